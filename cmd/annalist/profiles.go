package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"

	"github.com/spf13/cobra"
)

// profiles writes a CPU and a heap profile, for those who work on the program.
type profiles struct {
	cpu, mem string
	file     *os.File
}

func (p *profiles) flags(root *cobra.Command) {
	for name, value := range map[string]*string{"cpuprofile": &p.cpu, "memprofile": &p.mem} {
		root.PersistentFlags().StringVar(value, name, "", "write a profile to this file")
		root.PersistentFlags().Lookup(name).Hidden = true
	}
}

func (p *profiles) start() (err error) {
	if p.cpu == "" {
		return nil
	}
	if p.file, err = os.Create(p.cpu); err != nil {
		return fmt.Errorf("write the CPU profile: %w", err)
	}
	return pprof.StartCPUProfile(p.file)
}

func (p *profiles) stop() error {
	if p.file != nil {
		pprof.StopCPUProfile()
		if err := p.file.Close(); err != nil {
			return fmt.Errorf("write the CPU profile: %w", err)
		}
	}
	if p.mem == "" {
		return nil
	}
	f, err := os.Create(p.mem)
	if err != nil {
		return fmt.Errorf("write the heap profile: %w", err)
	}
	runtime.GC()
	if err := pprof.WriteHeapProfile(f); err != nil {
		return fmt.Errorf("write the heap profile: %w", err)
	}
	return f.Close()
}

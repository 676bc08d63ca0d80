package main

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
)

// A processor is what the figures depend on most.
type processor struct {
	model string
	flags []string // of those that the kernels look for
}

// machine reads /proc/cpuinfo; where there is none, the architecture stands in.
func machine() processor {
	p := processor{model: runtime.GOARCH}
	info, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return p
	}
	for line := range strings.Lines(string(info)) {
		key, value, _ := strings.Cut(line, ":")
		switch strings.TrimSpace(key) {
		case "model name":
			p.model = strings.TrimSpace(value)
		case "flags":
			p.flags = nil
			for _, f := range strings.Fields(value) {
				if f == "avx2" || f == "fma" || f == "avx512_vnni" || f == "avx512f" {
					p.flags = append(p.flags, f)
				}
			}
		}
	}
	return p
}

func (p processor) String() string {
	return fmt.Sprintf("%s, %d cores used, %s", p.model, runtime.NumCPU(), strings.Join(p.flags, " "))
}

// slug is the model's name as it may stand in a path.
func (p processor) slug() string {
	return strings.Trim(regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(p.model), "-"), "-")
}

// Annalist turns news reports into a checkable record: who did what to whom,
// who said what, each cell with the words that prove it.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() {
	// Most of the heap is the model, which never becomes garbage: collecting at
	// half the usual growth costs no time that can be measured and saves a fifth
	// of the memory.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(50)
	}
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run runs the command line and gives the exit code: 0 done; 1 some input
// could not be read; 2 wrong usage, or nothing could be done; 130 interrupted.
func run(args []string, s streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := newRoot(s)
	root.SetArgs(args)
	return exitCode(ctx, root.ExecuteContext(ctx), newTalk(s.err))
}

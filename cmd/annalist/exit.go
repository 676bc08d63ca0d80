package main

import (
	"context"
	"errors"
	"fmt"
	"syscall"
)

// The exit codes that other programs rely on.
const (
	exitSome        = 1
	exitNothing     = 2
	exitInterrupted = 130 // 128 + SIGINT, as shells have it
)

// errSome says that some input could not be read, and that each was named.
var errSome = errors.New("some input could not be read")

// errNothing says that nothing could be done, and that why was told.
var errNothing = errors.New("nothing could be done")

// exitCode tells what went wrong, if it was not told, and how to exit.
func exitCode(ctx context.Context, err error, t *talk) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errSome):
		return exitSome
	case errors.Is(err, errNothing):
		return exitNothing
	case errors.Is(err, syscall.EPIPE):
		return exitSome // whoever read the output has enough: no word about it
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		t.say("interrupted")
		return exitInterrupted
	}
	t.fault(err)
	return exitNothing
}

// usageError adds to an error the way to the command's help.
func usageError(command, format string, args ...any) error {
	return fmt.Errorf(format+"; see annalist %s --help", append(args, command)...)
}

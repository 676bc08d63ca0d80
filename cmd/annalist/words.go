package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// plural writes "1 report", "2 reports".
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// quoted shows a word of the user's in an error.
func quoted(s string) string { return fmt.Sprintf("%q", s) }

// noArgs refuses arguments.
func noArgs(command string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usageError(command, "%s takes no arguments, and %q is one", command, args[0])
		}
		return nil
	}
}

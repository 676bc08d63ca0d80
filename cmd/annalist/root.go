package main

import (
	"errors"
	"runtime"

	"github.com/spf13/cobra"
)

const about = `annalist turns news reports into a checkable record: who did what to whom, who
said what. Each cell it codes points at the words that prove it.

  annalist code reports/            reports in, codings out
  annalist parse report.txt         CoNLL-U out

Exit codes: 0 done; 1 some input could not be read; 2 wrong usage, or nothing
could be done; 130 interrupted. Data go to standard output, talk to standard
error.`

// newRoot is the command with all its subcommands.
func newRoot(s streams) *cobra.Command {
	profiles := &profiles{}
	root := &cobra.Command{
		Use:           "annalist",
		Short:         "News reports in, a checkable record out",
		Long:          about,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return errors.New("unknown command " + quoted(args[0]) + "; see annalist --help")
			}
			return errors.New("no command given; see annalist --help")
		},
		Run:                func(*cobra.Command, []string) {},
		PersistentPreRunE:  func(*cobra.Command, []string) error { return profiles.start() },
		PersistentPostRunE: func(*cobra.Command, []string) error { return profiles.stop() },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return errors.New(err.Error() + "; see " + c.CommandPath() + " --help")
	})
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	profiles.flags(root)
	root.AddCommand(newCode(s), newParse(s), newScore(s), newVersion(s), newActors(s), newDates(s), newPlaces(s))
	root.AddCommand(newLexicon(s), newRelate(s), newOntology(s), newExplain(s))
	return root
}

// workers is the flag that code and parse share.
func workers(c *cobra.Command, n *int) {
	c.Flags().IntVar(n, "workers", runtime.GOMAXPROCS(0), "reports read at a time; the output is the same for any number")
}

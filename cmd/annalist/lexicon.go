package main

import (
	"errors"

	"github.com/spf13/cobra"
)

// newLexicon is the command for those who bring lexicons of their own.
func newLexicon(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "lexicon",
		Short: "Check lexicon files, count what they cover, see what they change, import dictionaries",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return errors.New("unknown command " + quoted(args[0]) + "; see annalist lexicon --help")
			}
			return errors.New("no command given; see annalist lexicon --help")
		},
		Run: func(*cobra.Command, []string) {},
	}
	c.AddCommand(newLexiconImport(s), newLexiconCheck(s), newLexiconCoverage(s), newLexiconDiff(s))
	return c
}

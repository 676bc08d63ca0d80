package main

import (
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"
)

// program is the name and version that stands in made_by.
const program = "annalist 0.1.0"

func newVersion(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Tell the version, and the hashes of models and lexicons",
		Args:  noArgs("version"),
		RunE: func(*cobra.Command, []string) error {
			p, err := open("")
			if err != nil {
				return err
			}
			m := p.MadeBy()
			fmt.Fprintln(s.out, program)
			for _, row := range [][2]string{
				{"commit", commit()}, {"go", runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH},
				{"lexicons", m.Lexicons}, {"config", m.Config},
			} {
				if row[1] != "" {
					fmt.Fprintf(s.out, "%-10s %s\n", row[0], row[1])
				}
			}
			for _, name := range slices.Sorted(maps.Keys(m.Models)) {
				fmt.Fprintf(s.out, "%-10s %s %s\n", "model", m.Models[name], name)
			}
			return nil
		},
	}
}

// commit is the commit the program was built from, "" if the build does not
// say.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	revision, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	if revision == "" {
		return ""
	}
	return revision + changed
}

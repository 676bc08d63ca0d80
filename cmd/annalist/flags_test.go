package main

import (
	"bytes"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestCommandPage holds docs/command.md to the commands and their flags, both
// ways.
func TestCommandPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/command.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string][]string{}
	command := ""
	flag := regexp.MustCompile("^\\| `--([a-z-]+)` \\|")
	for line := range strings.Lines(string(page)) {
		if name, ok := strings.CutPrefix(line, "## `"); ok {
			command = strings.TrimSuffix(strings.TrimSpace(name), "`")
		} else if m := flag.FindStringSubmatch(line); m != nil {
			told[command] = append(told[command], m[1])
		}
	}
	for _, names := range told {
		slices.Sort(names)
	}
	root := newRoot(streams{&bytes.Buffer{}, &bytes.Buffer{}, &bytes.Buffer{}})
	if diff := cmp.Diff(flagsOf(root), told); diff != "" {
		t.Errorf("docs/command.md is + and the program is -:\n%s", diff)
	}
	for name := range maps.Keys(flagsOf(root)) {
		if !strings.Contains(string(page), name) {
			t.Errorf("docs/command.md does not name %s", name)
		}
	}
}

// flagsOf lists the flags of each command that has any of its own.
func flagsOf(c *cobra.Command) map[string][]string {
	found := map[string][]string{}
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && f.Name != "help" {
			found[c.CommandPath()] = append(found[c.CommandPath()], f.Name)
		}
	})
	for _, sub := range c.Commands() {
		if sub.Name() != "help" {
			maps.Copy(found, flagsOf(sub))
		}
	}
	return found
}

package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"annalist/internal/lexicon"
	"annalist/internal/petrarch"
	"annalist/lexicons"

	"github.com/spf13/cobra"
)

const aboutLexiconImport = `Convert TABARI and PETRARCH2 dictionaries (actors, agents, verbs, discards,
issues) into a folder of lexicon files for --lexicons. The kind of a dictionary
is told by its name, else by the form of its lines.

Every line is converted or named on standard error with what is in the way. What
the built-in lexicons hold already is not imported over them.`

func newLexiconImport(s streams) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:     "import FILE...",
		Short:   "Convert TABARI and PETRARCH2 dictionaries",
		Long:    aboutLexiconImport,
		Example: "  annalist lexicon import Phoenix.*.txt CAMEO.2.0.txt --out mine\n  annalist lexicon check mine",
		RunE:    func(c *cobra.Command, args []string) error { return lexiconImport(s, out, args) },
	}
	c.Flags().StringVar(&out, "out", "", "folder to write to; made if it is not there, its imported files replaced")
	return c
}

func lexiconImport(s streams, out string, names []string) error {
	switch {
	case len(names) == 0:
		return usageError("lexicon import", "nothing to import; name dictionaries")
	case out == "":
		return usageError("lexicon import", "no folder to write to; name one with --out")
	}
	talk := newTalk(s.err)
	var files []petrarch.File
	unread := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			talk.fault(fmt.Errorf("read a dictionary: %w", err))
			unread++
			continue
		}
		files = append(files, petrarch.File{Name: name, Text: text})
	}
	if len(files) == 0 {
		return errNothing
	}
	r := petrarch.Import(files, builtIn())
	for _, l := range r.Listed {
		if l.Known {
			talk.note(&l.Fault)
		} else {
			talk.fault(&l.Fault)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.Files)) {
		if err := writeLexicon(filepath.Join(out, filepath.FromSlash(name)), r.Files[name]); err != nil {
			return err
		}
	}
	return tellImport(talk, r, unread)
}

// builtIn reads the built-in lexicons that an import must not go over. Tests
// hold them to be sound; of one that is not, the sound rows are read.
func builtIn() petrarch.Known {
	actors, _ := lexicon.ReadActors(lexicons.FS)
	titles, _ := lexicon.ReadTitles(lexicons.FS)
	return petrarch.Known{Actors: actors, Titles: titles}
}

func writeLexicon(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("write the lexicons: %w", err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		return fmt.Errorf("write the lexicons: %w", err)
	}
	return nil
}

// tellImport tells what became of the lines, file by file, and how it went.
func tellImport(talk *talk, r *petrarch.Result, unread int) error {
	converted, listed := 0, 0
	for _, c := range r.Counts {
		if !c.Adds() {
			return fmt.Errorf("fault of the program: the lines do not add up: %v", c)
		}
		talk.say("%v", c)
		for _, reason := range c.Reasons {
			talk.say("  %d %s", reason.Lines, reason.Text)
		}
		converted += c.Converted
		listed += c.Listed
	}
	talk.say("%s read, %d could not be; %s converted, %d listed; %s written", dictionaries(len(r.Counts)),
		unread, plural(converted, "line"), listed, plural(len(r.Files), "file"))
	switch {
	case len(r.Files) == 0:
		return errNothing
	case r.Faults() > 0 || unread > 0:
		return errSome
	}
	return nil
}

func dictionaries(n int) string {
	if n == 1 {
		return "1 dictionary"
	}
	return fmt.Sprintf("%d dictionaries", n)
}

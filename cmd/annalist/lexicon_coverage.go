package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"annalist/internal/lexicon"
	"annalist/ontology"

	"github.com/spf13/cobra"
)

const aboutLexiconCoverage = `Count for each CAMEO code and each PLOVER type and mode the frames that give it,
or a code below it, and their lemmas, with an example. With a folder, its files
are laid over the built-in ones first, as --lexicons does.`

func newLexiconCoverage(s streams) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "coverage [DIR]",
		Short:   "Count the frames of each code",
		Long:    aboutLexiconCoverage,
		Example: "  annalist lexicon coverage\n  annalist lexicon coverage --format tsv mine",
		RunE:    func(_ *cobra.Command, args []string) error { return lexiconCoverage(s, format, args) },
	}
	c.Flags().StringVar(&format, "format", "text", "text, or tsv: a row a code, those without a frame among them")
	return c
}

func lexiconCoverage(s streams, format string, args []string) error {
	switch {
	case len(args) > 1:
		return usageError("lexicon coverage", "%d folders to lay over the lexicons; name one", len(args))
	case format != "text" && format != "tsv":
		return usageError("lexicon coverage", "unknown --format %q; it is text or tsv", format)
	}
	dir := ""
	if len(args) > 0 {
		dir = args[0]
	}
	lex, named, err := layered(dir)
	if err != nil {
		return err
	}
	if dir != "" {
		if err := named(errors.Join(lexiconFaults(lex)...)); err != nil {
			return err
		}
	}
	frames, err := lexicon.ReadFrames(lex)
	if err != nil {
		return err
	}
	rows := coverage(frames.List)
	if format == "tsv" {
		return coverageTable(s.out, rows)
	}
	return coverageText(s.out, rows, len(frames.List))
}

// A covered is a type, mode or CAMEO code with the frames that give it.
type covered struct {
	ontology.Term
	frames  int
	lemmas  int
	example string // "" without a frame
}

// coverage counts for the types, each with its modes, then for the CAMEO codes.
// A code has the frames of those below it as well; its example is a frame of
// its own where it has any.
func coverage(frames []lexicon.Frame) (rows []covered) {
	for _, t := range ontology.Terms() {
		if t.Kind == ontology.KindContext {
			continue
		}
		c, lemmas, own := covered{Term: t}, map[string]bool{}, false
		for i := range frames {
			f := &frames[i]
			if !gives(f, t) {
				continue
			}
			c.frames++
			for _, l := range f.Lemmas {
				lemmas[l] = true
			}
			if exact := f.CAMEO == t.Key; c.example == "" || exact && !own {
				c.example, own = lemmaOf(f), exact
			}
		}
		c.lemmas = len(lemmas)
		rows = append(rows, c)
	}
	return rows
}

// gives tells whether a frame gives a type, a mode, or a CAMEO code or one below
// it.
func gives(f *lexicon.Frame, t ontology.Term) bool {
	switch t.Kind {
	case ontology.KindType:
		return f.Type == t.Name
	case ontology.KindMode:
		typ, mode, _ := strings.Cut(t.Key, "/")
		return f.Type == typ && slices.Contains(f.Modes, mode)
	}
	return strings.HasPrefix(f.CAMEO, t.Key)
}

// coverageTable writes a row for each, tab-separated under the names of the
// columns.
func coverageTable(w io.Writer, rows []covered) error {
	var b strings.Builder
	b.WriteString("kind\tcode\tframes\tlemmas\texample\tname\n")
	for _, c := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%d\t%s\t%s\n", c.Kind, c.Key, c.frames, c.lemmas, c.example, c.Name)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// coverageText writes those that have frames, then the others with their count.
func coverageText(w io.Writer, rows []covered, frames int) error {
	var without []covered
	tabs := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tabs, "code\tframes\tlemmas\texample\tname")
	for _, c := range rows {
		if c.frames == 0 {
			without = append(without, c)
			continue
		}
		name := c.Name
		if c.Kind != ontology.KindCAMEO {
			name = ""
		}
		fmt.Fprintln(tabs, strings.TrimRight(fmt.Sprintf("%s\t%d\t%d\t%s\t%s", c.Key, c.frames, c.lemmas, c.example, name), "\t"))
	}
	if err := tabs.Flush(); err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s; %d of %d codes, types and modes without a frame\n", plural(frames, "frame"), len(without), len(rows))
	for _, c := range without {
		fmt.Fprintf(&b, "%s  %s\n", c.Key, c.Name)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

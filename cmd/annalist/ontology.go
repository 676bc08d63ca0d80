package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"annalist/internal/lexicon"
	"annalist/ontology"

	"github.com/spf13/cobra"
)

const aboutOntology = `Show the code books: PLOVER's types, modes and contexts, CAMEO's codes, and the
crosswalk between them, both ways.

  annalist ontology                    the 16 types with their scores and CAMEO codes
  annalist ontology ASSAULT 1951       all that is known of a type, of a CAMEO code
  annalist ontology ASSAULT/aerial     of a mode
  annalist ontology context terrorism  of a context
  annalist ontology prisoners free     all in whose name or definition these words begin
                                       a word, names first

Types are written in capitals; "assault" is a word to search for. YIELD shows both
types that the scheme of 15 roots joins. With --lexicons the frames of that
directory count as well, and its codes.tsv is shown beside the code books: "war:X1",
or X1.`

type ontologyFlags struct{ lexicons, format string }

func newOntology(s streams) *cobra.Command {
	var f ontologyFlags
	c := &cobra.Command{
		Use:     "ontology [CODE|WORD]...",
		Short:   "Show and search the code books: PLOVER, CAMEO, the crosswalk, your own codes",
		Long:    aboutOntology,
		Example: "  annalist ontology ASSAULT/aerial\n  annalist ontology --format jsonl 0841",
		RunE:    func(_ *cobra.Command, args []string) error { return showOntology(s, f, args) },
	}
	c.Flags().StringVar(&f.lexicons, "lexicons", "", "a directory of lexicon files laid over the built-in ones")
	c.Flags().StringVar(&f.format, "format", "table", "table, or jsonl: one object a thing asked about")
	return c
}

func showOntology(s streams, f ontologyFlags, args []string) error {
	if f.format != "table" && f.format != "jsonl" {
		return usageError("ontology", "unknown --format %q; it is table or jsonl", f.format)
	}
	b, err := openBook(f.lexicons)
	if err != nil {
		return err
	}
	w := ontologyWriter{s.out, f.format == "jsonl", b}
	if len(args) == 0 {
		return w.types()
	}
	terms, err := b.lookUp(args)
	if err != nil {
		return err
	}
	if terms != nil {
		return w.entries(terms)
	}
	query := strings.Join(args, " ")
	found := ontology.Search(b.terms, query)
	if len(found) == 0 {
		return b.nothing(query)
	}
	return w.found(query, found)
}

// kindOwn is the kind of a user's own code.
const kindOwn = "own"

// A book is all that can be looked up, and the lexicons that give its codes.
type book struct {
	terms  []ontology.Term
	frames []lexicon.Frame
	own    []lexicon.OwnCode
}

// openBook reads the frames and the user's codes; the faults of a user's files
// are told as the command code tells them.
func openBook(dir string) (*book, error) {
	lex, named, err := layered(dir)
	if err != nil {
		return nil, err
	}
	if dir != "" {
		if err := named(errors.Join(lexiconFaults(lex)...)); err != nil {
			return nil, err
		}
	}
	b := &book{terms: ontology.Terms()}
	if err := b.read(lex); err != nil {
		return nil, err
	}
	for i, c := range b.own {
		file, line, _ := strings.Cut(c.Rule, ":")
		b.own[i].Rule = asGiven(os.DirFS(dir), dir, file) + ":" + line
	}
	for _, c := range b.own {
		t := ontology.Term{Kind: kindOwn, Key: c.String(), Name: c.Code, Definition: c.Meaning}
		if !slices.ContainsFunc(b.terms, func(old ontology.Term) bool { return old.Kind == kindOwn && old.Key == t.Key }) {
			b.terms = append(b.terms, t)
		}
	}
	return b, nil
}

func (b *book) read(lex fs.FS) error {
	frames, err := lexicon.ReadFrames(lex)
	if err != nil {
		return err
	}
	own, err := lexicon.ReadOwnCodes(lex)
	if err != nil {
		return err
	}
	b.frames, b.own = frames.List, own.List
	return nil
}

// lookUp gives the terms that the words name, or none if one of them names none:
// then all are words to search for. What has the form of a code and is none is
// an error.
func (b *book) lookUp(args []string) (terms []ontology.Term, err error) {
	keys := keysOf(args)
	for _, key := range keys {
		found := b.named(key)
		if found == nil {
			return nil, b.noSuch(key)
		}
		terms = append(terms, found...)
	}
	return terms, nil
}

// keysOf joins "context" and the word after it.
func keysOf(args []string) (keys []string) {
	for i := 0; i < len(args); i++ {
		if args[i] == "context" && i+1 < len(args) {
			i++
			keys = append(keys, "context "+args[i])
			continue
		}
		keys = append(keys, args[i])
	}
	return keys
}

// named gives the terms of a key: that of the code books (of YIELD, the root that
// the scheme of 15 has for them, CONCEDE and RETREAT), else the user's own codes
// of that name, with their scheme or without.
func (b *book) named(key string) (found []ontology.Term) {
	if typ, mode, ok := strings.Cut(key, "/"); ok {
		key = strings.ToUpper(typ) + "/" + strings.ToLower(mode)
	}
	var own []ontology.Term
	for _, t := range b.terms {
		switch {
		case t.Kind == kindOwn && (t.Key == key || t.Name == key):
			own = append(own, t)
		case t.Kind != kindOwn && t.Key == key, t.Kind == ontology.KindType && ontology.Merged(t.Name) == key:
			found = append(found, t)
		}
	}
	if found == nil {
		return own
	}
	return found
}

// noSuch tells what is wrong with a key that has the form of a code and is none,
// and what is there instead; nil for other words.
func (b *book) noSuch(key string) error {
	typ, mode, slash := strings.Cut(strings.ToUpper(key), "/")
	context, isContext := strings.CutPrefix(key, "context ")
	switch t, ok := ontology.TypeNamed(typ); {
	case slash && !ok:
		return fmt.Errorf("no PLOVER type %q; annalist ontology lists the types", typ)
	case slash && len(t.Modes) == 0:
		return fmt.Errorf("%s has no modes; see annalist ontology %s", typ, typ)
	case slash:
		return fmt.Errorf("%q is no mode of %s; its modes are %s", strings.ToLower(mode), typ, strings.Join(modeNames(t), ", "))
	case isContext:
		var names []string
		for _, c := range ontology.Contexts() {
			names = append(names, c.Name)
		}
		return fmt.Errorf("no context %q; contexts are %s", context, strings.Join(names, ", "))
	case strings.Trim(key, "0123456789") == "" && key != "":
		for n := len(key) - 1; n >= 2; n-- {
			if c, ok := ontology.CAMEO(key[:n]); ok {
				return fmt.Errorf("no CAMEO code %q; see annalist ontology %s, %s", key, c.Code, c.Name)
			}
		}
		return fmt.Errorf("no CAMEO code %q; codes have 2 to 4 digits and begin with 01 to 20", key)
	}
	return nil
}

func modeNames(t ontology.Type) (names []string) {
	for _, m := range t.Modes {
		names = append(names, m.Name)
	}
	return names
}

// nothing tells that no term has the words, and which may be meant.
func (b *book) nothing(query string) error {
	if strings.TrimSpace(query) == "" {
		return usageError("ontology", "nothing is asked about; give a code or a word")
	}
	best, least := "", 3
	for _, t := range b.terms {
		for _, name := range []string{t.Key, t.Name} {
			if n := edits(strings.ToLower(query), strings.ToLower(name)); n < least && n*3 <= len(query) {
				best, least = t.Key, n
			}
		}
	}
	if best != "" {
		return fmt.Errorf("nothing in the ontology has the words %q; is it meant to be %s?", query, best)
	}
	return fmt.Errorf("nothing in the ontology has the words %q; try fewer or shorter words, or annalist ontology for the types", query)
}

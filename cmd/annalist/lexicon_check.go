package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"annalist/gazetteer"
	"annalist/internal/lexicon"
	"annalist/lexicons"
	"annalist/pipeline"

	"github.com/spf13/cobra"
)

const aboutLexiconCheck = `Read a folder of lexicon files as --lexicons does, laid over the built-in ones,
and tell every fault of every file in the order of files and lines: rows that
are broken, codes that are unknown, names that lead to two codes on one day,
files that the program does not know and would pass over.`

func newLexiconCheck(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "check DIR",
		Short:   "Tell every fault of a folder of lexicon files",
		Long:    aboutLexiconCheck,
		Example: "  annalist lexicon check mine",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("lexicon check", "%d folders to check; name one", len(args))
			}
			return lexiconCheck(s, args[0])
		},
	}
}

func lexiconCheck(s streams, dir string) error {
	lex, err := layOver(dir, lexicons.FS)
	if err != nil {
		return err
	}
	own := os.DirFS(dir)
	known, faults, err := strangers(own)
	if err != nil {
		return err
	}
	if known == 0 && len(faults) == 0 {
		return fmt.Errorf("%s holds no file; lay the lexicon files out as in lexicons/", dir)
	}
	faults = append(faults, lexiconFaults(lex)...)
	faults = inOrder(faults, func(name string) string { return asGiven(own, dir, name) })
	talk := newTalk(s.err)
	for _, fault := range faults {
		talk.fault(fault)
	}
	talk.say("%s read, %s", plural(known, "file"), plural(len(faults), "fault"))
	if len(faults) > 0 {
		return errSome
	}
	return nil
}

// errNoModel stands for the model, which reading the lexicons needs not.
var errNoModel = errors.New("no model")

type noModel struct{}

func (noModel) Open(string) (fs.File, error) { return nil, errNoModel }

// lexiconFaults reads all lexicons as the pipeline does.
func lexiconFaults(lex fs.FS) []error {
	_, err := pipeline.New(pipeline.Config{Program: program, Models: noModel{}, Lexicons: lex, Gazetteer: gazetteer.FS})
	if errors.Is(err, errNoModel) {
		err = nil
	}
	_, discards := lexicon.ReadDiscards(lex)
	_, issues := lexicon.ReadIssues(lex)
	_, codes := lexicon.ReadOwnCodes(lex)
	return flatten(errors.Join(err, discards, issues, codes))
}

// flatten lists errors that were joined.
func flatten(err error) (all []error) {
	if err == nil {
		return nil
	}
	many, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	for _, e := range many.Unwrap() {
		all = append(all, flatten(e)...)
	}
	return all
}

// inOrder sorts faults by file and line, each told once, with files named as
// name gives them.
func inOrder(faults []error, name func(string) string) []error {
	at := func(err error) (string, int) {
		var f *lexicon.Fault
		if errors.As(err, &f) {
			return f.File, f.Line
		}
		return "", 0
	}
	for _, err := range faults {
		var f *lexicon.Fault
		if errors.As(err, &f) {
			f.File = name(f.File)
		}
	}
	slices.SortStableFunc(faults, func(a, b error) int {
		fileA, lineA := at(a)
		fileB, lineB := at(b)
		return cmp.Or(strings.Compare(fileA, fileB), cmp.Compare(lineA, lineB), strings.Compare(a.Error(), b.Error()))
	})
	return slices.CompactFunc(faults, func(a, b error) bool { return a.Error() == b.Error() })
}

// asGiven names a file of the user's as he finds it, one of ours as it is.
func asGiven(own fs.FS, dir, name string) string {
	inside := strings.TrimPrefix(name, lexicon.Root)
	if _, err := fs.Stat(own, inside); err == nil {
		return filepath.Join(dir, filepath.FromSlash(inside))
	}
	return name
}

// folders are those of which every file with the ending is read.
var folders = []string{"actors/organizations/*.tsv", "actors/people/*.tsv", "nouns/*.txt", "places/*.tsv", "titles/*.tsv", "verbs/*.txt"}

// lexiconFiles gives the names of the files that the program reads: those that
// are built in, those that may be added, and patterns.
func lexiconFiles() []string {
	names := append(slices.Clone(folders), lexicon.DiscardsFile, lexicon.IssuesFile, lexicon.CodesFile)
	_ = fs.WalkDir(lexicons.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !matches(folders, name) {
			names = append(names, name)
		}
		return err
	})
	return names
}

func matches(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { ok, _ := path.Match(p, name); return ok })
}

// strangers counts the files of a folder that the program reads, and names the
// others with the name that may be meant. Notes (*.md) and hidden files are
// neither.
func strangers(own fs.FS) (known int, faults []error, err error) {
	names := lexiconFiles()
	err = fs.WalkDir(own, ".", func(name string, d fs.DirEntry, err error) error {
		hidden := name != "." && strings.HasPrefix(path.Base(name), ".")
		switch {
		case err != nil:
			faults = append(faults, &lexicon.Fault{File: lexicon.Root + name, Text: "cannot be read: " + err.Error()})
			return fs.SkipDir
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.IsDir() || hidden || strings.EqualFold(path.Ext(name), ".md"):
		case matches(names, name):
			known++
		default:
			faults = append(faults, &lexicon.Fault{File: lexicon.Root + name, Line: 1, Text: "the program reads no file of this name",
				Mend: "is it meant to be " + nearest(name, names) + "?"})
		}
		return nil
	})
	if err != nil {
		return 0, nil, fmt.Errorf("open the lexicons: %w", err)
	}
	return known, faults, nil
}

// nearest gives the name of a lexicon file that takes the fewest edits; in a
// folder that is read whole the file keeps its own name.
func nearest(name string, names []string) string {
	best, least := "", 1<<30
	for _, p := range names {
		n := edits(name, p)
		if folder, ending, ok := strings.Cut(p, "/*"); ok {
			p = folder + "/" + strings.TrimSuffix(path.Base(name), path.Ext(name)) + ending
			n = min(edits(name, p), edits(name, folder+ending)+1)
		}
		if n < least {
			best, least = p, n
		}
	}
	return best
}

// edits counts the letters to change, add or remove between two names.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

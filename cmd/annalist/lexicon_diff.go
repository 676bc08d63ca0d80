package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime/debug"
	"slices"
	"strings"

	"annalist"
	"annalist/gazetteer"
	"annalist/internal/export"
	"annalist/internal/intake"
	"annalist/lexicons"
	"annalist/models"
	"annalist/pipeline"

	"github.com/spf13/cobra"
)

const aboutLexiconDiff = `Code reports with the built-in lexicons and with the files of a folder laid over
them, and show the rows of events and statements that differ: - as they are, +
as they would be. The model reads each report once for both.

Input is that of code. Nothing is kept.`

type diffFlags struct {
	format, published, field string
	workers                  int
}

func newLexiconDiff(s streams) *cobra.Command {
	var f diffFlags
	c := &cobra.Command{
		Use:     "diff DIR [FILE|DIR|-]...",
		Short:   "Show which rows of reports a folder of lexicon files would change",
		Long:    aboutLexiconDiff,
		Example: "  annalist lexicon diff mine reports/\n  annalist lexicon diff --format jsonl mine news.jsonl.gz > changes.jsonl",
		RunE:    func(c *cobra.Command, args []string) error { return lexiconDiff(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.format, "format", "text", "text, or jsonl: one object a row that differs")
	c.Flags().StringVar(&f.published, "published", "", "publication date of reports that bring none: 2006-01-02")
	c.Flags().StringVar(&f.field, "id-field", "", "JSON field that holds a report's id (default id)")
	workers(c, &f.workers)
	return c
}

// intake checks the flags.
func (f diffFlags) intake(s streams, args []string) (o intake.Options, err error) {
	switch {
	case f.format != "text" && f.format != "jsonl":
		return o, usageError("lexicon diff", "unknown --format %q; it is text or jsonl", f.format)
	case len(args) == 0:
		return o, usageError("lexicon diff", "no folder of lexicon files; name one, then the reports")
	case len(args) == 1:
		return o, usageError("lexicon diff", "nothing to read; name files, directories, or - for standard input after the folder")
	case f.workers < 1:
		return o, usageError("lexicon diff", "--workers is %d; give 1 or more", f.workers)
	}
	o = intake.Options{Stdin: s.in, IDField: f.field}
	if f.published != "" {
		if o.Published, err = annalist.ParseDate(f.published); err != nil {
			return o, usageError("lexicon diff", "--published %w; write it as 2026-03-12", err)
		}
	}
	return o, nil
}

func lexiconDiff(ctx context.Context, s streams, f diffFlags, args []string) error {
	o, err := f.intake(s, args)
	if err != nil {
		return err
	}
	twins, err := openBeside(args[0])
	if err != nil {
		return err
	}
	run := &diffing{s: s, talk: newTalk(s.err), jsonl: f.format == "jsonl"}
	if err := run.all(ctx, twins, intake.New(args[1:], o), f.workers); err != nil {
		return err
	}
	return run.end()
}

// openBeside makes the pipeline of the built-in lexicons, and that of a folder
// laid over them.
func openBeside(dir string) (*pipeline.Twins, error) {
	lex, named, err := layered(dir)
	if err != nil {
		return nil, err
	}
	// What is read now stays, as in openAs.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	p, err := pipeline.New(pipeline.Config{Program: program, Models: models.FS, Lexicons: lexicons.FS, Gazetteer: gazetteer.FS})
	if err != nil {
		return nil, err
	}
	twins, err := p.Beside(lex)
	return twins, named(err)
}

// A diffing is one run of the command lexicon diff.
type diffing struct {
	s                       streams
	talk                    *talk
	jsonl                   bool
	reports, faults         int
	added, removed, changed int
}

// A compared report has its rows that differ, or what went wrong.
type compared struct {
	report  *annalist.Report
	changes []export.Change
	err     error
}

func (d *diffing) all(ctx context.Context, twins *pipeline.Twins, in *intake.Reader, workers int) error {
	step, end := progress(d.s, d.talk, "reports")
	defer end()
	work := func(ctx context.Context, c compared) compared {
		if c.err != nil {
			return c
		}
		old, is, err := twins.Read(ctx, c.report)
		if err != nil {
			return compared{err: err}
		}
		return compared{report: is.Report, changes: export.Changes(old, is)}
	}
	return ordered(ctx, workers, toCompare(in.All()), work, func(c compared) error {
		defer step()
		return d.one(c)
	})
}

func toCompare(all iter.Seq2[*annalist.Report, error]) iter.Seq[compared] {
	return func(yield func(compared) bool) {
		for report, err := range all {
			if !yield(compared{report: report, err: err}) {
				return
			}
		}
	}
}

// one shows the rows of one report, or tells of one fault.
func (d *diffing) one(c compared) error {
	var fault *intake.Fault
	switch {
	case errors.Is(c.err, context.Canceled):
		return c.err
	case errors.As(c.err, &fault) && fault.Note:
		d.talk.note(c.err)
		return nil
	case c.err != nil:
		d.faults++
		d.talk.fault(c.err)
		return nil
	}
	d.reports++
	var b strings.Builder
	for _, x := range c.changes {
		switch x.Change {
		case export.Added:
			d.added++
		case export.Removed:
			d.removed++
		default:
			d.changed++
		}
		if d.jsonl {
			if err := writeLine(d.s.out, x); err != nil {
				return err
			}
			continue
		}
		if d.added+d.removed+d.changed > 1 {
			b.WriteByte('\n')
		}
		b.WriteString(changeText(c.report, x))
	}
	_, err := d.s.out.Write([]byte(b.String()))
	return err
}

func (d *diffing) end() error {
	read := plural(d.reports, "report") + " read"
	if d.faults > 0 {
		read += fmt.Sprintf(", %d could not be", d.faults)
	}
	d.talk.say("%s; %s added, %d removed, %d changed", read, plural(d.added, "row"), d.removed, d.changed)
	switch {
	case d.reports == 0:
		return errNothing
	case d.faults > 0:
		return errSome
	}
	return nil
}

// changeText writes one row that differs as a block:
//
//	r_0f3a11d2c4b5e6f7  Graustark says border town was shelled
//	  Ruritanian troops shelled Hentzau.
//	  - event  COERCE  170  XRU Ruritanian troops → XGR Hentzau  occurred  “shelled”  lexicons/…
//	  + event  ASSAULT heavy-weapons  194  …
//	    place: _ → Hentzau
//
// What its line does not show is shown under it where it changed.
func changeText(r *annalist.Report, x export.Change) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n  %s\n", strings.TrimSpace(r.ID+"  "+r.Title), oneLine(x.Sentence))
	if x.Old != nil {
		fmt.Fprintf(&b, "  - %s  %s\n", x.Row, rowText(x.Row, x.Old))
	}
	if x.New != nil {
		fmt.Fprintf(&b, "  + %s  %s\n", x.Row, rowText(x.Row, x.New))
	}
	for _, name := range x.Cells {
		if x.Old != nil && x.New != nil && !slices.Contains(onLine, name) {
			fmt.Fprintf(&b, "    %s: %s → %s\n", name, oneLine(cmp.Or(x.Old[name], "_")), oneLine(cmp.Or(x.New[name], "_")))
		}
	}
	return b.String()
}

// onLine are the cells that the line of a row shows, or that follow from them.
var onLine = []string{"type", "modes", "cameo", "quad", "goldstein", "modality", "stance", "source_codes", "source_words", "target_codes", "target_words", "words", "content", "rule"}

func rowText(row string, c map[string]string) string {
	source, target := people(c["source_codes"], c["source_words"]), people(c["target_codes"], c["target_words"])
	who := source + " → " + target
	parts := []string{cmp.Or(strings.Join(filled(c["type"], strings.ReplaceAll(c["modes"], "; ", " ")), " "), "_"), cmp.Or(c["cameo"], "_"), who, c["modality"]}
	if row == "statement" {
		if target == "_" {
			who = source
		}
		parts = []string{who, c["stance"]}
	}
	if c["words"] != "" {
		parts = append(parts, "“"+oneLine(c["words"])+"”")
	}
	if c["content"] != "" {
		parts = append(parts, "“"+oneLine(c["content"])+"”")
	}
	return strings.Join(filled(append(parts, c["rule"])...), "  ")
}

// people writes codes with the words they stand for; "_" is nobody.
func people(codes, words string) string {
	c, w := strings.Split(codes, "; "), strings.Split(words, "; ")
	if len(c) != len(w) { // the words have a semicolon of their own
		return oneLine(codes + " " + words)
	}
	var out []string
	for i := range c {
		out = append(out, strings.TrimSpace(c[i]+" "+w[i]))
	}
	return cmp.Or(oneLine(strings.Join(out, "; ")), "_")
}

// oneLine folds white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/export"
	"annalist/internal/intake"

	"github.com/spf13/cobra"
)

const aboutCode = `Code reports: who did what to whom, who said what. Nothing is kept.

Input, told by content and ending, each also gzipped: .txt (the first line is
the title when a blank line follows it), .html, .jsonl and .json with the fields
id url publisher title published text html, RSS and Atom, PETRARCH sentence XML.
A directory is read with all that is in it; "-" is JSON Lines on standard input.

--format is table on a terminal and jsonl elsewhere. --facts leaves out events
that are not told by the report itself as done or under way.`

// codeFlags are the flags of the command code.
type codeFlags struct {
	format, rows, offsets      string
	published, lexicons, field string
	facts, strict              bool
	workers                    int
}

func newCode(s streams) *cobra.Command {
	var f codeFlags
	c := &cobra.Command{
		Use:     "code [FILE|DIR|-]...",
		Short:   "Code reports: who did what to whom, who said what",
		Long:    aboutCode,
		Example: "  annalist code examples/reports\n  annalist code --facts --format csv news.jsonl.gz > events.csv",
		RunE:    func(c *cobra.Command, args []string) error { return code(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.format, "format", "", strings.Join(export.Formats(), ", ")+" (default table on a terminal, else jsonl)")
	c.Flags().StringVar(&f.rows, "rows", "", "csv and tsv: events or statements (default both)")
	c.Flags().StringVar(&f.offsets, "offsets", "codepoints", "what offsets count: codepoints or bytes")
	c.Flags().StringVar(&f.published, "published", "", "publication date of reports that bring none: 2006-01-02")
	c.Flags().StringVar(&f.lexicons, "lexicons", "", "directory of lexicon files that lie over the built-in ones")
	c.Flags().StringVar(&f.field, "id-field", "", "JSON field that holds a report's id (default id)")
	c.Flags().BoolVar(&f.facts, "facts", false, "leave out events that are not facts")
	c.Flags().BoolVar(&f.strict, "strict", false, "code by the frames of the lexicons alone, without the model of pairs")
	workers(c, &f.workers)
	return c
}

func code(ctx context.Context, s streams, f codeFlags, args []string) error {
	in, err := f.intake(s, args)
	if err != nil {
		return err
	}
	out, err := f.options(s)
	if err != nil {
		return err
	}
	p, err := openAs(f.lexicons, f.strict)
	if err != nil {
		return err
	}
	out.MadeBy = p.MadeBy()
	w, err := export.New(s.out, f.formatOn(s.out), out)
	if err != nil {
		return usageError("code", "%w", err)
	}
	run := &coding{talk: newTalk(s.err), w: w, counts: counts{}}
	err = run.all(ctx, s, p, intake.New(args, in), f.workers)
	if closing := w.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return run.end()
}

// intake checks what tells how to read.
func (f *codeFlags) intake(s streams, args []string) (o intake.Options, err error) {
	if len(args) == 0 {
		return o, usageError("code", "nothing to read; name files, directories, or - for standard input")
	}
	if f.workers < 1 {
		return o, usageError("code", "--workers is %d; give 1 or more", f.workers)
	}
	o = intake.Options{Stdin: s.in, IDField: f.field}
	if f.published != "" {
		if o.Published, err = annalist.ParseDate(f.published); err != nil {
			return o, usageError("code", "--published %w; write it as 2026-03-12", err)
		}
	}
	return o, nil
}

// formatOn is the format asked for, or the one that suits w.
func (f *codeFlags) formatOn(w io.Writer) string {
	if f.format != "" {
		return f.format
	}
	if _, ok := terminal(w); ok {
		return "table"
	}
	return "jsonl"
}

// options checks what tells how to write.
func (f *codeFlags) options(s streams) (o export.Options, err error) {
	if f.format != "" && !slices.Contains(export.Formats(), f.format) {
		return o, usageError("code", "unknown format %q; formats are %s", f.format, strings.Join(export.Formats(), ", "))
	}
	if !slices.Contains([]string{"", "events", "statements"}, f.rows) {
		return o, usageError("code", "unknown rows %q; rows are events or statements", f.rows)
	}
	unit, err := export.ParseUnit(f.offsets)
	if err != nil {
		return o, usageError("code", "%w", err)
	}
	width, _ := terminal(s.out)
	return export.Options{Unit: unit, Facts: f.facts, Rows: f.rows, Width: width, Colour: coloured(s.out)}, nil
}

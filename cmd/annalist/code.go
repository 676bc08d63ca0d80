package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/export"
	"annalist/internal/intake"
	"annalist/pipeline"

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
	facts                      bool
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
	p, err := open(f.lexicons)
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
	if f.format == "parquet" {
		return o, usageError("code", "the format parquet is not there yet; take csv or jsonl")
	}
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

// A coding is one run of the command code.
type coding struct {
	talk   *talk
	w      export.Writer
	counts counts
}

// An outcome is a reading, or what went wrong.
type outcome struct {
	reading *annalist.Reading
	err     error
}

func (c *coding) all(ctx context.Context, s streams, p *pipeline.Pipeline, in *intake.Reader, workers int) error {
	step, end := progress(s, c.talk, "reports")
	defer end()
	work := func(ctx context.Context, o outcome) outcome {
		if o.err != nil {
			return o
		}
		reading, err := p.Read(ctx, o.reading.Report)
		return outcome{reading, err}
	}
	return ordered(ctx, workers, outcomes(in.All()), work, func(o outcome) error {
		defer step()
		return c.one(o)
	})
}

// outcomes are what intake gives: reports not yet read further, and faults.
func outcomes(all iter.Seq2[*annalist.Report, error]) iter.Seq[outcome] {
	return func(yield func(outcome) bool) {
		for report, err := range all {
			if !yield(outcome{&annalist.Reading{Report: report}, err}) {
				return
			}
		}
	}
}

// one writes one reading, or tells of one fault.
func (c *coding) one(o outcome) error {
	var fault *intake.Fault
	switch {
	case errors.Is(o.err, context.Canceled):
		return o.err
	case errors.As(o.err, &fault) && fault.Note:
		c.talk.note(o.err)
	case o.err != nil:
		c.counts.faults++
		c.talk.fault(o.err)
	default:
		c.counts.add(o.reading)
		return c.w.Write(o.reading)
	}
	return nil
}

// end tells the counts and how the run went.
func (c *coding) end() error {
	c.talk.say("%v", c.counts)
	switch {
	case c.counts.reports == 0:
		return errNothing
	case c.counts.faults > 0:
		return errSome
	}
	return nil
}

// counts close a run.
type counts struct{ reports, faults, events, facts, statements int }

func (c *counts) add(r *annalist.Reading) {
	c.reports++
	c.events += len(r.Events)
	c.statements += len(r.Statements)
	for i := range r.Events {
		if r.Events[i].IsFact() {
			c.facts++
		}
	}
}

func (c counts) String() string {
	read := plural(c.reports, "report") + " read"
	if c.faults > 0 {
		read += fmt.Sprintf(", %d could not be", c.faults)
	}
	return fmt.Sprintf("%s; %s, %s; %s", read, plural(c.events, "event"), plural(c.facts, "fact"), plural(c.statements, "statement"))
}

package main

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/export"
	"annalist/internal/intake"
	"annalist/pipeline"

	"github.com/spf13/cobra"
)

const aboutExplain = `Explain a coding, sentence by sentence: the parse, who is named and what gave the
code, dates and places with their rules, every frame that was tried on every word
with the tests that it passed and the one that failed, and each event's cells.
Of a sentence without an event it is told why not: the frame that came nearest,
and the first of its tests that failed.

Input is that of code, or --text. Nothing is kept.`

type explainFlags struct {
	text, published, event, format, lexicons string
	sentence                                 int
}

func newExplain(s streams) *cobra.Command {
	var f explainFlags
	c := &cobra.Command{
		Use:     "explain [FILE|-]...",
		Short:   "Explain a coding, or why there is none",
		Long:    aboutExplain,
		Example: "  annalist explain --text \"Rebels shelled the town.\"\n  annalist explain --event e3 report.txt",
		RunE: func(c *cobra.Command, args []string) error {
			return explain(c.Context(), s, f, args, c.Flags().Changed)
		},
	}
	c.Flags().StringVar(&f.text, "text", "", "a text to explain, in place of files")
	c.Flags().StringVar(&f.published, "published", "", "publication date of reports that bring none: 2006-01-02")
	c.Flags().IntVar(&f.sentence, "sentence", 0, "one sentence alone, counted from 1; a title is the first")
	c.Flags().StringVar(&f.event, "event", "", "one event alone, by its id in the coding")
	c.Flags().StringVar(&f.format, "format", "tree", strings.Join(export.Explanations, " or ")+": for the eye, or one object a report")
	c.Flags().StringVar(&f.lexicons, "lexicons", "", "directory of lexicon files that lie over the built-in ones")
	return c
}

// check tells what is wrong with the flags; given tells which were given.
func (f *explainFlags) check(args []string, given func(string) bool) (day annalist.Date, err error) {
	switch {
	case !slices.Contains(export.Explanations, f.format):
		return day, usageError("explain", "unknown format %q; formats are %s", f.format, strings.Join(export.Explanations, ", "))
	case given("text") && len(args) > 0:
		return day, usageError("explain", "--text and files are given; give one of them")
	case given("text") && strings.TrimSpace(f.text) == "":
		return day, usageError("explain", "--text is empty")
	case !given("text") && len(args) == 0:
		return day, usageError("explain", "nothing to explain; name files, - for standard input, or give --text")
	case given("sentence") && f.sentence < 1:
		return day, usageError("explain", "--sentence is %d; sentences are counted from 1", f.sentence)
	case given("event") && f.event == "":
		return day, usageError("explain", "--event is empty; give an id of the coding, such as e1")
	case given("event") && given("sentence"):
		return day, usageError("explain", "--event and --sentence are given; give one of them")
	}
	if f.published != "" {
		if day, err = annalist.ParseDate(f.published); err != nil {
			return day, usageError("explain", "--published %w; write it as 2026-03-12", err)
		}
	}
	return day, nil
}

func explain(ctx context.Context, s streams, f explainFlags, args []string, given func(string) bool) error {
	day, err := f.check(args, given)
	if err != nil {
		return err
	}
	p, err := open(f.lexicons)
	if err != nil {
		return err
	}
	in := intake.New(args, intake.Options{Stdin: s.in, Published: day}).All()
	if given("text") {
		in = oneText(f.text, day)
	}
	run := &explaining{talk: newTalk(s.err), s: s, p: p, format: f.format,
		part: export.Part{Sentence: f.sentence, Event: f.event}, o: export.Options{MadeBy: p.MadeBy(), Colour: coloured(s.out)}}
	for report, err := range in {
		if err == nil {
			err = run.one(ctx, report)
		}
		if err := run.tell(err); err != nil {
			return err
		}
	}
	return run.end()
}

// oneText gives a text of the command line as the only report, cleaned as the
// text of a file is.
func oneText(words string, day annalist.Date) iter.Seq2[*annalist.Report, error] {
	return func(yield func(*annalist.Report, error) bool) {
		text, faults := intake.Plain("--text", []byte(words))
		for _, f := range faults {
			if !yield(nil, f) {
				return
			}
		}
		if text = strings.TrimSpace(text); text != "" {
			yield(&annalist.Report{ID: annalist.NewReportID("", "", text), Text: text, Published: day}, nil)
		}
	}
}

// An explaining is one run of the command explain.
type explaining struct {
	talk         *talk
	s            streams
	p            *pipeline.Pipeline
	format       string
	part         export.Part
	o            export.Options
	done, faults int
}

// An unwritten is a fault of writing, which ends the run.
type unwritten struct{ error }

func (e *explaining) one(ctx context.Context, r *annalist.Report) error {
	x, err := e.p.Explain(ctx, r)
	if err != nil {
		return err
	}
	var b strings.Builder
	if e.done > 0 && e.format == "tree" {
		b.WriteString("\n\n")
	}
	if err := export.Explain(&b, e.format, x, e.part, e.o); err != nil {
		return err
	}
	if _, err := e.s.out.Write([]byte(b.String())); err != nil {
		return unwritten{err}
	}
	e.done++
	return nil
}

// tell tells of a fault; it gives back one that ends the run.
func (e *explaining) tell(err error) error {
	var fault *intake.Fault
	var stop unwritten
	switch {
	case err == nil:
	case errors.As(err, &stop):
		return stop.error
	case errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &fault) && fault.Note:
		e.talk.note(err)
	default:
		e.faults++
		e.talk.fault(err)
	}
	return nil
}

func (e *explaining) end() error {
	switch {
	case e.done == 0:
		return errNothing
	case e.faults > 0:
		return errSome
	}
	return nil
}

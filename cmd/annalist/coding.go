package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"annalist"
	"annalist/internal/export"
	"annalist/internal/intake"
	"annalist/pipeline"
)

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

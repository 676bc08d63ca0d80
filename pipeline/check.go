package pipeline

import (
	"fmt"
	"unicode/utf8"

	"annalist"
)

// check holds a reading to its first law: every span is a range of the
// report's text, on character boundaries. A reading that breaks it must not
// leave the pipeline.
func check(r *annalist.Reading) error {
	c := checker{text: r.Report.Text}
	for i := range r.Analysis.Sentences {
		s := &r.Analysis.Sentences[i]
		c.span("sentence", s.Span)
		c.span("dateline", s.Dateline)
		for j := range s.Tokens {
			c.span("token", s.Tokens[j].Span)
		}
	}
	for _, a := range r.Actors {
		for _, m := range a.Mentions {
			c.span("mention of "+a.ID, m.Span)
		}
		c.participants("a member of "+a.ID, a.Members)
	}
	for _, d := range r.Dates {
		c.span("a date", d.Span)
	}
	for _, p := range r.Places {
		c.span("a place", p.Span)
	}
	for i := range r.Events {
		c.event(&r.Events[i])
	}
	for i := range r.Statements {
		c.statement(&r.Statements[i])
	}
	return c.err
}

// A checker keeps the first fault it finds.
type checker struct {
	text string
	err  error
}

func (c *checker) span(what string, s annalist.Span) {
	if c.err != nil {
		return
	}
	if s.Start < 0 || s.End < s.Start || s.End > len(c.text) || !c.boundary(s.Start) || !c.boundary(s.End) {
		c.err = fmt.Errorf("fault of the program: the span [%d, %d) of %s is no range of the text", s.Start, s.End, what)
	}
}

func (c *checker) boundary(i int) bool { return i == len(c.text) || utf8.RuneStart(c.text[i]) }

func (c *checker) spans(what string, ss []annalist.Span) {
	for _, s := range ss {
		c.span(what, s)
	}
}

func (c *checker) participants(what string, ps []annalist.Participant) {
	for _, p := range ps {
		c.span(what, p.Span)
	}
}

func (c *checker) event(e *annalist.Event) {
	c.participants("a source of "+e.ID, e.Sources)
	c.participants("a target of "+e.ID, e.Targets)
	c.spans("the trigger of "+e.ID, e.Trigger)
	c.span("the modality of "+e.ID, e.ModalitySpan)
	for _, f := range e.Figures {
		c.span("a figure of "+e.ID, f.Span)
	}
	if e.Date != nil {
		c.span("the date of "+e.ID, e.Date.Span)
	}
	if e.Place != nil {
		c.span("the place of "+e.ID, e.Place.Span)
	}
}

func (c *checker) statement(s *annalist.Statement) {
	for _, p := range []*annalist.Participant{s.Source, s.Addressee} {
		if p != nil {
			c.span("a speaker or hearer of "+s.ID, p.Span)
		}
	}
	if s.Date != nil {
		c.span("the date of "+s.ID, s.Date.Span)
	}
	c.spans("the cue of "+s.ID, s.Cue)
	c.spans("the content of "+s.ID, s.Content)
}

package events

import (
	"cmp"
	"fmt"
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

// Find gives the events of a report in the order of the text: what the frames
// tell, weighed with the acts of the analysis if it has any, and acts that no
// frame covers.
func (c *Coder) Find(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor, statements []annalist.Statement) []annalist.Event {
	return c.find(r, a, actors, statements, nil)
}

// find gives the events. Where trace is not nil the readers note what they
// try, and trace gets each when its sentence is read.
func (c *Coder) find(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor, statements []annalist.Statement, trace func(*reader)) []annalist.Event {
	who := newPeople(r, a, actors, c.classes)
	who.codeOf = c.codeOf
	var events []annalist.Event
	acts, arguments := actsOf(a), argumentsOf(a)
	left := c.leftOut(a)
	for i := range a.Sentences {
		if left[i] != "" {
			continue
		}
		t := newTree(i, &a.Sentences[i], c.words)
		if !c.promising(t) && len(acts[i]) == 0 {
			continue
		}
		rd := &reader{c: c, t: t, who: who, seen: map[int]*find{}, weak: map[int]*find{}, acts: acts[i], arguments: arguments[i]}
		if trace != nil {
			rd.log = newTracer()
		}
		for _, f := range rd.strangers(rd.acted(rd.all())) {
			e := rd.event(f, r.Published)
			e.AccordingTo = told(e.Trigger, statements)
			e.Issues = c.issuesOf(&a.Sentences[i])
			e.Codes = rd.ownCodes(f, &e)
			events = append(events, e)
		}
		if trace != nil {
			trace(rd)
		}
	}
	slices.SortStableFunc(events, func(a, b annalist.Event) int { return cmp.Compare(a.Trigger[0].Start, b.Trigger[0].Start) })
	for i := range events {
		events[i].ID = fmt.Sprintf("e%d", i+1)
	}
	return events
}

// leftOut gives the sentences that a discard leaves out, with the discard.
func (c *Coder) leftOut(a *annalist.Analysis) map[int]string {
	left := map[int]string{}
	if c.discards.Len() == 0 {
		return left
	}
	for i := range a.Sentences {
		d, _, _ := c.discards.Find(a.Sentences[i].Tokens)
		if d == nil {
			continue
		}
		left[i] = fmt.Sprintf("%s %q", d.Rule, d.Phrase)
		if d.Scope == lexicon.WholeReport {
			for k := range a.Sentences {
				left[k] = left[i]
			}
			return left
		}
	}
	return left
}

// issuesOf gives the user's issues that a sentence shows, each once.
func (c *Coder) issuesOf(s *annalist.Sentence) (names []string) {
	if c.issues.Len() == 0 {
		return nil
	}
	for _, issue := range c.issues.Find(s.Tokens) {
		if !slices.Contains(names, issue.Name) {
			names = append(names, issue.Name)
		}
	}
	return names
}

// promising tells whether a sentence has any word of the frames.
func (c *Coder) promising(t *tree) bool {
	return slices.ContainsFunc(t.lemma, func(l string) bool { return c.verbs[l] != nil || c.nouns[l] != nil })
}

// all gives the sentence's finds after those that tell one act are joined.
func (r *reader) all() []*find {
	var finds []*find
	for i := range r.t.lemma {
		if f := r.at(i); f != nil {
			finds = append(finds, f)
		}
	}
	return r.join(finds)
}

// event writes a find as the noun.
func (r *reader) event(f *find, published annalist.Date) annalist.Event {
	e := annalist.Event{Type: f.frame.Type, Modes: slices.Clone(f.frame.Modes), Contexts: slices.Clone(f.frame.Contexts), CAMEO: f.frame.CAMEO,
		Quad: f.frame.quad, Goldstein: f.frame.value, Sentence: r.t.index, Rule: f.frame.rule}
	for _, w := range f.sources {
		e.Sources = append(e.Sources, r.who.participant(w))
	}
	for _, w := range f.targets {
		e.Targets = append(e.Targets, r.who.participant(w))
	}
	for n, i := range f.trigger {
		span := r.t.s.Tokens[i].Span
		if n > 0 && f.trigger[n-1] == i-1 {
			last := &e.Trigger[len(e.Trigger)-1]
			*last = last.Cover(span)
			continue
		}
		e.Trigger = append(e.Trigger, span)
	}
	for _, c := range f.counts {
		e.Figures = append(e.Figures, c.figure(r.t))
	}
	v := r.modality(f, published)
	e.Modality, e.ModalityRule = v.class, v.rule
	if v.word >= 0 {
		e.ModalitySpan = r.t.s.Tokens[v.word].Span
	}
	e.Confidence, e.Model = r.confidence(f), f.model
	return e
}

// told gives the statements that tell an event, innermost first. A statement
// whose cue is the trigger does not tell it: it is it.
func told(trigger []annalist.Span, statements []annalist.Statement) []string {
	type holder struct {
		id   string
		size int
	}
	var holders []holder
	for i := range statements {
		s := &statements[i]
		size, inside := 0, false
		for _, c := range s.Content {
			size += c.Len()
			inside = inside || c.Contains(trigger[0])
		}
		if inside && !slices.ContainsFunc(s.Cue, trigger[0].Overlaps) {
			holders = append(holders, holder{s.ID, size})
		}
	}
	slices.SortStableFunc(holders, func(a, b holder) int { return cmp.Compare(a.size, b.size) })
	var ids []string
	for _, h := range holders {
		ids = append(ids, h.id)
	}
	return ids
}

// confidence is how likely the type is right, a table by the kind of rule fitted
// on the dev part of the gold set (eval/results/events.txt): a verb with both
// participants is worth more than a noun with one. What the model alone tells
// has the model's own.
func (r *reader) confidence(f *find) float64 {
	points := 70 // a verb with one participant
	switch {
	case f.frame.File == "":
		return f.model
	case f.frame.Noun && f.carrier < 0:
		points = 60
	case f.frame.Noun || f.frame.Complement != nil || f.frame.Objects != nil:
		points = 75
	}
	if len(f.sources) > 0 && len(f.targets) > 0 {
		points += 15
	} else if len(f.sources)+len(f.targets) == 0 {
		points -= 20
	}
	if r.t.s.Headline {
		points -= 5
	}
	return float64(points) / 100
}

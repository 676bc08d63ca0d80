package events

import (
	"cmp"
	"fmt"
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

// Find gives the events of a report in the order of the text.
func (c *Coder) Find(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor, statements []annalist.Statement) []annalist.Event {
	who := newPeople(r, a, actors, c.classes)
	var events []annalist.Event
	left, ok := c.leftOut(a)
	if !ok {
		return nil
	}
	for i := range a.Sentences {
		if left[i] {
			continue
		}
		t := newTree(i, &a.Sentences[i], c.words)
		if !c.promising(t) {
			continue
		}
		rd := &reader{c: c, t: t, who: who, seen: map[int]*find{}, weak: map[int]*find{}}
		for _, f := range rd.all() {
			e := rd.event(f, r.Published)
			e.AccordingTo = told(e.Trigger, statements)
			e.Issues = c.issuesOf(&a.Sentences[i])
			e.Codes = rd.ownCodes(f, &e)
			events = append(events, e)
		}
	}
	slices.SortStableFunc(events, func(a, b annalist.Event) int { return cmp.Compare(a.Trigger[0].Start, b.Trigger[0].Start) })
	for i := range events {
		events[i].ID = fmt.Sprintf("e%d", i+1)
	}
	return events
}

// leftOut gives the sentences that a discard leaves out; false if one leaves out
// the whole report.
func (c *Coder) leftOut(a *annalist.Analysis) (map[int]bool, bool) {
	left := map[int]bool{}
	if c.discards.Len() == 0 {
		return left, true
	}
	for i := range a.Sentences {
		if d, _, _ := c.discards.Find(a.Sentences[i].Tokens); d != nil {
			if d.Scope == lexicon.WholeReport {
				return nil, false
			}
			left[i] = true
		}
	}
	return left, true
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
	e.Confidence = r.confidence(f)
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

// confidence is a table by the kind of rule, not yet fitted to gold: a verb
// with both participants is worth more than a noun with one.
func (r *reader) confidence(f *find) float64 {
	points := 70 // a verb with one participant
	switch {
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

package events

import (
	"fmt"
	"slices"

	"annalist"
)

// Explain is [Coder.Find] with a trace of each sentence: what was tried on
// which word, and where there is no event, why not.
func (c *Coder) Explain(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor, statements []annalist.Statement) ([]annalist.Event, []annalist.Trace) {
	traces := make([]annalist.Trace, len(a.Sentences))
	events := c.find(r, a, actors, statements, func(rd *reader) { traces[rd.t.index] = rd.trace() })
	for i := range events {
		if events[i].Rule == ByModel || events[i].Rule == ByActs {
			traces[events[i].Sentence].WhyNot = nil
		}
		if w := wordOf(&events[i], a, traces); w != nil {
			w.Event = events[i].ID
			traces[events[i].Sentence].WhyNot = nil
		}
	}
	for i, rule := range c.leftOut(a) {
		traces[i] = annalist.Trace{WhyNot: &annalist.WhyNot{Token: -1, Words: "a discard leaves it out: " + rule}}
	}
	for i := range traces {
		if len(traces[i].Words) == 0 && traces[i].WhyNot == nil {
			traces[i].WhyNot = &annalist.WhyNot{Token: -1, Words: "none of its words has a frame"}
		}
	}
	return events, traces
}

// wordOf gives the traced word whose find became the event.
func wordOf(e *annalist.Event, a *annalist.Analysis, traces []annalist.Trace) *annalist.TracedWord {
	words := traces[e.Sentence].Words
	for i := range words {
		w := &words[i]
		span := a.Sentences[e.Sentence].Tokens[w.Token].Span
		inside := slices.ContainsFunc(e.Trigger, func(t annalist.Span) bool { return t.Contains(span) })
		if won := w.Won(); won != nil && w.Joined == nil && won.Rule == e.Rule && inside {
			return w
		}
	}
	return nil
}

// trace writes what was noted as the noun. WhyNot is told in any case; it is
// for the caller to know of the events.
func (r *reader) trace() annalist.Trace {
	var out annalist.Trace
	for i := range r.t.lemma {
		if own := &r.t.s.Tokens[i]; own.Head != r.t.head(i)+1 || own.Deprel != r.t.rel(i) {
			out.Mended = append(out.Mended, annalist.Arc{Token: i, Head: r.t.head(i), Deprel: r.t.rel(i)})
		}
		if tried := r.log.tried[i]; tried != nil || r.hasFrames(i) {
			out.Words = append(out.Words, r.traced(i, tried))
		}
	}
	out.WhyNot = r.whyNot()
	return out
}

func (r *reader) hasFrames(i int) bool {
	return r.c.verbs[r.t.lemma[i]] != nil || r.c.nouns[r.t.lemma[i]] != nil
}

func (r *reader) traced(i int, tried []*attempt) annalist.TracedWord {
	w := annalist.TracedWord{Token: i, Lemma: r.t.lemma[i], Lent: r.log.lent[i]}
	if tried == nil {
		w.Untried = r.untried(i)
	}
	for _, a := range tried {
		w.Attempts = append(w.Attempts, r.attempted(a))
	}
	if w.Won() != nil {
		w.Joined = r.log.joined[i]
	}
	return w
}

func (r *reader) attempted(a *attempt) annalist.Attempt {
	out := annalist.Attempt{Rule: a.frame.rule, Type: a.frame.Type, CAMEO: a.frame.CAMEO, Carrier: a.carrier, Tests: a.notes, Holds: a.holds}
	for _, w := range a.sources {
		out.Sources = append(out.Sources, r.who.participant(w))
	}
	for _, w := range a.targets {
		out.Targets = append(out.Targets, r.who.participant(w))
	}
	return out
}

// untried tells why no frame of a word was tried.
func (r *reader) untried(i int) string {
	if why := r.log.untried[i]; why != "" {
		return why
	}
	tag := r.t.upos(i)
	if tag == "PROPN" {
		return "it is tagged PROPN, and a name tells of an act in a headline alone"
	}
	what := "a verb"
	switch verb, noun := r.c.verbs[r.t.lemma[i]] != nil, r.c.nouns[r.t.lemma[i]] != nil; {
	case verb && noun:
		what = "a verb and a noun"
	case noun:
		what = "a noun"
	}
	return fmt.Sprintf("it is tagged %s, and its frames are those of %s", tag, what)
}

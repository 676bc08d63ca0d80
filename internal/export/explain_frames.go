package export

import (
	"fmt"
	"strings"

	"annalist"
)

// word writes the frames that were tried on a word, and what came of it.
func (t *tree) word(sentence int, w *annalist.TracedWord) {
	t.line(2, run{t.tokens(sentence, w.Token), trigger}, text("  %s%s", w.Lemma, t.outcome(sentence, w)))
	for i := range w.Attempts {
		t.attempt(sentence, &w.Attempts[i])
	}
}

// outcome tells what became of a word's find.
func (t *tree) outcome(sentence int, w *annalist.TracedWord) string {
	switch {
	case w.Untried != "":
		return ": no frame tried, " + w.Untried
	case w.Joined != nil:
		return ": joined to " + t.tokens(sentence, w.Joined.Into) + ", as " + w.Joined.Why + gave(w.Joined.Gave)
	case w.Lent:
		return ": event " + w.Event + ", its participants lent by the words that tell its harm"
	case w.Event != "":
		return ": event " + w.Event
	}
	return ": no frame holds"
}

// gave tells what a joined find gave to the other.
func gave(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return "; its " + strings.Join(list, " and ") + " taken over"
}

func (t *tree) attempt(sentence int, a *annalist.Attempt) {
	mark, as := "✗ ", told
	if a.Holds {
		mark, as = "✓ ", factual
	}
	what := strings.Join(nonEmpty([]string{a.Type, a.CAMEO}), " ")
	if a.Carrier >= 0 {
		what += ", carried by " + t.tokens(sentence, a.Carrier)
	}
	t.line(3, run{mark, as}, text("%s  ", a.Rule), run{what, as})
	var left []string
	for i := range a.Tests {
		if a.Tests[i].State == annalist.NotReached {
			left = append(left, a.Tests[i].Name)
			continue
		}
		t.test(sentence, a, &a.Tests[i])
	}
	if len(left) > 0 {
		t.line(4, run{"not reached  " + strings.Join(left, ", "), faint})
	}
}

func (t *tree) test(sentence int, a *annalist.Attempt, test *annalist.Test) {
	as := plain
	if test.State == annalist.Failed {
		as = told
	}
	parts := []string{string(test.State), test.Name}
	if test.Asks != "" {
		parts[1] += " " + test.Asks
	}
	if len(test.Tokens) > 0 {
		parts = append(parts, t.tokens(sentence, test.Tokens...))
	}
	switch test.Name {
	case "source":
		parts = append(parts, t.found(a.Sources))
	case "target":
		parts = append(parts, t.found(a.Targets))
	}
	t.line(4, run{strings.Join(nonEmpty(parts), "  "), as})
}

// found tells whom a filler found.
func (t *tree) found(list []annalist.Participant) string {
	var out []string
	for i := range list {
		out = append(out, codeAnd(list[i].Code, t.name(&list[i])))
	}
	if out == nil {
		return ""
	}
	return "→ " + strings.Join(out, ", ")
}

// tokens quotes words of a sentence.
func (t *tree) tokens(sentence int, list ...int) string {
	var out []string
	for _, i := range list {
		out = append(out, "“"+t.Analysis.Sentences[sentence].Tokens[i].Form+"”")
	}
	return strings.Join(out, " ")
}

// event writes an event with what gave each of its cells.
func (t *tree) event(e *annalist.Event) {
	as := factual
	if !e.IsFact() {
		as = told
	}
	code := strings.Join(nonEmpty([]string{e.Type, e.CAMEO, strings.Join(e.Modes, " "), strings.Join(e.Contexts, " ")}), "  ")
	t.line(1, run{"event " + e.ID, heading}, text("  "), run{code, as})
	for _, fact := range [][2]string{
		{"source", t.participants(e.Sources)}, {"target", t.participants(e.Targets)}, {"trigger", t.quoteAll(e.Trigger)},
		{"modality", t.modality(e)}, {"according to", t.accordingTo(e)}, {"date", t.eventDate(e)}, {"place", t.eventPlace(e)},
		{"figures", strings.Join(figureList(e.Figures), ", ")}, {"issues", strings.Join(e.Issues, ", ")},
		{"confidence", fmt.Sprint(round(e.Confidence))}, {"rule", e.Rule},
		{"model’s roots", shares(t.x.Pairs[e.ID].Roots)}, {"model’s codes", shares(t.x.Pairs[e.ID].Codes)},
	} {
		if fact[1] != "" {
			t.line(2, text("%s: %s", fact[0], fact[1]))
		}
	}
}

func (t *tree) participants(list []annalist.Participant) string {
	var out []string
	for i := range list {
		out = append(out, codeAnd(list[i].Code, t.name(&list[i]))+" "+t.quote(list[i].Span))
	}
	if out == nil {
		return "not known"
	}
	return strings.Join(out, ", ")
}

func (t *tree) modality(e *annalist.Event) string {
	if e.ModalityRule == "" {
		return string(e.Modality) + ", as no word says otherwise"
	}
	how := string(e.Modality)
	if e.ModalitySpan.Len() > 0 {
		how += " by " + t.quote(e.ModalitySpan)
	}
	return how + ", rule " + e.ModalityRule
}

func (t *tree) accordingTo(e *annalist.Event) string {
	if len(e.AccordingTo) == 0 {
		return "the report itself"
	}
	return t.tellers(e)
}

// reasons tell why a cell is empty, in words.
var reasons = map[string]string{
	"none": "the report ties none to it", "undated": "its words are relative to a day of publication that is not known",
	"ambiguous": "its words may mean several", "unknown": "the gazetteer does not know it",
}

func (t *tree) eventDate(e *annalist.Event) string {
	if e.Date == nil {
		return "not known: " + reasons[e.DateBasis]
	}
	s := t.days(e.Date)
	if e.Date.Span.Len() > 0 {
		s += ", " + t.quote(e.Date.Span)
	}
	return s
}

func (t *tree) eventPlace(e *annalist.Event) string {
	if e.Place == nil {
		return "not known: " + reasons[e.PlaceBasis]
	}
	s := t.where(e.Place)
	if e.Place.Span.Len() > 0 {
		s += ", " + t.quote(e.Place.Span)
	}
	return s
}

// shares writes the likeliest labels: "ASSAULT 0.970, COERCE 0.010".
func shares(list []annalist.Weighed) string {
	var out []string
	for _, w := range likeliest(list) {
		out = append(out, fmt.Sprintf("%s %.3f", w.Label, w.Weight))
	}
	return strings.Join(out, ", ")
}

// whyNot tells why a sentence has no event.
func (t *tree) whyNot(sentence int, w *annalist.WhyNot) {
	t.line(1, run{"no event", heading}, text("  %s", w.Words))
	if w.Rule != "" {
		t.line(2, text("nearest frame: %s, tried on %s", w.Rule, t.tokens(sentence, w.Token)))
		t.line(2, text("first test that failed: %s", w.Test))
	}
}

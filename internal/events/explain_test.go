package events_test

import (
	"reflect"
	"strings"
	"testing"

	"annalist"
	"annalist/internal/lexicon"
	"annalist/internal/marks"
)

// TestExplainCodes holds the explanation of every sentence of the lexicons to
// the events that coding finds, and each trace to itself.
func TestExplainCodes(t *testing.T) {
	w := newWhole(t)
	frames, err := lexicon.ReadFrames(lexicons)
	if err != nil {
		t.Fatal(err)
	}
	for i := range frames.List {
		f := &frames.List[i]
		for _, ex := range append(f.Good, f.Bad...) {
			r := &annalist.Report{Text: marks.Strip(ex.Text)}
			read := w.read(r)
			events, traces := w.events.Explain(r, read.Analysis, read.Actors, read.Statements)
			if !reflect.DeepEqual(events, read.Events) {
				t.Errorf("%s:%d: explained as %d events, coded as %d", f.File, ex.Line, len(events), len(read.Events))
			}
			for _, fault := range checkTraces(events, traces) {
				t.Errorf("%s:%d: %s: %s", f.File, ex.Line, r.Text, fault)
			}
		}
	}
}

// checkTraces tells where traces do not agree with the events.
func checkTraces(events []annalist.Event, traces []annalist.Trace) (faults []string) {
	told := map[string]bool{}
	for _, tr := range traces {
		for i := range tr.Words {
			w := &tr.Words[i]
			told[w.Event] = true
			if won := w.Won(); (w.Event != "") != (won != nil && w.Joined == nil) {
				faults = append(faults, "a frame of "+w.Lemma+" won, and no event came of it, nor a join")
			}
			if (w.Untried == "") != (len(w.Attempts) > 0) {
				faults = append(faults, w.Lemma+" was tried and was not")
			}
		}
		if tr.WhyNot != nil && strings.TrimSpace(tr.WhyNot.Words) == "" {
			faults = append(faults, "no words tell why there is no event")
		}
	}
	for i := range events {
		if e := &events[i]; !told[e.ID] || traces[e.Sentence].WhyNot != nil {
			faults = append(faults, "event "+e.ID+" is not in the trace of its sentence")
		}
	}
	for i, tr := range traces {
		if tr.WhyNot == nil && !hasEvent(events, i) {
			faults = append(faults, "a sentence has neither an event nor a reason for none")
		}
	}
	return faults
}

func hasEvent(events []annalist.Event, sentence int) bool {
	for i := range events {
		if events[i].Sentence == sentence {
			return true
		}
	}
	return false
}

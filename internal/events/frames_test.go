package events_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"annalist"
	"annalist/internal/actors"
	"annalist/internal/events"
	"annalist/internal/lexicon"
	"annalist/internal/marks"
	"annalist/internal/mentions"
	"annalist/internal/neural"
	"annalist/internal/sentences"
	"annalist/internal/statements"
	"annalist/internal/syntax"
)

var lexicons = os.DirFS("../../lexicons")

// whole is every stage up to the events, as the pipeline runs them.
type whole struct {
	syntax     *syntax.Analyzer
	mentions   *mentions.Finder
	actors     *actors.Resolver
	statements *statements.Finder
	events     *events.Coder
}

func newWhole(t testing.TB) *whole {
	t.Helper()
	weights, err := os.ReadFile("../../models/news/weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	vocab, err := os.ReadFile("../../models/news/vocab.txt")
	if err != nil {
		t.Fatal(err)
	}
	model, err := neural.Load(weights, vocab)
	if err != nil {
		t.Fatal(err)
	}
	w := &whole{syntax: syntax.New(model)}
	var errs [4]error
	who, err := lexicon.ReadActors(lexicons)
	errs[0] = err
	titles, err := lexicon.ReadTitles(lexicons)
	errs[1] = err
	w.mentions, w.actors = mentions.New(who, titles), actors.New(who, titles)
	w.statements, errs[2] = statements.New(lexicons)
	w.events, errs[3] = events.New(lexicons)
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	return w
}

func (w *whole) read(r *annalist.Report) *annalist.Reading {
	a := w.syntax.Analyze(sentences.Split(r), syntax.Options{})
	who := w.actors.Resolve(r, a, w.mentions.Find(r, a), nil)
	told := w.statements.Find(r, a, who)
	return &annalist.Reading{Report: r, Analysis: a, Actors: who, Statements: told, Events: w.events.Find(r, a, who, told)}
}

// goodFloor is the least share of "+" sentences that must come out as marked.
// The rest fail for a slip of the parser or an actor that is not known; run the
// test with -v to see them.
const goodFloor = 0.88

// TestFrames runs the sentences of every frame through all stages: "+" must
// give what its mark-up says, "-" must give nothing by that frame.
func TestFrames(t *testing.T) {
	w := newWhole(t)
	frames, err := lexicon.ReadFrames(lexicons)
	if err != nil {
		t.Fatal(err)
	}
	var missed []string
	n := 0
	for i := range frames.List {
		f := &frames.List[i]
		for _, ex := range f.Good {
			n++
			if fault := w.checkGood(f, ex); fault != "" {
				missed = append(missed, fault)
			}
		}
		for _, ex := range f.Bad {
			r := &annalist.Report{Text: marks.Strip(ex.Text)}
			for _, e := range w.read(r).Events {
				if strings.HasPrefix(e.Rule, place(f)) {
					t.Errorf("%s:%d: coded %s", f.File, ex.Line, marks.Event(r.Text, e))
				}
			}
		}
	}
	share := float64(n-len(missed)) / float64(n)
	t.Logf("%d of %d sentences as marked, %.1f %%\n%s", n-len(missed), n, 100*share, strings.Join(missed, "\n"))
	if share < goodFloor {
		t.Errorf("%.3f of the sentences come out as marked, less than %.3f", share, goodFloor)
	}
}

func place(f *lexicon.Frame) string { return fmt.Sprintf("%s:%d ", f.File, f.Line) }

// checkGood tells what is wrong with the coding of a "+" sentence, "" for
// nothing. A participant is right when it overlaps a mark: how far a mention
// reaches is for the tests of mentions.
func (w *whole) checkGood(f *lexicon.Frame, ex lexicon.Example) string {
	text, want := marks.Parse(ex.Text)
	r := &annalist.Report{Text: text}
	reading := w.read(r)
	var got []string
	for _, e := range reading.Events {
		got = append(got, fmt.Sprintf("%s %s by %s", marks.Event(text, e), e.Type, strings.SplitN(e.Rule, " ", 2)[0]))
		if !strings.HasPrefix(e.Rule, place(f)) {
			continue
		}
		if slices.Equal(e.Trigger, spans(want, "EVT")) && agree(e.Sources, spans(want, "SRC")) && agree(e.Targets, spans(want, "TAR")) {
			return ""
		}
	}
	return fmt.Sprintf("%s:%d:\n want %s\n  got %s", f.File, ex.Line, ex.Text, strings.Join(got, "\n      "))
}

func spans(list []marks.Mark, label string) (out []annalist.Span) {
	for _, m := range list {
		if m.Label == label {
			out = append(out, m.Span)
		}
	}
	return out
}

func agree(got []annalist.Participant, want []annalist.Span) bool {
	for _, p := range got {
		if !slices.ContainsFunc(want, p.Span.Overlaps) {
			return false
		}
	}
	for _, s := range want {
		if !slices.ContainsFunc(got, func(p annalist.Participant) bool { return p.Span.Overlaps(s) }) {
			return false
		}
	}
	return true
}

package pipeline

import (
	"context"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

// TestPanicBecomesError holds a fault of a stage to one report.
func TestPanicBecomesError(t *testing.T) {
	r := &annalist.Report{ID: "r_1"}
	err := stage(context.Background(), r, "events", func() {
		var none []int
		_ = none[len(r.ID)]
	})
	if err == nil {
		t.Fatal("the panic was lost")
	}
	for _, want := range []string{"report r_1", "events", "out of range", "pipeline/pipeline_test.go:"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not tell %q", err, want)
		}
	}
}

// TestCancelled holds a stage that is not wanted any more to not being run.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := stage(ctx, &annalist.Report{}, "events", func() { t.Error("the stage ran") }); err == nil {
		t.Error("no error")
	}
}

func TestCheck(t *testing.T) {
	text := "Ruritania’s army withdrew."
	span := func(start, end int) annalist.Span { return annalist.Span{Start: start, End: end} }
	for _, tt := range []struct {
		name string
		s    annalist.Span
		good bool
	}{
		{"a word", span(0, 9), true},
		{"the whole text", span(0, len(text)), true},
		{"nothing", span(0, 0), true},
		{"past the end", span(0, len(text)+1), false},
		{"before the beginning", span(-1, 3), false},
		{"back to front", span(5, 4), false},
		{"inside the apostrophe", span(0, 10), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for place, r := range map[string]*annalist.Reading{
				"trigger":  {Events: []annalist.Event{{ID: "e1", Trigger: []annalist.Span{tt.s}}}},
				"target":   {Events: []annalist.Event{{ID: "e1", Targets: []annalist.Participant{{Span: tt.s}}}}},
				"figure":   {Events: []annalist.Event{{ID: "e1", Figures: []annalist.Figure{{Span: tt.s}}}}},
				"content":  {Statements: []annalist.Statement{{ID: "s1", Content: []annalist.Span{tt.s}}}},
				"speaker":  {Statements: []annalist.Statement{{ID: "s1", Source: &annalist.Participant{Span: tt.s}}}},
				"mention":  {Actors: []annalist.Actor{{ID: "a1", Mentions: []annalist.Mention{{Span: tt.s}}}}},
				"sentence": {Analysis: &annalist.Analysis{Sentences: []annalist.Sentence{{Span: tt.s}}}},
			} {
				r.Report = &annalist.Report{ID: "r_1", Text: text}
				if r.Analysis == nil {
					r.Analysis = &annalist.Analysis{}
				}
				if err := check(r); (err == nil) != tt.good {
					t.Errorf("%s %v: %v", place, tt.s, err)
				}
			}
		})
	}
}

// TestHashAll holds the hash to telling names, contents and borders apart.
func TestHashAll(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	seen := map[string]int{}
	for i, tree := range []fstest.MapFS{
		{"a/x": file("1"), "a/y": file("2")},
		{"a/x": file("2"), "a/y": file("1")},
		{"a/x": file("12"), "a/y": file("")},
		{"a/x": file("1"), "a/z": file("2")},
		{"a/x": file("1"), "a/b/y": file("2")},
		{"a/x": file("1")},
	} {
		h, err := hashAll(tree)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := hashAll(tree)
		if h != again || len(h) != 64 {
			t.Errorf("tree %d: %s, then %s", i, h, again)
		}
		if other, ok := seen[h]; ok {
			t.Errorf("trees %d and %d have one hash", other, i)
		}
		seen[h] = i
	}
}

func TestNewWithoutModel(t *testing.T) {
	_, err := New(Config{Models: fstest.MapFS{}, Lexicons: os.DirFS("../lexicons"), Gazetteer: os.DirFS("../gazetteer")})
	if err == nil || !strings.Contains(err.Error(), "load the model news") {
		t.Errorf("got %v", err)
	}
}

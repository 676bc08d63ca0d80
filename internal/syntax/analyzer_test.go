package syntax

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annalist"
	"annalist/internal/neural"
)

// tiny is an analyzer of a model with random weights: what it says makes no
// sense, but it must be well-formed.
func tiny(t testing.TB) *Analyzer {
	t.Helper()
	weights, err := os.ReadFile("../neural/testdata/tiny.bin")
	if err != nil {
		t.Fatal(err)
	}
	vocab, err := os.ReadFile("../neural/testdata/tiny-vocab.txt")
	if err != nil {
		t.Fatal(err)
	}
	m, err := neural.Load(weights, vocab)
	if err != nil {
		t.Fatal(err)
	}
	return New(m)
}

// long is a report of n paragraphs, some of whose sentences are longer than a
// window of the tiny model.
func long(n int) []annalist.Sentence {
	var b strings.Builder
	for i := range n {
		b.WriteString("The ministry of Graustark said that troops shell+ed the border town " + fmt.Sprint(i) + " .\n")
		b.WriteString("\" The president did+n't " + strings.Repeat("shell the town , ", 3*i) + "\" said the minister .\n\n")
	}
	return report(b.String())
}

// check holds an analysis to what every analysis must be.
func check(t *testing.T, given []annalist.Sentence, a *annalist.Analysis) {
	t.Helper()
	var words []annalist.Token
	for _, s := range given {
		words = append(words, s.Tokens...)
	}
	at := 0
	for i, s := range a.Sentences {
		var heads []int
		for j, token := range s.Tokens {
			if want := words[at]; token.Span != want.Span || token.Form != want.Form || token.Words != want.Words || token.Joined != want.Joined {
				t.Fatalf("sentence %d token %d is %+v, was %+v", i, j, token, want)
			}
			if token.UPOS == "" || token.Lemma == "" || (token.Head == 0) != (token.Deprel == "root") {
				t.Fatalf("sentence %d token %d is not filled: %+v", i, j, token)
			}
			heads = append(heads, token.Head)
			at++
		}
		if len(s.Tokens) > 0 {
			checkTree(t, heads)
		}
		if last := len(s.Tokens) - 1; last >= 0 && (s.Span.Start != s.Tokens[0].Span.Start || s.Span.End != s.Tokens[last].Span.End) {
			t.Fatalf("sentence %d has the span %v", i, s.Span)
		}
	}
	if at != len(words) {
		t.Fatalf("%d of %d words are in the analysis", at, len(words))
	}
	inside := func(what string, r annalist.TokenRange) {
		if r.Sentence >= len(a.Sentences) || r.First > r.Last || r.Last >= len(a.Sentences[r.Sentence].Tokens) {
			t.Fatalf("%s at %+v is outside", what, r)
		}
	}
	for _, e := range a.Entities {
		inside("a name", e.TokenRange)
		if e.Type == "" || !(e.Score > 0 && e.Score <= 1) {
			t.Fatalf("name %+v", e)
		}
	}
	for _, said := range a.Attributions {
		for _, part := range [][]annalist.TokenRange{said.Source, said.Cue, said.Content} {
			for _, r := range part {
				inside("a part of an attribution", r)
			}
		}
		if len(said.Cue)+len(said.Content) == 0 || !(said.Score > 0 && said.Score <= 1) {
			t.Fatalf("attribution %+v", said)
		}
	}
	for _, p := range a.Predicates {
		inside("a predicate", annalist.TokenRange{Sentence: p.Sentence, First: p.Token, Last: p.Token})
		for _, arg := range p.Arguments {
			inside("an argument", annalist.TokenRange{Sentence: p.Sentence, First: arg.Token, Last: arg.Token})
			if arg.Role == "none" || !(arg.Score > 0 && arg.Score <= 1) {
				t.Fatalf("argument %+v", arg)
			}
		}
	}
}

func TestAnalysisIsWellFormed(t *testing.T) {
	a := tiny(t)
	given := long(12)
	got := a.Analyze(given, Options{})
	check(t, given, got)
	for i, s := range got.Sentences {
		if i > 0 && s.Paragraph < got.Sentences[i-1].Paragraph {
			t.Errorf("sentence %d is in paragraph %d, after %d", i, s.Paragraph, got.Sentences[i-1].Paragraph)
		}
	}
	if last := got.Sentences[len(got.Sentences)-1].Paragraph; last != 11 {
		t.Errorf("the last sentence is in paragraph %d, want 11", last)
	}
	if n := len(got.Predicates) + len(got.Entities) + len(got.Attributions); n == 0 {
		t.Error("nothing at all was found; the random model should find something")
	}
}

func TestKeptSentencesStay(t *testing.T) {
	a := tiny(t)
	given := long(12) // some sentences have more words than a window holds
	given = append(given[:3:3], append([]annalist.Sentence{{Paragraph: 2}}, given[3:]...)...)
	got := a.Analyze(given, Options{KeepSentences: true})
	check(t, given, got)
	if len(got.Sentences) != len(given) {
		t.Fatalf("%d sentences of %d", len(got.Sentences), len(given))
	}
	longest := 0
	for i := range given {
		if len(given[i].Tokens) != len(got.Sentences[i].Tokens) {
			t.Errorf("sentence %d has %d tokens, had %d", i, len(got.Sentences[i].Tokens), len(given[i].Tokens))
		}
		longest = max(longest, len(given[i].Tokens))
	}
	if longest <= a.model.MaxPieces() {
		t.Fatalf("the longest sentence has %d words; the test needs one longer than a window", longest)
	}
}

func TestNothingGiven(t *testing.T) {
	a := tiny(t)
	for _, given := range [][]annalist.Sentence{nil, {{}}, {{}, {}}} {
		if got := a.Analyze(given, Options{}); len(got.Sentences) != 0 {
			t.Errorf("%d sentences of nothing", len(got.Sentences))
		}
		if got := a.Analyze(given, Options{KeepSentences: true}); len(got.Sentences) != len(given) {
			t.Errorf("%d sentences kept of %d", len(got.Sentences), len(given))
		}
	}
}

func TestGivenSentencesAreNotAltered(t *testing.T) {
	given, want := long(4), long(4)
	tiny(t).Analyze(given, Options{})
	if diff := cmp.Diff(want, given); diff != "" {
		t.Error(diff)
	}
}

func TestManyGoroutinesGiveTheSame(t *testing.T) {
	a := tiny(t)
	want := make([]*annalist.Analysis, 6)
	for i := range want {
		want[i] = tiny(t).Analyze(long(i+1), Options{})
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := len(want) - 1; i >= 0; i-- {
				if diff := cmp.Diff(want[i], a.Analyze(long(i+1), Options{})); diff != "" {
					t.Errorf("report %d: %s", i, diff)
				}
			}
		})
	}
	wait.Wait()
}

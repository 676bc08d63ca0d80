package export

import (
	"os"
	"strings"
	"testing"

	"annalist"

	"github.com/google/go-cmp/cmp"
)

// explained is a small explanation made by hand: a denied shelling, and a
// sentence without an event.
func explained() *annalist.Explanation {
	text := "Ruritania did not shell Hentzau. Storms\u202e shelled Hentzau."
	at := func(start, end int) annalist.Span { return annalist.Span{Start: start, End: end} }
	token := func(s annalist.Span, lemma, upos string, head int, rel string) annalist.Token {
		return annalist.Token{Span: s, Form: s.Of(text), Lemma: lemma, UPOS: upos, XPOS: upos, Head: head, Deprel: rel}
	}
	first := []annalist.Token{token(at(0, 9), "Ruritania", "PROPN", 4, "nsubj"), token(at(10, 13), "do", "AUX", 4, "aux"), token(at(14, 17), "not", "PART", 4, "advmod"),
		token(at(18, 23), "shell", "VERB", 0, "root"), token(at(24, 31), "Hentzau", "PROPN", 4, "iobj"), token(at(31, 32), ".", "PUNCT", 4, "punct")}
	second := []annalist.Token{token(at(33, 42), "storm", "NOUN", 2, "nsubj"), token(at(43, 50), "shell", "VERB", 1, "root"), token(at(51, 58), "Hentzau", "PROPN", 2, "obj")}
	mention := func(sentence, token int, s annalist.Span) annalist.Mention {
		return annalist.Mention{TokenRange: annalist.TokenRange{Sentence: sentence, First: token, Last: token}, Span: s, Head: token, Kind: annalist.Name, Rule: "name"}
	}
	ruritania, hentzau := annalist.Participant{Actor: "a1", Code: "XRU", Span: at(0, 9)}, annalist.Participant{Actor: "a2", Span: at(24, 31)}
	const rule = "lexicons/verbs/assault.txt:100 shell SRC=nsubj TAR=obj"
	tests := func(states ...annalist.TestState) []annalist.Test {
		return []annalist.Test{{Name: "particle", State: states[0]}, {Name: "subject", Asks: "nsubj", State: states[1], Tokens: []int{0}},
			{Name: "source", Asks: "nsubj", State: states[2], Tokens: []int{0}}, {Name: "NEED", Asks: "any", State: states[3]}}
	}
	return &annalist.Explanation{
		Reading: &annalist.Reading{
			Report: &annalist.Report{ID: "r_1", Title: "", Published: annalist.Date{Year: 2026, Month: 3, Day: 12}, Text: text},
			Analysis: &annalist.Analysis{Sentences: []annalist.Sentence{{Span: at(0, 32), Tokens: first}, {Span: at(33, 59), Tokens: second}},
				Entities: []annalist.Entity{{TokenRange: annalist.TokenRange{Sentence: 0, First: 0, Last: 0}, Type: "GPE", Score: 0.9}}},
			Actors: []annalist.Actor{
				{ID: "a1", Name: "Ruritania", Kind: annalist.Country, Code: "XRU", Basis: "lexicon", Rule: "lexicons/actors/countries.tsv:9", Mentions: []annalist.Mention{mention(0, 0, at(0, 9))}},
				{ID: "a2", Name: "Hentzau", Kind: annalist.Unknown, Mentions: []annalist.Mention{mention(0, 4, at(24, 31)), mention(1, 2, at(51, 58))}}},
			Places: []annalist.Place{{Name: "Hentzau", Country: "XGR", Feature: "city", Basis: "only", Rule: "geonames:1", Span: at(24, 31)}},
			Events: []annalist.Event{{ID: "e1", Type: "ASSAULT", CAMEO: "194", Modality: annalist.Negated, ModalityRule: "lexicons/modality.tsv:3 adverb not", ModalitySpan: at(14, 17),
				Sources: []annalist.Participant{ruritania}, Targets: []annalist.Participant{hentzau}, Trigger: []annalist.Span{at(18, 23)}, DateBasis: "none", PlaceBasis: "none",
				Confidence: 0.85, Rule: rule}},
		},
		Traces: []annalist.Trace{
			{Mended: []annalist.Arc{{Token: 4, Head: 3, Deprel: "obj"}}, Words: []annalist.TracedWord{{Token: 3, Lemma: "shell", Event: "e1",
				Attempts: []annalist.Attempt{{Rule: rule, Type: "ASSAULT", CAMEO: "194", Carrier: -1, Holds: true, Sources: []annalist.Participant{ruritania},
					Tests: tests(annalist.Passed, annalist.Passed, annalist.Passed, annalist.Passed)}}}}},
			{Words: []annalist.TracedWord{{Token: 0, Lemma: "storm", Untried: "it is tagged NOUN, and its frames are those of a verb"}, {Token: 1, Lemma: "shell",
				Attempts: []annalist.Attempt{{Rule: rule, Type: "ASSAULT", CAMEO: "194", Carrier: -1, Tests: tests(annalist.Passed, annalist.Failed, annalist.NotReached, annalist.NotReached)}}}},
				WhyNot: &annalist.WhyNot{Token: 1, Rule: rule, Test: "subject", Words: "the subject of “shelled” is a thing that does not act here: “Storms”"}},
		},
		Pairs: map[string]annalist.PairReading{"e1": {Roots: []annalist.Weighed{{Label: "ASSAULT", Weight: 0.9}, {Label: "NONE", Weight: 0.1}}}},
	}
}

// TestExplainTree holds the tree to testdata/explain.txt, which is made to be
// read, and the marks that turn the direction of writing to being left out.
func TestExplainTree(t *testing.T) {
	var b strings.Builder
	if err := Explain(&b, "tree", explained(), Part{}, Options{}); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/explain.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("the tree is + and testdata/explain.txt is -:\n%s", diff)
	}
}

// TestExplainColour holds colours to changing no word.
func TestExplainColour(t *testing.T) {
	var plain, coloured strings.Builder
	for b, colour := range map[*strings.Builder]bool{&plain: false, &coloured: true} {
		if err := Explain(b, "tree", explained(), Part{}, Options{Colour: colour}); err != nil {
			t.Fatal(err)
		}
	}
	bare := coloured.String()
	for _, code := range append(ansi[:], "0") {
		bare = strings.ReplaceAll(bare, "\x1b["+code+"m", "")
	}
	if bare != plain.String() || bare == coloured.String() {
		t.Errorf("without its colours:\n%s", bare)
	}
}

// TestExplainPart cuts an explanation to a sentence or an event, or says that
// there is none.
func TestExplainPart(t *testing.T) {
	for _, tt := range []struct {
		part Part
		want string // the numbers of the sentences, or the error
	}{
		{Part{}, "1 2"},
		{Part{Sentence: 2}, "2"},
		{Part{Event: "e1"}, "1"},
		{Part{Sentence: 3}, "report r_1 has no sentence 3; it has 2 sentences, numbered from 1"},
		{Part{Event: "e7"}, `report r_1 has no event "e7"; it has e1`},
	} {
		parts, err := tt.part.of(explained())
		var numbers []string
		for _, s := range parts {
			numbers = append(numbers, string(rune('1'+s.index)))
		}
		got := strings.Join(numbers, " ")
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.part, got, tt.want)
		}
	}
}

// TestExplainJSON holds the object to saying what is not known as null, and
// tokens to counting from 1.
func TestExplainJSON(t *testing.T) {
	var b strings.Builder
	if err := Explain(&b, "json", explained(), Part{}, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"id":"r_1","title":null,"published":"2026-03-12","offset_unit":"codepoint","text":"Ruritania did`,
		`"tokens":[{"id":1,"form":"Ruritania","lemma":"Ruritania","upos":"PROPN","xpos":"PROPN","feats":null,"head":4,"deprel":"nsubj","start":0,"end":9}`,
		`"names":[{"type":"GPE","tokens":[1],"score":0.9}]`,
		`"mentions":[{"actor":"a1","kind":"name","start":0,"end":9,"rule":"name"}`,
		`"mended":[{"token":5,"head":4,"deprel":"obj"}]`,
		`{"name":"subject","asks":"nsubj","state":"failed","tokens":[1]},{"name":"source","asks":"nsubj","state":"not reached","tokens":[1]}`,
		`"model":[{"event":"e1","roots":[{"label":"ASSAULT","weight":0.9},{"label":"NONE","weight":0.1}],"codes":[]}],"why_not":null}`,
		`"events":[],"model":[],"why_not":{"token":2,"rule":"lexicons/verbs/assault.txt:100 shell SRC=nsubj TAR=obj","test":"subject","words":"the subject of`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
	if strings.Count(b.String(), "\n") != 1 {
		t.Error("a report is not one line")
	}
}

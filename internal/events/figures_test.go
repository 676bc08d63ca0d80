package events

import (
	"fmt"
	"strings"
	"testing"

	"annalist"
)

// TestCount reads the count of the last word, a noun, whose number words hang
// on it in a row.
func TestCount(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{"nine people", "9-9"},
		{"1,200 people", "1200-1200"},
		{"twenty-three people", "23-23"},
		{"two hundred people", "200-200"},
		{"two hundred fifty people", "250-250"},
		{"3 million people", "3000000-3000000"},
		{"at least nine people", "9--1"},
		{"more than 20 people", "21--1"},
		{"over 20 people", "21--1"},
		{"up to 30 people", "0-30"},
		{"six to ten people", "6-10"},
		{"nearly 50 people", "none"},
		{"several people", "none"},
		{"9 houses", "none"},
	} {
		words := strings.Fields(tt.words)
		var s annalist.Sentence
		for i, w := range words {
			tok := annalist.Token{Form: w, Lemma: w, UPOS: "ADV", Head: len(words), Deprel: "advmod"}
			if _, ok := numerals[strings.Split(w, "-")[0]]; ok || scales[w] > 0 || strings.ContainsAny(w, "0123456789") {
				tok.UPOS, tok.Deprel = "NUM", "nummod"
			}
			if i == len(words)-1 {
				tok.UPOS, tok.Head, tok.Deprel = "NOUN", 0, "root"
			}
			s.Tokens = append(s.Tokens, tok)
		}
		r := &reader{t: newTree(0, &s, &vocabulary{}), who: &people{classes: map[string]wordSet{"people": {"people": true}}}}
		got := "none"
		if c, ok := r.count(len(words) - 1); ok {
			got = fmt.Sprintf("%d-%d", c.min, c.max)
		}
		if got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.words, got, tt.want)
		}
	}
}

// TestBoundSpan holds which words a bound takes with the number, also at the
// start of a sentence.
func TestBoundSpan(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{"Over 100", "0 1"},
		{"arrested over 100", "1 2"},
		{"police arrested over 100", "2 3"},
		{"at least 100", "0 1 2"},
		{"arrested more than 100", "1 2 3"},
		{"up to 100", "0 1 2"},
		{"least 100", "1"},
		{"100", "0"},
	} {
		var s annalist.Sentence
		words := strings.Fields(tt.words)
		for _, w := range words {
			s.Tokens = append(s.Tokens, annalist.Token{Form: w, Lemma: w})
		}
		r := &reader{t: newTree(0, &s, &vocabulary{})}
		c := r.bound(count{min: 100, max: 100, words: []int{len(words) - 1}})
		if got := strings.Trim(fmt.Sprint(c.words), "[]"); got != tt.want {
			t.Errorf("%s: got words %s, want %s", tt.words, got, tt.want)
		}
	}
}

// TestCountInARow holds that numbers apart are not summed, though the parser
// hangs both on one noun: "35 people killed, 70 injured".
func TestCountInARow(t *testing.T) {
	s := annalist.Sentence{Tokens: []annalist.Token{
		{Form: "35", Lemma: "35", UPOS: "NUM", Head: 2, Deprel: "nummod"},
		{Form: "people", Lemma: "people", UPOS: "NOUN", Deprel: "root"},
		{Form: "killed", Lemma: "kill", UPOS: "VERB", Head: 2, Deprel: "acl"},
		{Form: ",", Lemma: ",", UPOS: "PUNCT", Head: 4, Deprel: "punct"},
		{Form: "70", Lemma: "70", UPOS: "NUM", Head: 2, Deprel: "nummod"},
		{Form: "injured", Lemma: "injured", UPOS: "ADJ", Head: 2, Deprel: "acl"},
	}}
	r := &reader{t: newTree(0, &s, &vocabulary{}), who: &people{classes: map[string]wordSet{"people": {"people": true}}}}
	if c, ok := r.count(1); !ok || c.min != 35 || c.max != 35 {
		t.Errorf("got %d-%d (%v), want 35-35", c.min, c.max, ok)
	}
}

// TestLemma holds that a slip of the tagger does not hide a word that the
// lexicons know.
func TestLemma(t *testing.T) {
	v := &vocabulary{verbs: wordSet{"pledge": true, "hit": true, "criticise": true, "arrest": true, "shell": true}, others: wordSet{"strike": true, "army": true}}
	for _, tt := range []struct{ form, upos, tagged, want string }{
		{"pledged", "VERB", "pledg", "pledge"},
		{"hit", "VERB", "h", "hit"},
		{"criticised", "VERB", "criticis", "criticise"},
		{"arrests", "VERB", "arrest", "arrest"},
		{"shelling", "VERB", "shelling", "shell"},
		{"strikes", "NOUN", "strikes", "strike"},
		{"armies", "NOUN", "armie", "army"},
		{"unknowns", "NOUN", "unknown", "unknown"},
	} {
		if got := v.lemma(&annalist.Token{Form: tt.form, UPOS: tt.upos, Lemma: tt.tagged}); got != tt.want {
			t.Errorf("%s (%s): got %s, want %s", tt.form, tt.tagged, got, tt.want)
		}
	}
}

package score

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist/conllu"
)

// Parents that are no word.
const (
	rootParent = -1 // the word is the root
	noParent   = -2 // HEAD is "_"
	notAligned = -3 // the parent stands for no gold word
)

// A text is one file flattened: its characters without spaces, and what covers
// them. Spans count characters from 0, half-open.
type text struct {
	chars     []rune
	sentences []span
	tokens    []span // surface tokens
	words     []word
}

type span struct{ start, end int }

// A word is a syntactic word; a word of a range has the range's span.
type word struct {
	conllu.Row
	span       span
	own        span // its own characters, where its range can be shared out; else span
	multi      bool // part of a range
	lower      string
	deprel     string // without its subtype
	feats      string // universal features alone, sorted
	parent     int    // index of a word, rootParent or noParent
	functional []int  // children that are function words
}

// The features that UFeats counts; others belong to one treebank.
var universalFeatures = strings.Fields(`PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite
	Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite`)

// The relations of function words.
var functionalDeprels = strings.Fields("aux cop mark det clf case cc")

// The relations of content words, which CLAS, MLAS and BLEX count.
var contentDeprels = strings.Fields(`nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod
	discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep`)

// flatten reads the sentences; name is "gold" or "system", for faults.
func flatten(name string, sentences []conllu.Sentence) (*text, error) {
	t := &text{}
	var faults []error
	for i := range sentences {
		s := &sentences[i]
		start, first := len(t.chars), len(t.words)
		t.addRows(s.Rows)
		t.sentences = append(t.sentences, span{start, len(t.chars)})
		if fault := t.link(first); fault != "" {
			id, _ := s.Comment("sent_id")
			faults = append(faults, fmt.Errorf("%s:%d: sentence %d %q %s", name, s.Line, i+1, id, fault))
		}
	}
	return t, errors.Join(faults...)
}

func (t *text) addRows(rows []conllu.Row) {
	within, words := 0, 0 // last word of the open range, and how many it has
	var surface span
	for _, row := range rows {
		switch {
		case row.ID.IsEmpty():
		case row.ID.IsRange():
			surface, within, words = t.addToken(row.Form), row.ID.Last, row.ID.Last-row.ID.First+1
		case row.ID.First <= within:
			t.addWord(row, surface, true)
			if row.ID.First == within {
				shareOut(t.words[len(t.words)-words:], surface)
			}
		default:
			t.addWord(row, t.addToken(row.Form), false)
		}
	}
}

func (t *text) addToken(form string) span {
	s := span{start: len(t.chars)}
	for _, r := range form {
		if !unicode.Is(unicode.Zs, r) {
			t.chars = append(t.chars, r)
		}
	}
	s.end = len(t.chars)
	t.tokens = append(t.tokens, s)
	return s
}

func (t *text) addWord(row conllu.Row, s span, multi bool) {
	deprel, _, _ := strings.Cut(row.Deprel, ":")
	t.words = append(t.words, word{Row: row, span: s, own: s, multi: multi, lower: strings.ToLower(row.Form),
		deprel: deprel, feats: universal(row.Feats), parent: noParent})
}

// shareOut gives each word of a range its own characters, if the words
// together have as many as the surface form ("did", "n't").
func shareOut(words []word, surface span) {
	runes := 0
	for _, w := range words {
		runes += utf8.RuneCountInString(w.Form)
	}
	if runes != surface.end-surface.start {
		return
	}
	at := surface.start
	for i := range words {
		w := &words[i]
		w.own = span{at, at + utf8.RuneCountInString(w.Form)}
		at = w.own.end
	}
}

// universal keeps the universal features, in the order of their bytes.
func universal(feats string) string {
	var kept []string
	for feat := range strings.SplitSeq(feats, "|") {
		if name, _, _ := strings.Cut(feat, "="); slices.Contains(universalFeatures, name) {
			kept = append(kept, feat)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "|")
}

// link sets the parents of the words from first on, one sentence, and says
// what is wrong with their tree, if anything.
func (t *text) link(first int) string {
	words := t.words[first:]
	roots, parsed := 0, 0
	for i := range words {
		switch head := words[i].Head; {
		case head == 0:
			words[i].parent = rootParent
			roots++
			parsed++
		case head > 0 && head <= len(words):
			parent := first + head - 1
			words[i].parent = parent
			if slices.Contains(functionalDeprels, words[i].deprel) {
				t.words[parent].functional = append(t.words[parent].functional, first+i)
			}
			parsed++
		}
	}
	switch {
	case len(words) == 0:
		return "has no words"
	case parsed == 0:
		return "" // tags without a tree
	case roots > 1:
		return fmt.Sprintf("has %d roots; a tree has one", roots)
	}
	return t.cycle(first)
}

// cycle follows the heads of every word of the sentence to the root.
func (t *text) cycle(first int) string {
	for i := first; i < len(t.words); i++ {
		at := i
		for steps := 0; at >= 0; steps++ {
			if steps > len(t.words)-first {
				return fmt.Sprintf("has a cycle through word %d", i-first+1)
			}
			at = t.words[at].parent
		}
	}
	return ""
}

package events

import (
	"strings"

	"annalist"
)

// A tree is one parsed sentence with what the rules ask of it. Words are
// numbered from 0; -1 stands for no word.
type tree struct {
	index int // of the sentence in the analysis
	s     *annalist.Sentence
	kids  [][]int // children of each word, in the order of the text
	lemma []string
}

func newTree(index int, s *annalist.Sentence, words *vocabulary) *tree {
	t := &tree{index: index, s: s, kids: make([][]int, len(s.Tokens)), lemma: make([]string, len(s.Tokens))}
	for i := range s.Tokens {
		t.lemma[i] = words.lemma(&s.Tokens[i])
		if h := t.head(i); h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

// head is the word that i hangs on, -1 at the root.
func (t *tree) head(i int) int {
	h := t.s.Tokens[i].Head - 1
	if h >= len(t.s.Tokens) || h == i {
		return -1
	}
	return h
}

func (t *tree) rel(i int) string  { return t.s.Tokens[i].Deprel }
func (t *tree) upos(i int) string { return t.s.Tokens[i].UPOS }
func (t *tree) xpos(i int) string { return t.s.Tokens[i].XPOS }
func (t *tree) form(i int) string { return strings.ToLower(t.s.Tokens[i].Form) }

// base is a relation without its subtype: "nsubj:pass" is "nsubj".
func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

// child gives the first child of i with one of the relations, -1 if none has.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		for _, rel := range rels {
			if t.rel(k) == rel {
				return k
			}
		}
	}
	return -1
}

// marker is the preposition or conjunction of word i, its parts joined by "-"
// ("because-of"), "" if it has none.
func (t *tree) marker(i int, rel string) string {
	k := t.child(i, rel)
	if k < 0 {
		return ""
	}
	word := t.form(k)
	for _, f := range t.kids[k] {
		if t.rel(f) == "fixed" {
			word += "-" + t.form(f)
		}
	}
	return word
}

// hasMarker tells whether one of the case or mark words of i is among words.
func (t *tree) hasMarker(i int, words []string) bool {
	for _, k := range t.kids[i] {
		if rel := t.rel(k); rel != "case" && rel != "mark" {
			continue
		}
		for _, w := range words {
			if t.form(k) == w {
				return true
			}
		}
	}
	return false
}

// conjuncts gives i and the words joined to it by "and" or "or".
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		if t.rel(k) == "conj" {
			out = append(out, k)
		}
	}
	return out
}

// allConjuncts is conjuncts of each word.
func (t *tree) allConjuncts(words []int) []int {
	var out []int
	for _, w := range words {
		out = append(out, t.conjuncts(w)...)
	}
	return out
}

// isVerb tells whether the word heads a clause as a verb does.
func (t *tree) isVerb(i int) bool { return t.upos(i) == "VERB" || t.upos(i) == "AUX" }

func (t *tree) isNominal(i int) bool {
	switch t.upos(i) {
	case "NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X":
		return true
	}
	return false
}

// isRelative tells whether i is a relative pronoun.
func (t *tree) isRelative(i int) bool {
	switch t.form(i) {
	case "who", "whom", "which", "that", "whose":
		return t.upos(i) == "PRON" || t.upos(i) == "DET" || t.upos(i) == "SCONJ"
	}
	return false
}

// particle is the form of the verb's particle ("off" in "call off"), "" if it
// has none.
func (t *tree) particle(i int) (string, int) {
	if k := t.child(i, "compound:prt"); k >= 0 {
		return t.form(k), k
	}
	return "", -1
}

// under tells whether word i lies below word top, or is it.
func (t *tree) under(i, top int) bool {
	for steps := 0; i >= 0 && steps <= len(t.s.Tokens); steps++ {
		if i == top {
			return true
		}
		i = t.head(i)
	}
	return false
}

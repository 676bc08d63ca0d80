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
	heads []int // the word each hangs on, -1 at the root
	rels  []string
	kids  [][]int // children of each word, in the order of the text
	lemma []string
	parts map[int][]int // by the head of a word cut at its hyphens: all its tokens
}

func newTree(index int, s *annalist.Sentence, words *vocabulary) *tree {
	n := len(s.Tokens)
	t := &tree{index: index, s: s, heads: make([]int, n), rels: make([]string, n), lemma: make([]string, n), parts: map[int][]int{}}
	for i := range s.Tokens {
		t.lemma[i] = words.lemma(&s.Tokens[i])
		t.rels[i] = s.Tokens[i].Deprel
		if t.heads[i] = s.Tokens[i].Head - 1; t.heads[i] >= n || t.heads[i] < -1 || t.heads[i] == i {
			t.heads[i] = -1
		}
	}
	t.cutCircles()
	t.join(words)
	t.hang()
	t.mend(words)
	return t
}

// cutCircles makes a root of the first word of each circle of heads, so that
// every walk up the tree ends.
func (t *tree) cutCircles() {
	for i := range t.heads {
		h, steps := t.heads[i], 0
		for ; h >= 0 && h != i && steps < len(t.heads); steps++ {
			h = t.heads[h]
		}
		if h == i {
			t.heads[i] = -1
		}
	}
}

// hang fills the children.
func (t *tree) hang() {
	t.kids = make([][]int, len(t.heads))
	for i, h := range t.heads {
		if h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
}

// join gives a word that the tokeniser cut at its hyphen ("cease-fire") the
// lemma of the whole.
func (t *tree) join(words *vocabulary) {
	for i := 1; i+1 < len(t.lemma); i++ {
		if t.s.Tokens[i].Form != "-" {
			continue
		}
		whole := t.lemma[i-1] + "-" + t.lemma[i+1]
		if !words.others[whole] && !words.verbs[whole] {
			continue
		}
		head := i + 1
		if t.heads[i+1] == i-1 || t.heads[i-1] != i+1 && t.s.Tokens[i-1].UPOS == "NOUN" {
			head = i - 1
		}
		t.lemma[head] = whole
		t.parts[head] = []int{i - 1, i, i + 1}
	}
}

// head is the word that i hangs on, -1 at the root.
func (t *tree) head(i int) int { return t.heads[i] }

func (t *tree) rel(i int) string  { return t.rels[i] }
func (t *tree) upos(i int) string { return t.s.Tokens[i].UPOS }
func (t *tree) xpos(i int) string { return t.s.Tokens[i].XPOS }
func (t *tree) form(i int) string { return strings.ToLower(t.s.Tokens[i].Form) }

// tokens gives the tokens of the word that i heads.
func (t *tree) tokens(i int) []int {
	if all := t.parts[i]; all != nil {
		return append([]int(nil), all...)
	}
	return []int{i}
}

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

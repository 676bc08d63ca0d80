package dates

import (
	"strings"

	"annalist"
)

// A tree is one parsed sentence with its arcs turned round.
type tree struct {
	tokens []annalist.Token
	up     []int // 0-based head of each token, -1 for a root
	kids   [][]int
}

func newTree(s *annalist.Sentence) *tree {
	n := len(s.Tokens)
	t := &tree{tokens: s.Tokens, up: make([]int, n), kids: make([][]int, n)}
	for i := range s.Tokens {
		if t.up[i] = s.Tokens[i].Head - 1; t.up[i] >= n || t.up[i] < -1 || t.up[i] == i {
			t.up[i] = -1
		}
	}
	for i := range t.up { // cut circles, so that every climb ends
		h := t.up[i]
		for steps := 0; h >= 0 && h != i && steps < n; steps++ {
			h = t.up[h]
		}
		if h == i {
			t.up[i] = -1
		}
	}
	for i, h := range t.up {
		if h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

// rel is the relation without its subtype.
func (t *tree) rel(i int) string {
	rel, _, _ := strings.Cut(t.tokens[i].Deprel, ":")
	return rel
}

func (t *tree) lemma(i int) string { return t.tokens[i].Lemma }

// has tells whether i has a child with that full relation.
func (t *tree) has(i int, deprel ...string) bool {
	for _, k := range t.kids[i] {
		for _, d := range deprel {
			if t.tokens[k].Deprel == d {
				return true
			}
		}
	}
	return false
}

// preposition is the lower-case form of the case or mark word of i, "" if it
// has none.
func (t *tree) preposition(i int) string {
	for _, k := range t.kids[i] {
		if rel := t.rel(k); rel == "case" || rel == "mark" {
			return lowerASCII(t.tokens[k].Form)
		}
	}
	return ""
}

func (t *tree) isVerb(i int) bool {
	u := t.tokens[i].UPOS
	return u == "VERB" || u == "AUX"
}

// within gives the first and last token whose spans lie in s; last < first if
// there is none.
func (t *tree) within(s annalist.Span) (first, last int) {
	first, last = 0, -1
	for i := range t.tokens {
		if t.tokens[i].Span.Overlaps(s) {
			if last < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// top is the token of a range that hangs on one outside.
func (t *tree) top(first, last int) int {
	for i := first; i <= last; i++ {
		if h := t.up[i]; h < first || h > last {
			switch t.rel(i) {
			case "case", "det", "punct", "mark", "cc":
			default:
				return i
			}
		}
	}
	return first
}

// words gives the tokens of the spans that lie in the sentence.
func (t *tree) words(spans []annalist.Span) (out []int) {
	for _, s := range spans {
		first, last := t.within(s)
		for i := first; i <= last; i++ {
			out = append(out, i)
		}
	}
	return out
}

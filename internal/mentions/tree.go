package mentions

import (
	"strings"

	"annalist"
)

// A tree is one sentence with its arcs turned round.
type tree struct {
	index    int
	tokens   []annalist.Token
	up       []int // 0-based head of each token, -1 for a root
	kids     [][]int
	lo, hi   []int // the first and last token of each token's subtree
	headline bool
}

func newTree(index int, s *annalist.Sentence) *tree {
	n := len(s.Tokens)
	t := &tree{index: index, tokens: s.Tokens, up: make([]int, n), kids: make([][]int, n),
		lo: make([]int, n), hi: make([]int, n), headline: s.Headline}
	for i := range s.Tokens {
		t.up[i] = s.Tokens[i].Head - 1
		if t.up[i] >= n || t.up[i] == i {
			t.up[i] = -1
		}
		t.lo[i], t.hi[i] = i, i
		if t.up[i] >= 0 {
			t.kids[t.up[i]] = append(t.kids[t.up[i]], i)
		}
	}
	for i := range n {
		// n steps bound the climb, for a file may hold a cycle.
		for h, steps := t.up[i], 0; h >= 0 && steps < n; h, steps = t.up[h], steps+1 {
			t.lo[h], t.hi[h] = min(t.lo[h], i), max(t.hi[h], i)
		}
	}
	return t
}

// rel is the relation without its subtype: "nmod" for "nmod:poss".
func (t *tree) rel(i int) string {
	rel, _, _ := strings.Cut(t.tokens[i].Deprel, ":")
	return rel
}

// kid gives the first child with that full relation, -1 if there is none.
func (t *tree) kid(i int, deprel string) int {
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == deprel {
			return k
		}
	}
	return -1
}

// marker is the lower-case form of the case word of i, "" if it has none.
func (t *tree) marker(i int) string {
	if k := t.kid(i, "case"); k >= 0 {
		return strings.ToLower(t.tokens[k].Form)
	}
	return ""
}

// words writes the tokens first to last as the text has them.
func (t *tree) words(first, last int) string {
	if first == last {
		return t.tokens[first].Form
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		b.WriteString(t.tokens[i].Form)
		if i < last && !t.tokens[i].Joined {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// span is the range of the text from one token to another.
func (t *tree) span(first, last int) annalist.Span {
	return t.tokens[first].Span.Cover(t.tokens[last].Span)
}

// isSubject tells whether i is the subject of a clause.
func (t *tree) isSubject(i int) bool { return t.rel(i) == "nsubj" }

// subjectOf gives the subject of the clause headed by i, -1 if it has none.
func (t *tree) subjectOf(i int) int {
	for _, k := range t.kids[i] {
		if t.rel(k) == "nsubj" {
			return k
		}
	}
	return -1
}

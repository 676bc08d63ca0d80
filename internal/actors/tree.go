package actors

import (
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A tree is one sentence with its arcs turned round.
type tree struct {
	index  int
	tokens []annalist.Token
	up     []int // 0-based head of each token, -1 for a root
	kids   [][]int
}

func newTree(index int, s *annalist.Sentence) *tree {
	n := len(s.Tokens)
	t := &tree{index: index, tokens: s.Tokens, up: make([]int, n), kids: make([][]int, n)}
	for i := range s.Tokens {
		t.up[i] = s.Tokens[i].Head - 1
		if t.up[i] >= n || t.up[i] == i {
			t.up[i] = -1
		}
		if t.up[i] >= 0 {
			t.kids[t.up[i]] = append(t.kids[t.up[i]], i)
		}
	}
	return t
}

// rel is the relation without its subtype.
func (t *tree) rel(i int) string {
	rel, _, _ := strings.Cut(t.tokens[i].Deprel, ":")
	return rel
}

// marker is the lower-case form of the case word of i, "" if it has none.
func (t *tree) marker(i int) string {
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == "case" && k < i {
			return strings.ToLower(t.tokens[k].Form)
		}
	}
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == "nmod:desc" && k < i {
			return t.marker(k) // "of President Berg": a parser may hang "of" on either
		}
	}
	return ""
}

// lower is the lower-case form of token i.
func (t *tree) lower(i int) string { return strings.ToLower(t.tokens[i].Form) }

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

// key is the key of the tokens first to last in the lexicons.
func (t *tree) key(first, last int) string { return lexicon.Key(t.words(first, last)) }

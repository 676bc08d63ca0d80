package places

import (
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A tree is one sentence with its arcs turned round.
type tree struct {
	s     *annalist.Sentence
	index int
	up    []int // 0-based head of each token, -1 for a root
	kids  [][]int
}

func newTree(index int, s *annalist.Sentence) *tree {
	n := len(s.Tokens)
	t := &tree{s: s, index: index, up: make([]int, n), kids: make([][]int, n)}
	counts := make([]int, n)
	for i := range s.Tokens {
		t.up[i] = s.Tokens[i].Head - 1
		if t.up[i] >= n || t.up[i] == i || t.up[i] < 0 {
			t.up[i] = -1
			continue
		}
		counts[t.up[i]]++
	}
	all := make([]int, 0, n)
	for i, c := range counts {
		t.kids[i] = all[len(all) : len(all) : len(all)+c]
		all = all[:len(all)+c]
	}
	for i, up := range t.up {
		if up >= 0 {
			t.kids[up] = append(t.kids[up], i)
		}
	}
	return t
}

func (t *tree) len() int { return len(t.s.Tokens) }

// rel is the relation of i without its subtype.
func (t *tree) rel(i int) string {
	rel, _, _ := strings.Cut(t.s.Tokens[i].Deprel, ":")
	return rel
}

func (t *tree) deprel(i int) string { return t.s.Tokens[i].Deprel }

func (t *tree) lower(i int) string {
	if i < 0 || i >= len(t.s.Tokens) {
		return ""
	}
	return strings.ToLower(t.s.Tokens[i].Form)
}

// form is the form of token i, "" where there is none.
func (t *tree) form(i int) string {
	if i < 0 || i >= len(t.s.Tokens) {
		return ""
	}
	return t.s.Tokens[i].Form
}

func (t *tree) upos(i int) string { return t.s.Tokens[i].UPOS }

func (t *tree) isVerb(i int) bool { return t.s.Tokens[i].UPOS == "VERB" }

// marker is the case word of i in small letters, with the words that are fixed
// to it ("because of"); "" if it has none.
func (t *tree) marker(i int) string {
	for _, k := range t.kids[i] {
		if t.deprel(k) == "case" && k < i {
			m := t.lower(k)
			for _, f := range t.kids[k] {
				if t.rel(f) == "fixed" {
					m += " " + t.lower(f)
				}
			}
			return m
		}
	}
	return ""
}

// kid is the first child of i with one of the relations, -1 if there is none.
func (t *tree) kid(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		for _, rel := range rels {
			if t.deprel(k) == rel {
				return k
			}
		}
	}
	return -1
}

// top gives the token of a range that governs it: the first whose head lies
// outside.
func (t *tree) top(first, last int) int {
	for i := first; i <= last; i++ {
		if up := t.up[i]; (up < first || up > last) && t.upos(i) != "PUNCT" && t.rel(i) != "case" && t.rel(i) != "det" {
			return i
		}
	}
	return last
}

// words writes the tokens first to last as the text has them.
func (t *tree) words(first, last int) string {
	if first == last {
		return t.s.Tokens[first].Form
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		b.WriteString(t.s.Tokens[i].Form)
		if i < last && !t.s.Tokens[i].Joined {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// span is the range of the text of the tokens first to last.
func (t *tree) span(first, last int) annalist.Span {
	return annalist.Span{Start: t.s.Tokens[first].Span.Start, End: t.s.Tokens[last].Span.End}
}

// key is the key of the tokens in the lexicons.
func (t *tree) key(first, last int) string { return lexicon.Key(t.words(first, last)) }

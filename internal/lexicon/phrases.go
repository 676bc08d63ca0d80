package lexicon

import (
	"strings"

	"annalist"
)

// Words cuts a phrase into lower-case words as reports are cut into tokens: at
// spaces, at hyphens, which stay as words, and before "'s".
func Words(phrase string) []string {
	return strings.Fields(cutter.Replace(plainForm(phrase)))
}

var cutter = strings.NewReplacer("'s", " 's", "s' ", "s ' ", "-", " - ", "_", " ")

var plainMarks = strings.NewReplacer("’", "'", "–", "-")

// phrases finds which of many phrases stand in a sequence of words. It is a
// tree whose branches are words; words have numbers, so that looking one up is
// done once a token.
type phrases struct {
	words map[string]int32
	next  map[branch]int32 // to a node; node 0 is the root
	ends  map[int32]int32  // node -> index of the phrase that ends there
	nodes int32
}

type branch struct{ node, word int32 }

func newPhrases() *phrases {
	return &phrases{words: map[string]int32{}, next: map[branch]int32{}, ends: map[int32]int32{}}
}

// add enters a phrase under an index. Of equal phrases the first stays, and its
// index is given with false.
func (p *phrases) add(words []string, index int) (int, bool) {
	node := int32(0)
	for _, w := range words {
		number, ok := p.words[w]
		if !ok {
			number = int32(len(p.words)) + 1
			p.words[w] = number
		}
		to, ok := p.next[branch{node, number}]
		if !ok {
			p.nodes++
			to = p.nodes
			p.next[branch{node, number}] = to
		}
		node = to
	}
	if old, ok := p.ends[node]; ok {
		return int(old), false
	}
	p.ends[node] = int32(index)
	return index, true
}

// each calls found with every phrase that stands in the tokens: its index and
// its first and last token, by the first token and then by length.
func (p *phrases) each(tokens []annalist.Token, found func(index, first, last int)) {
	if len(p.words) == 0 {
		return
	}
	numbers := make([]int32, len(tokens))
	for i := range tokens {
		numbers[i] = p.words[plainForm(tokens[i].Form)]
	}
	for i, number := range numbers {
		node := int32(0)
		for j := i; number != 0; number = numbers[j] {
			to, ok := p.next[branch{node, number}]
			if !ok {
				break
			}
			if index, ok := p.ends[to]; ok {
				found(int(index), i, j)
			}
			node = to
			if j++; j == len(numbers) {
				break
			}
		}
	}
}

// plainForm is a token as phrases write it.
func plainForm(form string) string {
	form = strings.ToLower(form)
	if !ascii(form) {
		form = plainMarks.Replace(form)
	}
	return form
}

package score

import (
	"errors"
	"fmt"
	"slices"

	"annalist/conllu"
)

// Parse scores a system's file against gold as the CoNLL 2018 shared task
// does: Tokens, Sentences, Words, UPOS, XPOS, UFeats, AllTags, Lemmas, UAS,
// LAS, CLAS, MLAS and BLEX. Subtypes of relations (nsubj:pass) do not count,
// nor do features outside the universal ones. It is an error when the two do
// not hold the same characters (white space aside), or when a sentence has a
// cycle or several roots; every such sentence is told.
func Parse(gold, system []conllu.Sentence) (Report, error) {
	g, s, err := flattenBoth(gold, system)
	if err != nil {
		return nil, err
	}
	c := newComparison(g, s)
	report := Report{
		{"Tokens", spans(g.tokens, s.tokens)},
		{"Sentences", spans(g.sentences, s.sentences)},
	}
	for _, m := range measures {
		report = append(report, Row{m.name, c.count(m)})
	}
	return report, nil
}

// flattenBoth reads both files and holds them to the same characters.
func flattenBoth(gold, system []conllu.Sentence) (g, s *text, err error) {
	g, errGold := flatten("gold", gold)
	s, errSystem := flatten("system", system)
	if err := errors.Join(errGold, errSystem); err != nil {
		return nil, nil, err
	}
	if !slices.Equal(g.chars, s.chars) {
		at := 0
		for at < len(g.chars) && at < len(s.chars) && g.chars[at] == s.chars[at] {
			at++
		}
		return nil, nil, fmt.Errorf("gold and system hold different text from character %d on (spaces not counted): gold has %q, system %q",
			at, sample(g.chars, at), sample(s.chars, at))
	}
	return g, s, nil
}

func sample(chars []rune, at int) string { return string(chars[at:min(at+20, len(chars))]) }

// spans counts spans that both files have.
func spans(gold, system []span) Count {
	c := Count{Gold: len(gold), System: len(system)}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g] == system[s]:
			c.Correct++
			g++
			s++
		case system[s].start < gold[g].start:
			s++
		case gold[g].start < system[s].start:
			g++
		default: // one begins with the other, and is longer
			g++
			s++
		}
	}
	return c
}

// A comparison is two aligned texts. toGold leads from a system word to its
// gold word, or to notAligned.
type comparison struct {
	gold, system []word
	pairs        []pair
	toGold       []int
}

func newComparison(g, s *text) *comparison {
	c := &comparison{gold: g.words, system: s.words, pairs: align(g.words, s.words), toGold: make([]int, len(s.words))}
	for i := range c.toGold {
		c.toGold[i] = notAligned
	}
	for _, p := range c.pairs {
		c.toGold[p.system] = p.gold
	}
	return c
}

// A measure counts pairs of words that agree. contentOnly leaves out function
// words and punctuation.
type measure struct {
	name        string
	contentOnly bool
	same        func(c *comparison, g, s *word) bool
}

var measures = []measure{
	{"Words", false, func(c *comparison, g, s *word) bool { return true }},
	{"UPOS", false, func(c *comparison, g, s *word) bool { return g.UPOS == s.UPOS }},
	{"XPOS", false, func(c *comparison, g, s *word) bool { return g.XPOS == s.XPOS }},
	{"UFeats", false, func(c *comparison, g, s *word) bool { return g.feats == s.feats }},
	{"AllTags", false, func(c *comparison, g, s *word) bool {
		return g.UPOS == s.UPOS && g.XPOS == s.XPOS && g.feats == s.feats
	}},
	{"Lemmas", false, func(c *comparison, g, s *word) bool { return sameLemma(g, s) }},
	{"UAS", false, (*comparison).sameHead},
	{"LAS", false, (*comparison).sameArc},
	{"CLAS", true, (*comparison).sameArc},
	{"MLAS", true, (*comparison).sameMorphArc},
	{"BLEX", true, func(c *comparison, g, s *word) bool { return c.sameArc(g, s) && sameLemma(g, s) }},
}

func (c *comparison) count(m measure) Count {
	counted := func(w *word) bool { return !m.contentOnly || slices.Contains(contentDeprels, w.deprel) }
	var n Count
	for i := range c.gold {
		if counted(&c.gold[i]) {
			n.Gold++
		}
	}
	for i := range c.system {
		if counted(&c.system[i]) {
			n.System++
		}
	}
	for _, p := range c.pairs {
		g, s := &c.gold[p.gold], &c.system[p.system]
		if !counted(g) {
			continue
		}
		n.Aligned++
		if m.same(c, g, s) {
			n.Correct++
		}
	}
	return n
}

// sameLemma holds any lemma right where gold has none.
func sameLemma(g, s *word) bool { return g.Lemma == "_" || g.Lemma == s.Lemma }

func (c *comparison) sameHead(g, s *word) bool {
	parent := s.parent
	if parent >= 0 {
		parent = c.toGold[parent]
	}
	return g.parent != noParent && g.parent == parent
}

func (c *comparison) sameArc(g, s *word) bool { return c.sameHead(g, s) && g.deprel == s.deprel }

// sameMorphArc is the arc with tags and features, and those of the function
// words that hang on the word.
func (c *comparison) sameMorphArc(g, s *word) bool {
	if !c.sameArc(g, s) || g.UPOS != s.UPOS || g.feats != s.feats || len(g.functional) != len(s.functional) {
		return false
	}
	for i := range g.functional {
		gold, system := &c.gold[g.functional[i]], &c.system[s.functional[i]]
		if c.toGold[s.functional[i]] != g.functional[i] || gold.deprel != system.deprel ||
			gold.UPOS != system.UPOS || gold.feats != system.feats {
			return false
		}
	}
	return true
}

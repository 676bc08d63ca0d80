package mentions

import "slices"

// Relations of words that stand before a noun and belong to its phrase.
var before = []string{"det", "det:predet", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "goeswith", "nmod:unmarked", "advmod"}

// Relations of words after a noun that are part of a name.
var after = []string{"flat", "compound", "goeswith", "fixed", "nmod:desc"}

// longest is the most tokens that a prepositional phrase inside a description
// may have: "of the foreign ministry of Ruritania".
const longest = 8

// phrase gives the noun phrase of i: its premodifiers, the parts of its name,
// and the prepositional phrases that say whose or of what it is. It stops
// before relative clauses, appositions and coordinated phrases.
func (t *tree) phrase(i int) (first, last int) {
	first, last = i, i
	for _, k := range t.kids[i] {
		switch deprel := t.tokens[k].Deprel; {
		case k < i && slices.Contains(before, deprel):
			first = min(first, t.lo[k])
		case k > i && slices.Contains(after, deprel):
			_, end := t.phrase(k)
			last = max(last, end)
		}
	}
	for _, k := range t.kids[i] {
		if k > last && t.tokens[k].Deprel == "nmod" && t.lo[k] == last+1 && t.belongs(k) {
			if _, end := t.phrase(k); end-last <= longest {
				last = end
			}
		}
	}
	return first, last
}

// belongs tells whether the prepositional phrase of k says what its noun is of.
func (t *tree) belongs(k int) bool {
	switch t.marker(k) {
	case "of", "for":
		return t.tokens[k].UPOS == "NOUN" || t.tokens[k].UPOS == "PROPN"
	case "in", "at", "from":
		return t.tokens[k].UPOS == "PROPN"
	}
	return false
}

// top gives the token of a range that governs it: the first whose head lies
// outside.
func (t *tree) top(first, last int) int {
	for i := first; i <= last; i++ {
		if up := t.up[i]; (up < first || up > last) && t.tokens[i].UPOS != "PUNCT" && t.rel(i) != "case" && t.rel(i) != "det" {
			return i
		}
	}
	return last
}

// modifies tells whether i stands before a noun as a part of its phrase, as
// "Obama" in "the Obama administration".
func (t *tree) modifies(i int) bool {
	switch t.tokens[i].Deprel {
	case "compound", "amod", "nmod:desc", "flat", "fixed", "goeswith":
		return t.up[i] >= 0
	}
	return false
}

package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// conjuncts are a word and those coordinated with it.
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == "conj" {
			out = append(out, k)
		}
	}
	return out
}

// ownerAt reads the phrase of k, a possessor or the noun after "of": a country,
// a region, an organisation, or a noun that has a home itself ("the French
// foreign ministry's").
func (d *document) ownerAt(t *tree, k int) *home {
	first := t.begins(k, k)
	if h := d.nameAt(t, k); h != nil {
		return h
	}
	if h, _ := d.premodifier(t, k, first); h != nil {
		return h
	}
	for _, kk := range t.kids[k] {
		if t.tokens[kk].Deprel == "nmod:poss" || kk > k && t.rel(kk) == "nmod" && (t.marker(kk) == "of" || t.marker(kk) == "in") {
			if d.depth++; d.depth > 4 {
				d.depth = 0
				return nil
			}
			h := d.ownerAt(t, kk)
			d.depth = 0
			return h
		}
	}
	return nil
}

// begins gives the first token of the words before the noun k that tell of it,
// with those that tell of them: "former Ruritanian President Tim Berg". It is
// not before a token already reached.
func (t *tree) begins(k, first int) int {
	for _, kk := range t.kids[k] {
		switch t.tokens[kk].Deprel {
		case "compound", "flat", "amod", "nmod:desc":
			if kk < first {
				first = t.begins(kk, kk)
			}
		}
	}
	return first
}

// nameAt reads the longest name of a country, region or organisation that
// holds the token k, whatever the tree makes of its parts.
func (d *document) nameAt(t *tree, k int) *home {
	for _, r := range d.persons[t.index] {
		if r.First <= k && k <= r.Last {
			return nil // Bristol Berg is no town
		}
	}
	var best *home
	width := 0
	for _, r := range d.organizations[t.index] {
		if r.First <= k && k <= r.Last {
			if h := d.lookup(t.key(r.First, r.Last)); h != nil {
				best, width = h, r.Last-r.First+1 // "Centers for Disease Control and Prevention"
			}
		}
	}
	for a := k; a >= max(0, k-4) && t.nominal(a); a-- {
		if !opens(t.tokens[a].Form) || !d.who.Begins(t.tokens[a].Form) {
			continue
		}
		for b := k; b <= min(k+4, len(t.tokens)-1) && t.nominal(b); b++ {
			if b-a+1 > width {
				if h := d.lookup(t.key(a, b)); h != nil && !d.insideName(t, a, b) && d.isOrganization(t, a, b, h) {
					best, width = h, b-a+1
				}
			}
		}
	}
	if town := d.towns[at{t.index, k}]; town != nil && (best == nil && !d.inOrganization(t, k) || best != nil && d.isTown(best)) {
		return town
	}
	return best
}

// isTown tells whether a home was read from the name of a place inside a
// country, of which the report may mean another of that name.
func (d *document) isTown(h *home) bool {
	return strings.HasPrefix(h.rule, lexicon.Root+"actors/regions.tsv")
}

// inOrganization tells whether a token is part of an organisation's name.
func (d *document) inOrganization(t *tree, k int) bool {
	return slices.ContainsFunc(d.organizations[t.index], func(r annalist.TokenRange) bool { return r.First <= k && k <= r.Last })
}

// insideName tells whether a range is only a part of an organisation's name:
// "Britain" in "Open Britain". After a preposition it is more: "Ministry of
// Trade of Graustark".
func (d *document) insideName(t *tree, a, b int) bool {
	before := a - 1
	if before > 0 && t.tokens[before].UPOS == "DET" {
		before--
	}
	if before >= 0 && t.tokens[before].UPOS == "ADP" {
		return false
	}
	for _, name := range d.organizations[t.index] {
		if name.First <= a && b <= name.Last && b-a < name.Last-name.First {
			return true
		}
	}
	return false
}

// nominal tells whether a token can be part of a name.
func (t *tree) nominal(i int) bool {
	switch t.tokens[i].UPOS {
	case "PROPN", "ADJ", "NOUN", "PART", "X", "NUM":
		return true
	case "ADP":
		return t.lower(i) == "of"
	case "DET":
		return t.lower(i) == "the"
	case "VERB":
		return t.tokens[i].Form == "United"
	case "PUNCT":
		return t.tokens[i].Form == "-"
	}
	return false
}

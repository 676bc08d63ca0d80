package actors

import (
	"slices"

	"annalist/internal/lexicon"
)

// clauseHome gives the country where the clause of the noun i happens: "Rebels
// killed two farmers in Graustark". It is asked only for those who belong to
// the country they are in.
func (d *document) clauseHome(t *tree, i int) *home {
	for steps := 0; t.tokens[i].Deprel == "conj" && t.up[i] >= 0 && steps < 5; steps++ {
		i = t.up[i]
	}
	switch t.rel(i) {
	case "nsubj", "obj", "iobj":
	case "obl":
		if t.tokens[i].Deprel != "obl:agent" && t.marker(i) != "by" {
			return nil
		}
	default:
		return nil
	}
	verb := t.up[i]
	if verb < 0 {
		return nil
	}
	if h := d.clausePlace(t, verb, i); h != nil {
		return h
	}
	if up := t.up[verb]; up >= 0 && t.rel(verb) == "advcl" && t.tokens[verb].XPOS == "VBG" && t.rel(i) == "obj" {
		return d.clausePlace(t, up, i) // "A bomb exploded in Strelsau, killing nine people"
	}
	return nil
}

// clausePlace gives the one country in which a verb's clause says that it
// happens.
func (d *document) clausePlace(t *tree, verb, i int) *home {
	var homes []*home
	for _, k := range t.around(verb) {
		if k == i || !slices.Contains([]string{"in", "near", "across", "throughout", "outside", "inside"}, t.marker(k)) {
			continue
		}
		switch lemma := t.tokens[k].Lemma; {
		case t.tokens[k].UPOS == "PROPN":
			if h := d.nameAt(t, k); h != nil && h.basis == "nationality" {
				homes = append(homes, &home{lexicon.Code{Country: h.code.Country}, "clause-place", h.rule})
			}
		case parts[lemma] || scenes[lemma]: // "in the Graustark capital"
			if h := d.ownerAt(t, k); h != nil && h.basis == "nationality" {
				homes = append(homes, &home{lexicon.Code{Country: h.code.Country}, "clause-place", h.rule})
			}
		}
	}
	return agreed(homes)
}

// around gives the prepositional phrases of a verb, and those of its object,
// which a parser hangs there as often.
func (t *tree) around(verb int) []int {
	var out []int
	for _, k := range t.kids[verb] {
		switch t.rel(k) {
		case "obl":
			out = append(out, k)
			for _, kk := range t.kids[k] {
				if t.tokens[kk].Deprel == "nmod" {
					out = append(out, kk) // "in a suburb in Graustark"
				}
			}
		case "obj":
			for _, noun := range t.conjuncts(k) {
				for _, kk := range t.kids[noun] {
					if t.tokens[kk].Deprel == "nmod" {
						out = append(out, kk)
					}
				}
			}
		}
	}
	return out
}

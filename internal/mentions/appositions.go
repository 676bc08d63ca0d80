package mentions

import (
	"annalist"
)

// appositions joins "Carla Gomez, the interior minister" both ways round.
func (d *document) appositions() {
	for _, r := range d.refs {
		t := r.t
		if t.rel(r.Head) != "appos" || t.up[r.Head] < 0 {
			continue
		}
		if other := d.over(t, t.up[r.Head]); other != nil && matches(other, r) {
			d.unite(other, r, "apposition")
		}
	}
	for i := 1; i < len(d.refs); i++ {
		if a, b := d.refs[i-1], d.refs[i]; d.besides(a, b) {
			d.unite(a, b, "apposition")
		}
	}
}

// besides tells whether a person's name and a title stand between commas side
// by side, which is an apposition whatever the tree says: "Graustark's
// minister, Carla Gomez, said"; "Gomez, the interior minister, said".
func (d *document) besides(a, b *ref) bool {
	t := b.t
	if a.Sentence != b.Sentence || a.Last+2 != b.First || t.tokens[a.Last+1].Form != "," || !matches(a, b) || a.modifier {
		return false
	}
	if a.isName("PER") == b.isName("PER") || t.rel(b.Head) == "conj" || t.kid(a.Head, "conj") >= 0 || t.kid(b.Head, "conj") >= 0 {
		return false
	}
	if b.Last+1 >= len(t.tokens) {
		return true
	}
	next := &t.tokens[b.Last+1]
	return next.Form == "," || next.Form == "." || a.Kind == annalist.Nominal && (next.UPOS == "VERB" || next.UPOS == "AUX")
}

// over gives the mention that i heads, or whose name i is part of.
func (d *document) over(t *tree, i int) *ref {
	if r := d.heads[at{t.index, i}]; r != nil {
		return r
	}
	if rel := t.rel(i); (rel == "flat" || rel == "nmod" && t.tokens[i].Deprel == "nmod:desc") && t.up[i] >= 0 {
		return d.heads[at{t.index, t.up[i]}]
	}
	for _, r := range d.inside(t.index) {
		if r.isName("PER") && r.First <= i && i <= r.Last {
			return r // a parser may hang all on the "tycoon" of "tycoon Carla Gomez"
		}
	}
	return nil
}

// matches tells whether two mentions can be of one referent by kind and
// number. Two names of persons cannot.
func matches(a, b *ref) bool {
	if a.plural != b.plural || a.Kind == annalist.Pronoun || b.Kind == annalist.Pronoun {
		return false
	}
	if a.gender != "" && b.gender != "" && a.gender != b.gender {
		return false
	}
	if a.Kind == annalist.Name && b.Kind == annalist.Name {
		return a.Type == "ORG" && b.Type == "ORG" && (isAcronym(a.name) || isAcronym(b.name))
	}
	for _, pair := range [][2]*ref{{a, b}, {b, a}} {
		if place, noun := pair[0], pair[1]; (place.Type == "GPE" || place.Type == "LOC") && noun.Kind == annalist.Nominal && (kinds[noun.name] == nil || kinds[noun.name][0] != "GPE") {
			return false // a country is no party
		}
	}
	return a.person && b.person || a.thing && b.thing || a.plural && a.Kind != annalist.Name && b.Kind != annalist.Name
}

package mentions

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// kinds are words for organisations that stand for one named just before.
var kinds = map[string][]string{
	"group": {"ORG"}, "organization": {"ORG"}, "organisation": {"ORG"}, "company": {"ORG"}, "firm": {"ORG"}, "party": {"ORG"},
	"agency": {"ORG"}, "union": {"ORG"}, "bloc": {"ORG"}, "alliance": {"ORG"}, "movement": {"ORG"}, "bank": {"ORG"}, "airline": {"ORG"},
	"newspaper": {"ORG"}, "country": {"GPE"}, "nation": {"GPE"}, "ministry": {"ORG"}, "court": {"ORG"}, "commission": {"ORG"}, "council": {"ORG"},
}

// toKind joins "the group" to an organisation, "the country" to a country,
// that is the only one named in this sentence before it and in the one before.
func (d *document) toKind(i int, r *ref) bool {
	types := kinds[r.name]
	if types == nil || types[0] == "GPE" && d.twoCountries(r.Sentence) || owned(r) || r.Last > r.Head || r.Head-r.First > 1 {
		return false
	}
	var near []*ref
	back := 1
	if telling[r.name] != "" {
		back = 3 // the name bears it out
	}
	for j := i - 1; j >= 0 && d.refs[j].Sentence >= r.Sentence-back; j-- {
		other := d.refs[j]
		if telling[r.name] != "" && !d.isOfKind(other, r.name) {
			continue
		}
		if other.Kind == annalist.Name && slices.Contains(types, other.Type) && !other.plural &&
			(len(types) > 0 && types[0] != "GPE" || d.who.Countries[other.name].Country != nil) {
			near = append(near, other)
		}
	}
	if !d.oneChain(near) {
		return false
	}
	if !d.isOfKind(near[0], r.name) {
		return false
	}
	d.unite(near[0], r, "kind")
	return true
}

// twoCountries tells whether a sentence and the one before it name more than
// one country, be it by an adjective.
func (d *document) twoCountries(sentence int) bool {
	seen := ""
	for i := max(0, sentence-1); i <= sentence; i++ {
		t := d.trees[i]
		for a := 0; a < len(t.tokens); a++ {
			if !capital(t.tokens[a].Form) || !d.who.Begins(t.tokens[a].Form) {
				continue
			}
			for b := min(a+3, len(t.tokens)-1); b >= a; b-- {
				n, ok := d.who.Countries[lexicon.Key(t.words(a, b))]
				if !ok {
					continue
				}
				if seen != "" && seen != n.Code.Country {
					return true
				}
				seen, a = n.Code.Country, b
				break
			}
		}
	}
	return false
}

// telling are kinds that a name or the lexicons must bear out, with the sector
// that does. The other kinds fit any organisation.
var telling = map[string]string{"party": "PTY", "court": "JUD", "newspaper": "JRN", "ministry": "GOV", "union": "LAB", "bank": "-", "airline": "-",
	"commission": "-", "council": "-"}

// isOfKind tells whether an organisation can be called by a word: the "union"
// by its name, a "party" by its name or the lexicon. A name that ends with
// another kind says no.
func (d *document) isOfKind(r *ref, word string) bool {
	root := d.rootOf(r)
	sector, strict := telling[word]
	at := d.place[r]
	for i := max(0, at-memory); i <= at; i++ {
		other := d.refs[i]
		if d.root(i) != root || other.Kind != annalist.Name || len(other.words) == 0 {
			continue
		}
		for _, w := range other.words {
			if strings.EqualFold(w, word) {
				return true
			}
		}
		for _, o := range d.who.Organizations[other.name] {
			if slices.Contains(o.Code.Sectors, sector) {
				return true
			}
		}
		if last := strings.ToLower(other.words[len(other.words)-1]); kinds[last] != nil && kinds[word][0] == "ORG" && word != "group" && !strings.HasPrefix(word, "organi") {
			strict = true
		}
	}
	return !strict
}

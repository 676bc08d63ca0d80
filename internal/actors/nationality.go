package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A home is the country or organisation that someone belongs to, as the words
// of a phrase tell it.
type home struct {
	code  lexicon.Code
	basis string // nationality or membership
	rule  string
}

// homeOf finds whose the noun i is, with its phrase first..last: by the words
// before it ("Iraqi police", "NATO troops"), then a possessor ("Iraq's
// police"), then "of", "for", "from" and "in". Two answers at one step are
// none.
func (d *document) homeOf(t *tree, i, first, last int, title *lexicon.Title) *home {
	found, end := d.premodifier(t, i, first)
	if found != nil || end {
		return found
	}
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == "compound" && k < i && title != nil && title.Kind != annalist.Person {
			if found := d.chainHome(at{t.index, k}); found != nil {
				return found // "the Trump administration"
			}
		}
		if t.tokens[k].Deprel == "nmod:poss" {
			if found := d.ownerAt(t, k); found != nil {
				return found
			}
			if found := d.chainHome(at{t.index, k}); found != nil {
				return found
			}
		}
	}
	for _, markers := range [][]string{{"of"}, {"for"}, {"from"}, {"in"}} {
		if markers[0] == "in" && !local(title) {
			break
		}
		var homes []*home
		for _, k := range t.kids[i] {
			if k > i && k <= last && t.rel(k) == "nmod" && slices.Contains(markers, t.marker(k)) {
				for _, one := range t.conjuncts(k) {
					if h := d.ownerAt(t, one); h != nil {
						homes = append(homes, h)
					}
				}
			}
		}
		if len(homes) > 0 {
			return agreed(homes)
		}
	}
	return nil
}

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

// local tells whether those who bear a title belong to the country they are
// in: police and rebels do, ministers and soldiers need not.
func local(title *lexicon.Title) bool {
	return title != nil && slices.ContainsFunc(title.Sectors, func(s string) bool {
		return slices.Contains([]string{"COP", "REB", "UAF", "PRM", "OPP", "CVL", "JUD", "LAB", "CRM", "LEG", "PTY", "AGR"}, s)
	})
}

// agreed gives the home that all share.
func agreed(homes []*home) *home {
	for _, h := range homes {
		if h.code.Country != homes[0].code.Country {
			return nil
		}
	}
	if len(homes) == 0 {
		return nil
	}
	return homes[0]
}

// ownerAt reads the phrase of k, a possessor or the noun after "of": a country,
// a region, an organisation, or a noun that has a home itself ("the French
// foreign ministry's").
func (d *document) ownerAt(t *tree, k int) *home {
	first := k
	for _, kk := range t.kids[k] {
		switch t.tokens[kk].Deprel {
		case "compound", "flat", "amod", "nmod:desc":
			first = min(first, kk)
		}
	}
	if h := d.nameAt(t, k); h != nil {
		return h
	}
	if h, _ := d.premodifier(t, k, first); h != nil {
		return h
	}
	for _, kk := range t.kids[k] {
		if t.tokens[kk].Deprel == "nmod:poss" || kk > k && t.rel(kk) == "nmod" && t.marker(kk) == "of" {
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

// nameAt reads the longest name of a country, region or organisation that
// holds the token k, whatever the tree makes of its parts.
func (d *document) nameAt(t *tree, k int) *home {
	var best *home
	width := 0
	for a := k; a >= max(0, k-4) && t.nominal(a); a-- {
		if !opens(t.tokens[a].Form) || !d.who.Begins(t.tokens[a].Form) {
			continue
		}
		for b := k; b <= min(k+4, len(t.tokens)-1) && t.nominal(b); b++ {
			if b-a+1 > width {
				if h := d.lookup(t.key(a, b)); h != nil && !d.insideName(t.index, a, b) {
					best, width = h, b-a+1
				}
			}
		}
	}
	return best
}

// insideName tells whether a range is only a part of an organisation's name:
// "Britain" in "Open Britain".
func (d *document) insideName(sentence, a, b int) bool {
	for _, chain := range d.organizations[sentence] {
		for _, m := range d.chains[chain] {
			if m.Sentence == sentence && m.Type == "ORG" && m.Name.First <= a && b <= m.Name.Last && b-a < m.Name.Last-m.Name.First {
				return true
			}
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
	var homes []*home
	for _, k := range t.around(verb) {
		if k != i && slices.Contains([]string{"in", "near", "across", "throughout", "outside", "inside"}, t.marker(k)) && t.tokens[k].UPOS == "PROPN" {
			if h := d.nameAt(t, k); h != nil && h.basis == "nationality" {
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

// premodifier looks through the words first..i-1 for names and adjectives of
// countries and organisations. It tells as well whether the search is at an
// end, which two countries make it.
func (d *document) premodifier(t *tree, i, first int) (*home, bool) {
	var homes []*home
	for a := first; a < i; a++ {
		if !opens(t.tokens[a].Form) || !d.who.Begins(t.tokens[a].Form) || t.tokens[a].UPOS == "DET" && t.tokens[a].Form != "US" {
			continue
		}
		for b := min(i-1, a+5); b >= a; b-- {
			if h := d.lookup(t.key(a, b)); h != nil {
				if !t.backed(b) && !t.belongsElsewhere(a, b, i) {
					homes = append(homes, h)
				}
				a = b
				break
			}
		}
	}
	if len(homes) > 1 && homes[0].basis == "nationality" && homes[1].basis == "membership" {
		if slices.Contains(lexicon.Beyond, homes[1].code.Country) {
			homes = homes[:1] // "Kenyan NATO troops" are Kenya's
		} else {
			homes = homes[1:] // "the Turkish PKK militants" are the PKK's
		}
	}
	return agreed(homes), len(homes) > 1
}

// belongsElsewhere tells whether words a..b are a possessor's own: in "France's
// and Mali's troops" the tree says so; the possessor is asked apart.
func (t *tree) belongsElsewhere(a, b, i int) bool {
	return b+1 < i && t.tokens[b+1].XPOS == "POS"
}

// backed tells whether the word is the first half of "Iranian-backed",
// "US-led", "Swedish-born": a compound that says nothing of whose it is.
// "London-based" does.
func (t *tree) backed(b int) bool {
	if b+2 >= len(t.tokens) || t.tokens[b+1].Form != "-" {
		form := t.lower(b)
		return strings.HasSuffix(form, "-backed") || strings.HasSuffix(form, "-led")
	}
	return t.lower(b+2) != "based"
}

// lookup reads one name as a home.
func (d *document) lookup(name string) *home {
	if n, ok := d.country(name); ok {
		return &home{n.Code, "nationality", n.Rule}
	}
	if reg, ok := d.who.Regions[name]; ok {
		return &home{lexicon.Code{Country: reg.Country}, "nationality", reg.Rule}
	}
	if o := d.held(d.who.Organizations[name]); o != nil && len(name) > 2 || o != nil && name == "UN" || o != nil && name == "EU" {
		return &home{o.Code, "membership", o.Rule}
	}
	return nil
}

// chainHome gives the home that a mention stands for by its chain: "its
// army", "the country's army".
func (d *document) chainHome(where at) *home {
	chain, ok := d.heads[where]
	if !ok {
		return nil
	}
	for _, m := range d.chains[chain] {
		if m.Kind == annalist.Nominal {
			if h, _ := d.premodifier(d.trees[m.Sentence], m.Head, m.First); h != nil && h.basis == "nationality" {
				return &home{h.code, "coreference", h.rule}
			}
		}
		if m.Kind != annalist.Name {
			continue
		}
		name := d.trees[m.Sentence].key(m.Name.First, m.Name.Last)
		if n, ok := d.country(name); ok && n.Use == lexicon.ByName && m.Type != "PER" {
			return &home{n.Code, "coreference", n.Rule}
		}
		if o := d.held(d.who.Organizations[name]); o != nil && m.Type == "ORG" {
			return &home{o.Code, "membership", o.Rule}
		}
		if o := d.held(d.who.People[name]); o != nil && m.Type == "PER" {
			return &home{lexicon.Code{Country: o.Code.Country}, "coreference", o.Rule}
		}
	}
	return nil
}

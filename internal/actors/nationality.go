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
			if found := d.chainHome(at{t.index, k}, title); found != nil {
				return found // "the Trump administration"
			}
			if found := d.rulerHome(t, k, title); found != nil {
				return found
			}
		}
		if t.tokens[k].Deprel == "nmod:poss" {
			if found := d.ownerAt(t, k); found != nil {
				return found
			}
			if found := d.chainHome(at{t.index, k}, title); found != nil {
				return found
			}
		}
	}
	for _, markers := range [][]string{{"of"}, {"for"}, {"from"}, {"at"}, {"in"}} {
		if markers[0] == "at" && !employed(title) {
			continue // a protester at a university need not be of it
		}
		if markers[0] == "in" && !local(title) && !staysHome(title) {
			break
		}
		var homes []*home
		for _, k := range t.kids[i] {
			if k > i && k <= last && t.rel(k) == "nmod" && slices.Contains(markers, t.marker(k)) {
				for _, one := range t.conjuncts(k) {
					h := d.ownerAt(t, one)
					if h == nil && markers[0] == "of" && title != nil && title.Kind != annalist.Person {
						h = d.chainHome(at{t.index, one}, title) // "the government of Zog"
					}
					if h != nil {
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

// employed tells whether one of a title who is at a house is of it.
func employed(title *lexicon.Title) bool {
	if title == nil {
		return false
	}
	switch title.Phrase {
	case "head", "director", "chief", "official", "employee", "worker", "analyst", "economist", "spokesman", "spokeswoman", "lawyer", "officer", "engineer", "doctor":
		return true
	}
	return slices.Contains(title.Sectors, "EDU")
}

// local tells whether those who bear a title belong to the country they are
// in: police and rebels do, ministers and soldiers need not.
func local(title *lexicon.Title) bool {
	return title != nil && slices.ContainsFunc(title.Sectors, func(s string) bool {
		return slices.Contains([]string{"COP", "REB", "UAF", "PRM", "OPP", "CVL", "JUD", "LAB", "CRM", "LEG", "PTY", "AGR", "EDU", "MED", "REL", "SOC"}, s)
	})
}

// staysHome tells whether others than [local] people mostly belong to the
// country they are said to be in: one journalist does, several may be from
// abroad, as soldiers, diplomats and travellers are.
func staysHome(title *lexicon.Title) bool {
	if title == nil || slices.Contains(strangers, title.Phrase) || slices.Contains(outsiders, title.Phrase) {
		return false
	}
	if slices.Contains(title.Sectors, "JRN") {
		return !title.Plural && title.Kind == annalist.Person
	}
	return len(title.Sectors) == 0 && title.Kind != annalist.Organization
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

// premodifier looks through the words first..i-1 for names and adjectives of
// countries and organisations. It tells as well whether the search is at an
// end, which two countries make it.
func (d *document) premodifier(t *tree, i, first int) (*home, bool) {
	var homes []*home
	for a := first; a < i; a++ {
		if form := t.tokens[a].Form; len(form) > 3 && strings.EqualFold(form[:3], "ex-") {
			if h := d.lookup(lexicon.Key(form[3:])); h != nil {
				homes = append(homes, h) // "ex-Israeli spy chief"
			}
			continue
		}
		if !opens(t.tokens[a].Form) || !d.who.Begins(t.tokens[a].Form) || t.tokens[a].UPOS == "DET" && t.tokens[a].Form != "US" {
			continue
		}
		if a > 0 && (t.lower(a-1) == "ethnic" || t.lower(a-1) == "minority") {
			continue // "ethnic Serbs" may be Kosovo's
		}
		for b := min(i-1, a+5); b >= a; b-- {
			if h := d.lookup(t.key(a, b)); h != nil {
				if town := d.towns[at{t.index, a}]; town != nil && d.isTown(h) {
					h = town // Hyderabad may be Pakistan's
				}
				if !t.backed(b) && !t.belongsElsewhere(a, b, i) && d.isOrganization(t, a, b, h) {
					homes = append(homes, h)
				}
				a = b
				break
			}
		}
	}
	if len(homes) > 1 && homes[0].basis == "nationality" && homes[1].basis == "membership" {
		if slices.Contains(lexicon.Beyond, homes[1].code.Country) || slices.Contains(homes[1].code.Sectors, "BUS") {
			homes = homes[:1] // "Kenyan NATO troops" are Kenya's
		} else {
			homes = homes[1:] // "the Turkish PKK militants" are the PKK's
		}
	}
	return agreed(homes), len(homes) > 1
}

// isOrganization tells whether words that the lexicons know as an organisation
// are one here: an acronym or several words, or a name that the report's
// analysis takes for an organisation. The Amazon is not Amazon.
func (d *document) isOrganization(t *tree, a, b int, h *home) bool {
	if h.basis != "membership" || a < b || t.tokens[a].Form == strings.ToUpper(t.tokens[a].Form) {
		return true
	}
	for _, name := range d.organizations[t.index] {
		if name.First == a && b == name.Last {
			return true
		}
	}
	return !slices.Contains(h.code.Sectors, "BUS") && !slices.Contains(h.code.Sectors, "JRN")
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
	if reg, ok := d.who.Region(name); ok {
		return &home{lexicon.Code{Country: reg.Country}, "nationality", reg.Rule}
	}
	if p, ok := d.who.Peoples[name]; ok {
		if country := onlyHome(p.Homes, d.seen); country != "" {
			return &home{lexicon.Code{Country: country}, "nationality", p.Rule}
		}
		return nil
	}
	if o := d.held(d.who.Organizations[name]); o != nil && d.isDoubtful(name, o) {
		return nil
	} else if o != nil && len(name) > 2 || o != nil && name == "UN" || o != nil && name == "EU" {
		return &home{o.Code, "membership", o.Rule}
	}
	return nil
}

// nominalHome reads the home of a described one, be it told by another's chain:
// "envoys from Iran ... their government". Chains may name each other in a ring.
func (d *document) nominalHome(m annalist.Mention) *home {
	if d.nesting == 3 {
		return nil
	}
	d.nesting++
	defer func() { d.nesting-- }()
	return d.homeOf(d.trees[m.Sentence], m.Head, m.First, m.Last, nil)
}

// enough is how many mentions of a chain are asked for its home.
const enough = 20

// chainHome gives the home that a mention stands for by its chain: "its
// army", "the country's army".
func (d *document) chainHome(where at, title *lexicon.Title) *home {
	chain, ok := d.heads[where]
	if !ok {
		return nil
	}
	for i, m := range d.chains[chain] {
		if i == enough {
			break
		}
		if m.Kind == annalist.Nominal {
			if h := d.nominalHome(m); h != nil && h.basis == "nationality" {
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
		if o := d.held(d.bearer(d.who.People[name])); o != nil && m.Type == "PER" && title != nil &&
			(ofState(title.Sectors) || slices.Contains(title.Sectors, "UAF") || slices.Contains(title.Sectors, "PTY")) {
			return &home{lexicon.Code{Country: o.Code.Country}, "coreference", o.Rule}
		}
	}
	return nil
}

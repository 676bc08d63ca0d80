package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// decide codes a chain by the best authority that speaks.
func (c *chainFacts) decide() finding {
	if c.place {
		return c.decidePlace()
	}
	f, ok := c.office()
	if title := c.told(); title != nil && (!ok || title.former && sameRole(f.role, title)) {
		told := c.byTitle(title)
		if o := c.pastCountry(); o != nil && (told.code.Country == "" || told.code.Country == o.Code.Country) {
			told.code.Country = o.Code.Country
			told.rule += " " + o.Rule
		}
		if ok && told.code.Country == "" {
			return f
		}
		f, ok = told, true
	} else if ok && title != nil && c.kind == annalist.Person {
		if f.role == "" {
			f.role = title.words
		}
		if told := c.byTitle(title); len(f.code.Sectors) == 0 && (told.code.Country == "" || told.code.Country == f.code.Country) {
			f.code.Sectors = told.code.Sectors // the lexicon knows the country alone
			f.rule = strings.TrimSpace(f.rule + " " + title.Rule)
		}
	}
	if ok {
		return f
	}
	if c.kind == annalist.Person {
		if f, ok := c.offDuty(); ok {
			return f
		}
	}
	if c.kind == annalist.Group || c.kind == annalist.Person {
		if f, ok := c.people(); ok {
			return f
		}
	}
	if f, ok := c.byNameWord(); ok {
		return f
	}
	if h := agreed(c.homes); h != nil {
		code := lexicon.Code{Country: h.code.Country}
		if h.basis == "membership" {
			code = h.code
		}
		return finding{code: code, basis: h.basis, rule: h.rule}
	}
	return finding{}
}

// sameRole tells whether a title may be the role that the lexicons give: "former
// prime minister" tells against an office of prime minister, not against a later
// one.
func sameRole(role string, f *titleFact) bool {
	role = strings.ToLower(role)
	return role == "" || strings.Contains(role, f.Phrase) || strings.Contains(f.Phrase, role)
}

// told picks the title that says most: with a sector and a home, then with a
// sector, then the first.
func (c *chainFacts) told() *titleFact {
	var best *titleFact
	rank := func(f *titleFact) int {
		n := 0
		if len(f.Sectors) > 0 || f.sub != nil {
			n += 2
		}
		if f.home != nil {
			n++
			if len(f.home.code.Sectors) > 0 {
				n++
			}
		}
		return n*10 + min(9, strings.Count(f.Phrase, " ")) // the longer title of equals
	}
	for i := range c.titles {
		if f := &c.titles[i]; best == nil || rank(f) > rank(best) {
			best = f
		}
	}
	return best
}

// byTitle codes by a title that the report gives.
func (c *chainFacts) byTitle(f *titleFact) finding {
	out := finding{basis: "title", rule: f.Rule, role: f.words}
	if f.Kind != annalist.Person {
		out.role = ""
		if c.name != "" {
			out.basis = "name"
		}
	}
	out.code.Sectors = f.Sectors
	if f.sub != nil {
		out.code.Sectors, out.rule = f.sub.Sectors, f.sub.Rule
	}
	told := out.code.Sectors
	former := f.former && (f.Kind == annalist.Person || slices.Contains(ruled, f.Phrase)) &&
		(ofState(out.code.Sectors) && !(f.retired && out.code.Sectors[0] == "MIL") || len(out.code.Sectors) == 0 && slices.Contains(elite, f.Phrase))
	if former {
		out.code.Sectors = []string{"ELI"}
	}
	h := f.home
	if h == nil {
		h = c.otherHome()
	}
	if h == nil && c.kind == annalist.Person {
		h = c.surnameHome(f)
	}
	if h == nil {
		h = c.reportHome(f, told)
	}
	if h == nil {
		if f.foreign && slices.Equal(out.code.Sectors, []string{"BUS"}) {
			out.code.Country = "MNC" // "foreign companies"
		} else if f.foreign && slices.Equal(out.code.Sectors, []string{"SOC"}) && f.Kind == annalist.Organization {
			out.code.Country = "NGO" // "international aid groups"
		}
		return out
	}
	out.code.Country = h.code.Country
	if h.basis == "membership" || len(h.code.Sectors) > 0 {
		out.code.Sectors = joinSectors(h.code.Sectors, out.code.Sectors, former)
	}
	if len(out.code.Sectors) == 0 || f.Kind != annalist.Person || h.basis == "membership" {
		out.rule = h.rule + " " + out.rule
		if c.name == "" && h.basis != "nationality" {
			out.basis = h.basis
		}
	} else {
		out.rule += " " + h.rule
	}
	if slices.Equal(out.code.Sectors, []string{"UAF"}) && f.Phrase == "forces" && (h.basis == "nationality" || h.basis == "coreference") {
		out.code.Sectors = []string{"MIL"} // "Israeli forces"
	}
	if h.basis == "report-country" || h.basis == "clause-place" || h.basis == "coordination" || h.basis == "coreference" && c.name == "" {
		out.basis = h.basis
	}
	return out
}

// elite are titles without a sector of their own that put one among a state's
// former elite once they are laid down.
var elite = []string{"leader", "ruler", "strongman", "dictator", "head", "chief", "secretary", "spokesman", "spokeswoman", "adviser", "advisor", "aide",
	"negotiator", "leader of the opposition", "candidate", "representative", "chief executive"}

// people codes the members of a people: "Russians".
func (c *chainFacts) people() (finding, bool) {
	for _, name := range c.names {
		if n, ok := c.country(name); ok && (n.Use == lexicon.ByAdjective || n.Use == lexicon.ByDemonym) {
			return finding{code: n.Code, basis: "nationality", rule: n.Rule}, true
		}
		if p, ok := c.who.Peoples[name]; ok {
			return c.byPeople(p)
		}
	}
	return finding{}, false
}

// byPeople codes the members of a people or a faith by the one of its homes
// that the words before them tell ("Syrian Kurds"), by its only home, or by the
// one of its homes that the report names; else not.
func (c *chainFacts) byPeople(p lexicon.People) (finding, bool) {
	f := finding{basis: "nationality", rule: p.Rule}
	if h := agreed(c.homes); h != nil {
		f.code.Country, f.rule = h.code.Country, h.rule+" "+p.Rule
		return f, true
	}
	if country := onlyHome(p.Homes, c.seen); country != "" {
		f.code.Country = country
	}
	return f, f.code.String() != ""
}

// onlyHome gives the only home, or the only one of several that a report names.
func onlyHome(homes []string, seen map[string]bool) string {
	if len(homes) == 1 {
		return homes[0]
	}
	found := ""
	for _, h := range homes {
		if seen[h] && found != "" {
			return ""
		} else if seen[h] {
			found = h
		}
	}
	return found
}

// decidePlace codes a country, a capital that speaks, a town that is acted on.
func (c *chainFacts) decidePlace() finding {
	for _, name := range byLength(c.names) {
		if n, ok := c.country(name); ok {
			switch {
			case n.Use == lexicon.ByName:
				return finding{code: n.Code, basis: "lexicon", rule: n.Rule}
			case n.Use == lexicon.ByHouse || c.use == acting:
				code := lexicon.Code{Country: n.Code.Country, Sectors: slices.Concat([]string{"GOV"}, n.Code.Sectors)}
				return finding{code: code, basis: "metonymy", rule: n.Rule}
			}
			return finding{code: n.Code, basis: "place", rule: n.Rule}
		}
		if s := c.seat(name); s != nil {
			if c.use == acting {
				return finding{code: lexicon.Code{Country: s.Code.Country, Sectors: []string{"GOV"}}, basis: "metonymy", rule: s.Rule}
			}
			return finding{}
		}
		if o := c.held(c.who.Organizations[name]); o != nil {
			return finding{code: o.Code, basis: "lexicon", rule: o.Rule}
		}
		if reg, ok := c.who.Region(name); ok {
			return finding{code: lexicon.Code{Country: reg.Country}, basis: "place", rule: reg.Rule}
		}
	}
	for _, m := range c.kept {
		if town := c.towns[at{m.Sentence, m.First}]; town != nil {
			return finding{code: lexicon.Code{Country: town.code.Country}, basis: "place", rule: town.rule}
		}
	}
	return finding{}
}

// seat gives the sense in which a city stands for a government: the first whose
// words the report has.
func (d *document) seat(name string) *lexicon.Seat {
	seats := d.who.Seats[name]
	for i := range seats {
		if len(seats[i].When) == 0 || slices.ContainsFunc(seats[i].When, func(word string) bool { return hasWord(d.report.Text, word) }) {
			return &seats[i]
		}
	}
	return nil
}

// hasWord tells whether a text has a word, not inside a longer one.
func hasWord(text, word string) bool {
	for rest := text; ; {
		i := strings.Index(rest, word)
		if i < 0 {
			return false
		}
		start := len(text) - len(rest) + i
		end := start + len(word)
		if (start == 0 || !isLetter(text[start-1])) && (end == len(text) || !isLetter(text[end])) {
			return true
		}
		rest = text[end:]
	}
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b >= 0x80 }

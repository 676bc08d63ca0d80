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
	if title := c.told(); title != nil && (!ok || title.former) {
		told := c.byTitle(title)
		if told.code.Country == "" && c.pastCountry() != nil {
			told.code.Country = c.pastCountry().Code.Country
		}
		if ok && told.code.Country == "" {
			return f
		}
		f, ok = told, true
	} else if ok && f.role == "" && title != nil && c.kind == annalist.Person {
		f.role = title.words
	}
	if ok {
		return f
	}
	if c.kind == annalist.Person {
		if f, ok := c.afterOffice(); ok {
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
		return finding{code: lexicon.Code{Country: h.code.Country}, basis: h.basis, rule: h.rule}
	}
	return finding{}
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
	former := f.former && f.Kind == annalist.Person && (len(out.code.Sectors) == 0 || ofState(out.code.Sectors))
	if former {
		out.code.Sectors = []string{"ELI"}
	}
	h := f.home
	if h == nil {
		h = c.otherHome()
	}
	if h == nil && c.main != nil && !f.foreign && (!f.vague || c.name != "") && ofState(out.code.Sectors) && !c.fromAbroad() {
		h = c.main
	}
	if h == nil {
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

// people codes the members of a people: "Russians".
func (c *chainFacts) people() (finding, bool) {
	for _, name := range c.names {
		if n, ok := c.country(name); ok && (n.Use == lexicon.ByAdjective || n.Use == lexicon.ByDemonym) {
			return finding{code: n.Code, basis: "nationality", rule: n.Rule}, true
		}
	}
	return finding{}, false
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
		if o := c.held(c.who.Organizations[name]); o != nil {
			return finding{code: o.Code, basis: "lexicon", rule: o.Rule}
		}
		if reg, ok := c.who.Regions[name]; ok {
			return finding{code: lexicon.Code{Country: reg.Country}, basis: "place", rule: reg.Rule}
		}
	}
	return finding{}
}

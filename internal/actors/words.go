package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// byNameWord codes an organisation by the last words of its name: "Harbour
// Airlines".
func (c *chainFacts) byNameWord() (finding, bool) {
	if c.kind != annalist.Organization {
		return finding{}, false
	}
	for _, name := range byLength(c.names) {
		w, ok := c.nameWord(name)
		if !ok {
			continue
		}
		f := finding{lexicon.Code{Sectors: []string{w.Sector}}, "name", w.Rule, ""}
		h := agreed(c.homes)
		if h == nil {
			h = c.named(name)
		}
		if h == nil && !strings.Contains(name, " ") && c.ours != nil && ofState(f.code.Sectors) {
			h, f.basis = c.ours, "report-country" // "Parliament", where one country is spoken of
		}
		if h != nil {
			f.code.Country, f.rule = h.code.Country, h.rule+" "+w.Rule
		}
		return f, true
	}
	return finding{}, false
}

// nameWord gives the sector that the last words of a name tell.
func (d *document) nameWord(name string) (lexicon.NameWord, bool) {
	for i := 1; i < len(name); i++ {
		if name[i-1] == ' ' {
			if w, ok := d.who.NameWords[name[i:]]; ok && w.Sector != "-" {
				return w, true
			}
		}
	}
	return lexicon.NameWord{}, false
}

// isThing tells whether an organisation's name is that of something that does
// not act: a treaty, an airport, a prize.
func (c *chainFacts) isThing() bool {
	if c.kind != annalist.Organization {
		return false
	}
	for _, name := range c.names {
		if w := c.who.NameWords[name[strings.LastIndexByte(name, ' ')+1:]]; w.Sector == "-" && len(c.who.Organizations[name]) == 0 {
			return true
		}
	}
	return false
}

// named gives the country or region that an organisation's name begins with:
// "Tehran Times".
func (c *chainFacts) named(name string) *home {
	for i := len(name) - 1; i > 0; i-- {
		if name[i] == ' ' {
			if h := c.lookup(name[:i]); h != nil && h.basis == "nationality" {
				return h
			}
		}
	}
	return nil
}

// joinSectors codes the people of an organisation: its own sectors, or what
// their title tells where it has none of its own: "UN peacekeepers".
func joinSectors(body, title []string, former bool) []string {
	if former || slices.Contains(title, "ELI") {
		return []string{"ELI"} // "former president of the Generalitat"
	}
	out := slices.Clone(body)
	if len(body) > 0 && !slices.Equal(body, []string{"UNO"}) {
		return out
	}
	for _, s := range title {
		switch s {
		case "GOV", "LAB", "CVL":
			if len(body) > 0 {
				continue // "UN workers" are no trade union
			}
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// otherHome gives the home that the other words of the chain agree on.
func (c *chainFacts) otherHome() *home {
	homes := slices.Clone(c.homes)
	for _, f := range c.titles {
		if f.home != nil {
			homes = append(homes, f.home)
		}
	}
	return agreed(homes)
}

// ofState tells whether a sector is an organ of a state, which a report about
// one country need not name again.
func ofState(sectors []string) bool {
	for _, s := range sectors {
		switch s {
		case "GOV", "MIL", "COP", "JUD", "LEG", "OPP", "SPY":
			return true
		}
	}
	return false
}

// fromAbroad tells whether a title is one that foreigners bear in a report
// about a country: ambassadors, envoys, observers.
func (c *chainFacts) fromAbroad() bool {
	for _, f := range c.titles {
		switch f.Phrase {
		case "official", "general":
			if !c.calm {
				return true
			}
		case "ambassador", "envoy", "special envoy", "diplomat", "peacekeeper", "consul", "special representative", "counterpart", "embassy",
			"consulate", "leader", "military observer", "peacekeeping force", "peacekeeping mission", "coalition forces", "allied forces",
			"secretary of state", "state department", "head of state", "prince", "princess", "queen", "king", "soldier", "activist":
			return true
		}
	}
	return false
}

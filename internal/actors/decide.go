package actors

import (
	"slices"
	"strings"
	"time"

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

// office finds the row of people.tsv or organizations.tsv that holds at the
// report's date, by the longest name first.
func (c *chainFacts) office() (finding, bool) {
	table := c.who.Organizations
	if c.kind == annalist.Person {
		table = c.who.People
	}
	for _, name := range byLength(c.names) {
		if o := c.held(table[name]); o != nil {
			if o.Plain && c.kind == annalist.Person && !c.borneOut(o) {
				return finding{}, false
			}
			f := finding{o.Code, "lexicon", o.Rule, o.Role}
			if c.kind == annalist.Organization && slices.Contains(o.Code.Sectors, "PTY") && !c.seen[o.Code.Country] {
				f.code.Country = "" // there is more than one Labour Party
			}
			return f, true
		}
		if len(table[name]) > 0 {
			return finding{}, false // known, but not on this day
		}
		if o := c.held(table[c.withoutCountry(name)]); o != nil && c.kind != annalist.Person {
			return finding{o.Code, "lexicon", o.Rule, ""}, true
		}
		if c.kind == annalist.Person {
			continue
		}
		if o := c.held(table[shouted(name)]); o != nil {
			return finding{o.Code, "lexicon", o.Rule, ""}, true
		}
	}
	return finding{}, false
}

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
			if w, ok := d.who.NameWords[name[i:]]; ok {
				return w, true
			}
		}
	}
	return lexicon.NameWord{}, false
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

// borneOut tells whether the report supports that a person of a common name is
// the one of the lexicon: it names the country, or a title that agrees, and no
// title that does not.
func (c *chainFacts) borneOut(o *lexicon.Office) bool {
	agrees := c.seen[o.Code.Country] || slices.Contains(lexicon.Beyond, o.Code.Country)
	for _, f := range c.titles {
		if len(f.Sectors) == 0 || f.Kind != annalist.Person {
			continue
		}
		if !slices.ContainsFunc(f.Sectors, func(s string) bool { return slices.Contains(o.Code.Sectors, s) }) {
			return false
		}
		agrees = true
	}
	return agrees
}

// withoutCountry gives the name of a country's or an organisation's body
// without the owner before it: "Department of State" of "United States
// Department of State". It is "" where the rest is not the owner's.
func (c *chainFacts) withoutCountry(name string) string {
	for i := 0; i < len(name); i++ {
		if name[i] != ' ' {
			continue
		}
		owner := ""
		if n, ok := c.country(name[:i]); ok {
			owner = n.Code.Country
		} else if o := c.held(c.who.Organizations[name[:i]]); o != nil {
			owner = o.Code.Country
		}
		rest := lexicon.Key(name[i+1:])
		for _, o := range c.who.Organizations[rest] {
			if o.Code.Country == owner {
				return rest
			}
		}
	}
	return ""
}

// shouted gives the name that capital letters spell: HEZBOLLAH is Hezbollah.
func shouted(name string) string {
	if len(name) < 5 {
		return ""
	}
	b := []byte(name)
	for i := 1; i < len(b); i++ {
		if b[i] >= 'a' && b[i] <= 'z' {
			return ""
		}
		if b[i] >= 'A' && b[i] <= 'Z' && b[i-1] != ' ' && b[i-1] != '-' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

func byLength(names []string) []string {
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return len(b) - len(a) })
	return sorted
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
	if f.former && f.Kind == annalist.Person {
		out.code.Sectors = []string{"ELI"}
	}
	h := f.home
	if h == nil {
		h = c.otherHome()
	}
	if h == nil && c.main != nil && !f.foreign && ofState(out.code.Sectors) && !c.fromAbroad() {
		h = c.main
	}
	if h == nil {
		return out
	}
	out.code.Country = h.code.Country
	if h.basis == "membership" || len(h.code.Sectors) > 0 {
		out.code.Sectors = joinSectors(h.code.Sectors, out.code.Sectors, f.former)
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

// joinSectors codes the people of an organisation: its own sectors, or what
// their title tells where it has none of its own: "UN peacekeepers".
func joinSectors(body, title []string, former bool) []string {
	if former {
		return []string{"ELI"}
	}
	out := slices.Clone(body)
	if len(body) > 0 && !slices.Equal(body, []string{"UNO"}) {
		return out
	}
	for _, s := range title {
		if !slices.Contains(out, s) && (s != "GOV" || len(body) == 0) {
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
		case "ambassador", "envoy", "special envoy", "diplomat", "peacekeeper", "consul", "special representative", "counterpart", "embassy",
			"consulate", "leader", "military observer", "peacekeeping force", "peacekeeping mission", "coalition forces", "allied forces",
			"official", "secretary of state", "state department", "head of state", "prince", "princess", "queen", "king", "general", "soldier", "activist":
			return true
		}
	}
	return false
}

// pastCountry gives an office that the person held on another day, if all his
// offices are of one country.
func (c *chainFacts) pastCountry() *lexicon.Office {
	if c.kind != annalist.Person {
		return nil
	}
	for _, name := range byLength(c.names) {
		offices := c.who.People[name]
		for _, o := range offices {
			if o.Code.Country != offices[0].Code.Country || o.Name != offices[0].Name {
				return nil
			}
		}
		if len(offices) > 0 {
			return offices[0]
		}
	}
	return nil
}

// heads are the offices after which one is of PLOVER's elite. Of other offices
// we may not know the next.
var heads = []string{"President", "Prime Minister", "Chancellor", "Premier", "Taoiseach", "King", "Queen", "Supreme Leader", "Emir", "Pope"}

// afterOffice codes one who has left every office we know.
func (c *chainFacts) afterOffice() (finding, bool) {
	o := c.pastCountry()
	if o == nil || o.Plain && !c.seen[o.Code.Country] || c.report.Published.IsZero() {
		return finding{}, false
	}
	last := o
	for _, name := range byLength(c.names) {
		for _, other := range c.who.People[name] {
			if other.Name == o.Name && (other.To.IsZero() || !other.To.Before(c.report.Published)) {
				return finding{}, false
			}
			if other.Name == o.Name && last.To.Before(other.To) {
				last = other
			}
		}
	}
	if days(last.To, c.report.Published) <= grace {
		return finding{last.Code, "lexicon", last.Rule, last.Role}, true
	}
	f := finding{lexicon.Code{Country: last.Code.Country}, "lexicon", last.Rule, "former " + last.Role}
	if slices.Contains(heads, last.Role) {
		f.code.Sectors = []string{"ELI"}
	}
	return f, true
}

// grace is how many days after someone left an office a report still means him
// by it: news of a death or a resignation.
const grace = 30

// days counts the days from a to b.
func days(a, b annalist.Date) int {
	day := func(d annalist.Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }
	return int(day(b).Sub(day(a)).Hours() / 24)
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

package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// office finds the row of people/ or organizations/ that holds at the
// report's date, by the longest name first.
func (c *chainFacts) office() (finding, bool) {
	table := c.who.Organizations
	if c.kind == annalist.Person {
		table = c.who.People
	}
	for _, name := range byLength(c.names) {
		rows := table[name]
		if c.kind == annalist.Person {
			rows = c.bearer(rows)
		}
		if o := c.held(rows); o != nil {
			if o.Plain && c.kind == annalist.Person && !c.borneOut(o) {
				return finding{}, false
			}
			f := finding{o.Code, "lexicon", o.Rule, o.Role}
			if c.kind == annalist.Organization && c.isDoubtful(name, o) {
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
		if o := c.held(table[withoutForm(name)]); o != nil && slices.Contains(o.Code.Sectors, "BUS") {
			return finding{o.Code, "lexicon", o.Rule, ""}, true
		}
	}
	return finding{}, false
}

// common are words of which the names of parties in many countries are made.
var common = []string{"labour", "labor", "democratic", "democrat", "democrats", "republican", "republicans", "liberal", "liberals", "conservative", "conservatives", "socialist",
	"socialists", "communist", "communists", "social", "national", "nationalist", "people's", "green", "greens", "progressive", "christian", "party", "union",
	"alliance", "front", "movement", "new", "united", "unity", "workers'", "workers", "centre", "center", "popular", "radical", "reform", "justice", "freedom",
	"independence", "left", "right", "citizens", "the", "of", "for", "and", "patriotic", "revolutionary", "congress", "coalition", "action", "renewal", "future"}

// isDoubtful tells whether a party of a name that parties of many countries bear
// is not borne out by the report's naming its country.
func (d *document) isDoubtful(name string, o *lexicon.Office) bool {
	return slices.Contains(o.Code.Sectors, "PTY") && !d.seen[o.Code.Country] &&
		!slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return !slices.Contains(common, w) })
}

// rare is the most persons of the lexicons who may bear a surname that, with its
// first name, is hardly another's.
const rare = 3

// borneOut tells whether the report supports that a person of a common name,
// which begins with a first name that many bear, is
// the one of the lexicon: it names the country, or a title that agrees, and no
// title that does not. Who leads or led a state needs no title that agrees.
func (c *chainFacts) borneOut(o *lexicon.Office) bool {
	first, _, _ := strings.Cut(o.Name, " ")
	agrees := strings.Count(o.Name, " ") > 1 || c.who.Surnames[lexicon.Surname(o.Name)] <= rare || c.seen[o.Code.Country] || c.who.Leaders[o.Name] || c.who.Genders[lexicon.Key(first)] == "" || // "Pope", "Dalai", "Hun"
		slices.Contains(lexicon.Beyond, o.Code.Country)
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

// withoutForm is a company's name without the words for what it is: "Zenda
// Motor Co." is Zenda.
func withoutForm(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 {
		switch strings.Trim(strings.ToLower(words[len(words)-1]), ".") {
		case "co", "corp", "inc", "ltd", "plc", "llc", "company", "corporation", "limited", "group", "holdings", "motor", "motors", "and", "&", ",":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	return strings.Join(words, " ")
}

func byLength(names []string) []string {
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return len(b) - len(a) })
	return sorted
}

// offices gives the rows of the one person whom the chain's names name, the
// longest name first; none if a name is borne by two.
func (c *chainFacts) offices() []*lexicon.Office {
	for _, name := range byLength(c.names) {
		rows := c.bearer(c.who.People[name])
		for _, o := range rows {
			if o.Name != rows[0].Name {
				return nil
			}
		}
		if len(rows) > 0 {
			return rows
		}
	}
	return nil
}

// countryOf gives the row whose country all rows share, nil if there is none.
func countryOf(rows []*lexicon.Office) *lexicon.Office {
	for _, o := range rows {
		if o.Code.Country != rows[0].Code.Country {
			return nil
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return rows[0]
}

// pastCountry gives an office that the person held on another day, if all his
// offices are of one country.
func (c *chainFacts) pastCountry() *lexicon.Office {
	if c.kind != annalist.Person {
		return nil
	}
	rows := c.offices()
	o := countryOf(rows)
	if o != nil && o.Plain && !c.who.Leaders[o.Name] && !slices.ContainsFunc(rows, c.borneOut) {
		return nil
	}
	return o
}

// offDuty codes a person of the lexicon who holds no office for sure at the
// report's date: of his country; of the elite, too, when he has left the last
// office that we know and it makes one so.
func (c *chainFacts) offDuty() (finding, bool) {
	rows := c.offices()
	if len(rows) == 0 || rows[0].Plain && !c.borneOut(rows[0]) {
		return finding{}, false
	}
	return c.between(rows, c.report.Published)
}

// between codes by the rows of one person on a day on which none surely holds.
// After an office he is of its country, and of the elite if it makes one so;
// before the first, or where one may hold, of the country alone.
func (r *Resolver) between(rows []*lexicon.Office, day annalist.Date) (finding, bool) {
	var last, next *lexicon.Office // the last to be left before the day, the first to come
	var may []*lexicon.Office
	var left annalist.Date // when the last was left, at the latest
	for _, o := range rows {
		until := o.Until
		if until.IsZero() && !o.Known.IsZero() {
			until = nextAfter(rows, o.Known) // he went on to another office
		}
		switch {
		case day.IsZero() || o.MayHold(day) && (until.IsZero() || !until.Before(day)):
			may = append(may, o)
		case !until.IsZero() && until.Before(day):
			if last == nil || left.Before(until) {
				last, left = o, until
			}
		case next == nil || o.Since.Before(next.Since):
			next = o
		}
	}
	switch {
	case len(may) > 0:
		if next = countryOf(may); next == nil {
			return finding{}, false
		}
	case last != nil:
		f := finding{lexicon.Code{Country: last.Code.Country}, "lexicon", last.Rule, strings.TrimSpace("former " + last.Role)}
		if r.who.Elite[last.Role] {
			f.code.Sectors = []string{"ELI"}
		}
		return f, true
	}
	return finding{code: lexicon.Code{Country: next.Code.Country}, basis: "lexicon", rule: next.Rule}, true
}

// nextAfter gives the first day of the first row that surely begins after a day.
func nextAfter(rows []*lexicon.Office, day annalist.Date) (first annalist.Date) {
	for _, o := range rows {
		if !o.From.IsZero() && day.Before(o.From) && (first.IsZero() || o.From.Before(first)) {
			first = o.From
		}
	}
	return first
}

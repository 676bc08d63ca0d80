package actors

import (
	"slices"
	"strings"
	"time"

	"annalist"
	"annalist/internal/lexicon"
)

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

// borneOut tells whether the report supports that a person of a common name,
// which begins with a first name that many bear, is
// the one of the lexicon: it names the country, or a title that agrees, and no
// title that does not.
func (c *chainFacts) borneOut(o *lexicon.Office) bool {
	first, _, _ := strings.Cut(o.Name, " ")
	agrees := c.seen[o.Code.Country] || c.who.Genders[lexicon.Key(first)] == "" || // "Pope", "Dalai", "Hun"
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

func byLength(names []string) []string {
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return len(b) - len(a) })
	return sorted
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

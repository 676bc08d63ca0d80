package actors

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// An Answer is how the lexicons resolve a name on a day, and why.
type Answer struct {
	Name  string // the lexicon's own
	Kind  annalist.ActorKind
	Code  string // "" if the lexicons tell none on that day
	Role  string
	Rule  string
	Why   string // in words
	Terms []Term // all dated rows, by their days
}

// A Term is one row of people/ or organizations/.
type Term struct {
	Name, From, To, Code, Role, Rule, Source string
	Holds                                    string // "holds", "may", or "" on the day asked about
}

// Look tells who a name may be on a day, which may be unknown: one answer a
// bearer of the name. A name like "Prime Minister of Ruritania" or "Ruritanian
// prime minister" is answered by the holders of the office.
func (r *Resolver) Look(name string, day annalist.Date) (out []Answer) {
	key := lexicon.Key(name)
	if n, ok := r.who.Countries[key]; ok {
		out = append(out, country(n))
	}
	for i, s := range r.who.Seats[key] {
		out = append(out, Answer{Name: name, Kind: annalist.Organization, Code: s.Code.Country + "GOV", Rule: s.Rule,
			Why: fmt.Sprintf("stands for this government, sense %d of %d; where the report has %s", i+1, len(r.who.Seats[key]), told(s.When))})
	}
	if p, ok := r.who.Peoples[key]; ok {
		out = append(out, Answer{Name: p.Name, Kind: annalist.Group, Rule: p.Rule,
			Why: "a people of " + strings.Join(p.Homes, ", ") + "; the country is told by the words before it or by the report"})
	}
	out = append(out, r.answers(r.who.People[lexicon.PersonKey(key)], annalist.Person, day)...)
	out = append(out, r.answers(r.who.Organizations[key], annalist.Organization, day)...)
	if reg, ok := r.who.Region(key); ok {
		out = append(out, Answer{Name: name, Kind: annalist.Unknown, Code: reg.Country, Rule: reg.Rule, Why: "a place in this country"})
	}
	if len(out) == 0 {
		out = r.holders(name, day)
	}
	return out
}

func told(words []string) string {
	if len(words) == 0 {
		return "nothing that tells another"
	}
	return strings.Join(words, " or ")
}

func country(n lexicon.Naming) Answer {
	a := Answer{Name: n.Name, Kind: annalist.Country, Code: n.Code.String(), Rule: n.Rule}
	switch n.Use {
	case lexicon.ByName:
		a.Why = "names the country" + codes(n.Country)
	case lexicon.ByAdjective, lexicon.ByDemonym:
		a.Kind, a.Why = annalist.Group, "names its people, or says whose someone is"
	case lexicon.ByCapital:
		a.Kind, a.Why = annalist.Organization, "a seat of its government, coded GOV where it speaks or decides and a place where not"
	case lexicon.ByHouse:
		a.Kind, a.Code, a.Why = annalist.Organization, a.Code+"GOV", "stands for its government"
	}
	if len(n.Unless) > 0 {
		a.Why += "; not where the report has " + strings.Join(n.Unless, " or ")
	}
	return a
}

// codes tells the other codes of a country, and when it was one.
func codes(c *lexicon.Country) string {
	var parts []string
	for _, p := range [][2]string{{"ISO 3166", c.ISO2}, {"Correlates of War", c.COW}, {"CAMEO", c.CAMEO}, {"from", c.From.String()}, {"to", c.To.String()}} {
		if p[1] != "" {
			parts = append(parts, p[0]+" "+p[1])
		}
	}
	if parts == nil {
		return ""
	}
	return "; " + strings.Join(parts, ", ")
}

// answers gives one answer for each bearer of a name.
func (r *Resolver) answers(rows []*lexicon.Office, kind annalist.ActorKind, day annalist.Date) (out []Answer) {
	var names []string
	bearers := map[string][]*lexicon.Office{}
	for _, o := range rows {
		if bearers[o.Name] == nil {
			names = append(names, o.Name)
		}
		bearers[o.Name] = append(bearers[o.Name], o)
	}
	for _, name := range names {
		out = append(out, r.answer(bearers[name], kind, day))
	}
	return out
}

func (r *Resolver) answer(rows []*lexicon.Office, kind annalist.ActorKind, day annalist.Date) Answer {
	a := Answer{Name: rows[0].Name, Kind: kind, Terms: terms(rows, day)}
	on := "on " + day.String()
	if day.IsZero() {
		on = "on an unknown day"
	}
	if o := heldOn(rows, day); o != nil {
		a.Code, a.Role, a.Rule, a.Why = o.Code.String(), o.Role, o.Rule, "held "+on
		if o.Dates == [2]string{} {
			a.Why = "has no dates: always holds"
		}
		if o.Home != "" {
			a.Why += "; its seat is in " + o.Home
		}
		if kind == annalist.Person && o.Plain && !r.who.Leaders[o.Name] {
			a.Why += "; a text must bear the name out by the country or a title"
		}
		return a
	}
	if kind != annalist.Person {
		if o := bodyOn(rows, day); o != nil {
			a.Code, a.Rule, a.Why = o.Code.String(), o.Rule, "may hold "+on+", and no other row does"
			return a
		}
		a.Why = "no row holds " + on
		return a
	}
	f, ok := r.between(rows, day)
	if !ok {
		a.Why = "no office is surely held " + on + ", and they are of several countries"
		return a
	}
	a.Code, a.Role, a.Rule = f.code.String(), f.role, f.rule
	switch {
	case len(f.code.Sectors) == 0:
		a.Why = "no office is surely held " + on + ": the country alone"
	default:
		a.Why = "has left office " + on
	}
	return a
}

// terms lists rows by their days.
func terms(rows []*lexicon.Office, day annalist.Date) (out []Term) {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b *lexicon.Office) int {
		return cmp.Or(strings.Compare(a.Since.String(), b.Since.String()), strings.Compare(a.Rule, b.Rule))
	})
	for i, o := range rows {
		if i > 0 && o == rows[i-1] {
			continue
		}
		t := Term{o.Name, o.Dates[0], o.Dates[1], o.Code.String(), o.Role, o.Rule, o.Source, ""}
		switch {
		case o.Holds(day):
			t.Holds = "holds"
		case !day.IsZero() && o.MayHold(day):
			t.Holds = "may"
		}
		out = append(out, t)
	}
	return out
}

// holders answers for an office: "Prime Minister of Ruritania", "Ruritanian
// prime minister".
func (r *Resolver) holders(name string, day annalist.Date) []Answer {
	var n lexicon.Naming
	var role string
	ok := false
	for i := 0; i < len(name) && !ok; i++ {
		if name[i] != ' ' {
			continue
		}
		if before, isOf := strings.CutSuffix(name[:i], " of"); isOf {
			role = before
			n, ok = r.who.Countries[lexicon.Key(name[i+1:])]
		} else {
			role = name[i+1:]
			n, ok = r.who.Countries[lexicon.Key(name[:i])]
		}
	}
	if !ok {
		return nil
	}
	rows := r.who.Held(n.Code.Country, role)
	if len(rows) == 0 {
		return nil
	}
	a := Answer{Name: n.Name + ": " + role, Kind: annalist.Person, Terms: terms(rows, day), Why: "the holders of the office"}
	var held []string
	for _, t := range a.Terms {
		if t.Holds == "holds" {
			a.Code, a.Role, a.Rule = t.Code, t.Role, t.Rule
			held = append(held, t.Name)
		}
	}
	if len(held) > 0 {
		a.Why = "held by " + strings.Join(held, ", ") + " on that day"
	}
	return []Answer{a}
}

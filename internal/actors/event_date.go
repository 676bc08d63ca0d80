package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// AtEvents writes the participants of events as of the events' own dates: a
// minister before or after office is not the government. A plural that stands
// for several gives way to its members.
func (r *Resolver) AtEvents(actors []annalist.Actor, events []annalist.Event) {
	byID := make(map[string]*annalist.Actor, len(actors))
	for i := range actors {
		byID[actors[i].ID] = &actors[i]
	}
	for i := range events {
		e := &events[i]
		e.Sources = r.atEvent(e, e.Sources, byID)
		e.Targets = r.atEvent(e, e.Targets, byID)
	}
}

func (r *Resolver) atEvent(e *annalist.Event, in []annalist.Participant, byID map[string]*annalist.Actor) (out []annalist.Participant) {
	for _, p := range in {
		a := byID[p.Actor]
		if a == nil || len(a.Members) == 0 {
			p.Code = r.dated(e.Date, a, p.Code)
			if a == nil || !slices.ContainsFunc(out, func(o annalist.Participant) bool { return o.Actor == p.Actor }) {
				out = append(out, p)
			}
			continue
		}
		for _, m := range a.Members {
			if !slices.ContainsFunc(out, func(o annalist.Participant) bool { return o.Actor == m.Actor }) {
				out = append(out, annalist.Participant{Actor: m.Actor, Code: r.dated(e.Date, byID[m.Actor], m.Code), Span: p.Span})
			}
		}
	}
	return out
}

// dated gives the code of an actor in an event of those days. Where the code
// changes within them the country alone is sure; where the rows do not tell it,
// it stays as it is at the report's date.
func (r *Resolver) dated(d *annalist.DateRange, a *annalist.Actor, code string) string {
	if d == nil || a == nil || code != a.Code || d.From.IsZero() || d.To.IsZero() {
		return code
	}
	from, ok := r.At(a, d.From)
	to, both := r.At(a, d.To)
	switch {
	case !ok || !both:
		return code
	case from == to:
		return from
	case len(from) >= 3 && len(to) >= 3 && from[:3] == to[:3]:
		return from[:3]
	}
	return ""
}

// At gives the code of an actor on a day by the dated rows of the lexicons;
// false if no row coded the actor, or they do not tell it.
func (r *Resolver) At(a *annalist.Actor, day annalist.Date) (string, bool) {
	rows := r.rowsOf(a)
	if len(rows) == 0 || a.Country == "" {
		return "", false
	}
	if a.Kind != annalist.Person {
		if o := bodyOn(rows, day); o != nil {
			return o.Code.String(), true
		}
		return a.Country, a.Basis == "lexicon"
	}
	if o := heldOn(rows, day); o != nil {
		return o.Code.String(), true
	}
	if a.Basis != "lexicon" {
		return "", false
	}
	f, ok := r.between(rows, day)
	return f.code.String(), ok
}

// passing are codes of states that are no more, whose officers went on to those
// of others.
var passing = []string{"SUN", "YUG", "SCG", "CSK", "DDR", "YMD"}

// rowsOf gives the rows that code an actor on one day or another: those under
// the name of the row that its rule names, without those of a namesake in
// another country.
func (r *Resolver) rowsOf(a *annalist.Actor) (rows []*lexicon.Office) {
	table, key := r.who.Organizations, lexicon.Key(a.Name)
	if a.Kind == annalist.Person {
		table, key = r.who.People, lexicon.PersonKey(key)
	}
	for _, rule := range strings.Fields(a.Rule) {
		o := r.who.Row(rule)
		if o == nil || o.Person != (a.Kind == annalist.Person) || lexicon.Key(o.Name) != key && !slices.Contains(table[key], o) {
			continue
		}
		for _, row := range table[lexicon.Key(o.Name)] {
			if row.Name == o.Name && (sameSide(row, o) || sameSide(o, row)) {
				rows = append(rows, row)
			}
		}
		return rows
	}
	return nil
}

// sameSide tells whether two rows of one name can be of one person: he went on
// from a state to a body of states, or from one that is no more.
func sameSide(a, b *lexicon.Office) bool {
	return a.Code.Country == b.Code.Country || slices.Contains(lexicon.Beyond, a.Code.Country) || slices.Contains(passing, a.Code.Country)
}

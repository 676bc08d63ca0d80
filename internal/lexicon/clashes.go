package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A pair is two rows that contradict each other, the later in the files first.
type pair struct{ row, other *Office }

// Check tells every contradiction between rows of people and organisations: a
// name that leads to two codes on one day, an office that two hold on more than
// the day of the hand-over.
func (a *Actors) Check() error {
	faults := append(doubles(a.Organizations), doubles(a.People)...)
	return errors.Join(inLineOrder(append(faults, rivals(a.all(true), a.shared)...))...)
}

// doubles tells of every name that leads to two codes on one day, unless one of
// them is the user's own. Each row is told of once.
func doubles(offices map[string][]*Office) (faults []error) {
	names := map[pair]string{} // the first of the names that a pair shares
	for key, rows := range offices {
		if len(rows) < 2 {
			continue
		}
		sweep(rows, func(a, b *Office) bool {
			return a.Name == b.Name && a.Code.String() == b.Code.String() || homonyms(a, b, key)
		}, func(p pair) {
			if old, ok := names[p]; !ok || key < old {
				names[p] = key
			}
		})
	}
	for p, name := range names {
		faults = append(faults, fault(p.row.Rule, fmt.Sprintf("%q leads to %s and %s on one day", name, tell(p.other), tell(p.row)),
			"remove the name or mend the dates; the other is "+p.other.Rule))
	}
	return faults
}

// homonyms tells whether two persons of different countries share a full name,
// as the news has it: the report must tell which one is meant.
func homonyms(a, b *Office, name string) bool {
	return a.Person && b.Person && a.Code.Country != b.Code.Country && strings.Contains(name, " ")
}

func tell(o *Office) string { return o.Code.String() + " (" + o.Name + ")" }

// rivals tells of every office of one holder that two hold on more than one
// day, which is the hand-over. Each row is told of once.
func rivals(all []*Office, shared []string) (faults []error) {
	posts := map[string][]*Office{}
	many := map[string]bool{} // of each role met, whether it is shared
	for _, o := range all {
		if o.Role == "" || !ofState(o.Code) || o.Dates == [2]string{} {
			continue // what has no dates is no office: "spy"
		}
		is, known := many[o.Role]
		if !known {
			is = isShared(o.Role, shared)
			many[o.Role] = is
		}
		if !is {
			key := o.Code.Country + " " + o.Role
			posts[key] = append(posts[key], o)
		}
	}
	for _, holders := range posts {
		sweep(holders, func(a, b *Office) bool { return a.Name == b.Name }, func(p pair) {
			faults = append(faults, fault(p.row.Rule, fmt.Sprintf("%s and %s are both %s of %s on one day", p.other.Name, p.row.Name, p.row.Role, p.row.Code.Country),
				"mend the dates, or tell the offices apart in brackets; the other is "+p.other.Rule))
		})
	}
	return faults
}

// sweep goes through rows by their first days and tells of each that is in
// force together with an earlier one that is not like it. Of rows that are
// alike only the longest-lasting is kept in sight, so that a million rows of
// one name take no more than their sorting.
func sweep(rows []*Office, alike func(a, b *Office) bool, tell func(pair)) {
	rows = slices.Clone(rows)
	slices.SortFunc(rows, func(a, b *Office) int { return cmp.Or(day(a.From)-day(b.From), byRule(a, b)) })
	var inForce []*Office
	for _, o := range rows {
		if !surely(o) {
			continue
		}
		like, wrong := -1, false
		for i, other := range inForce {
			switch {
			case other.Own != o.Own:
			case alike(other, o):
				like = i
			case clash(other, o) && !wrong:
				wrong = true
				p := pair{o, other}
				if byRule(o, other) < 0 {
					p = pair{other, o}
				}
				tell(p)
			}
		}
		switch {
		case like >= 0:
			if old := inForce[like]; !old.Known.IsZero() && (o.Known.IsZero() || day(old.Known) < day(o.Known)) {
				inForce[like] = o
			}
		case !wrong:
			inForce = slices.DeleteFunc(inForce, func(old *Office) bool { return !old.Known.IsZero() && day(old.Known) < day(o.From) })
			inForce = append(inForce, o)
		}
	}
}

// byRule orders rows as they stand in the files.
func byRule(a, b *Office) int {
	fileA, lineA, _ := strings.Cut(a.Rule, ":")
	fileB, lineB, _ := strings.Cut(b.Rule, ":")
	return cmp.Or(strings.Compare(fileA, fileB), len(lineA)-len(lineB), strings.Compare(lineA, lineB))
}

// inLineOrder sorts faults by file and line.
func inLineOrder(faults []error) []error {
	slices.SortStableFunc(faults, func(x, y error) int {
		var a, b *Fault
		if !errors.As(x, &a) || !errors.As(y, &b) {
			return 0
		}
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, strings.Compare(a.Text, b.Text))
	})
	return faults
}

// ofState tells whether a code is that of an office, which a body has: a state
// or an organisation of states.
func ofState(c Code) bool {
	return slices.Contains(Beyond, c.Country) || slices.ContainsFunc(c.Sectors, func(s string) bool {
		return slices.Contains([]string{"GOV", "MIL", "COP", "JUD", "SPY"}, s)
	})
}

// surely tells whether there is a day on which the office surely holds.
func surely(o *Office) bool { return o.Known.IsZero() || day(o.From) <= day(o.Known) }

func isShared(role string, shared []string) bool {
	return slices.ContainsFunc(shared, func(s string) bool {
		if end, open := strings.CutPrefix(s, "*"); open {
			return strings.HasSuffix(role, end)
		}
		start, open := strings.CutSuffix(s, "*")
		return role == s || open && strings.HasPrefix(role, start)
	})
}

// clash tells whether two offices surely hold on more than one common day.
func clash(a, b *Office) bool {
	apart := func(x, y *Office) bool { return !x.Known.IsZero() && !y.From.IsZero() && day(x.Known) <= day(y.From) }
	return surely(a) && surely(b) && !apart(a, b) && !apart(b, a)
}

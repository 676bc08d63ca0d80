package petrarch

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// actors gathers the rows of people and of all others.
type actors struct {
	im             *importer
	people, others roster
	things         map[string]bool // words of names that no person bears
}

// A roster is the rows of one folder, and what each name in it leads to.
type roster struct {
	rows  [][]string
	names map[string][]claim // by key
}

// A claim is a code that a name has for some days.
type claim struct {
	span
	code, name string
	where      string // "file:line"
}

// An entry is one actor: its names, each with its line, then its codes.
type entry struct {
	names []line
	codes []dated
	mark  bool // a comment says that the list is of persons
}

// A line is a text and where it stands.
type line struct {
	text string
	at   int
}

// More than these no actor has: they keep what grows with their square small.
const mostCodes, mostNames = 500, 2000

// A dated is a code, the days on which it holds, and where it stands.
type dated struct {
	code code
	span
	at int
}

func newActors(im *importer) *actors {
	a := &actors{im: im, things: map[string]bool{}}
	a.people.names, a.others.names = map[string][]claim{}, map[string][]claim{}
	if im.known.Actors != nil {
		for word := range im.known.Actors.NameWords {
			a.things[strings.ToLower(word)] = true
		}
	}
	for _, word := range bodies {
		a.things[word] = true
	}
	return a
}

// bodies are words that name no person, besides those of namewords.tsv.
var bodies = strings.Fields(`administration agency alliance armed assembly authority brigade brigades bureau cabinet chamber coalition command
	commission committee company confederation congress corporation council court department division embassy federation force forces front
	government group guard industries institute intelligence league ministry mission movement national office organisation organization parliament
	party police provisional regime republic revolutionary senate service society state states team tribunal troops union unit university`)

// read reads a dictionary of actors, whose entries are a name, its synonyms
// after "+", and its codes, each with the days it holds:
//
//	RUPERT_OF_HENTZAU_  # Rulers.txt
//	+COUNT_RUPERT_
//		[XRUELI 720101-940301]
//		[XRUGOV >940301]
//	STRELSAU_ [XRU]
func (a *actors) read(l *ledger) {
	var e entry
	for n, body := range l.bodies() {
		text := l.lines[n-1]
		name, codes, fault := parts(body)
		if fault != "" {
			l.list(n, "is of no form known", fault+" in "+quote(text), "write NAME_ [CODE]")
			continue
		}
		synonym, isSynonym := strings.CutPrefix(name, "+")
		switch {
		case isSynonym && len(e.names) == 0:
			l.list(n, "synonym of nothing", "a synonym stands under no name: "+quote(text), "put it under the name it is for")
			continue
		case isSynonym && len(e.names) == mostNames:
			l.list(n, "too many names", fmt.Sprintf("an entry has over %d names", mostNames), "part it into several")
			continue
		case isSynonym:
			e.names = append(e.names, line{synonym, n})
		case name != "":
			a.end(l, e)
			e = entry{names: []line{{name, n}}, mark: strings.Contains(strings.ToLower(text), "rulers.txt")}
		case len(e.names) == 0:
			l.list(n, "code of nothing", "a code stands under no name: "+quote(text), "put it under the name it is for")
			continue
		}
		for _, c := range codes {
			a.readCode(l, &e, n, c)
		}
	}
	a.end(l, e)
}

// parts cuts a line into its name and what stands between brackets.
func parts(body string) (name string, codes []string, fault string) {
	name, rest, ok := strings.Cut(body, "[")
	for ok {
		inside, after, closed := strings.Cut(rest, "]")
		if !closed || strings.Contains(inside, "[") {
			return "", nil, "a bracket is not closed"
		}
		codes = append(codes, strings.TrimSpace(inside))
		var between string
		between, rest, ok = strings.Cut(after, "[")
		if strings.TrimSpace(between) != "" {
			return "", nil, "words stand after a code"
		}
	}
	return strings.TrimSpace(name), codes, ""
}

func (a *actors) readCode(l *ledger, e *entry, at int, text string) {
	name, days, _ := strings.Cut(text, " ")
	if i := strings.IndexAny(name, "<>"); i >= 0 { // "[USAGOV>20010101]"
		name, days = name[:i], text[i:]
	}
	days = strings.TrimSpace(days)
	s, fault := readSpan(days)
	if fault != "" {
		l.list(at, "absurd dates", fault, "write them like >20010101, <20010101 or 19970101-20061231")
		return
	}
	c, left, ok := a.im.codes.actor(name)
	for _, w := range left {
		l.list(at, w.reason, w.text, w.mend)
	}
	switch {
	case !ok:
	case len(e.codes) == mostCodes:
		l.list(at, "too many codes", fmt.Sprintf("a name has over %d codes", mostCodes), "part it into several")
	default:
		e.codes = append(e.codes, dated{c, s, at})
	}
}

// end writes the rows of an entry that is whole.
func (a *actors) end(l *ledger, e entry) {
	if len(e.names) == 0 {
		return
	}
	if len(e.codes) == 0 {
		for _, n := range e.names {
			if !l.open(n.at) {
				continue // the code beside it was listed
			}
			l.list(n.at, "name without a code", fmt.Sprintf("%s has no code that could be read", quote(n.text)), "write one under it, like [USAGOV]")
		}
		return
	}
	person := a.person(e)
	into := &a.others
	if person {
		into = &a.people
	}
	terms := e.terms(l)
	names := a.names(l, e, terms, into, person)
	if len(names) == 0 {
		nameless(l, e)
		return
	}
	for _, t := range terms {
		row := []string{names[0], day(t.lo), day(t.hi), t.code.Code.String()}
		others := strings.Join(names[1:], ";")
		source := fmt.Sprintf("%s:%d", base(l.file), t.at)
		if person {
			row = append(row, unknownRole, "", others, source)
		} else {
			row = append(row, t.code.home, others, source)
		}
		into.rows = append(into.rows, row)
		for _, n := range names {
			for _, key := range keys(n) {
				into.names[key] = append(into.names[key], claim{t.span, t.code.String(), names[0], l.at(t.at)})
			}
		}
		l.convert(t.at)
	}
}

// nameless tells what became of the codes of an entry none of whose names is
// to be written.
func nameless(l *ledger, e entry) {
	var worst fate
	for _, n := range e.names {
		worst = max(worst, l.fates[n.at-1])
	}
	for _, c := range e.codes {
		switch {
		case !l.open(c.at):
		case worst != listed:
			l.convert(c.at) // an entry before says the same
		case l.isKnown(e.names[0].at):
			l.known(c.at, fmt.Sprintf("%s is in our tables", quote(e.names[0].text)))
		default:
			l.list(c.at, "code without a name", fmt.Sprintf("no name of %s is left for the code", quote(e.names[0].text)), "see the line of the name")
		}
	}
}

// unknownRole stands for the role of a person, which dictionaries do not tell.
const unknownRole = ""

// person tells whether an entry is of a person, by the dictionary's own marks:
// a role held for some days, one of the elite, or a list of rulers; and no
// name in it has a word that is a body's.
func (a *actors) person(e entry) bool {
	for _, n := range e.names {
		for _, word := range strings.FieldsFunc(strings.ToLower(n.text), func(r rune) bool { return r == '_' || r == ' ' || r == '-' }) {
			if a.things[word] {
				return false
			}
		}
	}
	return e.mark || slices.ContainsFunc(e.codes, func(d dated) bool {
		return len(d.code.Sectors) > 0 && d.code.Country != "MNC" && (d.dated() || slices.Contains(d.code.Sectors, "ELI"))
	})
}

// terms gives the codes of an entry with the days on which each is the first
// that holds. One without dates holds on all days that are left.
func (e entry) terms(l *ledger) []dated {
	order := slices.Clone(e.codes)
	slices.SortStableFunc(order, func(x, y dated) int { return cmp.Compare(rank(x), rank(y)) })
	var taken []span
	var terms []dated
	for _, c := range order {
		free := c.without(taken)
		if len(free) == 0 {
			before := order[slices.IndexFunc(order, func(x dated) bool { return x.lo <= c.hi && c.lo <= x.hi })]
			if before.code.String() == c.code.String() {
				l.convert(c.at)
			} else {
				l.list(c.at, "covered by another code", fmt.Sprintf("%s holds on no day of its own", c.code.Code), fmt.Sprintf("mend the dates; line %d goes before it", before.at))
			}
			continue
		}
		for _, f := range free {
			terms = append(terms, dated{c.code, f, c.at})
		}
		taken = append(taken, free...)
	}
	return join(l, terms)
}

// rank puts codes without dates behind the others.
func rank(d dated) int {
	if d.dated() {
		return 0
	}
	return 1
}

// join puts terms of one code that follow each other together, as far as our
// tables let a term last.
func join(l *ledger, terms []dated) []dated {
	slices.SortFunc(terms, func(x, y dated) int { return cmp.Compare(x.lo, y.lo) })
	var out []dated
	for _, t := range terms {
		if n := len(out) - 1; n >= 0 && out[n].code.String() == t.code.String() && out[n].hi+1 == t.lo && fits(span{out[n].lo, t.hi}) {
			out[n].hi = t.hi
			l.convert(t.at)
			continue
		}
		out = append(out, t)
	}
	return out
}

func fits(s span) bool { return s.lo == first || s.hi == last || s.hi-s.lo <= longest }

// names gives the names of an entry that are to be written, the main one
// first.
func (a *actors) names(l *ledger, e entry, terms []dated, into *roster, person bool) (names []string) {
	seen := map[string]bool{}
	for _, n := range e.names {
		forms, fault := forms(n.text, e, person, a.im.acronyms())
		if fault != "" {
			l.list(n.at, "unusable name", fault, "write one name a line, with _ between words")
			continue
		}
		for _, f := range forms {
			key := lexicon.Key(f)
			if seen[key] {
				continue
			}
			if a.im.knows(key) {
				l.known(n.at, fmt.Sprintf("%q is in our tables", f))
				continue
			}
			switch old, clash := into.clash(f, terms); {
			case clash && old.code != "":
				l.list(n.at, "name with two codes", fmt.Sprintf("%q leads to another code on the same days", f), "remove one; the other is "+old.where)
			case !clash: // else it was said before
				seen[key] = true
				names = append(names, f)
			}
		}
		l.convert(n.at) // unless it was listed
	}
	return names
}

// clash tells whether a name is taken on days of the terms. The claim is that
// of another code, zero if all say the same.
func (r *roster) clash(name string, terms []dated) (other claim, taken bool) {
	for _, key := range keys(name) {
		for _, c := range r.names[key] {
			for _, t := range terms {
				if c.lo > t.hi || t.lo > c.hi {
					continue
				}
				if taken = true; c.code != t.code.String() {
					return c, true
				}
			}
		}
	}
	return claim{}, taken
}

// long are words that begin names and that the tables' reader also writes in
// full, so that two spellings meet.
var long = strings.NewReplacer("US ", "United States ", "U.S. ", "United States ", "UN ", "United Nations ", "U.N. ", "United Nations ",
	"EU ", "European Union ", "UK ", "British ")

// keys gives the keys under which a name will be found.
func keys(name string) []string {
	out := []string{lexicon.Key(name)}
	if i := strings.IndexByte(name, ' '); i > 0 && i <= len("U.S.") {
		if full := long.Replace(name[:i+1]); full != name[:i+1] {
			out = append(out, lexicon.Key(full+name[i+1:]))
		}
	}
	return out
}

// knows tells whether our tables have a name.
func (im *importer) knows(key string) bool {
	a := im.known.Actors
	if a == nil {
		return false
	}
	if _, ok := a.Countries[key]; ok {
		return true
	}
	if _, ok := a.Regions[key]; ok {
		return true
	}
	return len(a.Organizations[key]) > 0 || len(a.People[key]) > 0
}

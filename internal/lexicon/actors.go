package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"annalist"
)

// A Use tells which column of countries.tsv a word stands in, that is, how it
// names the country.
type Use int

// The uses.
const (
	ByName      Use = iota // "Ruritania"
	ByAdjective            // "Ruritanian"
	ByDemonym              // "Ruritanians"
	ByCapital              // the city it is governed from
	ByHouse                // a palace, a street that stands for its government
)

// A Country is one row of countries.tsv.
type Country struct {
	Name   string
	Code   Code
	Unless []string // words that, in the same report, mean another place
	Rule   string
}

// A Naming is a country and how a word names it.
type Naming struct {
	*Country
	Use Use
}

// An Office is one row of people.tsv or organizations.tsv: a code that holds
// from one day to another, both inside. A zero date is open.
type Office struct {
	Name     string
	Code     Code
	Role     string // of people
	Gender   string // of people: m, f or ""
	From, To annalist.Date
	// Plain tells that no alias is a single word: the name alone may be
	// another's.
	Plain bool
	Rule  string
}

// Holds tells whether the office is held on a day. On an unknown day only an
// office without dates is.
func (o *Office) Holds(d annalist.Date) bool {
	if d.IsZero() {
		return o.From.IsZero() && o.To.IsZero()
	}
	return (o.From.IsZero() || day(o.From) <= day(d)) && (o.To.IsZero() || day(d) <= day(o.To))
}

// day orders dates as numbers.
func day(d annalist.Date) int { return d.Year*10000 + int(d.Month)*100 + d.Day }

// A Region is a place inside a country.
type Region struct {
	Country string // code
	Rule    string
}

// A NameWord ends the names of organisations of one sector: "Airlines". Sector
// "-" marks the names of things that do not act: "Treaty".
type NameWord struct{ Sector, Rule string }

// Actors is who is who: countries, organisations, people and regions, each
// found by [Key] of its names.
type Actors struct {
	Countries     map[string]Naming
	Organizations map[string][]*Office
	People        map[string][]*Office
	Regions       map[string]Region
	Genders       map[string]string // first name -> m or f
	NameWords     map[string]NameWord

	begins map[string]bool // first words of countries, organisations, regions and people
}

// ReadActors reads the tables under actors/. It tells every unknown code,
// date that is none, and name that leads to two codes.
func ReadActors(fsys fs.FS) (*Actors, error) {
	a := &Actors{Regions: map[string]Region{}, Genders: map[string]string{}}
	var faults []error
	codes, err := a.readCountries(fsys)
	faults = append(faults, err)
	a.Organizations, err = readOffices(fsys, "actors/organizations.tsv", codes, false)
	faults = append(faults, err)
	a.People, err = readOffices(fsys, "actors/people.tsv", codes, true)
	faults = append(faults, err, a.readRegions(fsys, codes), a.readGenders(fsys), a.readNameWords(fsys))
	a.index()
	return a, errors.Join(faults...)
}

// index notes by which words names begin.
func (a *Actors) index() {
	a.begins = map[string]bool{}
	note := func(key string) {
		word, _, _ := strings.Cut(key, " ")
		word, _, _ = strings.Cut(word, "-")
		word, _, _ = strings.Cut(word, "'")
		a.begins[word] = true
	}
	for key := range a.Countries {
		note(key)
	}
	for key := range a.Organizations {
		note(key)
	}
	for key := range a.People {
		note(key)
	}
	for key := range a.Regions {
		note(key)
	}
}

// Begins tells whether some name may begin with a token. Articles begin all
// that they may stand before.
func (a *Actors) Begins(form string) bool {
	if strings.EqualFold(form, "the") || !ascii(form) {
		return true
	}
	word, _, _ := strings.Cut(form, "-")
	word, _, _ = strings.Cut(word, "'")
	return a.begins[word]
}

// readCountries gives the set of country codes as well.
func (a *Actors) readCountries(fsys fs.FS) (map[string]bool, error) {
	rows, err := ReadTable(fsys, "actors/countries.tsv", "name", "code", "aliases", "adjectives", "demonyms", "capitals", "houses", "unless")
	faults := []error{err}
	codes := map[string]bool{}
	for _, r := range rows {
		if code := r.Cell(1); len(code) >= 3 {
			codes[code[:3]] = true
		}
	}
	a.Countries = map[string]Naming{}
	for _, r := range rows {
		code, wrong := parseCode(r.Cell(1), codes)
		if wrong != "" {
			faults = append(faults, r.Fault(fmt.Sprintf("code %q %s", r.Cell(1), wrong), "write it like CYPPRE"))
			continue
		}
		c := &Country{Name: r.Cell(0), Code: code, Unless: r.List(7), Rule: r.Rule()}
		for use, names := range [][]string{append([]string{c.Name}, r.List(2)...), r.List(3), r.List(4), r.List(5), r.List(6)} {
			for _, name := range names {
				faults = append(faults, a.nameCountry(r, name, Naming{c, Use(use)}))
			}
		}
	}
	return codes, errors.Join(faults...)
}

// nameCountry enters one name. The first of several uses in one row stays.
func (a *Actors) nameCountry(r Row, name string, n Naming) error {
	key := Key(name)
	if loud := strings.ToUpper(key); len(key) > 3 && loud != key {
		if _, ok := a.Countries[loud]; !ok {
			a.Countries[loud] = n // as a headline may write it
		}
	}
	if old, ok := a.Countries[key]; ok {
		if old.Country != n.Country {
			return r.Fault(fmt.Sprintf("%q names two countries", name), "remove one; the other is "+old.Rule)
		}
		return nil
	}
	a.Countries[key] = n
	return nil
}

func readOffices(fsys fs.FS, file string, codes map[string]bool, people bool) (map[string][]*Office, error) {
	columns := []string{"name", "from", "to", "code", "aliases"}
	aliases := 4
	if people {
		columns = []string{"name", "from", "to", "code", "role", "gender", "aliases", "source"}
		aliases = 6
	}
	rows, err := ReadTable(fsys, file, columns...)
	faults := []error{err}
	offices := map[string][]*Office{}
	for _, r := range rows {
		o, fault := readOffice(r, codes)
		if fault != nil {
			faults = append(faults, fault)
			continue
		}
		if people {
			o.Role, o.Gender = r.Cell(4), r.Cell(5)
			o.Plain = !slices.ContainsFunc(r.List(aliases), func(s string) bool { return !strings.Contains(s, " ") })
		}
		for _, name := range spellings(append([]string{o.Name}, r.List(aliases)...)) {
			key := Key(name)
			if slices.ContainsFunc(offices[key], func(old *Office) bool { return old == o }) {
				continue
			}
			for _, old := range offices[key] {
				if clash(old, o) {
					faults = append(faults, r.Fault(fmt.Sprintf("%q leads to %s and %s on one day", name, old.Code, o.Code),
						"remove the name or mend the dates; the other is "+old.Rule))
				}
			}
			offices[key] = append(offices[key], o)
		}
	}
	return offices, errors.Join(faults...)
}

// long are words at the start of names that are also written in full.
var long = [][2]string{{"US ", "United States "}, {"U.S. ", "United States "}, {"UN ", "United Nations "}, {"U.N. ", "United Nations "},
	{"EU ", "European Union "}, {"UK ", "British "}}

// spellings adds to names those with their first word in full.
func spellings(names []string) []string {
	out := names
	for _, name := range names {
		for _, l := range long {
			if rest, ok := strings.CutPrefix(name, l[0]); ok {
				out = append(out, l[1]+rest)
			}
		}
	}
	return out
}

// clash tells whether two offices under one name hold on more than one common
// day; one day is the hand-over.
func clash(a, b *Office) bool {
	apart := func(x, y *Office) bool { return !x.To.IsZero() && !y.From.IsZero() && day(x.To) <= day(y.From) }
	return !apart(a, b) && !apart(b, a)
}

func readOffice(r Row, codes map[string]bool) (*Office, error) {
	code, wrong := parseCode(r.Cell(3), codes)
	if wrong != "" {
		return nil, r.Fault(fmt.Sprintf("code %q %s", r.Cell(3), wrong), "write it like NLDGOV")
	}
	o := &Office{Name: r.Cell(0), Code: code, Rule: r.Rule()}
	for i, date := range []*annalist.Date{&o.From, &o.To} {
		if cell := r.Cell(1 + i); cell != "" {
			d, err := annalist.ParseDate(cell)
			if err != nil || len(cell) != len("2006-01-02") {
				return nil, r.Fault(fmt.Sprintf("%q is not a date", cell), "write it like 2010-10-14")
			}
			*date = d
		}
	}
	if !o.From.IsZero() && !o.To.IsZero() && day(o.To) < day(o.From) {
		return nil, r.Fault(fmt.Sprintf("ends on %s before it begins on %s", o.To, o.From), "swap or mend the dates")
	}
	if strings.TrimSpace(o.Name) == "" {
		return nil, r.Fault("has no name", "write one")
	}
	return o, nil
}

func (a *Actors) readRegions(fsys fs.FS, codes map[string]bool) error {
	rows, err := ReadTable(fsys, "actors/regions.tsv", "name", "country")
	faults := []error{err}
	for _, r := range rows {
		key := Key(r.Cell(0))
		if old, ok := a.Regions[key]; ok {
			faults = append(faults, r.Fault(fmt.Sprintf("%q stands twice", r.Cell(0)), "remove one; the other is "+old.Rule))
		}
		if !codes[r.Cell(1)] {
			faults = append(faults, r.Fault(fmt.Sprintf("country %q is unknown", r.Cell(1)), "use a code of countries.tsv"))
		}
		a.Regions[key] = Region{r.Cell(1), r.Rule()}
	}
	return errors.Join(faults...)
}

func (a *Actors) readGenders(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/firstnames.tsv", "name", "gender")
	faults := []error{err}
	for _, r := range rows {
		if g := r.Cell(1); g != "m" && g != "f" {
			faults = append(faults, r.Fault(fmt.Sprintf("gender is %q", g), "write m or f"))
		}
		a.Genders[Key(r.Cell(0))] = r.Cell(1)
	}
	return errors.Join(faults...)
}

func (a *Actors) readNameWords(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/namewords.tsv", "word", "sector")
	faults := []error{err}
	a.NameWords = map[string]NameWord{}
	for _, r := range rows {
		if s := r.Cell(1); s != "-" && !slices.Contains(Sectors, s) {
			faults = append(faults, r.Fault(fmt.Sprintf("sector %q is unknown", s), "the sectors are "+strings.Join(Sectors, " ")))
		}
		a.NameWords[Key(r.Cell(0))] = NameWord{r.Cell(1), r.Rule()}
	}
	return errors.Join(faults...)
}

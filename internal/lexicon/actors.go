package lexicon

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strconv"
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
	Name     string
	Code     Code
	ISO2     string        // ISO 3166 alpha-2; "" if it has none
	COW      string        // Correlates of War number; "" if it has none
	CAMEO    string        // CAMEO's code where it is not Code's
	From, To annalist.Date // of states that came or went since 1945; zero: open
	Unless   []string      // words that, in the same report, mean another place
	Rule     string
}

// A Naming is a country and how a word names it.
type Naming struct {
	*Country
	Use Use
}

// A Region is a place inside a country.
type Region struct {
	Country string // code
	Rule    string
}

// A NameWord ends the names of organisations of one sector: "Airlines". Sector
// "-" marks the names of things that do not act: "Treaty".
type NameWord struct{ Sector, Rule string }

// A Seat is one sense of a city that stands for more than one government.
type Seat struct {
	Code Code
	When []string // words of a report that mean this sense; nil: any
	Rule string
}

// A People is a people or the followers of a faith, who may have no state.
type People struct {
	Name  string
	Faith bool     // religious, else ethnic
	Homes []string // codes of the countries where they live, the first the main one
	Use   Use      // ByAdjective or ByDemonym
	Rule  string
}

// Actors is who is who: countries, organisations, people and regions, each
// found by [Key] of its names.
type Actors struct {
	Countries     map[string]Naming
	Organizations map[string][]*Office
	People        map[string][]*Office
	Regions       map[string]Region
	Seats         map[string][]Seat
	Peoples       map[string]People
	Genders       map[string]string // first name -> m or f
	NameWords     map[string]NameWord
	Elite         map[string]bool // roles after which one is of PLOVER's elite

	// Leaders are the names of those who lead or led a state, and Rulers their
	// rows by surname, in the order of the files.
	Leaders map[string]bool
	// Surnames are how many persons bear a surname.
	Surnames map[string]int
	Rulers   map[string][]*Office

	rows   map[string][]*Office // of people and organisations by their file, in its order
	shared []string             // roles that many bear
	codes  map[string]bool      // of countries
	begins map[string]bool      // first words of countries, organisations, regions and people
}

// ReadActors reads the tables under actors/ and tells every unknown code, date
// that is none, and row that is not sound by itself; [Actors.Check] tells what
// rows contradict each other. Rows of a user's own files go before ours, see
// [Above].
func ReadActors(fsys fs.FS) (*Actors, error) {
	a := &Actors{Regions: map[string]Region{}, Genders: map[string]string{}, NameWords: map[string]NameWord{},
		Seats: map[string][]Seat{}, Peoples: map[string]People{}, Elite: map[string]bool{}, Leaders: map[string]bool{}, Surnames: map[string]int{},
		Rulers: map[string][]*Office{}, rows: map[string][]*Office{}}
	faults := []error{a.readCountries(fsys), a.readRoles(fsys)}
	var err error
	a.Organizations, err = a.readOffices(fsys, "actors/organizations", false)
	faults = append(faults, err)
	a.People, err = a.readOffices(fsys, "actors/people", true)
	faults = append(faults, err, a.readSeats(fsys), a.readPeoples(fsys), a.readRegions(fsys), a.readGenders(fsys), a.readNameWords(fsys))
	a.index()
	return a, errors.Join(faults...)
}

// Row gives the row of people or organisations that a rule names, nil if none.
func (a *Actors) Row(rule string) *Office {
	file, number, _ := strings.Cut(rule, ":")
	line, err := strconv.Atoi(number)
	rows := a.rows[strings.TrimPrefix(file, Root)]
	if i, ok := slices.BinarySearchFunc(rows, line, func(o *Office, line int) int { return o.line - line }); ok && err == nil {
		return rows[i]
	}
	return nil
}

// People and organisations in the order of the files.
func (a *Actors) all(people bool) (out []*Office) {
	for _, file := range slices.Sorted(maps.Keys(a.rows)) {
		if rows := a.rows[file]; len(rows) > 0 && rows[0].Person == people {
			out = append(out, rows...)
		}
	}
	return out
}

// Held gives the rows of people of a country and a role, in the order of the
// files; case does not count.
func (a *Actors) Held(country, role string) (out []*Office) {
	for _, o := range a.all(true) {
		if o.Code.Country == country && strings.EqualFold(o.Role, role) {
			out = append(out, o)
		}
	}
	return out
}

// Above tells whether a file is a user's own, laid over ours: fsys says so if
// it has a method Above.
func Above(fsys fs.FS, name string) bool {
	layers, ok := fsys.(interface{ Above(name string) bool })
	return ok && layers.Above(name)
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
	for key := range a.Peoples {
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

package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"annalist"
)

// An Office is one row under people/ or organizations/: a code that holds from
// one day to another.
type Office struct {
	Name   string
	Person bool // of people/, else an organisation
	Code   Code
	Role   string    // of people
	Gender string    // of people: m, f or ""
	Home   string    // of organisations whose code has no country: where they sit
	Source string    // what the row was learnt from
	Dates  [2]string // as the row writes them
	// From and To are the days, both inside, on which the code surely holds; a
	// zero date is open. Since and Until are wider where the row tells a month
	// or a year alone: outside of them it surely does not hold.
	From, To     annalist.Date
	Since, Until annalist.Date
	// Known is the last day for which the row itself vouches: To, but for
	// ">2025-06", after which To counts on for a while.
	Known annalist.Date
	// Plain tells that no alias is a single word: the name alone may be
	// another's.
	Plain bool
	Own   bool // of a user's own file, which goes before ours
	Rule  string
	line  int // of the file
}

// Holds tells whether the office is surely held on a day. On an unknown day
// only an office without dates is.
func (o *Office) Holds(d annalist.Date) bool { return within(d, o.From, o.To) }

// MayHold tells whether the office may be held on a day, as far as the row
// tells.
func (o *Office) MayHold(d annalist.Date) bool { return within(d, o.Since, o.Until) }

func within(d, from, to annalist.Date) bool {
	if d.IsZero() {
		return from.IsZero() && to.IsZero()
	}
	return (from.IsZero() || day(from) <= day(d)) && (to.IsZero() || day(d) <= day(to))
}

// day orders dates as numbers.
func day(d annalist.Date) int { return d.Year*10000 + int(d.Month)*100 + d.Day }

// readRoles reads roles.tsv, and with it the roles that several persons of one
// country bear at a time; one that ends in "*" stands for all that begin so,
// one that begins with it for all that end so.
func (a *Actors) readRoles(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/roles.tsv", "role", "holders", "after")
	faults := []error{err}
	for _, r := range rows {
		switch r.Cell(1) {
		case "many":
			a.shared = append(a.shared, r.Cell(0))
		case "one":
		default:
			faults = append(faults, r.Fault(fmt.Sprintf("holders is %q", r.Cell(1)), "write one or many"))
		}
		switch r.Cell(2) {
		case "ELI":
			a.Elite[r.Cell(0)] = true
		case "":
		default:
			faults = append(faults, r.Fault(fmt.Sprintf("after is %q", r.Cell(2)), "write ELI or nothing"))
		}
	}
	return errors.Join(faults...)
}

// readOffices reads every table of a folder.
func (a *Actors) readOffices(fsys fs.FS, folder string, people bool) (map[string][]*Office, error) {
	columns := []string{"name", "from", "to", "code", "home", "aliases", "source"}
	if people {
		columns = []string{"name", "from", "to", "code", "role", "gender", "aliases", "source"}
	}
	files, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return nil, fmt.Errorf("read lexicon: %w", err)
	}
	var tables []*officeTable
	var reading sync.WaitGroup
	for _, file := range files {
		if file.IsDir() || path.Ext(file.Name()) != ".tsv" || strings.HasPrefix(file.Name(), ".") {
			continue
		}
		t := &officeTable{name: folder + "/" + file.Name()}
		tables = append(tables, t)
		reading.Go(func() { t.read(fsys, a, columns, people) })
	}
	reading.Wait()
	var faults []error
	offices := make(map[string][]*Office, 1<<17)
	for _, t := range tables {
		faults = append(faults, t.faults...)
		for i, o := range t.offices {
			if people && (i == 0 || t.offices[i-1].Name != o.Name) {
				a.Surnames[t.surnames[i]]++
			}
			a.lead(o)
			enter(offices, o, t.keys[i])
		}
		a.rows[t.name] = t.offices
	}
	return offices, errors.Join(faults...)
}

// An officeTable is one file of a folder, read apart from the others: they are
// most of what is loaded.
type officeTable struct {
	name     string
	offices  []*Office
	keys     [][]string // of each, the keys of its names
	surnames []string   // of people
	faults   []error
}

func (t *officeTable) read(fsys fs.FS, a *Actors, columns []string, people bool) {
	rows, err := ReadTable(fsys, t.name, columns...)
	t.faults = append(t.faults, err)
	own := Above(fsys, t.name)
	for _, r := range rows {
		o, aliases, fault := a.readOffice(r, people)
		if fault != nil {
			t.faults = append(t.faults, fault)
			continue
		}
		o.Own = own
		t.offices = append(t.offices, o)
		names := spellings(append([]string{o.Name}, aliases...))
		for i, name := range names {
			names[i] = Key(name)
		}
		t.keys = append(t.keys, names)
		if people {
			t.surnames = append(t.surnames, Surname(o.Name))
		}
	}
}

// Surname is the key of the last word of a name.
func Surname(name string) string { return Key(name[strings.LastIndexByte(name, ' ')+1:]) }

// lead notes one who leads or led a state.
func (a *Actors) lead(o *Office) {
	if a.Elite[o.Role] {
		a.Leaders[o.Name] = true
		surname := Surname(o.Name)
		a.Rulers[surname] = append(a.Rulers[surname], o)
	}
}

func (a *Actors) readOffice(r Row, people bool) (*Office, []string, error) {
	code, wrong := parseCode(r.Cell(3), a.codes)
	if wrong != "" {
		return nil, nil, r.Fault(fmt.Sprintf("code %q %s", r.Cell(3), wrong), "write it like NLDGOV")
	}
	o := &Office{Name: r.Cell(0), Person: people, Code: code, Dates: [2]string{r.Cell(1), r.Cell(2)}, Rule: r.Rule(), line: r.Line}
	if strings.TrimSpace(o.Name) == "" {
		return nil, nil, r.Fault("has no name", "write one")
	}
	var err error
	if err = o.readDates(r, 1, 2); err != nil {
		return nil, nil, err
	}
	if !people {
		o.Home, o.Source = r.Cell(4), r.Cell(6)
		if o.Home != "" && !a.codes[o.Home] {
			return nil, nil, r.Fault(fmt.Sprintf("home %q is unknown", o.Home), "use a code of countries.tsv")
		}
		return o, r.List(5), nil
	}
	o.Role, o.Gender, o.Source = r.Cell(4), r.Cell(5), r.Cell(7)
	if o.Gender != "" && o.Gender != "m" && o.Gender != "f" {
		return nil, nil, r.Fault(fmt.Sprintf("gender is %q", o.Gender), "write m, f or nothing")
	}
	o.Plain = !slices.ContainsFunc(r.List(6), func(s string) bool { return !strings.Contains(s, " ") })
	return o, r.List(6), nil
}

// enter notes an office under the keys of all its names.
func enter(offices map[string][]*Office, o *Office, keys []string) {
	for _, key := range keys {
		if list := offices[key]; len(list) == 0 || list[len(list)-1] != o {
			offices[key] = append(list, o)
		}
	}
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

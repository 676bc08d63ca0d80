package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// readCountries reads countries.tsv and notes the codes of all countries.
func (a *Actors) readCountries(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/countries.tsv", "name", "code", "iso2", "cow", "cameo", "from", "to",
		"aliases", "adjectives", "demonyms", "capitals", "houses", "unless")
	faults := []error{err}
	a.codes, a.Countries = map[string]bool{}, map[string]Naming{}
	for _, r := range rows {
		if code := r.Cell(1); len(code) >= 3 {
			a.codes[code[:3]] = true
		}
	}
	for _, r := range rows {
		c, fault := a.readCountry(r)
		if fault != nil {
			faults = append(faults, fault)
			continue
		}
		for use, names := range [][]string{append([]string{c.Name}, r.List(7)...), r.List(8), r.List(9), r.List(10), r.List(11)} {
			for _, name := range names {
				faults = append(faults, a.nameCountry(r, name, Naming{c, Use(use)}))
			}
		}
	}
	return errors.Join(faults...)
}

func (a *Actors) readCountry(r Row) (*Country, error) {
	code, wrong := parseCode(r.Cell(1), a.codes)
	if wrong != "" {
		return nil, r.Fault(fmt.Sprintf("code %q %s", r.Cell(1), wrong), "write it like CYPPRE")
	}
	c := &Country{Name: r.Cell(0), Code: code, ISO2: r.Cell(2), COW: r.Cell(3), CAMEO: r.Cell(4), Unless: r.List(12), Rule: r.Rule()}
	var err error
	if c.From, c.To, err = readTerm(r, 5, 6); err != nil {
		return nil, err
	}
	return c, nil
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

package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// readSeats reads seats.tsv: cities that stand for more than one government.
func (a *Actors) readSeats(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/seats.tsv", "name", "code", "when")
	faults := []error{err}
	for _, r := range rows {
		code, wrong := parseCode(r.Cell(1), a.codes)
		if wrong != "" {
			faults = append(faults, r.Fault(fmt.Sprintf("code %q %s", r.Cell(1), wrong), "write it like EURGOV"))
			continue
		}
		key := Key(r.Cell(0))
		if n, ok := a.Countries[key]; ok {
			faults = append(faults, r.Fault(fmt.Sprintf("%q names a country as well", r.Cell(0)), "remove one; the other is "+n.Rule))
		}
		a.Seats[key] = append(a.Seats[key], Seat{code, r.List(2), r.Rule()})
	}
	return errors.Join(faults...)
}

// readPeoples reads peoples.tsv.
func (a *Actors) readPeoples(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/peoples.tsv", "name", "kind", "adjectives", "demonyms", "homes")
	faults := []error{err}
	for _, r := range rows {
		if kind := r.Cell(1); kind != "ethnic" && kind != "religious" {
			faults = append(faults, r.Fault(fmt.Sprintf("kind is %q", kind), "write ethnic or religious"))
		}
		for _, home := range r.List(4) {
			if !a.codes[home] {
				faults = append(faults, r.Fault(fmt.Sprintf("home %q is unknown", home), "use codes of countries.tsv"))
			}
		}
		for i, names := range [][]string{r.List(2), append([]string{r.Cell(0)}, r.List(3)...)} {
			use := []Use{ByAdjective, ByDemonym}[i]
			for _, name := range names {
				key := Key(name)
				if old, ok := a.Peoples[key]; ok && old.Name != r.Cell(0) {
					faults = append(faults, r.Fault(fmt.Sprintf("%q names two peoples", name), "remove one; the other is "+old.Rule))
				} else if n, ok := a.Countries[key]; ok && old.Name == "" {
					faults = append(faults, r.Fault(fmt.Sprintf("%q names a country as well", name), "remove it; the country is "+n.Rule))
				} else if old.Use != ByDemonym {
					a.Peoples[key] = People{r.Cell(0), r.Cell(1) == "religious", r.List(4), use, r.Rule()}
				}
			}
		}
	}
	return errors.Join(faults...)
}

func (a *Actors) readRegions(fsys fs.FS) error {
	rows, err := ReadTable(fsys, "actors/regions.tsv", "name", "country")
	faults := []error{err}
	for _, r := range rows {
		key := Key(r.Cell(0))
		if old, ok := a.Regions[key]; ok {
			faults = append(faults, r.Fault(fmt.Sprintf("%q stands twice", r.Cell(0)), "remove one; the other is "+old.Rule))
		}
		if !a.codes[r.Cell(1)] {
			faults = append(faults, r.Fault(fmt.Sprintf("country %q is unknown", r.Cell(1)), "use a code of countries.tsv"))
		}
		a.Regions[key] = Region{r.Cell(1), r.Rule()}
	}
	return errors.Join(faults...)
}

// Region finds a region or its part: "West Tennessee" lies where Tennessee does.
func (a *Actors) Region(key string) (Region, bool) {
	if reg, ok := a.Regions[key]; ok {
		return reg, true
	}
	if key == "" || !strings.ContainsRune("nsewculNSEWCUL", rune(key[0])) {
		return Region{}, false
	}
	if part, rest, ok := strings.Cut(key, " "); ok && quarters[strings.ToLower(part)] {
		reg, ok := a.Regions[rest]
		return reg, ok
	}
	return Region{}, false
}

// quarters are words for a part of a land.
var quarters = map[string]bool{"north": true, "south": true, "east": true, "west": true, "central": true, "northern": true, "southern": true,
	"eastern": true, "western": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true, "northeastern": true,
	"northwestern": true, "southeastern": true, "southwestern": true, "upper": true, "lower": true}

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
	for _, r := range rows {
		if s := r.Cell(1); s != "-" && !slices.Contains(Sectors, s) {
			faults = append(faults, r.Fault(fmt.Sprintf("sector %q is unknown", s), "the sectors are "+strings.Join(Sectors, " ")))
		}
		a.NameWords[Key(r.Cell(0))] = NameWord{r.Cell(1), r.Rule()}
	}
	return errors.Join(faults...)
}

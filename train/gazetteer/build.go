package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"annalist/internal/places"
)

//go:embed countries.tsv
var codes string

// A builder gathers the entries: cities as they are read, divisions and
// countries with the centre of their people.
type builder struct {
	alpha3    map[string]string // of alpha-2
	divisions map[string]*area  // "SY.09", "SY.09.170064"
	countries map[string]*area  // alpha-3
	cities    []places.Entry
}

func newBuilder() *builder {
	return &builder{map[string]string{}, map[string]*area{}, map[string]*area{}, nil}
}

// An area is a country or a division, with the weighted sum of the points of
// its places on the unit sphere.
type area struct {
	entry   places.Entry
	x, y, z float64
	people  int
	some    bool
}

// add counts a place. Places without a known population weigh as 500.
func (a *area) add(e places.Entry) {
	w := math.Sqrt(float64(max(e.Population, 500))) // the root, so that one metropolis is not all
	lat, lon := e.Lat*math.Pi/180, e.Lon*math.Pi/180
	a.x += w * math.Cos(lat) * math.Cos(lon)
	a.y += w * math.Cos(lat) * math.Sin(lon)
	a.z += w * math.Sin(lat)
	a.people += e.Population
	a.some = true
}

// place gives the entry at the centre, rounded to 1/100 degree: it is no exact
// place.
func (a *area) place() places.Entry {
	e := a.entry
	round := func(radians float64) float64 { return math.Round(radians*180/math.Pi*100) / 100 }
	e.Lat, e.Lon = round(math.Atan2(a.z, math.Hypot(a.x, a.y))), round(math.Atan2(a.y, a.x))
	e.Population = a.people
	return e
}

// readCodes enters the countries. They bear their codes in the file: their
// names are those of lexicons/actors/countries.tsv, which the stage reads.
func (b *builder) readCodes() {
	for line := range strings.Lines(codes) {
		if two, three, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && len(two) == 2 {
			b.alpha3[two] = three
			b.countries[three] = &area{entry: places.Entry{Name: three, Country: three, Sort: places.Country}}
		}
	}
}

type division struct{ Code, Name string }

func (b *builder) readAdmin1(data []byte) error {
	var rows []division
	if err := json.Unmarshal(data, &rows); err != nil {
		return err
	}
	for _, d := range rows {
		two, _, _ := strings.Cut(d.Code, ".")
		if three := b.alpha3[two]; three != "" {
			name, aliases := bare(d.Name)
			b.divisions[d.Code] = &area{entry: places.Entry{Name: name, Aliases: aliases, Country: three, Admin1: name, Sort: places.Admin1}}
		}
	}
	return nil
}

func (b *builder) readAdmin2(data []byte) error {
	var rows []division
	if err := json.Unmarshal(data, &rows); err != nil {
		return err
	}
	for _, d := range rows {
		parts := strings.Split(d.Code, ".")
		if len(parts) != 3 || b.alpha3[parts[0]] == "" {
			continue
		}
		name, aliases := bare(d.Name)
		if name == "" || strings.ContainsAny(name, "0123456789") {
			continue
		}
		e := places.Entry{Name: name, Aliases: aliases, Country: b.alpha3[parts[0]], Sort: places.Admin2}
		if above := b.divisions[parts[0]+"."+parts[1]]; above != nil {
			e.Admin1 = above.entry.Name
		}
		b.divisions[d.Code] = &area{entry: e}
	}
	return nil
}

// readCities reads the table of GeoNames: id, name, ASCII name, alternate
// names, latitude, longitude, class, code, country, cc2, admin1, admin2,
// admin3, admin4, population and more, between tabs.
func (b *builder) readCities(data []byte) error {
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(c) < 15 {
			if strings.TrimSpace(line) == "" {
				continue
			}
			return fmt.Errorf("line %d has %d cells", number, len(c))
		}
		id, err1 := strconv.Atoi(c[0])
		lat, err2 := strconv.ParseFloat(c[4], 64)
		lon, err3 := strconv.ParseFloat(c[5], 64)
		people, err4 := strconv.Atoi(c[14])
		three := b.alpha3[c[8]]
		if err1 != nil || err2 != nil || err3 != nil || err4 != nil || three == "" {
			return fmt.Errorf("line %d: an id, a coordinate, a population or a country is none", number)
		}
		e := places.Entry{GeoNames: id, Name: c[1], Lat: lat, Lon: lon, Country: three, Population: people, Sort: sortOf(c[7])}
		above := b.divisions[c[8]+"."+c[10]]
		if above != nil {
			e.Admin1 = above.entry.Name
			above.add(e)
		}
		if below := b.divisions[c[8]+"."+c[10]+"."+c[11]]; below != nil && c[11] != "" {
			below.add(e)
		}
		b.countries[three].add(e)
		e.Name, e.Aliases = names(c[1], c[2], c[3], people)
		b.cities = append(b.cities, e)
	}
	return nil
}

func sortOf(code string) places.Sort {
	switch code {
	case "PPLC":
		return places.Capital
	case "PPLA":
		return places.Seat
	case "PPLX":
		return places.District
	}
	return places.City
}

// entries gives all places; areas without any are left out.
func (b *builder) entries() []places.Entry {
	all := slices.Clone(b.cities)
	for _, areas := range []map[string]*area{b.divisions, b.countries} {
		keys := make([]string, 0, len(areas))
		for key := range areas {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		for _, key := range keys {
			if areas[key].some {
				all = append(all, areas[key].place())
			}
		}
	}
	return all
}

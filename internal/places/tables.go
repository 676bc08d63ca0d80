package places

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"annalist/internal/lexicon"
)

// A row is a place that people wrote down, or a country.
type row struct {
	name      string
	id        int
	lat, lon  float64
	countries []string
	feature   string
	rule      string
	located   bool     // lat and lon are known
	unless    []string // of a country
}

// inFeatures are the features that the tables may use.
var inFeatures = []string{"continent", "region", "water", "mountain", "site", "city", "district", "admin1", "admin2"}

// A land is how a word names a country.
type land struct {
	code string
	name bool // by its name, not by its people
}

// tables are what people edit.
type tables struct {
	rows   []row
	byKey  map[string][]int // folded name -> rows
	lands  map[string]land  // [lexicon.Key] -> country
	begins map[string]bool  // first words of lands
	more   map[string][]int // folded name -> places in the gazetteer that the tables name
	called map[int]string   // their English names there
	states map[string]int   // country code -> its row
	common map[string]bool  // folded words that are names of places only beside words that say so
}

// tableFiles are the tables of places.
var tableFiles = []string{"places/bases.tsv", "places/lands.tsv", "places/sites.tsv", "places/towns.tsv", "places/waters.tsv"}

// ownTables gives the tables of places that a user adds to ours, in the order of
// their names.
func ownTables(fsys fs.FS) (names []string) {
	all, _ := fs.Glob(fsys, "places/*.tsv")
	for _, name := range all {
		if lexicon.Above(fsys, name) && !slices.Contains(tableFiles, name) && name != "places/common.tsv" && name != "places/divisions.tsv" &&
			!strings.HasPrefix(path.Base(name), ".") {
			names = append(names, name)
		}
	}
	return names
}

func readTables(fsys fs.FS, g *gazetteer) (*tables, error) {
	t := &tables{byKey: map[string][]int{}, lands: map[string]land{}, begins: map[string]bool{}, more: map[string][]int{}, called: map[int]string{}, states: map[string]int{}, common: map[string]bool{}}
	faults := []error{t.readCountries(fsys, g)}
	for _, name := range append(slices.Clone(tableFiles), ownTables(fsys)...) {
		faults = append(faults, t.readPlaces(fsys, name, g))
	}
	faults = append(faults, t.readDivisions(fsys, g), t.readCommon(fsys))
	return t, errors.Join(faults...)
}

func (t *tables) enter(r row, names []string) {
	t.rows = append(t.rows, r)
	for _, name := range names {
		key := Fold(name)
		if i := len(t.rows) - 1; key != "" && !slices.Contains(t.byKey[key], i) {
			t.byKey[key] = append(t.byKey[key], i)
		}
	}
}

// countryColumns are the columns of the actors' table of countries.
var countryColumns = strings.Fields("name code iso2 cow cameo from to aliases adjectives demonyms capitals houses unless")

// readCountries takes up the countries of the actors' table. A breakaway
// region ("GEOPRE") has its place in the tables of places.
func (t *tables) readCountries(fsys fs.FS, g *gazetteer) error {
	rows, err := lexicon.ReadTable(fsys, "actors/countries.tsv", countryColumns...)
	for _, r := range rows {
		code := r.Cell(1)
		if len(code) < 3 {
			continue
		}
		names := append([]string{r.Cell(0)}, r.List(7)...)
		for _, name := range names {
			t.land(name, land{code[:3], true})
		}
		for _, name := range append(r.List(8), r.List(9)...) {
			t.land(name, land{code[:3], false})
		}
		if len(code) > 3 || r.Cell(2) == "" && isDivision(g, r.Cell(0), code) {
			continue
		}
		c := row{name: r.Cell(0), countries: []string{code}, feature: "country", rule: r.Rule(), unless: r.List(12)}
		if i, ok := g.byCode[code]; ok {
			c.lat, c.lon = g.point(i)
			c.located = true
		}
		t.enter(c, names)
		if r.Cell(2) != "" && r.Cell(6) == "" {
			t.states[code] = len(t.rows) - 1
		}
	}
	return err
}

// isDivision tells whether a name is that of a division of a country: the
// table of countries has Scotland for its people, the gazetteer has the place.
func isDivision(g *gazetteer, name, country string) bool {
	return slices.ContainsFunc(g.find(Fold(name)), func(p posting) bool { return g.sort(p.index) == Admin1 && g.country(p.index) == country })
}

func (t *tables) land(name string, l land) {
	key := lexicon.Key(name)
	if _, ok := t.lands[key]; !ok {
		t.lands[key] = l
		first, _, _ := strings.Cut(key, " ")
		t.begins[first] = true
	}
}

func (t *tables) readPlaces(fsys fs.FS, file string, g *gazetteer) error {
	rows, err := lexicon.ReadTable(fsys, file, "name", "aliases", "feature", "lat", "lon", "countries", "geonames")
	faults := []error{err}
	for _, r := range rows {
		p := row{name: r.Cell(0), countries: r.List(5), feature: r.Cell(2), rule: r.Rule(), located: true}
		var err1, err2 error
		p.lat, err1 = strconv.ParseFloat(r.Cell(3), 64)
		p.lon, err2 = strconv.ParseFloat(r.Cell(4), 64)
		if err1 != nil || err2 != nil || !(math.Abs(p.lat) <= 90) || !(math.Abs(p.lon) <= 180) {
			faults = append(faults, r.Fault(fmt.Sprintf("lat %q and lon %q are no point", r.Cell(3), r.Cell(4)), "write degrees like 33.49 and 36.25"))
		}
		if !slices.Contains(inFeatures, p.feature) {
			faults = append(faults, r.Fault(fmt.Sprintf("feature %q is unknown", p.feature), "the features are "+strings.Join(inFeatures, " ")))
		}
		for _, c := range p.countries {
			if _, ok := g.byCode[c]; !ok && len(g.byCode) > 0 {
				faults = append(faults, r.Fault(fmt.Sprintf("country %q is unknown", c), "write ISO 3166 alpha-3 codes, KOS for Kosovo"))
			}
		}
		if cell := r.Cell(6); cell != "" {
			if p.id, err1 = strconv.Atoi(cell); err1 != nil || p.id <= 0 {
				faults = append(faults, r.Fault(fmt.Sprintf("geonames is %q", cell), "write a number, or leave it empty"))
			}
		}
		if p.name == "" {
			faults = append(faults, r.Fault("has no name", "write one"))
			continue
		}
		names := append([]string{p.name}, r.List(1)...)
		if i := p.find(g, names); i >= 0 {
			t.called[i] = p.name
			t.link(i, names)
		} else {
			t.enter(p, names)
		}
	}
	return errors.Join(faults...)
}

// link gives a place of the gazetteer further names, and says by it that news
// names the place.
func (t *tables) link(place int, names []string) {
	for _, name := range names {
		if key := Fold(name); key != "" && !slices.Contains(t.more[key], place) {
			t.more[key] = append(t.more[key], place)
		}
	}
}

// find gives the gazetteer's own record of a row's place, -1 if there is none:
// of one of its names and near it, for a division of its first name.
func (p *row) find(g *gazetteer, names []string) int {
	best := -1
	for n, name := range names {
		for _, found := range g.find(Fold(name)) {
			i := found.index
			if !slices.Contains(p.countries, g.country(i)) || best >= 0 && g.size(i) <= g.size(best) {
				continue
			}
			reach := 0.0 // kilometres
			switch s := g.sort(i); {
			case p.feature == "city" && s >= Capital, p.feature == "district" && s >= City:
				reach = 15
			case n == 0 && p.feature == "admin2" && s == Admin2:
				reach = 100
			case n == 0 && (p.feature == "admin1" || p.feature == "region") && s == Admin1:
				reach = 300
			}
			if lat, lon := g.point(i); kilometres(p.lat, p.lon, lat, lon) < reach {
				best = i
			}
		}
	}
	return best
}

// readDivisions gives divisions of the gazetteer further names.
func (t *tables) readDivisions(fsys fs.FS, g *gazetteer) error {
	rows, err := lexicon.ReadTable(fsys, "places/divisions.tsv", "division", "country", "aliases")
	faults := []error{err}
	for _, r := range rows {
		found := -1
		for _, p := range g.find(Fold(r.Cell(0))) {
			if s := g.sort(p.index); (s == Admin1 || s == Admin2 && found < 0) && g.country(p.index) == r.Cell(1) {
				found = p.index
			}
		}
		if found < 0 {
			if g.len() > 0 {
				faults = append(faults, r.Fault(fmt.Sprintf("the gazetteer has no division %q of %q", r.Cell(0), r.Cell(1)), "write its name as annalist gives it"))
			}
			continue
		}
		t.called[found] = r.Cell(0)
		t.link(found, r.List(2))
	}
	return errors.Join(faults...)
}

// readCommon reads the words that are common ones too.
func (t *tables) readCommon(fsys fs.FS) error {
	rows, err := lexicon.ReadTable(fsys, "places/common.tsv", "word")
	for _, r := range rows {
		t.common[Fold(r.Cell(0))] = true
	}
	return err
}

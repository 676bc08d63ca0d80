package places

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"annalist"
)

// A candidate is a place that a name may mean.
type candidate struct {
	index     int // in the gazetteer; of a row of the tables, -1 - its index
	alias     bool
	id        int
	lat, lon  float64
	located   bool
	countries []string
	admin1    string
	feature   string
	prior     float64 // how well known it is
	people    float64 // decimal logarithm of the population, 0 if unknown
	score     float64
	words     bool // the words beside the name bear it out
	support   float64
	near      float64
}

// country is the one country it lies in, "" if there are several or none.
func (c *candidate) country() string {
	if len(c.countries) == 1 {
		return c.countries[0]
	}
	return ""
}

// Priors, in the unit in which the support of a country is 1.5. A city of a
// million has 2.1, one of 100,000 has 1.4. They were set by hand on news of
// 2002 to 2018; no gold set was used.
const (
	priorCountry   = 3.4
	priorTable     = 2.8 // whoever wrote it down means that news names it
	bonusListed    = 0.4
	priorListed    = 1.9 // the same of a town, whose name others may bear
	priorAdmin1    = 0.6 // and 0.3 for ten times the people: 1.2 of 100,000, 1.8 of ten million
	admin1PerTen   = 0.3
	priorPerTen    = 0.7 // for ten times the people
	priorCapital   = 1.0
	priorSeat      = 0.3
	penaltyAdmin2  = 0.8
	penaltyQuarter = 0.3
	penaltyAlias   = 0.5
)

// lookup gives the places under a name, not yet weighed by a report.
func (f *Finder) lookup(name string) []candidate {
	key := Fold(name)
	var out []candidate
	if len(key) > 1 {
		for _, i := range f.byKey[key] {
			if allowedShort(key, name) {
				out = append(out, f.ofRow(i))
			}
		}
		for _, i := range f.more[key] {
			c := f.ofGazetteer(posting{i, false})
			if c.prior = max(c.prior+bonusListed, priorListed); c.feature == "admin1" && f.called[i] != "" {
				c.prior = priorTable
			}
			out = append(out, c)
		}
	}
	if len(key) < 2 {
		return out
	}
	found := f.gazetteer.find(key)
	if found == nil {
		found = f.gazetteer.find(otherArticle(key))
	}
	for _, p := range found {
		if f.gazetteer.sort(p.index) == Country || slices.Contains(f.more[key], p.index) {
			continue // the tables have it
		}
		c := f.ofGazetteer(p)
		if f.repeats(out, &c) {
			continue
		}
		out = append(out, c)
	}
	return f.withoutEchoes(key, out)
}

// has tells whether a name is known at all.
func (f *Finder) has(name string) bool {
	key := Fold(name)
	return len(key) > 1 && (len(f.byKey[key]) > 0 || len(f.more[key]) > 0 || f.gazetteer.find(key) != nil)
}

// withoutEchoes drops the cities that have a name only as another of theirs
// where it is the first name of a division of the country: "Oklahoma" is not
// Oklahoma City.
func (f *Finder) withoutEchoes(key string, list []candidate) []candidate {
	return slices.DeleteFunc(list, func(c candidate) bool {
		return c.alias && c.index >= 0 && !spelled(key, Fold(f.gazetteer.name(c.index))) && slices.ContainsFunc(list, func(o candidate) bool {
			return o.feature == "admin1" && !o.alias && o.country() == c.country()
		})
	})
}

// spelled tells whether two names look like spellings of one: "basra" and
// "basrah".
func spelled(a, b string) bool {
	return len(a) > 3 && len(b) > 3 && a[:3] == b[:3] && strings.Count(a, " ") == strings.Count(b, " ")
}

// allowedShort: an abbreviation must be written as one: "US", not "us".
func allowedShort(key, name string) bool {
	return len(key) > 3 || len(key) == 3 && name != strings.ToLower(name) || strings.ToUpper(name) == name
}

// otherArticle writes an Arabic name with the other spelling of its article.
func otherArticle(key string) string {
	if rest, ok := strings.CutPrefix(key, "al "); ok {
		return "el " + rest
	}
	if rest, ok := strings.CutPrefix(key, "el "); ok {
		return "al " + rest
	}
	for _, a := range []string{"ad ", "an ", "ar ", "as ", "ash ", "at ", "az "} {
		if rest, ok := strings.CutPrefix(key, a); ok && strings.HasPrefix(rest, strings.TrimSpace(a)[1:]) {
			return "al " + rest
		}
	}
	return ""
}

// repeats tells whether the tables already gave this place.
func (f *Finder) repeats(given []candidate, c *candidate) bool {
	for i := range given {
		g := &given[i]
		if g.index < 0 && (g.id != 0 && g.id == c.id || g.feature == c.feature && g.country() == c.country() && distance(g, c) < 40) {
			return true
		}
	}
	return false
}

func (f *Finder) ofRow(i int) candidate {
	r := &f.rows[i]
	c := candidate{index: -1 - i, id: r.id, lat: r.lat, lon: r.lon, located: r.located, countries: r.countries, feature: r.feature, prior: priorTable}
	switch r.feature {
	case "country", "continent":
		c.prior = priorCountry
	case "city", "district", "admin2":
		c.prior = priorListed
	}
	return c
}

func (f *Finder) ofGazetteer(p posting) candidate {
	g := f.gazetteer
	c := candidate{index: p.index, alias: p.alias, id: g.id(p.index), countries: []string{g.country(p.index)}, admin1: g.division(p.index),
		located: true, people: g.size(p.index)}
	c.lat, c.lon = g.point(p.index)
	c.prior = priorPerTen * max(0, c.people-3)
	switch g.sort(p.index) {
	case Country:
		c.feature, c.prior = "country", priorCountry
	case Admin1:
		c.feature, c.prior = "admin1", priorAdmin1+admin1PerTen*max(0, c.people-3)
	case Admin2:
		c.feature, c.prior = "admin2", c.prior-penaltyAdmin2
	case Capital:
		c.feature, c.prior = "city", c.prior+priorCapital
	case Seat:
		c.feature, c.prior = "city", c.prior+priorSeat
	case District:
		c.feature, c.prior = "district", c.prior-penaltyQuarter
	default:
		c.feature = "city"
	}
	if c.alias {
		c.prior -= penaltyAlias
	}
	return c
}

// place writes a candidate out.
func (f *Finder) place(c *candidate) annalist.Place {
	p := annalist.Place{GeoNames: c.id, Lat: c.lat, Lon: c.lon, Country: c.country(), Admin1: c.admin1, Feature: c.feature}
	if c.index < 0 {
		r := &f.rows[-1-c.index]
		p.Name, p.Rule = r.name, r.rule
	} else {
		if p.Name = f.called[c.index]; p.Name == "" {
			p.Name = f.gazetteer.name(c.index)
		}
		p.Rule = fmt.Sprintf("geonames:%d", c.id)
		if c.id == 0 {
			p.Rule = "geonames:" + strings.Join(slices.Compact([]string{c.feature, c.country(), c.admin1, p.Name}), "/")
		}
	}
	p.Precision = precisions[c.feature]
	return p
}

// precisions are how closely a feature is known.
var precisions = map[string]string{"country": "country", "admin1": "admin1", "admin2": "admin2", "city": "city", "district": "point", "site": "point",
	"region": "region", "water": "region", "mountain": "region", "continent": "region"}

// distance is that between two places in kilometres, very far where one has no
// point.
func distance(a, b *candidate) float64 {
	if !a.located || !b.located {
		return 1e5
	}
	return kilometres(a.lat, a.lon, b.lat, b.lon)
}

// kilometres is the distance of two points in degrees along the sphere.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a := math.Sin((lat2-lat1)*rad/2)*math.Sin((lat2-lat1)*rad/2) +
		math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Sin((lon2-lon1)*rad/2)*math.Sin((lon2-lon1)*rad/2)
	return 2 * 6371 * math.Asin(math.Sqrt(min(1, a)))
}

// Candidates gives the places that a name may mean, those known best first,
// as they stand without a report. Basis tells why a place stands where it does:
// table (written down by hand), population, or alias (the name is not its
// first); Score is how well known it is.
func (f *Finder) Candidates(name string) []annalist.Place {
	found := f.lookup(name)
	if len(found) == 0 {
		words := strings.Fields(name)
		for _, cut := range cuts(words) {
			if found = cut.want.filter(f.lookup(strings.Join(words[cut.first:cut.last+1], " "))); len(found) > 0 {
				break
			}
		}
	}
	rank(found, func(c *candidate) float64 { return c.prior })
	out := make([]annalist.Place, len(found))
	for i := range found {
		c := &found[i]
		out[i] = f.place(c)
		out[i].Score = math.Round(c.prior*100) / 100
		switch {
		case c.index < 0:
			out[i].Basis = "table"
		case c.alias:
			out[i].Basis = "alias"
		default:
			out[i].Basis = "population"
		}
	}
	return out
}

// rank sorts candidates, the best first; equals by their place in the
// gazetteer.
func rank(list []candidate, by func(*candidate) float64) {
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(by(&b), by(&a)), cmp.Compare(a.index, b.index))
	})
}

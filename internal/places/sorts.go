package places

import (
	"slices"
	"strings"
)

// A want is the sort of place that words beside a name ask for.
type want byte

const (
	anySort want = iota
	asDivision
	asDistrict
	asTown
	asWater
	asLand
	asIsland
	asWhole // not a division: "West Kasai" is no part of the division Kasai
	asSite  // the name of a place inside that of a site: "Kirkuk airport"
)

// wants are words that say what a name is the name of.
var wants = func() map[string]want {
	m := map[string]want{}
	for w, words := range map[want]string{
		asDivision: "province provinces governorate governorates state states prefecture oblast canton department republic regions krai voivodeship emirate",
		asDistrict: "district districts county counties subdistrict tehsil raion region division agency",
		asTown:     "city cities town towns village villages township hamlet suburb settlement neighborhood neighbourhood municipality area",
		asWater:    "river rivers lake sea gulf strait straits bay ocean canal",
		asIsland:   "island islands",
		asLand:     "mountain mountains valley desert peninsula hills archipelago plateau",
		asSite: "airport airfield airbase base prison jail port harbour harbor stadium hospital checkpoint crossing camp dam market refinery terminal " +
			"mosque cathedral university bridge station zoo plant",
	} {
		for word := range strings.FieldsSeq(words) {
			m[word] = w
		}
	}
	return m
}()

// townOfSites is the decimal logarithm of the people that a town has after
// which airports and prisons are named without saying where it is.
const townOfSites = 4.3

// besideSite are words that stand between a place and the site it names:
// "Kirkuk International Airport".
var besideSite = strings.Fields("international central military main grand national air refugee nuclear power railway train metro bus naval army general civil")

// directions are words that name a part of a place.
var directions = strings.Fields("north south east west northern southern eastern western central northeastern northwestern southeastern southwestern " +
	"northeast northwest southeast southwest north-eastern north-western south-eastern south-western north-east north-west south-east south-west " +
	"upper lower greater downtown inner mid rural mainland occupied")

// A cut is a name inside a longer one, by the indices of its first and last
// word, and the sort of place that the other words say.
type cut struct {
	first, last int
	want        want
}

// cuts gives the shorter names that a name may be read as, in the order of
// trying: "Aleppo province", "southern Lebanon", "Kirkuk International
// Airport", "City of Hama".
func cuts(words []string) (out []cut) {
	n := len(words)
	lower := make([]string, n)
	for i, w := range words {
		lower[i] = strings.ToLower(w)
	}
	last := n - 1
	w := anySort
	if n > 1 {
		if w = wants[lower[last]]; w != anySort {
			last--
			for last > 0 && w == asSite && slices.Contains(besideSite, lower[last]) {
				last--
			}
			out = append(out, cut{0, last, w})
		}
	}
	if n > 2 && lower[1] == "of" && wants[lower[0]] != anySort && wants[lower[0]] < asWater {
		out = append(out, cut{2, last, wants[lower[0]]})
	}
	if n > 1 && lower[0] == "county" { // "County Armagh"
		out = append(out, cut{1, last, asDistrict})
	}
	if n > 1 && slices.Contains(directions, lower[0]) && last > 0 {
		if w == anySort && words[0] != lower[0] {
			w = asWhole
		}
		out = append(out, cut{1, last, w})
	}
	return out
}

// filter keeps the candidates of the sort asked for, if the sort is known to
// the gazetteer at all.
func (w want) filter(list []candidate) []candidate {
	keep := func(features ...string) (out []candidate) {
		for _, c := range list {
			if slices.Contains(features, c.feature) {
				out = append(out, c)
			}
		}
		return out
	}
	switch w {
	case asDivision:
		if out := keep("admin1", "region"); len(out) > 0 {
			return out
		}
		if out := keep("admin2"); len(out) > 0 {
			return out
		}
		return keep("country") // "a U.S. state"
	case asDistrict:
		if out := keep("admin2", "district", "region", "admin1"); len(out) > 0 {
			return out
		}
		if out := keep("city"); len(out) > 0 {
			return out
		}
	case asTown:
		if out := keep("city", "district", "site"); len(out) > 0 {
			return out
		}
	case asWater:
		return keep("water")
	case asLand:
		return keep("region", "mountain", "admin1", "admin2")
	case asWhole:
		return keep("country", "continent", "region", "city", "water", "mountain")
	case asSite:
		return slices.DeleteFunc(keep("city", "country", "admin1", "district", "admin2", "region"), func(c candidate) bool {
			return c.feature == "city" && c.people < townOfSites // "Kennedy Airport" is not of Kennedy, California
		})
	}
	return list
}

// seats keeps cities, which may stand for the divisions named after them.
func seats(list []candidate) (out []candidate) {
	for _, c := range list {
		if c.feature == "city" {
			out = append(out, c)
		}
	}
	return out
}

package places

import (
	"slices"
	"strings"

	"annalist"
)

// storms are words after which stands the name of a storm
// or a ship.
var storms = strings.Fields("hurricane typhoon cyclone storm depression hurricanes typhoons ara hms hmas ins mt mv ms rms ss uss usns ferry frigate destroyer " +
	"tanker submarine trawler freighter")

// vague tells whether a name has but a direction and a sort, as many places
// have: "Central District".
func (d *document) vague(t *tree, r annalist.TokenRange) bool {
	for i := r.First; i <= r.Last; i++ {
		if w := t.lower(i); wants[w] == anySort && !slices.Contains(directions, w) {
			return false
		}
	}
	return wants[t.lower(r.Last)] != asIsland
}

// numbered tells whether a token is a number but no year, as after the name of
// a satellite or a flight.
func numbered(form, unit string) bool {
	switch unit {
	case "km", "kilometres", "kilometers", "miles", "nautical", "metres", "meters", "people", "times", "years", "days", "hours":
		return false
	}
	return form != "" && len(form) != 4 && strings.Trim(form, "0123456789") == ""
}

// generic tells whether a name has no word of its own: "Governorate".
func (d *document) generic(t *tree, r annalist.TokenRange) bool {
	for i := r.First; i <= r.Last; i++ {
		if w := t.lower(i); wants[w] == anySort && w != "of" && w != "the" {
			return false
		}
	}
	return true
}

// saint tells whether a name is a saint's before what is called after it: "St
// Paul's Cathedral".
func (d *document) saint(t *tree, r annalist.TokenRange) bool {
	first := t.lower(r.First)
	return (first == "st" || first == "st." || first == "saint") && joint(t.form(r.Last+1)) && capital(t.form(r.Last+2))
}

// dropTowns drops the cities of a country that bear its name, unless the words
// ask for a city: "Singapore", "the city of Luxembourg".
func (n *name) dropTowns() {
	if n.want == asTown {
		return
	}
	for _, o := range n.candidates {
		if o.feature == "country" {
			n.candidates = slices.DeleteFunc(n.candidates, func(c candidate) bool { return c.feature != "country" && c.country() == o.country() })
			return
		}
	}
}

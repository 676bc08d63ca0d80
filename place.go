package annalist

// A Place is a place that a report names, or where an event happened. What the
// gazetteer does not know has a name and a span alone.
type Place struct {
	Name     string // the gazetteer's English name; unknown there, the report's words
	GeoNames int    // its id there, 0 if unknown
	Lat, Lon float64
	Country  string // ISO 3166 alpha-3, KOS for Kosovo; "" if unknown or of none, as a sea
	Admin1   string // name of the first-order division, "" if unknown
	// Feature is the sort of place: country, admin1, admin2, city, district,
	// region, water, mountain, site (base, airfield, crossing, camp, building),
	// continent.
	Feature string
	// Precision is how closely the place is known: point (a site, a city's
	// quarter), city, admin2, admin1, country, region (wider than one country,
	// or without borders).
	Precision string
	// Basis tells how the name was resolved (population, country, near, words,
	// only) and, of an event's place, how that was chosen (clause, sentence,
	// dateline ...), as package places says.
	Basis string
	Rule  string // "geonames:2747373", "lexicons/places/waters.tsv:12"
	Score float64
	Span  Span
}

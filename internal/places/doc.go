// Package places finds the places that a report names, says which ones they
// are, and says where its events happened.
//
// In: a report, its analysis and its mentions; once, at [New], the gazetteer
// (places.bin, see [Write]) and the tables lexicons/places and
// lexicons/actors/countries.tsv. Out: an [annalist.Place] for every name of a
// place, in the order of the text. Of several places of one name the one is
// chosen that the report bears out:
//
//	words       the words beside it: "Paris, Texas", "the Syrian town of Hama"
//	country     the report names the country, or its people
//	near        it is near another place that the report names
//	population  it is far larger than the others, and known widely
//	only        no other place has the name
//
// Two that are about equally good give none: the name and its span stay alone,
// as does a name that no gazetteer has. A small place needs the report's words
// or its country to be believed.
//
// [Finder.OfEvents] gives an event the place that the words of its clause say:
//
//	clause    "rebels shelled the market in Hama", "the Kabul attack"
//	target    the place is what was acted on: "troops captured Hama"
//	main      the clause above says it: "A bomb exploded in Hama, killing two"
//	joined    a clause joined by "and" says it: "killed two and wounded ten in Hama"
//	sentence  another clause of the sentence says it, and no other ground:
//	          "a bomb aimed at a barracks in Hama killed two"
//	shared    it is told of several places: the division or the country that
//	          they have in common
//	earlier   a word points back: "there", "in the town"
//	dateline  the report's own dateline, for the first paragraph alone
//	report    a report of a few sentences has one ground, said before
//	actor     a state's own police, court or government acts on its people, or
//	          they protest: the place in its name ("Chicago police"), else its
//	          country, where the sentence names no other
//
// The place of the saying, an origin, a destination and the seat of an
// organisation are none. A place known as a country alone has the precision
// country: its point is that of its people's centre, for display.
package places

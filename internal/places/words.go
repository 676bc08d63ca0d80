package places

import (
	"slices"
	"strings"
)

// heedWords keeps of each name's candidates those that the words beside it
// bear out: "Paris, Texas", "Hama in northern Syria", "the Syrian town of
// Hama", "Syria's Hama".
func (d *document) heedWords() {
	for i := len(d.names) - 1; i >= 0; i-- { // what contains stands later, mostly
		n := d.names[i]
		if i+1 < len(d.names) && d.names[i+1].sentence == n.sentence {
			d.containedIn(n, d.names[i+1], i)
		}
	}
	for i, n := range d.names {
		if i > 0 && d.names[i-1].sentence == n.sentence {
			d.ownedBy(d.names[i-1], n)
		}
		d.adjective(n)
	}
}

// containedIn reads "X, Y", "X in Y", "X, a town in northern Y".
func (d *document) containedIn(x, y *name, i int) {
	t := d.trees[x.sentence]
	from, to := x.last+1, y.first-1 // the words between
	if to-from > 9 || from > to || len(x.candidates) == 0 {
		return
	}
	comma := t.lower(from) == "," && from == to
	if !comma && !(t.lower(from) == "(" && from == to) && !d.inside(t, from, to) {
		return
	}
	fit, outer := pairs(x.candidates, y.candidates)
	if known := best(x.candidates); x.candidates[known].feature == "country" && (len(outer) == 0 || outer[0].feature != "country") {
		return // "Peru, Mexico": both are countries
	}
	if len(fit) > 0 && comma {
		if y0, o := &y.candidates[best(y.candidates)], &outer[best(outer)]; o.feature == "city" || o.feature == "admin2" && o.index != y0.index {
			return // a list of cities
		}
	}
	if len(fit) > 0 {
		x.candidates, y.candidates = fit, outer
		return
	}
	if len(y.candidates) > 0 && (!comma || !d.inList(t, y, i)) && isWide(&y.candidates[best(y.candidates)]) &&
		!slices.ContainsFunc(x.candidates, func(c candidate) bool { return c.index < 0 || c.feature == "admin1" }) {
		x.refused = true
	}
}

// best is the index of the candidate known best.
func best(list []candidate) int {
	b := 0
	for i := range list {
		if list[i].prior > list[b].prior {
			b = i
		}
	}
	return b
}

// isWide tells whether a place is a country or a first-order division.
func isWide(c *candidate) bool { return c.feature == "country" || c.feature == "admin1" }

// inside tells whether the words between two names say that the first lies in
// the second: "in", ", a town in northern", "district of the southern".
func (d *document) inside(t *tree, from, to int) bool {
	for to >= from && (t.lower(to) == "the" || slices.Contains(directions, t.lower(to)) || t.upos(to) == "ADJ" || t.upos(to) == "ADV" || t.lower(to) == "'s") {
		to--
	}
	if to < from {
		return false
	}
	if last := t.lower(to); last != "in" && last != "of" && !(last == "," && to > from && wants[t.lower(to-1)] != anySort) {
		return false
	}
	if t.lower(to) == "of" && to > from && slices.Contains(directions, t.lower(to-1)) && t.lower(to-2) != "the" {
		return false // "Rawa, northwest of Baghdad"
	}
	for i := from; i < to; i++ {
		switch u := t.upos(i); {
		case u == "VERB" || u == "AUX" || u == "CCONJ" || u == "SCONJ" || u == "PRON":
			return false
		case u == "ADP" && t.lower(i) != "of" && t.lower(i) != "in":
			return false
		case u == "NOUN" && wants[t.lower(i)] == anySort && !slices.Contains(parts, t.lower(i)):
			return false
		}
	}
	return t.lower(to) == "in" || to > from
}

// parts are nouns for parts of a place and for places of a rank.
var parts = strings.Fields("north south east west centre center part parts outskirts suburbs coast border capital stronghold port headquarters home " +
	"northeast northwest southeast southwest kilometers kilometres km miles heart bastion enclave resort hometown")

// inList tells whether the second of two names goes on: "Hama, Homs and Aleppo".
func (d *document) inList(t *tree, y *name, i int) bool {
	next := t.lower(y.last + 1)
	if next == "and" || next == "or" || next == "&" {
		return true
	}
	if next == "," && i+2 < len(d.names) && d.names[i+2].sentence == y.sentence && d.names[i+2].first <= y.last+3 {
		return true
	}
	before := ""
	if i >= 0 && d.names[i].first > 0 {
		before = t.lower(d.names[i].first - 1)
	}
	return before == "," || before == "and"
}

// ownedBy reads "Syria's Hama", "the Aleppo province town of Manbij", and
// "northern Syria's city of".
func (d *document) ownedBy(y, x *name) {
	t := d.trees[x.sentence]
	from, to := y.last+1, x.first-1
	if to-from > 6 || from > to || len(x.candidates) == 0 || len(y.candidates) == 0 {
		return
	}
	owner := t.lower(from) == "'s" || t.lower(from) == "’s" || t.lower(from) == "'"
	if !owner && !(wants[t.lower(from)] != anySort && from < to && wants[t.lower(to)] == anySort && t.lower(to) == "of" && wants[t.lower(to-1)] != anySort) {
		return
	}
	if !d.leadsUp(t, from+1, to) {
		return
	}
	fit, outer := pairs(x.candidates, y.candidates)
	if len(fit) > 0 {
		x.candidates, y.candidates = fit, outer
	} else if y := &y.candidates[best(y.candidates)]; owner && from == to && (y.feature == "city" || y.feature == "admin1" || y.feature == "country") && x.candidates[best(x.candidates)].prior < widely {
		x.refused = true // "Berlin's Hauptbahnhof"
	}
}

// leadsUp tells whether all words are of a description before a name:
// "northern city of", "restive province".
func (d *document) leadsUp(t *tree, from, to int) bool {
	for i := from; i <= to; i++ {
		w := t.lower(i)
		if w == "of" || wants[w] != anySort || slices.Contains(directions, w) || slices.Contains(parts, w) || t.upos(i) == "ADJ" || t.upos(i) == "ADV" ||
			t.upos(i) == "DET" || t.upos(i) == "PUNCT" && w == "-" || t.rel(i) == "amod" {
			continue
		}
		return false
	}
	return true
}

// adjective reads "the Syrian town of Hama", "Iraqi Kurdistan".
func (d *document) adjective(n *name) {
	t := d.trees[n.sentence]
	for _, i := range d.by[n.sentence] {
		l := d.lands[i]
		if l.name && !strings.HasPrefix(t.lower(l.last+1), "'") && !strings.HasPrefix(t.lower(l.last+1), "’") || l.last >= n.first || n.first-l.last > 6 || !d.leadsUp(t, l.last+1, n.first-1) && !d.owned(t, l, n) {
			continue
		}
		var fit []candidate
		for _, c := range n.candidates {
			if c.feature != "country" && shares(c.countries, l.code) {
				c.words = true
				fit = append(fit, c)
			}
		}
		if len(fit) > 0 {
			n.candidates = fit
		}
	}
}

func (d *document) owned(t *tree, l naming, n *name) bool {
	return l.name && l.last+1 < n.first && d.leadsUp(t, l.last+2, n.first-1)
}

// pairs gives the candidates of x that lie in one of y, and those of y that
// one of x lies in.
func pairs(xs, ys []candidate) (inner, outer []candidate) {
	used := make([]bool, len(ys))
	for _, x := range xs {
		ok := false
		for j := range ys {
			if liesIn(&x, &ys[j]) {
				used[j], ok = true, true
			}
		}
		if ok {
			x.words = true
			inner = append(inner, x)
		}
	}
	divided := false
	town := slices.ContainsFunc(inner, func(c candidate) bool { return c.feature == "city" || c.feature == "admin2" })
	for j, y := range ys {
		if !town {
			break // "the airport in Moscow" is in the city
		}
		divided = divided || used[j] && (y.feature == "country" || y.feature == "admin1")
	}
	for j, y := range ys {
		if used[j] && (!divided || y.feature == "country" || y.feature == "admin1") {
			y.words = true
			outer = append(outer, y)
		}
	}
	return inner, outer
}

// kin are pairs of countries of which one holds or claims land of the other,
// so that news names a place of one by the other.
var kin = map[string]string{"ISR": "PSE", "PSE": "ISR", "SRB": "KOS", "KOS": "SRB", "RUS": "UKR"}

// shares tells whether a place of some countries may be told by the name of
// one.
func shares(countries []string, code string) bool {
	return slices.Contains(countries, code) || kin[code] != "" && slices.Contains(countries, kin[code])
}

// liesIn tells whether x may lie in y, which is larger.
func liesIn(x, y *candidate) bool {
	if x.index == y.index || x.feature == "country" || x.feature == "continent" {
		return false
	}
	if y.feature == "country" {
		return shares(x.countries, y.country())
	}
	if y.feature == "region" && len(y.countries) == 0 {
		return distance(x, y) < 400
	}
	shared := slices.ContainsFunc(y.countries, func(c string) bool { return shares(x.countries, c) })
	if !shared {
		return false
	}
	switch y.feature {
	case "admin1":
		if x.admin1 != "" && y.admin1 != "" {
			return x.admin1 == y.admin1 && x.feature != "admin1"
		}
		return distance(x, y) < 250 && x.feature != "admin1"
	case "admin2":
		return x.admin1 == y.admin1 && distance(x, y) < 100 && x.feature != "admin1"
	case "city":
		return (x.feature == "district" || x.feature == "site" || x.feature == "city") && distance(x, y) < 40 && x.people < y.people
	case "region":
		return distance(x, y) < 500
	}
	return false
}

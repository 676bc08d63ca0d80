package places

import (
	"slices"
	"strings"
)

// A spot is a place as it stands in the tree: the head of the whole phrase that
// says where ("the outskirts of the town of Hentzau"), and how it is joined.
type spot struct {
	place  int // in the report's places
	head   int // token: "outskirts"
	own    int // token: "Hentzau"
	marker string
	inner  string // the marker of what hangs on the head: "a court in Hentzau"
	rel    string
	gov    int // the head's governor, -1 if none
	steps  int // from own to head
	listed bool
}

// spotNouns are nouns that, beside the name of a place, make a place of it.
var spotNouns = func() map[string]bool {
	m := map[string]bool{}
	for w := range wants {
		m[w] = true
	}
	for w := range buildings {
		m[w] = true
	}
	for _, list := range [][]string{parts, directions, strings.Fields("outskirts suburb suburbs border borders frontier area areas region island road highway street " +
		"square front zone strip neighbourhood neighborhoods location site sites places place side shore shores waters coastline jungle forest hills pass line " +
		"mine mines park field fields beach")} {
		for _, w := range list {
			m[w] = true
		}
	}
	delete(m, "department")
	return m
}()

// buildings are nouns for what someone may own on another's ground.
var buildings = func() map[string]bool {
	m := map[string]bool{}
	for w, sort := range wants {
		if sort == asSite {
			m[w] = true
		}
	}
	for w := range strings.FieldsSeq("school church hotel restaurant embassy consulate court building house home compound checkpoint post barracks headquarters " +
		"office theater theatre club bar cafe parade venue farm runway courtroom courthouse mission") {
		m[w] = true
	}
	return m
}()

// spotOf climbs from a name to the phrase it stands in.
func (s *scene) spotOf(t *tree, p int) (spot, bool) {
	first, last := -1, -1
	for i := range t.s.Tokens {
		if s.places[p].Span.Contains(t.s.Tokens[i].Span) && t.s.Tokens[i].Span.Len() > 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return spot{}, false
	}
	sp := spot{place: p, own: t.top(first, last), gov: -1}
	h := sp.own
	for sp.steps < 8 {
		up := t.up[h]
		if up < 0 || !s.climbs(t, h, up) {
			break
		}
		if t.rel(h) == "conj" {
			sp.listed = true
		}
		sp.inner = t.marker(h)
		h = up
		sp.steps++
	}
	for _, k := range t.kids[sp.own] { // the first of a list
		if t.rel(k) == "conj" && s.isPlace(t, k) {
			sp.listed = true
		}
	}
	sp.head, sp.rel, sp.marker, sp.gov = h, t.rel(h), t.marker(h), t.up[h]
	if t.deprel(h) == "nmod:poss" {
		sp.rel = "poss"
	}
	if sp.marker == "" {
		s.besides(t, &sp, first)
	}
	return sp, true
}

// besides mends a spot that a parser hangs beside what it belongs to: "in the
// capital Strelsau", "in Hentzau, Ruritania".
func (s *scene) besides(t *tree, sp *spot, first int) {
	before := first - 1
	comma := before > 0 && t.lower(before) == ","
	if comma {
		before--
	}
	if before < 0 || sp.head != sp.own || sp.rel == "nsubj" || sp.rel == "obj" {
		return
	}
	if !comma && t.upos(before) == "NOUN" && spotNouns[t.lower(before)] && t.marker(before) != "" {
		sp.marker = t.marker(before)
		if t.up[before] != sp.own {
			sp.gov, sp.rel, sp.head = t.up[before], t.rel(before), before
			sp.steps++
		}
		return
	}
	for before > 0 && t.up[before] >= 0 && t.up[before] < before && (t.rel(before) == "flat" || t.rel(before) == "conj" && t.up[before] != sp.gov) {
		before = t.up[before]
	}
	if !comma || t.up[before] != sp.gov || t.marker(before) == "" || !s.isPlace(t, before) {
		return
	}
	sp.marker, sp.rel, sp.head = t.marker(before), t.rel(before), before
	if sp.marker == "on" {
		sp.marker = "in" // "on Hentzau Island, Ruritania"
	}
	sp.steps++
}

// isPlace tells whether a token is in the name of a place of the report.
func (s *scene) isPlace(t *tree, i int) bool {
	for _, p := range s.by[t.index] {
		if s.places[p].Span.Overlaps(t.s.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// isCountry tells whether a token is in the name of a country.
func (s *scene) isCountry(t *tree, i int) bool {
	for _, p := range s.by[t.index] {
		if s.places[p].Feature == "country" && s.places[p].Span.Overlaps(t.s.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// climbs tells whether the phrase of h is a part of that of up, which is one
// of where as well.
func (s *scene) climbs(t *tree, h, up int) bool {
	noun := t.upos(up) == "NOUN" && spotNouns[t.lower(up)] || s.isPlace(t, up) || t.upos(up) == "PROPN" && spotNouns[t.lower(up)]
	if !noun {
		return false
	}
	if t.upos(up) == "NOUN" && (t.lower(up) == "border" || t.lower(up) == "frontier") && t.deprel(h) != "nmod:poss" && s.isCountry(t, h) {
		return false // "near the Ruritania border": on either side
	}
	before := up > h && (t.rel(h) == "compound" || t.rel(h) == "amod" || t.deprel(h) == "nmod:poss" || t.deprel(h) == "nmod:desc")
	if before && buildings[t.lower(up)] && s.isCountry(t, h) {
		return false // "the US consulate in Hentzau": it is whose it is
	}
	switch t.rel(h) {
	case "compound", "flat", "amod", "appos", "list", "goeswith":
		return true
	case "nmod":
		if d := t.deprel(h); d == "nmod:poss" || d == "nmod:desc" || d == "nmod:unmarked" {
			return true
		}
		m := t.marker(h)
		return m == "of" || slices.Contains(whereMarks, m) || m == "on"
	case "conj":
		return true
	}
	return false
}

// whereMarks are prepositions that say where.
var whereMarks = strings.Fields("in at near outside inside around off across throughout within along beside amongst over through under")

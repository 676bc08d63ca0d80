package places

import (
	"slices"
	"strings"

	"annalist"
)

// sentencesOfItem is the most sentences of a report that tells one happening.
const sentencesOfItem = 4

// fromReport gives an act on the ground, whose sentence names no place, the one
// that the report has for all its acts: a short report whose places all lie one
// in the other, and of which one of the two sentences before says where.
func (s *scene) fromReport(events []annalist.Event) {
	if len(s.analysis.Sentences) > sentencesOfItem {
		return
	}
	p, told := s.onlyGround(events)
	if p == nil {
		return
	}
	for i := range events {
		e := &events[i]
		if e.Place != nil || e.PlaceBasis != "none" || !slices.Contains([]string{"ASSAULT", "COERCE", "PROTEST"}, e.Type) || e.Modality == annalist.Historical || unreal(e.Modality) ||
			slices.Contains(tradeCodes, prefix(e.CAMEO, 3)) || e.Sentence != told+1 && e.Sentence != told+2 || !s.onlyLand(e.Sentence, p.Country) || s.turns(e.Sentence) || s.aside(e) {
			continue
		}
		place := *p
		place.Basis = "report"
		e.Place, e.PlaceBasis = &place, ""
	}
}

// aside tells whether an event but says who someone is: "who fought in the war".
func (s *scene) aside(e *annalist.Event) bool {
	t := s.tree(e.Sentence)
	for _, i := range actOf(t, e).tokens {
		if e.Type == "ASSAULT" && t.deprel(i) == "acl:relcl" {
			return true
		}
	}
	return false
}

// turns tells whether a sentence goes over to something else, or to a part of
// the land.
func (s *scene) turns(sentence int) bool {
	for i := range s.tree(sentence).s.Tokens {
		if w := s.trees[sentence].lower(i); slices.Contains(turning, w) || slices.Contains(directions, w) {
			return true
		}
	}
	return false
}

var turning = strings.Fields("separate separately elsewhere meanwhile earlier previous previously")

// toldOf tells whether an event is but the object of a verb of saying or the
// like: "condemned the attack in Hentzau".
func (s *scene) toldOf(e *annalist.Event) bool {
	t := s.tree(e.Sentence)
	for _, i := range actOf(t, e).tokens {
		if up := t.up[i]; up >= 0 && t.rel(i) != "ccomp" && t.rel(i) != "xcomp" && matters[strings.ToLower(t.s.Tokens[up].Lemma)] {
			return true
		}
	}
	return false
}

// tradeCodes are the CAMEO codes of sanctions, which have no ground.
var tradeCodes = []string{"163", "162", "161", "164", "166"}

func prefix(s string, n int) string { return s[:min(n, len(s))] }

// onlyGround gives the place that the acts of a report have, and the first
// sentence that says it, if every place of the report lies in it or holds it.
func (s *scene) onlyGround(events []annalist.Event) (*annalist.Place, int) {
	var p *annalist.Place
	told := -1
	for i := range events {
		e := &events[i]
		if e.Place == nil || !slices.Contains(hardTypes, e.Type) || slices.Contains(tradeCodes, prefix(e.CAMEO, 3)) || s.toldOf(e) {
			continue
		}
		if p != nil && p.Rule != e.Place.Rule {
			return nil, -1
		}
		if p == nil {
			p, told = e.Place, e.Sentence
		}
	}
	if p == nil || p.Country == "" {
		return nil, -1
	}
	titles := map[int]bool{} // "the leader of Ruritania": it is of whom
	for _, spots := range s.spots {
		for _, sp := range spots {
			titles[sp.place] = sp.marker == "of" && sp.head == sp.own
		}
	}
	for i := range s.places {
		if titles[i] && s.places[i].Country == p.Country {
			continue
		}
		if o := &s.places[i]; o.Rule != p.Rule && !contains(o, p) && !(contains(p, o) && p.Precision == "country") {
			return nil, -1
		}
	}
	return p, told
}

// contains tells whether a place of a report lies in a wider one.
func contains(outer, inner *annalist.Place) bool {
	switch {
	case outer.Feature == "" || outer.Country != inner.Country:
		return false
	case outer.Feature == "country":
		return true
	case outer.Feature == "admin1":
		return inner.Admin1 == outer.Name
	}
	return fineness[outer.Precision] > fineness[inner.Precision] && outer.Feature != "region" && kilometres(outer.Lat, outer.Lon, inner.Lat, inner.Lon) < 80
}

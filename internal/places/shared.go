package places

import (
	"slices"

	"annalist"
)

// shared gives what several places that one event is told of have in common:
// the first-order division that all lie in, else the country; nil if it is
// neither, or if one of them is not known.
func (s *scene) shared(found []spot) *annalist.Place {
	first := &s.places[found[0].place]
	country, division := first.Country, first.Admin1
	if first.Feature == "admin1" {
		division = first.Name
	}
	for _, sp := range found {
		p := &s.places[sp.place]
		own := p.Admin1
		if p.Feature == "admin1" {
			own = p.Name
		}
		if own != division {
			division = ""
		}
		if p.Feature == "" || p.Country == "" || p.Country != country {
			return nil
		}
	}
	if division != "" {
		if place := s.division(country, division, found); place != nil {
			return place
		}
	}
	return s.country(country, first.Span)
}

// division makes the place of a first-order division from the gazetteer, with
// the span of the first of the places inside it.
func (s *scene) division(country, name string, found []spot) *annalist.Place {
	for _, c := range s.finder.lookup(name) {
		if c.feature != "admin1" || c.country() != country {
			continue
		}
		place := s.finder.place(&c)
		place.Span, place.Basis = s.places[found[0].place].Span, "shared"
		if place.Name == name || place.Admin1 == name {
			return &place
		}
	}
	return nil
}

// country makes the place of a country, nil if the tables do not have it.
func (s *scene) country(code string, span annalist.Span) *annalist.Place {
	i, ok := s.finder.states[code]
	if !ok {
		return nil
	}
	c := s.finder.ofRow(i)
	place := s.finder.place(&c)
	place.Span, place.Basis = span, "shared"
	return &place
}

// lands gives the countries that a sentence names, by name or by people.
func (s *scene) lands(sentence int) []naming {
	if s.named[sentence] == nil {
		s.named[sentence] = s.finder.landsOf(s.tree(sentence))
		if s.named[sentence] == nil {
			s.named[sentence] = []naming{}
		}
	}
	return s.named[sentence]
}

// onlyLand tells whether a sentence names no country but those given, neither
// by name nor by people, and no place outside them.
func (s *scene) onlyLand(sentence int, codes ...string) bool {
	for _, l := range s.lands(sentence) {
		if !slices.Contains(codes, l.code) {
			return false
		}
	}
	for _, p := range s.by[sentence] {
		if c := s.places[p].Country; c != "" && !slices.Contains(codes, c) {
			return false
		}
	}
	return true
}

package places

import (
	"slices"

	"annalist"
)

// earlier finds what a word of the act's clause points back to: "there", "in
// the town". It gives the place, or -1.
func (s *scene) earlier(t *tree, a act, e *annalist.Event) int {
	for _, i := range a.tokens {
		for _, k := range t.kids[i] {
			if t.rel(k) == "advmod" && t.lower(k) == "there" {
				return s.lastNamed(t, k, nil)
			}
			if (t.rel(k) == "obl" || t.rel(k) == "nmod") && slices.Contains(whereMarks, t.marker(k)) && t.upos(k) == "NOUN" {
				features := pointers[t.lower(k)]
				if det := t.kid(k, "det"); features != nil && det >= 0 && (t.lower(det) == "the" || t.lower(det) == "that") && len(t.kids[k]) == 2 {
					return s.lastNamed(t, k, features)
				}
			}
		}
	}
	return -1
}

// pointers are nouns that point back, with the features they may mean.
var pointers = map[string][]string{
	"town": {"city"}, "city": {"city"}, "village": {"city"}, "capital": {"city"}, "province": {"admin1"}, "state": {"admin1"}, "region": {"region", "admin1"},
	"country": {"country"}, "district": {"admin2", "district"}, "camp": {"site"}, "base": {"site"}, "airport": {"site"}, "island": {"region", "admin1", "city"},
}

// lastNamed gives the last place before a token, in its sentence or the two
// before, that has one of the features; -1 if there is none, or two in one
// sentence.
func (s *scene) lastNamed(t *tree, i int, features []string) int {
	for back := t.index; back >= max(0, t.index-2); back-- {
		found := -1
		for _, p := range s.by[back] {
			place := &s.places[p]
			if back == t.index && place.Span.Start >= t.s.Tokens[i].Span.Start {
				continue
			}
			if features == nil && place.Feature == "" || features != nil && !slices.Contains(features, place.Feature) {
				continue
			}
			if found >= 0 && s.places[found].Rule != place.Rule {
				if features != nil {
					return -1
				}
				if fineness[s.places[found].Precision] == fineness[place.Precision] {
					return -1
				}
				if fineness[s.places[found].Precision] < fineness[place.Precision] {
					continue
				}
			}
			found = p
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// sameAct gives the place of an earlier event that a definite noun points back
// to: "A bomb exploded in Hama. The bombing killed two." -1 if there is none,
// or if there are two.
func (s *scene) sameAct(t *tree, a act, before []annalist.Event) *annalist.Place {
	definite := false
	for _, i := range a.tokens {
		if det := t.kid(i, "det"); t.upos(i) == "NOUN" && det >= 0 && (t.lower(det) == "the" || t.lower(det) == "this" || t.lower(det) == "that") {
			definite = len(t.kids[i]) <= 2
		}
	}
	if !definite {
		return nil
	}
	var found *annalist.Place
	for i := range before {
		b := &before[i]
		if !slices.Contains(hardTypes, b.Type) || b.Sentence < t.index-2 || b.Sentence >= t.index ||
			s.analysis.Sentences[b.Sentence].Paragraph != t.s.Paragraph {
			continue
		}
		if b.Place == nil || b.Type != a.e.Type || found != nil && found.Rule != b.Place.Rule {
			return nil
		}
		found = b.Place
	}
	return found
}

// dateline gives the place of the report's dateline for an event that the
// report itself tells in its first paragraph, if headline and paragraph name no
// other place.
func (s *scene) dateline(e *annalist.Event) int {
	first := -1
	for i := range s.analysis.Sentences {
		if d := s.analysis.Sentences[i].Dateline; d.Len() > 0 {
			first = i
			break
		} else if !s.analysis.Sentences[i].Headline && i > 3 {
			break
		}
	}
	if first < 0 || len(e.AccordingTo) > 0 || e.Sentence < first {
		return -1
	}
	line := &s.analysis.Sentences[first]
	if s.analysis.Sentences[e.Sentence].Paragraph != line.Paragraph || slices.Contains(verbalTypes, e.Type) {
		return -1
	}
	found := -1
	for _, p := range s.by[first] {
		if line.Dateline.Contains(s.places[p].Span) && (found < 0 || fineness[s.places[p].Precision] < fineness[s.places[found].Precision]) {
			found = p
		}
	}
	if found < 0 || s.places[found].Feature == "" {
		return -1
	}
	home := &s.places[found]
	for i := range s.analysis.Sentences {
		if s.analysis.Sentences[i].Paragraph != line.Paragraph && !s.analysis.Sentences[i].Headline {
			continue
		}
		for _, p := range s.by[i] {
			other := &s.places[p]
			if same := other.Rule == home.Rule && other.Feature != "" || other.Feature == "country" && other.Country == home.Country; !same {
				return -1
			}
		}
	}
	return found
}

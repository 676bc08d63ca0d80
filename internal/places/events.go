package places

import (
	"slices"
	"strings"

	"annalist"
)

// OfEvents says where each event happened: it sets Place, or leaves it nil and
// sets PlaceBasis to "none" (the words tell no place), "unknown" (they tell
// one that is not known) or "ambiguous" (they tell several, or one of several).
// places are those that [Finder.Find] gave.
func (f *Finder) OfEvents(r *annalist.Report, a *annalist.Analysis, places []annalist.Place, actors []annalist.Actor, events []annalist.Event) {
	s := &scene{finder: f, report: r, analysis: a, places: places, named: make([][]naming, len(a.Sentences)), trees: make([]*tree, len(a.Sentences)), spots: make([][]spot, len(a.Sentences)), by: make([][]int, len(a.Sentences))}
	sentence := 0
	for i := range places {
		for sentence < len(a.Sentences)-1 && a.Sentences[sentence].Span.End <= places[i].Span.Start {
			sentence++
		}
		if sentence < len(a.Sentences) && a.Sentences[sentence].Span.Contains(places[i].Span) {
			s.by[sentence] = append(s.by[sentence], i)
		}
	}
	for i := range events {
		e := &events[i]
		e.Place, e.PlaceBasis = nil, "none"
		if e.Sentence >= 0 && e.Sentence < len(a.Sentences) && len(a.Sentences[e.Sentence].Tokens) > 0 {
			s.locate(e, events[:i])
		}
	}
	s.share(events)
	s.fromReport(events)
	s.atHome(actors, events)
}

// A scene is one report whose events are given their places.
type scene struct {
	finder   *Finder
	report   *annalist.Report
	analysis *annalist.Analysis
	places   []annalist.Place
	trees    []*tree
	spots    [][]spot
	by       [][]int // of each sentence, its places
	named    [][]naming
}

// tree makes the tree of a sentence, and its spots, when they are first asked
// for.
func (s *scene) tree(i int) *tree {
	if s.trees[i] == nil {
		s.trees[i] = newTree(i, &s.analysis.Sentences[i])
		for _, p := range s.by[i] {
			if s.trees[i].s.Dateline.Contains(s.places[p].Span) {
				continue // it stands outside the clause
			}
			if sp, ok := s.spotOf(s.trees[i], p); ok {
				s.spots[i] = append(s.spots[i], sp)
			}
		}
	}
	return s.trees[i]
}

// locate chooses the place of one event.
func (s *scene) locate(e *annalist.Event, before []annalist.Event) {
	t := s.tree(e.Sentence)
	act := actOf(t, e)
	if len(act.tokens) == 0 {
		return
	}
	for level := direct; level <= farthest; level++ {
		var found []spot
		for _, sp := range s.spots[e.Sentence] {
			if s.relation(t, act, &sp) == level {
				found = append(found, sp)
			}
		}
		if len(found) > 0 {
			s.settle(e, t, found, level.String())
			return
		}
	}
	if p := s.earlier(t, act, e); p >= 0 {
		s.give(e, p, "earlier")
		return
	}
	if p := s.sameAct(t, act, before); p != nil {
		place := *p
		place.Basis = "earlier"
		e.Place, e.PlaceBasis = &place, ""
		return
	}
	if p := s.dateline(e); p >= 0 {
		s.give(e, p, "dateline")
		return
	}
	s.inSentence(t, act, e)
}

func (s *scene) give(e *annalist.Event, p int, basis string) {
	if s.places[p].Feature == "" {
		e.PlaceBasis = "unknown"
		return
	}
	place := s.places[p]
	place.Basis = basis
	e.Place, e.PlaceBasis = &place, ""
}

// settle takes the most precise of places that say one where: "in the town of
// Hentzau in Ruritania". Two apart are ambiguous.
func (s *scene) settle(e *annalist.Event, t *tree, found []spot, basis string) {
	if i := slices.IndexFunc(found, func(sp spot) bool { return s.places[sp.place].Feature != "" }); i < 0 {
		e.PlaceBasis = "unknown"
		return
	}
	known := slices.DeleteFunc(slices.Clone(found), func(sp spot) bool { return s.places[sp.place].Feature == "" })
	for _, sp := range found {
		if s.places[sp.place].Feature == "" && !slices.ContainsFunc(known, func(k spot) bool { return k.head == sp.head && !sp.listed && !k.listed }) {
			if sp.listed {
				s.giveShared(e, found)
				return
			}
		}
	}
	best := known[0]
	for _, sp := range known[1:] {
		if s.finer(&sp, &best) {
			best = sp
		}
	}
	for _, sp := range known {
		if sp.place != best.place && !s.holds(&sp, &best) {
			s.giveShared(e, known)
			return
		}
	}
	s.give(e, s.inner(best.place), basis)
}

// inner gives the known place that stands before another and lies in it:
// "Tampa, Florida", "the village of Hentzau in Helmand".
func (s *scene) inner(p int) int {
	for i := p - 1; i >= 0 && s.adjoins(i, i+1); i-- {
		if s.places[i].Feature != "" && s.within(i, p) && fineness[s.places[i].Precision] <= fineness[s.places[p].Precision] {
			p = i
		}
	}
	return p
}

// adjoins tells whether nothing but a comma or "in", and at most a few words of
// description, stands between two places: "the Hentzau market in Ruritania".
func (s *scene) adjoins(i, j int) bool {
	from, to := s.places[i].Span.End, s.places[j].Span.Start
	if from > to || to > len(s.report.Text) {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(s.report.Text[from:to], ",", " , "))
	if n := len(words); n == 0 || n > 4 || !slices.Contains([]string{",", "in", "of"}, words[n-1]) && !slices.Contains(directions, words[n-1]) {
		return false
	}
	for _, w := range words {
		known := w == "," || w == "in" || w == "of" || w == "the" || spotNouns[w] || slices.Contains(directions, w)
		if !known {
			return false
		}
	}
	return true
}

// within tells whether the first of two places lies in the second, as far as
// the gazetteer says.
func (s *scene) within(i, j int) bool {
	in, out := &s.places[i], &s.places[j]
	if in.Country != out.Country || in.Country == "" {
		return false
	}
	switch out.Precision {
	case "country":
		return true
	case "admin1":
		return in.Admin1 == out.Name || in.Admin1 == out.Admin1 && in.Feature != "admin1" ||
			in.Admin1 == "" && in.Precision == "point" && kilometres(in.Lat, in.Lon, out.Lat, out.Lon) < 80
	}
	return kilometres(in.Lat, in.Lon, out.Lat, out.Lon) < 60
}

// giveShared gives an event told of several places what they share.
func (s *scene) giveShared(e *annalist.Event, found []spot) {
	if e.Place = s.shared(found); e.Place != nil {
		e.PlaceBasis = ""
		return
	}
	e.PlaceBasis = "ambiguous"
}

var fineness = map[string]int{"point": 0, "city": 1, "admin2": 2, "admin1": 3, "region": 4, "country": 5}

// finer tells whether a is the more precise of two, or the inner one of two
// that are equally so.
func (s *scene) finer(a, b *spot) bool {
	x, y := fineness[s.places[a.place].Precision], fineness[s.places[b.place].Precision]
	return x < y || x == y && a.steps < b.steps
}

// holds tells whether the outer place may contain the inner one, or is the same.
func (s *scene) holds(outer, inner *spot) bool {
	o, i := &s.places[outer.place], &s.places[inner.place]
	if o.Rule == i.Rule {
		return true
	}
	if s.adjoins(inner.place, outer.place) && s.within(inner.place, outer.place) {
		return true
	}
	if outer.listed || inner.listed {
		return false
	}
	if outer.head == inner.head && outer.steps > inner.steps {
		return true // the words nest them
	}
	if o.Precision == i.Precision {
		return false
	}
	switch o.Precision {
	case "country":
		return i.Country == o.Country || i.Country == ""
	case "region":
		return kilometres(o.Lat, o.Lon, i.Lat, i.Lon) < 800
	case "admin1":
		return i.Country == o.Country && (i.Admin1 == o.Name || i.Admin1 == "" || i.Admin1 == o.Admin1)
	}
	return i.Country == o.Country && kilometres(o.Lat, o.Lon, i.Lat, i.Lon) < 80
}

// share gives an event without a place that of another which is told by one
// trigger: "fired rockets at" and its "attack".
func (s *scene) share(events []annalist.Event) {
	for i := range events {
		if events[i].Place != nil || events[i].PlaceBasis != "none" || len(events[i].Trigger) == 0 {
			continue
		}
		for j := range events {
			if o := &events[j]; o.Place != nil && o.Sentence == events[i].Sentence && len(o.Trigger) > 0 && o.Trigger[0] == events[i].Trigger[0] {
				place := *o.Place
				events[i].Place, events[i].PlaceBasis = &place, ""
				break
			}
		}
	}
}

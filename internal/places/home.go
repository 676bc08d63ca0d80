package places

import (
	"slices"
	"strings"
	"unicode"

	"annalist"
)

// atHome gives the events that still have no place the ground of the state's
// organ that acts on its own people, or of those who protest there: police
// arrest, courts sentence, governments ban at home. It is the place in the
// organ's own name ("Tampa police"), else the country.
func (s *scene) atHome(actors []annalist.Actor, events []annalist.Event) {
	for i := range events {
		e := &events[i]
		if e.Place != nil || e.PlaceBasis != "none" || e.Sentence < 0 || e.Sentence >= len(s.trees) || unreal(e.Modality) {
			continue
		}
		if place := s.home(actors, e); place != nil {
			place.Basis = "actor"
			e.Place, e.PlaceBasis = place, ""
		}
	}
	s.shareLaw(events)
}

// shareLaw gives an arrest, a charge or a sentence the place of another act of
// the law in its sentence: they are of one case.
func (s *scene) shareLaw(events []annalist.Event) {
	for i := range events {
		e := &events[i]
		if e.Place != nil || e.PlaceBasis != "none" || !byLaw(e) || unreal(e.Modality) {
			continue
		}
		for j := range events {
			if o := &events[j]; o.Place != nil && o.Sentence == e.Sentence && byLaw(o) && s.onlyLand(e.Sentence, o.Place.Country) {
				place := *o.Place
				e.Place, e.PlaceBasis = &place, ""
				break
			}
		}
	}
}

// unreal tells whether an event is told as one that is not, or not yet, so.
func unreal(m annalist.Modality) bool {
	return m == annalist.Requested || m == annalist.Hypothetical || m == annalist.Negated
}

func (s *scene) home(actors []annalist.Actor, e *annalist.Event) *annalist.Place {
	t := s.tree(e.Sentence)
	a := actOf(t, e)
	if len(a.tokens) == 0 {
		return nil
	}
	if place := s.seat(e); place != nil {
		return place
	}
	code, who := s.homeOf(t, actors, e)
	if code == "" || s.local(actors, who) {
		return nil
	}
	allowed := []string{code}
	for i := range e.Targets {
		c, sectors := s.state(&e.Targets[i])
		if e.Type == "ASSAULT" && c == "" && !byLaw(e) {
			return nil
		}
		if c != "" && c != code {
			if !byLaw(e) || stateOrgan(sectors) {
				return nil
			}
			allowed = append(allowed, c) // they judge foreigners as well
		}
	}
	for _, sp := range s.spots[e.Sentence] {
		p := &s.places[sp.place]
		if p.Feature == "country" || p.Feature == "water" {
			continue
		}
		if s.ground(t, a, &sp) && !(byLaw(e) && s.charged(t, a, &sp)) && !decreed(e) || !byLaw(e) || len(e.Sources) == 0 && who.Span.Contains(p.Span) {
			return nil
		}
	}
	if !s.onlyLand(e.Sentence, allowed...) || s.elsewhere(t, e) {
		return nil
	}
	return s.country(code, who.Span)
}

// elsewhere tells whether the sentence names a court that sits abroad, or an
// inquiry is into what another sentence gives a place.
func (s *scene) elsewhere(t *tree, e *annalist.Event) bool {
	for i := range t.s.Tokens {
		if t.lower(i) == "tribunal" || t.form(i) == "Hague" {
			return true
		}
	}
	return e.Type == "ACCUSE" && strings.HasPrefix(e.CAMEO, "09") &&
		slices.ContainsFunc(s.places, func(p annalist.Place) bool { return p.Feature != "" && p.Feature != "country" })
}

// state parts the code of a participant in its country, "" if it has none, and
// its sectors.
func (s *scene) state(p *annalist.Participant) (country, sectors string) {
	country = prefix(p.Code, 3)
	if _, ok := s.finder.states[country]; !ok {
		return "", p.Code
	}
	return country, p.Code[3:]
}

// charged tells whether a place is where what is charged was done: "arrested
// for killing two in Hentzau".
func (s *scene) charged(t *tree, a act, sp *spot) bool {
	for _, i := range t.way(sp.head) {
		if a.has(i) {
			break
		}
		m := t.marker(i)
		if k := t.kid(i, "mark"); k >= 0 {
			m = t.lower(k)
		}
		if m == "for" || m == "over" || m == "of" && t.isVerb(i) || strings.HasPrefix(m, "in connection") {
			return true
		}
	}
	return false
}

// seat gives the place in the name of the police or the court that acts.
func (s *scene) seat(e *annalist.Event) *annalist.Place {
	if !byLaw(e) || len(e.Sources) != 1 {
		return nil
	}
	who := e.Sources[0].Span
	if who.End > len(s.report.Text) || who.Start < 0 || who.Start >= who.End || !anyWord(who.Of(s.report.Text), localOrgans) {
		return nil
	}
	for _, p := range slices.Backward(s.by[e.Sentence]) {
		if place := s.places[p]; place.Feature != "" && place.Feature != "country" && who.Contains(place.Span) {
			place = s.places[s.inner(p)]
			return &place
		}
	}
	return nil
}

// localOrgans are words for organs whose name says where they act.
var localOrgans = strings.Fields("police court prosecutors prosecutor sheriff jury judge attorneys attorney council county")

// localWords say that someone acts for a part of a country, or for several.
var localWords = strings.Fields("governor mayor sheriff county city state provincial province local regional district municipal council tribunal international " +
	"special republic's territory")

func anyWord(text string, words []string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		if slices.Contains(words, strings.TrimSuffix(w, "'s")) {
			return true
		}
	}
	return false
}

// local tells whether a participant acts for less than its country, or more.
func (s *scene) local(actors []annalist.Actor, who *annalist.Participant) bool {
	if who.Span.Start >= 0 && who.Span.Start < who.Span.End && who.Span.End <= len(s.report.Text) && anyWord(who.Span.Of(s.report.Text), localWords) {
		return true
	}
	for i := range actors {
		if a := &actors[i]; a.ID == who.Actor && (anyWord(a.Role, localWords) || anyWord(a.Name, localWords)) {
			return true
		}
	}
	return false
}

// homeOf gives the country in which an event happened because of who acts, or
// of whom it befalls, and the participant that says it; "" if none does.
func (s *scene) homeOf(t *tree, actors []annalist.Actor, e *annalist.Event) (string, *annalist.Participant) {
	who, ofTargets := e.Sources, false
	if len(who) == 0 && (byLaw(e) || topples(e)) {
		who, ofTargets = e.Targets, true
	}
	country, first := "", (*annalist.Participant)(nil)
	for i := range who {
		c, sectors := s.state(&who[i])
		if c == "" && ofTargets && country != "" {
			continue // "police and demonstrators are arrested"
		}
		if c != "" && sectors == "" && isPerson(actors, who[i].Actor) {
			return "", nil // a person of the country is no organ of it
		}
		if c == "" || country != "" && c != country || !homely(t, e, sectors, ofTargets) {
			return "", nil
		}
		if country == "" {
			country, first = c, &who[i]
		}
	}
	return country, first
}

func isPerson(actors []annalist.Actor, id string) bool {
	return slices.ContainsFunc(actors, func(a annalist.Actor) bool { return a.ID == id && a.Kind == annalist.Person })
}

// homely tells whether one of some sectors acts at home in an event, or has it
// befall him at home.
func homely(t *tree, e *annalist.Event, sectors string, target bool) bool {
	switch {
	case e.Type == "PROTEST":
		return citizens(sectors)
	case target && topples(e):
		return prefix(sectors, 3) == "GOV"
	case target: // their own state arrests its politicians
		return politician(sectors)
	case e.Type == "ACCUSE" && strings.HasPrefix(e.CAMEO, "09"):
		return stateOrgan(sectors)
	case byLaw(e):
		return stateOrgan(sectors) || sectors == ""
	case e.Type == "ASSAULT": // an army may be abroad, police are not
		return len(e.Targets) > 0 && !target && (sectors == "COP" || sectors == "COPMIL")
	case launches(t, e):
		return sectors == "" || sectors == "GOV" || sectors == "MIL" || sectors == "GOVMIL"
	}
	return false
}

// topples tells whether an event ends a government.
func topples(e *annalist.Event) bool {
	return e.Type == "COERCE" && strings.HasPrefix(e.CAMEO, "192")
}

// launches tells whether an event is a test of a missile or a launch into
// space, at no one.
func launches(t *tree, e *annalist.Event) bool {
	if e.Type != "MOBILIZE" || !strings.HasPrefix(e.CAMEO, "150") || len(e.Targets) > 0 {
		return false
	}
	for i := range t.s.Tokens {
		if launched[strings.ToLower(t.s.Tokens[i].Lemma)] {
			return true
		}
	}
	return false
}

var launched = map[string]bool{"missile": true, "rocket": true, "satellite": true, "spacecraft": true, "icbm": true}

// byLaw tells whether an event is one of police, courts and governments at
// home: arrests, charges, sentences, raids, bans, states of emergency,
// executions, inquiries.
func byLaw(e *annalist.Event) bool {
	for _, c := range []string{"COERCE 171", "COERCE 172", "COERCE 173", "COERCE 175", "ACCUSE 115", "ACCUSE 116", "ASSAULT 175", "ASSAULT 180", "ACCUSE 09"} {
		if kind, code, _ := strings.Cut(c, " "); e.Type == kind && strings.HasPrefix(e.CAMEO, code) {
			return true
		}
	}
	return false
}

// stateOrgan tells whether sectors are those of a state's organ that acts at
// home.
func stateOrgan(sectors string) bool {
	return slices.Contains([]string{"GOV", "COP", "JUD", "LEG"}, prefix(sectors, 3))
}

func politician(sectors string) bool {
	return slices.Contains([]string{"GOV", "LEG", "ELI", "PTY", "OPP", "COP", "JUD"}, prefix(sectors, 3)) && !strings.Contains(sectors, "SPY")
}

func citizens(sectors string) bool {
	return slices.Contains([]string{"", "CVL", "OPP", "LAB", "EDU", "SOC"}, prefix(sectors, 3))
}

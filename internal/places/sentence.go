package places

import (
	"maps"
	"slices"
	"strings"

	"annalist"
)

// inSentence gives an event of the ground the place that its sentence says,
// where the words say but one, though not in the act's own clause. It tells
// whether the event is settled, be it that the words tell two grounds.
func (s *scene) inSentence(t *tree, a act, e *annalist.Event) bool {
	for _, i := range a.tokens {
		for _, k := range t.kids[i] {
			if year(t.form(k)) {
				return false // "the 1973 coup": an older one
			}
		}
	}
	mild := e.Type == "CONSULT" || e.Type == "SUPPORT" && strings.HasPrefix(e.CAMEO, "057")
	if !a.hard && !mild && !judged(e) || e.Type == "SANCTION" || unreal(e.Modality) || decreed(e) {
		return false
	}
	var found, other []spot
	for _, sp := range s.spots[e.Sentence] {
		if a.has(sp.own) || sp.gov < 0 && sp.head == sp.own || !s.ground(t, a, &sp) || s.ofSaying(t, &sp) {
			continue
		}
		if s.reaches(t, a, &sp, mild) {
			found = append(found, sp)
		} else {
			other = append(other, sp)
		}
	}
	if len(found) == 0 {
		return len(other) > 0
	}
	for _, sp := range other {
		for _, f := range found {
			if !s.holds(&sp, &f) && !s.holds(&f, &sp) {
				return true
			}
		}
	}
	s.settle(e, t, found, "sentence")
	return true
}

// decreed tells whether an event is a state of emergency, which holds wider
// than where what it is for happened.
func decreed(e *annalist.Event) bool { return strings.HasPrefix(e.CAMEO, "1724") }

// judged tells whether an event is one of a court or of those who prosecute.
func judged(e *annalist.Event) bool {
	return e.Type == "ACCUSE" && (strings.HasPrefix(e.CAMEO, "115") || strings.HasPrefix(e.CAMEO, "116"))
}

// groundMarks are prepositions that say on which ground something happens,
// wherever in the sentence they stand.
var groundMarks = strings.Fields("in at near outside inside around across throughout within along")

// ground tells whether a spot says a ground.
func (s *scene) ground(t *tree, a act, sp *spot) bool {
	switch {
	case slices.Contains(groundMarks, sp.marker) || sp.head != sp.own && slices.Contains(groundMarks, sp.inner):
		return sp.rel == "obl" || sp.rel == "nmod" || sp.head != sp.own
	case sp.marker == "into": // "crossed into Ruritania and killed two"
		return sp.own < a.tokens[0]
	case sp.marker == "to" && a.e.Type == "CONSULT": // "flew to Ruritania to meet"
		return sp.own < a.tokens[0] && sp.gov >= 0 && slices.Contains(journeys, strings.ToLower(t.s.Tokens[sp.gov].Lemma))
	case sp.marker == "on":
		return s.says(t, sp)
	case strings.HasSuffix(sp.marker, " of"):
		return s.says(t, sp)
	}
	if sp.rel == "obj" && a.hard && sp.gov >= 0 && slices.Contains(strikes, strings.ToLower(t.s.Tokens[sp.gov].Lemma)) {
		return s.places[sp.place].Feature != "country"
	}
	return sp.head != sp.own && a.has(sp.gov) && (sp.rel == "obj" || sp.rel == "obl" && (sp.marker == "to" || sp.marker == "on")) &&
		s.places[sp.place].Feature != "country" && !offices[t.lower(sp.head)]
}

// journeys are words for going where one then meets others.
var journeys = strings.Fields("visit trip travel fly arrive go come return tour")

// offices are nouns for buildings that stand for those who sit there.
var offices = map[string]bool{"court": true, "embassy": true, "consulate": true, "office": true, "mission": true, "headquarters": true, "parade": true,
	"university": true, "school": true, "church": true, "state": true, "capital": true}

// tellers are verbs that say, besides those of saying alone: what stands on
// them is where it was said.
var tellers = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("say tell report announce state claim warn accuse condemn criticise criticize praise urge call ask demand deny reject confirm " +
		"reveal declare promise pledge vow threaten express believe think suggest argue note add admit speak describe blame denounce insist propose appeal comment " +
		"acknowledge allege write publish cite estimate respond rule tour plan agree") {
		m[w] = true
	}
	return m
}()

// ofSaying tells whether a spot is where someone says something, or where one
// who says it has his seat.
func (s *scene) ofSaying(t *tree, sp *spot) bool {
	for i, steps := sp.gov, 0; i >= 0 && steps < 6; i, steps = t.up[i], steps+1 {
		if t.isVerb(i) {
			if !tellers[strings.ToLower(t.s.Tokens[i].Lemma)] {
				return false
			} else if t.rel(i) != "acl" && t.rel(i) != "advcl" {
				return true
			}
		}
		if w := t.lower(i); (slices.Contains(officials, w) || abstract[w]) && !spotNouns[w] {
			return true
		}
		if t.rel(i) == "root" && t.kid(i, "ccomp") >= 0 {
			return true
		}
	}
	return false
}

// abstract are nouns on which a place is the matter, not the ground.
var abstract = map[string]bool{"war": true, "role": true, "involvement": true, "interest": true, "intervention": true, "presence": true, "policy": true,
	"situation": true, "crisis": true, "influence": true, "investment": true, "ambassador": true, "correspondent": true, "citizens": true,
	"election": true, "elections": true, "democracy": true, "reform": true, "events": true, "interests": true, "actions": true}

// apart are words between an act and a place that put them apart: what comes
// before, after or because of it may be elsewhere.
var apart = strings.Fields("after following over for since about before amid despite because regarding concerning against until if whether although though unless " +
	"where from of")

// reasons are nouns of why, which put apart as well: "in response to".
var reasons = map[string]bool{"response": true, "retaliation": true, "revenge": true, "reaction": true, "connection": true, "anniversary": true, "memory": true, "relation": true}

// reaches tells whether the way through the tree from an act to a spot crosses
// nothing that puts them apart.
func (s *scene) reaches(t *tree, a act, sp *spot, mild bool) bool {
	for _, i := range a.tokens {
		if s.joins(t, a, i, sp, mild) {
			return true
		}
	}
	return false
}

func (s *scene) joins(t *tree, a act, i int, sp *spot, mild bool) bool {
	from, to := t.way(i), t.way(sp.head)
	for len(from) > 0 && len(to) > 0 && from[len(from)-1] == to[len(to)-1] {
		from, to = from[:len(from)-1], to[:len(to)-1]
	}
	for _, j := range from {
		if up := t.up[j]; len(to) > 0 && t.rel(j) == "acl" && t.s.Tokens[j].XPOS == "VBN" && !judged(a.e) {
			return false // "the hostages freed last week arrive in Hentzau"
		} else if up >= 0 && len(to) > 0 && t.rel(j) != "ccomp" && t.rel(j) != "xcomp" && matters[strings.ToLower(t.s.Tokens[up].Lemma)] {
			return false
		}
	}
	if a.e.Type == "COERCE" || a.e.Type == "ACCUSE" { // a charge tells of another ground than its own
		for _, j := range to[min(1, len(to)):] {
			if !t.isVerb(j) && !doer(t, j) {
				return false
			}
		}
	}
	harm := a.e.Type == "ASSAULT" && (harms(t, i) || t.isVerb(i))
	if !slices.Contains(groundMarks, sp.marker) && sp.marker != "on" && !crossesNone(t, to[:min(1, len(to))], harm) {
		return false
	}
	if mild { // where they meet hangs on a verb, or on the visit
		return (len(to) == 1 && sp.rel == "obl" && t.isVerb(sp.gov) || sp.marker == "to" && len(to) == 2) && sp.gov < i && crossesNone(t, from, false)
	}
	after := false // "two died in Hentzau after police opened fire"
	if n := len(from); n > 0 && a.e.Type == "ASSAULT" && t.isVerb(from[n-1]) {
		after = t.up[from[n-1]] >= 0 && harms(t, t.up[from[n-1]])
	}
	return crossesNone(t, from, after) && crossesNone(t, to[min(1, len(to)):], harm)
}

// doer tells whether a token is who acts.
func doer(t *tree, i int) bool {
	return t.rel(i) == "nsubj" || t.deprel(i) == "obl:agent" || t.rel(i) == "obl" && t.marker(i) == "by"
}

func year(form string) bool {
	return len(form) == 4 && (form[:2] == "19" || form[:2] == "20") && strings.Trim(form, "0123456789") == ""
}

// matters are verbs whose object is told of, and may lie elsewhere.
var matters = func() map[string]bool {
	m := maps.Clone(tellers)
	for w := range strings.FieldsSeq("protest mark commemorate mourn investigate celebrate remember honor honour fear discuss oppose support back welcome seek probe " +
		"celebrate avenge recall face observe") {
		m[w] = true
	}
	return m
}()

// way gives the tokens from one to the root.
func (t *tree) way(i int) (out []int) {
	for ; i >= 0 && len(out) < 40; i = t.up[i] {
		out = append(out, i)
	}
	return out
}

// crossesNone tells whether none of the tokens hangs on the next by a word that
// puts it apart; how "a bomb went off after which two were killed" says the
// same of one that did harm.
func crossesNone(t *tree, way []int, harm bool) bool {
	for _, i := range way {
		m := t.marker(i)
		if k := t.kid(i, "mark"); k >= 0 {
			m = t.lower(k)
		}
		if m == "from" && t.isVerb(i) { // "stopped them from killing"
			continue
		}
		if harm && (m == "after" || m == "following" || m == "when" || m == "of" || m == "from" && t.rel(i) == "nmod") {
			continue
		}
		if slices.Contains(apart, m) && !(m == "of" && t.rel(i) == "nmod" && slices.Contains(collectives, t.lower(max(0, t.up[i])))) {
			return false
		}
		if reasons[t.lower(i)] || m == "with" && t.rel(i) == "obl" && !harm || t.deprel(i) == "acl:relcl" || t.rel(i) == "parataxis" || t.deprel(i) == "nmod:poss" {
			return false
		}
	}
	return true
}

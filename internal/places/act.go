package places

import (
	"slices"
	"strings"

	"annalist"
)

// A level tells how the words join a place to an act: the lower the closer.
type level int

const (
	direct   level = iota // on the act itself, or on who or what it meets
	target                // what is acted on
	actor                 // on who acts
	above                 // the clause above
	joined                // a clause joined by "and"
	below                 // the clause that tells how it came
	farthest = below
	unjoined = farthest + 1
)

func (l level) String() string {
	return [...]string{"clause", "target", "clause", "main", "joined", "clause", ""}[l]
}

// An act is an event's trigger in the tree.
type act struct {
	e      *annalist.Event
	tokens []int
	verbal bool // it is done by words alone
	hard   bool // force, or what force leaves
}

// hardTypes are the events that happen on the ground; in words the others may.
var (
	hardTypes   = strings.Fields("ASSAULT PROTEST COERCE MOBILIZE RETREAT AID COOPERATE SANCTION")
	verbalTypes = strings.Fields("ACCUSE REQUEST REJECT THREATEN SUPPORT CONCEDE")
)

// collectives are nouns that count acts: "a wave of attacks in Hama".
var collectives = strings.Fields("wave series spate string number dozens hundreds pair spree round bout campaign rash day days night week weeks month months act acts case cases " +
	"part most many some majority several")

func actOf(t *tree, e *annalist.Event) act {
	a := act{e: e, verbal: slices.Contains(verbalTypes, e.Type) || e.Type == "", hard: slices.Contains(hardTypes, e.Type)}
	for _, span := range e.Trigger {
		for i := range t.s.Tokens {
			if tok := t.s.Tokens[i].Span; tok.Len() > 0 && span.Contains(tok) {
				if u := t.upos(i); u == "VERB" || u == "NOUN" || u == "PROPN" || u == "ADJ" {
					a.tokens = append(a.tokens, i)
				}
			}
		}
	}
	for _, i := range slices.Clone(a.tokens) {
		up := t.up[i]
		if up < 0 {
			continue
		}
		if t.rel(i) == "nmod" && t.marker(i) == "of" && slices.Contains(collectives, t.lower(up)) && t.lower(up) != "part" || t.rel(i) == "compound" && t.upos(up) == "NOUN" && !spotNouns[t.lower(up)] {
			a.tokens = append(a.tokens, up)
		}
	}
	return a
}

func (a *act) has(i int) bool { return slices.Contains(a.tokens, i) }

// relation tells how a spot is joined to an act.
func (s *scene) relation(t *tree, a act, sp *spot) level {
	if a.has(sp.own) || sp.gov < 0 {
		return unjoined
	}
	if l := s.onAct(t, a, sp); l != unjoined {
		return l
	}
	for _, i := range a.tokens {
		if l := s.aroundAct(t, a, sp, i); l != unjoined {
			return l
		}
	}
	return unjoined
}

// onAct reads the places on the act's own words and on those of its arguments.
func (s *scene) onAct(t *tree, a act, sp *spot) level {
	if a.has(sp.gov) {
		if l := s.onTrigger(t, a, sp); l != unjoined || a.verbal || sp.head == sp.own || !slices.Contains(whereMarks, sp.inner) {
			return l
		}
		return argument(t, a, sp.head)
	}
	if a.verbal || sp.rel != "nmod" && sp.rel != "acl" {
		return unjoined
	}
	noun := sp.gov
	if !s.says(t, sp) {
		if sp.head == sp.own || !slices.Contains(whereMarks, sp.inner) {
			return unjoined
		}
		noun = sp.head // "control of a gas field in Hentzau"
	}
	for steps := 0; steps < 4 && noun >= 0; steps++ {
		up := t.up[noun]
		if up < 0 {
			return unjoined
		}
		if a.has(up) {
			return argument(t, a, noun)
		}
		switch t.rel(noun) {
		case "nmod", "compound", "appos", "conj", "nummod":
			if slices.Contains(notWhere, t.marker(noun)) || t.deprel(noun) == "nmod:poss" {
				return unjoined
			}
			noun = up
		default:
			return unjoined
		}
	}
	return unjoined
}

// notWhere are prepositions whose phrase tells of another time, ground or
// matter than the act's.
var notWhere = strings.Fields("after following over for since about before amid despite because regarding concerning from to until with against")

// argument tells whether a place on an argument of the act is the act's:
// "killed a farmer in Hentzau", but not "officials in Strelsau detained two".
func argument(t *tree, a act, noun int) level {
	m := t.marker(noun)
	switch t.rel(noun) {
	case "obj", "iobj", "nmod":
		if t.rel(noun) == "nmod" && (m == "after" || m == "following" || m == "for" || m == "over" || m == "since") {
			return unjoined
		}
		if !a.hard && a.e.Type != "CONSULT" && a.e.Type != "AGREE" {
			return unjoined
		}
		return direct
	case "nsubj":
		if t.deprel(noun) == "nsubj:pass" {
			return direct
		}
		if a.e.Type == "COERCE" && (t.lower(noun) == "authorities" || t.lower(noun) == "officials") {
			return actor // they arrest at home
		}
		if court := slices.Contains(courts, t.lower(noun)); slices.Contains(officials, t.lower(noun)) || !a.hard || court && a.e.Type != "COERCE" {
			return unjoined
		}
		return actor
	case "obl":
		if !a.hard && a.e.Type != "CONSULT" && a.e.Type != "AGREE" {
			return unjoined
		}
		if slices.Contains(spans, t.lower(noun)) { // "jailed for six years in Graustark"
			return direct
		}
		if m == "with" || m == "against" || m == "at" || m == "on" || m == "in" || m == "by" || m == "into" || m == "between" || m == "near" || m == "outside" || m == "during" || m == "amid" || m == "from" && (a.e.Type != "ASSAULT" || slices.Contains(abductions, strings.ToLower(t.s.Tokens[t.up[noun]].Lemma))) {
			return direct
		}
	}
	return unjoined
}

// spans are nouns of time, on which a parser may hang what is the verb's.
var spans = strings.Fields("year years month months week weeks day days hour hours night morning evening afternoon monday tuesday wednesday thursday friday " +
	"saturday sunday yesterday today")

// abductions are verbs whose victims are taken from where it happens.
var abductions = strings.Fields("kidnap abduct seize snatch take")

// officials are those whose place is that of their office.
var officials = strings.Fields("government governments official officials authority authorities leader leaders minister ministry ambassador envoy embassy " +
	"president administration regime council parliament office lawmakers diplomats company companies")

// courts act where they sit.
var courts = strings.Fields("court courts tribunal judge judges jury prosecutor prosecutors magistrate")

// onTrigger reads a place that hangs on the trigger.
func (s *scene) onTrigger(t *tree, a act, sp *spot) level {
	place := &s.places[sp.place]
	noun := t.upos(sp.gov) == "NOUN" || t.upos(sp.gov) == "PROPN"
	country := place.Feature == "country"
	lemma := strings.ToLower(t.s.Tokens[sp.gov].Lemma)
	switch {
	case (sp.rel == "obl" || sp.rel == "nmod" || sp.rel == "advmod") && s.says(t, sp):
		return direct
	case sp.rel == "obl" || sp.rel == "nmod":
		return s.byMarker(a, sp, lemma, country)
	case sp.rel == "poss" && noun, (sp.rel == "compound" || t.deprel(sp.head) == "nmod:desc") && noun:
		if !country || slices.Contains(countrywide, lemma) {
			return direct
		}
	case sp.rel == "obj" || t.deprel(sp.head) == "nsubj:pass":
		if sp.head != sp.own && slices.Contains(whereMarks, sp.inner) {
			return argument(t, a, sp.head)
		}
		switch a.e.Type {
		case "ASSAULT":
			return target
		case "COERCE", "RETREAT", "MOBILIZE", "PROTEST":
			if !country {
				return target
			}
		}
		if slices.Contains(arrivals, lemma) {
			return target
		}
	}
	return unjoined
}

// countrywide are nouns before which a country is where it happens, not who
// does it: "the Iraq war", but "the US attack".
var countrywide = strings.Fields("war conflict crisis uprising earthquake massacre genocide")

var (
	arrivals   = strings.Fields("arrive enter visit deploy return reach tour travel land march move advance go come redeploy trip")
	departures = strings.Fields("withdraw pull retreat leave evacuate flee withdrawal pullout retreat evacuation exit expel deport depart pull-out")
)

// byMarker reads prepositions that say where of some acts only.
func (s *scene) byMarker(a act, sp *spot, lemma string, country bool) level {
	kinetic := a.e.Type == "ASSAULT"
	switch sp.marker {
	case "to":
		if slices.Contains(arrivals, lemma) || slices.Contains(a.e.Modes, "visit") {
			return target
		}
	case "from":
		if slices.Contains(departures, lemma) || slices.Contains(abductions, lemma) && kinetic {
			return target
		}
	case "on", "upon":
		if kinetic {
			return target
		}
	case "against":
		if kinetic && !country {
			return target
		}
	case "of":
		if kinetic || (a.e.Type == "COERCE" || a.e.Type == "RETREAT") && !country {
			return target
		}
	case "into":
		if a.hard {
			return target
		}
	}
	return unjoined
}

// says tells whether a spot is a phrase of where: by its preposition, and for
// "on" by the place it names.
func (s *scene) says(t *tree, sp *spot) bool {
	if slices.Contains(whereMarks, sp.marker) {
		return true
	}
	if strings.HasSuffix(sp.marker, " of") || sp.marker == "close to" || sp.marker == "next to" {
		first, _, _ := strings.Cut(sp.marker, " ")
		return slices.Contains(whereMarks, first) || slices.Contains(directions, first) || first == "close" || first == "next"
	}
	if sp.marker == "on" {
		switch s.places[sp.place].Feature {
		case "water", "site", "mountain":
			return true
		}
		return sp.head != sp.own && spotNouns[t.lower(sp.head)] || wants[t.lower(sp.own)] == asIsland
	}
	return false
}

// carriers are verbs that add nothing to the act that is their subject or
// object.
var carriers = strings.Fields("take occur happen kill hit strike injure wound carry launch conduct leave hold begin start continue break erupt stage target " +
	"destroy damage mount explode detonate claim come follow rock end erupt shake die meet gather attend commit perpetrate stage organize organise host " +
	"open resume escalate spread rage intensify flare")

// aroundAct reads the places of the clauses about the act: the one above, one
// joined to it, and the one that tells how it came.
func (s *scene) aroundAct(t *tree, a act, sp *spot, i int) level {
	if !a.hard && a.e.Type != "CONSULT" && a.e.Type != "AGREE" {
		return unjoined
	}
	up := t.up[i]
	if up >= 0 {
		lemma := strings.ToLower(t.s.Tokens[up].Lemma)
		switch rel := t.rel(i); {
		case rel == "advcl" && t.kid(i, "mark") < 0 && t.s.Tokens[i].XPOS == "VBG" && s.inClause(t, a, sp, up):
			return above
		case rel == "xcomp" && t.isVerb(up) && s.hangsOn(t, sp, up) && (sp.own > i || sp.own < up):
			return above
		case rel == "conj" && (t.kid(i, "nsubj", "nsubj:pass") < 0 || harms(t, i) && harms(t, up)) && t.isVerb(i) && t.isVerb(up) && s.inClause(t, a, sp, up):
			return joined
		case (rel == "acl" || t.deprel(i) == "acl:relcl") && sp.gov == up && s.says(t, sp):
			return above
		case (rel == "nsubj" || rel == "obj" || rel == "obl") && t.isVerb(up) && slices.Contains(carriers, lemma) && !t.isVerb(i):
			m := t.marker(i)
			if (rel != "obl" || m == "in" || m == "by" || m == "during" || m == "at" || m == "with") && s.inClause(t, a, sp, up) {
				return above
			}
		}
	}
	for _, k := range t.kids[i] {
		switch rel := t.rel(k); {
		case rel == "conj" && t.isVerb(k) && t.isVerb(i) && (t.kid(k, "nsubj", "nsubj:pass") < 0 || harms(t, i) && harms(t, k)) && sp.own > k && s.inClause(t, a, sp, k):
			return joined
		case rel == "advcl" && a.e.Type == "ASSAULT" && t.isVerb(k):
			if m := t.kid(k, "mark"); m >= 0 && slices.Contains([]string{"when", "as", "after", "while"}, t.lower(m)) || t.kid(k, "advmod") >= 0 && t.lower(t.kid(k, "advmod")) == "when" {
				if s.inClause(t, a, sp, k) {
					return below
				}
			}
		}
	}
	return unjoined
}

// harms tells whether a verb counts who was hurt: "two are killed and three
// wounded" are of one act.
func harms(t *tree, i int) bool {
	return slices.Contains([]string{"kill", "wound", "injure", "die", "hurt"}, strings.ToLower(t.s.Tokens[i].Lemma))
}

// hangsOn tells whether a spot says where of a verb.
func (s *scene) hangsOn(t *tree, sp *spot, verb int) bool {
	return sp.gov == verb && (sp.rel == "obl" || sp.rel == "nmod") && s.says(t, sp)
}

// strikes are verbs whose object is the ground of what they tell.
var strikes = strings.Fields("hit strike rock shake attack bomb shell raid target storm capture seize")

// inClause tells whether a spot says where of a verb, or of what the verb acts
// on.
func (s *scene) inClause(t *tree, a act, sp *spot, verb int) bool {
	if s.hangsOn(t, sp, verb) {
		return true
	}
	if sp.rel == "obj" && sp.gov == verb && a.e.Type == "ASSAULT" && slices.Contains(strikes, strings.ToLower(t.s.Tokens[verb].Lemma)) {
		return true
	}
	if sp.rel != "nmod" || !s.says(t, sp) || t.up[sp.gov] != verb {
		return false
	}
	switch t.rel(sp.gov) {
	case "obj", "nsubj":
		return t.rel(sp.gov) == "obj" || t.deprel(sp.gov) == "nsubj:pass" || !slices.Contains(officials, t.lower(sp.gov))
	case "obl":
		m := t.marker(sp.gov)
		return m == "at" || m == "on" || m == "in" || m == "near" || m == "outside" || m == "during"
	}
	return false
}

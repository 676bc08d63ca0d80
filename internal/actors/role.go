package actors

// A use tells how a mention of a place takes part in its clause.
type use int

const (
	nowhere use = iota // a part of another phrase, or only where something is
	affected
	acting // it speaks, decides, or is dealt with as a partner
)

// Prepositions before a place that make it a partner or a target, whatever
// verb governs it.
var partners = map[string]bool{"with": true, "against": true, "between": true, "among": true, "by": true, "on": true, "toward": true,
	"towards": true, "over": true, "upon": true, "versus": true, "about": true, "like": true, "including": true, "without": true, "besides": true}

// moves are verbs and nouns after which "to", "from" and "for" tell a way.
var moves = map[string]bool{"go": true, "come": true, "travel": true, "fly": true, "arrive": true, "return": true, "flee": true, "head": true,
	"move": true, "leave": true, "depart": true, "visit": true, "trip": true, "flight": true, "journey": true, "send": true, "deport": true,
	"extradite": true, "drive": true, "sail": true, "march": true, "escape": true, "withdraw": true, "evacuate": true, "transfer": true,
	"bring": true, "take": true, "deploy": true, "cross": true, "run": true, "walk": true, "transport": true, "smuggle": true, "ship": true,
	"pull": true, "withdrawal": true, "migrate": true, "enter": true, "spread": true, "road": true, "way": true, "report": true,
	"broadcast": true, "bear": true, "hail": true, "originate": true, "route": true, "tour": true, "departure": true, "arrival": true, "live": true,
	"stay": true, "relocate": true, "expel": true, "deportation": true, "extradition": true, "train": true, "bus": true, "exile": true,
	"airlift": true, "redirect": true, "divert": true, "repatriate": true, "hospitalize": true, "accompany": true, "follow": true, "push": true,
	"carry": true, "convoy": true, "advance": true, "reach": true, "land": true, "sneak": true, "pass": true, "stretch": true}

// parts are nouns for a part of a country: what is of it is no actor.
var parts = map[string]bool{"north": true, "south": true, "east": true, "west": true, "city": true, "capital": true, "town": true, "village": true,
	"region": true, "province": true, "district": true, "border": true, "coast": true, "part": true, "area": true, "state": true, "centre": true,
	"center": true, "outskirts": true, "suburb": true, "port": true, "island": true, "northeast": true, "northwest": true,
	"southeast": true, "southwest": true, "rest": true, "history": true, "territory": true, "airport": true, "street": true, "people": true,
	"population": true, "kilometre": true, "kilometer": true, "mile": true, "most": true, "much": true, "edge": true, "heart": true, "shore": true,
	"gulf": true, "bay": true, "sea": true, "republic": true, "kingdom": true, "bank": true, "university": true, "country": true}

// useOf tells how the place headed by i takes part.
func (t *tree) useOf(i int) use {
	for steps := 0; steps < 6; steps++ {
		deprel := t.tokens[i].Deprel
		up := t.up[i]
		switch t.rel(i) {
		case "conj", "appos":
			if up < 0 {
				return affected
			}
			if t.marker(i) != "" && t.rel(i) == "conj" {
				return t.prepositional(i)
			}
			i = up
			continue
		case "nsubj":
			switch {
			case deprel == "nsubj:pass":
				return affected
			case up >= 0 && t.isState(up):
				return affected
			}
			return acting
		case "obj", "iobj", "dislocated":
			if up >= 0 && leaves[t.tokens[up].Lemma] {
				return nowhere
			}
			if up >= 0 && deals[t.tokens[up].Lemma] {
				return acting
			}
			return affected
		case "vocative", "root":
			return acting
		case "obl", "nmod":
			switch deprel {
			case "obl:agent":
				return acting
			case "nmod:poss":
				return affected
			case "nmod:desc", "nmod:unmarked", "obl:unmarked":
				return nowhere
			}
			return t.prepositional(i)
		}
		return nowhere
	}
	return nowhere
}

// leaves are verbs whose object is only where they lead from or to.
var leaves = map[string]bool{"leave": true, "enter": true, "reach": true, "cross": true, "quit": true, "flee": true, "exit": true, "depart": true}

// deals are verbs whose object is one who can answer: "accused Strelsau" means
// the government there.
var deals = map[string]bool{"accuse": true, "urge": true, "warn": true, "tell": true, "ask": true, "blame": true, "criticize": true, "criticise": true,
	"condemn": true, "thank": true, "call": true, "press": true, "pressure": true, "pressurize": true, "sue": true, "force": true, "persuade": true,
	"convince": true, "inform": true, "denounce": true, "rebuke": true, "praise": true, "allow": true, "demand": true, "invite": true, "order": true,
	"threaten": true, "support": true, "back": true, "anger": true, "defy": true, "sanction": true, "let": true, "help": true, "lobby": true}

// isState tells whether a clause only says what or where something is.
func (t *tree) isState(i int) bool {
	if t.tokens[i].UPOS != "VERB" {
		return true
	}
	switch t.tokens[i].Lemma {
	case "be", "have", "see", "lie", "become", "border", "remain", "experience", "suffer", "host", "witness":
		return true
	}
	return false
}

// prepositional tells how a place after a preposition takes part.
func (t *tree) prepositional(i int) use {
	marker, up := t.marker(i), t.up[i]
	if partners[marker] {
		if marker == "on" || marker == "over" || marker == "about" || marker == "by" && t.rel(i) == "nmod" {
			return affected
		}
		return acting
	}
	if up < 0 {
		return nowhere
	}
	lemma := t.tokens[up].Lemma
	switch marker {
	case "to", "from", "for":
		if moves[lemma] || t.rel(i) == "nmod" && marker == "from" || t.hasWay(up) {
			return nowhere
		}
		return affected
	case "of":
		if parts[lemma] {
			return nowhere
		}
		return affected
	}
	return nowhere
}

// hasWay tells whether a verb tells of a way by a particle: "back from".
func (t *tree) hasWay(i int) bool {
	for _, k := range t.kids[i] {
		switch t.lower(k) {
		case "back", "home", "out", "away", "over", "through":
			return true
		}
	}
	return false
}

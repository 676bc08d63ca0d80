package events

import (
	"slices"
	"strconv"

	"annalist"
	"annalist/ontology"
)

// A verdict is a modality and the word that decided it (-1: none did).
type verdict struct {
	class annalist.Modality
	rule  string
	word  int
}

var plain = verdict{annalist.Occurred, "", -1}

// rank orders cues that stand in one clause: "will not attack" is negated.
var rank = map[annalist.Modality]int{annalist.Negated: 6, annalist.Hypothetical: 5, annalist.Requested: 4, annalist.Alleged: 3,
	annalist.Planned: 2, annalist.Ongoing: 1, annalist.Historical: 1}

// modality climbs from the event's word to the root of its sentence, and stops
// at the first clause that holds a cue, or at one that takes the event for
// granted ("condemned the attack", "after the strike").
func (r *reader) modality(f *find, published annalist.Date) verdict {
	v, x := plain, f.anchor
	r.typ = f.frame.Type
	for steps := 0; x >= 0 && steps <= len(r.t.lemma); steps++ {
		v = r.clauseCue(x)
		if x != f.word && f.frame.Noun && steps == 0 {
			v = stronger(v, r.clauseCue(f.word))
		} else if c := f.carrier; c >= 0 && c != x && steps == 0 && r.t.head(c) >= 0 { // "a meeting due to be held"
			v = stronger(v, stronger(r.clauseCue(c), r.governed(c, r.t.head(c), base(r.t.rel(c)))))
		}
		if v.word >= 0 {
			if v.class == annalist.Planned && r.t.rel(x) == "ccomp" { // "fear that it will attack"
				v = stronger(v, r.governed(x, r.t.head(x), "ccomp"))
			}
			return v
		}
		var next int
		if next, v = r.climb(x, steps == 0 && f.frame.Noun && f.anchor == f.word); v.word >= 0 {
			return v
		}
		x = next
	}
	if n := len(r.t.s.Tokens); n > 0 && r.t.form(n-1) == "?" {
		return verdict{annalist.Hypothetical, "question", n - 1}
	}
	if y := r.pastYear(f, published); y >= 0 {
		return verdict{annalist.Historical, "year long before publication", y}
	}
	return plain
}

func stronger(a, b verdict) verdict {
	if rank[b.class] > rank[a.class] {
		return b
	}
	return a
}

// clauseCue gives the strongest cue among the children of x.
func (r *reader) clauseCue(x int) verdict {
	best := plain
	see := func(c cue, ok bool, word int) {
		if ok {
			best = stronger(best, verdict{c.class, c.rule, word})
		}
	}
	for _, k := range r.t.kids[x] {
		lemma, form := r.t.lemma[k], r.t.form(k)
		switch rel := base(r.t.rel(k)); {
		case rel == "aux":
			c, ok := r.c.cues.find("aux", form, lemma)
			if ok && lemma == "would" || form == "would" || form == "'d" {
				c, ok = r.would(x, c), true
			}
			see(c, ok, k)
		case rel == "advmod" || rel == "det" || rel == "cc":
			if form == "not" && r.t.form(min(k+1, len(r.t.lemma)-1)) == "only" {
				continue
			}
			c, ok := r.c.cues.find("adverb", lemma, form)
			see(c, ok, k)
		case rel == "mark" || rel == "case":
			c, ok := r.c.cues.find("mark", form)
			see(c, ok, k)
		case r.t.rel(k) == "nsubj": // "suspected rebels attacked": who did it is alleged
			for _, a := range r.t.kids[k] {
				if c, ok := r.c.cues.find("adjective", r.t.lemma[a], r.t.form(a)); ok && c.class == annalist.Alleged && r.t.rel(a) == "amod" {
					see(c, true, a)
				}
			}
		case (rel == "amod" || rel == "compound" || rel == "nmod") && k < x && r.t.upos(x) != "VERB":
			c, ok := r.c.cues.find("adjective", lemma, form)
			see(c, ok, k)
		}
	}
	if best.class == annalist.Planned {
		for _, k := range r.clauses(x, "advcl", "if/unless") {
			see(cue{annalist.Hypothetical, "condition on a plan"}, true, r.t.child(k, "mark"))
		}
	}
	if best.word < 0 {
		return r.aspect(x)
	}
	if best.class == annalist.Negated && (r.t.hasAux(x, "will") || r.t.hasAux(x, "would") || r.t.hasAux(x, "wo")) {
		best.rule = ontology.Refusal + ": " + best.rule
	}
	return best
}

// would gives the modality of "would": the future as seen from a past report
// ("said it would withdraw"), else a supposition.
func (r *reader) would(x int, c cue) cue {
	if r.t.rel(x) == "ccomp" && r.t.child(x, "advcl") < 0 {
		return cue{annalist.Planned, "would, in reported speech"}
	}
	if c.rule == "" {
		return cue{annalist.Hypothetical, "would"}
	}
	return c
}

// aspect reads what the verb's form alone tells: "is shelling" goes on, "to
// hold talks" at the root of a headline or after a noun is still to come.
func (r *reader) aspect(x int) verdict {
	if r.t.xpos(x) == "VBG" && r.t.child(x, "aux:pass") < 0 {
		for _, k := range r.t.kids[x] {
			if r.t.rel(k) == "aux" && r.t.lemma[k] == "be" && (r.t.xpos(k) == "VBP" || r.t.xpos(k) == "VBZ") {
				return verdict{annalist.Ongoing, "present progressive", k}
			}
		}
	}
	if to := r.infinitive(x); to >= 0 && !r.t.hasAux(x, "have") {
		for _, k := range r.t.kids[x] { // "is to be sentenced"
			if k < to && r.t.lemma[k] == "be" && base(r.t.rel(k)) == "aux" {
				return verdict{annalist.Planned, "is to", k}
			}
		}
		switch rel := r.t.rel(x); {
		case rel == "root":
			return verdict{annalist.Planned, "infinitive at the root", to}
		case rel == "advcl" && !r.headCue(x):
			return verdict{annalist.Planned, ontology.Purpose, to}
		case base(rel) == "acl" && !r.headCue(x):
			return verdict{annalist.Planned, "infinitive after a noun", to}
		}
	}
	return plain
}

// infinitive gives the "to" before a verb, also that of "in order to"; -1 if
// there is none.
func (r *reader) infinitive(x int) int {
	if !r.t.isVerb(x) {
		return -1
	}
	for _, k := range r.t.kids[x] {
		if r.t.rel(k) != "mark" {
			continue
		}
		if r.t.form(k) == "to" || r.t.form(k) == "in" && k+1 < len(r.t.lemma) && r.t.form(k+1) == "order" {
			return k
		}
	}
	return -1
}

// headCue tells whether the word above x is a cue for its complement.
func (r *reader) headCue(x int) bool {
	h := r.t.head(x)
	if h < 0 {
		return false
	}
	_, ok := r.c.cues.find("head", r.phrasal(h), r.t.lemma[h])
	return ok
}

// phrasal is a verb with its particle, or with the preposition of the phrase
// that it goes with: "call-for", "put-off".
func (r *reader) phrasal(h int) string {
	if p, _ := r.t.particle(h); p != "" {
		return r.t.lemma[h] + "-" + p
	}
	return r.t.lemma[h]
}

// climb goes from x to the word above. It gives the cue that the word is, or
// where to look on (-1: nowhere). bare tells that x is an event noun that no
// verb carries.
func (r *reader) climb(x int, bare bool) (int, verdict) {
	h := r.t.head(x)
	if h < 0 {
		return -1, plain
	}
	rel := base(r.t.rel(x))
	if rel == "conj" {
		if r.t.isVerb(x) && (r.t.child(x, "nsubj", "nsubj:pass") >= 0 || r.t.child(x, "aux") >= 0 || r.isFinite(x) && r.t.child(h, "aux") >= 0) {
			return r.climb(h, bare) // a clause of its own: "did not resign, and vowed to fight"
		}
		if bare {
			return r.climb(h, bare)
		}
		return h, plain
	}
	if v := r.governed(x, h, rel); v.word >= 0 {
		return -1, v
	}
	switch {
	case rel == "nsubj" && bare && r.isCarrier(h):
		return h, plain
	case rel == "xcomp" && r.t.isVerb(h):
		return h, plain
	case rel == "advcl" && r.t.child(x, "mark") < 0 && r.t.isVerb(h):
		return h, plain
	case rel == "nmod" && bare && (r.who.is("part", r.t.lemma[h]) || r.who.is("phase", r.t.lemma[h])):
		return r.climb(h, bare)
	}
	return -1, plain
}

// isFinite tells whether a verb's form needs no auxiliary.
func (r *reader) isFinite(x int) bool {
	tag := r.t.xpos(x)
	return tag == "VBD" || tag == "VBZ" || tag == "VBP"
}

// governed gives the cue that h is for its complement x.
func (r *reader) governed(x, h int, rel string) verdict {
	var c cue
	ok := false
	prep := r.t.marker(x, "case")
	switch rel {
	case "xcomp":
		c, ok = r.c.cues.find("head", r.phrasal(h), r.t.lemma[h]+"-"+r.t.marker(x, "mark"), r.t.lemma[h])
	case "ccomp", "csubj":
		c, ok = r.c.cues.find("head", r.phrasal(h), r.t.lemma[h])
	case "acl": // "a plan to attack", "a threat that", but not "an agreement signed"
		if r.t.rel(x) != "acl:relcl" && r.t.child(x, "mark") >= 0 {
			m := r.t.marker(x, "mark")
			c, ok = r.c.cues.find("head", r.t.lemma[h]+"-"+m, r.t.lemma[h])
			if g := r.t.head(h); !ok && g >= 0 { // "the trial of soldiers for killing", "jailed men for killing"
				c, ok = r.c.cues.find("head", r.t.lemma[g]+"-"+m)
			}
		}
	case "advcl":
		if m := r.t.marker(x, "mark"); m == "to" || slices.Contains(gerundMarks, m) && m != "by" {
			c, ok = r.c.cues.find("head", r.phrasal(h), r.t.lemma[h]+"-"+m, r.t.lemma[h])
		} else if m == "" && x > h && r.t.xpos(x) == "VBG" { // "accused him of extortion, threatening to tell the press"
			c, ok = r.c.cues.find("head", r.t.lemma[h])
			ok = ok && c.class == annalist.Alleged
		}
	case "obj":
		c, ok = r.c.cues.find("object", r.phrasal(h), r.t.lemma[h])
		if !ok {
			c, ok = r.c.cues.find("head", r.phrasal(h), r.t.lemma[h])
		}
	case "nsubj":
		if r.t.isPassive(h) {
			c, ok = r.c.cues.find("object", r.phrasal(h), r.t.lemma[h])
			if !ok {
				c, ok = r.c.cues.find("head", r.phrasal(h), r.t.lemma[h])
			}
		}
	case "obl", "nmod":
		c, ok = r.c.cues.find("head", r.t.lemma[h]+"-"+prep)
		if !ok && rel == "nmod" && slices.Contains(gerundMarks, prep) && prep != "in" && prep != "by" {
			c, ok = r.c.cues.find("head", r.t.lemma[h])
		}
		if !ok && rel == "obl" && (prep == "of" || prep == "to") {
			c, ok = r.c.cues.find("head", r.t.lemma[h])
		}
	}
	if !ok || r.isPast(h, x, rel) {
		return plain
	}
	// "did not refuse to", "no plans to": what the negation leaves is open.
	own := r.clauseCue(h)
	if own.class == annalist.Negated && c.class != annalist.Negated {
		return verdict{annalist.Hypothetical, c.rule + ", negated", own.word}
	}
	if own.word >= 0 && own.class == annalist.Hypothetical && rank[c.class] < rank[own.class] { // "could have ordered the attack"
		return own
	}
	return verdict{c.class, c.rule, h}
}

// isPast tells whether a word that mostly speaks of what is to come does not
// here: one announces a visit before it, an arrest after it; who calls a person
// to thank him has thanked him.
func (r *reader) isPast(h, x int, rel string) bool {
	switch r.t.lemma[h] {
	case "announce":
		return (rel == "obj" || rel == "nsubj") && !slices.Contains([]string{"CONSULT", "COOPERATE", "PROTEST", "MOBILIZE", "AID"}, r.typ)
	case "call":
		if r.t.isVerb(h) && !r.t.isVerb(x) && (rel == "xcomp" || rel == "obj") {
			return true // "called it a killing"
		}
		return r.t.isVerb(h) && (rel == "xcomp" || rel == "advcl") && r.t.child(h, "obj") >= 0 && r.t.askedOf(h) < 0
	}
	return false
}

func (r *reader) isCarrier(h int) bool {
	_, ok := r.c.cues.find("carrier", r.t.lemma[h])
	return ok && (r.t.child(h, "obj") < 0 || r.t.lemma[h] == "take")
}

// pastYear gives a year in the event's clause that is at least two before the
// publication, -1 if there is none.
func (r *reader) pastYear(f *find, published annalist.Date) int {
	if published.IsZero() {
		return -1
	}
	for _, top := range []int{f.anchor, f.word} {
		for _, k := range r.t.kids[top] {
			if rel := base(r.t.rel(k)); rel != "obl" && rel != "nmod" {
				continue
			}
			for _, y := range append([]int{k}, r.t.kids[k]...) {
				if n, err := strconv.Atoi(r.t.form(y)); err == nil && n >= 1000 && n <= published.Year-2 && len(r.t.form(y)) == 4 && r.t.upos(y) == "NUM" &&
					r.t.child(y, "obj") < 0 && !r.hasPlural(y) {
					return y
				}
			}
		}
	}
	return -1
}

// hasPlural tells whether a number counts a noun: "1500 soldiers".
func (r *reader) hasPlural(y int) bool {
	h := r.t.head(y)
	return h >= 0 && r.t.rel(y) == "nummod" && h > y
}

package events

import "slices"

// This file finds who does a verb's act and to whom, where English leaves it
// unsaid beside the verb: passives, control, relative clauses, participles and
// coordination. Together its rules stand for Enhanced Universal Dependencies.

// deep bounds how far a missing subject is sought up the tree.
const deep = 6

// isPassive tells whether the verb's surface subject is its logical object.
// A bare past participle without an object counts: "the town shelled by
// troops", "Dozens arrested in raid".
func (t *tree) isPassive(v int) bool {
	if t.child(v, "aux:pass") >= 0 {
		return true
	}
	switch {
	case t.rel(v) == "acl" && (t.xpos(v) == "VBN" || t.xpos(v) == "VBD") && t.child(v, "obj", "nsubj") < 0:
		return true
	case t.rel(v) == "conj" && t.xpos(v) == "VBN" && t.child(v, "nsubj", "nsubj:pass", "aux") < 0 && t.head(v) >= 0 && t.isVerb(t.head(v)):
		return t.isPassive(t.head(v)) // "was found guilty and fined"
	}
	if t.child(v, "nsubj:pass", "nsubj") >= 0 && !t.telegraphic() && t.agents(v) == nil {
		return false // a full sentence needs its auxiliary: the tag is a slip
	}
	if t.child(v, "nsubj:pass", "csubj:pass") >= 0 {
		return true
	}
	if t.child(v, "obj") >= 0 || t.hasAux(v, "have") {
		return false
	}
	return t.xpos(v) == "VBN" || t.xpos(v) == "VBD" && t.telegraphic() && slices.Contains(needsObject, t.lemma[v]) && t.child(v, "aux", "ccomp", "iobj") < 0
}

// needsObject are verbs that take an object wherever they are active, so that
// a headline's "Lawyer convicted of extortion" tells what befell the lawyer
// even where the tagger took the participle for a past tense.
var needsObject = []string{"abduct", "acquit", "arrest", "assassinate", "charge", "convict", "deport", "detain", "evacuate", "execute",
	"expel", "extradite", "hospitalise", "hospitalize", "imprison", "indict", "injure", "jail", "kidnap", "kill", "murder", "poison",
	"rescue", "sentence", "wound"}

// telegraphic tells whether the sentence may leave out auxiliaries: a headline,
// or a line without a full stop.
func (t *tree) telegraphic() bool {
	n := len(t.s.Tokens)
	return t.s.Headline || n > 0 && t.upos(n-1) != "PUNCT"
}

func (t *tree) hasAux(v int, lemma string) bool {
	for _, k := range t.kids[v] {
		if base(t.rel(k)) == "aux" && t.lemma[k] == lemma {
			return true
		}
	}
	return false
}

// subjects gives the words for who does the verb's act.
func (t *tree) subjects(v int) []int {
	if t.isPassive(v) {
		return t.agents(v)
	}
	return t.surface(v, deep)
}

// agents gives the by-phrases of a passive verb.
func (t *tree) agents(v int) (out []int) {
	for _, k := range t.kids[v] {
		if base(t.rel(k)) == "obl" && t.marker(k, "case") == "by" || t.rel(k) == "obl:agent" && t.marker(k, "case") != "according" {
			out = append(out, k)
		}
	}
	return out
}

// objects gives the words for whom or what the act is done to.
func (t *tree) objects(v int) []int {
	if t.isPassive(v) {
		if t.child(v, "obj") >= 0 { // "Ukraine was given arms"
			return t.direct(v, "obj")
		}
		return t.surface(v, deep)
	}
	if own := t.direct(v, "obj"); own != nil {
		return own
	}
	if own := t.direct(v, "iobj"); own != nil {
		return own
	}
	if t.rel(v) == "acl:relcl" && t.gapIsObject(v) {
		return []int{t.head(v)}
	}
	return t.sharedObject(v)
}

// indirect gives the words for who receives ("gave Ukraine arms").
func (t *tree) indirect(v int) []int {
	if own := t.direct(v, "iobj"); own != nil {
		return own
	}
	if t.isPassive(v) && t.child(v, "obj") >= 0 {
		return t.surface(v, deep)
	}
	return nil
}

// direct gives the children with the relation; a relative pronoun stands for
// the noun its clause is about.
func (t *tree) direct(v int, rel string) (out []int) {
	for _, k := range t.kids[v] {
		if t.rel(k) == rel {
			out = append(out, t.antecedent(v, k))
		}
	}
	return out
}

// antecedent gives the noun that k stands for if k is a relative pronoun in the
// clause of v, else k.
func (t *tree) antecedent(v, k int) int {
	if !t.isRelative(k) {
		return k
	}
	for steps := 0; v >= 0 && steps < deep; steps++ {
		if t.rel(v) == "acl:relcl" || t.rel(v) == "acl" {
			if base(t.rel(k)) == "nsubj" && t.head(k) == v && t.form(k) != "who" {
				return t.agreeing(v, t.head(v))
			}
			return t.head(v)
		}
		if r := t.rel(v); r != "conj" && r != "xcomp" && r != "ccomp" {
			break
		}
		v = t.head(v)
	}
	return k
}

// gapIsObject tells whether the noun before a relative clause is the object of
// its verb: "the town that troops shelled", but not "the town in which they
// met".
func (t *tree) gapIsObject(v int) bool {
	own := t.child(v, "nsubj")
	if own < 0 || t.isRelative(own) {
		return false
	}
	for _, k := range t.kids[v] {
		if r := base(t.rel(k)); (r == "obl" || r == "advmod" || r == "ccomp") && (t.isRelative(k) || t.form(k) == "where" || t.form(k) == "when" || r == "ccomp") {
			return false
		}
	}
	return true
}

// sharedObject gives the object of the verb joined to v by "and" when it
// follows both: "attacked and burned the village".
func (t *tree) sharedObject(v int) []int {
	var partners []int
	if t.rel(v) == "conj" {
		partners = append(partners, t.head(v))
	} else {
		partners = t.conjuncts(v)[1:]
	}
	for _, p := range partners {
		if p < 0 || !t.isVerb(p) || t.isPassive(p) {
			continue
		}
		if o := t.child(p, "obj"); o > v && o > p && t.child(p, "nsubj") < max(v, p) && t.adjoin(v, p) {
			return []int{o}
		}
	}
	return nil
}

// adjoin tells whether nothing but "and" and adverbs stands between two verbs.
func (t *tree) adjoin(a, b int) bool {
	for i := min(a, b) + 1; i < max(a, b); i++ {
		if u := t.upos(i); u != "CCONJ" && u != "ADV" && u != "AUX" {
			return false
		}
	}
	return true
}

// surface gives the verb's grammatical subject, its own or the one it shares.
func (t *tree) surface(v, limit int) []int {
	if limit == 0 || v < 0 {
		return nil
	}
	if k := t.child(v, "nsubj:pass", "nsubj"); k >= 0 {
		return []int{t.antecedent(v, k)}
	}
	h := t.head(v)
	if h < 0 {
		return nil
	}
	switch rel := t.rel(v); {
	case rel == "conj" && t.isVerb(h):
		return t.surface(h, limit-1)
	case rel == "xcomp":
		return t.controller(v, h, limit)
	case rel == "advcl":
		return t.adverbial(v, h, limit)
	case rel == "acl" && t.marker(v, "mark") == "to":
		return t.holder(h, limit)
	case rel == "acl" && (t.xpos(v) == "VBG" || t.xpos(v) == "VBN"):
		if t.hasMarker(v, gerundMarks) { // "the plan of attacking"
			return t.holder(h, limit)
		}
		if t.xpos(v) == "VBG" && slices.Contains(documents, t.lemma[h]) { // "issued a report accusing the army"
			return t.holder(h, limit)
		}
		return []int{h}
	case rel == "acl:relcl":
		return []int{h}
	case rel == "ccomp" && t.xpos(v) == "VBG":
		return t.surface(h, limit-1)
	}
	return nil
}

// documents are nouns in which their author speaks.
var documents = []string{"report", "statement", "letter", "resolution", "bill", "law", "decree", "order", "petition", "complaint", "lawsuit", "article",
	"tweet", "speech", "declaration", "communique", "motion", "decision", "ruling", "act", "legislation", "message", "note", "memo"}

var gerundMarks = []string{"of", "for", "from", "against", "by", "into", "in", "about", "on", "with", "to", "over"}

// controller gives the subject of an infinitive: the object of the verb above
// ("urged rebels to disarm"), or its subject ("promised to", "began to").
func (t *tree) controller(v, h, limit int) []int {
	if !t.isVerb(h) && t.upos(h) != "ADJ" {
		return nil
	}
	if !slices.Contains(subjectControl, t.lemma[h]) && !t.isPassive(h) {
		if o := t.indirect(h); o != nil {
			return o
		}
		if o := t.direct(h, "obj"); o != nil {
			return o
		}
	}
	if o := t.askedOf(h); o >= 0 {
		return []int{o}
	}
	return t.surface(h, limit-1)
}

// askedOf gives whom a verb of asking turns to by a preposition: "called on
// Russia to withdraw". -1 if it is no such verb.
func (t *tree) askedOf(h int) int {
	if !slices.Contains([]string{"call", "appeal", "plead", "rely", "count", "pressure"}, t.lemma[h]) {
		return -1
	}
	for _, k := range t.kids[h] {
		if base(t.rel(k)) == "obl" && t.hasMarker(k, []string{"on", "upon", "to", "with", "for"}) {
			return k
		}
	}
	return -1
}

// subjectControl are verbs whose subject does what the infinitive tells, even
// beside an object.
var subjectControl = []string{"promise", "threaten", "vow", "pledge", "use", "take", "need"}

// adverbial gives the subject of a clause without its own: "arrested him for
// attacking police" is of the object, ", killing nine" of who does the act
// above, "was arrested after attacking" of the surface subject.
func (t *tree) adverbial(v, h, limit int) []int {
	if !t.isVerb(h) {
		return nil
	}
	if o := t.askedOf(h); o >= 0 && t.marker(v, "mark") == "to" {
		return []int{o}
	}
	if mark := t.marker(v, "mark"); slices.Contains(ofOthers, mark) && slices.Contains(blaming, t.lemma[h]) {
		return t.objects(h)
	} else if mark == "" && t.xpos(v) == "VBG" && t.isPassive(h) {
		return t.agents(h)
	}
	return t.surface(h, limit-1)
}

var (
	ofOthers = []string{"of", "for", "from", "with", "into", "against"}
	blaming  = []string{"accuse", "suspect", "convict", "charge", "arrest", "detain", "jail", "imprison", "blame", "condemn", "criticise", "criticize",
		"praise", "thank", "ban", "bar", "stop", "prevent", "prohibit", "discourage", "dissuade", "deter", "block", "keep", "force", "fine", "sentence",
		"denounce", "indict", "sue", "punish", "try", "talk", "trick", "coerce", "pressure", "expel", "sanction", "acquit", "clear", "exonerate", "absolve", "implicate", "forbid", "execute", "warn"}
)

// holder gives who a noun with an infinitive belongs to: "Iran's plan to
// withdraw", "the rebels made a promise to disarm".
func (t *tree) holder(noun, limit int) []int {
	if p := t.child(noun, "nmod:poss"); p >= 0 {
		return []int{p}
	}
	if h := t.head(noun); h >= 0 && t.isVerb(h) && limit > 1 {
		switch t.rel(noun) {
		case "obj", "xcomp":
			if t.rel(noun) == "obj" && slices.Contains(blaming, t.lemma[h]) { // "acquitted the colonel of killing"
				return []int{noun}
			}
			return t.subjects(h)
		case "obl": // "arrested him on suspicion of planning an attack"
			if slices.Contains(blaming, t.lemma[h]) {
				return t.objects(h)
			}
			return nil
		}
	}
	return t.possessors(noun)
}

// possessors gives the possessor of a noun, then the nouns and adjectives that
// stand before it.
func (t *tree) possessors(noun int) (out []int) {
	for _, rel := range []string{"nmod:poss", "compound", "amod", "nmod:desc", "nmod:unmarked"} {
		for _, k := range t.kids[noun] {
			if t.rel(k) == rel && k < noun {
				out = append(out, k)
			}
		}
	}
	return out
}

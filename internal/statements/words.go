package statements

// lightVerbs carry a cue noun: "made the claim that", "issued a threat to".
var lightVerbs = map[string]bool{
	"make": true, "issue": true, "release": true, "give": true, "express": true, "voice": true, "offer": true,
	"repeat": true, "raise": true, "have": true, "reiterate": true, "publish": true, "send": true, "deliver": true,
	"hold": true, "announce": true, "renew": true, "share": true, "convey": true, "withdraw": true, "retract": true,
	"write": true, "post": true, "file": true, "sign": true, "put": true, "circulate": true, "leave": true, "pen": true,
}

// isCarried tells whether the noun i is the object of a light verb.
func (d *document) isCarried(i int) bool {
	h := d.toks[i].head
	return h >= 0 && d.isRel(i, "obj") && lightVerbs[d.lemma(h)]
}

// fromNoun reads a cue noun with its clause: "Ruritania's claim that ...",
// "the threat by Graustark to ...". The source is the owner, the noun after
// "by", "of" or "from", or the subject of a light verb that carries the noun.
func (f *Finder) fromNoun(d *document, i int, entry *cue) (candidate, bool) {
	c := candidate{head: i, entry: entry, cue: run{i, i + 1}, score: patternScore, basis: "cue", rule: "pattern " + d.lemma(i) + " noun"}
	clause := -1
	for _, k := range d.toks[i].kids {
		mark := d.child(k, "mark")
		if k < i || mark < 0 || !d.isRel(k, "acl", "ccomp") {
			continue
		}
		switch d.lower(mark) {
		case "that":
			if entry.take("clause") {
				clause = k
			}
		case "to":
			if entry.take("infinitive") {
				clause = k
			}
		}
	}
	if clause < 0 {
		return c, false
	}
	c.content = []run{d.toks[clause].span}
	c.source = d.ownerOf(i)
	verb := d.toks[i].head
	if c.source.empty() && d.isCarried(i) && !d.isPassive(verb) {
		c.source = d.subjectOf(verb)
		c.cue = d.cueRun(verb, verb).cover(c.cue)
		c.negated = d.negated(verb, c.cue)
	}
	return c, !c.source.empty() && !c.tells(c.source.first)
}

// ownerOf is the one whose claim the noun i is: "his", "Ruritania's", "by the
// ministry".
func (d *document) ownerOf(i int) run {
	if k := d.child(i, "nmod:poss"); k >= 0 {
		return d.toks[k].span
	}
	for _, k := range d.toks[i].kids {
		if d.isRel(k, "nmod") && k > i && (d.caseOf(k) == "by" || d.caseOf(k) == "from") {
			r := d.nounPhrase(k)
			r.first = max(r.first, d.child(k, "case")+1)
			return r
		}
	}
	return run{}
}

// fromAdjective reads "is confident that ...", "are ready to ...".
func (f *Finder) fromAdjective(d *document, i int, entry *cue) (candidate, bool) {
	c := candidate{head: i, entry: entry, cue: d.cueRun(i, i), score: patternScore, basis: "cue", rule: "pattern " + d.lemma(i) + " adjective"}
	c.negated = d.negated(i, c.cue)
	k := d.child(i, "ccomp")
	if k < 0 || !entry.take("clause") {
		k = d.child(i, "xcomp", "advcl", "ccomp")
		if k < 0 || !entry.take("infinitive") || !d.infinitive(k) {
			return c, false
		}
	}
	if k < i || !d.isRel(i, "root", "conj", "ccomp", "advcl", "parataxis", "xcomp", "acl") {
		return c, false
	}
	c.content = []run{d.toks[k].span}
	c.source = d.subjectOf(i)
	return c, !c.source.empty() && !c.tells(c.source.first)
}

// fromPreposition reads "according to X" and its like: the source is the noun
// that follows, the content the clause that the phrase stands in.
func (f *Finder) fromPreposition(d *document, i, last int, entry *cue) (candidate, bool) {
	c := candidate{head: i, entry: entry, cue: run{i, last + 1}, score: patternScore, basis: "cue", rule: "pattern " + d.lower(i)}
	noun := d.toks[last].head
	if noun == i { // "to" hangs on "according" as a fixed word
		noun = d.toks[i].head
	}
	if noun <= last {
		return c, false
	}
	c.source = d.nounPhrase(noun)
	c.source.first = max(c.source.first, last+1)
	clause := d.clauseOf(noun)
	if clause < 0 || c.source.empty() {
		return c, false
	}
	c.content = without(d.toks[clause].span, d.toks[noun].span.cover(c.cue).cover(c.source))
	return c, len(c.content) > 0
}

// clauseOf climbs from i to the predicate of the clause it stands in, -1 if i
// is itself the top.
func (d *document) clauseOf(i int) int {
	for at := d.toks[i].head; at >= 0; at = d.toks[at].head {
		if d.isRel(at, "root", "ccomp", "advcl", "parataxis", "acl:relcl") || d.isRel(at, "conj") && d.isPredicate(at) {
			return at
		}
		if d.toks[at].head < 0 {
			return at
		}
	}
	return -1
}

// isPredicate tells whether token i can be a clause's head.
func (d *document) isPredicate(i int) bool {
	return d.toks[i].UPOS == "VERB" || d.toks[i].UPOS == "AUX" || d.child(i, "cop", "nsubj") >= 0
}

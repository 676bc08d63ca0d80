package statements

import "slices"

// subjectOf is the noun phrase of who does the verb i: its own subject, or the
// one it shares with the verb it hangs on ("He rose and said ...", "..., adding
// that ..."). It is empty if there is none, or if it is an empty "it".
func (d *document) subjectOf(i int) run {
	for range maxClimb {
		if d.child(i, "expl") >= 0 {
			return run{}
		}
		if k := d.subject(i); k >= 0 {
			return d.nounPhrase(k)
		}
		h := d.toks[i].head
		if h < 0 || d.child(i, "csubj") >= 0 {
			return run{}
		}
		switch {
		case d.isRel(i, "advcl", "acl") && reasons[d.caseOf(i)]: // "praised her for denouncing the raid"
			if k := d.child(h, "obj"); k >= 0 && k < i {
				return d.nounPhrase(k)
			}
			return run{}
		case d.isRel(i, "conj", "xcomp", "advcl"):
			i = h
		case d.isRel(i, "acl") && (d.isCarried(h) || d.isComma(d.toks[i].span.first-1)):
			// "issued a statement saying", "..., adding that"
			if i = d.clauseOf(h); i < 0 {
				return run{}
			}
		case d.isRel(i, "acl") && !d.infinitive(i):
			return d.bareNoun(h)
		default:
			return run{}
		}
	}
	return run{}
}

// reasons are prepositions before a gerund that tell what somebody else did.
var reasons = setOf("for", "of", "from", "against")

// subject is the subject of verb i that stands nearest to it, -1 if it has
// none. What a verb outside of a quotation has inside of it is another's.
func (d *document) subject(i int) int {
	best := -1
	for _, k := range d.toks[i].kids {
		if d.isRel(k, "nsubj") && (d.inQuote[k] < 0 || d.inQuote[k] == d.inQuote[i]) && (best < 0 || abs(k-i) < abs(best-i)) {
			best = k
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// maxClimb is how many verbs up a subject is sought.
const maxClimb = 4

// agent is the noun phrase after "by" of the passive verb i, without it.
func (d *document) agent(i int) run {
	for _, k := range d.toks[i].kids {
		if k > i && d.isRel(k, "obl") && d.caseOf(k) == "by" {
			r := d.nounPhrase(k)
			r.first = max(r.first, d.child(k, "case")+1)
			return r
		}
	}
	return run{}
}

// nounPhrase is the subtree of k with titles and appositions, up to a relative
// clause or an aside that follows a comma.
func (d *document) nounPhrase(k int) run {
	r := d.toks[k].span
	if d.child(k, "cop", "nsubj") >= 0 {
		r = d.nounParts(k)
	}
	for _, x := range d.toks[k].kids {
		if x > k && d.isRel(x, "acl", "advcl", "parataxis") && d.isComma(d.toks[x].span.first-1) {
			r.end = min(r.end, d.toks[x].span.first-1)
		}
		if x > k && timeWords[d.lower(x)] {
			r.end = min(r.end, d.toks[x].span.first) // "Mr Tarlenheim on Tuesday said"
		}
	}
	return d.trim(r)
}

// timeWords end a noun phrase that a tree runs on: they tell when it was said.
var timeWords = setOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight")

// nounParts is the noun k with the words that belong to a noun phrase: for a
// noun that is a clause's predicate.
func (d *document) nounParts(k int) run {
	r := run{k, k + 1}
	for _, x := range d.toks[k].kids {
		if d.isRel(x, "det", "amod", "compound", "nmod", "nummod", "flat", "appos") {
			r = r.cover(d.toks[x].span)
		}
	}
	return r
}

// bareNoun is the noun k without its preposition and the clauses that hang on
// it.
func (d *document) bareNoun(k int) run {
	r := d.nounPhrase(k)
	for _, x := range d.toks[k].kids {
		switch {
		case x < k && d.isRel(x, "case"):
			r.first = max(r.first, d.toks[x].span.end)
		case x > k && d.isRel(x, "acl"):
			r.end = min(r.end, d.toks[x].span.first)
		}
	}
	return d.trim(r)
}

func (d *document) isComma(i int) bool { return i >= 0 && slices.Contains(commas, d.toks[i].Form) }

// commas are the marks that set off an aside.
var commas = []string{",", "—", "–", "-", "--", "("}

// addressee is who is spoken to: the object of "told", "to reporters", or the
// subject of "was told".
func (f *Finder) addressee(d *document, c *candidate) run {
	if c.head < 0 || d.toks[c.head].UPOS != "VERB" {
		return run{}
	}
	if c.entry.take("hearer") {
		relations := []string{"iobj", "obj"}
		if d.isPassive(c.head) {
			relations = []string{"nsubj:pass"}
		}
		for _, relation := range relations {
			if k := d.child(c.head, relation); k >= 0 && !c.tells(k) {
				return d.nounPhrase(k)
			}
		}
	}
	if c.entry.take("infinitive") && c.entry.take("object") { // "urged the judge to free them"
		if k := d.child(c.head, "obj"); k >= 0 && d.child(c.head, "xcomp") > k {
			return d.nounPhrase(k)
		}
	}
	if !c.entry.take("audience") {
		return run{}
	}
	for _, k := range d.toks[c.head].kids {
		if k > c.head && d.isRel(k, "obl") && d.caseOf(k) == "to" && !c.tells(k) {
			r := d.nounPhrase(k)
			r.first = max(r.first, d.child(k, "case")+1)
			return r
		}
	}
	return run{}
}

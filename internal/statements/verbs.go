package statements

import "strings"

// fromVerb reads the cue verb i of the row entry, whose words end at last,
// from its tree: what it takes, who is its subject. It gives no candidate
// where nothing that the row takes is there, nor for a verb that only might
// speak: "He refused to say that ..." is read at "refused".
func (f *Finder) fromVerb(d *document, i, last int, entry *cue) (candidate, bool) {
	c := candidate{head: i, entry: entry, cue: d.cueRun(i, last), score: patternScore, basis: "cue"}
	lead := i
	if d.infinitive(i) {
		if lead = d.leadVerb(i); lead < 0 {
			return c, false
		}
		c.cue = d.cueRun(lead, lead).cover(c.cue)
	}
	c.negated = d.negated(lead, c.cue)
	passive := d.isPassive(i)
	if passive {
		c.source = d.agent(i)
	} else {
		c.source = d.subjectOf(i)
		c.shares = d.subject(i) < 0
	}
	var relation string
	c.content, relation = d.complement(i, last, entry, passive)
	if len(c.content) == 0 || c.source.empty() && !passive {
		return c, false
	}
	c.addressee = f.addressee(d, &c)
	if c.source.empty() {
		c.score, c.basis = passiveScore, ""
	}
	c.rule = "pattern " + strings.Join(entry.words, "-") + " " + relation
	return c, c.source.empty() || !c.tells(c.source.first)
}

// phases are verbs that leave a following infinitive said: "went on to say".
var phases = setOf("go", "continue", "begin", "start", "appear", "seem", "proceed", "hasten")

// leadVerb is the verb of phases that the infinitive i hangs on, -1 if none.
func (d *document) leadVerb(i int) int {
	if h := d.toks[i].head; h >= 0 && h < i && d.isRel(i, "xcomp", "advcl") && phases[d.lemma(h)] && i-h <= 4 {
		return h
	}
	return -1
}

// isPassive tells whether the verb i is in the passive voice: by its subject or
// auxiliary, as a bare participle ("Asked about it, she said ..."), or by the
// verb it is joined to ("was taken in and told that ...").
func (d *document) isPassive(i int) bool {
	if d.child(i, "nsubj:pass", "csubj:pass", "aux:pass") >= 0 {
		return true
	}
	if d.toks[i].XPOS != "VBN" || d.child(i, "aux", "nsubj") >= 0 {
		return false
	}
	h := d.toks[i].head
	if h >= 0 && d.isRel(i, "conj") {
		return d.child(h, "nsubj:pass", "aux:pass") >= 0
	}
	return d.isRel(i, "advcl", "acl")
}

// negated tells whether a word such as "not" hangs on the verb i before it, or
// stands in the run of its cue ("no longer says").
func (d *document) negated(i int, cue run) bool {
	for _, k := range d.toks[i].kids {
		if k < i && d.isRel(k, "advmod") && isNegation(d, k) {
			return true
		}
	}
	for k := cue.first; k < i; k++ {
		if isNegation(d, k) {
			return true
		}
	}
	return false
}

// cueRun is the verb with its auxiliaries, negation and adverbs, as far as
// they stand next to it, and the words of its row.
func (d *document) cueRun(i, last int) run {
	r := run{i, last + 1}
	for k := i - 1; k >= 0 && r.has(d.toks[k].head) && d.isRel(k, "aux", "cop", "advmod") && d.lower(k) != "as"; k-- {
		r.first = k
	}
	if k := r.first - 1; k >= 0 && r.first < i && d.lower(k) == "no" && d.toks[k].head == r.first {
		r.first = k // "no longer"
	}
	return r
}

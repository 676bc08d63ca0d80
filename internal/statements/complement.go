package statements

import "slices"

// complement finds what the verb i tells, and names the relation. A passive
// verb's subject is what it tells, unless that is who was told.
func (d *document) complement(i, last int, entry *cue, passive bool) ([]run, string) {
	if len(entry.words) > 1 && last > i && entry.take("object") {
		return d.prepositional(i, last), "preposition"
	}
	if r, relation := d.clausal(i, entry); r != nil {
		return r, relation
	}
	open, subject := d.child(i, "xcomp"), d.child(i, "nsubj:pass")
	switch {
	case open >= 0 && entry.take("infinitive") && d.infinitive(open):
		r := d.toks[open].span
		if entry.take("object") && !passive {
			r = r.cover(d.objectRun(i))
		}
		if passive && subject >= 0 && entry.form != "speech" {
			return []run{d.nounPhrase(subject), r}, "passive"
		}
		return []run{r}, "infinitive"
	case open >= 0 && entry.take("gerund") && !d.infinitive(open):
		return []run{d.toks[open].span}, "gerund"
	case passive && subject >= 0 && (entry.take("object") || entry.take("predicate")):
		about := d.about(i)
		if len(about) == 0 && d.agent(i).empty() {
			return nil, "" // "was denied entry", "were condemned"
		}
		return append([]run{d.nounPhrase(subject)}, about...), "passive"
	case passive || d.child(i, "iobj") >= 0:
		return nil, "" // "denied them entry"
	case entry.take("object") || entry.take("predicate") && (open >= 0 || len(d.about(i)) > 0):
		if r := d.objectRun(i); !r.empty() {
			return []run{r}, "object"
		}
	}
	return nil, ""
}

// clausal finds the clause that the verb i tells: below it, around it ("The
// talks, he said, are over") or beside it.
func (d *document) clausal(i int, entry *cue) ([]run, string) {
	clause := d.child(i, "ccomp")
	switch {
	case clause >= 0 && (entry.take("clause") || entry.take("that") && d.isMarked(clause) || entry.take("quote") && d.inQuote[clause] >= 0):
		return d.around(i, clause), "clause"
	case clause < 0 && entry.take("clause") && d.isInserted(i):
		return without(d.toks[d.toks[i].head].span, d.toks[i].span), "inserted"
	}
	return nil, ""
}

// around is the clause that the verb i tells, without the verb and its subject
// where they stand inside of it. What comes before a verb that is not set off
// belongs to the verb: "While it rained, he said the war was over."
func (d *document) around(i, clause int) []run {
	r := d.toks[clause].span
	if !r.has(i) {
		return []run{r}
	}
	gap := d.gapRun(i, r)
	parts := without(r, gap)
	if clause > i && (gap.end >= r.end || !d.isComma(gap.end)) {
		parts = without(r, run{r.first, gap.end})
	}
	return parts
}

// isMarked tells whether the clause of i begins with "that", "whether", "if"
// or a question word.
func (d *document) isMarked(i int) bool { return i >= 0 && markers[d.lower(d.toks[i].span.first)] }

var markers = setOf("that", "whether", "if", "how", "why", "what", "who", "when", "where", "which")

// prepositional is the content of a cue that ends in a preposition: the noun
// or clause that the word at last marks, without it.
func (d *document) prepositional(i, last int) []run {
	k := d.toks[last].head
	if k < 0 || k == i {
		k = d.child(i, "obj") // "point out the fault": a particle, not a preposition
		if k < 0 {
			return nil
		}
	}
	r := d.toks[k].span
	r.first = max(r.first, last+1)
	if open := d.child(i, "xcomp", "advcl"); open > k && d.infinitive(open) {
		r = r.cover(d.toks[open].span) // "called on Ruritania to leave"
	}
	if r.empty() || r.has(i) {
		return nil
	}
	return []run{r}
}

// objectRun is the object of verb i with what is said of it: "the ministry of
// hiding the dead", "the raid as cowardly", "the judge for her courage".
func (d *document) objectRun(i int) run {
	k := d.child(i, "obj")
	if k < 0 {
		return run{}
	}
	r := d.nounPhrase(k)
	for _, p := range d.about(i) {
		r = r.cover(p)
	}
	if open := d.child(i, "xcomp"); open > k {
		r = r.cover(d.toks[open].span)
	}
	return r
}

// about are the phrases with of, for or as that follow verb i.
func (d *document) about(i int) []run {
	var runs []run
	for _, k := range d.toks[i].kids {
		if k > i && d.isRel(k, "obl", "advcl") {
			switch d.caseOf(k) {
			case "of", "for", "as":
				runs = append(runs, d.toks[k].span)
			}
		}
	}
	return runs
}

// infinitive tells whether the verb i is marked by "to".
func (d *document) infinitive(i int) bool {
	return slices.ContainsFunc(d.toks[i].kids, func(k int) bool { return d.isRel(k, "mark") && d.lower(k) == "to" })
}

// isInserted tells whether verb i with its subject alone stands in or beside
// the clause it reports: "..., she says, ...", "as the ministry put it".
func (d *document) isInserted(i int) bool {
	h := d.toks[i].head
	if h < 0 || d.subject(i) < 0 || d.child(i, "obj", "ccomp", "xcomp") >= 0 {
		return false
	}
	if d.isRel(i, "parataxis") {
		return true
	}
	k := d.child(i, "mark", "advmod")
	return d.isRel(i, "advcl") && k >= 0 && d.lower(k) == "as"
}

// gapRun is the part that interrupts a clause to say who speaks: the verb i
// with its subject, up to the comma that ends it.
func (d *document) gapRun(i int, clause run) run {
	r := d.cueRun(i, i)
	if k := d.subject(i); k >= 0 {
		r = r.cover(d.nounPhrase(k))
	}
	for end := r.end; end < min(clause.end, r.end+maxGap); end++ {
		if d.isComma(end) || d.isMark(end) {
			r.end = end
			break
		}
	}
	return r
}

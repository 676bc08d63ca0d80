package statements

import (
	"strings"
)

// fromQuote joins a cue verb to the whole quotation that it stands beside,
// whatever the tree makes of its words: a quotation may have several sentences,
// or a paragraph of its own.
func (f *Finder) fromQuote(d *document, i, last int, entry *cue) (candidate, bool) {
	c := candidate{head: i, entry: entry, cue: d.cueRun(i, last), score: patternScore, basis: "cue", rule: "pattern " + strings.Join(entry.words, "-") + " quotation"}
	if d.inQuote[i] >= 0 || d.isPassive(i) {
		return c, false
	}
	c.negated = d.negated(i, c.cue)
	c.source = d.subjectOf(i)
	q := d.quoteBefore(d.groupStart(&c))
	if q >= 0 && !d.opensSentence(q) {
		return c, false // "It was “a crime,” he said": the tree knows more
	}
	first := -1
	if q < 0 {
		q, first = d.quoteAfter(last)
	}
	if q < 0 {
		return c, false
	}
	if c.source.empty() || c.source.overlaps(d.quotes[q].run) {
		c.source = d.nounBeside(&c, d.quotes[q].run)
	}
	c.content = []run{d.quotes[q].run}
	if first >= 0 {
		c.content[0].first = first
	}
	c.addressee = f.addressee(d, &c)
	return c, !c.source.empty()
}

// groupStart is where the cue and the subject before it begin.
func (d *document) groupStart(c *candidate) int {
	if c.source.end > c.cue.first || d.toks[c.cue.first].sentence != d.toks[max(c.source.first, 0)].sentence {
		return c.cue.first
	}
	if c.source.empty() || d.inQuote[c.source.first] >= 0 {
		at := c.cue.first // no subject is known: take the words back to the quotation
		for at > 0 && at > c.cue.first-maxGap && d.inQuote[at-1] < 0 && !d.isComma(at-1) {
			at--
		}
		return at
	}
	return c.source.first
}

// opensSentence tells whether nothing stands before the quotation q in the
// sentence in which it begins.
func (d *document) opensSentence(q int) bool {
	first := d.quotes[q].run.first
	return first == d.first[d.toks[first].sentence]
}

// nounBeside is the noun phrase between the quotation and the cue, or after
// the cue: '"No," the king said', '"No," said the king'.
func (d *document) nounBeside(c *candidate, quoted run) run {
	if quoted.end <= c.cue.first {
		if r := d.trim(run{quoted.end, c.cue.first}); !r.empty() {
			if d.isNominal(r) {
				return r
			}
			return run{}
		}
	}
	k := c.cue.end
	if k >= len(d.toks) || d.toks[k].sentence != d.toks[c.head].sentence || quoted.has(k) {
		return run{}
	}
	for h := d.toks[k].head; h > k && h < k+maxGap && d.toks[h].UPOS != "VERB"; h = d.toks[k].head {
		k = h
	}
	r := d.nounPhrase(k)
	r.first = max(r.first, c.cue.end)
	if r.empty() || !d.isNominal(r) {
		return run{}
	}
	return r
}

// isNominal tells whether the run has a noun or a pronoun and no verb.
func (d *document) isNominal(r run) bool {
	noun := false
	for i := r.first; i < r.end; i++ {
		switch d.toks[i].UPOS {
		case "NOUN", "PROPN", "PRON":
			noun = true
		case "VERB", "AUX", "ADP":
			return noun && i > r.first && d.toks[i].UPOS == "ADP"
		}
	}
	return noun
}

// quoteBefore is the quotation that ends just before flat index i, a comma or
// a dash apart, in the same paragraph; -1 if there is none.
func (d *document) quoteBefore(i int) int {
	at := i - 1
	if d.isComma(at) && d.inQuote[at] < 0 {
		at--
	}
	if at < 0 || d.inQuote[at] < 0 || d.paragraph(at) != d.paragraph(min(i, len(d.toks)-1)) {
		return -1
	}
	if q := d.inQuote[at]; d.quotes[q].closed && d.quotes[q].run.end == at+1 {
		return q
	}
	return -1
}

// quoteAfter is the quotation that the verb whose words end at i leads up to,
// to the end of the sentence: after a comma, a colon, "that" or the verb's own
// words; or the next one, when the sentence ends in a colon. first is where
// the content begins, -1 for the quotation's own start.
func (d *document) quoteAfter(i int) (q, first int) {
	end := d.first[d.toks[i].sentence+1]
	for at := i + 1; at < min(end, i+maxLead); at++ {
		if d.inQuote[at] < 0 {
			continue
		}
		q, lead := d.inQuote[at], at-1
		if d.quotes[q].run.end < end-1 || !d.hasClause(d.quotes[q].run) {
			return -1, -1
		}
		switch {
		case d.lower(lead) == "that":
			return q, lead
		case lead == i || d.toks[lead].Form == "," || d.toks[lead].Form == ":" || d.toks[lead].head == i:
			return q, -1
		}
		return -1, -1
	}
	if d.toks[end-1].Form == ":" && end < len(d.toks) && d.inQuote[end] >= 0 {
		return d.inQuote[end], -1
	}
	return -1, -1
}

// maxLead is how many words may stand between a cue and its quotation.
const maxLead = 40

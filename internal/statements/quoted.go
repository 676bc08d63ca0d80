package statements

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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

// addQuotations gives the quotations that no candidate tells to those who go
// on speaking, and makes candidates without a source of the rest.
func (f *Finder) addQuotations(d *document, all []candidate) []candidate {
	told := d.told(all)
	order := make([]int, len(all)) // by where the candidates end
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return all[a].extent().end - all[b].extent().end })
	before := -1 // the candidate that ended last
	for q := 0; q < len(d.quotes); q++ {
		piece := d.quotes[q].run
		for d.quotes[q].runsOn && q+1 < len(d.quotes) {
			q++
			piece = piece.cover(d.quotes[q].run)
		}
		for len(order) > 0 && all[order[0]].extent().end <= piece.first {
			if before < 0 || all[order[0]].extent().end >= all[before].extent().end {
				before = order[0]
			}
			order = order[1:]
		}
		if 2*(told[piece.end]-told[piece.first]) < piece.end-piece.first {
			all, before = d.addQuotation(all, before, piece)
		}
	}
	return all
}

// told counts, up to each flat index, the tokens that a content or a cue
// covers.
func (d *document) told(all []candidate) []int {
	covered := make([]bool, len(d.toks))
	for i := range all {
		for _, p := range append(all[i].content[:len(all[i].content):len(all[i].content)], all[i].cue) {
			for t := p.first; t < p.end; t++ {
				covered[t] = true
			}
		}
	}
	sum := make([]int, len(d.toks)+1)
	for t, c := range covered {
		sum[t+1] = sum[t]
		if c {
			sum[t+1]++
		}
	}
	return sum
}

// addQuotation finds a place for one quotation: with the candidate that ended
// last before it, or as a candidate of its own. It gives the index of the
// candidate that has it. One in scare quotes has no place.
func (d *document) addQuotation(all []candidate, before int, piece run) ([]candidate, int) {
	c := candidate{head: -1, content: []run{piece}, score: orphanScore, rule: "quotation"}
	if before >= 0 && d.continues(&all[before], piece) {
		last := &all[before]
		last.content = joinRuns(append(last.content, piece))
		last.rule = strings.TrimSuffix(last.rule, " continued") + " continued"
		return all, before
	}
	if !d.isClauseLong(piece) {
		return all, before
	}
	if before >= 0 && d.goesOn(&all[before], piece) {
		c.source, c.score, c.basis = all[before].source, adjacencyScore, "adjacency"
		c.rule = "quotation after " + all[before].rule
	}
	return append(all, c), len(all)
}

// byPlace orders candidates by where their content or cue begins, the longer
// first.
func byPlace(a, b candidate) int {
	x, y := a.body(), b.body()
	if x.first != y.first {
		return x.first - y.first
	}
	return y.end - x.end
}

// continues tells whether piece is the second part of the quotation that c
// began: '"The talks," she said, "are over."' or '"No," she said. "Never."'
func (d *document) continues(c *candidate, piece run) bool {
	if c.cue.empty() || c.source.empty() || len(c.content) == 0 || d.inQuote[c.content[0].end-1] < 0 {
		return false
	}
	lead := c.cue.cover(c.source)
	if c.content[len(c.content)-1].end > lead.first || d.paragraph(piece.first) != d.paragraph(lead.first) {
		return false
	}
	s := d.toks[lead.end-1].sentence
	if d.toks[piece.first].sentence == s {
		return d.isComma(piece.first - 1)
	}
	return piece.first == d.first[s+1]
}

// goesOn tells whether the speaker of c is plainly still speaking in piece: it
// opens the next sentence of the paragraph, or it is the whole of the next
// paragraph and c ends its own with a quotation.
func (d *document) goesOn(c *candidate, piece run) bool {
	if c.source.empty() || c.entry != nil && c.entry.form != "speech" {
		return false
	}
	end := c.extent().end
	last := d.toks[end-1].sentence
	opens := piece.first == d.first[d.toks[piece.first].sentence]
	if d.paragraph(piece.first) == d.paragraph(end-1) {
		return opens && d.toks[piece.first].sentence == last+1
	}
	quoted := d.inQuote[c.content[0].first] >= 0
	whole := piece.end == len(d.toks) || d.paragraph(piece.end) != d.paragraph(piece.end-1)
	return quoted && opens && whole && d.toks[piece.first].sentence == last+1 && d.paragraph(piece.first) == d.paragraph(end-1)+1
}

// isClauseLong tells whether a quotation is more than a word or two in scare
// quotes, and no title of a work: it holds a clause of four words or more,
// not all of them with a capital.
func (d *document) isClauseLong(r run) bool {
	words, capitals := 0, 0
	for i := r.first; i < r.end; i++ {
		if utf8.RuneCountInString(d.toks[i].Form) > 3 && unicode.IsLetter(firstRune(d.toks[i].Form)) {
			words++
			if d.upper(i) {
				capitals++
			}
		}
	}
	return d.hasClause(r) && r.end-r.first >= 6 && !(words > 1 && capitals == words)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

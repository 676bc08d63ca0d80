package statements

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fromQuote joins a cue verb to the quotation it stands beside, where the tree
// does not: the quotation has several sentences, or a paragraph of its own.
func (f *Finder) fromQuote(d *document, i int, entry *cue) (candidate, bool) {
	c := candidate{head: i, entry: entry, cue: d.cueRun(i, i), score: patternScore, basis: "cue", rule: "pattern " + strings.Join(entry.words, "-") + " quotation"}
	if d.inQuote[i] >= 0 || d.isPassive(i) {
		return c, false
	}
	c.negated = d.negated(i, c.cue)
	c.source = d.subjectOf(i)
	group := c.cue
	if k := d.child(i, "nsubj"); k >= 0 {
		group = group.cover(d.toks[k].span)
	}
	q := d.quoteBefore(group.first)
	if q < 0 {
		q = d.quoteAfter(i)
	}
	if q < 0 || c.source.empty() || d.quotes[q].run.overlaps(c.source) {
		return c, false
	}
	c.content = []run{d.quotes[q].run}
	c.addressee = f.addressee(d, &c)
	return c, true
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

// quoteAfter is the quotation that the verb i leads up to: after a comma, a
// colon or the verb's own words, to the end of the sentence; or the next one,
// when the sentence ends in a colon.
func (d *document) quoteAfter(i int) int {
	end := d.first[d.toks[i].sentence+1]
	for at := i + 1; at < min(end, i+maxLead); at++ {
		q := d.inQuote[at]
		if q < 0 {
			continue
		}
		lead := at - 1
		led := lead == i || d.toks[lead].Form == "," || d.toks[lead].Form == ":" || d.toks[lead].head == i
		if led && d.hasClause(d.quotes[q].run) && (d.quotes[q].run.end >= end-1) {
			return q
		}
		return -1
	}
	if d.toks[end-1].Form == ":" && end < len(d.toks) {
		return d.inQuote[end]
	}
	return -1
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
		if 2*(told[piece.end]-told[piece.first]) < piece.end-piece.first && d.isClauseLong(piece) {
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
// candidate that has it.
func (d *document) addQuotation(all []candidate, before int, piece run) ([]candidate, int) {
	c := candidate{head: -1, content: []run{piece}, score: orphanScore, rule: "quotation"}
	if before >= 0 && d.continues(&all[before], piece) {
		last := &all[before]
		last.content = joinRuns(append(last.content, piece))
		last.rule = strings.TrimSuffix(last.rule, " continued") + " continued"
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

package statements

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A follower gives the quotations that no candidate tells to those who go on
// speaking. It goes through them in the order of the text.
type follower struct {
	d    *document
	all  []candidate
	told []int // told[i] counts the tokens before i that a content or a cue covers
	// ended lists the candidates by where they end; last and quoter are the
	// last that ended before the quotation at hand, of all and of those that
	// quote, -1 for none.
	ended        []int
	last, quoter int
}

// addQuotations finds a place for every quotation that is not told yet.
//
// PolNeAR train: of the quotations that open a later sentence of a paragraph
// in which somebody is quoted, 98% belong to the one quoted last; of those
// that fill the paragraph after one, 90% do.
func (f *Finder) addQuotations(d *document, all []candidate) []candidate {
	w := follower{d: d, all: all, told: d.told(all), last: -1, quoter: -1}
	w.ended = make([]int, len(all))
	for i := range w.ended {
		w.ended[i] = i
	}
	slices.SortStableFunc(w.ended, func(a, b int) int { return all[a].extent().end - all[b].extent().end })
	for q := 0; q < len(d.quotes); q++ {
		piece := d.quotes[q].run
		for d.quotes[q].runsOn && q+1 < len(d.quotes) {
			q++
			piece = piece.cover(d.quotes[q].run)
		}
		w.moveTo(piece.first)
		if 2*(w.told[piece.end]-w.told[piece.first]) < piece.end-piece.first {
			w.place(piece)
		}
	}
	return w.all
}

// told counts, up to each flat index, the tokens that a content or a cue
// covers.
func (d *document) told(all []candidate) []int {
	covered := make([]bool, len(d.toks))
	cover := func(r run) {
		for t := r.first; t < r.end; t++ {
			covered[t] = true
		}
	}
	for i := range all {
		cover(all[i].cue)
		for _, p := range all[i].content {
			cover(p)
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

// moveTo takes up the candidates that end before flat index i.
func (w *follower) moveTo(i int) {
	for len(w.ended) > 0 && w.all[w.ended[0]].extent().end <= i {
		w.took(w.ended[0])
		w.ended = w.ended[1:]
	}
}

// took notes that candidate n ended last.
func (w *follower) took(n int) {
	c := &w.all[n]
	if w.last < 0 || c.extent().end >= w.all[w.last].extent().end {
		w.last = n
	}
	if !c.source.empty() && w.d.quotesAt(c) && (w.quoter < 0 || c.extent().end >= w.all[w.quoter].extent().end) {
		w.quoter = n
	}
}

// quotesAt tells whether a piece of the content of c ends in a quotation.
func (d *document) quotesAt(c *candidate) bool {
	return slices.ContainsFunc(c.content, func(p run) bool { return d.inQuote[p.end-1] >= 0 })
}

// place gives piece to the one who was quoted last, where that is plain, or
// makes a candidate of it: with the source of the statement before it, where
// that goes on, else without one. One in scare quotes has no place.
func (w *follower) place(piece run) {
	if w.quoter >= 0 && w.d.continues(&w.all[w.quoter], piece, w.last == w.quoter) {
		c := &w.all[w.quoter]
		c.content = joinRuns(append(c.content, piece))
		c.rule = strings.TrimSuffix(c.rule, " continued") + " continued"
		w.took(w.quoter)
		return
	}
	if !w.d.isClauseLong(piece) {
		return
	}
	c := candidate{head: -1, content: []run{piece}, score: orphanScore, rule: "quotation"}
	if w.last >= 0 && w.d.goesOn(&w.all[w.last], piece) {
		c.source, c.score, c.basis = w.all[w.last].source, adjacencyScore, "adjacency"
		c.rule = "quotation after " + w.all[w.last].rule
	}
	w.all = append(w.all, c)
	w.took(len(w.all) - 1)
}

// continues tells whether piece goes on with the quotation of c: '"The talks,"
// she said, "are over."', a later sentence of the paragraph, or the whole of
// the next paragraph if nobody else has spoken since.
func (d *document) continues(c *candidate, piece run, last bool) bool {
	end := c.extent().end
	s := d.toks[piece.first].sentence
	opens := piece.first == d.first[s]
	switch d.paragraph(piece.first) - d.paragraph(end-1) {
	case 0:
		return opens || s == d.toks[end-1].sentence && d.isComma(piece.first-1)
	case 1:
		whole := piece.end == len(d.toks) || d.paragraph(piece.end) != d.paragraph(piece.end-1)
		return opens && whole && last && s == d.toks[end-1].sentence+1
	}
	return false
}

// goesOn tells whether the speaker of c is plainly still speaking in piece: it
// opens the next sentence of the paragraph.
func (d *document) goesOn(c *candidate, piece run) bool {
	if c.source.empty() || c.entry != nil && c.entry.form != "speech" {
		return false
	}
	end := c.extent().end
	s := d.toks[piece.first].sentence
	return piece.first == d.first[s] && s == d.toks[end-1].sentence+1 && d.paragraph(piece.first) == d.paragraph(end-1)
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

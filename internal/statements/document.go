package statements

import (
	"annalist"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A document is a report laid out for the search: all tokens in one row, their
// trees, and the quotations. Indices into toks are called flat.
type document struct {
	text    string
	sents   []annalist.Sentence
	first   []int // first[s] is the flat index of sentence s's first token; one more at the end
	toks    []token
	quotes  []quote
	inQuote []int // the index in quotes of the quotation a token lies in, or -1
}

// A token is a word with its place in the report's tree.
type token struct {
	*annalist.Token
	sentence int
	head     int   // flat index, -1 for a root
	kids     []int // flat indices in the order of the text
	span     run   // the least run that holds its subtree
}

// A run is the half-open range [first, end) of flat indices; empty if they are
// equal.
type run struct{ first, end int }

func (r run) empty() bool         { return r.end <= r.first }
func (r run) has(i int) bool      { return r.first <= i && i < r.end }
func (r run) overlaps(o run) bool { return r.first < o.end && o.first < r.end }
func (r run) contains(o run) bool { return r.first <= o.first && o.end <= r.end }
func (r run) cover(o run) run {
	if r.empty() {
		return o
	}
	if o.empty() {
		return r
	}
	return run{min(r.first, o.first), max(r.end, o.end)}
}

// A quote is a quotation with its run of tokens.
type quote struct {
	quotation
	run run
}

// newDocument lays out a report. A head that points outside of its sentence
// makes its token a root.
func newDocument(r *annalist.Report, a *annalist.Analysis) *document {
	d := &document{text: r.Text, sents: a.Sentences}
	for s := range a.Sentences {
		d.first = append(d.first, len(d.toks))
		base := len(d.toks)
		tokens := a.Sentences[s].Tokens
		for i := range tokens {
			head := base + tokens[i].Head - 1
			if tokens[i].Head < 1 || tokens[i].Head > len(tokens) || head == base+i {
				head = -1
			}
			d.toks = append(d.toks, token{Token: &tokens[i], sentence: s, head: head, span: run{base + i, base + i + 1}})
		}
	}
	d.first = append(d.first, len(d.toks))
	d.growTrees()
	d.findQuotes()
	return d
}

// growTrees fills kids and the spans of subtrees, leaves first. Tokens that
// hang on each other in a ring become roots, so that every climb ends.
func (d *document) growTrees() {
	waiting := make([]int, len(d.toks))
	for i := range d.toks {
		if h := d.toks[i].head; h >= 0 {
			d.toks[h].kids = append(d.toks[h].kids, i)
			waiting[h]++
		}
	}
	var ready []int
	for i := range d.toks {
		if waiting[i] == 0 {
			ready = append(ready, i)
		}
	}
	for len(ready) > 0 {
		i := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		if h := d.toks[i].head; h >= 0 {
			d.toks[h].span = d.toks[h].span.cover(d.toks[i].span)
			if waiting[h]--; waiting[h] == 0 {
				ready = append(ready, h)
			}
		}
	}
	for i := range d.toks {
		if waiting[i] > 0 {
			h := d.toks[i].head
			d.toks[h].kids = slices.DeleteFunc(d.toks[h].kids, func(k int) bool { return k == i })
			d.toks[i].head = -1
		}
	}
}

// findQuotes scans the report's paragraphs and marks the tokens inside.
func (d *document) findQuotes() {
	d.inQuote = make([]int, len(d.toks))
	for i := range d.inQuote {
		d.inQuote[i] = -1
	}
	at := 0
	for _, q := range scanQuotes(d.text, d.paragraphs()) {
		for at < len(d.toks) && d.toks[at].Span.Start < q.span.Start {
			at++
		}
		r := run{at, at}
		for r.end < len(d.toks) && d.toks[r.end].Span.Start < q.span.End {
			d.inQuote[r.end] = len(d.quotes)
			r.end++
		}
		if !r.empty() {
			d.quotes = append(d.quotes, quote{q, r})
		}
		at = r.end
	}
}

// paragraphs are the spans of the sentences that share a paragraph.
func (d *document) paragraphs() []annalist.Span {
	var spans []annalist.Span
	for s, sent := range d.sents {
		if s > 0 && sent.Paragraph == d.sents[s-1].Paragraph {
			spans[len(spans)-1].End = sent.Span.End
		} else {
			spans = append(spans, sent.Span)
		}
	}
	return spans
}

// lemma is the lower-cased lemma of token i, or its form where it has none.
func (d *document) lemma(i int) string {
	if l := d.toks[i].Lemma; l != "" && l != "_" {
		return strings.ToLower(l)
	}
	return d.lower(i)
}

func (d *document) lower(i int) string { return strings.ToLower(d.toks[i].Form) }

// child is the first child of i with one of the relations, or -1. A relation
// stands for its subtypes too: "nsubj" finds "nsubj:pass".
func (d *document) child(i int, relations ...string) int {
	for _, k := range d.toks[i].kids {
		if d.isRel(k, relations...) {
			return k
		}
	}
	return -1
}

// isRel tells whether token i has one of the relations or a subtype of it.
func (d *document) isRel(i int, relations ...string) bool {
	for _, r := range relations {
		if got := d.toks[i].Deprel; got == r || strings.HasPrefix(got, r) && got[len(r)] == ':' {
			return true
		}
	}
	return false
}

// caseOf is the preposition that marks the noun i, "" if none.
func (d *document) caseOf(i int) string {
	if k := d.child(i, "case", "mark"); k >= 0 {
		return d.lower(k)
	}
	return ""
}

// paragraph is the number of the paragraph that token i stands in.
func (d *document) paragraph(i int) int { return d.sents[d.toks[i].sentence].Paragraph }

// isWord tells whether token i has a letter or a digit.
func (d *document) isWord(i int) bool {
	return strings.ContainsFunc(d.toks[i].Form, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// isMark tells whether token i is nothing but quotation marks.
func (d *document) isMark(i int) bool {
	form := d.toks[i].Form
	return form != "" && strings.Trim(form, "“”„‟«»\"`'‘’‹›＂") == "" && (doubleMark(form) != "" || d.inQuote[i] >= 0)
}

// bytes is the span of text that the run covers.
func (d *document) bytes(r run) annalist.Span {
	return annalist.Span{Start: d.toks[r.first].Span.Start, End: d.toks[r.end-1].Span.End}
}

// flat turns token ranges into runs, those that are out of range left out.
func (d *document) flat(ranges []annalist.TokenRange) []run {
	var runs []run
	for _, t := range ranges {
		if t.Sentence < 0 || t.Sentence >= len(d.sents) || t.First < 0 || t.Last >= len(d.sents[t.Sentence].Tokens) || t.Last < t.First {
			continue
		}
		base := d.first[t.Sentence]
		runs = append(runs, run{base + t.First, base + t.Last + 1})
	}
	return runs
}

// headOf is the word of r that the others hang on: the first whose own head is
// outside of r. Punctuation is passed over.
func (d *document) headOf(r run) int {
	for i := r.first; i < r.end; i++ {
		if h := d.toks[i].head; !r.has(h) && d.isWord(i) {
			return i
		}
	}
	return -1
}

// upper tells whether the token begins with a capital letter.
func (d *document) upper(i int) bool {
	r, _ := utf8.DecodeRuneInString(d.toks[i].Form)
	return unicode.IsUpper(r)
}

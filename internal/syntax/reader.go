package syntax

import (
	"slices"

	"annalist"
)

// A reader reads one report, window by window.
type reader struct {
	*labels
	*scratch
	analyzer *Analyzer
	keep     bool
	given    []annalist.Sentence
	tokens   []annalist.Token // of all sentences given, copied
	from     []int            // the given sentence of each token
	outline  []outline
	next     int     // the first word that is not settled
	places   []place // of the words that are settled
	out      annalist.Analysis
	said     []attribution // words counted from the report's start
	open     int           // index in said of one whose content may go on at next; -1 if none
}

// A place is where a word stands in the analysis.
type place struct{ sentence, token int }

func newReader(a *Analyzer, s *scratch, given []annalist.Sentence, opts Options) *reader {
	r := &reader{labels: &a.labels, scratch: s, analyzer: a, keep: opts.KeepSentences, given: given, open: -1}
	for i := range given {
		r.tokens = append(r.tokens, given[i].Tokens...)
		for range given[i].Tokens {
			r.from = append(r.from, i)
		}
	}
	s.feed(a.model, r.tokens, r.opensParagraph)
	r.outline = outlines(given, r.keep)
	for i := range r.outline {
		r.outline[i].pieces = max(len(s.words[i].Pieces), 1)
	}
	return r
}

func (r *reader) opensParagraph(i int) bool {
	return i == 0 || r.given[r.from[i]].Paragraph != r.given[r.from[i-1]].Paragraph
}

// readWindow reads one window and settles at least one word of it.
func (r *reader) readWindow() {
	end := windowEnd(r.outline, r.next, r.analyzer.model.MaxPieces())
	r.analyzer.model.Score(r.words[r.next:end], r.scores)
	outline := r.outline[r.next:end]
	ends, settled := trusted(sentenceEnds(r.scores.End, outline, r.keep), outline)
	first := 0
	r.heads = r.heads[:0]
	for _, last := range ends {
		r.settle(first, last)
		first = last
	}
	r.relate()
	r.attribute(settled, ends)
	r.next += settled
}

// settle decodes the words [first, last) of the window as one sentence, or as
// one more part of a kept sentence that is longer than a window.
func (r *reader) settle(first, last int) {
	sentence := r.newSentence(r.next+first, r.next+last)
	base := len(r.out.Sentences[sentence].Tokens) - (last - first)
	for i := range last - first {
		r.places = append(r.places, place{sentence, base + i})
	}
	r.tag(first, last)
	r.parse(first, last, base)
	r.name(first, last)
	r.predicates(first, last)
	r.acts(first, last)
}

// newSentence adds the words [first, last) of the report to the analysis and
// tells in which sentence they are.
func (r *reader) newSentence(first, last int) int {
	sentences := &r.out.Sentences
	given := &r.given[r.from[first]]
	if r.keep {
		if first > 0 && r.from[first-1] == r.from[first] { // the rest of a long sentence
			s := &(*sentences)[len(*sentences)-1]
			s.Tokens = r.tokens[first-len(s.Tokens) : last : last]
			return len(*sentences) - 1
		}
		r.keepEmpty(r.from[first])
		s := *given
		s.Tokens = r.tokens[first:last:last]
		*sentences = append(*sentences, s)
		return len(*sentences) - 1
	}
	s := annalist.Sentence{Tokens: r.tokens[first:last:last], Headline: given.Headline, Paragraph: given.Paragraph,
		Span: annalist.Span{Start: r.tokens[first].Span.Start, End: r.tokens[last-1].Span.End}}
	for i := r.from[first]; i <= r.from[last-1]; i++ {
		if line := r.given[i].Dateline; line.Len() > 0 && line.Start == s.Span.Start && s.Span.Contains(line) {
			s.Dateline = line
		}
	}
	*sentences = append(*sentences, s)
	return len(*sentences) - 1
}

// keepEmpty keeps the sentences without tokens before the given sentence n.
func (r *reader) keepEmpty(n int) {
	for i := len(r.out.Sentences); i < n; i++ {
		empty := r.given[i]
		empty.Tokens = nil
		r.out.Sentences = append(r.out.Sentences, empty)
	}
}

// finish gives the analysis once every word is settled.
func (r *reader) finish() *annalist.Analysis {
	if r.keep {
		r.keepEmpty(len(r.given))
	}
	slices.SortStableFunc(r.said, func(a, b attribution) int { return a.first() - b.first() })
	for i := range r.said {
		r.out.Attributions = append(r.out.Attributions, r.located(&r.said[i]))
	}
	out := r.out
	return &out
}

// span gives the words first to last of the report, both inside, as one range
// a sentence.
func (r *reader) span(first, last int) []annalist.TokenRange {
	var ranges []annalist.TokenRange
	for w := first; w <= last; w++ {
		p := r.places[w]
		if n := len(ranges); n > 0 && ranges[n-1].Sentence == p.sentence {
			ranges[n-1].Last = p.token
			continue
		}
		ranges = append(ranges, annalist.TokenRange{Sentence: p.sentence, First: p.token, Last: p.token})
	}
	return ranges
}

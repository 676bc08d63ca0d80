package syntax

import (
	"cmp"
	"slices"
	"sync"

	"annalist"
	"annalist/internal/neural"
)

// A PairReader tells what one marked actor does to another, by a head of its
// own on the encoder. Any number of goroutines may share it.
type PairReader struct {
	model *neural.Model
	head  *neural.PairHead
	pool  sync.Pool // of *scratch
}

// NewPairReader makes a reader of a head and the model that it stands on.
func NewPairReader(m *neural.Model, h *neural.PairHead) *PairReader {
	r := &PairReader{model: m, head: h}
	r.pool.New = func() any { return &scratch{scores: m.NewScores()} }
	return r
}

// Read weighs what the source does to the target in these sentences, whose
// tokens lie in the text of the spans. A side without a span is not named.
// Sentences that hold neither are left out where the text is too long for one
// window.
func (p *PairReader) Read(sentences []annalist.Sentence, source, target []annalist.Span) annalist.PairReading {
	s := p.pool.Get().(*scratch)
	defer p.pool.Put(s)
	var tokens []annalist.Token
	opens := map[int]bool{0: true}
	for _, all := range []bool{true, false} {
		tokens = tokens[:0]
		paragraph := -1
		for i := range sentences {
			c := &sentences[i]
			if !all && !touches(c, source) && !touches(c, target) {
				continue
			}
			if c.Paragraph != paragraph {
				opens[len(tokens)], paragraph = true, c.Paragraph
			}
			tokens = append(tokens, c.Tokens...)
		}
		s.feed(p.model, tokens, func(i int) bool { return opens[i] })
		if len(s.pieces) <= p.model.MaxPieces() {
			break
		}
		clear(opens)
		opens[0] = true
	}
	if len(tokens) == 0 {
		return annalist.PairReading{}
	}
	first, last := window(s.words, tokens, p.model.MaxPieces(), source, target)
	roles := make([]uint8, last-first)
	for i := first; i < last; i++ {
		switch span := tokens[i].Span; {
		case slices.ContainsFunc(target, span.Overlaps):
			roles[i-first] = neural.Second
		case slices.ContainsFunc(source, span.Overlaps):
			roles[i-first] = neural.First
		}
	}
	roots, codes := p.head.Score(s.words[first:last], roles, s.scores)
	return annalist.PairReading{Roots: weighed(p.head.Roots(), roots), Codes: weighed(p.head.Codes(), codes)}
}

func touches(s *annalist.Sentence, spans []annalist.Span) bool {
	return slices.ContainsFunc(spans, s.Span.Overlaps)
}

// window gives the words [first, last) of at most limit pieces that begin at
// the earlier of the two sides, or at the start where all fits.
func window(words []neural.Word, tokens []annalist.Token, limit int, source, target []annalist.Span) (first, last int) {
	total := 0
	for _, w := range words {
		total += max(len(w.Pieces), 1)
	}
	for total > limit && first < len(words)-1 {
		span := tokens[first].Span
		if slices.ContainsFunc(source, span.Overlaps) || slices.ContainsFunc(target, span.Overlaps) {
			break
		}
		total -= max(len(words[first].Pieces), 1)
		first++
	}
	for last, total = first, 0; last < len(words); last++ {
		if total += max(len(words[last].Pieces), 1); total > limit && last > first {
			break
		}
	}
	return first, last
}

// weighed are labels with their probabilities, the likeliest first.
func weighed(labels []string, logits []float32) []annalist.Weighed {
	out := make([]annalist.Weighed, len(labels))
	for i, l := range labels {
		out[i] = annalist.Weighed{Label: l, Weight: probability(logits, i)}
	}
	slices.SortStableFunc(out, func(a, b annalist.Weighed) int { return cmp.Compare(b.Weight, a.Weight) })
	return out
}

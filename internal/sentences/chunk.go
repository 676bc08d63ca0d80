package sentences

import (
	"annalist"
)

// A cutter cuts one paragraph into tokens, chunk by chunk; a chunk is a run
// without white space. Each chunk is peeled of the punctuation at its left
// and its right, and its core is cut inside.
type cutter struct {
	text     string
	end      int // of the paragraph
	chunkEnd int // of the chunk that is being cut
	tokens   []annalist.Token
	tail     []annalist.Span // tokens peeled at the right, last first
	single   int             // single quotation marks open
	opened   int             // index of the token that opened the last of them
}

// tokenize gives the tokens of one paragraph.
func tokenize(text string, par annalist.Span) []annalist.Token {
	c := &cutter{text: text, end: par.End}
	for at := par.Start; at < par.End; {
		r, n := runeAt(text, at, par.End)
		if isSpace(r) {
			at += n
			continue
		}
		end := at
		for end < par.End {
			r, n := runeAt(text, end, par.End)
			if isSpace(r) {
				break
			}
			end += n
		}
		c.chunk(at, end)
		at = end
	}
	for i := range c.tokens[:max(0, len(c.tokens)-1)] {
		c.tokens[i].Joined = c.tokens[i].Span.End == c.tokens[i+1].Span.Start
	}
	return c.tokens
}

// emit adds text[start:end] as one token.
func (c *cutter) emit(start, end int) {
	if start < end {
		c.tokens = append(c.tokens, annalist.Token{
			Span: annalist.Span{Start: start, End: end},
			Form: c.text[start:end],
		})
	}
}

// word adds the tokens of one surface token cut at the given offsets.
func (c *cutter) word(start, end int, cuts ...int) {
	first := len(c.tokens)
	for _, cut := range cuts {
		c.emit(start, cut)
		start = cut
	}
	c.emit(start, end)
	if n := len(c.tokens) - first; n > 1 {
		c.tokens[first].Words = n
	}
}

// chunk cuts text[a:b], which holds no white space.
func (c *cutter) chunk(a, b int) {
	c.tail, c.chunkEnd = c.tail[:0], b
	if isEmoticon(c.text[a:b]) {
		c.emit(a, b)
		return
	}
	a = c.peelLeft(a, b)
	b = c.peelRight(a, b)
	c.core(a, b)
	for i := len(c.tail) - 1; i >= 0; i-- {
		c.emit(c.tail[i].Start, c.tail[i].End)
	}
}

package sentences

import (
	"strings"

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

// peelLeft emits the punctuation that text[a:b] begins with and gives the
// offset of what follows it.
func (c *cutter) peelLeft(a, b int) int {
	for a < b {
		r, n := runeAt(c.text, a, b)
		next, _ := runeAt(c.text, a+n, b)
		switch {
		case isWord(r):
			return a
		case isApostrophe(r):
			if next == r { // '' and ``
				n *= 2
			} else if isElided(c.text[a+n : b]) {
				return a
			} else if next == 0 && c.single > 0 {
				c.single--
			} else {
				c.open()
			}
		case r == '‘':
			c.open()
		case r == '@' && (isWord(next) || next == '_') && !isDigit(next):
			return a
		case r == '#' && isLetter(next):
			return a
		case r == '.' && isDigit(next), r == '.' && isLetter(next) && len(c.tokens) > 0 && isExtension(c.text[a:b]):
			return a
		case (r == '+' || r == '-' || r == '−') && isDigit(next):
			if r == '-' && len(c.tokens) > 0 && c.tokens[len(c.tokens)-1].Span.End == a {
				break // "$-5" and the like
			}
			return a
		case isEmoticon(c.text[a:b]):
			c.emit(a, b)
			return b
		default:
			n = c.runFrom(a, b)
		}
		c.emit(a, a+n)
		a += n
	}
	return a
}

// open notes that the next token opens a single quotation.
func (c *cutter) open() {
	c.single++
	c.opened = len(c.tokens)
}

// quoted tells whether a single quotation is open, and was opened so near that
// an apostrophe at a word's end is more likely to close it than to belong to
// the word.
func (c *cutter) quoted() bool { return c.single > 0 && len(c.tokens)-c.opened < 40 }

// runFrom gives the length of the run of like punctuation at a: dots, dashes,
// marks of question and exclamation, or one character repeated. Brackets,
// commas and quotation marks stand alone, but two ASCII double ones made of
// single ones are one token.
func (c *cutter) runFrom(a, b int) int {
	r, n := runeAt(c.text, a, b)
	if isBracket(r) || isQuote(r) || r == ',' || r == ';' || r == ':' || r == '%' || isCurrency(r) {
		return n
	}
	end := a + n
	for end < b {
		s, m := runeAt(c.text, end, b)
		if isWord(s) && s != zwj || !alike(r, s) {
			break
		}
		end += m
		r = s
	}
	return end - a
}

// alike tells whether two punctuation characters side by side are one token.
func alike(r, s rune) bool {
	if r == s || r == zwj || s == zwj || isFlag(r) && isFlag(s) {
		return true
	}
	switch r {
	case '!', '?':
		return s == '!' || s == '?'
	case '…':
		return s == '.' || s == '…'
	case '.':
		return s == '…'
	case '=', '-':
		return s == '>'
	}
	return isJoining(s)
}

// zwj joins the parts of one emoji.
const zwj = '\u200d'

// isFlag tells whether r is one of the letters that pairs of make a flag.
func isFlag(r rune) bool { return 0x1f1e6 <= r && r <= 0x1f1ff }

// isJoining tells whether r only changes the character before it.
func isJoining(r rune) bool {
	return r == '\ufe0f' || r == '\ufe0e' || 0x1f3fb <= r && r <= 0x1f3ff
}

// peelRight moves the punctuation that text[a:b] ends with to c.tail and gives
// the end of what is left.
func (c *cutter) peelRight(a, b int) int {
	quotes := 0
	for a < b {
		r, n := runeBefore(c.text, a, b)
		start := b - n
		prev, _ := runeBefore(c.text, a, start)
		switch {
		case isWord(r):
			return b
		case isApostrophe(r):
			if prev == r {
				start -= n
			} else if quotes == 0 && c.keepsApostrophe(a, start) {
				return b
			} else {
				quotes++
				c.single = max(0, c.single-1)
			}
		case r == '.' && prev != '.' && c.keepsDot(a, start):
			return b
		case r == '.' && c.isDoubleStop(a, start):
			// "U.S..": the second stop is the sentence's.
		case r == '$' && start > a && start-a <= 3 && isUpper(c.text[a:start]):
			return b
		case (r == '+' || r == '#') && isDigit(prev) || r == '#' && isLetter(prev):
			if r == '#' || start-a > 3 {
				return b
			}
		case r == '/' && strings.Contains(c.text[a:min(b, a+12)], "://"):
			return b
		default:
			start = c.runBefore(a, b)
		}
		c.tail = append(c.tail, annalist.Span{Start: start, End: b})
		b = start
	}
	return b
}

// isDoubleStop tells whether two stops end text[a:i+1], the first of which
// belongs to an abbreviation.
func (c *cutter) isDoubleStop(a, i int) bool {
	if i-2 < a || c.text[i-1] != '.' || c.text[i-2] == '.' {
		return false
	}
	return strings.Contains(lastWord(c.text[max(a, i-16):i-1]), ".") || c.keepsDot(a, i-1)
}

// runBefore gives the start of the run of like punctuation that ends at b.
func (c *cutter) runBefore(a, b int) int {
	r, n := runeBefore(c.text, a, b)
	last, start := r, b-n
	for isJoining(r) && start > a {
		r, n = runeBefore(c.text, a, start)
		start -= n
	}
	if isBracket(r) || isQuote(r) || r == ',' || r == ';' || r == ':' || r == '%' || isCurrency(r) {
		return start
	}
	for start > a {
		s, m := runeBefore(c.text, a, start)
		if isWord(s) && s != zwj || !alike(s, r) {
			break
		}
		start -= m
		r = s
	}
	// ".?" is one token, "...?" is two.
	if (last == '?' || last == '!') && start-a > 1 && c.text[start-1] == '.' && c.text[start-2] != '.' {
		start--
	}
	return start
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}', '〈', '〉', '《', '》', '【', '】':
		return true
	}
	return false
}

// isQuote tells whether r is a quotation mark that is never an apostrophe.
func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '‚', '「', '」':
		return true
	}
	return false
}

func isCurrency(r rune) bool {
	switch r {
	case '$', '£', '€', '¥', '₹', '₽', '₴', '₪', '₺', '₩', '₦', '¢':
		return true
	}
	return false
}

// isUpper tells whether s is made of ASCII capitals.
func isUpper(s string) bool {
	return all(s, func(r rune) bool { return 'A' <= r && r <= 'Z' })
}

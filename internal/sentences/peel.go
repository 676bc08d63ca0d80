package sentences

import (
	"strings"

	"annalist"
)

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

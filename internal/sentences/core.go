package sentences

import (
	"strings"
)

// core cuts text[a:b], which begins and ends with a word character or with
// punctuation that belongs to a word.
func (c *cutter) core(a, b int) {
	if a >= b {
		return
	}
	if isAddress(c.text[a:b]) {
		c.emit(a, b)
		return
	}
	from := a
	for i := a; i < b; {
		r, n := runeAt(c.text, i, b)
		if isWord(r) || i == from {
			i += n
			continue
		}
		if r == '$' && i-from <= 3 && isUpper(c.text[from:i]) {
			c.emit(from, i+n) // "US$" of "US$5"
			i += n
			from = i
			continue
		}
		if r == '.' && c.isCounted(from, i, b) {
			i += n // "No." of "No.1", "Nov." of "Nov.28"
			c.emit(from, i)
			from = i
			continue
		}
		end := c.cut(from, i, b)
		if end == i {
			i += n
			continue
		}
		c.piece(from, i)
		if end > b {
			end = b
		}
		from = c.inner(i, end, b)
		i = from
		if strings.HasPrefix(c.text[i:b], "http") && isAddress(c.text[i:b]) {
			break
		}
	}
	if strings.HasPrefix(c.text[from:b], "http") && isAddress(c.text[from:b]) {
		c.emit(from, b)
		return
	}
	c.piece(from, b)
}

// inner emits the punctuation text[i:end] and any more that follows it before
// b, and gives the offset of the next word character.
func (c *cutter) inner(i, end, b int) int {
	c.emit(i, end)
	for end < b {
		r, n := runeAt(c.text, end, b)
		if isWord(r) || isApostrophe(r) && isElided(c.text[end+n:b]) {
			break
		}
		next, _ := runeAt(c.text, end+n, b)
		if (r == '.' || r == '@') && isWord(next) && end > i {
			break
		}
		n = c.runFrom(end, b)
		c.emit(end, end+n)
		end += n
	}
	return end
}

// cut decides on the punctuation at i inside the core that began at from. It
// gives the end of the punctuation if the core is cut there, else i.
func (c *cutter) cut(from, i, b int) int {
	r, n := runeAt(c.text, i, b)
	prev, _ := runeBefore(c.text, from, i)
	next, _ := runeAt(c.text, i+n, b)
	run := i + c.runFrom(i, b)
	switch {
	case r == '-' && run == i+n:
		if c.keepsHyphen(from, i, b) {
			return i
		}
	case isApostrophe(r):
		feet := isDigit(prev) && isDigit(next) // 5'10
		if !feet && (isWord(next) && (isWord(prev) || prev == '.') || next == '-' || next == 0) {
			return i
		}
	case r == '.' && run == i+n:
		if i+n == b || isWord(next) && !c.isGlued(from, i, b) || !isWord(next) && c.isShort(from, i) {
			return i
		}
	case r == ',':
		if isDigit(prev) && groups(c.text[i+1:b]) {
			return i
		}
	case r == ':':
		if isDigit(prev) && isDigit(next) {
			return i
		}
	case r == '/':
		if c.keepsSlash(from, i, b) {
			return i
		}
	case r == '&':
		if isLetter(prev) && isLetter(next) {
			return i
		}
	case r == '_' || r == '@' || r == '\\' || r == '^':
		if isWord(next) {
			return i
		}
	case r == '*' || r == '#' || r == '%' || r == '$':
		if r != '$' && isLetter(prev) && isLetter(next) && i-from < 12 && !isUpper(c.text[from:i]) {
			return i // "sh*t"
		}
	case isJoining(r):
		return i
	}
	return run
}

// groups tells whether s, which follows a comma, begins with three digits and
// no fourth: "200,000" is one number, "13,14" are two.
func groups(s string) bool {
	n := 0
	for n < len(s) && n < 4 && isDigit(rune(s[n])) {
		n++
	}
	return n == 3
}

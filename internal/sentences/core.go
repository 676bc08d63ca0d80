package sentences

import (
	"strings"
	"unicode/utf8"
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

// isCounted tells whether the full stop at i ends a month or another word
// that a number follows without a space.
func (c *cutter) isCounted(from, i, b int) bool {
	next, _ := runeAt(c.text, i+1, b)
	if i-from > 5 || !isDigit(next) {
		return false
	}
	word := c.text[from:i]
	return isMonth(word) || word != "no" && counted[strings.ToLower(word)]
}

// isShort tells whether the full stop at i, which punctuation follows, belongs
// to an abbreviation.
func (c *cutter) isShort(from, i int) bool {
	word := lastWord(c.text[max(from, i-16):i])
	lower := strings.ToLower(word)
	return strings.Contains(word, ".") || strong[lower] || weak[lower] || utf8.RuneCountInString(word) == 1
}

// isGlued tells whether the full stop at i parts two sentences that were set
// without a space: "end.The", "in 2003.He". Left is a word in lower case, but
// for its first letter, or in capitals, or a number of two digits or more;
// right has one capital at its start.
func (c *cutter) isGlued(from, i, b int) bool {
	rest := c.text[i+1 : b]
	if rest == "" || rest[0] < 'A' || rest[0] > 'Z' {
		return false
	}
	if len(rest) > 1 && (rest[1] < 'a' || rest[1] > 'z') && !strings.HasPrefix(rest, "I'") && !strings.HasPrefix(rest, "I’") {
		return false
	}
	if len(rest) == 1 && rest != "I" && rest != "A" || len(rest) == 3 && domains[strings.ToLower(rest)] {
		return false
	}
	left := c.text[max(from, i-24):i]
	k := len(left)
	for k > 0 && 'a' <= left[k-1] && left[k-1] <= 'z' {
		k--
	}
	if k < len(left) {
		return len(left)-k >= 2 || k > 0 && 'A' <= left[k-1] && left[k-1] <= 'Z'
	}
	return len(left) > 1 && all(left, isDigit) || len(left) > 2 && isUpper(left)
}

// keepsSlash tells whether the slash at i stays inside its token: dates
// ("9/11", "12/3/2004") and short forms of single letters ("w/o", "I/S").
func (c *cutter) keepsSlash(from, i, b int) bool {
	left, right := c.text[from:i], c.text[i+1:b]
	if len(left) > 12 {
		return false
	}
	if len(left) == 3 && len(right) == 8 && right[3] == '-' && all(left, isDigit) {
		return true // the telephone number 503/464-7927
	}
	if all(left, isDigitOrSlash) {
		n := 0
		for n < min(len(right), 12) && isDigitOrSlash(rune(right[n])) {
			n++
		}
		if n == 0 || n < len(right) && isLetter(rune(right[n])) {
			return false
		}
		return isDate(left, right[:n])
	}
	if len(left) > 1 || len(right) > 3 || !isLetter(rune(left[0])) {
		return false
	}
	return len(right) == 1 && isLetter(rune(right[0])) || (left == "w" || left == "W" || left == "s")
}

func isDigitOrSlash(r rune) bool { return isDigit(r) || r == '/' }

// isDate tells whether numbers around a slash are a date of two or three
// parts rather than a fraction or a pair: "9/11" is, "1/2" and "20/20" are
// not.
func isDate(left, right string) bool {
	if strings.Contains(left, "/") || strings.Contains(right, "/") {
		return true
	}
	l, r := small(left), small(right)
	if l <= 0 || r <= 0 || l > 31 || r > 31 || l > 12 && r > 12 {
		return false
	}
	return r > 10 || l >= r
}

// small reads a number of one or two digits, else gives -1.
func small(s string) int {
	if len(s) == 0 || len(s) > 2 {
		return -1
	}
	n := 0
	for _, r := range s {
		if !isDigit(r) {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	return n
}

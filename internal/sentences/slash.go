package sentences

import (
	"strings"
)

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

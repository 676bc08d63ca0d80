package sentences

import (
	"strings"
	"unicode/utf8"
)

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

// isShort tells whether the full stop at i, which punctuation follows, belongs
// to an abbreviation.
func (c *cutter) isShort(from, i int) bool {
	word := lastWord(c.text[max(from, i-16):i])
	lower := strings.ToLower(word)
	return strings.Contains(word, ".") || strong[lower] || weak[lower] || utf8.RuneCountInString(word) == 1
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

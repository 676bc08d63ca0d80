package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean writes line ends as LF, removes NULs and a leading byte order mark,
// and writes other control characters and non-characters as a space. It says
// how many NULs it removed. The result is valid UTF-8 whatever s is.
func clean(s string) (string, int) {
	s = strings.TrimPrefix(s, "\ufeff")
	if isClean(s) {
		return s, 0
	}
	var b strings.Builder
	b.Grow(len(s))
	nulls := 0
	for i, c := range s {
		switch {
		case c == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				b.WriteByte('\n')
			}
		case c == 0:
			nulls++
		case c == '\u0085':
			b.WriteByte('\n')
		case isStray(c):
			b.WriteByte(' ')
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), nulls
}

// isClean tells whether clean would leave s as it is.
func isClean(s string) bool {
	for _, c := range s {
		if c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && isStray(c) {
			return false
		}
	}
	return utf8.ValidString(s)
}

// isStray tells whether c is a control character other than tab and line feed,
// or one of Unicode's 66 non-characters.
func isStray(c rune) bool {
	if c == '\t' || c == '\n' {
		return false
	}
	return unicode.IsControl(c) || c >= 0xfdd0 && c <= 0xfdef || c&0xfffe == 0xfffe
}

func isWord(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

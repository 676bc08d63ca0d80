package sentences

import (
	"unicode"
	"unicode/utf8"
)

// isSpace tells whether r separates tokens: white space, and the marks of no
// width that pages leave between words.
func isSpace(r rune) bool {
	if r < 0x80 {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

// isWord tells whether r may stand inside a word: letters, digits, marks, and
// the joiners and variation selectors that build one emoji or one letter of
// many parts.
func isWord(r rune) bool {
	if r < 0x80 {
		return isDigit(r) || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) ||
		r == '\u200c' || r == '\u200d' || r == '\u00ad'
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == 'ʼ' || r == '´' }

// runeAt decodes the rune that begins at i; 0 and width 0 at end or beyond.
func runeAt(text string, i, end int) (rune, int) {
	if i >= end {
		return 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:end])
}

// runeBefore decodes the rune that ends at i; 0 and width 0 at start.
func runeBefore(text string, start, i int) (rune, int) {
	if i <= start {
		return 0, 0
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(text[start:i])
}

// all tells whether s is not empty and every rune of it satisfies ok.
func all(s string, ok func(rune) bool) bool {
	for _, r := range s {
		if !ok(r) {
			return false
		}
	}
	return s != ""
}

// isUpper tells whether s is made of ASCII capitals.
func isUpper(s string) bool {
	return all(s, func(r rune) bool { return 'A' <= r && r <= 'Z' })
}

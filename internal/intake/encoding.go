package intake

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// windows1252 decodes b if it is plausibly English text in that encoding: no
// character of several bytes is valid UTF-8, the bytes over 0x7f are few and
// all defined, none but the letters among them touches a word from inside, and
// they are not merely the last character of a UTF-8 text cut short.
func windows1252(b []byte) (string, bool) {
	high := 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		if c, n := utf8.DecodeRune(b[i:]); c != utf8.RuneError || n > 1 {
			return "", false
		}
		if !plausible1252(b, i) {
			return "", false
		}
		high++
		i++
	}
	if high == 0 || high*3 > len(b) || high <= 3 && cutShort(b) {
		return "", false
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(b)
	return string(text), err == nil
}

// plausible1252 judges the byte over 0x7f at b[i]: the five undefined ones are
// never text, and a capital with an accent does not follow a small letter.
func plausible1252(b []byte, i int) bool {
	switch c := b[i]; {
	case c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d:
		return false
	case c >= 0xc0 && c <= 0xde && c != 0xd7:
		return i == 0 || b[i-1] < 'a' || b[i-1] > 'z'
	}
	return true
}

// cutShort tells whether the high bytes of b are only the beginning of a UTF-8
// character at its end, of which more than one byte was to come.
func cutShort(b []byte) bool {
	i := bytes.IndexFunc(b, func(c rune) bool { return c == utf8.RuneError })
	return i >= 0 && !utf8.FullRune(b[i:])
}

// invalidLine is the line, from 1, of the first byte of b that is not UTF-8,
// and that byte; line 0 if there is none.
func invalidLine(b []byte) (line int, bad byte) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := utf8.DecodeRune(b[i:])
		if c == utf8.RuneError && n == 1 {
			return 1 + bytes.Count(b[:i], []byte("\n")), b[i]
		}
		i += n
	}
	return 0, 0
}

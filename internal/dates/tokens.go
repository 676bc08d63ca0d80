package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// tokens cuts a lone string at white space, around punctuation and before "'s".
// The pieces carry no tags.
func tokens(text string) []annalist.Token {
	var out []annalist.Token
	add := func(start, end int) {
		if start < end {
			out = append(out, annalist.Token{Span: annalist.Span{Start: start, End: end}, Form: text[start:end]})
		}
	}
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			add(start, i)
			start = i + size
		case strings.ContainsRune(`,;()[]"“”!?`, r) && !between0(text, i, size):
			add(start, i)
			add(i, i+size)
			start = i + size
		case r == '.' && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n') && !abbreviated(text[start:i+1]):
			add(start, i)
			add(i, i+1)
			start = i + 1
		case (r == '\'' || r == '’') && i > start && strings.HasPrefix(text[i+size:], "s") && !wordAt(text, i+size+1) && !isDigit(text[i-1]):
			add(start, i)
			add(i, i+size+1)
			start = i + size + 1
			size++
		}
		i += size
	}
	add(start, len(text))
	return out
}

// between0 tells whether a comma stands between digits: "1,500".
func between0(text string, i, size int) bool {
	return text[i] == ',' && i > 0 && i+size < len(text) && isDigit(text[i-1]) && isDigit(text[i+size])
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func wordAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[min(i, len(text)):])
	return unicode.IsLetter(r)
}

// abbreviated tells whether a form keeps its full stop: "Mar.", "p.m.".
func abbreviated(form string) bool {
	if strings.Count(form, ".") > 1 {
		return true
	}
	switch strings.ToLower(form) {
	case "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.",
		"mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.", "sun.", "st.":
		return true
	}
	return false
}

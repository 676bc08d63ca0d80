package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// ends cuts the tokens of one paragraph into sentences. line is the dateline
// the paragraph opens with, inside which no sentence ends.
func ends(text string, tokens []annalist.Token, line annalist.Span) [][]annalist.Token {
	var out [][]annalist.Token
	from := 0
	for i := 0; i < len(tokens); {
		end := i + 1
		if isStop(tokens[i].Form) && tokens[i].Span.Start >= line.End {
			end = closers(tokens, end)
			if end < len(tokens) && endsHere(tokens, from, i, end) {
				out = append(out, tokens[from:end:end])
				from = end
			}
		}
		i = end
	}
	if from < len(tokens) {
		out = append(out, tokens[from:])
	}
	return out
}

// isStop tells whether a token may end a sentence: full stops, marks of
// question and exclamation, dots, and short forms in capitals ("U.S.").
func isStop(form string) bool {
	last := form[len(form)-1]
	if last == '.' || last == '!' || last == '?' {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(form)
	return r == '…' || r == '。'
}

// closers passes over the closing marks and the footnote numbers in brackets
// from token i on, and gives the index after them.
func closers(tokens []annalist.Token, i int) int {
	for i < len(tokens) && tokens[i-1].Joined {
		form := tokens[i].Form
		r, _ := utf8.DecodeRuneInString(form)
		opens := r == '"' || r == '\'' || r == '*'
		if !isCloser(r) && form != "''" || opens && tokens[i].Joined && i+1 < len(tokens) && !closes(tokens[i+1].Form) {
			break
		}
		i++
	}
	// "... in 1971. [1] He ..."
	for i+2 < len(tokens) && tokens[i].Form == "[" && all(tokens[i+1].Form, isDigit) && tokens[i+2].Form == "]" {
		i += 3
	}
	return i
}

func closes(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return isCloser(r) || r == '.' || r == ',' || form == "''"
}

// endsHere tells whether the sentence that began at from ends before token
// next; stop is the token that may end it.
func endsHere(tokens []annalist.Token, from, stop, next int) bool {
	form := tokens[stop].Form
	after, upper := opening(tokens, next)
	closed := next > stop+1
	switch {
	case after == 0:
		return false
	case form == ".":
		if isNumberItem(tokens, from, stop) {
			return false
		}
		return upper || !closed && after != ',' && after != ';' && after != ':' && after != '-' && after != '–' && after != '—'
	case strings.Trim(form, ".…") == "":
		return upper
	case form[len(form)-1] == '.':
		if !strings.Contains(form[:len(form)-1], ".") || !upper {
			return false
		}
		return starters[tokens[next].Form]
	}
	return upper
}

// opening gives the first rune of the word that token next begins, behind any
// opening marks, and whether it can open a sentence: a capital, a digit, or
// an opening mark or bullet.
func opening(tokens []annalist.Token, next int) (rune, bool) {
	for i := next; i < len(tokens) && i < next+4; i++ {
		r, _ := utf8.DecodeRuneInString(tokens[i].Form)
		switch {
		case unicode.IsUpper(r) || isDigit(r) || unicode.IsTitle(r):
			return r, true
		case isBullet(r) && r != '-' && r != '–' && r != '—':
			return r, true
		case isLetter(r):
			return r, !unicode.IsLower(r)
		case r == '(' || r == '[' || isQuote(r) || isApostrophe(r) || isCurrency(r) || r == '<' || r == '¿' || r == '¡':
			continue
		case r == '-' || r == '–' || r == '—':
			if i == next && len(tokens[i].Form) <= 3 {
				return r, false
			}
			return r, true
		default:
			return r, i > next
		}
	}
	return 0, false
}

// isNumberItem tells whether the stop follows a number or letter that opens
// the sentence, as in a list: "1. Wash the rice."
func isNumberItem(tokens []annalist.Token, from, stop int) bool {
	if stop != from+1 || !tokens[from].Joined {
		return false
	}
	form := tokens[from].Form
	return len(form) <= 2 && all(form, isDigit) || len(form) == 1 && isLetter(rune(form[0]))
}

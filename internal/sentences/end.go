package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// ends cuts the tokens of one paragraph into sentences. line is the dateline
// the paragraph opens with, inside which no sentence ends.
func ends(tokens []annalist.Token, line annalist.Span) [][]annalist.Token {
	var out [][]annalist.Token
	from := 0
	whole := 0 // where the last surface token that began ends
	cut := func(at int) {
		if from < at && at >= whole {
			out = append(out, tokens[from:at:at])
			from = at
		}
	}
	quoted := false // an ASCII double quotation mark is open
	for i := 0; i < len(tokens); {
		form := tokens[i].Form
		if isListMark(form) {
			cut(i)
		}
		end := i + 1
		switch {
		case tokens[i].Span.Start < line.End:
		case isRule(form):
			cut(i)
			cut(end)
		case isStop(form) && i > from && tokens[i].Words == 0:
			end = closers(tokens, end, quoted)
			for k := i; k < end; k++ {
				whole = max(whole, k+tokens[k].Words)
			}
			if end < len(tokens) && endsHere(tokens, from, i, end) {
				cut(end)
			}
		}
		for ; i < end; i++ {
			whole = max(whole, i+tokens[i].Words)
			quoted = quoted != (tokens[i].Form == `"`)
		}
	}
	cut(len(tokens))
	return out
}

// isListMark tells whether a token is a bullet that opens an item of a list
// even when no line end stands before it.
func isListMark(form string) bool {
	switch form {
	case "•", "▪", "■", "●", "◦", "‣", "►", "▶":
		return true
	}
	return false
}

// isRule tells whether a token is a line drawn across the page.
func isRule(form string) bool {
	return len(form) >= 5 && strings.ContainsRune("-=_*~#+—", rune(form[0])) && strings.Trim(form, form[:1]) == ""
}

// isStop tells whether a token may end a sentence: full stops, marks of
// question and exclamation, dots, and short forms with a stop.
func isStop(form string) bool {
	switch r, _ := utf8.DecodeLastRuneInString(form); r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '॥', '‼', '⁇', '⁈', '⁉':
		return true
	}
	return false
}

// closers passes over the closing marks from token i on, and over notes in
// brackets ("[1]", "[citation needed]"), and gives the index after them.
// quoted tells whether a double quotation mark is open before them.
func closers(tokens []annalist.Token, i int, quoted bool) int {
	for ; i < len(tokens); i++ {
		form := tokens[i].Form
		joined := tokens[i-1].Joined
		r, _ := utf8.DecodeRuneInString(form)
		switch {
		case r == ')' || r == ']' || r == '”' || r == '»':
			continue
		case form == `"`:
			if quoted && (joined || !tokens[i].Joined) {
				quoted = false
				continue
			}
		case isCloser(r) || form == "''" || form == ">>":
			if joined && (!tokens[i].Joined || i+1 < len(tokens) && closes(tokens[i+1].Form)) {
				continue
			}
		}
		break
	}
	for next := note(tokens, i); next > i; next = note(tokens, i) {
		i = next
	}
	return i
}

// note gives the index after the note in brackets that begins at token i: a
// number, or a few words in lower case. It is i if there is none.
func note(tokens []annalist.Token, i int) int {
	if i+2 >= len(tokens) || tokens[i].Form != "[" {
		return i
	}
	if r, _ := utf8.DecodeRuneInString(tokens[i+1].Form); !isDigit(r) && !unicode.IsLower(r) {
		return i
	}
	for k := i + 2; k < min(i+6, len(tokens)); k++ {
		if tokens[k].Form == "]" {
			return k + 1
		}
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
	after, opens := opening(tokens, next)
	closed := next > stop+1
	switch {
	case form == ".":
		if isNumberItem(tokens, from, stop) {
			return false
		}
		// Untidy texts go on in lower case after a full stop, but hardly
		// behind a quotation: “I know.” he said.
		spaced := tokens[stop-1].Form == "." // ". . ."
		return opens || !closed && !spaced && unicode.IsLower(after)
	case strings.Trim(form, ".…") == "":
		return opens && !isOpener(tokens[stop-1])
	case form[len(form)-1] == '.' && strings.ContainsAny(form[:1], "!?.") == false:
		return opens && strings.Contains(form[:len(form)-1], ".") && form != "P.S." && starters[tokens[next].Form]
	}
	// Viva Maria! (1965)
	if tokens[next].Form == "(" && next+1 < len(tokens) && all(tokens[next+1].Form, isDigit) {
		return false
	}
	return opens
}

// isOpener tells whether a token is a quotation mark or bracket set against
// the token after it.
func isOpener(t annalist.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Form)
	return t.Joined && (r == '(' || r == '[' || isQuote(r) || isApostrophe(r)) && r != '”'
}

// opening gives the first rune of the word that token next begins, behind any
// opening marks, and whether it can open a sentence: a capital, a digit, a
// letter without case, or a bullet.
func opening(tokens []annalist.Token, next int) (rune, bool) {
	for i := next; i < min(len(tokens), next+4); i++ {
		r, _ := utf8.DecodeRuneInString(tokens[i].Form)
		switch {
		case unicode.IsLower(r):
			return r, false
		case isLetter(r) || isDigit(r):
			return r, true
		case r == '(' || r == '[' || r == '<' || isQuote(r) || isApostrophe(r) || isCurrency(r) ||
			r == '-' || r == '–' || r == '—' || r == '¿' || r == '¡' || r == '…':
			continue
		case tokens[i].Form == "." || r == ',' || r == ';' || r == ':' || r == '/' || r == '?' || r == '!' || r == '>':
			return r, false
		}
		return r, true
	}
	return 0, false
}

// isNumberItem tells whether the stop follows the number or letter of an item
// of a list: "1. Wash the rice.", "two claims: 1. that ...".
func isNumberItem(tokens []annalist.Token, from, stop int) bool {
	if !tokens[stop-1].Joined {
		return false
	}
	form := tokens[stop-1].Form
	number := all(form, func(r rune) bool { return isDigit(r) || r == '.' }) && (len(form) <= 2 || strings.Contains(form, "."))
	if !number && !(len(form) == 1 && isLetter(rune(form[0]))) {
		return false
	}
	if stop == from+1 {
		return true
	}
	before := tokens[stop-2].Form
	if stop == from+2 {
		r, _ := utf8.DecodeRuneInString(before)
		return isBullet(r) || r == '('
	}
	return number && (before == ":" || before == ";")
}

package statements

import (
	"annalist"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quotation is a stretch of one paragraph between quotation marks, the marks
// inside. Quotations inside a quotation are part of it.
type quotation struct {
	span annalist.Span
	// runsOn is true when the mark is not closed and the next paragraph opens
	// with a mark again: one quotation of several paragraphs.
	runsOn bool
	closed bool // by a mark, not by its paragraph's end
}

// An openQuote is a mark's place; at is -1 when nothing is open.
type openQuote struct {
	at   int
	mark string
}

// scanQuotes finds the outermost quotations of text within each paragraph, in
// order. A mark that is not closed ends at its paragraph's end. It looks at
// each character a constant number of times.
func scanQuotes(text string, paragraphs []annalist.Span) []quotation {
	var all []quotation
	for i, p := range paragraphs {
		found := scanDouble(text, p)
		found = append(found, scanSingle(text, p, found)...)
		slices.SortFunc(found, func(a, b quotation) int { return a.span.Start - b.span.Start })
		found = outermost(found)
		if n := len(found); n > 0 && i+1 < len(paragraphs) {
			last := &found[n-1]
			last.runsOn = !last.closed && opensWith(text, paragraphs[i+1])
		}
		all = append(all, found...)
	}
	return all
}

// outermost drops the quotations that lie in the one before.
func outermost(sorted []quotation) []quotation {
	var kept []quotation
	for _, q := range sorted {
		if n := len(kept); n == 0 || q.span.Start >= kept[n-1].span.End {
			kept = append(kept, q)
		}
	}
	return kept
}

// doubleMark is the double quotation mark at the start of s, "" if none.
func doubleMark(s string) string {
	for _, mark := range []string{"“", "”", "„", "‟", "«", "»", "＂", "\"", "``", "''"} {
		if strings.HasPrefix(s, mark) {
			return mark
		}
	}
	return ""
}

// scanDouble pairs the double marks of the paragraph p. A second opening mark
// does not close the first; a mark that can only close opens nothing.
func scanDouble(text string, p annalist.Span) []quotation {
	var found []quotation
	open := openQuote{at: -1}
	for i := p.Start; i < p.End; {
		mark := doubleMark(text[i:p.End])
		if mark == "" {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		before, after := around(text, p, i, len(mark))
		switch {
		case open.at >= 0 && closes(open.mark, mark, before):
			found = append(found, quotation{span: annalist.Span{Start: open.at, End: i + len(mark)}, closed: true})
			open.at = -1
		case open.at < 0 && opens(mark, before, after):
			open = openQuote{i, mark}
		}
		i += len(mark)
	}
	if open.at >= 0 {
		found = append(found, quotation{span: annalist.Span{Start: open.at, End: p.End}})
	}
	return found
}

// opens tells whether a double mark can open a quotation between the runes
// before and after it.
func opens(mark string, before, after rune) bool {
	switch mark {
	case "“", "„", "‟", "«", "``":
		return !isSpace(after)
	}
	looksClosing := !isSpace(before) && !strings.ContainsRune("([—–-", before) &&
		(isSpace(after) || strings.ContainsRune(".,;:)?!", after))
	return !looksClosing && !isSpace(after)
}

// closes tells whether mark ends what the mark open began.
func closes(open, mark string, before rune) bool {
	switch mark {
	case "„", "‟", "``":
		return false
	case "“":
		return open == "„" || !isSpace(before) // German, or a slip of the keyboard
	case "«":
		return open == "»"
	case "»":
		return open == "«"
	}
	return true
}

// around gives the runes next to text[i:i+size] within p, a space at its ends.
func around(text string, p annalist.Span, i, size int) (before, after rune) {
	before, after = ' ', ' '
	if i > p.Start {
		before, _ = utf8.DecodeLastRuneInString(text[p.Start:i])
	}
	if i+size < p.End {
		after, _ = utf8.DecodeRuneInString(text[i+size : p.End])
	}
	return before, after
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' }

// opensWith tells whether the first character of p is an opening mark.
func opensWith(text string, p annalist.Span) bool {
	s := p.Of(text)
	mark := doubleMark(s)
	return mark != "" && mark != "”" && mark != "»" || strings.HasPrefix(s, "‘")
}

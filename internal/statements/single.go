package statements

import (
	"annalist"
	"strings"
	"unicode"
	"unicode/utf8"
)

// elided are words that begin with an apostrophe: "'em", "'til", "'cause".
var elided = setOf("em", "til", "tis", "twas", "n", "cause", "bout", "round")

// isElided tells whether an apostrophe before s stands for letters or digits
// left out.
func isElided(s string) bool {
	end := strings.IndexFunc(s[:min(len(s), 8)], func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = min(len(s), 8)
	}
	return elided[strings.ToLower(s[:end])] || s != "" && s[0] >= '0' && s[0] <= '9'
}

// A singleMark is a single quotation mark or apostrophe outside of double
// quotations.
type singleMark struct {
	at, size int
	opens    bool
	closes   bool
	// firm is true for a closing mark that cannot be the apostrophe of a
	// plural ("the states' rights").
	firm bool
}

// scanSingle pairs the single marks of p that stand outside of the quotations
// in double. A single mark that is not closed is an apostrophe, but for ‘ at a
// paragraph's start, which opens a quotation of several paragraphs.
func scanSingle(text string, p annalist.Span, double []quotation) []quotation {
	marks := singleMarks(text, p, double)
	firmAfter := make([]bool, len(marks)+1) // a firm closing mark comes before the next opening one
	for i := len(marks) - 1; i >= 0; i-- {
		firmAfter[i] = marks[i].firm || firmAfter[i+1] && !marks[i].opens
	}
	var found []quotation
	open := -1
	for i, m := range marks {
		switch {
		case open < 0 && m.opens:
			open = m.at
		case open >= 0 && m.closes && (m.firm || !firmAfter[i+1]):
			found = append(found, quotation{span: annalist.Span{Start: open, End: m.at + m.size}, closed: true})
			open = -1
		}
	}
	if open == p.Start && strings.HasPrefix(text[open:], "‘") {
		found = append(found, quotation{span: annalist.Span{Start: open, End: p.End}})
	}
	return found
}

// singleMarks lists the single marks of p that may open or close.
func singleMarks(text string, p annalist.Span, double []quotation) []singleMark {
	var marks []singleMark
	for i := p.Start; i < p.End; {
		if len(double) > 0 && i >= double[0].span.Start {
			i = max(i, double[0].span.End)
			double = double[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:p.End])
		if strings.ContainsRune("‘’'`‹›", r) {
			m := singleMark{at: i, size: size}
			before, after := around(text, p, i, size)
			m.opens = r != '’' && r != '›' && (isSpace(before) || strings.ContainsRune("([—–-:", before)) &&
				!isSpace(after) && !isElided(text[i+size:p.End])
			m.closes = r != '‘' && r != '`' && r != '‹' && !isSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
			m.firm = m.closes && (before != 's' || !isSpace(after))
			if m.opens || m.closes {
				marks = append(marks, m)
			}
		}
		i += size
	}
	return marks
}

package conllu

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// A unit is one surface token: a word, or a range with its words.
type unit struct {
	form   string
	words  []Row
	joined bool // SpaceAfter=No
	span   annalist.Span
}

// surfaceUnits lists the surface tokens of the sentence, at least one.
func surfaceUnits(s *Sentence) []unit {
	var units []unit
	within := 0 // last word of the range that is open
	for _, row := range s.Rows {
		switch {
		case row.ID.IsEmpty():
		case row.ID.IsRange():
			units = append(units, unit{form: row.Form, joined: row.MiscValue("SpaceAfter") == "No"})
			within = row.ID.Last
		case row.ID.First <= within:
			u := &units[len(units)-1]
			u.words = append(u.words, row)
		default:
			units = append(units, unit{form: row.Form, words: []Row{row}, joined: row.MiscValue("SpaceAfter") == "No"})
		}
	}
	return units
}

// lay gives the sentence's text and sets each unit's span in it. "# text" is
// taken when it holds the forms in order with nothing but white space between
// them; else the forms are put together by SpaceAfter=No.
func lay(s *Sentence, units []unit) string {
	if text, ok := s.Comment("text"); ok && layOn(text, units) {
		return text
	}
	var b strings.Builder
	for i := range units {
		u := &units[i]
		u.span = annalist.Span{Start: b.Len(), End: b.Len() + len(u.form)}
		b.WriteString(u.form)
		if !u.joined && i+1 < len(units) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// layOn finds the units in text one after the other.
func layOn(text string, units []unit) bool {
	at := 0
	for i := range units {
		u := &units[i]
		rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
		spaced := len(rest) < len(text)-at
		if !strings.HasPrefix(rest, u.form) || i > 0 && spaced == units[i-1].joined {
			return false
		}
		at = len(text) - len(rest)
		u.span = annalist.Span{Start: at, End: at + len(u.form)}
		at = u.span.End
	}
	return strings.TrimSpace(text[at:]) == ""
}

// splitSurface gives each word of the unit its part of the text. Words that
// together have as many characters as the surface form ("did", "n't") share it
// out; of others ("won't" as "will", "not") each has the whole.
func splitSurface(u unit, text string) []annalist.Span {
	spans := make([]annalist.Span, len(u.words))
	runes := 0
	for _, row := range u.words {
		runes += utf8.RuneCountInString(row.Form)
	}
	if runes != utf8.RuneCountInString(u.form) {
		for i := range spans {
			spans[i] = u.span
		}
		return spans
	}
	at := u.span.Start
	for i, row := range u.words {
		end := at
		for range utf8.RuneCountInString(row.Form) {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		spans[i] = annalist.Span{Start: at, End: end}
		at = end
	}
	return spans
}

package dates

import (
	"strings"
	"unicode"

	"annalist"
)

// longestDateLine is how many bytes a line that tells the day of publication
// may have.
const longestDateLine = 120

// Published gives the day of publication as the report tells it itself, in a
// dateline or in a line of its own at its head or foot; zero if it does not
// tell it with its year.
func (f *Finder) Published(r *annalist.Report, a *annalist.Analysis) annalist.Date {
	for i := range a.Sentences {
		if d := a.Sentences[i].Dateline; d.Len() > 0 && d.Start >= 0 && d.End <= len(r.Text) && i < 6 {
			if date := f.only(d.Of(r.Text), false); !date.IsZero() {
				return date
			}
		}
	}
	lines := edges(r.Text)
	var loose annalist.Date
	for _, line := range lines {
		if len(line) > longestDateLine {
			continue
		}
		if date := f.only(line, true); !date.IsZero() {
			if loose.IsZero() {
				loose = date
			} else if loose != date {
				return annalist.Date{}
			}
		}
	}
	return loose
}

// edges gives the first five and the last three lines that hold something.
func edges(text string) []string {
	var head, foot []string
	rest := text
	for len(rest) > 0 && len(head) < 5 {
		line, after, _ := strings.Cut(rest, "\n")
		if rest = after; strings.TrimSpace(line) != "" {
			head = append(head, line)
		}
	}
	for len(rest) > 0 && len(foot) < 3 {
		at := strings.LastIndexByte(rest, '\n')
		if line := rest[at+1:]; strings.TrimSpace(line) != "" {
			foot = append(foot, line)
		}
		rest = rest[:max(at, 0)]
	}
	return append(head, foot...)
}

// only gives the one full date of a line. A line of its own holds nothing else
// but words of publishing.
func (f *Finder) only(line string, alone bool) annalist.Date {
	dates := f.Read(line, annalist.Date{})
	var found annalist.Date
	var rest strings.Builder
	at := 0
	for _, d := range dates {
		rest.WriteString(line[at:d.Span.Start])
		rest.WriteByte(' ')
		at = d.Span.End
		if d.Basis == "absolute" && d.Precision == "day" && d.From == d.To && !d.From.IsZero() && d.Rule != "named day" {
			if !found.IsZero() && found != d.From {
				return annalist.Date{}
			}
			found = d.From
		}
	}
	rest.WriteString(line[at:])
	if found.IsZero() || !alone {
		return found
	}
	for _, w := range strings.FieldsFunc(rest.String(), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !publishing[strings.ToLower(w)] {
			return annalist.Date{}
		}
	}
	return found
}

var publishing = wordSet(`published posted publication date dated issued first on at time release released for immediate utc gmt`)

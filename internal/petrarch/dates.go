package petrarch

import (
	"fmt"
	"strings"
	"time"
)

// A span is the days lo to hi, both inside, counted from 1970; always is all
// of them.
type span struct{ lo, hi int }

// The ends of time, as far as dictionaries go.
const first, last = -1 << 30, 1 << 30

var always = span{first, last}

func (s span) dated() bool { return s != always }

// pivot parts the centuries of a date of six digits as PETRARCH2 does: 30 is
// 2030, 31 is 1931.
const pivot = 30

// readSpan reads what follows a code: "" (always), ">20010101" (from that day
// on), "<010101" (up to it), "970101-20061231". What is wrong is told in words.
func readSpan(s string) (span, string) {
	s = strings.Join(strings.Fields(s), "")
	switch {
	case s == "":
		return always, ""
	case s[0] == '>':
		day, fault := readDay(s[1:])
		return span{day, last}, fault
	case s[0] == '<':
		day, fault := readDay(s[1:])
		return span{first, day}, fault
	}
	from, to, ok := strings.Cut(s, "-")
	if !ok {
		return always, fmt.Sprintf("%q has neither <, > nor -", s)
	}
	lo, fault := readDay(from)
	if fault != "" {
		return always, fault
	}
	hi, fault := readDay(to)
	switch {
	case fault != "":
		return always, fault
	case hi < lo:
		return always, fmt.Sprintf("%q ends before it begins", s)
	case hi-lo > longest:
		return always, fmt.Sprintf("%q lasts over 75 years", s)
	}
	return span{lo, hi}, ""
}

// longest is the most days that our tables let a code hold: 75 years.
const longest = 75 * 365

// readDay reads YYMMDD or YYYYMMDD.
func readDay(s string) (int, string) {
	whole := s
	switch {
	case strings.Trim(s, "0123456789") != "":
		return 0, fmt.Sprintf("%q is not a date", s)
	case len(s) == 6 && s[:2] <= fmt.Sprint(pivot):
		whole = "20" + s
	case len(s) == 6:
		whole = "19" + s
	case len(s) != 8:
		return 0, fmt.Sprintf("date %q has %d digits", s, len(s))
	}
	t, err := time.Parse("20060102", whole)
	if err != nil {
		return 0, fmt.Sprintf("there is no day %q", s)
	}
	if t.Year() < 1800 || t.Year() > 2100 {
		return 0, fmt.Sprintf("year of %q is not of this time", s)
	}
	return int(t.Unix() / (24 * 60 * 60)), ""
}

// day writes a day, and "" for the ends of time.
func day(n int) string {
	if n == first || n == last {
		return ""
	}
	return time.Unix(int64(n)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// without gives the days of s that are in none of taken.
func (s span) without(taken []span) []span {
	free := []span{s}
	for _, t := range taken {
		var left []span
		for _, f := range free {
			if t.hi < f.lo || f.hi < t.lo {
				left = append(left, f)
				continue
			}
			if f.lo < t.lo {
				left = append(left, span{f.lo, t.lo - 1})
			}
			if t.hi < f.hi {
				left = append(left, span{t.hi + 1, f.hi})
			}
		}
		free = left
	}
	return free
}

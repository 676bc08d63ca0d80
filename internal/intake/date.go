package intake

import (
	"regexp"
	"strings"
	"time"

	"annalist"
)

// layouts are the ways to write a date that name one day and no other: the
// year first, or the month by its name.
var layouts = []string{
	time.DateOnly, time.RFC3339,
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z0700",
	"2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST",
	"20060102", "20060102T150405Z", "20060102T150405", "2006/01/02", "2006/01/02 15:04:05",
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04 MST", "Mon, 2 Jan 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 06 15:04:05 -0700", "Mon, 2 Jan 06 15:04:05 MST",
	"Monday, 2 January 2006", "2 January 2006", "2 Jan 2006",
	"Monday, January 2, 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006",
	"Mon, 2 Jan 2006", time.ANSIC, time.UnixDate,
}

// parseDate reads a date or a time; of a time it keeps the day in its own
// zone.
func parseDate(s string) (annalist.Date, bool) {
	s = strings.Join(strings.Fields(s), " ")
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1000 {
			return annalist.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}, true
		}
	}
	return annalist.Date{}, false
}

// The bounds of a date that is searched for in a page.
var (
	earliest = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(2099, 12, 31, 0, 0, 0, 0, time.UTC)
)

func midnight(d annalist.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

var spelled = regexp.MustCompile(`(?i)\b\d{4}-\d{2}-\d{2}|\b\d{4}/\d{2}/\d{2}\b` +
	`|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}\b` +
	`|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}\b`)

// spelledDate is the first date in s that names one day and no other.
func spelledDate(s string) (annalist.Date, bool) {
	s = strings.Join(strings.Fields(s), " ")
	for _, words := range spelled.FindAllString(s, -1) {
		words = strings.NewReplacer(".", "", ",", "").Replace(words)
		for _, layout := range []string{time.DateOnly, "2006/01/02", "January 2 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006"} {
			if t, err := time.Parse(layout, words); err == nil {
				return annalist.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}, true
			}
		}
	}
	return annalist.Date{}, false
}

func isUTC(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000")
}

var datedPath = regexp.MustCompile(`/(\d{4})/(\d{2})/(\d{2})/`)

// inURL is the day that the page's address names, if it lies a day beside d,
// the day of a time of UTC: the newsroom's own day may be another, and the
// address has that.
func inURL(d annalist.Date, url string) annalist.Date {
	m := datedPath.FindStringSubmatch(url)
	if m == nil || d.IsZero() {
		return d
	}
	there, ok := parseDate(m[1] + "-" + m[2] + "-" + m[3])
	if apart := midnight(d).Sub(midnight(there)); ok && apart.Abs() <= 24*time.Hour {
		return there
	}
	return d
}

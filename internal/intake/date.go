package intake

import (
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
			return civil(t), true
		}
	}
	return annalist.Date{}, false
}

func civil(t time.Time) annalist.Date {
	return annalist.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

func midnight(d annalist.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func isUTC(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000")
}

// inURL is the day that the page's address names, if it lies a day beside d,
// the day of a time of UTC: the newsroom's own day may be another, and the
// address has that.
func inURL(d annalist.Date, url string) annalist.Date {
	there := pathDate(url)
	if there.IsZero() || midnight(d).Sub(midnight(there)).Abs() > 24*time.Hour {
		return d
	}
	return there
}

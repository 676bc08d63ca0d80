package annalist

import (
	"fmt"
	"time"
)

// A Date is a civil day without a time zone. The zero Date is unknown.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero tells whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String writes 2006-01-02, and "" for an unknown date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Before tells whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.String() < other.String() }

// ParseDate reads 2006-01-02, or an RFC 3339 time, whose day in its own zone
// it keeps.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t, err = time.Parse(time.RFC3339, s)
	}
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a date", s)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// A DateRange is what a time expression says: the days From to To, both
// inside. A zero From or To is open or not known: "since 2011" has no To, a
// duration has neither.
type DateRange struct {
	From, To  Date
	Precision string // day, week, month, quarter, season, half, year, decade, century; "" if unknown
	Kind      string // date, time, duration, set
	Clock     string // "06:00" of a time of day in the expression, else ""
	Zone      string // "+00:00" of a zone it names, else ""
	// Basis tells what the days were read from. Of an expression: absolute
	// (the words alone), publication (relative to the day the report was
	// published), text (relative to another expression of the report),
	// duration, set, undated (relative, in a report without a date: From and
	// To are zero). Of an event or statement: expression, sentence, statement
	// and so on, as package dates says.
	Basis string
	Rule  string // the pattern that read it
	Span  Span   // of the expression; empty if there is none
}

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

package lexicon

import (
	"fmt"
	"strings"
	"time"

	"annalist"
)

// stale is how many days after the last day on which a row knows an office to
// be held the office still counts: a year.
const stale = 366

// readDates reads the two cells of a row that say when its code holds:
//
//	2010-10-14   that day
//	2010-10      some day of that month: surely only after it (before it, for an end)
//	2010         some day of that year
//	<1994        held then, since when is not known
//	>2025-06     still held then, till when is not known; counts for another year
//
// An empty cell is open.
func (o *Office) readDates(r Row, first, last int) error {
	fail := func(cell string) error {
		return r.Fault(fmt.Sprintf("%q is not a date", cell), "write it like 2010-10-14, 2010-10 or 2010")
	}
	known, open := strings.CutPrefix(r.Cell(first), "<")
	a, b, ok := stretch(known)
	switch {
	case !ok || open && known == "":
		return fail(r.Cell(first))
	case open:
		o.From = a
	case a == b:
		o.From, o.Since = a, a
	default:
		o.From, o.Since = next(b), a
	}
	known, open = strings.CutPrefix(r.Cell(last), ">")
	a, b, ok = stretch(known)
	switch {
	case !ok || open && known == "":
		return fail(r.Cell(last))
	case open:
		o.Known, o.To = b, later(b, stale)
	case a == b:
		o.To, o.Until, o.Known = a, a, a
	default:
		o.To, o.Until, o.Known = previous(a), b, previous(a)
	}
	if start := o.start(); !start.IsZero() && !b.IsZero() && day(b) < day(start) {
		return r.Fault(fmt.Sprintf("ends on %s before it begins on %s", r.Cell(last), r.Cell(first)), "swap or mend the dates")
	}
	if !o.Since.IsZero() && !o.Until.IsZero() && o.Until.Year-o.Since.Year > 75 {
		return r.Fault("lasts over 75 years", "mend the dates")
	}
	return nil
}

// start is the first day that a row's beginning names.
func (o *Office) start() annalist.Date {
	if o.Since.IsZero() {
		return o.From
	}
	return o.Since
}

// readTerm reads two such cells for the days on which something surely was.
func readTerm(r Row, first, last int) (from, to annalist.Date, err error) {
	var o Office
	err = o.readDates(r, first, last)
	return o.From, o.To, err
}

// stretch gives the first and last day of a day, month or year; zero of "".
func stretch(s string) (first, last annalist.Date, ok bool) {
	year, y := digits(s, 0, 4)
	month, m := 1, true
	day, d := 1, true
	if len(s) > 4 {
		month, m = digits(s, 5, 7)
		m = m && s[4] == '-'
	}
	if len(s) > 7 {
		day, d = digits(s, 8, 10)
		d = d && s[7] == '-'
	}
	switch {
	case s == "":
		return first, last, true
	case !y || !m || !d || len(s) != 4 && len(s) != 7 && len(s) != 10 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month):
		return first, last, false
	}
	first = annalist.Date{Year: year, Month: time.Month(month), Day: day}
	last = first
	if len(s) == 4 {
		last.Month = time.December
	}
	if len(s) < 10 {
		last.Day = daysOf(year, int(last.Month))
	}
	return first, last, true
}

// digits reads the number s[from:to].
func digits(s string, from, to int) (n int, ok bool) {
	if len(s) < to {
		return 0, false
	}
	for i := from; i < to; i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func daysOf(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func civil(t time.Time) annalist.Date {
	return annalist.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

func later(d annalist.Date, days int) annalist.Date {
	if d.IsZero() {
		return d
	}
	return civil(time.Date(d.Year, d.Month, d.Day+days, 0, 0, 0, 0, time.UTC))
}

// next and previous are a day later and earlier; an unknown day stays unknown.
func next(d annalist.Date) annalist.Date {
	if !d.IsZero() && d.Day < daysOf(d.Year, int(d.Month)) {
		d.Day++
		return d
	}
	return later(d, 1)
}

func previous(d annalist.Date) annalist.Date {
	if d.Day > 1 {
		d.Day--
		return d
	}
	return later(d, -1)
}

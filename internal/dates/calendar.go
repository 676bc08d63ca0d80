package dates

import (
	"time"

	"annalist"
)

// A day counts days from 1 January 1970, so that days can be added and
// compared. Years run from 1 to 9999.
type day int

// never is no day at all.
const never day = -1 << 40

// dayOf counts a civil day; a zero date is never.
func dayOf(d annalist.Date) day {
	if d.IsZero() {
		return never
	}
	return civil(d.Year, int(d.Month), d.Day)
}

// civil counts the day of a year, month and day of month; a month or day of
// month beyond its bounds runs over into the next, as in [time.Date].
func civil(year, month, dayOfMonth int) day {
	for month < 1 {
		year, month = year-1, month+12
	}
	year, month = year+(month-1)/12, (month-1)%12+1
	// The year begins in March here, so that the leap day comes last.
	y := year
	if month <= 2 {
		y--
	}
	m := (month + 9) % 12
	return day(365*y + floor(y, 4) - floor(y, 100) + floor(y, 400) + (m*306+5)/10 + dayOfMonth - 1 - 719468)
}

func floor(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// date is the civil day, zero for one outside the years 1 to 9999.
func (d day) date() annalist.Date {
	if d < civil(1, 1, 1) || d > civil(9999, 12, 31) {
		return annalist.Date{}
	}
	t := time.Unix(int64(d)*86400, 0).UTC()
	return annalist.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

// weekday is 1 for Monday to 7 for Sunday.
func (d day) weekday() int {
	w := (int(d) + 3) % 7 // day 0 was a Thursday
	if w < 0 {
		w += 7
	}
	return w + 1
}

// monday begins the day's week.
func (d day) monday() day { return d - day(d.weekday()-1) }

// valid tells whether a month has that day.
func valid(year, month, dayOfMonth int) bool {
	return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month)
}

func daysIn(year, month int) int { return int(civil(year, month+1, 1) - civil(year, month, 1)) }

// A unit is a length of time that calendars name.
type unit int

const (
	noUnit unit = iota
	second
	minute
	hour
	dayUnit
	week
	weekend
	month
	quarter
	season
	year
	decade
	century
)

// precision is the word for days known to that unit.
func (u unit) precision() string {
	switch u {
	case second, minute, hour, dayUnit:
		return "day"
	case week, weekend:
		return "week"
	case month:
		return "month"
	case quarter:
		return "quarter"
	case season:
		return "season"
	case year:
		return "year"
	case decade:
		return "decade"
	case century:
		return "century"
	}
	return ""
}

// around gives the first and last day of the calendar unit that lies n units
// from the one that holds d: around(week, -1) is last week, Monday to Sunday.
func (d day) around(u unit, n int) (from, to day) {
	c := d.date()
	if c.IsZero() {
		return never, never
	}
	y, m := c.Year, int(c.Month)
	switch u {
	case second, minute, hour:
		return d, d
	case dayUnit:
		return d + day(n), d + day(n)
	case week:
		from = d.monday() + day(7*n)
		return from, from + 6
	case weekend:
		from = d.monday() + day(7*n) + 5
		return from, from + 1
	case month:
		return civil(y, m+n, 1), civil(y, m+n+1, 1) - 1
	case quarter:
		m = (m-1)/3*3 + 1
		return civil(y, m+3*n, 1), civil(y, m+3*n+3, 1) - 1
	case year:
		return years(y+n, y+n)
	case decade:
		y = y/10*10 + 10*n
		return years(y, y+9)
	case century:
		y = (y-1)/100*100 + 1 + 100*n
		return years(y, y+99)
	}
	return never, never
}

func years(from, to int) (day, day) { return civil(from, 1, 1), civil(to, 12, 31) }

// plus goes n units on from the day itself: three months on from 31 January is
// the last day of April.
func (d day) plus(u unit, n int) day {
	c := d.date()
	if c.IsZero() {
		return never
	}
	months := 0
	switch u {
	case second, minute, hour:
		return d
	case dayUnit:
		return d + day(n)
	case week, weekend:
		return d + day(7*n)
	case month:
		months = n
	case quarter, season:
		months = 3 * n
	case year:
		months = 12 * n
	case decade:
		months = 120 * n
	case century:
		months = 1200 * n
	}
	first := civil(c.Year, int(c.Month)+months, 1).date()
	if first.IsZero() {
		return never
	}
	return civil(first.Year, int(first.Month), min(c.Day, daysIn(first.Year, int(first.Month))))
}

package dates

// This file turns what an expression says into days.

// A context is what values are relative to.
type context struct {
	published day // never if unknown
	tense     tense
	textYear  int // the year that the text is at; 0 if it tells none
	anchor    days
	outer     tense // of the clause around an open range
	by        bool  // which begins with "by"
}

// days are the days an expression means; from or to is never where it is open.
type days struct {
	from, to day
	unit     unit // how finely it is told
	word     string
	basis    string // absolute, publication, text, undated
}

var noDays = days{from: never, to: never}

// known tells whether both ends are.
func (d days) known() bool { return d.from != never && d.to != never }

func (d days) precision() string {
	if d.word != "" {
		return d.word
	}
	return d.unit.precision()
}

// resolve gives the days of a value; those of an unresolved one are never.
func (x *context) resolve(v *value) days {
	d := x.whole(v)
	if v.part != whole && d.known() {
		d.from, d.to = cutPart(d, v.part)
		if v.shape == offset && v.n == 0 && (x.tense == past || x.outer == past && x.by) && d.from > x.published {
			d.from, d.to = never, never // "at the end of the month", of another month
		}
	}
	return d
}

func (x *context) whole(v *value) days {
	switch v.shape {
	case calendar:
		return x.calendar(v)
	case weekdays:
		return x.weekday(v)
	case quarters:
		return x.yearPart(v, quarter, 3)
	case halves:
		d := x.yearPart(v, quarter, 6)
		d.word = "half"
		return d
	case seasons:
		return x.season(v)
	case decades:
		first := v.sub
		if first < 100 {
			first += 1900
		}
		return absolute(decade, first, first+9)
	case centuries:
		return absolute(century, 100*(v.sub-1)+1, 100*v.sub)
	case offset:
		return x.offset(v)
	case window:
		return x.window(v)
	case sofar:
		d := x.publication(v.unit)
		if x.published != never {
			d.from, d.to = x.published.around(v.unit, 0)
			if v.n < 0 {
				d.to = x.published
			} else {
				d.from = x.published
			}
		}
		return d
	case named:
		return x.named(v)
	case reckoned:
		return x.reckoned(v)
	case between:
		return x.between(v)
	case open:
		if v.n < 0 {
			c := *x
			c.outer, c.by = x.tense, v.rule == "by"
			if x.tense == past {
				c.tense = weakPast
			} else if x.tense == weakPast {
				c.tense = weakFuture
			}
			x = &c
		}
		d := x.resolve(v.a)
		if v.n > 0 {
			d.to = never
		} else {
			d.from = never
		}
		return d
	case weekOf:
		return x.stretch(v)
	case vague:
		d := x.publication(v.unit)
		if v.text {
			d.basis = "text"
		}
		return d
	case clock:
		d := noDays
		d.basis, d.unit = "text", dayUnit
		return d
	case unknown:
		d := noDays
		d.basis, d.unit = "absolute", v.unit
		return d
	}
	return noDays
}

func absolute(u unit, from, to int) days {
	a, b := years(from, to)
	return days{from: a, to: b, unit: u, basis: "absolute"}
}

// publication is an unresolved time relative to the day of publication.
func (x *context) publication(u unit) days {
	d := noDays
	d.unit, d.basis = u, "publication"
	if x.published == never {
		d.basis = "undated"
	}
	return d
}

// calendar resolves years, months and days.
func (x *context) calendar(v *value) days {
	y, basis := v.year, "absolute"
	if y == 0 {
		d := x.publication(dayUnit)
		if v.day == 0 {
			d.unit = month
		}
		switch {
		case v.near && x.published != never:
			y = x.published.date().Year + v.n
		case v.near:
			return d
		default:
			y, d.basis = x.year(v, d.basis)
		}
		if basis = d.basis; y == 0 {
			return d
		}
	}
	switch {
	case v.month == 0:
		return days{from: civil(y, 1, 1), to: civil(y, 12, 31), unit: year, basis: basis}
	case v.day == 0:
		return days{from: civil(y, v.month, 1), to: civil(y, v.month+1, 1) - 1, unit: month, basis: basis}
	case !valid(y, v.month, v.day):
		return days{from: never, to: never, unit: dayUnit, basis: basis}
	}
	d := civil(y, v.month, v.day)
	return days{from: d, to: d, unit: dayUnit, basis: basis}
}

// year finds the year of a month, or of a day and month; 0 if it cannot.
func (x *context) year(v *value, basis string) (int, string) {
	if x.published == never {
		if x.textYear > 0 {
			return x.textYear, "text"
		}
		return 0, basis
	}
	pub := x.published.date().Year
	when := func(y int) (from, to day) {
		if v.day == 0 {
			return civil(y, v.month, 1), civil(y, v.month+1, 1) - 1
		}
		d := civil(y, v.month, min(v.day, daysIn(y, v.month)))
		return d, d
	}
	if v.weekday > 0 && v.day > 0 { // the year in which the weekday is right, if one near has it
		for _, y := range []int{pub, pub - 1, pub + 1} {
			if d, _ := when(y); valid(y, v.month, v.day) && d.weekday() == v.weekday && abs(d-x.published) < 330 {
				return y, basis
			}
		}
	}
	back, ahead := pub, pub // the latest begun, the first not yet over
	if from, _ := when(pub); from > x.published {
		back--
	}
	if _, to := when(pub); to < x.published {
		ahead++
	}
	_, lastTo := when(back)
	nextFrom, _ := when(ahead)
	distBack, distAhead := max(x.published-lastTo, 0), max(nextFrom-x.published, 0)
	nearest := back
	if distAhead < distBack {
		nearest = ahead
	}
	choice := nearest
	switch v.turn {
	case last:
		choice = back
		if v.day == 0 && distBack == 0 {
			choice--
		}
		return choice, basis
	case this:
		return pub, basis
	case next:
		choice = ahead
		if v.day == 0 && distAhead == 0 {
			choice++
		}
		return choice, basis
	}
	switch x.tense {
	case past:
		choice = back
		if distBack > 330 && distAhead < 30 {
			choice = ahead
		}
	case future:
		choice = ahead
		if distAhead > 330 && distBack < 30 {
			choice = back
		}
	}
	if x.textYear > 0 && x.textYear != choice && x.tense != future && x.tense != weakFuture && (distBack > 31 || abs(day(x.textYear-pub)) > 5) {
		return x.textYear, "text"
	}
	return choice, basis
}

func abs(d day) day {
	if d < 0 {
		return -d
	}
	return d
}

// weekday resolves a weekday, or the weekend that begins on a Saturday. Weeks
// run from Monday to Sunday: on a Friday, last Thursday was eight days ago.
func (x *context) weekday(v *value) days {
	d := x.publication(dayUnit)
	long := day(0)
	if v.unit == weekend {
		long = 1
	}
	from := x.published
	if v.text {
		d.basis = "text"
		if !x.anchor.known() || x.anchor.from != x.anchor.to {
			return d
		}
		from = x.anchor.from
	}
	if from == never {
		return d
	}
	in := from.monday() + day(v.weekday-1) // in the week of from
	back, ahead := in, in
	if in > from {
		back -= 7
	}
	if in+long < from {
		ahead += 7
	}
	at := back
	switch {
	case v.near:
		at = in + day(7*v.n)
	case v.turn == last:
		at = in - 7
	case v.turn == next:
		at = in + 7
	case v.turn == previous:
		if at == from {
			at -= 7
		}
	case v.turn == following:
		if at = ahead; at == from {
			at += 7
		}
	case v.turn == same:
		if in != from {
			return d
		}
	case v.forward, x.tense == future, x.tense == weakFuture:
		at = ahead
	case v.turn == this && x.tense == either:
		at = in
	case x.tense == either && ahead-from <= 2 && ahead-from < from-back:
		at = ahead
	}
	d.from, d.to = at, at+long
	return d
}

// yearPart resolves quarters and halves of the given length in months.
func (x *context) yearPart(v *value, u unit, months int) days {
	d := x.publication(u)
	y := v.year
	switch {
	case y > 0:
		d.basis = "absolute"
	case x.published == never:
		return d
	case v.near:
		y = x.published.date().Year + v.n
	default:
		y = x.published.date().Year
		first := civil(y, (v.sub-1)*months+1, 1)
		end := civil(y, v.sub*months+1, 1)
		if (x.tense == past || x.tense == weakPast) && end > x.published && !(first <= x.published && x.published-first > 45) {
			y--
		} else if x.ahead() && end <= x.published {
			y++
		} else if x.tense == either && first > x.published+120 {
			y--
		}
	}
	d.from, d.to = civil(y, (v.sub-1)*months+1, 1), civil(y, v.sub*months+1, 1)-1
	return d
}

// season resolves the seasons of the north: spring begins with March. The
// winter of one year is left open, for it may be either of two.
func (x *context) season(v *value) days {
	d := x.publication(season)
	when := func(y int) (day, day) { return civil(y, 3*v.sub, 1), civil(y, 3*v.sub+3, 1) - 1 }
	switch {
	case v.year > 0:
		d.basis = "absolute"
		if v.sub != 4 || v.n == 1 {
			d.from, d.to = when(v.year)
		}
		return d
	case x.published == never:
		return d
	case v.near:
		d.from, d.to = when(x.published.date().Year + v.n)
		return d
	}
	y := x.published.date().Year
	for from, _ := when(y); from > x.published; from, _ = when(y) {
		y--
	}
	_, to := when(y) // begun, and perhaps over
	over := to < x.published
	switch {
	case v.turn == last && !over:
		y--
	case v.turn == next:
		y++
	case v.turn == this && over && (x.ahead() || x.published-to > 120), v.turn == plain && x.ahead() && over:
		y++
	}
	d.from, d.to = when(y)
	return d
}

// offset resolves "last week", "two days ago" and, in the text, "the next day".
func (x *context) offset(v *value) days {
	d := x.publication(v.unit)
	from := x.published
	if v.text {
		d.basis = "text"
		a := x.anchor
		if !a.known() || a.unit > v.unit && !(v.unit == weekend) {
			return d
		}
		from = a.from
		if v.unit == dayUnit && a.from != a.to {
			return d
		}
	}
	if a := x.anchor; v.loose && a.known() && a.unit == v.unit {
		from, d.basis = a.from, "text"
	}
	if from == never {
		return d
	}
	if v.turn == next && v.b != nil && x.tense != future && x.tense != weakFuture { // "in two weeks"
		d = noDays
		d.basis, d.unit = "duration", v.unit
		return d
	}
	switch {
	case v.unit == weekend && !v.text:
		return x.turnedWeekend(v.n, d)
	case v.unit == week && v.n != -1 && v.n != 1, v.unit == month && v.n < -1, v.unit == month && v.n > 1:
		d.from, d.to = from.plus(v.unit, v.n).around(v.unit, 0)
	default:
		d.from, d.to = from.around(v.unit, v.n)
	}
	return d
}

// turnedWeekend: on a Monday this weekend is over when the clause is.
func (x *context) turnedWeekend(n int, d days) days {
	d.from, d.to = x.published.around(weekend, n)
	if n == 0 && x.tense == past && d.from > x.published {
		d.from, d.to = d.from-7, d.to-7
	}
	return d
}

func (x *context) ahead() bool { return x.tense == future || x.tense == weakFuture }

func (x *context) window(v *value) days {
	d := x.publication(v.unit)
	from := x.published
	if v.text {
		d.basis = "text"
		if from = never; x.anchor.known() && x.anchor.from == x.anchor.to {
			from = x.anchor.from
		}
	}
	if from == never {
		return d
	}
	n := v.n
	u := v.unit
	switch u {
	case second, minute:
		n, u = 0, dayUnit
	case hour:
		u = dayUnit
		if n < 0 {
			n = -((-n + 23) / 24)
		} else {
			n = (n + 23) / 24
		}
	}
	to := from.plus(u, n)
	d.from, d.to = min(from, to), max(from, to)
	if to == never {
		d.from, d.to = never, never
	}
	return d
}

func (x *context) named(v *value) days {
	c := *v
	c.shape = calendar
	return x.calendar(&c)
}

func (x *context) reckoned(v *value) days {
	if v.a.shape == weekdays && v.a.forward {
		x = &context{published: x.published, tense: future, textYear: x.textYear, anchor: x.anchor}
	}
	d := x.resolve(v.a)
	from := d.from
	d.from, d.to = never, never
	if from == never {
		return d
	}
	switch v.unit {
	case dayUnit, hour:
		d.from = from.plus(v.unit, v.n)
		d.to = d.from
	case week:
		if v.a.shape == weekdays {
			d.from = from.plus(v.unit, v.n)
			d.to = d.from
			break
		}
		d.unit = week
		d.from, d.to = from.plus(week, v.n).around(week, 0)
	default:
		d.unit = v.unit
		d.from, d.to = from.plus(v.unit, v.n).around(v.unit, 0)
	}
	return d
}

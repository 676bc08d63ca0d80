package dates

// This file turns what has two ends, or is cut out of something longer, into
// days.

// between resolves both ends; the second lies on from the first.
func (x *context) between(v *value) days {
	a := x.resolve(v.a)
	b := x.resolve(v.b)
	if v.a.shape == weekdays && v.b.shape == weekdays && a.from != never && !v.b.near {
		b.from = a.from + day((v.b.weekday-v.a.weekday+7)%7)
		b.to = b.from
	}
	if v.a.shape == calendar && v.b.shape == calendar && v.a.month > 0 && v.b.month > 0 && v.a.year == 0 && v.b.year == 0 && !v.a.near && !v.b.near && a.known() && b.known() {
		// one year, unless the months turn over the year's end
		y := a.from.date().Year
		if v.b.month < v.a.month {
			y++
		}
		c := *v.b
		c.year, c.near = y, false
		basis := a.basis
		b = x.calendar(&c)
		b.basis = basis
	}
	d := a
	d.to = b.to
	if a.basis == "absolute" && b.basis != "absolute" {
		d.basis = b.basis
	}
	d.unit = max(a.unit, b.unit)
	if !a.known() || !b.known() || d.from > d.to {
		d.from, d.to = never, never
	}
	return d
}

// stretch resolves "first week of March" and "last three months of 2014".
func (x *context) stretch(v *value) days {
	d := x.resolve(v.a)
	if !d.known() {
		return d
	}
	first, end := d.from, d.to
	size := day(7)
	switch v.unit {
	case weekend:
		d.unit = week
		at := first + day((6-first.weekday()+7)%7) + day(7*(v.sub-1))
		if v.sub < 0 {
			at = end - day((end.weekday()-6+7)%7)
		}
		d.from, d.to = at, at+1
		return d
	case dayUnit:
		d.unit, size = dayUnit, 1
	case week:
		d.unit = week
		if v.n > 0 {
			size = day(7 * v.n)
		}
	case month:
		d.unit = month
		if v.sub > 0 {
			d.to = first.plus(month, v.n) - 1
		} else {
			d.from = (end + 1).plus(month, -v.n)
		}
		return d
	}
	if v.sub < 0 {
		d.from = end - size + 1
		return d
	}
	d.from = first + size*day(v.sub-1)
	d.to = min(d.from+size-1, end)
	if d.from > end {
		d.from, d.to = never, never
	}
	return d
}

// cutPart cuts a third out of a stretch: the first, second or last ten days of
// a month, four months of a year, and so on.
func cutPart(d days, of part) (from, to day) {
	from, to = d.from, d.to
	a, b := from, to
	c := from.date()
	switch d.unit {
	case week:
		a, b = from+1, from+3
		if of == early || of == start {
			a, b = from, from+2
		} else if of == late || of == end {
			a, b = to-3, to
		}
		return a, b
	case month:
		switch of {
		case start:
			return from, from + 6
		case end:
			return to - 6, to
		}
		a, b = from+10, from+19
	case quarter, season:
		a, b = from.plus(month, 1), from.plus(month, 2)-1
	case year:
		switch of {
		case start:
			return from, from + 30
		case end:
			return to - 30, to
		}
		a, b = civil(c.Year, 5, 1), civil(c.Year, 8, 31)
	case decade:
		a, b = years(c.Year+4, c.Year+6)
	case century:
		a, b = years(c.Year+33, c.Year+66)
	default:
		return from, to
	}
	switch of {
	case early, start:
		return from, a - 1
	case late, end:
		return b + 1, to
	}
	return a, b
}

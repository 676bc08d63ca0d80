package dates

// This file reads a point in time: a core such as a weekday, a date or "last
// week", with the parts of the day and times of day around it.

// point reads a core and what belongs to it.
func (p *reader) point(i int) (v value, end int) {
	if v, end = p.clocked(i); end > i {
		return v, end
	}
	j := i
	partOfDay := false
	if p.is(j, "early", "late", "later", "earlier") && (p.class(j+1) == aWeekday || p.is(j+1, "on") && p.class(j+2) == aWeekday) {
		j, partOfDay = p.skip(j+1, "on"), true // "early on Sunday"
	} else if k := p.morningOf(j); k > j {
		j, partOfDay = k, true
	} else if p.is(j, "late", "early", "earlier", "later") && p.class(j+1) == aDay {
		j, partOfDay = j+1, true
	} else if p.at(j).low == "overnight" && p.class(j+1) == aWeekday {
		j, partOfDay = j+1, true
	}
	v, end = p.core(j)
	if end == j {
		return v, i
	}
	if partOfDay {
		switch v.shape {
		case calendar, weekdays, named:
		case offset:
			if v.unit != dayUnit {
				return value{}, i
			}
		default:
			return value{}, i
		}
		v.time = true
	}
	return p.trailing(v, end)
}

// morningOf passes over "morning of", before a date.
func (p *reader) morningOf(i int) int {
	if (p.class(i) == aDayPart || p.class(i) == aMoment) && p.is(i+1, "of", "on") {
		k := p.skip(i+2, "the")
		if c := p.class(k); c == aMonth || c == aWeekday || c == aNumber || c == anOrdinal {
			return i + 2
		}
	}
	return i
}

// trailing adds what follows a day: the part of the day, the time of day.
func (p *reader) trailing(v value, end int) (value, int) {
	daily := v.shape == weekdays || v.shape == offset && v.unit == dayUnit || v.shape == calendar && v.day > 0 || v.shape == named
	if !daily {
		return v, end
	}
	if p.class(end) == aDayPart && !p.is(end-1, "tonight") {
		v.time = true
		end++
	} else if p.is(end, "at") && p.is(end+1, "dawn", "dusk", "noon", "midday", "midnight", "sunset", "sunrise") {
		v.time = true
		v.clock = momentClock(p.low(end + 1))
		return v, end + 2
	}
	j := p.skip(end, ",")
	j = p.skip(j, "at", "from")
	j = p.skip(j, "around", "about")
	if c, zone, k := p.clock(j, true); k > j && v.clock == "" {
		v.clock, v.zone, v.time = c, zone, true
		return v, k
	}
	return v, end
}

// clocked reads a time of day, and the day that follows it: "2 p.m. EST on
// Tuesday".
func (p *reader) clocked(i int) (v value, end int) {
	c, zone, end := p.clock(i, p.is(i-1, "at", "by", "around", "about", "since", "until", "till", "from", "before", "after"))
	if end == i {
		if p.class(i) == aMoment && p.is(i-1, "at", "around", "by", "before", "after", "until", "since") && (c == "" || true) {
			c, end = momentClock(p.low(i)), i+1
		} else {
			return v, i
		}
	}
	if k := p.skip(end, "in"); k > end && p.is(k, "the") && p.class(k+1) == aDayPart {
		if c > "00" && c < "12" && p.is(k+1, "afternoon", "evening") {
			n, _ := leading(c)
			c = clockText(n+12, minutes(c))
		}
		end = k + 2
	}
	v = value{shape: clock, clock: c, zone: zone, time: true, rule: "clock"}
	j := p.skip(end, ",")
	j = p.skip(j, "on")
	j = p.skip(j, "early", "late")
	if day, k := p.core(j); k > j {
		switch {
		case day.shape == weekdays, day.shape == offset && day.unit == dayUnit, day.shape == calendar && day.day > 0:
			day.clock, day.zone, day.time = c, zone, true
			if p.class(k) == aDayPart {
				k++
			}
			return day, k
		}
	}
	return v, end
}

// core reads the first of the expressions without a time of day that stands
// at i.
func (p *reader) core(i int) (v value, end int) {
	return p.first(i, (*reader).namedDay, (*reader).weekdayDate, (*reader).weekdayAlone, (*reader).dated, (*reader).counted,
		(*reader).relative, (*reader).yearly, (*reader).parted, (*reader).repeated)
}

// first tries kinds of expressions in turn.
func (p *reader) first(i int, kinds ...func(*reader, int) (value, int)) (v value, end int) {
	for _, kind := range kinds {
		if v, end = kind(p, i); end > i {
			return v, end
		}
	}
	return value{}, i
}

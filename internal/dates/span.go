package dates

// This file reads expressions of two ends: "from 14 July until 2 August",
// "Monday to Friday", "since 2011", "by Friday".

// framed reads "from X to Y" and "between X and Y".
func (p *reader) framed(i int) (v value, end int) {
	joins := []string{"to", "until", "till", "through", "thru", "-"}
	switch {
	case p.is(i, "between"):
		joins = []string{"and", "-"}
	case !p.is(i, "from"):
		return v, i
	}
	start := p.skip(i+1, "the")
	a, k := p.point(start)
	if k == start {
		return v, i
	}
	if a.shape == between { // "between 14 and 17 July"
		return a, k
	}
	j := k
	if !p.is(j, joins...) {
		j = p.skip(j, ",")
	}
	if !p.is(j, joins...) {
		return v, i
	}
	start = p.skip(j+1, "the")
	b, end := p.point(start)
	if end == start || !joinable(&a, &b) {
		return v, i
	}
	return span(a, b), end
}

// lengthening reads a point and, where another follows it behind "to" or a
// dash, both.
func (p *reader) lengthening(i int) (v value, end int) {
	a, k := p.point(i)
	if k <= i || a.shape == between {
		return a, k
	}
	j := k
	if p.is(j, "to", "until", "till", "through", "thru", "-") {
		if b, end := p.point(j + 1); end > j+1 && joinable(&a, &b) && (!p.is(j, "-") || !b.stated) {
			return span(a, b), end
		}
	}
	return a, k
}

// joinable tells whether two points can be the ends of one stretch.
func joinable(a, b *value) bool {
	ends := func(v *value) bool {
		switch v.shape {
		case calendar, weekdays, quarters, decades, centuries, seasons:
			return true
		case offset:
			return !v.text
		case named:
			return true
		}
		return false
	}
	return ends(a) && ends(b) && (a.shape == b.shape || a.shape != weekdays && b.shape != weekdays || a.weekday > 0 && b.weekday > 0)
}

func span(a, b value) value {
	if a.shape == calendar && b.shape == calendar && a.year == 0 && b.year > 0 && a.month > 0 && b.month > 0 {
		a.year = b.year
		if a.month > b.month {
			a.year--
		}
	}
	return value{shape: between, a: &a, b: &b, rule: "range", time: a.time && b.time}
}

// opened reads "since X", "until X" and "by X".
func (p *reader) opened(i int) (v value, end int) {
	switch {
	case p.is(i, "since", "until", "till", "by"):
	default:
		return v, i
	}
	j := p.skip(i+1, "about", "around", "at")
	j = p.skip(j, "the")
	a, end := p.point(j)
	if end == j {
		return v, i
	}
	switch a.shape {
	case calendar, weekdays, quarters, halves, seasons, decades, centuries, named, weekOf:
	case offset:
		if p.is(i, "by") && a.unit < dayUnit {
			return v, i
		}
	default:
		return v, i
	}
	if p.is(i, "by") && (p.is(end, "'s") || p.isNoun(end) || p.upos(end) == "ADJ") {
		return v, i // "by Friday's blast", "by the 2006 floods"
	}
	v = value{shape: open, a: &a, rule: p.low(i), n: 1, clock: a.clock, zone: a.zone, time: a.time, text: a.text}
	if !p.is(i, "since") {
		v.n = -1
		v.forward = p.is(i, "until", "till") && a.shape == weekdays
	}
	if p.is(i, "till") {
		v.rule = "until"
	}
	return v, end
}

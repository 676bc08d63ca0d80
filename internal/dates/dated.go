package dates

// This file reads days and months: "3 March 2014", "July 14 to 17", "2014-03-03".

// isMonth tells whether the name of a month stands at i, written as one.
func (p *reader) isMonth(i int) bool {
	w := p.at(i)
	if w.class != aMonth {
		return false
	}
	switch w.n {
	case 3, 5, 8: // march, may and august are other words in lower case
		return w.capital
	}
	return w.capital || !w.short
}

// dayNumber reads the day of a month.
func (p *reader) dayNumber(i int) (n, end int) {
	w := p.at(i)
	if (w.class == aNumber || w.class == anOrdinal) && w.n >= 1 && w.n <= 31 && w.Len() != 4 || w.class == anOrdinal && w.n <= 31 {
		if w.class == aNumber && w.low != "#" {
			return 0, i // "March five"
		}
		return w.n, i + 1
	}
	return 0, i
}

// yearAfter reads the year behind a month or day: "2014", ", 2014".
func (p *reader) yearAfter(i int) (n, end int) {
	j := p.skip(i, ",")
	j = p.skip(j, "of")
	if p.is(j, "the") && p.is(j+1, "year") {
		j += 2
	}
	w := p.at(j)
	if w.class != aYear || p.counts(j) && (w.n < 1900 || w.n%100 == 0 || countNouns[p.tokenLemma(j+1)]) {
		return 0, i
	}
	return w.n, j + 1
}

// nearYear reads "last year", "of this year" behind a month or a day.
func (p *reader) nearYear(i int) (n, end int) {
	j := p.skip(i, ",")
	j = p.skip(j, "of", "in")
	if p.is(j+1, "year") && !p.is(j+2, "'s", "-") || p.is(j+1, "year") && p.is(j+2, "'s") {
		switch {
		case p.is(j, "last"):
			return -1, j + 2
		case p.is(j, "this"):
			return 0, j + 2
		case p.is(j, "next"):
			return 1, j + 2
		}
	}
	return 0, i
}

// finish adds the year to a date.
func (p *reader) finish(v value, end int) (value, int) {
	if y, k := p.yearAfter(end); k > end {
		v.year = y
		return v, k
	}
	if n, k := p.nearYear(end); k > end {
		v.near, v.n = true, n
		return v, k
	}
	return v, end
}

// dated reads a date without its weekday.
func (p *reader) dated(i int) (v value, end int) {
	w := p.at(i)
	switch w.class {
	case anISO:
		return value{year: w.n / 10000, month: w.n / 100 % 100, day: w.n % 100, rule: "iso"}, i + 1
	case slashed:
		return numeric(w.text), i + 1
	}
	if p.isMonth(i) {
		return p.monthFirst(i)
	}
	return p.dayFirst(i)
}

// numeric reads "13/3/2014" where only one reading is a day; with dots the day
// stands first.
func numeric(s string) value {
	a, rest := leading(s)
	dot := rest[0] == '.'
	b, rest := leading(rest[1:])
	y, _ := leading(rest[1:])
	if y < 100 {
		y += 2000
		if y > 2060 {
			y -= 100
		}
	}
	switch {
	case valid(y, b, a) && (dot || a > 12 || a == b):
		return value{year: y, month: b, day: a, rule: "numeric"}
	case valid(y, a, b) && b > 12:
		return value{year: y, month: a, day: b, rule: "numeric"}
	}
	return value{shape: unknown, unit: dayUnit, rule: "numeric, of two readings"}
}

// monthFirst reads "March 3, 2014", "July 14 to 17", "March 2014", "March".
func (p *reader) monthFirst(i int) (v value, end int) {
	v = value{month: p.at(i).n, rule: "month"}
	j := i + 1
	j = p.skip(j, "the")
	if p.is(j, "-") && p.at(j-1).joined {
		j++
	}
	d, k := p.dayNumber(j)
	if k > j && d > daysIn(2000, v.month) && !p.measured(i, j) && !p.counts(j) {
		return p.noSuchDay(v, k) // "February 30"
	}
	if k == j || d > daysIn(2000, v.month) || p.at(j).class == aNumber && p.measured(i, j) {
		return p.monthAlone(i)
	}
	v.day, v.rule = d, "month-day"
	if p.is(k, "-", "to", "through", "until", "and", "or") {
		// "July 14-17", "July 14 and 15"
		e, l := p.dayNumber(k + 1)
		single := p.is(k, "and", "or")
		if l > k+1 && !p.isMonth(l) && !(p.is(l, "of") && p.isMonth(l+1)) && e > d && e <= daysIn(2000, v.month) && (!single || e == d+1 && p.is(k, "and")) && !p.counts(k+1) && p.class(l) != aUnit && p.class(l) != aMeridiem {
			b := v
			b.day = e
			b, end := p.finish(b, l)
			v.year, v.near, v.n = b.year, b.near, b.n
			return span(v, b), end
		}
	}
	return p.finish(v, k)
}

// noSuchDay reads on to the end of a day that no month has: it names none.
func (p *reader) noSuchDay(v value, from int) (value, int) {
	_, end := p.finish(v, from)
	return value{shape: unknown, unit: dayUnit, rule: "no such day"}, end
}

// monthAlone reads "March 2014", "March last year", "March".
func (p *reader) monthAlone(i int) (v value, end int) {
	v = value{month: p.at(i).n, rule: "month"}
	end = i + 1
	if p.is(end, "-", "/") && p.isMonth(end+1) && p.at(i).joined { // "March-April 2014"
		b := value{month: p.at(end + 1).n, rule: "month"}
		b, end = p.finish(b, end+2)
		v.near, v.n = b.near, b.n
		v.year = b.year
		return span(v, b), end
	}
	return p.finish(v, end)
}

// dayFirst reads "3 March 2014", "the 3rd of March", "14-17 July".
func (p *reader) dayFirst(i int) (v value, end int) {
	d, j := p.dayNumber(i)
	if j == i {
		return v, i
	}
	to := 0
	if p.is(j, "-", "to", "and", "or") {
		e, k := p.dayNumber(j + 1)
		if k > j+1 && e > d {
			m := p.skip(k, "of")
			if !p.isMonth(m) {
				return v, i
			}
			if p.is(j, "and", "or") && e != d+1 || p.is(j, "or") {
				v, end = p.dayFirst(j + 1) // the month and year of the second
				if end == j+1 || v.shape != calendar {
					return v, i
				}
				v.day = d
				return v, j
			}
			to, j = e, k
		}
	}
	k := p.skip(j, "of")
	if p.is(k, "-") && p.at(k-1).joined {
		k++
	}
	if !p.isMonth(k) || k > j && p.class(i) == aNumber && p.is(j, "of") {
		return v, i
	}
	m := p.at(k).n
	if d > daysIn(2000, m) || to > daysIn(2000, m) {
		return p.noSuchDay(value{month: m}, k+1)
	}
	v = value{month: m, day: d, rule: "day-month"}
	k++
	if p.is(k, "-") && p.class(k+1) == aYear {
		k++
	}
	// "8 May 12 people" has its day already.
	if to > 0 {
		b := v
		b.day = to
		b, k = p.finish(b, k)
		v.year, v.near, v.n = b.year, b.near, b.n
		return span(v, b), k
	}
	return p.finish(v, k)
}

// measured tells whether the number at j behind the month at i counts what
// follows: "in May 12 people were killed".
func (p *reader) measured(i, j int) bool {
	if p.class(j+1) == aUnit || p.class(j+1) == aMeridiem {
		return p.class(j+1) == aUnit
	}
	return p.is(i-1, "in") && p.counts(j)
}

// counts tells whether the number at i counts the noun behind it.
func (p *reader) counts(i int) bool {
	if p.at(i).class == aUnit || i >= len(p.words) {
		return false
	}
	k := i + 1
	if p.at(k).low == "#" || p.is(k, "percent") {
		return true
	}
	t := &p.tokens[p.words[i].token]
	h := t.Head - 1
	if t.Deprel == "nummod" && h > p.words[i].token && h < len(p.tokens) && p.tokens[h].XPOS == "NNS" {
		return true
	}
	return p.xpos(k) == "NNS" || p.upos(k) == "ADJ" && p.xpos(k+1) == "NNS"
}

// weekdayDate reads a date with its weekday: "Thursday, March 3", "Thursday
// the 3rd of March", "3 March (Thursday)".
func (p *reader) weekdayDate(i int) (v value, end int) {
	w := p.at(i)
	if w.class != aWeekday || w.plural {
		if v, end = p.dated(i); end > i && v.shape == calendar && v.day > 0 && p.is(end, "(") && p.class(end+1) == aWeekday && p.is(end+2, ")") {
			v.weekday = p.at(end + 1).n
			return v, end + 3
		}
		return value{}, i
	}
	j := i + 1
	if p.class(j) == aDayPart {
		j++
	}
	j = p.skip(j, ",", ".")
	j = p.skip(j, "on")
	j = p.skip(j, "the")
	v, end = p.dated(j)
	if end == j || v.shape != calendar || v.day == 0 {
		return value{}, i
	}
	v.weekday, v.rule = w.n, "weekday, "+v.rule
	v.time = p.class(i+1) == aDayPart
	return v, end
}

// weekdayAlone reads "Thursday", "last Thursday", "Thursday last week".
func (p *reader) weekdayAlone(i int) (v value, end int) {
	v = value{shape: weekdays, rule: "weekday"}
	j := i
	switch {
	case p.is(j, "last", "past"):
		v.turn, v.rule, j = last, "last weekday", j+1
	case p.is(j, "this"):
		v.turn, v.rule, j = this, "this weekday", j+1
	case p.is(j, "next", "coming"):
		v.turn, v.rule, j = next, "next weekday", j+1
		if p.is(i, "coming") {
			v.turn, v.forward = plain, true
		}
	case p.is(j, "previous", "preceding"):
		v.turn, v.text, v.rule, j = previous, true, "previous weekday", j+1
	case p.is(j, "following"):
		v.turn, v.text, v.rule, j = following, true, "following weekday", j+1
	case p.is(j, "that", "same") && p.class(j+1) == aWeekday && p.upos(j) != "SCONJ" && p.upos(j) != "PRON":
		if p.is(j, "that") {
			return v, i // "said that Thursday": what it points to is not told
		}
		v.turn, v.text, v.rule, j = same, true, "same weekday", j+1
	}
	if j == i+1 && p.is(j, "coming") {
		v.turn, v.forward, j = plain, true, j+1
	}
	w := p.at(j)
	if w.class != aWeekday || w.plural {
		return v, i
	}
	if w.short && (w.text == "Sun" || w.text == "Sat" || w.text == "Wed" || w.text == "Mon" || !w.capital) {
		return v, i
	}
	v.weekday, end = w.n, j+1
	switch p.tokenLemma(end) {
	case "newspaper", "paper", "trade", "trading", "opening", "school", "league":
		return v, i // "a Sunday newspaper"
	}
	if v.turn == plain {
		k := end
		part := p.class(k) == aDayPart
		if part {
			k++
		}
		k = p.skip(k, "of", "the")
		switch {
		case p.is(k, "last", "this", "next") && p.is(k+1, "week"):
			v.near, v.n, v.rule, v.time = true, turned[p.low(k)], "weekday of week", part
			return v, k + 2
		case p.is(k, "the") && p.is(k+1, "week") && p.is(k+2, "before"), p.is(k, "a") && p.is(k+1, "week") && p.is(k+2, "ago"):
			v.near, v.n, v.rule, v.time = true, -1, "weekday of week", part
			return v, k + 3
		}
	}
	return v, end
}

var turned = map[string]int{"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "following": 1, "coming": 1}

package dates

// This file reads counted units: "two days ago", "the past three days",
// "three weeks later", "for two weeks", "in recent days".

// number reads a count. some tells that it is not told exactly: "several".
func (p *reader) number(i int) (n, end int, some bool) {
	w := p.at(i)
	switch {
	case w.class == aNumber && w.low == "#" || w.class == aYear:
		n, end = w.n, i+1
		if p.is(end, "-", "to", "or") {
			if m := p.at(end + 1); m.class == aNumber && m.n > n {
				return m.n, end + 2, true // "10-15 years"
			}
		}
	case w.class == aNumber:
		n, end = w.n, i+1
		if k := skipHyphen(p, end); n >= 20 && n%10 == 0 && p.class(k) == aNumber && p.at(k).n < 10 && p.at(k).low != "#" {
			n, end = n+p.at(k).n, k+1
		}
		if p.is(end, "to", "or", "-") {
			if m := p.at(end + 1); m.class == aNumber && m.n > n && m.low != "#" {
				return m.n, end + 2, true
			}
		}
	case p.is(i, "a", "an"):
		n, end = 1, i+1
		switch {
		case p.is(end, "few"):
			return 0, end + 1, true
		case p.is(end, "couple"):
			return 0, p.skip(end+1, "of"), true
		case p.is(end, "dozen"):
			return 12, end + 1, true
		case p.is(end, "hundred"):
			n, end = 100, end+1
		case p.is(end, "thousand"):
			n, end = 1000, end+1
		case p.is(end, "full"):
			end++
		}
	case p.is(i, "several", "few", "many", "some") && !p.is(i-1, "as"):
		return 0, i + 1, true
	case p.is(i, "couple"):
		return 0, p.skip(i+1, "of"), true
	case p.is(i, "half"):
		return 1, p.skip(i+1, "a", "an"), true
	case p.is(i, "dozens", "hundreds", "scores"):
		return 0, p.skip(i+1, "of"), true
	default:
		return 0, i, false
	}
	if p.is(end, "hundred") {
		n, end = n*100, end+1
	}
	if k := skipHyphen(p, end); p.is(k, "and") {
		m := skipHyphen(p, k+1)
		if p.is(m, "a") {
			m = skipHyphen(p, m+1)
			if p.is(m, "half") {
				return n, m + 1, true
			}
		}
	}
	return n, end, some
}

// An amount is a count of units: "three weeks", "two-day".
type amount struct {
	n        int
	some     bool
	unit     unit
	hyphened bool // "two-day"
	article  bool // "a week"
}

// amount reads a count with its unit.
func (p *reader) amount(i int) (a amount, end int) {
	n, j, some := p.number(i)
	if j == i || n > 9999 {
		return a, i
	}
	k := skipHyphen(p, j)
	hyphened := k > j
	k = p.skip(k, "full", "consecutive", "straight", "calendar", "more")
	w := p.at(k)
	if w.class != aUnit {
		return a, i
	}
	a = amount{n: n, some: some, unit: unit(w.n), hyphened: hyphened, article: p.is(i, "a", "an") && j == i+1}
	if !w.plural && n > 1 && !hyphened && (a.unit == second || a.unit == quarter || !p.isNoun(k+1)) && p.upos(k) != "" {
		if a.unit == second || a.unit == quarter {
			return a, i
		}
	}
	if a.unit == quarter || a.unit == second && w.low == "second" && !hyphened {
		return a, i // "three quarters" are mostly a fraction
	}
	return a, k + 1
}

// age passes over "six years old", "a 6-year-old", "aged 30 years".
func (p *reader) age(i int) int {
	c := p.class(i)
	if c != aNumber && c != aYear && !p.is(i, "several", "a", "few") {
		return i
	}
	_, j := p.amount(i)
	if j == i {
		return i
	}
	k := skipHyphen(p, j)
	if p.is(k, "old", "olds") || p.is(k, "of") && p.is(k+1, "age") || lowerASCII(p.at(k).text) == "olds" {
		return k + 1
	}
	if p.is(i-1, "aged", "age") {
		return j
	}
	return i
}

// counted reads what a count of units begins, or "last" before it.
func (p *reader) counted(i int) (v value, end int) {
	if p.is(i, "last", "past", "next", "coming", "recent", "previous", "preceding", "following", "first") {
		return p.counting(i)
	}
	if w := p.at(i); w.class == aUnit && w.plural {
		return p.uncounted(i)
	}
	if p.is(i, "later", "early", "late") {
		return v, i
	}
	a, j := p.amount(i)
	if j == i {
		return v, i
	}
	if a.hyphened && !p.is(j, "ago") {
		return value{shape: duration, unit: a.unit, n: a.n, rule: "duration"}, j
	}
	k := p.skip(j, "'s")
	switch {
	case p.is(j, "ago"):
		if p.class(j+1) == aWeekday && a.unit == week && a.n == 1 { // "a week ago Thursday"
			return value{shape: weekdays, weekday: p.at(j + 1).n, near: true, n: -1, rule: "weekday of week"}, j + 2
		}
		if p.class(j+1) == aDay && a.unit == week && !a.some {
			return value{shape: offset, unit: dayUnit, n: -7*a.n + p.at(j+1).n, rule: "ago"}, j + 2
		}
		return a.away(-1, false, "ago"), j + 1
	case p.is(j, "from") && p.is(j+1, "now"), p.is(j, "from") && p.is(j+1, "today"):
		return a.away(1, false, "from now"), j + 2
	case p.is(j, "back") && p.ends(j+1):
		return a.away(-1, false, "ago"), j + 1
	case p.is(j, "hence"):
		return a.away(1, false, "from now"), j + 1
	case p.is(j, "from") && p.class(j+1) == aWeekday && a.unit == week && !a.some:
		return value{shape: reckoned, unit: week, n: a.n, a: &value{shape: weekdays, weekday: p.at(j + 1).n, forward: true, rule: "weekday"}, rule: "reckoned"}, j + 2
	case p.is(j, "earlier", "previously"):
		return a.away(-1, true, "earlier"), j + 1
	case p.is(j, "later", "afterwards", "afterward"):
		return a.away(1, true, "later"), j + 1
	case p.is(j, "before", "after", "prior"):
		m := j + 1
		if p.is(j, "prior") {
			m = p.skip(m, "to")
		}
		n := 1
		if !p.is(j, "after") {
			n = -1
		}
		if from, end := p.reckonable(m); end > m && !a.some && a.n > 0 && (a.unit == dayUnit || a.unit == week || a.unit == month || a.unit == year) {
			return value{shape: reckoned, unit: a.unit, n: n * a.n, a: &from, rule: "reckoned"}, end
		}
		if p.ends(j+1) && (p.is(j, "before") || p.is(j, "after") && p.upos(j) == "ADV") {
			return a.away(n, true, p.low(j)), j + 1
		}
	}
	return p.lasting(a, i, k)
}

// lasting is a plain amount: a duration, or, behind "in" in what is to come, a
// day from now.
func (p *reader) lasting(a amount, i, end int) (value, int) {
	v := value{shape: duration, unit: a.unit, n: a.n, rule: "duration"}
	if a.article && !p.is(i-1, "for", "in", "within", "over", "than", "nearly", "almost", "about", "during", "after", "least", "around", "every", "under") {
		return v, i // "$400 a month", "once a week"
	}
	if a.article && p.is(end, "-") && p.at(end-1).joined {
		return v, i // "a day-long visit"
	}
	if a.article && p.isNoun(end) && p.at(end).class == none && !p.is(end-1, "'s") {
		return v, i // "in a weekend raid"
	}
	if a.article && p.is(end, "of", "when", "in", "that") && a.unit != hour {
		return v, i // "over a decade of war", "in a year when"
	}
	if p.is(i-1, "in") && !a.some && a.unit >= dayUnit && !p.superlative(i-2) && !p.is(i-2, "once", "time") && !p.is(end, "of", "'s") && !p.is(end-1, "'s") {
		w := a.away(1, false, "in")
		w.turn = next // only if the clause looks ahead
		if w.shape == offset {
			w.b = &v
			return w, end
		}
	}
	return v, end
}

// superlative tells whether a superlative or ordinal stands close before word
// i: "the worst drought in a decade", "its first loan in ten years".
func (p *reader) superlative(i int) bool {
	for k := i; k > i-8 && k >= 0; k-- {
		if x := p.xpos(k); x == "JJS" || x == "RBS" || p.at(k).class == anOrdinal || p.is(k, "first", "second", "only", "once") {
			return true
		}
	}
	return false
}

// away is the unit that lies the amount from the anchor.
func (a amount) away(sign int, text bool, rule string) value {
	v := value{shape: offset, unit: a.unit, n: sign * a.n, text: text, rule: rule}
	if text {
		v.turn = following
		if sign < 0 {
			v.turn = previous
		}
	}
	if a.some || a.n == 0 {
		v.shape = vague
	}
	if a.unit < dayUnit {
		v.time = true
	}
	return v
}

// counting reads "the past three days", "next two weeks", "recent weeks".
func (p *reader) counting(i int) (v value, end int) {
	turn := p.low(i)
	a, j := p.amount(i + 1)
	if j == i+1 {
		w := p.at(i + 1)
		if w.class == aUnit && w.plural && p.is(i, "recent", "past", "coming", "previous", "following") {
			if p.is(i, "past") && !p.is(i-1, "in", "of", "the") {
				return v, i
			}
			return value{shape: vague, unit: unit(w.n), rule: "recent units"}, i + 2
		}
		return v, i
	}
	if a.article || a.hyphened || turn == "recent" || turn == "first" {
		return v, i
	}
	if p.is(j, "of") {
		return v, i // "the last two years of his term"
	}
	v = value{shape: window, unit: a.unit, n: a.n, rule: "window"}
	switch turn {
	case "last", "past":
		v.n = -a.n
	case "previous", "preceding":
		v.n, v.text = -a.n, true
	case "following":
		v.text = true
	}
	if a.some || a.n == 0 {
		v.shape = vague
	}
	if a.unit < hour {
		v = value{shape: duration, unit: a.unit, n: a.n, rule: "duration"}
	}
	return v, j
}

// uncounted reads "for years", "days later", "decades ago".
func (p *reader) uncounted(i int) (v value, end int) {
	u := unit(p.at(i).n)
	if u == second || u == quarter || u == weekend || u == minute && !p.is(i+1, "ago", "later") {
		return v, i
	}
	v = value{shape: vague, unit: u, rule: "units"}
	switch {
	case p.is(i+1, "ago", "earlier", "later"):
		v.text = !p.is(i+1, "ago")
		return v, i + 2
	case p.is(i-1, "for", "in", "over", "within") && !p.is(i+1, "of", "to", "'s", "-") && !p.isNoun(i+1):
		if p.is(i-1, "in") && (u == hour || u == dayUnit) {
			return v, i
		}
		v.shape, v.rule = duration, "duration"
		return v, i + 1
	}
	return v, i
}

// repeated reads "every Friday", "on Mondays", "annually", "twice a week".
func (p *reader) repeated(i int) (v value, end int) {
	v = value{shape: set, rule: "set"}
	w := p.at(i)
	switch {
	case w.class == aFrequency:
		if p.upos(i) == "ADV" || p.upos(i) == "" {
			return v, i + 1
		}
	case w.class == aWeekday && w.plural && w.low != "" && !p.is(i+1, "'s"):
		return v, i + 1
	case p.is(i, "every", "each"):
		j := p.skip(i+1, "other")
		if a, k := p.amount(j); k > j && !a.article {
			return v, k
		}
		j = p.skip(j, "single")
		switch u := p.at(j); {
		case u.class == aUnit && !u.plural && u.n >= int(minute), u.class == aWeekday && !u.plural, u.class == aMonth && u.capital, u.class == aDayPart, u.class == aSeason && !u.short:
			if p.is(i, "each") && p.is(j+1, "of") {
				return v, i
			}
			return v, j + 1
		}
	case p.is(i, "once", "twice"), p.class(i) == aNumber && p.is(i+1, "times", "time"):
		j := i + 1
		if p.class(i) == aNumber {
			j++
		}
		if p.is(j, "a", "per", "every", "each") && p.class(j+1) == aUnit && !p.at(j+1).plural {
			return v, j + 2
		}
	}
	return v, i
}

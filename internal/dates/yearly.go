package dates

import "strings"

// This file reads years and what they are cut into or gathered to: "2014",
// "2010-14", "the 1990s", "the 20th century", "third quarter", "winter of
// 2013-14", "the first half of 2014", "fiscal 2014".

func (p *reader) yearly(i int) (v value, end int) {
	for _, try := range []func(*reader, int) (value, int){
		(*reader).fiscal, (*reader).partOfYear, (*reader).seasonal, (*reader).centurial, (*reader).stretches,
	} {
		if v, end = try(p, i); end > i {
			return v, end
		}
	}
	w := p.at(i)
	switch {
	case w.class == aDecade:
		if w.low == "#" && w.n < 100 && !p.is(i-1, "the") && w.Len() < 4 || w.low != "#" && !p.decadeWord(i) {
			return v, i
		}
		return value{shape: decades, sub: w.n, rule: "decade"}, i + 1
	case w.class == yearPair:
		return span(value{year: w.n, rule: "year"}, value{year: w.n + 1, rule: "year"}), i + 1
	case w.class == aYear && p.class(i+1) != aUnit && p.quarterAfter(i+1) > i+1:
		v, end = p.partOfYear(i + 1)
		v.year, v.near = w.n, false
		return v, end
	case w.class == aYear && p.isYear(i):
		v = value{year: w.n, rule: "year"}
		if p.is(i+1, "-", "to") && p.at(i+2).class == aYear && p.at(i+2).n > w.n && !p.counts(i+2) {
			return span(v, value{year: p.at(i + 2).n, rule: "year"}), i + 3
		}
		if m := p.at(i + 2); p.is(i+1, "-") && w.joined && m.class == aNumber && m.Len() == 2 && m.n > w.n%100 && m.low == "#" {
			return span(v, value{year: w.n/100*100 + m.n, rule: "year"}), i + 3
		}
		return v, i + 1
	}
	return v, i
}

// quarterAfter gives the end of a quarter that stands behind its year: "1986
// first quarter".
func (p *reader) quarterAfter(i int) int {
	if v, end := p.partOfYear(i); end > i && v.shape == quarters && v.year == 0 && !v.near {
		return end
	}
	return i
}

// decadeWord tells whether "nineties" is a decade, not an age or the heat.
func (p *reader) decadeWord(i int) bool {
	return p.is(i-1, "the") || p.is(i-1, "-") && p.is(i-2, "mid") || p.is(i-1, "early", "late", "mid") && p.is(i-2, "the")
}

// isYear tells whether the four digits at i are a year: by the word before
// them, or, of the years that counts seldom are, by nothing that speaks against it.
func (p *reader) isYear(i int) bool {
	w := p.at(i)
	before := p.at(i - 1)
	if i > 0 && (before.text == "$" || before.text == "£" || before.text == "€" || before.text == "#" || before.text == "." && before.joined || before.text == "/" || before.text == "+") {
		return false
	}
	if after := p.at(i + 1); after.text == "%" || after.text == "/" || after.text == "°" || after.class == aUnit || after.class == aMeridiem || after.class == aZone || p.is(i+1, "percent", "hours", "hrs", "local", "hundred", "thousand", "#") && after.class != aMonth || (after.text == "." || after.text == ":") && w.joined && after.joined && p.at(i+2).low == "#" {
		return false
	}
	if after := p.at(i + 1); (after.class == aNumber || after.class == aYear) && after.low == "#" {
		return false
	}
	if p.is(i-1, "-") && before.joined && p.is(i-2, "#") {
		return false
	}
	if after := p.at(i + 2); p.is(i+1, "-") && w.joined && p.at(i+1).joined && after.class == none && after.text != strings.ToLower(after.text) {
		return false // "2019-nCoV"
	}
	if numberedThings[lowerASCII(before.text)] {
		return false
	}
	led := p.is(i-1, "in", "since", "until", "till", "by", "from", "during", "throughout", "early", "late", "mid", "circa", "between", "before", "after", "through", "of", "for", "year", "winter", "summer", "spring", "autumn", "fall")
	if p.is(i-1, "-") && p.is(i-2, "mid", "late", "early", "end", "pre", "post") {
		led = true
	}
	if p.is(i-1, "the", "a", "his", "'s") || p.is(i-1, "(") && p.at(i+1).text == ")" {
		led = true
	}
	round := w.n%100 == 0 || w.n < 1900 || w.n > 2060
	counting := p.counts(i)
	switch {
	case unitWords[lowerASCII(p.at(i+1).text)] || unitWords[lowerASCII(p.at(i+2).text)] && p.upos(i+1) == "ADJ":
		return false
	case counting && p.is(i-1, "the", "'s", "since") && w.n >= 1900 && w.n <= 2060:
		return !countNouns[p.tokenLemma(i+1)] && !countNouns[p.tokenLemma(i+2)]
	case counting:
		return !round && p.is(i-1, "in", "of", "for", "after", "(", ",") && !countNouns[p.tokenLemma(i+1)] && w.n <= 2060 ||
			!round && !led && !countNouns[p.tokenLemma(i+1)] && !p.isVerbBefore(i)
	case round && p.is(i-1, "of", "for", "by", "the", "a", "to", "between", "from", "after", "before", "through"):
		// "a force of 2000", "by 1500": only with a time beside it
		return w.n >= 1900 && w.n <= 2060 && w.n != 0 && p.is(i-1, "before", "after", "the", "from", "of") && !p.is(i-2, "#") && (p.is(i-2, "since", "year", "early", "late", "spring", "summer", "fall", "end", "start", "beginning") || p.is(i-1, "the") && p.isNoun(i+1))
	case round:
		return led
	case led:
		return true
	}
	if p.upos(i-1) == "PROPN" && before.class == none && before.text != ")" {
		return false // "Flight 1549", "Vision 2030"
	}
	if p.upos(i-1) == "VERB" && !p.isNoun(i+1) {
		return false // "killed 1987"
	}
	return w.n >= 1900 && w.n <= 2060
}

func (p *reader) isVerbBefore(i int) bool { return p.upos(i-1) == "VERB" || p.upos(i-1) == "ADV" }

func (p *reader) tokenLemma(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.tokens[p.words[i].token].Lemma
}

// lowerASCII gives s in lower case if it is short, "" otherwise.
func lowerASCII(s string) string {
	var b [16]byte
	if len(s) > len(b) {
		return ""
	}
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[i] = c
	}
	return string(b[:len(s)])
}

var numberedThings = wordSet(`no no. number resolution resolutions flight route highway room article section page bill
unit boeing airbus channel model type class version act order decree squadron regiment company
nasdaq ftse nikkei topix vision agenda horizon windows`)

var unitWords = wordSet(`people persons troops soldiers meters metres miles km kilometers kilometres kilometre kilometer meter metre feet
tons tonnes tonne ton kg lbs pounds dollars euros yen rupees dlrs points pct percent mln bln stg crowns marks francs barrels bpd degrees hectares acres
mw megawatts kwh mph kph cc gb mb mhz yards inches litres liters gallons square cubic per shares lots`)

var countNouns = wordSet(`people person troops troop soldier civilian man woman child worker job police officer policeman member home house refugee
fighter militant rebel protester demonstrator student passenger resident villager prisoner victim casualty death case family
body employee staff delegate seat vote voter share vehicle car tank plane aircraft ship missile rocket
guest participant supporter inmate detainee patient school village town city building site others other dead wounded injured Iraqis Palestinians Israelis Americans Afghans Syrians`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	start := -1
	for i := 0; i <= len(words); i++ {
		if i == len(words) || words[i] == ' ' || words[i] == '\n' {
			if start >= 0 {
				m[words[start:i]] = true
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	return m
}

// fiscal reads "fiscal 2014", "fiscal year 2013-14", "FY2014". Its days depend
// on whose year it is, and stay unknown unless its end is told: "the fiscal year
// ending 30 June 2014".
func (p *reader) fiscal(i int) (v value, end int) {
	v = value{shape: unknown, unit: year, rule: "fiscal year"}
	if p.class(i) == fiscalYear {
		return v, i + 1
	}
	if (p.class(i) == aYear || p.class(i) == yearPair) && p.is(i+1, "fiscal", "financial") && p.is(i+2, "year") {
		return v, i + 3
	}
	if last, end := p.fiscalEnd(i); end > i {
		return last, end
	}
	if !p.is(i, "fiscal", "financial") {
		return v, i
	}
	j := i + 1
	j = p.skip(j, "year")
	if p.class(j) != aYear && p.class(j) != yearPair {
		return v, i
	}
	end = j + 1
	if p.is(end, "-") && p.class(end+1) == aNumber && p.at(j).joined {
		end += 2
	}
	return v, end
}

// fiscalEnd reads "fiscal year ending 30 June 2014" and "... ended in March
// 2014": the twelve months up to then.
func (p *reader) fiscalEnd(i int) (v value, end int) {
	if !p.is(i, "fiscal", "financial") || !p.is(i+1, "year") || !p.is(i+2, "ending", "ended", "ends") {
		return v, i
	}
	last, end := p.dated(p.skip(i+3, "on", "in"))
	if last.shape != calendar || last.year == 0 || last.month == 0 || last.part != whole {
		return v, i
	}
	first := value{year: last.year - 1, month: last.month + 1, rule: "month"}
	switch {
	case last.day > 0 && last.day < daysIn(last.year, last.month):
		first.month, first.day = last.month, last.day+1
	case last.day > 0:
		first.day = 1
	}
	if first.month == 13 {
		first.year, first.month = last.year, 1
	}
	v = span(first, last)
	v.rule = "fiscal year"
	return v, end
}

// partOfYear reads quarters and halves.
func (p *reader) partOfYear(i int) (v value, end int) {
	n, j := 0, i
	ordinal, o := p.ordinal(i)
	switch {
	case p.class(i) == aQuarter:
		v, j = value{shape: quarters, sub: p.at(i).n, rule: "quarter"}, i+1
	case o > i && ordinal <= 4 && p.is(skipHyphen(p, o), "quarter") && !p.is(skipHyphen(p, o)+1, "-"):
		v, j = value{shape: quarters, sub: ordinal, rule: "quarter"}, skipHyphen(p, o)+1
	case o > i && ordinal <= 2 && p.is(o, "half") && p.is(o+1, "of"):
		v, j = value{shape: halves, sub: ordinal, rule: "half"}, o+1
		if k := j + 1; p.is(k, "the") && p.is(k+1, "year") && !p.is(k+2, "#") {
			v.near = true
			return v, k + 2
		}
	default:
		return v, i
	}
	end = j
	k := p.skip(j, ",", "of", "in")
	if w := p.at(k); w.class == aYear && !p.counts(k) {
		v.year = w.n
		return v, k + 1
	}
	if n, end = p.nearYear(j); end > j {
		v.near, v.n = true, n
		return v, end
	}
	if p.is(j, "of") || v.shape == halves || p.is(j, "ended", "ending") {
		return v, i // "the third quarter of the match"
	}
	return v, j
}

// skipHyphen passes over a hyphen inside a word: "third-quarter".
func skipHyphen(p *reader, i int) int {
	if p.is(i, "-") && p.at(i-1).joined {
		return i + 1
	}
	return i
}

// ordinal reads "first", "2nd", "second".
func (p *reader) ordinal(i int) (n, end int) {
	w := p.at(i)
	switch {
	case w.class == anOrdinal:
		return w.n, i + 1
	case w.low == "first":
		return 1, i + 1
	case w.low == "second":
		return 2, i + 1
	case w.class == aNumber && w.n >= 20 && w.n < 100 && w.low != "#" && p.is(i+1, "-"):
		if n, end := p.ordinal(i + 2); end == i+3 && n < 10 {
			return w.n + n, end
		}
	}
	return 0, i
}

// seasonal reads "summer of 2014", "last winter", "this spring".
func (p *reader) seasonal(i int) (v value, end int) {
	v = value{shape: seasons, rule: "season"}
	j := i
	switch {
	case p.is(j, "last", "past"):
		v.turn, j = last, j+1
	case p.is(j, "this"):
		v.turn, j = this, j+1
	case p.is(j, "next", "coming"):
		v.turn, j = next, j+1
	}
	w := p.at(j)
	if w.class != aSeason {
		return v, i
	}
	v.sub, end = w.n, j+1
	if v.turn != plain {
		if p.isNoun(end) && (w.short || p.at(end).capital) {
			return v, i // "last fall victim", "this Summer Olympics"
		}
		return v, end
	}
	k := p.skip(end, ",")
	k = p.skip(k, "of")
	if y := p.at(k); y.class == aYear && p.at(i).Len() > 0 && y.n >= 1700 {
		v.year = y.n
		k++
		if m := p.at(k + 1); p.is(k, "-", "/") && p.at(k-1).joined && m.class == aNumber && m.Len() == 2 && m.n == (y.n+1)%100 {
			v.n = 1 // of two years
			k += 2
		}
		return v, k
	}
	if y := p.at(k); y.class == yearPair {
		v.year, v.n = y.n, 1
		return v, k + 1
	}
	if n, k := p.nearYear(end); k > end && w.n != 4 {
		v.near, v.n = true, n
		return v, k
	}
	if !w.short && p.is(i-1, "the") && p.is(i-2, "in", "during", "over", "by") && !p.isNoun(end) && !w.capital && !p.is(end, "of", "and", "or") {
		return v, end
	}
	return v, i
}

// centurial reads "20th century", "the nineteenth-century".
func (p *reader) centurial(i int) (v value, end int) {
	n, j := p.ordinal(i)
	if j == i || n == 0 || n > 30 {
		return v, i
	}
	j = skipHyphen(p, j)
	if !p.is(j, "century", "centuries") {
		return v, i
	}
	v = value{shape: centuries, sub: n, rule: "century"}
	if p.is(j+1, "bc", "b.c.", "bce") || p.at(j+1).text == "BC" || p.at(j+1).text == "BCE" || p.at(j+1).text == "B.C." {
		v.shape, v.unit = unknown, century
		j++
	}
	return v, j + 1
}

// stretches reads "first week of March", "last three months of 2014".
func (p *reader) stretches(i int) (v value, end int) {
	n, j := p.ordinal(i)
	if p.is(i, "last", "final") {
		n, j = -1, i+1
	}
	if j == i {
		return v, i
	}
	count, k, _ := p.number(j)
	if k == j {
		count = 1
	} else {
		j = k
	}
	w := p.at(j)
	if w.class != aUnit || !p.is(j+1, "of") {
		return v, i
	}
	u := unit(w.n)
	m := p.skip(j+2, "the")
	switch {
	case (u == week || u == weekend || u == dayUnit) && p.isMonth(m) && count == 1 && (n <= 4 || u == dayUnit && n <= 31):
		of, end := p.monthAlone(m)
		if end > m && of.shape == calendar {
			return value{shape: weekOf, sub: n, unit: u, a: &of, rule: "stretch of a month"}, end
		}
	case (u == month || u == week && count > 1) && p.at(m).class == aYear && !(p.is(m+1, "-") && p.at(m).joined) && (n == 1 || n == -1) && count < 52:
		return value{shape: weekOf, sub: n, n: count, unit: u, a: &value{year: p.at(m).n, rule: "year"}, rule: "stretch of a year"}, m + 1
	case u == month && (n == 1 || n == -1) && count < 12:
		if y, end := p.nearYear(m); end > m {
			return value{shape: weekOf, sub: n, n: count, unit: u, a: &value{near: true, n: y, rule: "year"}, rule: "stretch of a year"}, end
		}
	}
	return v, i
}

// parted reads "early 2014", "mid-July", "end of May", "late last year".
func (p *reader) parted(i int) (v value, stop int) {
	var of part
	j := i + 1
	led := false
	switch {
	case p.is(i, "early", "late", "mid"):
		of = map[string]part{"early": early, "late": late, "mid": mid}[p.low(i)]
		for p.is(j, "-", "to", "or") && p.is(j+1, "mid", "late", "early", "-") || p.is(j, "early", "late", "mid") {
			if p.is(j, "late", "mid", "early") {
				of = whole
			}
			j++
		}
		j = p.skip(j, "-")
		if k := p.skip(j, "in"); k > j {
			j, led = p.skip(k, "the"), true
		} else {
			j = p.skip(j, "the")
		}
	case p.is(i, "end", "middle", "beginning", "start", "close", "opening"):
		of = map[string]part{"end": end, "close": end, "middle": mid}[p.low(i)]
		if of == whole {
			of = start
		}
		if p.is(j, "-") && p.at(i).joined && p.is(i, "end") {
			j++
		} else if p.is(i, "end") && p.isMonth(j) && p.is(i-1, "at", "by", "from", "since", "until", "to") {
			// "at end December"
		} else if p.is(j, "of") {
			j = p.skip(j+1, "the")
		} else {
			return v, i
		}
		led = true
	default:
		return v, i
	}
	v, stop = p.partable(j, led)
	if stop == j {
		return v, i
	}
	v.part = of
	if v.shape == offset && v.unit == dayUnit {
		return v, i
	}
	v.rule = "part of " + v.rule
	return v, stop
}

// partable reads what has an early and a late part. led tells whether words
// before it let a bare "year" stand for this one.
func (p *reader) partable(i int, led bool) (v value, end int) {
	if p.isMonth(i) {
		if v, end = p.monthAlone(i); v.shape == calendar {
			return v, end
		}
		return v, i
	}
	if w := p.at(i); w.class == aUnit && led && !w.plural && p.is(i-1, "the", "this") {
		switch u := unit(w.n); u {
		case week, month, year, decade:
			if p.is(i+1, "-", "#") || p.isNoun(i+1) || p.is(i+1, "of") {
				return v, i
			}
			return value{shape: offset, unit: u, loose: p.is(i-1, "the"), rule: "unit"}, i + 1
		}
		return v, i
	}
	for _, try := range []func(*reader, int) (value, int){(*reader).turnedUnit, (*reader).yearly} {
		if v, end = try(p, i); end > i {
			switch v.shape {
			case calendar, decades, centuries, seasons, quarters, offset:
				if v.text && v.turn == same {
					return v, i
				}
				return v, end
			}
			return v, i
		}
	}
	return v, i
}

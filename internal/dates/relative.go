package dates

import "strings"

// This file reads what is relative to the day of publication or to another
// time of the text: "yesterday", "last week", "earlier this month", "two days
// ago", "the next day".

func (p *reader) relative(i int) (v value, end int) {
	return p.first(i, (*reader).dayWord, (*reader).soFar, (*reader).turnedUnit, (*reader).turnedMonth,
		(*reader).turnedPart, (*reader).besides, (*reader).overWeekend)
}

// dayWord reads "today", "day before yesterday".
func (p *reader) dayWord(i int) (v value, end int) {
	w := p.at(i)
	if w.class == aDay {
		if w.n == 1 && p.upos(i-1) == "ADJ" && p.class(i-1) == none {
			return v, i // "a brighter tomorrow"
		}
		v = value{shape: offset, unit: dayUnit, n: w.n, rule: "day word"}
		switch w.low {
		case "overnight":
			if p.upos(i) == "ADJ" && p.isNoun(i+1) && !p.isHeadlineOvernight(i) {
				return v, i // "an overnight stay"
			}
			v = value{shape: window, unit: dayUnit, n: -1, rule: "overnight", time: true}
		case "tonight", "tonite":
			v.time = true
		}
		return v, i + 1
	}
	if p.is(i, "day") && p.is(i+1, "before", "after") && p.class(i+2) == aDay {
		n := 1
		if p.is(i+1, "before") {
			n = -1
		}
		return value{shape: offset, unit: dayUnit, n: p.at(i+2).n + n, rule: "day word"}, i + 3
	}
	return v, i
}

func (p *reader) isHeadlineOvernight(i int) bool {
	return eventNouns[p.tokenLemma(i+1)]
}

var eventNouns = wordSet(`raid attack strike airstrike clash shelling bombing operation fire storm explosion blast protest violence rain fighting talk`)

// soFar reads "earlier this month", "later this year", "earlier today".
func (p *reader) soFar(i int) (v value, end int) {
	if !p.is(i, "earlier", "later") {
		return v, i
	}
	v = value{shape: sofar, n: 1, rule: p.low(i) + " in unit"}
	if p.is(i, "earlier") {
		v.n = -1
	}
	j := p.skip(i+1, "on", "in")
	switch {
	case p.class(j) == aDay && p.at(j).n == 0 && p.is(j, "today", "tonight"):
		return value{shape: offset, unit: dayUnit, time: true, rule: "day word"}, j + 1
	case p.is(j, "this", "the", "that") && p.class(j+1) == aUnit && !p.at(j+1).plural:
		v.unit = unit(p.at(j + 1).n)
		if v.unit < dayUnit || v.unit == weekend {
			return v, i
		}
		if p.is(j, "that") || p.is(j, "the") && v.unit != dayUnit {
			if p.is(j, "the") && p.is(i+1, "in") && v.unit > dayUnit {
				return v, j + 2 // "later in the year"
			}
			v.shape, v.n, v.text, v.turn = offset, 0, true, same
			if p.is(j, "the") {
				return v, i
			}
			return v, j + 2
		}
		if v.unit == dayUnit { // "later in the day"
			v.shape, v.n, v.text, v.turn, v.time = offset, 0, true, same, true
			if p.is(j, "this") {
				v.text, v.turn = false, plain
			}
		}
		return v, j + 2
	case p.is(j, "this", "that") && p.class(j+1) == aDayPart:
		v = value{shape: offset, unit: dayUnit, time: true, rule: "part of a day", text: p.is(j, "that")}
		if v.text {
			v.turn = same
		}
		return v, j + 2
	case p.is(j, "the", "that") && p.is(j+1, "same") && p.is(j+2, "day"):
		return value{shape: offset, unit: dayUnit, text: true, turn: same, time: true, rule: "same unit"}, j + 3
	case p.is(j, "last", "next") && p.is(j+1, "week", "month", "year"):
		return value{shape: offset, unit: unit(p.at(j + 1).n), n: turned[p.low(j)], rule: "turned unit"}, j + 2
	}
	return v, i
}

// turnedUnit reads "last week", "this year", "the following day", "the past
// year", "that month".
func (p *reader) turnedUnit(i int) (v value, end int) {
	j := i
	if !p.is(i, "last", "this", "next", "past", "previous", "preceding", "following", "coming", "same", "that", "prior", "current") {
		return v, i
	}
	if p.is(i, "that", "this") && p.is(i+1, "same") {
		j = i + 1
	} else if p.is(i, "this") && p.is(i+1, "past", "coming") {
		j = i + 1 // "this past week"
	}
	w := p.at(j + 1)
	if w.class == aUnit && w.n == int(second) {
		return v, i
	}
	if w.class != aUnit || w.plural || unit(w.n) == century && !p.is(j, "last", "this", "next", "previous", "past") {
		return v, i
	}
	u := unit(w.n)
	end = j + 2
	if p.is(j, "that") && (p.upos(j) == "SCONJ" || p.upos(j) == "PRON") {
		return v, i
	}
	if p.is(end, "-") && p.at(end-1).joined && p.is(end+1, "old", "long") || p.is(end, "old") {
		return v, i
	}
	if p.titled(i) {
		return v, i
	}
	if p.is(i, "current") && (u < week || p.isNoun(end)) {
		return v, i
	}
	v = value{shape: offset, unit: u, rule: "turned unit"}
	articled := p.is(i-1, "the")
	if u == quarter && p.is(end, "-", "final", "finals") {
		return v, i
	}
	if u < dayUnit { // "the next hour", "last minute"
		return v, i
	}
	switch p.low(j) {
	case "last":
		switch {
		case p.is(end, "of"):
			return v, i // "the last day of the talks"
		case u == dayUnit:
			return v, i // "last day"
		case articled && !p.is(end, "'s") && u != weekend:
			v.shape, v.n = window, -1
		default:
			v.n = -1
		}
	case "past":
		v.shape, v.n = window, -1
		if u == weekend {
			return value{shape: weekdays, weekday: 6, unit: weekend, rule: "weekend"}, end
		}
		if u == dayUnit {
			return v, i
		}
	case "this":
		if u == dayUnit {
			return v, i
		}
	case "current":
	case "coming":
		v.shape, v.n = window, 1
		if u == weekend {
			v.shape = offset
		}
		if u == dayUnit {
			return v, i
		}
	case "next":
		v.n = 1
		if articled && p.is(end, "of") {
			return v, i
		}
		if u == dayUnit || articled && u != decade && u != century && !p.is(i-2, "over", "in", "within", "for", "during") {
			v.text = true
			v.turn = following
		} else if articled {
			v.shape = window
		}
	case "previous", "preceding", "prior":
		if p.is(end, "of") {
			return v, i
		}
		v.n, v.text, v.turn = -1, true, previous
	case "following":
		v.n, v.text, v.turn = 1, true, following
		if !articled && !p.is(i-1, "in") && p.upos(j) != "" {
			return v, i // "following weekend riots"
		}
	case "same", "that":
		if p.is(j, "same") && !articled && i == j {
			return v, i
		}
		v.text, v.turn = true, same
	}
	if v.text {
		v.rule = "turned unit of the text"
	}
	if v.shape == window && p.is(end, "and") && p.is(end+1, "a") && p.is(end+2, "half") {
		v.shape, end = vague, end+3
	}
	if v.shape == offset && u == year && !v.text {
		k := p.skip(end, ",", "on")
		if date, stop := p.dated(k); stop > k && date.shape == calendar && date.year == 0 && !date.near && date.day > 0 {
			date.near, date.n = true, v.n // "last year August 8"
			return date, stop
		}
	}
	if v.shape == offset && u == dayUnit && p.class(end) == aDayPart {
		v.time = true
		end++
	}
	return v, end
}

// turnedMonth reads "last March", "next May".
func (p *reader) turnedMonth(i int) (v value, end int) {
	if !p.is(i, "last", "this", "next", "past", "coming") {
		return v, i
	}
	if !p.isMonth(i+1) || p.at(i+1).short {
		return v, i
	}
	v, end = p.monthFirst(i + 1)
	if v.shape != calendar || v.year > 0 || v.near {
		return v, i
	}
	v.turn = map[string]turn{"last": last, "past": last, "this": this, "next": next, "coming": next}[p.low(i)]
	v.rule = "turned month"
	return v, end
}

// titled tells whether two words in capitals go on a name: "Kamloops This
// Week". A headline has capitals anyway.
func (p *reader) titled(i int) bool {
	return !p.headline && p.at(i).capital && p.at(i+1).capital && p.xpos(i-1) == "NNP" && p.at(i).text != strings.ToUpper(p.at(i).text)
}

// turnedPart reads "this morning", "last night", "that evening".
func (p *reader) turnedPart(i int) (v value, end int) {
	if !p.is(i, "last", "this", "that", "same", "next", "following", "previous") || p.class(i+1) != aDayPart || p.at(i+1).n != 0 {
		return v, i
	}
	if p.low(i+1) == "mornings" || p.low(i+1) == "nights" || p.low(i+1) == "evenings" || p.low(i+1) == "afternoons" {
		return v, i
	}
	if p.titled(i) {
		return v, i
	}
	v = value{shape: offset, unit: dayUnit, time: true, rule: "part of a day"}
	switch p.low(i) {
	case "last":
		if p.is(i-1, "the") || p.is(i+2, "of") {
			return v, i
		}
		v.n = -1
	case "that", "same":
		if p.upos(i) == "SCONJ" || p.upos(i) == "PRON" {
			return v, i
		}
		v.text, v.turn = true, same
	case "next", "following":
		v.n, v.text, v.turn = 1, true, following
	case "previous":
		v.n, v.text, v.turn = -1, true, previous
	}
	return v, i + 2
}

// besides reads "the day before Christmas" and "the day before".
func (p *reader) besides(i int) (v value, end int) {
	if !p.is(i-1, "the") || !p.is(i, "day", "week", "month", "year", "night", "morning", "evening") || !p.is(i+1, "before", "after") {
		return v, i
	}
	n := 1
	if p.is(i+1, "before") {
		n = -1
	}
	u := dayUnit
	if p.class(i) == aUnit {
		u = unit(p.at(i).n)
	}
	if u == dayUnit || u == week {
		if a, end := p.reckonable(i + 2); end > i+2 {
			return value{shape: reckoned, unit: u, n: n, a: &a, rule: "reckoned"}, end
		}
	}
	if !p.ends(i + 2) {
		return v, i
	}
	return value{shape: offset, unit: u, n: n, text: true, turn: following, rule: "day beside", time: p.class(i) == aDayPart}, i + 2
}

// reckonable reads a date that others are counted from.
func (p *reader) reckonable(i int) (v value, end int) {
	j := p.skip(i, "the")
	v, end = p.first(j, (*reader).namedDay, (*reader).weekdayDate, (*reader).weekdayAlone, (*reader).dated)
	if end > j && !p.isNoun(end) && !p.is(end, "'s") {
		switch v.shape {
		case calendar:
			if v.day > 0 {
				return v, end
			}
		case weekdays, named:
			return v, end
		}
	}
	return v, i
}

// ends tells whether a phrase can end before word i: nothing follows that it
// could govern.
func (p *reader) ends(i int) bool {
	if i >= len(p.words) {
		return true
	}
	switch p.upos(i) {
	case "DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ":
		return false
	case "":
		return p.low(i) == "" && p.class(i) == none && len(p.at(i).text) == 1 || p.is(i, ",", ".")
	case "VERB", "AUX":
		return p.xpos(i) != "VBG" && p.xpos(i) != "VBN"
	}
	return true
}

// overWeekend reads "over the weekend", "at the weekend".
func (p *reader) overWeekend(i int) (v value, end int) {
	if p.is(i, "weekend") && p.is(i-1, "the") && p.is(i-2, "over", "at", "during", "on", "of", "for", "throughout", "since") && !p.is(i+1, "of", "before", "after") && !p.isNoun(i+1) {
		return value{shape: weekdays, weekday: 6, unit: weekend, rule: "weekend"}, i + 1
	}
	return v, i
}

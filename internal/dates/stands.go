package dates

// This file tells times from names and other words that look like them.

// stands tells whether what was read from the words first up to end is a time
// where it stands.
func (p *reader) stands(v *value, first, end int) bool {
	if v.shape == calendar && v.month > 0 && v.day == 0 && v.year == 0 && !v.near && v.turn == plain && v.part == whole && !p.monthStands(first, end) {
		return false
	}
	if v.shape == calendar && v.day > 0 && v.year == 0 && p.namesGroup(end) {
		return false
	}
	lo, hi := p.words[first].token, p.words[end-1].token
	for k := range p.entities {
		e := &p.entities[k]
		if e.Last < lo || e.First > hi {
			continue
		}
		if !p.withName(v, e.Type, e.First, e.Last, lo, hi) {
			return false
		}
	}
	return true
}

// namesGroup tells whether a day names those who act: "the April 6 Youth
// Movement".
func (p *reader) namesGroup(i int) bool {
	for k := i; k < i+3 && p.at(k).capital; k++ {
		switch p.at(k).text {
		case "Movement", "Alliance", "Brigade", "Brigades", "Coalition", "Front", "Forces", "Group":
			return true
		}
	}
	return false
}

// monthStands tells whether the name of a month alone is the month.
func (p *reader) monthStands(first, end int) bool {
	w := p.at(first)
	led := p.is(first-1, "in", "since", "until", "till", "by", "from", "during", "before", "after", "early", "mid", "late", "through", "throughout", "to", "between", "last", "next", "this") ||
		p.is(first-1, "-") && p.is(first-2, "mid", "early", "late", "end", "pre", "post") || p.is(first-1, "of") || p.is(first-1, "and", "or", ",") && p.class(first-2) == aMonth ||
		p.is(first-1, "for") && !p.is(end, "'s")
	if w.short {
		return p.is(first-1, "in", "since", "until", "by", "from", "last", "to", "end", "mid", "early", "late", "of", "-") && p.upos(first) != "VERB"
	}
	switch w.n {
	case 4, 5, 6, 8, 3: // also names of people, or other words
		if p.upos(first) == "VERB" || p.upos(first) == "AUX" {
			return false
		}
		if w.n == 3 && p.is(end, "for", "on", "to") && !led {
			return false
		}
		if led {
			return !(w.n == 3 && p.is(end, "for") && p.at(end+1).capital)
		}
		if p.is(end, "'s") {
			return w.n == 3 || w.n == 8
		}
		return p.isNoun(end) && !p.at(end).capital && p.upos(first) == "PROPN" && p.xpos(first-1) != "NNP"
	}
	if p.xpos(first-1) == "NNP" && p.class(first-1) == none && !led && p.upos(end) != "NOUN" && p.tokens[w.token].Deprel == "flat" {
		return false
	}
	return true
}

// withName tells whether a time over the tokens lo to hi can stand with a name
// over the tokens first to last.
func (p *reader) withName(v *value, kind string, first, last, lo, hi int) bool {
	if v.shape == duration || v.shape == set {
		return first > hi || last < lo || first > lo || last < hi
	}
	if first >= lo && last <= hi { // the name is the time's own words
		if kind != "PER" && kind != "ORG" && kind != "NORP" {
			return true
		}
		return !(v.shape == calendar && v.day == 0 && v.year == 0 && kind == "PER")
	}
	told := v.shape == calendar && v.year > 0 || v.shape == named || v.shape == between || v.shape == decades || v.shape == centuries
	dayed := v.shape == calendar && v.month > 0 && v.day > 0
	switch kind {
	case "EVENT":
		return told || dayed
	case "PER", "ORG", "NORP":
		return (told && v.month > 0 || dayed) && (lo < first || hi > last) && kind != "NORP"
	case "MISC", "FAC", "LOC", "GPE":
		if told && v.month == 0 {
			return lo == first && kind == "MISC" || lo < first || hi > last
		}
		return told || dayed || lo < first || hi > last
	}
	return true
}

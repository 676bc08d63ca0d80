package dates

import "annalist"

// A reader reads the expressions of one sentence. Its methods named for a kind
// of expression try to read one from word i, and give the word after it; one
// that is not above i says that there is none.
type reader struct {
	*Finder
	text         string
	words        []word
	tokens       []annalist.Token
	headline     bool
	entities     []annalist.Entity
	published    day
	presentStyle bool
	worded       bool  // the words of the sentence have been asked for its tense
	byWords      tense // and this is what they told
	parsed       bool  // the tokens have their tree
}

// A find is an expression in its sentence: the words first up to end.
type find struct {
	value
	first, end int
}

func (p *reader) at(i int) *word {
	if i < 0 || i >= len(p.words) {
		return &blank
	}
	return &p.words[i]
}

var blank word

func (p *reader) low(i int) string  { return p.at(i).low }
func (p *reader) class(i int) class { return p.at(i).class }

func (p *reader) is(i int, forms ...string) bool {
	low := p.low(i)
	if low == "" {
		return false
	}
	for _, f := range forms {
		if f == low {
			return true
		}
	}
	return false
}

func (p *reader) upos(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.tokens[p.words[i].token].UPOS
}

func (p *reader) xpos(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.tokens[p.words[i].token].XPOS
}

// isNoun tells whether a noun or name stands at i; false without tags.
func (p *reader) isNoun(i int) bool {
	u := p.upos(i)
	return u == "NOUN" || u == "PROPN"
}

// skip passes over one of the forms, if it stands there.
func (p *reader) skip(i int, forms ...string) int {
	if p.is(i, forms...) {
		return i + 1
	}
	return i
}

// all reads the sentence's expressions from left to right, the longest at each
// word.
func (p *reader) all() []find {
	var out []find
	for i := 0; i < len(p.words); {
		w := &p.words[i]
		if w.class <= small && !w.name {
			i++
			continue
		}
		if end := p.passed(i); end > i {
			i = end
			continue
		}
		v, first, end := p.expression(i)
		if end <= i {
			i++
			continue
		}
		if p.stands(&v, first, end) {
			out = append(out, find{v, first, end})
		}
		i = end
	}
	return out
}

// passed gives the end of what begins at i and is no time expression, though
// it looks like one: a name with a time word in it, an age.
func (p *reader) passed(i int) int {
	if p.at(i).name {
		if end := p.nameAt(i); end > i {
			return end
		}
	}
	return p.age(i)
}

// expression reads a range, an open range or a point in time.
func (p *reader) expression(i int) (v value, first, end int) {
	if v, end = p.opened(i); end > i {
		return v, i, end
	}
	if v, end = p.framed(i); end > i {
		return v, i, end
	}
	if v, end = p.lengthening(i); end > i {
		return v, i, end
	}
	return value{}, i, i
}

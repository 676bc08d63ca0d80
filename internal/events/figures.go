package events

import (
	"slices"
	"strconv"
	"strings"

	"annalist"
)

// A count is a number of people beside an event's word.
type count struct {
	kind     string
	min, max int // max is -1 without an upper bound
	words    []int
}

// figures reads the counts on the frame's figure path.
func (r *reader) figures(f *find) (out []count) {
	if f.frame.Figure == "" {
		return nil
	}
	for _, all := range f.frame.FigurePath {
		for _, path := range all {
			for _, i := range r.t.allConjuncts(r.walk(f, path)) {
				if i = r.counted(f.word, i); i < 0 {
					continue
				}
				if c, ok := r.count(i); ok {
					c.kind = f.frame.Figure
					out = append(out, c)
				}
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// counted gives the word whose number counts for verb v: a second verb does
// not count the people of the first ("9 people were killed and 35 injured").
func (r *reader) counted(v, i int) int {
	if !r.t.isVerb(v) || r.t.rel(v) != "conj" || r.t.under(i, v) {
		return i
	}
	for _, k := range r.t.kids[v] {
		if r.t.upos(k) == "NUM" {
			return k
		}
	}
	return -1
}

// count reads the number of a noun ("at least nine people") or a bare number
// ("killed nine"). Only people are counted.
func (r *reader) count(i int) (count, bool) {
	num := i
	if r.t.upos(i) != "NUM" {
		if num = r.t.child(i, "nummod"); num < 0 {
			return count{}, false
		}
		if !r.who.is("people", r.t.lemma[i]) && r.who.resolve(r.t, i, 1) == nil {
			return count{}, false
		}
	}
	var words []int
	for k := max(num-4, 0); k < min(num+5, len(r.t.lemma)); k++ {
		if r.t.upos(k) == "NUM" && (k == num || r.t.head(k) == num || r.t.head(num) == k || r.t.head(k) == i && r.t.rel(k) == "nummod") {
			words = append(words, k)
		}
	}
	if len(words) == 0 {
		return count{}, false
	}
	if first := words[0]; len(words) == 2 && words[1] == first+2 && slices.Contains([]string{"to", "or", "-", "–"}, r.t.form(first+1)) {
		low, ok1 := number(r.t, words[:1]) // "six to ten people"
		high, ok2 := number(r.t, words[1:])
		return count{min: low, max: high, words: words}, ok1 && ok2 && low <= high
	}
	n, ok := number(r.t, words)
	if !ok {
		return count{}, false
	}
	if w := words[0] - 1; w >= 0 && slices.Contains(vague, r.t.form(w)) {
		return count{}, false
	}
	return r.bound(count{min: n, max: n, words: words}), true
}

// vague are words after which a number is no bound that can be stated.
var vague = []string{"nearly", "almost", "under", "fewer", "less", "half"}

// bound reads the words before a number: "at least", "more than", "up to",
// "over", and takes them into the count's words.
func (r *reader) bound(c count) count {
	first := c.words[0]
	at := func(back int) string {
		if i := first - back; i >= 0 {
			return r.t.form(i)
		}
		return ""
	}
	before, from := at(2)+" "+at(1), first-2
	switch {
	case before == "at least":
		c.max = -1
	case before == "more than":
		c.min, c.max = c.min+1, -1
	case at(1) == "over":
		c.min, c.max, from = c.min+1, -1, first-1
	case before == "up to" || before == "at most":
		c.min = 0
	default:
		return c
	}
	for i := first - 1; i >= from; i-- {
		c.words = append([]int{i}, c.words...)
	}
	return c
}

var numerals = map[string]int{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var scales = map[string]int{"hundred": 100, "thousand": 1000, "million": 1000000}

// number reads words such as "1,200", "twenty-three", "two hundred", "3
// million"; false if a word of them is no number.
func number(t *tree, words []int) (int, bool) {
	total, part, any := 0, 0, false
	for _, i := range words {
		for word := range strings.SplitSeq(t.form(i), "-") {
			if v, ok := numerals[word]; ok {
				part, any = part+v, true
			} else if s, ok := scales[word]; ok && any {
				if part *= s; s > 100 {
					total, part = total+part, 0
				}
			} else if v, err := strconv.Atoi(strings.ReplaceAll(word, ",", "")); err == nil && v >= 0 && v < 1e8 {
				part, any = part+v, true
			} else if word != "" && word != "and" {
				return 0, false
			}
		}
	}
	return total + part, any
}

// figure writes a count as the noun.
func (c count) figure(t *tree) annalist.Figure {
	span := t.s.Tokens[c.words[0]].Span
	for _, i := range c.words {
		span = span.Cover(t.s.Tokens[i].Span)
	}
	return annalist.Figure{Kind: c.kind, Min: c.min, Max: c.max, Span: span}
}

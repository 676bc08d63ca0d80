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

// figures reads the counts on the frame's figure path, and those of other harm
// told beside it.
func (r *reader) figures(f *find) []count {
	if f.frame.Figure == "" {
		return nil
	}
	out := r.onPath(f)
	if out == nil && f.frame.Figure == "killed" && r.toDeath(f.word) {
		out = r.countAll(f, r.t.objects(f.word))
	}
	return append(out, r.beside(f, out)...)
}

// onPath reads the first of the frame's figure paths that has a count.
func (r *reader) onPath(f *find) []count {
	for _, all := range f.frame.FigurePath {
		var words []int
		for _, path := range all {
			words = append(words, r.walk(f, path)...)
		}
		if out := r.countAll(f, words); out != nil {
			return out
		}
	}
	return nil
}

// countAll counts the words and those joined to them, but no part that another
// number includes.
func (r *reader) countAll(f *find, words []int) (out []count) {
	for _, top := range words {
		for _, i := range r.t.conjuncts(top) {
			if i != top && r.included(top, i) {
				continue
			}
			if n := r.t.child(i, "nsubj"); n >= 0 && r.t.form(i) == "dead" { // "leave nine dead"
				i = n
			}
			if i = r.counted(f.word, i); i < 0 {
				continue
			}
			c, ok := r.count(i)
			if harm := f.frame.Figure; !ok && (harm == "killed" || harm == "wounded") && r.allTold(top) {
				c, ok = r.single(i)
			}
			if !ok {
				continue
			}
			c.kind = f.frame.Figure
			if c.kind == "killed" || c.kind == "wounded" {
				kind, h := r.harmAfter(c)
				if r.together(f.word) || r.together(h) || kind != "" && kind != c.kind && h < f.word {
					continue
				}
				if kind != "" {
					c.kind = kind
				}
			}
			out = append(out, c)
		}
	}
	return out
}

// allTold tells whether each of the people joined to top has a number, if only
// "a": in "a soldier and several civilians" the one is no figure.
func (r *reader) allTold(top int) bool {
	return !slices.ContainsFunc(r.t.conjuncts(top), func(k int) bool {
		_, many := r.count(k)
		_, one := r.single(k)
		return !many && !one
	})
}

// single counts one person: "an officer", "another policeman".
func (r *reader) single(i int) (count, bool) {
	d := r.t.child(i, "det")
	if d < 0 || d > i || !slices.Contains([]string{"a", "an", "another"}, r.t.form(d)) {
		return count{}, false
	}
	word := r.t.lemma[i]
	if r.t.xpos(i) != "NN" || !r.who.is("people", word) || slices.Contains(collective, word) || r.t.child(i, "nummod") >= 0 {
		return count{}, false
	}
	return count{min: 1, max: 1, words: []int{d}}, true
}

// collective are the words for people of which "a" is not one person.
var collective = []string{"people", "family", "crowd", "mob", "crew", "couple", "militia", "staff", "personnel", "police", "troop", "force",
	"other", "others", "dead", "wounded", "casualty", "guerrilla", "opponent", "supporter", "follower"}

// included tells whether the people of word i are some of those of top: "45
// people (including 41 children)", "20 people, 11 of them children". Parts with
// no "and" may be so too.
func (r *reader) included(top, i int) bool {
	joined := false
	for k := top + 1; k < len(r.t.heads) && k < i+3; k++ {
		switch word := r.t.form(k); {
		case slices.Contains([]string{"including", "included", "among", "mostly", "mainly", "(", "[", "-lrb-", "them", "whom"}, word):
			return true
		case word == "and" || word == "or" || word == "&" || word == "plus":
			joined = joined || k < i
		}
	}
	if !joined { // "two soldiers, three policemen and a guard"
		joined = slices.ContainsFunc(r.t.conjuncts(top), func(k int) bool { return r.t.child(k, "cc") >= 0 })
	}
	return !joined
}

// toDeath tells whether a verb of shooting is one of killing here: "shot dead",
// "shot nine people dead", "shot and killed".
func (r *reader) toDeath(v int) bool {
	if r.t.lemma[v] != "shoot" {
		return false
	}
	if v+1 < len(r.t.heads) && r.t.form(v+1) == "dead" {
		return true
	}
	if v+2 < len(r.t.heads) && r.t.form(v+1) == "and" && r.t.form(v+2) == "killed" {
		return true
	}
	for _, o := range r.t.objects(v) {
		if o > v && o+1 < len(r.t.heads) && r.t.form(o+1) == "dead" {
			return true
		}
	}
	return false
}

// harms are the words of harm that stand after a number of people.
var harms = map[string]string{"killed": "killed", "dead": "killed", "injured": "wounded", "wounded": "wounded"}

// harmAfter gives the harm that is told right after a count that begins a part
// of its own, and its word: "and at least 50 wounded", "; 92 others were
// injured". "12 injured soldiers" are none.
func (r *reader) harmAfter(c count) (kind string, word int) {
	n := len(r.t.heads)
	i := c.words[len(c.words)-1] + 1
	for ; i < n && (r.t.form(i) == "more" || r.t.form(i) == "other" || r.who.is("people", r.t.form(i)) || r.who.is("people", r.t.lemma[i])) && harms[r.t.form(i)] == ""; i++ {
	}
	told := false
	for ; i < n && slices.Contains([]string{"was", "were", "is", "are", "been", "have", "has", "being"}, r.t.form(i)); i++ {
		told = true
	}
	if i >= n || i+1 < n && (r.t.upos(i+1) == "NOUN" || r.t.upos(i+1) == "PROPN") {
		return "", -1
	}
	before := ""
	if c.words[0] > 0 {
		before = r.t.form(c.words[0] - 1)
	}
	if !told && !slices.Contains([]string{"and", ",", ";", "&"}, before) {
		return "", -1
	}
	return harms[r.t.form(i)], i
}

// together tells whether the word of harm i is joined to one of another harm
// with nothing between: in "20 were killed or wounded" neither number is told.
func (r *reader) together(i int) bool {
	if i < 0 || harms[r.t.form(i)] == "" {
		return false
	}
	for _, step := range []int{1, -1} {
		k := i + 2*step
		if k < 0 || k >= len(r.t.heads) || harms[r.t.form(k)] == "" || harms[r.t.form(k)] == harms[r.t.form(i)] {
			continue
		}
		if slices.Contains([]string{"and", "or", "/"}, r.t.form(i+step)) {
			return true
		}
	}
	return false
}

// beside reads the counts of another harm than the frame's that hang on its
// word by nothing but people and words of harm: "five killed and 11 injured".
// Where the harm is a verb with its own people, its own frame counts them.
func (r *reader) beside(f *find, had []count) (out []count) {
	v, own := f.word, f.frame.Figure
	if own != "killed" && own != "wounded" || !r.t.isVerb(v) {
		return nil
	}
	for i := v + 1; i < len(r.t.heads); i++ {
		if r.t.upos(i) != "NUM" || r.t.rel(i) == "nummod" && r.t.upos(r.t.head(i)) == "NUM" || !r.hangsByHarm(i, v) {
			continue
		}
		c, ok := r.numbered(i)
		if !ok {
			continue
		}
		kind, h := r.harmAfter(c)
		if kind == "" || kind == own || r.together(h) || r.t.isVerb(h) && r.countsOwn(h, i) {
			continue
		}
		if slices.ContainsFunc(append(slices.Clone(had), out...), func(o count) bool { return slices.Contains(o.words, i) }) {
			continue
		}
		c.kind = kind
		out = append(out, c)
	}
	return out
}

// countsOwn tells whether number i is of the people that verb h harms.
func (r *reader) countsOwn(h, i int) bool {
	return slices.ContainsFunc(r.t.objects(h), func(o int) bool {
		k := r.counted(h, o)
		return k >= 0 && (k == i || r.t.head(i) == k)
	})
}

// hangsByHarm tells whether only people and words of harm are between number i
// and verb v up the tree.
func (r *reader) hangsByHarm(i, v int) bool {
	for k := r.t.head(i); k >= 0; k = r.t.head(k) {
		if k == v {
			return true
		}
		if harms[r.t.form(k)] == "" && !r.who.is("people", r.t.lemma[k]) && !r.who.is("people", r.t.form(k)) && r.t.upos(k) != "NUM" {
			return false
		}
	}
	return false
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
	if num == i && r.isYear(i) {
		return count{}, false
	}
	return r.numbered(num)
}

// isYear tells whether a bare number after a preposition may be a year: "the
// massacre of 1920".
func (r *reader) isYear(i int) bool {
	n, err := strconv.Atoi(r.t.form(i))
	if err != nil || n < 1000 || n > 2100 {
		return false
	}
	if i > 0 && slices.Contains([]string{"of", "in", "since", "from", "by", "until", "before", "after"}, r.t.form(i-1)) {
		return true
	}
	return r.t.child(i, "case") >= 0
}

// numbered reads the number that word num is part of: number words in a row.
func (r *reader) numbered(num int) (count, bool) {
	i := r.t.head(num)
	var words []int
	for k := max(num-4, 0); k < min(num+5, len(r.t.lemma)); k++ {
		if r.t.upos(k) == "NUM" && (k == num || r.t.head(k) == num || r.t.head(num) == k || i >= 0 && r.t.head(k) == i && r.t.rel(k) == "nummod") && r.oneNumber(k, num) {
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

// oneNumber tells whether nothing stands between two words but what can be
// within one number.
func (r *reader) oneNumber(a, b int) bool {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		if r.t.upos(k) != "NUM" && !slices.Contains([]string{"and", "to", "or", "-", "–"}, r.t.form(k)) {
			return false
		}
	}
	return true
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

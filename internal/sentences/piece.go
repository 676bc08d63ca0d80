package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// piece emits text[a:b], a stretch of a core between cuts: a number with its
// unit, or a word with its clitics.
func (c *cutter) piece(a, b int) {
	if a >= b {
		return
	}
	if r, _ := runeAt(c.text, a, b); isDigit(r) || r == '.' || r == '+' || r == '-' {
		n := len(c.tokens)
		money := n > 0 && endsInCurrency(c.tokens[n-1].Form)
		if cut := unitAt(c.text[a:b], money); cut > 0 {
			c.emit(a, a+cut)
			c.emit(a+cut, b)
			return
		}
	}
	word := strings.ToLower(head(c.text[a:b], 12))
	if cuts := fused[word]; cuts != nil && len(word) == b-a { // "İm" is shorter in lower case
		offsets := make([]int, len(cuts))
		for i, cut := range cuts {
			offsets[i] = a + cut
		}
		c.word(a, b, offsets...)
		return
	}
	c.word(a, b, c.clitics(a, b)...)
}

// head is the first n bytes of s, or all of it.
func head(s string, n int) string { return s[:min(n, len(s))] }

// Words written together, without an apostrophe or with one in an odd place,
// that are two or three syntactic words; a dot marks the cuts.
var fused = cutsOf(`
can.not gon.na wan.na got.ta got.cha lem.me gim.me du.n.no out.ta
do.nt did.nt does.nt is.nt was.nt were.nt are.nt has.nt have.nt had.nt
i.'m.a i.’m.a would.nt could.nt should.nt ca.nt wo.nt ai.nt
i.m i.ve you.re you.ve you.ll they.re they.ve that.s what.s there.s he.s
c'm.on c’m.on y'.all y’.all 't.is ’t.is 't.was ’t.was d'.you d’.you`)

func cutsOf(list string) map[string][]int {
	m := map[string][]int{}
	for _, w := range strings.Fields(list) {
		var cuts []int
		for i, n := 0, 0; i < len(w); i++ {
			if w[i] == '.' {
				cuts = append(cuts, i-n)
				n++
			}
		}
		m[strings.ReplaceAll(w, ".", "")] = cuts
	}
	return m
}

// clitics gives the offsets at which the word text[a:b] is cut before its
// clitics, from left to right: n't, 's, 're, 've, 'll, 'd, 'm and the
// apostrophe of a plural's genitive.
func (c *cutter) clitics(a, b int) []int {
	var cuts []int
	for len(cuts) < 3 {
		cut := cliticAt(c.text[a:b])
		if cut <= 0 {
			break
		}
		cuts = append([]int{a + cut}, cuts...)
		b = a + cut
	}
	return cuts
}

// cliticAt gives the offset of the clitic that w ends with, -1 if it has none.
func cliticAt(w string) int {
	for back := 0; back <= 2; back++ {
		i := len(w)
		for range back {
			r, n := runeBefore(w, 0, i)
			if !isLetter(r) {
				return -1
			}
			i -= n
		}
		r, n := runeBefore(w, 0, i)
		if !isApostrophe(r) {
			continue
		}
		return cliticFrom(w, i-n, strings.ToLower(w[i:]))
	}
	return -1
}

// cliticFrom decides on the apostrophe at i of w, which the letters follow.
func cliticFrom(w string, i int, letters string) int {
	prev, n := runeBefore(w, 0, i)
	switch letters {
	case "t":
		if i > n && (prev == 'n' || prev == 'N') {
			return i - n
		}
		return -1
	case "s":
		if isDigit(prev) && (prev == '0' || i <= 3) && all(w[:i], isDigit) {
			return -1 // "1590's", "60's": a plural
		}
		return i
	case "", "d", "m", "re", "ve", "ll":
		return i
	}
	return -1
}

// keepsApostrophe tells whether the apostrophe at i, the end of a chunk but
// for what was peeled off, belongs to the word before it: a plural's
// genitive, or a word that lost its last letters. An open single quotation
// mark is closed first.
func (c *cutter) keepsApostrophe(a, i int) bool {
	if c.quoted() {
		return false
	}
	r, n := runeBefore(c.text, a, i)
	if !isLetter(r) {
		return false
	}
	word := strings.ToLower(c.text[max(a, i-12):i])
	if strings.HasSuffix(word, "in") && len(word) > 3 {
		return true // "goin'"
	}
	if clipped[word] {
		return true
	}
	r = unicode.ToLower(r)
	return (r == 's' || r == 'x' || r == 'z') && i-n > a
}

var clipped = set("an o ol th wi po")

// isElided tells whether what follows an apostrophe is a clitic that stands
// alone, or a word that lost its first letters ("'em", "'90s", "'til").
func isElided(rest string) bool {
	end := 0
	for end < len(rest) && end < 8 {
		r, n := utf8.DecodeRuneInString(rest[end:])
		if !isWord(r) {
			break
		}
		end += n
	}
	word := strings.ToLower(rest[:end])
	if elided[word] {
		return true
	}
	word = strings.TrimSuffix(word, "s")
	return len(word) == 2 && small(word) >= 0
}

var elided = set("s re ve ll d m em til till cause cuz coz bout tis twas twere round neath nuff n")

// unitAt gives the offset at which a number is cut from the unit written
// against it ("8pm", "50ft", "65k"), 0 if it is not cut. Ordinals, decades and
// codes stay whole ("4G", "86M", "18T").
func unitAt(s string, money bool) int {
	i := 0
	if s[0] == '+' || s[0] == '-' {
		i = 1
	}
	digits := 0
	for i < len(s) && (isDigit(rune(s[i])) || i+1 < len(s) && (s[i] == '.' || s[i] == ',' || s[i] == ':') && isDigit(rune(s[i+1]))) {
		if isDigit(rune(s[i])) {
			digits++
		}
		i++
	}
	if digits == 0 || i == len(s) || len(s)-i > 7 {
		return 0
	}
	unit := strings.ToLower(s[i:])
	single := len(unit) == 1 && unit != s[i:] && unit != "k"
	if money && moneyUnits[unit] || units[unit] && !single || unit == "g" && unit == s[i:] && digits > 1 {
		return i
	}
	return 0
}

func endsInCurrency(form string) bool {
	r, _ := utf8.DecodeLastRuneInString(form)
	return isCurrency(r)
}

var units = set(`
am pm a.m. p.m. a.m p.m k m bn mn tn mm cm km kg mg lb lbs ft in oz mph kph kmh
gb mb kb tb ghz mhz khz hz kw mw gw kwh mwh ml cl hr hrs hh min mins sec secs yr yrs
mo mos px pts mi sq cc bbl bpd sqm ha billion million trillion thousand percent
persons people minutes hours days weeks months years watt km²`)

// Units after an amount of money alone: "$5b" but not "220b".
var moneyUnits = set("b t k m bn mn tn mm")

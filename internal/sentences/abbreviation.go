package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations that a name or a number follows: their stop never ends a
// sentence but at a paragraph's end.
var strong = set(`
mr mrs ms messrs mme mlle dr drs prof rev fr sr. st ste sgt cpl pvt cpt capt lt
col maj gen adm cmdr comdr brig gov sen rep reps sens hon pres supt insp det
amb sec-gen atty asst vs v viz cf e.g i.e eg ie ca approx esp incl mt ft attn
aka dept ext viz op arrv lv messrs mgr pfc spc ssgt tsgt cmdr vol nr`)

// Abbreviations that may also end a sentence.
var weak = set(`
inc corp co cos ltd llc plc bros jr sr esq etc al jan feb mar apr jun jul aug
sep sept oct nov dec mon tue tues wed thu thur thurs fri ave blvd rd hwy
pkwy ln bldg univ assn assoc intl natl govt est dist div ed eds trans
min mins hr hrs lb lbs oz yr yrs km kg kph mph sq tel conf spec para ph mob fwd
ala ariz ark calif colo conn del fla ga ill kan ky la mass md mich minn
mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta
a.m p.m a.k.a p.s n.d ps`)

// Abbreviations only before a number.
var counted = set("no nos rs p pp fig figs sec secs art ch chap para vol sat sun ex eq cap lev")

// Those of the lists above that are words as well: only capitalised.
var capital = set(`
mar jun sep dec mon wed sat sun ill mass wash ore ark del la pa ga md va co st
fr gov gen rep reps sen det hon col maj mt ft no art fri thu tex penn ala miss
conn ed`)

// Words that often open a sentence and seldom go on with a name after an
// abbreviation.
var starters = set(`
The A An He She It They We You I This That These Those There Here But And Or
In On At For With As If When While After Before During Since Although Though
His Her Their Its Our My Your However Meanwhile Moreover Also Not Some
Many Most Both Each All Another Other Others To From By What Who How Why Where
So Now Then Later Earlier According Under Over Because Is Are Was Were Do Does
Did Has Have Had Will Would Could Can Should Until Despite Still Yet Once
Please Thanks Let Nor Instead Therefore Thus Such Even Only Just`)

// keepsDot tells whether the full stop at i, the end of the chunk that began
// at a but for what was peeled off, is part of the word before it.
func (c *cutter) keepsDot(a, i int) bool {
	word := lastWord(c.text[max(a, i-16):i])
	if word == "" {
		return false
	}
	final, next := c.following()
	first, _ := utf8.DecodeRuneInString(word)
	lower := strings.ToLower(word)
	opens := starters[next] && len(c.tail) == 0
	switch {
	case strings.Contains(word, "."):
		if !isDotted(word) {
			return false
		}
		if unicode.IsUpper(first) && !strings.HasSuffix(lower, ".m") {
			return true
		}
		return !final && (!opens || strong[lower])
	case final:
		return false
	case c.beforeComma() && len(word) <= 5:
		return true
	case utf8.RuneCountInString(word) == 1:
		return isLetter(first) && c.isInitial(first, next, opens)
	case counted[lower] && (!capital[lower] || unicode.IsUpper(first)):
		r, _ := utf8.DecodeRuneInString(next)
		return isDigit(r) || r == '#' || (lower == "sat" || lower == "sun") && isMonth(strings.TrimSuffix(next, "."))
	case capital[lower] && !unicode.IsUpper(first):
		return false
	case strong[lower]:
		return true
	case weak[lower]:
		r, _ := utf8.DecodeRuneInString(next)
		return !opens && (lower != "etc" || !unicode.IsUpper(r) || len(c.tail) > 0)
	}
	return false
}

// beforeComma tells whether a comma or a like mark follows the core, before
// which a full stop can only be an abbreviation's.
func (c *cutter) beforeComma() bool {
	if len(c.tail) == 0 {
		return false
	}
	r := c.text[c.tail[len(c.tail)-1].Start]
	return r == ',' || r == ';' || r == ':'
}

// isInitial tells whether a single letter and its stop are an initial.
func (c *cutter) isInitial(letter rune, next string, opens bool) bool {
	if letter == 'I' && !opens && len(c.tokens) > 0 {
		last := c.tokens[len(c.tokens)-1].Form
		return strings.HasSuffix(last, ".") && len(last) == 2
	}
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsUpper(letter) {
		return !opens || r == 0
	}
	if isDigit(r) {
		return strings.ContainsRune("bcdmprv", letter) // (b. 1961), p. 330
	}
	return len(c.tail) > 0 || unicode.IsLower(r)
}

// lastWord gives the letters and inner dots that s ends with.
func lastWord(s string) string {
	i := len(s)
	for i > 0 {
		r, n := runeBefore(s, 0, i)
		if !isLetter(r) && r != '.' {
			break
		}
		i -= n
	}
	return strings.TrimLeft(s[i:], ".")
}

// isDotted tells whether word is made of parts of one to three letters, the
// first of one or two, with dots between: "U.S", "p.m", "Ph.D".
func isDotted(word string) bool {
	for i, part := range strings.Split(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 3 || i == 0 && n > 2 {
			return false
		}
	}
	return true
}

// following tells whether nothing but closing marks stands between the chunk's
// core and the paragraph's end, and gives the word after the chunk, at most
// 12 bytes of it.
func (c *cutter) following() (final bool, next string) {
	at := c.chunkEnd
	for at < c.end {
		r, n := runeAt(c.text, at, c.end)
		if !isSpace(r) {
			break
		}
		at += n
	}
	end := at
	for end < min(c.end, at+12) {
		r, n := runeAt(c.text, end, c.end)
		if isSpace(r) {
			break
		}
		end += n
	}
	for _, span := range c.tail {
		if r, _ := runeAt(c.text, span.Start, span.End); !isCloser(r) {
			return false, c.text[at:end]
		}
	}
	word := strings.TrimLeft(c.text[at:end], "\"“‘'([")
	if i := strings.IndexFunc(word, func(r rune) bool { return !isLetter(r) && !isDigit(r) && r != '#' && r != '.' }); i > 0 {
		word = word[:i]
	}
	return at == c.end, word
}

// isCloser tells whether r closes a quotation or a bracket.
func isCloser(r rune) bool {
	switch r {
	case '"', '”', '’', '\'', ')', ']', '}', '»', '›', '*':
		return true
	}
	return false
}

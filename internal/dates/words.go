package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// A word is a token, or a piece of one between hyphens, with what it can be
// in a time expression.
type word struct {
	annalist.Span
	token   int    // its token in the sentence
	low     string // in lower case; "" for a word outside the vocabulary
	class   class
	n       int
	short   bool
	plural  bool
	capital bool
	joined  bool // no white space follows
	name    bool // may begin a phrase of days.tsv or names.tsv
	text    string
}

// cut makes the words of a sentence. found tells whether one of them can begin
// a time expression.
func (f *Finder) cut(text string, tokens []annalist.Token, words []word) (_ []word, found bool) {
	for i := range tokens {
		t := &tokens[i]
		if t.Span.Start < 0 || t.Span.End > len(text) || t.Span.Start >= t.Span.End {
			continue
		}
		form := t.Span.Of(text)
		if len(words) > 0 && t.Span.Start < words[len(words)-1].End {
			continue // tokens that share their letters
		}
		start := len(words)
		words = f.pieces(words, form, t.Span.Start, i)
		for k := start; k < len(words); k++ {
			words[k].joined = words[k].End < len(text) && !spaceAt(text, words[k].End)
			found = found || words[k].class > beginner || words[k].name
		}
	}
	return words, found
}

func spaceAt(text string, at int) bool {
	if text[at] < utf8.RuneSelf {
		return text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r'
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsSpace(r)
}

// pieces cuts a token at its hyphens, unless the whole is a word of its own,
// and an apostrophe that a lone string left at its end.
func (f *Finder) pieces(words []word, form string, start, token int) []word {
	w := f.word(form, start, token)
	if w.class != none || w.low != "" || len(form) > 40 {
		return append(words, w)
	}
	k := strings.IndexAny(form, "-–—/")
	if k < 0 {
		return append(words, w)
	}
	for at := 0; at < len(form); {
		k := strings.IndexAny(form[at:], "-–—/")
		if k < 0 {
			words = append(words, f.word(form[at:], start+at, token))
			break
		}
		if k > 0 {
			words = append(words, f.word(form[at:at+k], start+at, token))
		}
		at += k
		_, size := utf8.DecodeRuneInString(form[at:])
		words = append(words, f.word(form[at:at+size], start+at, token))
		at += size
	}
	return words
}

// word looks a form up.
func (f *Finder) word(form string, start, token int) word {
	w := word{Span: annalist.Span{Start: start, End: start + len(form)}, token: token, text: form}
	if form == "" {
		return w
	}
	c := form[0]
	w.capital = c >= 'A' && c <= 'Z'
	switch {
	case c >= '0' && c <= '9' || (c == '\'' || c == 0xE2) && len(form) > 3:
		digits(&w, form)
		w.name = f.phrases[form] != nil
		if w.class != none || w.name {
			return w
		}
	case len(form) == 3 && (form == "–" || form == "—" || form == "−"):
		w.low, w.class = "-", small
		return w
	}
	var low [24]byte
	if len(form) > len(low) {
		return w
	}
	for i := range len(form) {
		b := form[i]
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		low[i] = b
	}
	if t := f.terms[string(low[:len(form)])]; t != nil {
		w.low, w.class, w.n, w.short, w.plural, w.name = t.low, t.class, t.n, t.short, t.plural, t.name
	} else if form == "’s" {
		w.low, w.class = "'s", small
	} else if len(form) == 6 && (form[:2] == "FY" || form[:2] == "fy") {
		if n, rest := leading(form[2:]); rest == "" && n > 1000 {
			w.low, w.class, w.n = "fy", fiscalYear, n
		}
	}
	return w
}

// leading reads the digits that s begins with, up to nine.
func leading(s string) (n int, rest string) {
	i := 0
	for i < len(s) && i < 9 && s[i] >= '0' && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	return n, s[i:]
}

// digits classes a form that begins with a digit or an apostrophe.
func digits(w *word, form string) {
	quoted := false
	for _, q := range []string{"'", "’", "‘"} {
		if rest, ok := strings.CutPrefix(form, q); ok {
			form, quoted = rest, true
		}
	}
	n, rest := leading(form)
	size := len(form) - len(rest)
	if size == 0 {
		return
	}
	w.n, w.low = n, "#"
	if quoted {
		if size == 2 && n%10 == 0 && (rest == "s" || rest == "'s" || rest == "’s") {
			w.class = aDecade
		} else {
			w.low = ""
		}
		return
	}
	switch {
	case rest == "":
		w.class = aNumber
		if size == 4 && n >= 1000 && n <= 2100 {
			w.class = aYear
		}
		w.short = form[0] == '0' // "0600", "03"
	case rest == "s" || rest == "'s" || rest == "’s":
		w.low = ""
		if n%10 == 0 && (size == 4 && n >= 1000 && n <= 2090) {
			w.class, w.low = aDecade, "#"
		}
	case (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") && size <= 2:
		w.class = anOrdinal
	case rest == "am" || rest == "pm" || rest == "a.m." || rest == "p.m.":
		if n >= 1 && n <= 12 {
			w.class, w.low = aClock, clockText(n%12+12*at(rest[0] == 'p'), 0)
		} else {
			w.low = ""
		}
	default:
		w.low = ""
		composed(w, form, n, rest, size)
	}
}

func at(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func clockText(hour, minute int) string {
	return string([]byte{'0' + byte(hour/10), '0' + byte(hour%10), ':', '0' + byte(minute/10), '0' + byte(minute%10)})
}

// composed classes forms of several numbers: 2014-03-03, 13/3/2014, 06:00,
// 1986/87.
func composed(w *word, form string, n int, rest string, size int) {
	sep := rest[0]
	m, tail := leading(rest[1:])
	width := len(rest) - 1 - len(tail)
	switch {
	case sep == ',' && width == 3 && size <= 3 && tail == "":
		w.class, w.low, w.n = aNumber, "#", n*1000+m
	case sep == ':' && size <= 2 && width == 2 && n < 24 && m < 60:
		w.low = clockText(n, m)
		switch strings.ToLower(tail) {
		case "":
			w.class = aClock
		case "am", "a.m.", "pm", "p.m.":
			if n >= 1 && n <= 12 {
				w.class, w.low = aClock, clockText(n%12+12*at(tail[0] == 'p' || tail[0] == 'P'), m)
				w.short = true // its half of the day is told
			}
		}
		if len(tail) == 3 && tail[0] == ':' { // seconds
			w.class = aClock
		}
		if w.class == none {
			w.low = ""
		}
	case sep == '-' && size == 4 && width == 2 && len(tail) >= 3 && tail[0] == '-':
		d, end := leading(tail[1:])
		if len(tail)-1-len(end) == 2 && valid(n, m, d) && n >= 1000 && (end == "" || end[0] == 'T') {
			w.class, w.low, w.n = anISO, "#", n*10000+m*100+d
		}
	case (sep == '/' || sep == '.') && size <= 2 && width >= 1 && width <= 2 && len(tail) >= 3 && tail[0] == sep:
		y, end := leading(tail[1:])
		if digits := len(tail) - 1 - len(end); end == "" && (digits == 4 && y >= 1000 && y <= 2100 || digits == 2 && sep == '/') && n > 0 && m > 0 {
			w.class, w.low, w.n = slashed, form, 0
		}
	case sep == '/' && size == 4 && width == 2 && tail == "" && m == (n+1)%100:
		w.class, w.low, w.n = yearPair, "#", n
	}
}

package petrarch

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist/internal/lexicon"
)

// forms writes a dictionary's name, "SECRETARY_OF_STATE_", as news does:
// "Secretary of State". Dictionaries are in capitals, names in our tables keep
// their case, so that a word of doubtful case is given in both. A bracketed
// acronym is a name of its own.
func forms(text string, e entry, person bool, acronyms map[string]bool) (out []string, fault string) {
	if strings.ContainsAny(text, "+{}[]=*%$^|\"<>\\~") {
		return nil, fmt.Sprintf("name %s holds a sign that is no part of a name", quote(text))
	}
	text, inner, bracketed := strings.Cut(text, "(")
	if bracketed {
		before, after, closed := strings.Cut(inner, ")")
		if inner = before; !closed || strings.Contains(inner, "(") || strings.Trim(after, "_ ") != "" {
			return nil, fmt.Sprintf("name %s has words after a bracket", quote(text+"("+inner))
		}
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return r == '_' || unicode.IsSpace(r) })
	if len(words) == 0 || utf8.RuneCountInString(strings.Join(words, "")) < 2 || !strings.ContainsFunc(text, unicode.IsLetter) {
		return nil, fmt.Sprintf("name %s is too short", quote(text))
	}
	if len(words) == 1 {
		out = single(words[0], e, person, acronyms)
	} else {
		for i, w := range words {
			words[i] = inside(w, i, person, acronyms)
		}
		out = append(out, strings.Join(words, " "))
		if arabic := articles(words); arabic != "" {
			out = append(out, arabic)
		}
	}
	inner = strings.TrimSpace(strings.ReplaceAll(inner, "_", " "))
	if utf8.RuneCountInString(inner) > 1 {
		out = append(out, inner)
	}
	return out, ""
}

// single writes a name of one word.
func single(w string, e entry, person bool, acronyms map[string]bool) []string {
	bare := strings.ReplaceAll(w, ".", "")
	switch {
	case !loud(w):
		return []string{w}
	case acronyms[bare] || strings.ContainsAny(w, ".0123456789") || vowelless(w) || e.initials(bare):
		return []string{w}
	case function[strings.ToLower(w)]:
		return []string{w} // "Who" begins sentences, "WHO" none
	case person || utf8.RuneCountInString(w) > 5:
		return []string{capital(w)}
	case slices.Contains(lexicon.Beyond, e.codes[0].code.Country):
		return []string{w, capital(w)} // a body's, likely an acronym
	}
	return []string{capital(w), w}
}

// function are words that, with a capital, begin sentences.
var function = wordSet(`a all an and any are as at be but by can do for from go had has have he her his how if in is it its
	let may me most new no not now of off on one or our out over own she so some the then they this to too up us was we what when who why will with you aid act`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// initials tells whether a word is made of the first letters of one of the
// entry's names, with or without its small words.
func (e entry) initials(w string) bool {
	for _, n := range e.names {
		var all, great strings.Builder
		text, _, _ := strings.Cut(n.text, "(")
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == '_' || r == ' ' || r == '-' }) {
			first, _ := utf8.DecodeRuneInString(word)
			all.WriteRune(first)
			if !small[strings.ToLower(word)] {
				great.WriteRune(first)
			}
		}
		if len(w) > 1 && (all.String() == w || great.String() == w) {
			return true
		}
	}
	return false
}

// small are words that names keep small inside.
var small = wordSet(`of the and for in on to at by with from against de la del da do dos das e y le les du des et von van der den bin ibn di`)

// inside writes the i-th word of a name of several.
func inside(w string, i int, person bool, acronyms map[string]bool) string {
	lower := strings.ToLower(w)
	switch {
	case !loud(w):
		return w
	case i > 0 && small[lower]:
		return lower
	case roman[w] || strings.Contains(w, ".") && len(w) > 2 && w[1] == '.':
		return w
	case honorifics[lower]:
		return capital(w)
	case prefixed[w], !person && len(w) > 1 && (acronyms[w] && !function[lower] || len(w) <= 5 && vowelless(w)):
		return w
	}
	return capital(w)
}

var roman = map[string]bool{"II": true, "III": true, "IV": true, "VI": true, "VII": true, "VIII": true, "XIV": true, "XVI": true}

// honorifics are short words that are no acronyms.
var honorifics = wordSet("dr dr. mr mr. mrs mrs. st st. jr jr. sr sr. lt lt. gen gen. sgt sgt. co co. ltd ltd. mt ft")

// prefixed are acronyms that stand before the names of persons.
var prefixed = map[string]bool{"UN": true, "US": true, "USA": true, "UK": true, "EU": true, "UAE": true, "NATO": true}

// vowelless tells that a word is made of consonants alone, as names are not.
func vowelless(w string) bool { return strings.Trim(w, "BCDFGHJKLMNPQRSTVWXZ&") == "" }

// loud tells that a word has capitals and no small letters.
func loud(w string) bool {
	return strings.ContainsFunc(w, unicode.IsUpper) && !strings.ContainsFunc(w, unicode.IsLower)
}

// capital writes a word with a capital at its start, after each hyphen, and
// after the apostrophe of O'Brien and D'Arcy.
func capital(w string) string {
	parts := strings.Split(w, "-")
	for i, p := range parts {
		if i > 0 && (small[strings.ToLower(p)] || p == "AL" || p == "EL") {
			parts[i] = strings.ToLower(p)
			continue
		}
		parts[i] = start(p)
	}
	return strings.Join(parts, "-")
}

func start(p string) string {
	lower := []rune(strings.ToLower(p))
	if len(lower) == 0 {
		return ""
	}
	lower[0] = unicode.ToUpper(lower[0])
	switch {
	case len(lower) > 3 && lower[1] == '\'' && (lower[0] == 'O' || lower[0] == 'D'):
		lower[2] = unicode.ToUpper(lower[2])
	case len(lower) > 4 && lower[0] == 'M' && lower[1] == 'c':
		lower[2] = unicode.ToUpper(lower[2])
	}
	return string(lower)
}

// articles gives a name whose Arabic articles stand apart, "Ahmad Al Sabah",
// with them joined, "Ahmad al-Sabah"; "" if it has none.
func articles(words []string) string {
	out := []string{words[0]}
	joined := false
	for i := 1; i < len(words); i++ {
		if w := strings.ToLower(words[i]); (w == "al" || w == "el") && i+1 < len(words) {
			out = append(out, w+"-"+words[i+1])
			joined = true
			i++
			continue
		}
		out = append(out, words[i])
	}
	if !joined {
		return ""
	}
	return strings.Join(out, " ")
}

// acronyms are the words in capitals that name organisations in our tables.
func (im *importer) acronyms() map[string]bool {
	if im.short == nil {
		im.short = map[string]bool{}
		if a := im.known.Actors; a != nil {
			for key := range a.Organizations {
				im.noteShort(key)
			}
			for key := range a.Countries {
				if len(key) <= 4 {
					im.noteShort(key)
				}
			}
		}
	}
	return im.short
}

func (im *importer) noteShort(key string) {
	if len(key) > 1 && len(key) <= 6 && loud(key) && strings.Trim(key, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && !im.loudName(key) {
		im.short[key] = true
	}
}

// loudName tells that a word in capitals is a country's name in a headline, no
// acronym.
func (im *importer) loudName(key string) bool {
	_, ok := im.known.Actors.Countries[lexicon.Key(capital(key))]
	return ok
}

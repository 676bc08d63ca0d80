package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// longestDateline is how many tokens a dateline may have.
const longestDateline = 30

// dateline finds the dateline that a paragraph opens with, from its first
// token to its dash; it is empty if there is none. A dateline is one or more
// places, then a date, then an agency in brackets, then a dash:
//
//	MOSCOW (Reuters) -
//	BAGHDAD, Iraq, March 3 (AP) —
//	Washington, D.C. –
//	(Reuters) -
//
// A place that is not in capitals needs a region, a date or an agency beside
// it, so that "Paris – The mayor" stays an open question. Behind the dash
// something opens a sentence.
func dateline(tokens []annalist.Token) annalist.Span {
	p := &lineParser{tokens: tokens[:min(len(tokens), longestDateline)]}
	capitals, sure := p.places()
	sure = p.date() || sure
	agency := p.agency()
	if p.at == 0 || !agency && !capitals && !sure || !p.dash() || p.at >= len(tokens) {
		return annalist.Span{}
	}
	if _, opens := opening(tokens, p.at); !opens && !agency {
		return annalist.Span{}
	}
	return annalist.Span{Start: tokens[0].Span.Start, End: tokens[p.at-1].Span.End}
}

// A lineParser walks over the tokens of a dateline.
type lineParser struct {
	tokens []annalist.Token
	at     int
}

// form is the token k places on, "" beyond the end.
func (p *lineParser) form(k int) string {
	if p.at+k >= len(p.tokens) {
		return ""
	}
	return p.tokens[p.at+k].Form
}

// places passes over the places, with slashes or commas between. capitals
// tells whether the first is in capitals, sure whether a region follows.
func (p *lineParser) places() (capitals, sure bool) {
	capitals = len(p.form(0)) > 2 || p.form(0) == "UN" || p.form(0) == "ST."
	for n := 0; isPlaceWord(p.form(0)); n++ {
		if n == 0 {
			capitals = capitals && p.form(0) == strings.ToUpper(p.form(0))
		}
		p.name()
		sep := p.form(0)
		if sep != "," && sep != "/" || !isPlaceWord(p.form(1)) || isMonth(p.form(1)) {
			break
		}
		p.at++
		sure = sure || sep == ","
	}
	return capitals && p.at > 0, sure
}

// name passes over the words of one name: "NEW YORK", "Port-au-Prince",
// "Xi'an".
func (p *lineParser) name() {
	for words := 0; words < 6; words++ {
		p.at++
		next := p.form(0)
		if next == "-" && p.tokens[p.at-1].Joined && p.tokens[p.at].Joined && isName(p.form(1)) {
			p.at++
			continue
		}
		if isMonth(next) || !isPlaceWord(next) && !isParticle(next) {
			return
		}
	}
}

func isPlaceWord(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	last, _ := utf8.DecodeLastRuneInString(form)
	return unicode.IsUpper(r) && (isLetter(last) || last == '.') && len(form) < 30
}

func isParticle(form string) bool {
	return form == "de" || form == "al" || form == "of" || form == "the" || form == "la" || form == "and"
}

// date passes over ", March 3, 2014", ", 3 March" or the same without commas.
func (p *lineParser) date() bool {
	start := p.at
	if p.form(0) == "," {
		p.at++
	}
	switch {
	case isMonth(p.form(0)) && all(p.form(1), isDigit):
		p.at += 2
	case isMonth(p.form(1)) && all(p.form(0), isDigit):
		p.at += 2
	default:
		p.at = start
		return false
	}
	if p.form(0) == "," && len(p.form(1)) == 4 && all(p.form(1), isDigit) {
		p.at += 2
	} else if len(p.form(0)) == 4 && all(p.form(0), isDigit) {
		p.at++
	}
	if p.form(0) == "," {
		p.at++
	}
	return true
}

var months = set(`
january february march april may june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec`)

func isMonth(form string) bool {
	return len(form) > 2 && len(form) < 11 && unicode.IsUpper(rune(form[0])) &&
		months[strings.TrimSuffix(strings.ToLower(form), ".")]
}

// agency passes over a name of few words in round brackets. Without a place
// before it only the agencies that sign so are taken.
func (p *lineParser) agency() bool {
	if p.form(0) != "(" {
		return false
	}
	for k := 2; k <= 8; k++ {
		if p.form(k) == ")" {
			if p.at == 0 && !agencies[p.form(1)] || !isPlaceWord(p.form(1)) {
				return false
			}
			p.at += k + 1
			return true
		}
	}
	return false
}

var agencies = set(`
Reuters AP AFP UPI CNN Xinhua TASS ITAR-TASS IRNA KUNA ANSA DPA dpa Bloomberg
Kyodo Yonhap PTI ANI Interfax SANA WAM BBC EFE CP PA`)

// dash passes over the dash that ends the dateline. A hyphen stands between
// white space.
func (p *lineParser) dash() bool {
	switch p.form(0) {
	case "-":
		if p.tokens[p.at-1].Joined && p.tokens[p.at-1].Form != ")" {
			return false
		}
	case "--", "–", "—", "―", "_", "---":
	default:
		return false
	}
	p.at++
	return true
}

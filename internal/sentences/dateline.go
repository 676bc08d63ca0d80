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
// A place without an agency, a date or a region beside it must be in capitals
// and stand early in the report, so that "Paris – The mayor" and "MOVING SHOP
// —" stay what they are. Unless there is a date or an agency, something that
// opens a sentence follows the dash.
func dateline(tokens []annalist.Token, early bool) annalist.Span {
	p := &lineParser{tokens: tokens[:min(len(tokens), longestDateline)]}
	capitals, region := p.places()
	region = region && p.isPlace()
	bare := capitals && early && p.isBare()
	date := p.date()
	agency := p.agency(capitals || region || date)
	if p.at == 0 || !agency && !date && !region && !bare || !p.dash() || p.at >= len(tokens) {
		return annalist.Span{}
	}
	if _, opens := opening(tokens, p.at); !opens && !agency && !date {
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
	for words := 0; words < 5; words++ {
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

// isBare tells whether the place passed over can stand for a dateline alone:
// four words at most, and white space after it.
func (p *lineParser) isBare() bool {
	return p.at > 0 && p.at <= 4 && !p.tokens[p.at-1].Joined && p.isPlace()
}

// isPlace tells whether none of the words passed over is one that places'
// names seldom have, but headings in capitals often.
func (p *lineParser) isPlace() bool {
	for _, t := range p.tokens[:p.at] {
		if notPlaces[t.Form] {
			return false
		}
	}
	return true
}

var notPlaces = set(`
A AN IN ON AT TO OF FOR FROM WITH BY AND OR IS ARE WAS HAS HAVE WILL NOT NO TOO JUST
UPDATE UPDATED UPDATES BREAKING WATCH LISTEN READ EXCLUSIVE ANALYSIS OPINION VIDEO PHOTO PHOTOS
FACTBOX TIMELINE CORRECTED CORRECTION NOTE EDITORIAL COMMENT COMMENTARY REVIEW INTERVIEW LIVE
MORE ALSO SPORT SPORTS NEWS WORLD BUSINESS POLITICS HEALTH SCIENCE`)

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
	case inMonths(p.form(0)) && all(p.form(1), isDigit),
		inMonths(p.form(1)) && all(p.form(0), isDigit):
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
	return len(form) > 2 && unicode.IsUpper(rune(form[0])) && inMonths(form)
}

func inMonths(form string) bool {
	return len(form) < 11 && months[strings.TrimSuffix(strings.ToLower(form), ".")]
}

// agency passes over an agency: in round brackets, or after a date bare. Of
// agencies we do not know the name, only one with a sure place before it is
// taken, and not "(R-Texas)".
func (p *lineParser) agency(sure bool) bool {
	if sure && (p.form(0) == "Reuter" || agencies[p.form(0)]) {
		p.at++
		return true
	}
	if p.form(0) != "(" || !isPlaceWord(p.form(1)) || !agencies[p.form(1)] && (!sure || len(p.form(1)) == 1) {
		return false
	}
	for k := 2; k <= 8; k++ {
		if p.form(k) == ")" {
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
		if before := p.tokens[p.at-1]; before.Joined && before.Form != ")" && !all(before.Form, isDigit) {
			return false
		}
	case "--", "–", "—", "―", "_", "---":
	default:
		return false
	}
	p.at++
	return true
}

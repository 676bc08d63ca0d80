package mentions

import (
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// honours are words before a surname that tell the gender of its bearer.
var honours = map[string]string{"mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "mrs": "f", "mrs.": "f", "ms": "f",
	"ms.": "f", "miss": "f", "lady": "f", "dame": "f", "madam": "f", "baroness": "f", "dr": "", "dr.": "", "prof.": "", "rev.": ""}

// trim drops from a name what is not its own: articles, honours, titles before
// a person's name, "'s" and punctuation at the ends. Nothing is left of what is
// only a title: "the President".
func (d *document) trim(t *tree, e annalist.Entity) (first, last int) {
	first, last = e.First, e.Last
	if e.Type == "PER" {
		first, last = t.acrossHyphens(first, last)
	}
	for last >= first && (t.tokens[last].UPOS == "PART" || t.tokens[last].UPOS == "ADP" || t.tokens[last].UPOS == "DET" || t.tokens[last].UPOS == "PUNCT" && t.tokens[last].Form != ".") {
		last--
	}
	for first <= last && (t.tokens[first].UPOS == "DET" || t.tokens[first].UPOS == "PUNCT" || t.tokens[first].UPOS == "CCONJ" ||
		first < last && e.Type == "PER" && isHonour(t, first)) {
		first++
	}
	if e.Type == "ORG" && first <= last && len(d.who.Organizations[lexicon.Key(t.words(first, last))]) == 0 {
		for b := first; b <= last; b++ {
			title := d.titles.Find(strings.ToLower(t.words(first, b)))
			if title != nil && title.Kind == annalist.Person && (b == last || strings.EqualFold(t.tokens[b+1].Form, "of")) {
				return 1, 0 // "Minister of Trade" is a title
			}
		}
	}
	if first == last && e.Type != "ORG" && e.Type != "PER" {
		if title := d.titles.Find(strings.ToLower(t.tokens[first].Form)); title != nil && d.typeOf(t.tokens[first].Form) == "" {
			return 1, 0 // "the Rohingya", taken for a place
		}
	}
	if first == last && t.tokens[first].UPOS == "PRON" {
		return 1, 0
	}
	if first == last && d.surnames[t.tokens[first].Form] {
		return first, last // "Bishop" where the report names Julie Bishop
	}
	if e.Type != "PER" || first > last || len(d.who.People[lexicon.Key(t.words(first, last))]) > 0 {
		return first, last
	}
	for b := first + 1; b < last; b++ {
		if len(d.who.People[lexicon.PersonKey(lexicon.Key(t.words(b, last)))]) > 0 {
			return b, last // "General of the United Nations Ban Ki-moon", all taken for a name
		}
	}
	office := d.afterCountry(t, first, last) // "U.S. President Ann Berg", all taken for a name
	for b := last; b >= office; b-- {
		if title := d.titles.Find(strings.ToLower(t.words(office, b))); title != nil && title.Kind == annalist.Person {
			return b + 1, last
		}
	}
	if first == last && first > 0 && d.titles.Find(strings.ToLower(t.words(first-1, last))) != nil {
		return 1, 0 // "Minister" of "Prime Minister"
	}
	if first == last && last+1 < len(t.tokens) && d.titles.Find(strings.ToLower(t.words(first, last+1))) != nil {
		return 1, 0 // "Prime" of it
	}
	return first, last
}

// afterCountry gives the token after the name or adjective of a country with
// which a range begins; first if it begins with none.
func (d *document) afterCountry(t *tree, first, last int) int {
	for b := min(last-1, first+3); b >= first; b-- {
		if _, ok := d.who.Countries[lexicon.Key(t.words(first, b))]; ok {
			return b + 1
		}
	}
	return first
}

// acrossHyphens widens a person's name over hyphens that the model cut it at:
// "Jean" of "Jean-Luc".
func (t *tree) acrossHyphens(first, last int) (int, int) {
	part := func(i int) bool { return t.tokens[i].UPOS == "PROPN" } // "in" of "Moon Jae-in" as well
	for last+2 < len(t.tokens) && t.tokens[last].Joined && t.tokens[last+1].Form == "-" && t.tokens[last+1].Joined && part(last+2) {
		last += 2
	}
	for first-2 >= 0 && t.tokens[first-2].Joined && t.tokens[first-1].Form == "-" && t.tokens[first-1].Joined && part(first-2) {
		first -= 2
	}
	return first, last
}

// hyphened makes one name of two of persons that only a hyphen joins: "Jean" and
// "Marie Le Pen".
func (t *tree) hyphened(entities []annalist.Entity) []annalist.Entity {
	var out []annalist.Entity
	for _, e := range entities {
		if n := len(out) - 1; n >= 0 && e.Type == "PER" && out[n].Type == "PER" && e.First == out[n].Last+2 &&
			t.tokens[out[n].Last].Joined && t.tokens[e.First-1].Form == "-" && t.tokens[e.First-1].Joined {
			out[n].Last = e.Last
			continue
		}
		out = append(out, e)
	}
	return out
}

// skipJoints moves the start of a phrase past a conjunction or punctuation
// that a faulty tree hangs into it.
func (t *tree) skipJoints(first int) int {
	for first+1 < len(t.tokens) && (t.tokens[first].UPOS == "CCONJ" || t.tokens[first].UPOS == "ADP" ||
		t.tokens[first].UPOS == "PUNCT" && t.tokens[first].Form != "(") {
		first++
	}
	return first
}

func isHonour(t *tree, i int) bool {
	_, ok := honours[strings.ToLower(t.tokens[i].Form)]
	return ok
}

// clip moves the start of a name's mention past words that a phrase before a
// name cannot hold: verbs, commas, and in the names of others than persons
// prepositions.
func (t *tree) clip(start, first int, person bool) int {
	for i := first - 1; i >= start; i-- {
		switch tok := &t.tokens[i]; tok.UPOS {
		case "VERB", "AUX", "SCONJ", "CCONJ":
			if tok.UPOS == "VERB" && strings.HasPrefix(tok.XPOS, "VBN") || tok.UPOS == "CCONJ" && person {
				continue // "the United States"; "Minister of Trade and Labour"
			}
			return i + 1
		case "ADP":
			if !person {
				return i + 1
			}
		case "PUNCT":
			if tok.Form != "-" && tok.Form != "–" && tok.Form != "/" && !isQuote(tok.Form) {
				return i + 1
			}
		}
	}
	return start
}

func isQuote(form string) bool {
	return strings.ContainsAny(form, "\"'“”‘’`")
}

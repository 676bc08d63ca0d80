package mentions

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
	"annalist/internal/lexicon"
)

// known finds names of the lexicons among the capitalised words that no entity
// covers, and those that are longer than the entities they meet: "North Korea"
// where the model found "North".
func (d *document) known(t *tree, entities []annalist.Entity) []annalist.Entity {
	var found []annalist.Entity
	shouting := t.shouts()
	for i := 0; i < len(t.tokens); i++ {
		if !opens(t.tokens[i].Form) || !d.who.Begins(t.tokens[i].Form) {
			continue
		}
		for last := min(i+7, len(t.tokens)-1); last >= i; last-- {
			if !capital(t.tokens[last].Form) || !t.isProper(i, last) || !longer(i, last, entities) {
				continue
			}
			name := lexicon.Key(t.words(i, last))
			if i == last && (shouting && isAcronym(name) || t.besideName(i)) && d.who.Countries[name].Country == nil {
				continue
			}
			if kind := d.typeOf(name); kind != "" {
				found = append(found, annalist.Entity{TokenRange: annalist.TokenRange{Sentence: t.index, First: i, Last: last}, Type: kind})
				i = last
				break
			}
		}
	}
	return found
}

// shouts tells whether a sentence is written in capital letters, where ICE may
// be ice.
func (t *tree) shouts() bool {
	loud, words := 0, 0
	for i := range t.tokens {
		if form := t.tokens[i].Form; len(form) > 3 && form != strings.ToLower(form) {
			words++
			if form == strings.ToUpper(form) {
				loud++
			}
		}
	}
	return words >= 3 && 2*loud > words
}

// besideName tells whether another part of a name stands beside a word: then
// the word alone is not the name, as "Memorial" in "Lincoln Memorial".
func (t *tree) besideName(i int) bool {
	return i > 0 && t.tokens[i-1].UPOS == "PROPN" || i+1 < len(t.tokens) && t.tokens[i+1].UPOS == "PROPN"
}

// isProper tells whether a run of words may be a name by its tags.
func (t *tree) isProper(first, last int) bool {
	for i := first; i <= last; i++ {
		if t.tokens[i].UPOS == "PROPN" || strings.HasPrefix(t.tokens[i].XPOS, "NNP") {
			return true
		}
	}
	return false
}

// longer tells whether every entity that the range meets lies inside it and is
// shorter.
func longer(first, last int, entities []annalist.Entity) bool {
	for _, e := range entities {
		if e.First <= last && first <= e.Last && (e.First < first || last < e.Last || e.First == first && e.Last == last) {
			return false
		}
	}
	return true
}

// opens tells whether a name may begin with a token.
func opens(form string) bool { return capital(form) || form == "al" || form == "el" }

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// typeOf gives the type of a name that the lexicons know beyond doubt, even
// where the model found none.
func (d *document) typeOf(name string) string {
	if n, ok := d.who.Countries[name]; ok {
		if n.Use == lexicon.ByName || n.Use == lexicon.ByCapital || n.Use == lexicon.ByHouse {
			return "GPE"
		}
		return "NORP"
	}
	if _, ok := d.who.Peoples[name]; ok {
		return "NORP"
	}
	if len(d.who.Organizations[name]) > 0 && len(name) > 2 {
		return "ORG"
	}
	if len(d.who.People[name]) > 0 && strings.Contains(name, " ") {
		return "PER"
	}
	return ""
}

package syntax

import (
	"slices"
	"strings"

	"annalist"
)

// name adds the names among the window's words [first, last).
func (r *reader) name(first, last int) {
	n := len(r.ner)
	scores := r.scores.NER[first*n : last*n]
	tokens := r.tokens[r.next+first : r.next+last]
	for _, found := range runs(r.nerSteps.path(scores, nil), r.ner, scores) {
		if !trimName(tokens, &found) {
			continue
		}
		a, z := r.places[r.next+first+found.first], r.places[r.next+first+found.last]
		r.out.Entities = append(r.out.Entities, annalist.Entity{Type: found.kind, Score: found.score,
			TokenRange: annalist.TokenRange{Sentence: a.sentence, First: a.token, Last: z.token}})
	}
}

// trimName takes from a name what is not of it: punctuation and function words
// at its ends, and titles before a person. It tells whether a name is left.
// tokens have their tags.
func trimName(tokens []annalist.Token, name *run) bool {
	for name.first <= name.last && (loose(&tokens[name.first]) || name.kind == "PER" && title(&tokens[name.first])) {
		name.first++
	}
	for name.first <= name.last && loose(&tokens[name.last]) {
		name.last--
	}
	if name.first > name.last {
		return false
	}
	return name.kind == "EVENT" || slices.ContainsFunc(tokens[name.first:name.last+1], func(t annalist.Token) bool {
		return t.UPOS != "NUM" && t.UPOS != "PUNCT" && t.UPOS != "SYM"
	})
}

// loose tells whether the token can stand at no end of a name.
func loose(t *annalist.Token) bool {
	switch t.UPOS {
	case "PUNCT":
		return strings.Trim(t.Form, `.,;:-–—"'“”‘’(`) == ""
	case "ADP", "CCONJ", "SCONJ":
		return t.Form == strings.ToLower(t.Form)
	}
	return false
}

// The titles that stand before a person's name and are no part of it. Those
// that are surnames as well (Major, Judge, Pope) are left out.
var titles = strings.Fields(`mr mrs ms miss dr prof professor sir madam
	president premier chancellor minister secretary senator sen congressman congresswoman representative rep
	governor gov mayor ambassador pm
	general gen colonel col maj captain capt lieutenant lt sergeant sgt admiral adm
	sheikh ayatollah imam rabbi reverend rev`)

func title(t *annalist.Token) bool {
	return slices.Contains(titles, strings.TrimSuffix(strings.ToLower(t.Form), "."))
}

package mentions

import (
	"strings"

	"annalist"
)

// A form is what a pronoun's form tells.
type form struct {
	gender                string
	person, thing, plural bool
	own                   bool // refers inside its clause: "himself"
	speaker               bool // I, we, you: never joined
}

var forms = map[string]form{
	"he": {gender: "m", person: true}, "him": {gender: "m", person: true}, "his": {gender: "m", person: true},
	"himself": {gender: "m", person: true, own: true},
	"she":     {gender: "f", person: true}, "her": {gender: "f", person: true}, "hers": {gender: "f", person: true},
	"herself": {gender: "f", person: true, own: true},
	"they":    {plural: true}, "them": {plural: true}, "their": {plural: true}, "theirs": {plural: true},
	"themselves": {plural: true, own: true},
	"it":         {thing: true}, "its": {thing: true}, "itself": {thing: true, own: true},
	"i": {speaker: true}, "me": {speaker: true}, "my": {speaker: true}, "mine": {speaker: true}, "myself": {speaker: true},
	"we": {speaker: true}, "us": {speaker: true}, "our": {speaker: true}, "ours": {speaker: true}, "ourselves": {speaker: true},
	"you": {speaker: true}, "your": {speaker: true}, "yours": {speaker: true},
}

// pronoun makes a mention of a personal or relative pronoun, nil of any other
// word and of "it" that stands for nothing.
func pronoun(t *tree, i int) *ref {
	tok := &t.tokens[i]
	if tok.UPOS != "PRON" || tok.Deprel == "expl" {
		return nil
	}
	name := strings.ToLower(tok.Form)
	f, personal := forms[name]
	if !personal && antecedent(t, i) < 0 {
		return nil
	}
	r := &ref{t: t, name: name, gender: f.gender, person: f.person, thing: f.thing, plural: f.plural}
	r.Kind, r.Sentence, r.Head, r.First, r.Last = annalist.Pronoun, t.index, i, i, i
	return r
}

// antecedent gives the noun that a relative pronoun takes up, -1 for any other
// word.
func antecedent(t *tree, i int) int {
	switch strings.ToLower(t.tokens[i].Form) {
	case "who", "whom", "whose", "which", "that":
	default:
		return -1
	}
	for clause, steps := t.up[i], 0; clause >= 0 && steps < 4; clause, steps = t.up[clause], steps+1 {
		if t.tokens[clause].Deprel == "acl:relcl" {
			if t.up[clause] < i {
				return t.up[clause]
			}
			return -1
		}
	}
	return -1
}

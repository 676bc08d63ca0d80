package mentions

import (
	"slices"
	"strings"

	"annalist"
)

// general are descriptions so wide that the same words seldom mean the same
// one.
var general = []string{"man", "woman", "boy", "girl", "child", "person", "people", "victim", "official", "member", "civilian", "resident",
	"suspect", "witness", "relative", "friend", "expert", "analyst", "candidate", "voter", "citizen", "national", "casualty", "family",
	"son", "daughter", "brother", "sister", "father", "mother", "wife", "husband", "parent", "local", "supporter", "critic", "ally", "opponent",
	"counterpart", "representative", "head", "public", "population", "crowd", "team", "staff", "youth", "adult", "teenager", "colleague",
	"spokesman", "spokeswoman", "spokesperson", "reporter", "journalist", "correspondent", "analysts", "leader", "chief", "director", "local media", "media", "newspaper"}

// descriptions joins "the minister" to the one person of the report who bears
// that title, and words said again to the same words.
func (d *document) descriptions() {
	for i, r := range d.refs {
		if r.Kind != annalist.Nominal || d.root(i) != i {
			continue
		}
		if r.person && (r.definite || r.t.headline || owned(r)) && d.toBearer(i, r) {
			continue
		}
		if r.thing && r.definite && d.toKind(i, r) {
			continue
		}
		d.toSameWords(i, r)
	}
}

// memory is how many mentions back a description may look: some two hundred
// sentences, so that a report of any length is read in time.
const memory = 1000

// toBearer joins a definite title to its one bearer among those named so far;
// from the headline it looks ahead to the first sentences.
func (d *document) toBearer(i int, r *ref) bool {
	seen := d.refs[max(0, i-memory):i]
	if r.t.headline {
		seen = d.refs[:d.starts[min(r.Sentence+4, len(d.trees))]]
	}
	mine := []string(nil)
	if owned(r) {
		mine = modifiers(r)
	}
	var bearers []*ref
	for _, other := range seen {
		if other != r && other.Kind != annalist.Pronoun && !other.plural && other.title != nil && bears(other.title.Phrase, r.name) && d.sum(other).named &&
			(r.gender == "" || other.gender == "" || r.gender == other.gender) && hasAll(other, mine) {
			bearers = append(bearers, other)
		}
	}
	if !d.oneChain(bearers) {
		return false
	}
	d.unite(bearers[0], r, "title")
	return true
}

// hasAll tells whether a mention has all the words.
func hasAll(r *ref, words []string) bool {
	for _, w := range words {
		found := false
		for i := r.First; i <= r.Last && !found; i++ {
			found = strings.EqualFold(r.t.tokens[i].Form, w)
		}
		if !found {
			return false
		}
	}
	return true
}

// owned tells whether a description says whose it is: "the French president",
// "Graustark's president", "the president of Graustark". Such a title may be
// another's.
func owned(r *ref) bool {
	t := r.t
	for _, k := range t.kids[r.Head] {
		switch t.tokens[k].Deprel {
		case "nmod:poss":
			return true
		case "nmod":
			if t.marker(k) == "of" && k > r.Head && !strings.Contains(r.name, " of ") {
				return true
			}
		case "amod", "compound":
			if capital(t.tokens[k].Form) && k > 0 {
				return true
			}
			switch strings.ToLower(t.tokens[k].Form) {
			case "former", "new", "next", "other", "previous", "then", "late", "second", "deputy", "acting":
				return true
			}
		}
	}
	return false
}

// bears tells whether a title can be called by shorter words: "interior
// minister" by "minister", never "vice president" by "president".
func bears(title, words string) bool {
	if title == words {
		return true
	}
	rest, ok := strings.CutSuffix(title, " "+words)
	return ok && !slices.Contains([]string{"vice", "deputy", "former", "deputy prime", "lieutenant", "assistant"}, rest) || strings.HasPrefix(title, words+" of ")
}

// toSameWords joins a definite description to the one chain described so
// before, with the same modifiers or more.
func (d *document) toSameWords(i int, r *ref) {
	bare := r.title.Kind != annalist.Person && r.t.kid(r.Head, "det") < 0
	if slices.Contains(general, r.name) || !r.definite && !bare || counted(r) {
		return
	}
	var before []*ref
	for _, other := range d.refs[max(0, i-memory):i] {
		if other.Kind == annalist.Nominal && other.name == r.name && other.plural == r.plural && (r.definite || !counted(other)) {
			before = append(before, other)
		}
	}
	if !d.oneChain(before) || !covers(before, r) {
		return
	}
	d.unite(before[0], r, "description")
}

// counted tells whether a phrase counts its members: "three soldiers".
func counted(r *ref) bool { return r.t.kid(r.Head, "nummod") >= 0 }

// covers tells whether some earlier description has every modifier of r.
func covers(before []*ref, r *ref) bool {
	mine := modifiers(r)
	for _, other := range before {
		theirs := modifiers(other)
		if !slices.ContainsFunc(mine, func(m string) bool { return !slices.Contains(theirs, m) }) {
			return true
		}
	}
	return false
}

// modifiers are the lower-case words of a description that say which one.
func modifiers(r *ref) []string {
	var out []string
	t := r.t
	for _, k := range t.kids[r.Head] {
		switch t.tokens[k].Deprel {
		case "amod", "compound", "nmod:poss":
			out = append(out, strings.ToLower(t.tokens[k].Form))
		case "nmod":
			if k > r.Head && k <= r.Last {
				out = append(out, strings.ToLower(t.tokens[k].Form))
			}
		}
	}
	return out
}

package mentions

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// appositions joins "Carla Gomez, the interior minister" both ways round.
func (d *document) appositions() {
	for _, r := range d.refs {
		t := r.t
		if t.rel(r.Head) != "appos" || t.up[r.Head] < 0 {
			continue
		}
		if other := d.over(t, t.up[r.Head]); other != nil && matches(other, r) {
			d.unite(other, r, "apposition")
		}
	}
	for i := 1; i < len(d.refs); i++ {
		if a, b := d.refs[i-1], d.refs[i]; d.besides(a, b) {
			d.unite(a, b, "apposition")
		}
	}
}

// besides tells whether a person's name and a title stand between commas side
// by side, which is an apposition whatever the tree says: "Graustark's
// minister, Carla Gomez, said"; "Gomez, the interior minister, said".
func (d *document) besides(a, b *ref) bool {
	t := b.t
	if a.Sentence != b.Sentence || a.Last+2 != b.First || t.tokens[a.Last+1].Form != "," || !matches(a, b) || a.modifier {
		return false
	}
	if a.isName("PER") == b.isName("PER") || t.rel(b.Head) == "conj" || t.kid(a.Head, "conj") >= 0 || t.kid(b.Head, "conj") >= 0 {
		return false
	}
	if b.Last+1 >= len(t.tokens) {
		return true
	}
	next := &t.tokens[b.Last+1]
	return next.Form == "," || next.Form == "." || a.Kind == annalist.Nominal && (next.UPOS == "VERB" || next.UPOS == "AUX")
}

// over gives the mention that i heads, or whose name i is part of.
func (d *document) over(t *tree, i int) *ref {
	if r := d.heads[at{t.index, i}]; r != nil {
		return r
	}
	if rel := t.rel(i); (rel == "flat" || rel == "nmod" && t.tokens[i].Deprel == "nmod:desc") && t.up[i] >= 0 {
		return d.heads[at{t.index, t.up[i]}]
	}
	return nil
}

// matches tells whether two mentions can be of one referent by kind and
// number. Two names of persons cannot.
func matches(a, b *ref) bool {
	if a.plural != b.plural || a.Kind == annalist.Pronoun || b.Kind == annalist.Pronoun {
		return false
	}
	if a.gender != "" && b.gender != "" && a.gender != b.gender {
		return false
	}
	if a.Kind == annalist.Name && b.Kind == annalist.Name {
		return a.Type == "ORG" && b.Type == "ORG" && (isAcronym(a.name) || isAcronym(b.name))
	}
	for _, pair := range [][2]*ref{{a, b}, {b, a}} {
		if place, noun := pair[0], pair[1]; (place.Type == "GPE" || place.Type == "LOC") && noun.Kind == annalist.Nominal && (kinds[noun.name] == nil || kinds[noun.name][0] != "GPE") {
			return false // a country is no party
		}
	}
	return a.person && b.person || a.thing && b.thing || a.plural && a.Kind != annalist.Name && b.Kind != annalist.Name
}

// copulas joins "Gomez is the interior minister".
func (d *document) copulas() {
	for _, r := range d.refs {
		t := r.t
		if r.Kind != annalist.Nominal || !r.person || t.kid(r.Head, "cop") < 0 || t.subjectOf(r.Head) < 0 || !plainClause(t, r.Head) {
			continue
		}
		if other := d.heads[at{t.index, t.subjectOf(r.Head)}]; other != nil && other.isName("PER") && matches(other, r) {
			d.unite(other, r, "copula")
		}
	}
}

// posts joins "resigned as prime minister" and "became prime minister" to who
// did, and "named Gomez as prime minister" to who was.
func (d *document) posts() {
	for _, r := range d.refs {
		t := r.t
		verb := t.up[r.Head]
		if r.Kind != annalist.Nominal || !r.person || verb < 0 || t.tokens[verb].UPOS != "VERB" || !plainClause(t, verb) {
			continue
		}
		if lemma := t.tokens[verb].Lemma; lemma == "become" && (t.rel(r.Head) == "xcomp" || t.rel(r.Head) == "obj") {
			if s := t.subjectOf(verb); s >= 0 {
				if other := d.heads[at{t.index, s}]; other != nil && other.isName("PER") && matches(other, r) {
					d.unite(other, r, "post")
				}
			}
			continue
		}
		if t.marker(r.Head) != "as" {
			continue
		}
		bearer := t.kid(verb, "obj")
		if bearer < 0 || bearer == r.Head {
			bearer = t.subjectOf(verb)
		}
		if bearer < 0 || !holds[t.tokens[verb].Lemma] {
			continue
		}
		if other := d.heads[at{t.index, bearer}]; other != nil && other.isName("PER") && matches(other, r) {
			d.unite(other, r, "post")
		}
	}
}

// holds are verbs that give, hold or end an office with "as".
var holds = map[string]bool{"resign": true, "serve": true, "act": true, "work": true, "elect": true, "name": true, "appoint": true, "nominate": true,
	"swear": true, "inaugurate": true, "reelect": true, "confirm": true, "install": true, "dismiss": true, "replace": true, "quit": true, "retire": true,
	"continue": true, "remain": true, "sack": true, "oust": true, "reappoint": true}

// plainClause tells whether a clause says that something is so: no negation,
// no modal, no question, no condition.
func plainClause(t *tree, i int) bool {
	for _, k := range t.kids[i] {
		switch t.tokens[k].Deprel {
		case "aux":
			if t.tokens[k].XPOS == "MD" {
				return false
			}
		case "advmod", "det":
			switch strings.ToLower(t.tokens[k].Form) {
			case "not", "n't", "never", "no":
				return false
			}
		case "mark":
			if strings.EqualFold(t.tokens[k].Form, "if") {
				return false
			}
		}
	}
	return true
}

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

// toBearer joins a definite title to its one bearer among those named so far;
// from the headline it looks ahead to the first sentences.
func (d *document) toBearer(i int, r *ref) bool {
	seen := d.refs[:i]
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

// kinds are words for organisations that stand for one named just before.
var kinds = map[string][]string{
	"group": {"ORG"}, "organization": {"ORG"}, "organisation": {"ORG"}, "company": {"ORG"}, "firm": {"ORG"}, "party": {"ORG"},
	"agency": {"ORG"}, "union": {"ORG"}, "bloc": {"ORG"}, "alliance": {"ORG"}, "movement": {"ORG"}, "bank": {"ORG"}, "airline": {"ORG"},
	"newspaper": {"ORG"}, "country": {"GPE"}, "nation": {"GPE"}, "ministry": {"ORG"}, "court": {"ORG"}, "commission": {"ORG"}, "council": {"ORG"},
}

// toKind joins "the group" to an organisation, "the country" to a country,
// that is the only one named in this sentence before it and in the one before.
func (d *document) toKind(i int, r *ref) bool {
	types := kinds[r.name]
	if types == nil || types[0] == "GPE" && d.twoCountries(r.Sentence) || owned(r) || r.Last > r.Head || r.Head-r.First > 1 {
		return false
	}
	var near []*ref
	back := 1
	if telling[r.name] != "" {
		back = 3 // the name bears it out
	}
	for j := i - 1; j >= 0 && d.refs[j].Sentence >= r.Sentence-back; j-- {
		other := d.refs[j]
		if telling[r.name] != "" && !d.isOfKind(other, r.name) {
			continue
		}
		if other.Kind == annalist.Name && slices.Contains(types, other.Type) && !other.plural &&
			(len(types) > 0 && types[0] != "GPE" || d.who.Countries[other.name].Country != nil) {
			near = append(near, other)
		}
	}
	if !d.oneChain(near) {
		return false
	}
	if !d.isOfKind(near[0], r.name) {
		return false
	}
	d.unite(near[0], r, "kind")
	return true
}

// twoCountries tells whether a sentence and the one before it name more than
// one country, be it by an adjective.
func (d *document) twoCountries(sentence int) bool {
	seen := ""
	for i := max(0, sentence-1); i <= sentence; i++ {
		t := d.trees[i]
		for a := 0; a < len(t.tokens); a++ {
			if !capital(t.tokens[a].Form) || !d.who.Begins(t.tokens[a].Form) {
				continue
			}
			for b := min(a+3, len(t.tokens)-1); b >= a; b-- {
				n, ok := d.who.Countries[lexicon.Key(t.words(a, b))]
				if !ok {
					continue
				}
				if seen != "" && seen != n.Code.Country {
					return true
				}
				seen, a = n.Code.Country, b
				break
			}
		}
	}
	return false
}

// telling are kinds that a name or the lexicons must bear out, with the sector
// that does. The other kinds fit any organisation.
var telling = map[string]string{"party": "PTY", "court": "JUD", "newspaper": "JRN", "ministry": "GOV", "union": "LAB", "bank": "-", "airline": "-",
	"commission": "-", "council": "-"}

// isOfKind tells whether an organisation can be called by a word: the "union"
// by its name, a "party" by its name or the lexicon. A name that ends with
// another kind says no.
func (d *document) isOfKind(r *ref, word string) bool {
	root := d.rootOf(r)
	sector, strict := telling[word]
	for i, other := range d.refs {
		if d.root(i) != root || other.Kind != annalist.Name || len(other.words) == 0 {
			continue
		}
		for _, w := range other.words {
			if strings.EqualFold(w, word) {
				return true
			}
		}
		for _, o := range d.who.Organizations[other.name] {
			if slices.Contains(o.Code.Sectors, sector) {
				return true
			}
		}
		if last := strings.ToLower(other.words[len(other.words)-1]); kinds[last] != nil && kinds[word][0] == "ORG" && word != "group" && !strings.HasPrefix(word, "organi") {
			strict = true
		}
	}
	return !strict
}

// toSameWords joins a definite description to the one chain described so
// before, with the same modifiers or more.
func (d *document) toSameWords(i int, r *ref) {
	bare := r.title.Kind != annalist.Person && r.t.kid(r.Head, "det") < 0
	if slices.Contains(general, r.name) || !r.definite && !bare || counted(r) {
		return
	}
	var before []*ref
	for _, other := range d.refs[:i] {
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

package mentions

import (
	"strings"

	"annalist"
)

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
		if other := d.heads[at{t.index, bearer}]; other != nil && d.bears(other, r) {
			d.unite(other, r, "post")
		}
	}
}

// bears tells whether a person's name, or a pronoun joined to one, may be that
// of who has a post.
func (d *document) bears(other, post *ref) bool {
	if other.Kind == annalist.Pronoun {
		sum := d.sums[d.rootOf(other)]
		return sum.named && !post.plural && !other.plural && (post.gender == "" || other.gender == "" || post.gender == other.gender)
	}
	return other.isName("PER") && matches(other, post)
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

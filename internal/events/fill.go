package events

import (
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// fill gives the actors of a filler: those of its first alternative that has
// any beside the actors of not.
func (r *reader) fill(f *find, filler lexicon.Filler, not []where) []where {
	for _, all := range filler {
		var out []where
		for _, path := range all {
			for _, w := range r.fillPath(f, path) {
				if !r.has(out, w) && !r.has(not, w) {
					out = append(out, w)
				}
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// has tells whether one of the mentions is of the same actor.
func (r *reader) has(list []where, w where) bool {
	return slices.ContainsFunc(list, func(o where) bool { return same(o, w) })
}

// same tells whether two are one: one actor, or one stretch of text.
func same(a, b where) bool {
	if a.actor < 0 || b.actor < 0 {
		return a.mention.Span.Overlaps(b.mention.Span) || a.code != "" && a.code == b.code
	}
	return a.actor == b.actor
}

// without drops from list the actors that are in other.
func (r *reader) without(list, other []where) (out []where) {
	for _, w := range list {
		if !r.has(other, w) {
			out = append(out, w)
		}
	}
	return out
}

func (r *reader) fillPath(f *find, path lexicon.Path) []where {
	if n := len(path); n == 2 && path[0] == "comp" && f.comp >= 0 && (path[1] == "SRC" || path[1] == "TAR") {
		r.log.saw(f.comp)
		inner := r.weakAt(f.comp)
		if path[1] == "SRC" {
			return inner.sources
		}
		return inner.targets
	}
	words := r.t.allConjuncts(r.walk(f, path))
	r.log.saw(words...)
	return r.who.resolveAll(r.t, words, 3)
}

// walk follows a path from the frame's word.
func (r *reader) walk(f *find, path lexicon.Path) []int {
	words := []int{f.word}
	for n, step := range path {
		var next []int
		for _, i := range words {
			for _, k := range r.step(f, i, step, n == 0) {
				if !slices.Contains(next, k) {
					next = append(next, k)
				}
			}
		}
		words = next
	}
	return words
}

func (r *reader) step(f *find, i int, step string, first bool) []int {
	verb := r.t.isVerb(i)
	carrier := -1
	if first {
		carrier = f.carrier
	}
	kind, arg, _ := strings.Cut(step, ":")
	switch kind {
	case "nsubj":
		if verb {
			return r.t.subjects(i)
		} else if carrier >= 0 {
			return r.t.subjects(carrier)
		}
	case "obj":
		if verb {
			return r.t.objects(i)
		}
	case "iobj":
		if verb {
			return r.t.indirect(i)
		} else if carrier >= 0 {
			return r.t.indirect(carrier)
		}
	case "poss":
		return r.t.possessors(i)
	case "comp":
		if f.comp >= 0 {
			return []int{f.comp}
		}
	case "obl":
		return r.obliques(i, carrier, strings.Split(arg, "/"))
	case "head":
		if h := r.t.head(i); h >= 0 {
			return []int{h}
		}
	case "*":
		return r.t.kids[i]
	default:
		return r.clauses(i, kind, arg)
	}
	return nil
}

// clauses gives the children of i by relation, and by mark if one is asked.
func (r *reader) clauses(i int, rel, mark string) (out []int) {
	for _, k := range r.t.kids[i] {
		if base(r.t.rel(k)) == rel && (mark == "" || r.t.hasMarker(k, strings.Split(mark, "/"))) {
			out = append(out, k)
		}
	}
	return out
}

// obliques gives the words with one of the prepositions. Parsers often hang a
// prepositional phrase one word too high or too low, so a verb is lent the
// phrases of its object, a carried noun those of its verb, and any noun a phrase
// that begins right after it.
func (r *reader) obliques(i, carrier int, preps []string) []int {
	if own := r.phrases(i, i, preps); own != nil {
		return own
	}
	if r.t.isVerb(i) {
		for _, o := range r.t.objects(i) {
			if o != r.t.head(i) {
				if lent := r.phrases(o, i, preps); lent != nil {
					return lent
				}
			}
		}
		return nil
	}
	for _, k := range r.t.kids[i] { // "the killing of a journalist by soldiers", hung on the journalist
		if base(r.t.rel(k)) == "nmod" && k > i {
			if lent := r.phrases(k, i, deeds(preps)); lent != nil {
				return lent
			}
		}
	}
	if carrier >= 0 {
		return r.phrases(carrier, carrier, preps)
	}
	if h := r.t.head(i); h >= 0 {
		// "Fighting continues between the army and rebels"
		if r.t.rel(i) == "nsubj" && slices.Contains(preps, "between") && r.t.child(h, "obj") < 0 {
			if lent := r.phrases(h, h, []string{"between"}); lent != nil {
				return lent
			}
		}
		for _, k := range r.phrases(h, h, preps) {
			if c := r.t.child(k, "case"); c == i+1 {
				return []int{k}
			}
		}
	}
	return nil
}

// deeds are those of the prepositions that go with an act, hardly with a thing.
func deeds(preps []string) (out []string) {
	for _, p := range preps {
		if p == "by" || p == "against" {
			out = append(out, p)
		}
	}
	return out
}

// phrases gives the children of i with one of the prepositions; v is the verb
// in whose clause a relative pronoun is read.
func (r *reader) phrases(i, v int, preps []string) (out []int) {
	for _, k := range r.t.kids[i] {
		if rel := base(r.t.rel(k)); (rel == "obl" || rel == "nmod") && r.t.hasMarker(k, preps) {
			out = append(out, r.t.antecedent(v, k))
		}
	}
	return out
}

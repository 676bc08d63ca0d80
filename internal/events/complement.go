package events

import (
	"slices"
	"strings"
)

// findComplement seeks, below a verb such as "threaten" or a noun such as
// "threat", the event that it is about, and keeps its word.
func (r *reader) findComplement(f *find) bool {
	for _, k := range r.complements(f) {
		r.log.saw(k)
		if w := r.eventAt(k, deep); w >= 0 {
			r.log.saw(w)
			typ := r.weakAt(w).frame.Type
			if f.frame.Complement[0] == "any" || slices.Contains(f.frame.Complement, typ) {
				f.comp = w
				return true
			}
		}
	}
	return false
}

// complements gives the words on which a complement may stand, clauses first.
func (r *reader) complements(f *find) (out []int) {
	i := f.word
	add := func(k int) {
		for _, c := range r.t.conjuncts(k) {
			if c != i && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	for _, k := range r.t.kids[i] {
		if r.t.rel(k) != "acl:relcl" && r.mayComplement(f, k) {
			add(k)
		}
	}
	if r.t.isVerb(i) && allows(f.frame.Via, "xcomp", "to") { // "appealed to the rebels to free", hung on the rebels
		for _, k := range r.t.kids[i] {
			if rel := base(r.t.rel(k)); rel == "obl" || rel == "obj" {
				for _, x := range r.clauses(k, "acl", "to") {
					add(x)
				}
			}
		}
	}
	if r.t.isVerb(i) && allows(f.frame.Via, "obj", "") {
		for _, k := range r.t.objects(i) {
			add(k)
		}
		// "accused X of torture" with the phrase hung on X
		for _, o := range r.t.objects(i) {
			for _, k := range r.phrases(o, i, gerundMarks) {
				if m := r.t.marker(k, "case"); m == "of" && allows(f.frame.Via, "obl", m) {
					add(k)
				}
			}
		}
	}
	return out
}

func (r *reader) mayComplement(f *find, k int) bool {
	rel := base(r.t.rel(k))
	switch rel {
	case "xcomp", "ccomp", "acl":
		return allows(f.frame.Via, rel, r.t.marker(k, "mark"))
	case "advcl":
		mark := r.t.marker(k, "mark")
		return (mark == "to" || slices.Contains(gerundMarks, mark)) && allows(f.frame.Via, rel, mark)
	case "obl", "nmod":
		mark := r.t.marker(k, "case")
		return slices.Contains(gerundMarks, mark) && mark != "by" && allows(f.frame.Via, "obl", mark)
	}
	return false
}

// allows tells whether a step stands in VIA=, or VIA= is absent. A step
// without preposition allows any.
func allows(via []string, rel, mark string) bool {
	if via == nil {
		return true
	}
	for _, step := range via {
		kind, marks, ok := strings.Cut(step, ":")
		if kind == rel && (!ok || slices.Contains(strings.Split(marks, "/"), mark)) {
			return true
		}
		// An infinitive is an xcomp to some parsers, an advcl to others.
		if kind == "xcomp" && rel == "advcl" && mark == "to" {
			return true
		}
	}
	return false
}

// eventAt gives the word of the event that a complement tells, which may be
// the noun its verb carries ("agreed to hold talks") or stand below a verb of
// phase ("refused to start withdrawing"); -1 if it tells none.
func (r *reader) eventAt(k, limit int) int {
	if limit == 0 {
		return -1
	}
	if r.weakAt(k) != nil {
		return k
	}
	if !r.t.isVerb(k) {
		return -1
	}
	for _, o := range r.t.allConjuncts(r.t.objects(k)) {
		if f := r.weakAt(o); f != nil && (f.carrier == k || r.who.is("phase", r.t.lemma[k])) {
			return o
		}
	}
	if r.who.is("phase", r.t.lemma[k]) {
		for _, x := range r.clauses(k, "xcomp", "") {
			if w := r.eventAt(x, limit-1); w >= 0 {
				return w
			}
		}
	}
	return -1
}

package events

import "slices"

// byMishap tells whether an act of violence is told as the outcome of an
// accident or of a disaster, and so is nobody's act: "The jet crashed, killing
// two", "were killed when their bus overturned", "Hurricane Maria destroyed".
func (r *reader) byMishap(f *find) bool {
	for _, s := range r.t.subjects(f.word) {
		if r.isDisaster(s) {
			r.log.saw(s)
			return true
		}
	}
	if r.t.agents(f.word) == nil && r.t.isPassive(f.word) {
		for _, k := range r.clauses(f.word, "advcl", "") {
			if m := r.t.marker(k, "mark"); (m == "" || m == "when" || m == "after" || m == "as") && r.isMishap(k) {
				r.log.saw(k)
				return true
			}
		}
	}
	v := f.word
	for steps := 0; steps < deep; steps++ {
		rel, h := r.t.rel(v), r.t.head(v)
		if h < 0 || rel != "advcl" && rel != "conj" && rel != "acl" || r.t.marker(v, "mark") != "" || r.t.child(v, "nsubj", "nsubj:pass") >= 0 {
			return false
		}
		if v = h; r.isMishap(v) {
			r.log.saw(v)
			return true
		}
	}
	return false
}

// isMishap tells whether word v tells of an accident: no object that someone
// crashes or sinks, no attack behind it, and no missile that comes down.
func (r *reader) isMishap(v int) bool {
	if !r.who.is("mishap", r.t.lemma[v]) || r.t.child(v, "obj") >= 0 {
		return false
	}
	for _, k := range r.t.kids[v] {
		switch base(r.t.rel(k)) {
		case "nsubj":
			if slices.Contains([]string{"missile", "rocket", "drone", "shell", "mortar", "bomb"}, r.t.lemma[k]) {
				return false
			}
		case "obl":
			for _, f := range r.c.nouns[r.t.lemma[k]] {
				if f.Type == "ASSAULT" {
					return false
				}
			}
		}
	}
	return true
}

// isDisaster tells whether word i is a natural disaster or the name of one:
// "Hurricane Maria".
func (r *reader) isDisaster(i int) bool {
	if r.who.is("disaster", r.t.lemma[i]) || r.who.is("disaster", r.t.form(i)) {
		return true
	}
	for _, k := range r.t.kids[i] {
		if rel := base(r.t.rel(k)); (rel == "flat" || rel == "compound" || rel == "nmod") && r.t.upos(i) == "PROPN" && r.who.is("disaster", r.t.form(k)) {
			return true
		}
	}
	return false
}

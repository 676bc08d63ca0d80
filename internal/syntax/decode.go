package syntax

import "annalist"

// glue is the relation of a later part of a kept sentence that is longer than
// a window to its first part.
const glue = "parataxis"

// tag fills UPOS, XPOS, FEATS and LEMMA of the window's words [first, last).
func (r *reader) tag(first, last int) {
	s := r.scores
	for w := first; w < last; w++ {
		t := &r.tokens[r.next+w]
		t.UPOS = label(r.upos, s.UPOS, w)
		t.XPOS = label(r.xpos, s.XPOS, w)
		t.Feats = label(r.feats, s.Feats, w)
		t.Lemma = r.lemmas.lemma(t.Form, t.UPOS, t.XPOS, row(s.Lemma, w, len(r.lemmas.scripts)))
	}
}

// parse fills HEAD of the window's words [first, last), whose first has the
// index base in its sentence, and DEPREL of the root. The root of a later part
// of a sentence hangs on the root of the first. It adds the heads, as words of
// the window or -1, to r.heads.
func (r *reader) parse(first, last, base int) {
	for i, h := range tree(r.scores.Arcs(first, last), last-first) {
		t := &r.tokens[r.next+first+i]
		switch {
		case h > 0:
			r.heads = append(r.heads, first+h-1)
			t.Head = base + h
			continue
		case base > 0:
			t.Head, t.Deprel = r.rootBefore(first, base), glue
		default:
			t.Head, t.Deprel = 0, "root"
		}
		r.heads = append(r.heads, -1)
	}
}

// relate fills DEPREL of all words that [reader.parse] gave a head in the
// window. It is done once a window, since the model is faster at many words.
func (r *reader) relate() {
	scores := r.scores.Relations(0, r.heads)
	for i, h := range r.heads {
		if h >= 0 {
			r.tokens[r.next+i].Deprel = r.relation(row(scores, i, len(r.deprel)))
		}
	}
}

// relation is the best relation but root.
func (r *reader) relation(scores []float32) string {
	at := -1
	for i, x := range scores {
		if i != r.root && (at < 0 || x > scores[at]) {
			at = i
		}
	}
	if at < 0 {
		return "dep"
	}
	return r.deprel[at]
}

// rootBefore is the ID of the root among the base words before the window's
// word first.
func (r *reader) rootBefore(first, base int) int {
	before := r.tokens[r.next+first-base : r.next+first]
	for i := range before {
		if before[i].Head == 0 {
			return i + 1
		}
	}
	return 1
}

// predicates adds the predicates among the window's words [first, last), with
// their arguments.
func (r *reader) predicates(first, last int) {
	for w := first; w < last; w++ {
		trigger := row(r.scores.Trigger, w, 2)
		if trigger[1] <= trigger[0] {
			continue
		}
		at := r.places[r.next+w]
		p := annalist.Predicate{Sentence: at.sentence, Token: at.token, Score: probability(trigger, 1)}
		scores := r.scores.Roles(w, first, last)
		for i := range last - first {
			role := row(scores, i, len(r.roles))
			if k := bestRole(role); k > 0 && first+i != w {
				p.Arguments = append(p.Arguments, annalist.Argument{Token: r.places[r.next+first+i].token,
					Role: r.roles[k], Score: probability(role, k)})
			}
		}
		r.out.Predicates = append(r.out.Predicates, p)
	}
}

// roleMargin is how much the score of "none" must exceed that of the best role
// to be believed. 0.5 is near the best F1 on PropBank's EWT dev; 1 finds more
// and is wrong more often.
const roleMargin = 0.5

// bestRole is the index of the best role, 0 for none.
func bestRole(scores []float32) int {
	if len(scores) < 2 {
		return 0
	}
	k := 1 + best(scores[1:])
	if scores[0]-scores[k] > roleMargin {
		return 0
	}
	return k
}

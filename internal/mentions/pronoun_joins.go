package mentions

import (
	"annalist"
)

// pronouns joins pronouns to the mentions before them, in the order of the
// text, so that "he ... him" can lead back to a name.
func (d *document) pronouns() {
	for i, r := range d.refs {
		if r.Kind != annalist.Pronoun || forms[r.name].speaker {
			continue
		}
		if noun := antecedent(r.t, r.Head); noun >= 0 {
			if other := d.over(r.t, noun); other != nil {
				d.unite(other, r, "relative")
			}
			continue
		}
		if other := d.referent(i, r); other != nil {
			d.unite(other, r, "pronoun")
		}
	}
}

// referent finds whom a pronoun names: the subject of its own clause for
// "himself" and for possessives, else the subject of a clause above it, else
// the only one that fits before it in its sentence, else the subject of the
// sentence before, else the only one that fits there. It stops at the first
// step that has an answer, and gives nil where a step has two. For things and
// for several it looks less far.
func (d *document) referent(i int, r *ref) *ref {
	t := r.t
	clause := clauseOf(t, r.Head)
	if f := forms[r.name]; f.own {
		return d.fitting(r, t, t.subjectOf(max(clause, 0)))
	}
	barred := d.barred(r, clause)
	if t.tokens[r.Head].Deprel == "nmod:poss" && clause >= 0 {
		if subject := t.subjectOf(clause); subject >= 0 && subject < r.Head && !within(t, r.Head, subject) {
			if other := d.fitting(r, t, subject); other != nil && !d.isBarred(other, barred) {
				return other
			}
		}
	}
	if r.name == "it" && t.isSubject(r.Head) && t.up[r.Head] >= 0 && happenings[t.tokens[t.up[r.Head]].Lemma] {
		return nil
	}
	if other := d.ahead(r, clause); other != nil {
		return other
	}
	if other, found := d.above(r, clause, barred); found {
		return other
	}
	if r.thing {
		return d.subjectBefore(r)
	}
	if other, found := d.only(i, r, r.Sentence, barred); found {
		return other
	}
	if r.plural {
		return d.pluralBefore(r, barred)
	}
	for back := 1; back <= 2 && r.Sentence-back >= 0; back++ {
		other, found := d.inSentence(i, r, r.Sentence-back, barred)
		if found {
			return other
		}
	}
	return nil
}

// clauseOf gives the head of the clause that a word stands in: the nearest
// token above it that has a subject or is a verb; -1 if there is none.
func clauseOf(t *tree, i int) int {
	for h, steps := t.up[i], 0; h >= 0 && steps < len(t.tokens); h, steps = t.up[h], steps+1 {
		if t.tokens[h].UPOS == "VERB" || t.subjectOf(h) >= 0 {
			return h
		}
	}
	return -1
}

func within(t *tree, i, top int) bool { return t.lo[top] <= i && i <= t.hi[top] }

// fitting gives the mention that token i heads if the pronoun can name it.
func (d *document) fitting(r *ref, t *tree, i int) *ref {
	if i < 0 {
		return nil
	}
	if other := d.heads[at{t.index, i}]; other != nil && d.fits(r, other) {
		return other
	}
	return nil
}

// fits tells whether a pronoun can name what an earlier mention names.
func (d *document) fits(r, other *ref) bool {
	if d.place[other] >= d.place[r] || other.modifier || d.rootOf(other) == d.rootOf(r) {
		return false
	}
	if other.t.kid(other.Head, "conj") >= 0 && !r.plural && d.heads[at{other.Sentence, other.Head}] == other && other.t.isSubject(other.Head) && r.thing {
		return false
	}
	if other.Kind == annalist.Pronoun && forms[other.name].speaker {
		return false
	}
	x := d.sum(other)
	switch {
	case r.plural:
		return x.plural
	case r.person:
		return x.person && (x.gender == "" || x.gender == r.gender)
	default:
		return x.thing
	}
}

// A sum is what the mentions of a whole chain tell.
type sum struct {
	gender                string
	person, thing, plural bool
	named                 bool // by a person's name
}

func (s *sum) add(other sum) {
	if s.gender == "" {
		s.gender = other.gender
	}
	s.person = s.person || other.person
	s.thing = s.thing || other.thing
	s.plural = s.plural || other.plural
	s.named = s.named || other.named
}

// sum is what the chain of r tells.
func (d *document) sum(r *ref) sum { return d.sums[d.rootOf(r)] }

// ahead gives, for a possessive in a phrase before the subject ("In her
// message, Gomez said"), that subject.
func (d *document) ahead(r *ref, clause int) *ref {
	t := r.t
	if t.tokens[r.Head].Deprel != "nmod:poss" {
		return nil
	}
	for steps := 0; clause >= 0 && steps < 3; steps++ {
		if subject := t.subjectOf(clause); subject >= 0 {
			other := d.heads[at{t.index, subject}]
			if subject < r.Head || other == nil || other.modifier || within(t, r.Head, subject) || r.quote != other.quote {
				return nil
			}
			x := d.sum(other)
			if r.plural && x.plural || r.person && x.person && (x.gender == "" || x.gender == r.gender) || r.thing && x.thing {
				return other
			}
			return nil
		}
		clause = clauseOf(t, clause)
	}
	return nil
}

// above climbs from clause to clause and gives the first subject that fits. It
// tells as well whether the search is at an end: a subject of several ("Ann and
// Bob said they") ends it without an answer.
func (d *document) above(r *ref, clause int, barred []int) (*ref, bool) {
	t := r.t
	for steps := 0; clause >= 0 && steps < 8; steps++ {
		subject := t.subjectOf(clause)
		if subject >= 0 && subject != r.Head && subject < r.Head && !within(t, r.Head, subject) {
			if r.plural && t.kid(subject, "conj") >= 0 {
				return nil, true
			}
			if other := d.fitting(r, t, subject); other != nil && !d.isBarred(other, barred) {
				if steps > 0 && r.person && d.anotherBetween(r, other, barred) {
					return nil, true
				}
				return other, true
			}
		}
		clause = clauseOf(t, clause)
	}
	return nil, false
}

// anotherBetween tells whether another person by name stands between a subject
// and a pronoun deeper in its sentence, who may be meant as well: "The judge ruled
// against Gomez returning after he ...".
func (d *document) anotherBetween(r, subject *ref, barred []int) bool {
	for _, other := range d.inside(r.Sentence) {
		if d.place[other] > d.place[subject] && d.place[other] < d.place[r] && other.isName("PER") && d.rootOf(other) != d.rootOf(subject) &&
			d.fits(r, other) && !d.isBarred(other, barred) {
			return true
		}
	}
	return false
}

// only gives the one chain of a sentence that fits. It tells whether the
// search is at an end, which two that fit make it.
func (d *document) only(i int, r *ref, sentence int, barred []int) (*ref, bool) {
	var sure, any []*ref
	for _, other := range d.inside(sentence) {
		if d.place[other] >= i || !d.fits(r, other) || d.isBarred(other, barred) {
			continue
		}
		any = append(any, other)
		if r.gender != "" && d.sum(other).gender == r.gender {
			sure = append(sure, other)
		}
	}
	switch {
	case len(any) == 0:
		return nil, false
	case d.oneChain(sure):
		return sure[0], true
	case len(sure) == 0 && d.oneChain(any):
		return any[0], true
	}
	return nil, true
}

// inSentence gives the subject of a sentence's main clause if it fits, else
// the only one that fits.
func (d *document) inSentence(i int, r *ref, sentence int, barred []int) (*ref, bool) {
	t := d.trees[sentence]
	for top := range t.tokens {
		if t.up[top] >= 0 {
			continue
		}
		if other := d.fitting(r, t, t.subjectOf(top)); other != nil && !d.isBarred(other, barred) {
			return other, true
		}
	}
	return d.only(i, r, sentence, barred)
}

package mentions

// pluralBefore gives, for "they" as a subject, the subject of the sentence
// before. Further back, and for "them", it is a guess too often.
func (d *document) pluralBefore(r *ref, barred []int) *ref {
	if r.Sentence == 0 || !r.t.isSubject(r.Head) {
		return nil
	}
	t := d.trees[r.Sentence-1]
	for top := range t.tokens {
		if t.up[top] >= 0 {
			continue
		}
		subject := t.subjectOf(top)
		if subject < 0 || t.kid(subject, "conj") >= 0 {
			return nil
		}
		if other := d.fitting(r, t, subject); other != nil && !d.isBarred(other, barred) {
			return other
		}
		return nil
	}
	return nil
}

// doers are verbs whose subject acts: of them alone does "it" take up the
// subject of the sentence before.
var doers = map[string]bool{"say": true, "add": true, "warn": true, "accuse": true, "demand": true, "deny": true, "announce": true, "claim": true,
	"urge": true, "condemn": true, "call": true, "reject": true, "vow": true, "threaten": true, "pledge": true, "promise": true, "agree": true,
	"insist": true, "blame": true, "criticize": true, "criticise": true, "offer": true, "order": true, "launch": true, "ask": true, "refuse": true}

// subjectBefore gives, for "it" as the subject of a verb of [doers], the
// subject of the main clause of the sentence before.
func (d *document) subjectBefore(r *ref) *ref {
	t := r.t
	up := t.up[r.Head]
	if !t.isSubject(r.Head) || up < 0 || !doers[t.tokens[up].Lemma] || r.Sentence == 0 || t.rel(up) != "root" {
		return nil
	}
	before := d.trees[r.Sentence-1]
	for top := range before.tokens {
		if before.up[top] < 0 {
			return d.fitting(r, before, before.subjectOf(top))
		}
	}
	return nil
}

// happenings are verbs whose "it" is a law, an event or an amount oftener than
// one who acts.
var happenings = map[string]bool{"become": true, "head": true, "pass": true, "mean": true, "cost": true, "contain": true, "include": true, "cover": true,
	"apply": true, "happen": true, "occur": true, "end": true, "last": true, "expire": true, "require": true, "involve": true, "consist": true,
	"begin": true, "start": true, "affect": true, "prove": true, "follow": true, "depend": true, "violate": true, "entail": true, "cause": true}

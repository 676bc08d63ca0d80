package mentions

// barred gives the chains that a pronoun cannot name: a fellow argument of its
// clause, and the speaker of the quotation that it stands in.
func (d *document) barred(r *ref, clause int) []int {
	t := r.t
	var out []int
	for _, other := range d.inside(r.Sentence) {
		if other != r && other.First <= r.First && r.Last <= other.Last {
			out = append(out, d.rootOf(other)) // "his brother" is not he
		}
	}
	if clause >= 0 && t.tokens[r.Head].Deprel != "nmod:poss" {
		if !t.isSubject(r.Head) {
			if subject := t.understood(clause); subject >= 0 {
				if other := d.heads[at{t.index, subject}]; other != nil {
					out = append(out, d.rootOf(other))
				}
			}
		}
		for _, k := range t.kids[clause] {
			switch t.rel(k) {
			case "nsubj", "obj", "iobj", "obl":
				if other := d.heads[at{t.index, k}]; other != nil && other != r {
					out = append(out, d.rootOf(other))
				}
			}
		}
	}
	if r.quote == 0 {
		return out
	}
	for _, other := range d.inside(r.Sentence) {
		if other.quote != r.quote && other.t.isSubject(other.Head) {
			out = append(out, d.rootOf(other))
		}
	}
	return out
}

// understood gives the subject that an infinitive or participle takes from the
// clause above it: in "Graustark had no right to threaten it" Graustark; -1 if
// the clause has a subject of its own.
func (t *tree) understood(clause int) int {
	if t.subjectOf(clause) >= 0 {
		return -1
	}
	for h, steps := clause, 0; h >= 0 && steps < 4; h, steps = t.up[h], steps+1 {
		if s := t.subjectOf(h); s >= 0 {
			return s
		}
	}
	return -1
}

func (d *document) isBarred(other *ref, barred []int) bool {
	root := d.rootOf(other)
	for _, b := range barred {
		if b == root {
			return true
		}
	}
	return false
}

package statements

import "annalist"

// A naming is a mention of an actor.
type naming struct {
	actor   *annalist.Actor
	mention *annalist.Mention
	run     run
	head    int // flat
}

// namings lays the actors' mentions over the document, by the flat index of
// their heads. A mention that lies outside of the analysis is left out.
func (d *document) namings(actors []annalist.Actor) map[int][]naming {
	byHead := map[int][]naming{}
	for a := range actors {
		for m := range actors[a].Mentions {
			mention := &actors[a].Mentions[m]
			runs := d.flat([]annalist.TokenRange{mention.TokenRange})
			if len(runs) == 0 {
				continue
			}
			head := d.first[mention.Sentence] + mention.Head
			if !runs[0].has(head) {
				if head = d.headOf(runs[0]); head < 0 {
					continue
				}
			}
			byHead[head] = append(byHead[head], naming{&actors[a], mention, runs[0], head})
		}
	}
	return byHead
}

// participant names the actor of a span, if its head is the head of a mention:
// "a spokesman for the king" is not the king. It returns nil for no span, and
// a Participant without an actor for one that names nobody known. The second
// result tells whether the mention is a pronoun.
func (d *document) participant(byHead map[int][]naming, r run) (*annalist.Participant, bool) {
	if r.empty() {
		return nil, false
	}
	p := &annalist.Participant{Span: d.bytes(r)}
	head := d.headOf(r)
	for range maxClimb {
		if n := bestNaming(byHead[head], r); n != nil {
			p.Actor, p.Code = n.actor.ID, n.actor.Code
			return p, n.mention.Kind == annalist.Pronoun
		}
		next := d.standsFor(head)
		if next < 0 {
			break
		}
		head = next
	}
	return p, false
}

// bestNaming is the mention that shares most tokens with r; the first of
// equals.
func bestNaming(list []naming, r run) *naming {
	var best *naming
	most := 0
	for i := range list {
		n := &list[i]
		shared := min(n.run.end, r.end) - max(n.run.first, r.first)
		if best == nil || shared > most {
			best, most = n, shared
		}
	}
	return best
}

// standsFor is the word whose mention a source's head may borrow: the noun
// that a relative pronoun stands for, a name in apposition, the surname of a
// flat name. -1 if there is none.
func (d *document) standsFor(head int) int {
	if head < 0 {
		return -1
	}
	switch d.lower(head) {
	case "who", "which", "that", "whom":
		for at := d.toks[head].head; at >= 0; at = d.toks[at].head {
			if d.isRel(at, "acl") {
				return d.toks[at].head
			}
			if !d.isRel(at, "conj", "xcomp", "ccomp") {
				return -1
			}
		}
		return -1
	}
	return d.child(head, "appos", "flat")
}

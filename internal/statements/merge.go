package statements

import "slices"

// merge joins what the patterns found to what the model found. A pattern that
// shares its cue with a candidate, or most of the smaller content, completes
// it; else it is added. Candidates come in the order model, then patterns in
// the order of the text, so that the outcome does not depend on anything else.
func (f *Finder) merge(d *document, model, patterns []candidate) []candidate {
	all := slices.Clone(model)
	for _, p := range patterns {
		if i := f.same(all, &p); i >= 0 {
			complete(&all[i], &p)
			d.mend(&all[i], &p)
		} else if p.sure() && !(p.shares && toldBySome(all, p.cue)) {
			all = append(all, p)
		}
	}
	return all
}

// sure tells whether a pattern stands without the model: it is one of speech
// or of a document, read at a verb, a preposition or a colon. What somebody
// thinks or wants, and what a noun carries, is left to the model: on PolNeAR
// train half of those that patterns alone find are none.
func (c *candidate) sure() bool {
	if c.entry == nil {
		return true
	}
	switch c.entry.part {
	case "noun", "adjective":
		return false
	}
	return (c.entry.form == "speech" || c.entry.form == "document") && (!c.source.empty() || !c.addressee.empty())
}

// toldBySome tells whether r lies in a content. There a verb that shares its
// subject may be the outer speaker's: "He said she lied and blamed her".
func toldBySome(all []candidate, r run) bool {
	return slices.ContainsFunc(all, func(c candidate) bool { return c.tells(r.first) })
}

// same is the index of the candidate that tells what p tells, -1 if none does.
func (f *Finder) same(all []candidate, p *candidate) int {
	best, most := -1, 0
	for i := range all {
		c := &all[i]
		if !c.cue.empty() && c.cue.overlaps(p.cue) {
			return i
		}
		if !c.extent().overlaps(p.extent()) {
			continue
		}
		shared := c.shared(p)
		apart := !c.cue.empty() && !p.cue.empty() && (c.tells(p.cue.first) || p.tells(c.cue.first))
		if !apart && 2*shared > min(c.words(), p.words()) && shared > most {
			best, most = i, shared
		}
	}
	return best
}

// complete gives c what it lacks from p.
func complete(c, p *candidate) {
	if p.head < 0 && p.cue.end-p.cue.first == 1 && c.cue.has(p.cue.first) && c.source.empty() {
		c.cue = p.cue // "Reports: ...": the colon is the cue, not the speaker
	}
	if c.cue.empty() && !p.cue.empty() && !c.tells(p.cue.first) {
		c.cue, c.head, c.entry, c.negated = p.cue, p.head, p.entry, p.negated
		c.rule += ", cue by " + p.rule
	}
	if c.source.empty() && !p.source.empty() && !c.tells(p.source.first) && (c.cue.empty() || c.cue.overlaps(p.cue)) {
		c.source, c.basis = p.source, p.basis
		c.rule += ", source by " + p.rule
	}
	if c.cue.overlaps(p.cue) && !p.source.empty() && !c.source.empty() && !c.source.overlaps(p.source) &&
		gap(c.cue, p.source) < gap(c.cue, c.source) && !c.tells(p.source.first) {
		c.source, c.basis = p.source, p.basis
		c.rule += ", source by " + p.rule
	}
	if c.addressee.empty() && !p.addressee.empty() && !c.tells(p.addressee.first) {
		c.addressee = p.addressee
	}
}

package statements

// mend gives c the content of the pattern p of the same cue, where the model
// broke off in the middle of a phrase: a word inside hangs on one that follows
// its end in the sentence ("that he | left"), and the pattern's clause holds
// all that the model gave.
func (d *document) mend(c, p *candidate) {
	if !c.cue.overlaps(p.cue) || len(p.content) != 1 {
		return
	}
	called := p.entry.take("predicate") && len(c.content) == 1 && c.content[0].first == p.content[0].first // "called it | a lie"
	if !called && !d.breaksOff(c, p.content[0]) {
		return
	}
	whole := p.content[0]
	for _, piece := range c.content {
		if !whole.contains(piece) {
			return
		}
	}
	c.content = []run{whole}
	c.rule += ", content by " + p.rule
}

// breaksOff tells whether a word of c hangs on one of whole that stands after
// c's piece and outside of c.
func (d *document) breaksOff(c *candidate, whole run) bool {
	for _, piece := range c.content {
		for i := piece.first; i < piece.end; i++ {
			h := d.toks[i].head
			if h >= piece.end && whole.has(h) && !c.tells(h) && d.isWord(i) {
				return true
			}
		}
	}
	return false
}

// wholePhrase widens both ends of a piece to the phrases that they break off,
// but never into the cue, the source or another quotation.
func (d *document) wholePhrase(c *candidate, r run) run {
	for range maxClimb {
		if r.empty() {
			return r
		}
		wider := run{d.phraseStart(r), d.phraseEnd(r)}
		for i := wider.first; i < wider.end; i++ {
			if r.has(i) {
				continue
			}
			side := r.first
			if i >= r.end {
				side = r.end - 1
			}
			if c.cue.has(i) || c.source.has(i) || d.inQuote[i] != d.inQuote[side] {
				return r
			}
		}
		if wider == r {
			return r
		}
		r = wider
	}
	return r
}

// phraseEnd is the end of the phrase that r breaks off: past a determiner or
// the like to its noun ("expressed its | support"), past "of" to what it
// holds.
func (d *document) phraseEnd(r run) int {
	last := r.end - 1
	h := d.toks[last].head
	switch {
	case h >= r.end && d.isRel(last, "det", "nmod:poss", "amod", "compound", "nummod", "case", "aux", "cop", "mark", "nsubj"):
		return d.toks[h].span.end
	case r.end < len(d.toks) && d.lower(r.end) == "of" && d.toks[r.end].sentence == d.toks[last].sentence && d.toks[r.end].head > r.end:
		if k := d.toks[r.end].head; d.toks[k].head == last {
			return d.toks[k].span.end
		}
	}
	return r.end
}

// phraseStart is the start of the phrase that r breaks off: "the | minister",
// "that | they left".
func (d *document) phraseStart(r run) int {
	k := r.first - 1
	if k >= 0 && r.has(d.toks[k].head) && d.isRel(k, "det", "mark", "amod", "compound", "nummod", "nmod:poss", "aux", "nsubj") {
		return k
	}
	return r.first
}

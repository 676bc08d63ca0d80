package statements

// mend gives c the content of the pattern p of the same cue, where the model
// broke off in the middle of a phrase: a word inside hangs on one that follows
// its end in the sentence ("that he | left"), and the pattern's clause holds
// all that the model gave.
func (d *document) mend(c, p *candidate) {
	if !c.cue.overlaps(p.cue) || len(p.content) != 1 || !d.breaksOff(c, p.content[0]) {
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

// wholePhrase widens the end of a piece to the phrase that it breaks off: past
// a determiner or the like to its noun ("expressed its | support"), past "of"
// to what it holds, but never into the cue, the source or a quotation.
func (d *document) wholePhrase(c *candidate, r run) run {
	if r.empty() {
		return r
	}
	last := r.end - 1
	end := r.end
	h := d.toks[last].head
	switch {
	case h >= r.end && d.isRel(last, "det", "nmod:poss", "amod", "compound", "nummod", "case", "aux", "cop", "mark", "nsubj"):
		end = d.toks[h].span.end
	case end < len(d.toks) && d.lower(end) == "of" && d.toks[end].sentence == d.toks[last].sentence && d.toks[end].head > end:
		if k := d.toks[end].head; d.toks[k].head == last {
			end = d.toks[k].span.end
		}
	}
	for i := r.end; i < end; i++ {
		if c.cue.has(i) || c.source.has(i) || d.inQuote[i] != d.inQuote[last] {
			return r
		}
	}
	return run{r.first, end}
}

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

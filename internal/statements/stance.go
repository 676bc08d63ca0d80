package statements

import "annalist"

// stanceOf gives what the speaker does with the content, and in which form. A
// cue that the lexicon does not know asserts, in a form that is not known; so
// do a quotation without a cue and what a colon leads in, which are speech.
func (d *document) stanceOf(c *candidate) (stance annalist.Stance, form string) {
	switch {
	case c.entry == nil && (c.cue.empty() || c.head < 0):
		return annalist.Asserts, "speech"
	case c.entry == nil:
		return annalist.Asserts, ""
	case c.entry.stance == annalist.Questions && c.entry.form == "speech" && !c.negated && d.isRequest(c):
		return annalist.Demands, c.entry.form
	case c.negated:
		return c.entry.negated, c.entry.form
	}
	return c.entry.stance, c.entry.form
}

// isRequest tells whether what is asked is to be done, not to be told: "asked
// them not to leave", "asked for help" against "asked whether they left".
func (d *document) isRequest(c *candidate) bool {
	if len(c.content) == 0 || len(c.entry.words) > 1 || c.entry.words[0] != "ask" {
		return false
	}
	r := c.content[0]
	if d.inQuote[r.first] >= 0 {
		return false
	}
	for i := r.first; i < r.end; i++ {
		if markers[d.lower(i)] {
			return false
		}
		if d.lower(i) == "to" && d.toks[i].UPOS == "PART" || d.lower(i) == "not" {
			return true
		}
	}
	return false
}

// kindOf tells how much of the content's words stand in quotation marks: all
// (direct), none (indirect) or some (mixed).
func (d *document) kindOf(content []run) string {
	words, quoted := 0, 0
	for _, r := range content {
		for i := r.first; i < r.end; i++ {
			if d.isWord(i) {
				words++
				if d.inQuote[i] >= 0 {
					quoted++
				}
			}
		}
	}
	switch quoted {
	case 0:
		return "indirect"
	case words:
		return "direct"
	}
	return "mixed"
}

package statements

import "annalist"

// stanceOf gives what the speaker does with the content, and in which form. A
// cue that the lexicon does not know asserts, in a form that is not known; so
// do a quotation without a cue and what a colon leads in, which are speech.
func stanceOf(c *candidate) (stance annalist.Stance, form string) {
	switch {
	case c.entry == nil && (c.cue.empty() || c.head < 0):
		return annalist.Asserts, "speech"
	case c.entry == nil:
		return annalist.Asserts, ""
	case c.negated:
		return c.entry.negated, c.entry.form
	}
	return c.entry.stance, c.entry.form
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

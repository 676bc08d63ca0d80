package statements

import "slices"

// The model joins each content to a cue by a score of its own. Where that join
// cannot be right, or a pattern of the tree knows better, it is mended here,
// before the patterns are merged in.

// detach drops from c the pieces of content that nothing joins to its cue: a
// piece must stand in the cue's sentence or beside it, or beside another piece
// that does. A quotation that is dropped finds its place with the others.
func (d *document) detach(c *candidate) {
	if c.cue.empty() || len(c.content) < 2 {
		return
	}
	joined := make([]bool, len(c.content))
	reach := c.cue.cover(c.source)
	for grown := true; grown; {
		grown = false
		for i, p := range c.content {
			if !joined[i] && d.isBeside(reach, p) {
				joined[i], grown = true, true
				reach = reach.cover(p)
			}
		}
	}
	var kept []run
	for i, p := range c.content {
		if joined[i] {
			kept = append(kept, p)
		}
	}
	c.content = kept
}

// byParagraph cuts every piece of content at the ends of paragraphs, so that
// each part can be joined on its own; tidying joins again what stays together.
// A part in another paragraph than the cue's stays only if it is quoted: no
// clause runs on over a paragraph's end, and least of all from the headline.
func (d *document) byParagraph(all []candidate) {
	for i := range all {
		var parts []run
		for _, p := range all[i].content {
			for at := p.first; at < p.end; {
				end := min(p.end, d.first[d.toks[at].sentence+1])
				for end < p.end && d.paragraph(end) == d.paragraph(at) {
					end = min(p.end, d.first[d.toks[end].sentence+1])
				}
				cue := all[i].cue
				if cue.empty() || d.paragraph(at) == d.paragraph(cue.first) || d.inQuote[at] >= 0 && !d.sents[d.toks[at].sentence].Headline {
					parts = append(parts, run{at, end})
				}
				at = end
			}
		}
		all[i].content = parts
	}
}

// dropForeign leaves out of each content the quotations before the cue's
// paragraph that follow the cue of somebody else in theirs: '"Why?" he asked.
// "Please tell." / "No," she said' is not her "Please tell."
func (d *document) dropForeign(all []candidate) {
	cueIn := map[int]int{} // the first cue of a paragraph
	for i := range all {
		if c := all[i].cue; !c.empty() {
			p := d.paragraph(c.first)
			if at, ok := cueIn[p]; !ok || c.first < at {
				cueIn[p] = c.first
			}
		}
	}
	for i := range all {
		c := &all[i]
		if c.cue.empty() || len(c.content) < 2 {
			continue
		}
		c.content = slices.DeleteFunc(c.content, func(p run) bool {
			at, ok := cueIn[d.paragraph(p.first)]
			return ok && at < p.first && p.end <= c.cue.first && d.paragraph(p.first) < d.paragraph(c.cue.first)
		})
	}
}

// isBeside tells whether piece p lies in reach, or in the same sentence or the
// next one to it; in another paragraph only a quotation does.
func (d *document) isBeside(reach, p run) bool {
	if d.inQuote[p.first] < 0 && (d.paragraph(p.first) > d.paragraph(reach.end-1) || d.paragraph(p.end-1) < d.paragraph(reach.first)) {
		return false
	}
	first, last := d.toks[reach.first].sentence, d.toks[reach.end-1].sentence
	return d.toks[p.first].sentence <= last+1 && d.toks[p.end-1].sentence >= first-1
}

// relink moves a piece of content to the cue that a pattern joins it to, when
// that cue stands nearer to the piece than the model's. The pattern then
// completes or joins the others as any does.
func (d *document) relink(all []candidate, patterns []candidate) []candidate {
	for _, p := range patterns {
		if p.cue.empty() {
			continue
		}
		for i := range all {
			c := &all[i]
			if c.cue.empty() || c.cue.overlaps(p.cue) || len(c.content) < 2 {
				continue
			}
			for n, piece := range c.content {
				probe := candidate{content: []run{piece}}
				shared := probe.shared(&p)
				if 2*shared <= min(piece.end-piece.first, p.words()) || piece.overlaps(p.cue) ||
					gap(p.cue, piece) >= gap(c.cue, piece) {
					continue
				}
				c.content = append(c.content[:n:n], c.content[n+1:]...)
				moved := candidate{cue: p.cue, head: p.head, entry: p.entry, negated: p.negated, content: []run{piece},
					score: min(c.score, p.score), rule: "model, cue by " + p.rule}
				if to := withCue(all, p.cue); to >= 0 {
					all[to].content = joinRuns(append(all[to].content, piece))
				} else {
					all = append(all, moved)
				}
				break
			}
		}
	}
	return all
}

// dropUncued leaves out what no cue was found for: a quotation is sought a
// place again, and a plain clause that nobody says is the report's own.
func dropUncued(all []candidate) []candidate {
	return slices.DeleteFunc(all, func(c candidate) bool { return c.cue.empty() })
}

// withCue is the index of the candidate whose cue shares a word with r, -1 if
// none does.
func withCue(all []candidate, r run) int {
	for i := range all {
		if !all[i].cue.empty() && all[i].cue.overlaps(r) {
			return i
		}
	}
	return -1
}

// gap counts the tokens between two runs.
func gap(a, b run) int { return max(0, b.first-a.end, a.first-b.end) }

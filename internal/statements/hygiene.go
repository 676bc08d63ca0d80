package statements

import "strings"

// Borders are those of PolNeAR's guidelines: the quotation marks belong to the
// content, and so does "that"; the comma or full stop that parts a content
// from the rest does not. The comma that closes an apposition belongs to the
// source, a colon to the cue.

// tidy mends the borders of c. A part that the tidying empties is left out.
func (d *document) tidy(c *candidate) {
	c.source = d.relativeOnly(c, d.tidySource(c.source))
	c.cue = d.tidyCue(d.withoutHearer(c))
	c.addressee = d.apart(d.trim(c.addressee), c.cue)
	if c.source = d.apart(c.source, c.cue); c.source.empty() {
		c.basis = ""
	}
	var pieces []run
	for _, p := range c.content {
		for _, part := range without(p, c.cue, c.source) {
			part = d.withQuotes(c, d.trimContent(d.wholePhrase(c, part)))
			if !part.empty() && d.hasWord(part) {
				pieces = append(pieces, part)
			}
		}
	}
	c.content = joinRuns(pieces)
}

// apart is r without the cue: "called on" is no part of who is called on.
func (d *document) apart(r, cue run) run {
	if r.empty() || !r.overlaps(cue) {
		return r
	}
	if rest := without(r, cue); len(rest) > 0 {
		return d.trim(rest[len(rest)-1])
	}
	return run{}
}

// hasWord tells whether r has a word at all.
func (d *document) hasWord(r run) bool {
	for i := r.first; i < r.end; i++ {
		if d.isWord(i) {
			return true
		}
	}
	return false
}

// trim drops punctuation at both ends of r, brackets that are closed in r
// apart.
func (d *document) trim(r run) run {
	for !r.empty() && d.isBorder(r.first) {
		r.first++
	}
	for !r.empty() && d.isBorder(r.end-1) && !(d.toks[r.end-1].Form == ")" && d.hasForm(r, "(")) {
		r.end--
	}
	return r
}

// tidySource trims, and lets the comma that closes an apposition or an aside
// belong to the source: "Flavia Elphberg, his aide,".
func (d *document) tidySource(r run) run {
	r = d.trim(r)
	for !r.empty() && d.isMark(r.end-1) && !d.isMark(r.first) {
		r.end--
	}
	for r.end-r.first > 1 && strayStarts[d.lower(r.first)] {
		r.first++
	}
	if last := r.end - 1; last > r.first && timeWords[d.lower(last)] && d.toks[last].head != last-1 {
		r.end-- // "the ministry today", "the king on Monday"
		if d.lower(r.end-1) == "on" {
			r.end--
		}
		r = d.trim(r)
	}
	if r.end < len(d.toks) && d.toks[r.end].Form == "," && d.hasForm(r, ",") {
		r.end++
	}
	return r
}

// strayStarts are prepositions that no speaker begins with.
var strayStarts = setOf("of", "about", "by", "from", "with")

// relativeOnly leaves "who" alone of "the king, who" where who does the cue's
// verb, and drops it where the king does.
func (d *document) relativeOnly(c *candidate, r run) run {
	last := r.end - 1
	if r.end-r.first < 2 || !relatives[d.lower(last)] {
		return r
	}
	if c.head >= 0 && d.toks[last].head == c.head {
		return run{last, r.end}
	}
	return d.trim(run{r.first, last})
}

var relatives = setOf("who", "which")

// withoutHearer is the cue without the one spoken to: "told reporters".
func (d *document) withoutHearer(c *candidate) run {
	if c.entry.take("hearer") && c.cue.has(c.head) && !c.addressee.empty() && c.addressee.first > c.head &&
		c.addressee.first < c.cue.end && c.cue.end <= c.addressee.end {
		return run{c.cue.first, c.addressee.first}
	}
	return c.cue
}

// tidyCue trims, and lets a colon after the cue belong to it.
func (d *document) tidyCue(r run) run {
	cue := d.trim(r)
	if cue.empty() {
		return r // a headline's cue is a lone colon
	}
	if cue.end < len(d.toks) && d.toks[cue.end].Form == ":" {
		cue.end++
	}
	return cue
}

// trimContent drops commas, dashes and full stops at the ends of r, but keeps
// quotation marks, brackets that are in pairs, and ! and ?.
func (d *document) trimContent(r run) run {
	for !r.empty() && d.isBorder(r.first) && !d.isMark(r.first) && !(d.toks[r.first].Form == "(" && d.hasForm(r, ")")) && d.toks[r.first].Form != "..." {
		r.first++
	}
	for !r.empty() && d.isBorder(r.end-1) && !d.isMark(r.end-1) && d.inQuote[r.end-1] < 0 && !strings.ContainsAny(d.toks[r.end-1].Form, "?!)]") {
		r.end--
	}
	if !r.empty() && d.toks[r.end-1].UPOS == "CCONJ" && r.end-r.first > 1 {
		return d.trimContent(run{r.first, r.end - 1})
	}
	if r.end < len(d.toks) && d.toks[r.end].Form == ")" && d.hasForm(r, "(") && !d.hasForm(r, ")") {
		r.end++
	}
	return r
}

func (d *document) hasForm(r run, form string) bool {
	for i := r.first; i < r.end; i++ {
		if d.toks[i].Form == form {
			return true
		}
	}
	return false
}

// isBorder tells whether token i is punctuation, which can part two phrases.
func (d *document) isBorder(i int) bool {
	return !d.isWord(i) && strings.Trim(d.toks[i].Form, "$€£%#@&+=") != ""
}

// withQuotes widens r to the quotations that it shares its ends with: a
// content that begins or ends inside of a quotation holds the whole of it,
// over sentences and paragraphs, unless the cue is inside as well.
func (d *document) withQuotes(c *candidate, r run) run {
	if r.empty() {
		return r
	}
	if q := d.inQuote[r.first]; q >= 0 && d.mayHold(c, q, r) {
		r = r.cover(d.quotes[q].run)
		for q > 0 && d.quotes[q-1].runsOn {
			q--
			r = r.cover(d.quotes[q].run)
		}
	}
	q := d.inQuote[r.end-1]
	if q < 0 && r.end < len(d.toks) && d.isMark(r.end) { // the closing mark stands just outside
		q = d.inQuote[r.end]
		if q >= 0 && !r.contains(run{d.quotes[q].run.first, r.end}) {
			q = -1
		}
	}
	if q >= 0 && d.mayHold(c, q, r) {
		r = r.cover(d.quotes[q].run)
		for d.quotes[q].runsOn && q+1 < len(d.quotes) {
			q++
			r = r.cover(d.quotes[q].run)
		}
	}
	return r
}

// mayHold tells whether the content piece r may be widened to quotation q: the
// cue and the source stand outside of it, r is more than a stray end, and the
// quotation's end is known.
func (d *document) mayHold(c *candidate, q int, r run) bool {
	whole := d.quotes[q].run
	if !d.quotes[q].closed && !d.quotes[q].runsOn || whole.overlaps(c.cue) || whole.overlaps(c.source) {
		return false
	}
	shared := min(whole.end, r.end) - max(whole.first, r.first)
	return shared*2 > r.end-r.first || shared*3 > whole.end-whole.first
}

package statements

import (
	"annalist"
	"slices"
)

// How sure a way of finding is. These are not calibrated: they order the
// statements of a report and keep what the model gave above what patterns add.
const (
	patternScore   = 0.75 // a cue with its subject and its complement in the tree
	passiveScore   = 0.6  // the same without a subject
	headlineScore  = 0.6
	adjacencyScore = 0.5 // a quotation that follows a speaker's statement
	orphanScore    = 0.4 // a quotation that nobody is named for
)

// A candidate is a statement in the making, in runs of flat indices.
type candidate struct {
	source    run
	cue       run
	addressee run
	head      int // flat index of the cue's telling word, -1 if there is no cue
	entry     *cue
	negated   bool
	shares    bool // the source is the subject of another verb than the cue's
	content   []run
	score     float64
	basis     string
	rule      string
}

// extent is the least run that holds every part of c.
func (c *candidate) extent() run { return c.source.cover(c.body()) }

// body is the least run that holds cue and content.
func (c *candidate) body() run {
	r := c.cue
	for _, p := range c.content {
		r = r.cover(p)
	}
	return r
}

// words counts the tokens of the content.
func (c *candidate) words() int {
	n := 0
	for _, p := range c.content {
		n += p.end - p.first
	}
	return n
}

// shared counts the content tokens that c and o have in common.
func (c *candidate) shared(o *candidate) int {
	n := 0
	for _, p := range c.content {
		for _, q := range o.content {
			n += max(0, min(p.end, q.end)-max(p.first, q.first))
		}
	}
	return n
}

// tells reports whether token i lies in the content.
func (c *candidate) tells(i int) bool {
	return slices.ContainsFunc(c.content, func(p run) bool { return p.has(i) })
}

// without gives the parts of r outside of the holes.
func without(r run, holes ...run) []run {
	parts := []run{r}
	for _, h := range holes {
		var next []run
		for _, p := range parts {
			if h.empty() || !p.overlaps(h) {
				next = append(next, p)
				continue
			}
			for _, side := range []run{{p.first, h.first}, {h.end, p.end}} {
				if !side.empty() {
					next = append(next, side)
				}
			}
		}
		parts = next
	}
	return parts
}

// joinRuns sorts runs and joins those that touch.
func joinRuns(runs []run) []run {
	slices.SortFunc(runs, func(a, b run) int { return a.first - b.first })
	var joined []run
	for _, r := range runs {
		if n := len(joined); n > 0 && r.first <= joined[n-1].end {
			joined[n-1] = joined[n-1].cover(r)
		} else if !r.empty() {
			joined = append(joined, r)
		}
	}
	return joined
}

// fromModel turns the model's attributions into candidates. One without a
// content says nothing and is left out.
func (f *Finder) fromModel(d *document, attributions []annalist.Attribution) []candidate {
	var all []candidate
	for _, a := range attributions {
		c := candidate{content: joinRuns(d.flat(a.Content)), head: -1, score: a.Score, rule: "model"}
		if len(c.content) == 0 {
			continue
		}
		c.source = hull(d.flat(a.Source))
		c.cue = hull(d.flat(a.Cue))
		if !c.source.empty() {
			c.basis = "cue"
		}
		f.readCue(d, &c)
		all = append(all, c)
	}
	return all
}

// hull is the least run that holds all runs of one sentence; a run in another
// sentence than the first is left out, since source and cue are of one piece.
func hull(runs []run) run {
	var r run
	for _, x := range runs {
		if r.empty() || x.first-r.end < maxGap {
			r = r.cover(x)
		}
	}
	return r
}

// maxGap is how many tokens may stand between the pieces of a source or a cue.
const maxGap = 8

// readCue finds the telling word of a cue that the model gave, its row in the
// lexicon and whether it is negated: the first verb with a row, else the first
// word with one, else the run's own head.
func (f *Finder) readCue(d *document, c *candidate) {
	if c.cue.empty() {
		return
	}
	for i := c.cue.first; i < c.cue.end; i++ {
		if isNegation(d, i) {
			c.negated = true
		}
		entry, _ := f.cues.at(d, i)
		if entry != nil && (c.entry == nil || entry.part == "verb" && c.entry.part != "verb") {
			c.entry, c.head = entry, i
		}
	}
	if c.head < 0 {
		c.head = d.headOf(c.cue)
	}
	if c.entry != nil && c.entry.part == "preposition" && c.source.first != c.cue.end {
		c.source, c.basis = run{}, "" // who it is according to follows at once
	}
	if c.head >= 0 && c.addressee.empty() {
		c.addressee = f.addressee(d, c)
	}
}

// isNegation tells whether token i is a word such as "not".
func isNegation(d *document, i int) bool {
	switch d.lower(i) {
	case "not", "n't", "n’t", "never", "no", "neither", "nor":
		return true
	}
	return false
}

// byPlace orders candidates by where their content or cue begins, the longer
// first.
func byPlace(a, b candidate) int {
	x, y := a.body(), b.body()
	if x.first != y.first {
		return x.first - y.first
	}
	return y.end - x.end
}

package syntax

import (
	"slices"

	"annalist"
)

// An attribution is a cue with its source and its contents, as runs of words.
// It has a cue or a content; source and cue are nil where there is none.
type attribution struct {
	source, cue *run
	content     []run
}

// attribute reads who said what among the window's first n words, whose
// sentences have the ends given.
func (r *reader) attribute(n int, ends []int) {
	if len(r.attr) == 0 {
		return
	}
	start := r.attrSteps.start
	if r.open >= 0 {
		start = r.attrStart
	}
	path := r.attrSteps.path(r.scores.Attr, start)
	found := runs(path[:n], r.attr, r.scores.Attr)
	joined, owner := join(found, ends, r.scores.SourceLinks, r.scores.ContentLinks)
	goesOn := n == len(path) || r.attr[path[n]] == "I-CNT"
	r.keepSaid(joined, owner, found, n, goesOn)
}

// keepSaid adds the window's attributions to the report's, with words counted
// from the report's start. owner leads from each run found to its attribution.
// A content that the window before left open goes to that attribution, if
// either of the two has no cue. goesOn tells whether a content of the last of
// the n settled words may go on in the next window.
func (r *reader) keepSaid(joined []attribution, owner []int, found []run, n int, goesOn bool) {
	index := make([]int, len(joined))
	for i := range joined {
		index[i] = len(r.said)
		joined[i].shift(r.next)
		if r.open >= 0 && i == continued(found, owner) {
			if before := &r.said[r.open]; before.cue == nil || joined[i].cue == nil {
				before.add(joined[i])
				index[i] = r.open
				continue
			}
		}
		r.said = append(r.said, joined[i])
	}
	r.open = -1
	for i, f := range found {
		if goesOn && f.kind == "CNT" && f.last == n-1 {
			r.open = index[owner[i]]
		}
	}
}

// continued is the attribution whose content begins with the window and
// continues one before it; -1 if there is none.
func continued(found []run, owner []int) int {
	if len(found) > 0 && found[0].first == 0 && found[0].goesOn {
		return owner[0]
	}
	return -1
}

// join makes attributions of the runs of a window, in the order of the text;
// ends are the sentence ends of the window. Each cue takes the source, and each
// content the cue, that the model's links and nearness like best, see
// [linker.link]. A source that no cue takes is dropped, and so is a cue with
// neither source nor content. owner gives the attribution of each run, -1 if it
// was dropped.
func join(found []run, ends []int, sources, cues func(word int) []float32) (joined []attribution, owner []int) {
	l := linker{found, ends}
	byCue := map[int]*attribution{} // by the run of its cue
	of := make([]*attribution, len(found))
	for i := range found {
		if found[i].kind != "CUE" {
			continue
		}
		cue := found[i]
		a := &attribution{cue: &cue}
		if s := l.link(cue, "SRC", sources(cue.first)); s >= 0 {
			source := found[s]
			a.source = &source
		}
		byCue[i], of[i] = a, a
	}
	for i := range found {
		if found[i].kind != "CNT" {
			continue
		}
		a := byCue[l.link(found[i], "CUE", mean(cues, found[i]))]
		if a == nil {
			a = &attribution{}
		}
		a.content = append(a.content, found[i])
		of[i] = a
	}
	return ordered(of)
}

// ordered drops what says nothing, puts the rest in the order of the text, and
// tells where each went.
func ordered(of []*attribution) (joined []attribution, owner []int) {
	var all []*attribution
	for _, a := range of {
		if a != nil && (a.source != nil || a.content != nil) && !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	slices.SortStableFunc(all, func(a, b *attribution) int { return a.first() - b.first() })
	owner = make([]int, len(of))
	for i := range of {
		owner[i] = slices.Index(all, of[i])
	}
	for _, a := range all {
		joined = append(joined, *a)
	}
	return joined, owner
}

// parts lists source, cue and contents.
func (a *attribution) parts() []*run {
	var parts []*run
	for _, p := range []*run{a.source, a.cue} {
		if p != nil {
			parts = append(parts, p)
		}
	}
	for i := range a.content {
		parts = append(parts, &a.content[i])
	}
	return parts
}

// first is the first word of any part.
func (a *attribution) first() int {
	first := -1
	for _, p := range a.parts() {
		if first < 0 || p.first < first {
			first = p.first
		}
	}
	return first
}

// shift counts the words from an earlier point.
func (a *attribution) shift(by int) {
	for _, p := range a.parts() {
		p.first += by
		p.last += by
	}
}

// add takes over the parts of another, whose text comes later.
func (a *attribution) add(b attribution) {
	if a.cue == nil {
		a.source, a.cue = b.source, b.cue
	}
	a.content = append(a.content, b.content...)
}

// located gives the attribution with its words as ranges of tokens.
func (r *reader) located(a *attribution) annalist.Attribution {
	var out annalist.Attribution
	out.Score = 1
	for _, p := range a.parts() {
		out.Score = min(out.Score, p.score)
	}
	if a.source != nil {
		out.Source = r.span(a.source.first, a.source.last)
	}
	if a.cue != nil {
		out.Cue = r.span(a.cue.first, a.cue.last)
	}
	for _, c := range a.content {
		out.Content = append(out.Content, r.span(c.first, c.last)...)
	}
	return out
}

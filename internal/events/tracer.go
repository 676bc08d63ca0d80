package events

import (
	"slices"

	"annalist"
)

// A tracer notes what a reader tries on one sentence. All its methods may be
// called on a nil tracer, which is that of coding and notes nothing.
type tracer struct {
	tried   map[int][]*attempt // by word
	of      map[*find]*attempt
	untried map[int]string // why a word's frames were not tried
	joined  map[int]*annalist.Join
	lent    map[int]bool
	seen    []int // the words that the running test looked at
}

// An attempt is a frame tried on a word, with what was noted of each test.
type attempt struct {
	*find
	notes            []annalist.Test
	holds            bool
	sources, targets []where // as the fillers found them: joining may add to the find's
}

func newTracer() *tracer {
	return &tracer{map[int][]*attempt{}, map[*find]*attempt{}, map[int]string{}, map[int]*annalist.Join{}, map[int]bool{}, nil}
}

// begin notes that a frame is tried on a word.
func (l *tracer) begin(f *find) {
	if l == nil {
		return
	}
	a := &attempt{find: f}
	for _, t := range f.frame.tests {
		a.notes = append(a.notes, annalist.Test{Name: t.name, Asks: t.asks, State: annalist.NotReached})
	}
	l.of[f] = a
	l.tried[f.word] = append(l.tried[f.word], a)
}

// open begins a test. It gives what the test around it has looked at: a
// complement is tried while the frame that asks for it waits.
func (l *tracer) open() (outer []int) {
	if l == nil {
		return nil
	}
	outer, l.seen = l.seen, nil
	return outer
}

// close notes how test n of a find's frame went.
func (l *tracer) close(f *find, n int, passed bool, outer []int) {
	if l == nil {
		return
	}
	note := &l.of[f].notes[n]
	note.Tokens, l.seen = l.seen, outer
	switch {
	case passed:
		note.State = annalist.Passed
	case f.frame.tests[n].fills:
		note.State = annalist.Empty
	default:
		note.State = annalist.Failed
	}
}

// end notes whether a find's frame holds, and whom its fillers found.
func (l *tracer) end(f *find, holds bool) {
	if l == nil {
		return
	}
	a := l.of[f]
	a.holds, a.sources, a.targets = holds, f.sources, f.targets
}

// saw notes that the running test looks at these words, the last of them last.
func (l *tracer) saw(words ...int) {
	if l == nil {
		return
	}
	for _, i := range words {
		l.seen = append(slices.DeleteFunc(l.seen, func(k int) bool { return k == i }), i)
	}
}

// skip notes why no frame of a word is tried.
func (l *tracer) skip(i int, why string) {
	if l != nil {
		l.untried[i] = why
	}
}

// join notes the first reason for which a word's find gives way to another's.
func (l *tracer) join(i, into int, why string, gave ...string) {
	if l != nil && l.joined[i] == nil && i != into {
		l.joined[i] = &annalist.Join{Into: into, Why: why, Gave: slices.Clone(gave)}
	}
}

// lend notes that a weak find is lent the participants of another.
func (l *tracer) lend(i int) {
	if l != nil {
		l.lent[i] = true
	}
}

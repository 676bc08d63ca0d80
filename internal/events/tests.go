package events

import (
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// A test is one of the things that a frame asks of the sentence. A frame holds
// at a word when all its tests pass, in their order.
type test struct {
	name string // "particle", "WITH", ..., as annalist.Test tells them
	asks string // in the words of the entry
	// fills marks a test that only fills a cell: the frame may hold without it.
	fills bool
	pass  func(*reader, *find) bool
}

// testsOf lists the tests of a frame: what the lexicon asks of words first,
// what goes by actors last. Coding and explaining run this one list.
func testsOf(f *frame) []test {
	var list []test
	add := func(name, asks string, pass func(*reader, *find) bool) {
		list = append(list, test{name: name, asks: asks, pass: pass})
	}
	if !f.Noun {
		add("particle", f.Particle, (*reader).hasParticle)
	}
	if f.objects != nil {
		add("object", strings.Join(f.Objects, "|"), (*reader).hasObject)
	}
	for i := range f.with {
		add("WITH", f.With[i].String(), func(r *reader, found *find) bool { return r.holds(found, f.with[i]) })
	}
	for i := range f.not {
		add("NOT", f.Not[i].String(), func(r *reader, found *find) bool { return !r.holds(found, f.not[i]) })
	}
	if f.Near != nil {
		add("NEAR", strings.Join(f.Near, "|"), (*reader).isNear)
	}
	if f.Complement != nil {
		add("complement", "+"+strings.Join(f.Complement, "|"), (*reader).findComplement)
	}
	if !f.Noun && startsAt(f.Source, "nsubj") {
		add("subject", "nsubj", func(r *reader, found *find) bool { return !r.subjectIsThing(found) })
	}
	if !f.Noun && f.Type == "ASSAULT" {
		add("mishap", "", func(r *reader, found *find) bool { return !r.byMishap(found) })
	}
	return append(list, fillersOf(f)...)
}

// fillersOf lists the tests that fill a frame's cells, and the one that asks
// whether what they found is enough.
func fillersOf(f *frame) []test {
	var list []test
	add := func(name string, at lexicon.Filler, fill func(*reader, *find) bool) {
		if at != nil {
			list = append(list, test{name: name, asks: at.String(), fills: true, pass: fill})
		}
	}
	add("source", f.Source, func(r *reader, found *find) bool {
		found.sources = r.fill(found, f.Source, nil)
		return found.sources != nil
	})
	add("target", f.Target, func(r *reader, found *find) bool {
		found.targets = r.fill(found, f.Target, found.sources)
		return found.targets != nil
	})
	if f.Figure != "" {
		add("figure", f.FigurePath, func(r *reader, found *find) bool {
			found.counts = r.figures(found)
			for _, c := range found.counts {
				r.log.saw(c.words...)
			}
			return found.counts != nil
		})
	}
	return append(list, test{name: "NEED", asks: f.Needs, pass: (*reader).hasEnough})
}

// match tells whether a find's frame holds at its word.
func (r *reader) match(f *find) bool {
	r.log.begin(f)
	holds := r.passes(f)
	slices.Sort(f.trigger)
	r.log.end(f, holds)
	return holds
}

// passes runs the tests of a find's frame, up to the first that fails.
func (r *reader) passes(f *find) bool {
	for i := range f.frame.tests {
		t := &f.frame.tests[i]
		outer := r.log.open()
		passed := t.pass(r, f)
		r.log.close(f, i, passed, outer)
		if !passed && !t.fills {
			return false
		}
	}
	return true
}

// hasParticle tells whether the verb has the frame's particle, or none if the
// frame has none, and adds it to the trigger.
func (r *reader) hasParticle(f *find) bool {
	want := f.frame.Particle
	particle, at := r.t.particle(f.word)
	if want != particle {
		if want == "" {
			r.log.saw(at)
			return false
		}
		if at = r.follows(f.word, want); at < 0 {
			return false
		}
	}
	if at >= 0 {
		r.log.saw(at)
		f.trigger = append(f.trigger, at)
	}
	return true
}

// hasObject tells whether the verb has one of the frame's own objects, and adds
// it to the trigger.
func (r *reader) hasObject(f *find) bool {
	o := r.fixedObject(f.word, f.frame)
	if o >= 0 {
		f.trigger = append(f.trigger, r.t.tokens(o)...)
	}
	return o >= 0
}

// isNear tells whether the sentence has one of the words that the frame asks
// for anywhere.
func (r *reader) isNear(f *find) bool {
	i := slices.IndexFunc(r.t.lemma, func(l string) bool { return f.frame.near[l] })
	if i >= 0 {
		r.log.saw(i)
	}
	return i >= 0
}

// hasEnough tells whether the participants that the frame needs are known. A
// find of which that alone fails is kept as weak.
func (r *reader) hasEnough(f *find) bool {
	if r.enough(f) {
		return true
	}
	if f.weak = true; r.weak[f.word] == nil {
		r.weak[f.word] = f
	}
	return false
}

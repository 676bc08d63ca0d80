package events

import (
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

// A find is a frame that holds at a word.
type find struct {
	word    int
	frame   *frame
	carrier int   // noun: the verb that carries it ("launch" of "launch an attack"), else -1
	anchor  int   // the word whose clause decides the modality
	trigger []int // words, in the order of the text
	comp    int   // the word of the complement's event, -1 if the frame asks for none
	sources []where
	targets []where
	counts  []count
	weak    bool    // all holds but the participants
	model   float64 // how likely the model holds its root for its first pair; 0 if it was not asked
}

// reader codes one sentence.
type reader struct {
	c    *Coder
	t    *tree
	who  *people
	seen map[int]*find // what at() found; nil for nothing
	weak map[int]*find // the first frame that holds but for its participants
	typ  string        // the type of the event whose modality is sought
	// arguments of this sentence's predicates, by their word
	arguments map[int][]annalist.Argument
	acts      []annalist.Act // what the model says of this sentence's words
	log       *tracer        // nil in coding
}

// at gives what is found at a word; each word is tried once.
func (r *reader) at(i int) *find {
	if f, ok := r.seen[i]; ok {
		return f
	}
	r.seen[i] = nil // a circle of complements ends here
	f := r.try(i)
	r.seen[i] = f
	return f
}

// weakAt gives what is found at a word even where too few of its participants
// are known, as the words beside it may tell them: "a suicide bombing killed
// twelve soldiers", "proposed talks".
func (r *reader) weakAt(i int) *find {
	if f := r.at(i); f != nil {
		return f
	}
	return r.weak[i]
}

func (r *reader) try(i int) *find {
	switch r.t.upos(i) {
	case "VERB":
		if f := r.tryVerb(i); f != nil {
			return f
		}
		// "The fighting went on": a gerund where a noun stands
		if x, rel := r.t.xpos(i), base(r.t.rel(i)); x == "NN" || x == "VBG" && (rel == "nsubj" || rel == "obj" || rel == "obl" || rel == "nmod") {
			return r.tryNoun(i, r.t.form(i))
		}
	case "NOUN":
		return r.tryNoun(i, r.t.lemma[i])
	case "PROPN":
		if r.t.s.Headline {
			return r.tryNoun(i, r.t.lemma[i])
		}
	}
	return nil
}

func (r *reader) tryVerb(i int) *find {
	for _, f := range r.c.verbs[r.t.lemma[i]] {
		found := &find{word: i, frame: f, carrier: -1, anchor: i, trigger: r.t.tokens(i), comp: -1}
		if r.match(found) {
			return found
		}
	}
	return nil
}

// follows gives a word of the form among the next three that hangs on i as an
// adverb or a preposition, -1 if there is none: parsers part on "call off".
func (r *reader) follows(i int, form string) int {
	for k := i + 1; k < len(r.t.lemma) && k <= i+3; k++ {
		if r.t.form(k) == form && r.t.head(k) == i && (r.t.rel(k) == "advmod" || base(r.t.rel(k)) == "compound") {
			return k
		}
	}
	return -1
}

func (r *reader) fixedObject(i int, f *frame) int {
	for _, o := range r.t.allConjuncts(r.t.objects(i)) {
		r.log.saw(o)
		if r.isWord(o, f.objects) {
			return o
		}
		if r.who.is("part", r.t.lemma[o]) { // "fired dozens of rockets"
			for _, k := range r.phrases(o, o, []string{"of"}) {
				r.log.saw(k)
				if r.isWord(k, f.objects) {
					return k
				}
			}
		}
	}
	return -1
}

func (r *reader) tryNoun(i int, lemma string) *find {
	frames := r.c.nouns[lemma]
	if frames == nil {
		return nil
	}
	if !r.tellsAct(i) {
		r.log.skip(i, "it is part of a name, or stands before another noun")
		return nil
	}
	for _, f := range frames {
		found := &find{word: i, frame: f, carrier: r.carrier(i, f), anchor: i, trigger: r.t.tokens(i), comp: -1}
		if v := found.carrier; v >= 0 && !r.decides(v) {
			found.trigger = append(found.trigger, v)
			if _, at := r.t.particle(v); at >= 0 {
				found.trigger = append(found.trigger, at)
			}
			if r.t.head(i) == v {
				found.anchor = v
			}
		}
		if r.match(found) {
			return found
		}
	}
	return nil
}

// decides tells whether a verb that carries a noun is a cue of modality and no
// part of the act: "planned an attack".
func (r *reader) decides(v int) bool {
	c, ok := r.c.cues.find("object", r.t.lemma[v])
	if !ok {
		c, ok = r.c.cues.find("head", r.t.lemma[v])
	}
	return ok && c.class != annalist.Occurred && c.class != annalist.Ongoing
}

// tellsAct tells whether a noun can tell of an act where it stands: not before
// another noun ("attack helicopter") and not in a name.
func (r *reader) tellsAct(i int) bool {
	switch base(r.t.rel(i)) {
	case "compound", "flat", "fixed", "goeswith", "vocative":
		return false
	}
	for _, w := range r.who.inside[r.t.index] {
		m := w.mention
		if m.First <= i && i <= m.Last && (m.Kind == "name" || m.Head == i) {
			return false
		}
	}
	return true
}

// carrier gives the light verb of an event noun: "launched an attack", "an
// attack was launched", "the attack launched by rebels". -1 if it has none.
func (r *reader) carrier(i int, f *frame) int {
	if f.Light == nil {
		return -1
	}
	top := i
	for r.t.rel(top) == "conj" && r.t.head(top) >= 0 {
		top = r.t.head(top)
	}
	if v := r.t.head(top); v >= 0 && r.isLight(v, f) && slices.Contains(r.t.objects(v), top) {
		return v
	}
	for _, v := range r.t.kids[i] {
		if base(r.t.rel(v)) == "acl" && r.isLight(v, f) && slices.Contains(r.t.objects(v), i) {
			return v
		}
	}
	return -1
}

func (r *reader) isLight(v int, f *frame) bool {
	name := r.t.lemma[v]
	if p, _ := r.t.particle(v); p != "" {
		name += "-" + p
	}
	return f.light[name]
}

func (r *reader) holds(f *find, c condition) bool {
	for _, all := range c.paths {
		for _, path := range all {
			for _, i := range r.t.allConjuncts(r.walk(f, path)) {
				r.log.saw(i)
				if r.isOf(i, c) {
					return true
				}
			}
		}
	}
	return false
}

// isOf tells whether word i meets the condition; for "dozens of rebels" the
// rebels must.
func (r *reader) isOf(i int, c condition) bool {
	if r.who.is("part", r.t.lemma[i]) {
		if of := r.phrases(i, i, []string{"of"}); of != nil {
			return slices.ContainsFunc(of, func(k int) bool { return r.isWord(k, c.words) || r.isKind(k, c.kinds) })
		}
	}
	return r.isWord(i, c.words) || r.isKind(i, c.kinds)
}

func (r *reader) isWord(i int, words wordSet) bool {
	return words[r.t.lemma[i]] || words[r.t.form(i)] || words["*"]
}

// isKind tells whether word i is of one of the classes that go by the actor or
// by the part of speech.
func (r *reader) isKind(i int, kinds []string) bool {
	for _, kind := range kinds {
		if kind == "name" && r.t.upos(i) == "PROPN" || kind == "number" && r.t.upos(i) == "NUM" {
			return true
		}
		for _, a := range r.who.resolve(r.t, i, 2) {
			if a.actor < 0 {
				if kind == "actor" || kind == "country" {
					return true
				}
				continue
			}
			if actor := &r.who.actors[a.actor]; kind == "actor" || kind == string(actor.Kind) || slices.Contains(actor.Sectors, kind) {
				return true
			}
		}
	}
	return false
}

// subjectIsThing tells whether who does the act is told, and is neither an
// actor nor people nor a weapon: storms, reports and prices do not act here.
func (r *reader) subjectIsThing(f *find) bool {
	subjects := r.t.subjects(f.word)
	for _, s := range subjects {
		r.log.saw(s)
		lemma := r.t.lemma[s]
		if r.t.upos(s) != "NOUN" || r.who.resolve(r.t, s, 2) != nil || r.who.is("people", lemma) || r.who.is("body", lemma) || r.who.is("weapon", lemma) ||
			r.who.is("part", lemma) || r.who.is("organ", lemma) || r.c.nouns[lemma] != nil {
			return false
		}
	}
	return len(subjects) > 0
}

func startsAt(filler lexicon.Filler, step string) bool {
	for _, all := range filler {
		for _, path := range all {
			if path[0] == step {
				return true
			}
		}
	}
	return false
}

// isKindOf tells whether a noun speaks of a kind of act and not of one that
// happened: a bare plural, as in "airstrikes are cruel".
func (r *reader) isKindOf(i int) bool {
	return r.t.xpos(i) == "NNS" && r.t.child(i, "det", "nummod", "nmod:poss") < 0
}

// enough tells whether the participants the frame needs are known.
func (r *reader) enough(f *find) bool {
	switch f.frame.Needs {
	case "SRC":
		return len(f.sources) > 0
	case "TAR":
		return len(f.targets) > 0
	case "both":
		return len(f.sources) > 0 && len(f.targets) > 0
	case "pair":
		return len(f.sources)+len(f.targets) > 1
	case "none":
		return len(f.sources)+len(f.targets)+len(f.counts) > 0 || !f.frame.Noun || f.carrier >= 0 || !r.isKindOf(f.word)
	}
	// A number of dead tells of violence without a name.
	return len(f.sources)+len(f.targets)+len(f.counts) > 0
}

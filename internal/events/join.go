package events

import "slices"

// join makes one find of those that tell one act: a light verb gives way to its
// noun, a noun to the verb that names it as its object, "killing nine" to the
// shelling it is the result of, "killed by a bomb attack" to the attack.
func (r *reader) join(finds []*find) []*find {
	gone := map[int]bool{}
	for _, f := range finds {
		if f.frame.Noun {
			if v := f.carrier; v >= 0 && r.at(v) != nil && !gone[v] {
				switch own := r.at(v); {
				case own.frame.Complement != nil:
				case r.names(own, f.word):
					gone[f.word] = true
					r.log.join(f.word, v, "it is the object that the verb's frame names")
				default:
					gone[v] = true
					r.log.join(v, f.word, "the verb only carries the noun")
				}
			}
			continue
		}
		if f.frame.objects != nil {
			for _, i := range f.trigger {
				gone[i] = gone[i] || i != f.word
				r.log.join(i, f.word, "it is the object that the verb's frame names")
			}
		}
	}
	into := map[int]*find{}
	var added []*find
	for _, f := range finds {
		main := r.partOf(f)
		for steps := 0; main != nil && into[main.word] != nil && steps < deep; steps++ {
			main = into[main.word]
		}
		if main == nil || main == f || gone[f.word] || gone[main.word] {
			continue
		}
		if main.weak && !slices.ContainsFunc(added, func(o *find) bool { return o.word == main.word }) {
			added = append(added, main)
			r.seen[main.word] = main
			r.log.lend(main.word)
		}
		gave := r.absorb(main, f)
		gone[f.word], into[f.word] = true, main
		r.log.join(f.word, main.word, "it tells the harm of the same act", gave...)
	}
	finds = append(finds, added...)
	return slices.DeleteFunc(finds, func(f *find) bool { return gone[f.word] })
}

// names tells whether the verb's frame asks for this object: "declared a truce".
func (r *reader) names(verb *find, noun int) bool {
	if slices.Contains(verb.trigger, noun) {
		return true
	}
	return slices.ContainsFunc(verb.frame.with, func(c condition) bool {
		return len(c.paths) == 1 && len(c.paths[0]) == 1 && slices.Equal(c.paths[0][0], []string{"obj"}) && r.isOf(noun, c)
	})
}

// partOf gives the find of whose act f tells the harm, nil if there is none.
func (r *reader) partOf(f *find) *find {
	if f.frame.Type != "ASSAULT" || f.frame.Noun {
		return nil
	}
	v := f.word
	for _, s := range r.t.subjects(v) {
		if m := r.assault(s, v); m != nil && m.frame.Noun {
			return m
		}
	}
	if h := r.t.head(v); base(r.t.rel(v)) == "acl" && h >= 0 && r.t.head(h) >= 0 { // "launched missiles targeting troops"
		if m := r.assault(r.t.head(h), v); m != nil && slices.Contains(m.trigger, h) {
			return m
		}
	}
	if f.frame.Figure == "" {
		return nil
	}
	if m := r.resultOf(v); m != nil {
		return m
	}
	if len(f.frame.Modes) > 0 { // "kidnapped in the attack" tells more than the attack
		return nil
	}
	for _, c := range r.t.conjuncts(v) { // "killed and fourteen injured in a bomb attack"
		for _, k := range r.phrases(c, c, []string{"in", "by", "during"}) {
			if m := r.assault(k, v); m != nil && m.carrier < 0 {
				return m
			}
		}
	}
	return nil
}

// assault gives the find of violence at word i, if that is not v.
func (r *reader) assault(i, v int) *find {
	if i < 0 || i == v {
		return nil
	}
	if m := r.weakAt(i); m != nil && m.frame.Type == "ASSAULT" && (!m.weak || m.frame.Noun) {
		return m
	}
	return nil
}

// resultOf gives the act whose result v tells: "shelled the town, killing
// nine", "killed two and wounded five", "an attack that killed nine".
func (r *reader) resultOf(v int) *find {
	h := r.t.head(v)
	if h < 0 {
		return nil
	}
	switch rel := r.t.rel(v); {
	case rel == "advcl" && r.t.xpos(v) == "VBG" && r.t.child(v, "mark") < 0:
		if m := r.assault(h, v); m != nil {
			return m
		}
		for _, o := range r.t.objects(h) { // "carried out a raid, killing nine"
			if m := r.assault(o, v); m != nil && m.carrier == h {
				return m
			}
		}
	case rel == "conj" && r.t.child(v, "nsubj", "nsubj:pass") < 0:
		if m := r.assault(h, v); m != nil && m.frame.Figure != "" {
			return m
		}
	case base(rel) == "acl":
		if m := r.assault(h, v); m != nil && m.frame.Noun && slices.Contains(r.t.surface(v, deep), h) {
			return m
		}
	}
	return nil
}

// absorb adds to main what f tells beyond it, and says what that was.
func (r *reader) absorb(main, f *find) (gave []string) {
	if len(f.counts) > 0 {
		main.counts = append(main.counts, f.counts...)
		gave = append(gave, "figures")
	}
	if len(main.targets) == 0 {
		if main.targets = r.without(f.targets, main.sources); main.targets != nil {
			gave = append(gave, "target")
		}
	}
	if len(main.sources) == 0 {
		if main.sources = r.without(f.sources, main.targets); main.sources != nil {
			gave = append(gave, "source")
		}
	}
	if main.frame.Noun {
		main.trigger = append(main.trigger, f.word)
		slices.Sort(main.trigger)
	}
	return gave
}

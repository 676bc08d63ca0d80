package events

import (
	"slices"

	"annalist"
)

// people finds the actors by their words in one report.
type people struct {
	actors  []annalist.Actor
	heads   map[place]where    // by the mention's head
	inside  map[int][]where    // mentions of each sentence, for words that are no head
	classes map[string]wordSet // of the lexicon
	codeOf  func(name string, day annalist.Date) string
	day     annalist.Date    // of the report
	names   map[place]nameAt // of countries, peoples and organisations, by each of their words
}

// A nameAt is a name of a country, a people or an organisation in one sentence.
type nameAt struct {
	first, last int
	span        annalist.Span
	name        string
}

type place struct{ sentence, word int }

// where is an actor at one of its mentions.
type where struct {
	actor   int // -1: no actor of the report, known by code alone or not at all
	mention *annalist.Mention
	code    string // of who is no actor of the report
}

// newPeople keeps the actors by their mentions. A name that the analysis found
// where no mention is ("to Mali") is the actor of that very name, if the report
// has one.
func newPeople(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor, classes map[string]wordSet) *people {
	p := &people{actors: actors, heads: map[place]where{}, inside: map[int][]where{}, classes: classes, names: map[place]nameAt{}, day: r.Published}
	named := map[string]int{}
	for i := range actors {
		for m := range actors[i].Mentions {
			mention := &actors[i].Mentions[m]
			p.add(where{actor: i, mention: mention})
			if name := mention.Span.Of(r.Text); mention.Kind == annalist.Name && actors[i].Kind != annalist.Person {
				if _, ok := named[name]; !ok {
					named[name] = i
				}
			}
		}
	}
	for _, e := range a.Entities {
		if e.Sentence < 0 || e.Sentence >= len(a.Sentences) || e.First < 0 || e.First > e.Last || e.Last >= len(a.Sentences[e.Sentence].Tokens) {
			continue
		}
		tokens := a.Sentences[e.Sentence].Tokens[e.First : e.Last+1]
		span := tokens[0].Span.Cover(tokens[len(tokens)-1].Span)
		if e.Type == "GPE" || e.Type == "LOC" || e.Type == "ORG" || e.Type == "NORP" {
			for i := e.First; i <= e.Last; i++ {
				p.names[place{e.Sentence, i}] = nameAt{e.First, e.Last, span, span.Of(r.Text)}
			}
		}
		if i, ok := named[span.Of(r.Text)]; ok {
			p.add(where{actor: i, mention: &annalist.Mention{TokenRange: e.TokenRange, Span: span, Head: headOf(tokens, e.First), Kind: annalist.Name, Type: e.Type}})
		}
	}
	return p
}

// headOf gives the word of a name whose head lies outside the name.
func headOf(tokens []annalist.Token, first int) int {
	for i := range tokens {
		if h := tokens[i].Head - 1; h < first || h >= first+len(tokens) {
			return first + i
		}
	}
	return first
}

func (p *people) add(w where) {
	at := place{w.mention.Sentence, w.mention.Head}
	if old, ok := p.heads[at]; !ok || old.mention.Span.Len() < w.mention.Span.Len() {
		p.heads[at] = w
	}
	p.inside[w.mention.Sentence] = append(p.inside[w.mention.Sentence], w)
}

// find gives the mention that a word of the tree stands for.
func (p *people) find(t *tree, i int) (where, bool) {
	if w, ok := p.heads[place{t.index, i}]; ok {
		return w, true
	}
	// The head of a name may be another of its words than the tree says.
	for _, w := range p.inside[t.index] {
		m := w.mention
		if m.First <= i && i <= m.Last && m.Head >= 0 && m.Head < len(t.heads) && (sameName(t, i, m.Head) || sameName(t, m.Head, i) || tops(t, i, m) && t.upos(i) == "PROPN") {
			return w, true
		}
	}
	return where{}, false
}

// tops tells whether word i hangs outside the mention that holds it: it is the
// mention's head by this tree.
func tops(t *tree, i int, m *annalist.Mention) bool {
	h := t.head(i)
	return h < m.First || h > m.Last
}

// sameName tells whether word k hangs on word h as part of one name.
func sameName(t *tree, k, h int) bool {
	if t.head(k) != h {
		return false
	}
	switch base(t.rel(k)) {
	case "flat", "appos":
		return true
	case "compound":
		return t.upos(h) == "PROPN" && t.upos(k) == "PROPN"
	}
	return false
}

// resolve gives the actors that a filler's word names: the word's own mention,
// or the one it stands for: "members of the army", "the town of Hentzau",
// "Turkish jets".
func (p *people) resolve(t *tree, i, limit int) []where {
	if w, ok := p.find(t, i); ok {
		return []where{w}
	}
	if w, ok := p.byName(t, i); ok {
		return []where{w}
	}
	if limit == 0 {
		return nil
	}
	if k := t.child(i, "appos"); k >= 0 {
		if w, ok := p.find(t, k); ok {
			return []where{w}
		}
	}
	var out []where
	if p.is("part", t.lemma[i]) || p.is("locality", t.lemma[i]) {
		for _, k := range t.kids[i] {
			if base(t.rel(k)) == "nmod" && t.marker(k, "case") == "of" || t.rel(k) == "compound" && p.is("locality", t.lemma[i]) {
				out = append(out, p.resolveAll(t, t.conjuncts(k), limit-1)...)
			}
		}
	}
	if out == nil && p.is("organ", t.lemma[i]) {
		for _, k := range t.possessors(i) {
			if w, ok := p.find(t, k); ok {
				out = append(out, w)
			} else if w, ok := p.byName(t, k); ok {
				out = append(out, w)
			}
		}
	}
	return out
}

func (p *people) resolveAll(t *tree, words []int, limit int) (out []where) {
	for _, i := range words {
		for _, w := range p.resolve(t, i, limit) {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

func (p *people) is(class, lemma string) bool { return p.classes[class][lemma] }

// participant writes a mention as a participant of an event.
func (p *people) participant(w where) annalist.Participant {
	if w.actor < 0 {
		return annalist.Participant{Code: w.code, Span: w.mention.Span}
	}
	a := &p.actors[w.actor]
	return annalist.Participant{Actor: a.ID, Code: a.Code, Span: w.mention.Span}
}

package events

import (
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

// KnowNames tells the coder the code of a country's adjective and of an
// organisation's name: "Iraqi" in "Iraqi airstrikes", "Taliban" in "a Taliban
// attack" say whose they are. The function gives "" for any other word.
func (c *Coder) KnowNames(of func(name string, day annalist.Date) string) { c.codeOf = of }

// byName gives the country or organisation whose adjective or name stands
// before a noun.
func (p *people) byName(t *tree, i int) (where, bool) {
	if p.codeOf == nil {
		return where{}, false
	}
	switch t.rel(i) {
	case "amod", "compound", "nmod:poss":
	default:
		return where{}, false
	}
	own := nameAt{i, i, t.s.Tokens[i].Span, t.s.Tokens[i].Form}
	if l, ok := p.names[place{t.index, i}]; ok {
		own = l // "a Black Lives Matter protest"
	}
	code := p.codeOf(own.name, p.day)
	if code == "" {
		return where{}, false
	}
	w := where{actor: -1, code: code, mention: &annalist.Mention{TokenRange: annalist.TokenRange{Sentence: t.index, First: own.first, Last: own.last},
		Span: own.span, Head: i, Kind: annalist.Nominal}}
	for a := range p.actors {
		if p.actors[a].Code == code {
			w.actor = a
			break
		}
	}
	return w, true
}

// tangible are the classes whose words can take part though no actor is known
// by them: people, and things that are somebody's.
var tangible = []string{"people", "body", "asset"}

// strangers fills the sides of finds that no actor fills by the words that stand
// there, if they speak of people or of things that can be hit: "three
// individuals", "government offices". Who they are is not known.
func (r *reader) strangers(finds []*find) []*find {
	for _, f := range finds {
		if f.sources == nil && f.frame.Source != nil {
			f.sources = r.unknown(f, f.frame.Source, f.targets)
		}
		if f.targets == nil && f.frame.Target != nil {
			f.targets = r.unknown(f, f.frame.Target, f.sources)
		}
	}
	return finds
}

func (r *reader) unknown(f *find, filler lexicon.Filler, not []where) []where {
	for _, all := range filler {
		var words []int
		for _, path := range all {
			if last := path[len(path)-1]; last == "SRC" || last == "TAR" || last == "head" || last == "*" {
				continue
			}
			words = append(words, r.t.allConjuncts(r.walk(f, path))...)
		}
		if out := r.asStrangers(words, not); out != nil {
			return out
		}
	}
	return nil
}

// asStrangers makes participants of those of the words that no actor holds:
// countries that only stand there as places ("withdrew from Mali") by their
// code, others by their words alone.
func (r *reader) asStrangers(words []int, not []where) (out []where) {
	for _, i := range words {
		if l, ok := r.who.names[place{r.t.index, i}]; ok && r.who.codeOf != nil && r.t.upos(i) == "PROPN" {
			if code := r.who.codeOf(l.name, r.who.day); code != "" && !slices.ContainsFunc(not, func(w where) bool { return w.mention.Span.Overlaps(l.span) || w.code == code }) {
				out = append(out, where{actor: -1, code: code, mention: &annalist.Mention{
					TokenRange: annalist.TokenRange{Sentence: r.t.index, First: l.first, Last: l.last}, Span: l.span, Head: i, Kind: annalist.Name, Type: "GPE"}})
			}
			continue
		}
		if r.t.upos(i) != "NOUN" || r.c.nouns[r.t.lemma[i]] != nil {
			continue
		}
		if !slices.ContainsFunc(tangible, func(class string) bool { return r.who.is(class, r.t.lemma[i]) }) {
			continue
		}
		span := r.phraseOf(i)
		if slices.ContainsFunc(not, func(w where) bool { return w.mention.Span.Overlaps(span) }) {
			continue
		}
		out = append(out, where{actor: -1, mention: &annalist.Mention{TokenRange: annalist.TokenRange{Sentence: r.t.index, First: i, Last: i},
			Span: span, Head: i, Kind: annalist.Nominal}})
	}
	return out
}

// phraseOf is a noun with the words before it that hang on it.
func (r *reader) phraseOf(i int) annalist.Span {
	first := i
	for _, k := range r.t.kids[i] {
		switch base(r.t.rel(k)) {
		case "det", "amod", "compound", "nummod", "nmod":
			if k < first {
				first = r.leftmost(k)
			}
		}
	}
	return r.t.s.Tokens[first].Span.Cover(r.t.s.Tokens[i].Span)
}

func (r *reader) leftmost(i int) int {
	for _, k := range r.t.kids[i] {
		if k < i {
			return r.leftmost(k)
		}
	}
	return i
}

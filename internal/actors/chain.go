package actors

import (
	"cmp"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A finding is one way to code a chain, with its authority.
type finding struct {
	code  lexicon.Code
	basis string
	rule  string
	role  string
}

// resolve makes an actor of a chain; false if the chain is none: pronouns
// alone, or a place where something only happens.
func (d *document) resolve(chain []annalist.Mention) (annalist.Actor, *chainFacts, bool) {
	c := &chainFacts{document: d, person: slices.ContainsFunc(chain, func(m annalist.Mention) bool { return m.Type == "PER" })}
	for _, m := range chain {
		c.read(m)
	}
	if len(c.kept) == 0 || c.kind == "" {
		return annalist.Actor{}, nil, false
	}
	if c.isThing() {
		return annalist.Actor{}, nil, false
	}
	f := c.decide()
	if f.code.String() == "" && d.isPart(chain) {
		return annalist.Actor{}, nil, false
	}
	if f.code.String() == "" && c.isLand() {
		f.basis = land
	}
	if f.basis == "place" {
		c.kind = annalist.Unknown
	}
	if c.kind != annalist.Person {
		f.role = ""
	}
	name := c.name
	if name == "" {
		name = c.described
	}
	return annalist.Actor{Name: name, Kind: c.kind, Code: f.code.String(), Country: f.code.Country, Sectors: f.code.Sectors,
		Role: f.role, Basis: f.basis, Rule: f.rule, Mentions: c.mentions()}, c, true
}

// mentions gives the mentions that take part, with the chain's pronouns, in the
// order of the text.
func (c *chainFacts) mentions() []annalist.Mention {
	all := append(slices.Clone(c.kept), c.pronouns...)
	slices.SortStableFunc(all, func(a, b annalist.Mention) int {
		return cmp.Or(a.Span.Start-b.Span.Start, b.Span.End-a.Span.End)
	})
	return all
}

// chainFacts is what the mentions of one chain tell together.
type chainFacts struct {
	*document
	kind      annalist.ActorKind
	name      string // the fullest name in the text
	described string // the first description
	kept      []annalist.Mention
	pronouns  []annalist.Mention
	use       use // the best of the mentions, for places
	place     bool
	person    bool // some mention is a person's name

	names  []string    // keys of all names
	titles []titleFact // in the order of the text
	homes  []*home     // told without a title
}

// read takes up one mention.
func (c *chainFacts) read(m annalist.Mention) {
	t := c.trees[m.Sentence]
	switch m.Kind {
	case annalist.Pronoun:
		c.pronouns = append(c.pronouns, m)
	case annalist.Nominal:
		c.readDescription(t, m)
	default:
		c.readName(t, m)
	}
}

// readName takes up a name and the title before it.
func (c *chainFacts) readName(t *tree, m annalist.Mention) {
	first, last := m.Name.First, m.Name.Last
	key := t.key(first, last)
	words := strings.Join(strings.Fields(t.words(first, last)), " ")
	if m.Type == "PER" {
		key = lexicon.PersonKey(key)
	}
	if !slices.Contains(c.names, key) {
		c.names = append(c.names, key)
	}
	kind := annalist.Organization
	switch m.Type {
	case "PER":
		kind = annalist.Person
	case "NORP":
		kind = annalist.Group
		if t.tokens[m.Head].XPOS != "NNPS" && !strings.HasSuffix(key, "s") && t.hasArticle(m.Head, "a", "an") {
			kind = annalist.Person
		}
	case "GPE", "LOC", "FAC":
		if c.person {
			kind = annalist.Person
			break
		}
		c.readPlace(t, m, key, words)
		return
	}
	if n, ok := c.country(key); ok && kind == annalist.Organization && n.Use != lexicon.ByAdjective && n.Use != lexicon.ByDemonym {
		c.readPlace(t, m, key, words) // a country taken for an organisation
		return
	}
	c.settle(kind, words)
	if t.asModifier(m.Head) {
		return
	}
	c.kept = append(c.kept, m)
	c.readTitles(t, m, first, last, kind)
}

// settle keeps the kind of the chain's names, a person before all, and the
// longest name.
func (c *chainFacts) settle(kind annalist.ActorKind, words string) {
	if c.kind == "" || c.name == "" || kind == annalist.Person {
		c.kind = kind
	}
	if len(words) > len(c.name) {
		c.name = words
	}
}

func (t *tree) hasArticle(i int, articles ...string) bool {
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == "det" && slices.Contains(articles, t.lower(k)) {
			return true
		}
	}
	return false
}

// readDescription takes up a noun phrase.
func (c *chainFacts) readDescription(t *tree, m annalist.Mention) {
	title, from, to := c.titleAt(t, m.First, m.Last, m.Head)
	if title == nil {
		return
	}
	kind := title.Kind
	if title.Plural {
		kind = annalist.Group
	}
	if c.kind == "" {
		c.kind = kind
	}
	if c.described == "" {
		c.described = strings.Join(strings.Fields(t.words(m.First, m.Last)), " ")
	}
	if title.Kind == annalist.Organization && c.tellsWhose(t, m.Head) && (title.Phrase == "country" || title.Phrase == "nation") {
		return
	}
	if slices.Contains(houses, title.Phrase) && t.rel(m.Head) == "obl" && t.prepositional(m.Head) == nowhere {
		return
	}
	c.kept = append(c.kept, m)
	c.titles = append(c.titles, c.titleFact(t, m.Head, m.First, m.Last, title, from, to))
}

// readTitles takes up the title before a name ("Interior Minister X"), in an
// organisation's own name ("the Supreme Court of Ruritania"), or at least whose
// the named one is ("the German Y").
func (c *chainFacts) readTitles(t *tree, m annalist.Mention, first, last int, kind annalist.ActorKind) {
	if kind == annalist.Organization {
		head := m.Head
		if title, from, to := c.titleAt(t, first, last, head); title != nil && title.Kind != annalist.Person && !(title.Phrase == "congress" && from > first && c.lookup(t.key(first, from-1)) == nil) {
			if slices.Contains(title.Sectors, "MIL") && slices.ContainsFunc(strings.Fields(t.words(first, last)), isRising) {
				some := *title
				some.Sectors = []string{"REB"} // "National Army for the Liberation of Graustark"
				title = &some
			}
			c.titles = append(c.titles, c.titleFact(t, head, m.First, m.Last, title, from, to))
			return
		}
	}
	if kind == annalist.Person && c.readMission(t, m, first) {
		return
	}
	if kind == annalist.Person {
		for i := first - 1; i >= m.First; i-- {
			if title, from, to := c.titleAt(t, m.First, first-1, i); title != nil {
				head := i
				c.titles = append(c.titles, c.titleFact(t, head, m.First, m.Last, title, from, to))
				return
			}
		}
	}
	for _, h := range []*home{c.homeOf(t, m.Head, m.First, m.Last, nil), c.possessorBefore(t, first), c.beside(t, m, first, last)} {
		if h != nil && (h.basis == "nationality" || kind == annalist.Person && isParty(h.code)) {
			c.homes = append(c.homes, h)
			return
		}
	}
	if h := c.partyBefore(t, first); h != nil && kind == annalist.Person {
		c.homes = append(c.homes, h)
	}
}

// isRising tells whether a word in the name of an army is one of those that
// rise against a state.
func isRising(word string) bool { return word == "Liberation" || word == "Resistance" }

// beside reads whose the bearer of a name is from the words beside the name: the
// noun that it stands behind ("Egyptian news site Masr"), and "of" and a country
// ("Tim Berg of Ruritania").
func (c *chainFacts) beside(t *tree, m annalist.Mention, first, last int) *home {
	if up := t.up[m.Head]; up >= 0 && up < first && up >= first-3 && t.tokens[up].UPOS == "NOUN" {
		switch t.rel(m.Head) {
		case "appos", "flat", "nmod":
			start := up
			for start > 0 && up-start < 4 && (t.tokens[start-1].UPOS == "PROPN" || t.tokens[start-1].UPOS == "ADJ" || t.tokens[start-1].UPOS == "NOUN") {
				start--
			}
			if h, _ := c.premodifier(t, up, start); h != nil {
				return h
			}
		}
	}
	for _, k := range t.kids[m.Head] {
		if k > last && t.rel(k) == "nmod" && (t.marker(k) == "of" || t.marker(k) == "from") {
			if h := c.ownerAt(t, k); h != nil {
				return h
			}
		}
	}
	return nil
}

// readMission takes up a title that is told with where it is held, before a
// name: "Ruritania's Ambassador to Graustark Tim Berg".
func (c *chainFacts) readMission(t *tree, m annalist.Mention, first int) bool {
	for a := first - 1; a >= max(2, first-4); a-- {
		if _, ok := c.country(t.key(a, first-1)); !ok || t.lower(a-1) != "to" && !(t.lower(a-1) == "the" && t.lower(a-2) == "to") {
			continue
		}
		for i := a - 2; i >= max(0, a-3); i-- {
			if title, from, to := c.titleAt(t, max(0, i-4), i, i); title != nil && title.Kind == annalist.Person {
				f := titleFact{Title: title, words: t.words(from, to)}
				if f.home = c.homeOf(t, i, max(0, from-4), i, title); f.home == nil {
					f.home = c.possessorBefore(t, from)
				}
				c.titles = append(c.titles, f)
				return true
			}
		}
	}
	return false
}

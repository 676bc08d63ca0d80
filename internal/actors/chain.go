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
func (d *document) resolve(chain []annalist.Mention) (annalist.Actor, bool) {
	c := &chainFacts{document: d, person: slices.ContainsFunc(chain, func(m annalist.Mention) bool { return m.Type == "PER" })}
	for _, m := range chain {
		c.read(m)
	}
	if len(c.kept) == 0 || c.kind == "" {
		return annalist.Actor{}, false
	}
	f := c.decide()
	if f.code.String() == "" && (c.isLand() || d.isPart(chain)) {
		return annalist.Actor{}, false
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
		Role: f.role, Basis: f.basis, Rule: f.rule, Mentions: c.mentions()}, true
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

// isLand tells whether a chain is only "the country", of which it is not known
// which one.
func (c *chainFacts) isLand() bool {
	for _, f := range c.titles {
		if f.Phrase == "country" || f.Phrase == "nation" {
			return c.name == ""
		}
	}
	return false
}

// isPart tells whether a chain is one unknown name inside a description, as
// "Foreign Affairs" in "the ministry of Foreign Affairs".
func (d *document) isPart(chain []annalist.Mention) bool {
	m := chain[0]
	if len(chain) > 1 || m.Kind != annalist.Name || m.Type == "PER" {
		return false
	}
	t := d.trees[m.Sentence]
	if t.up[m.Head] < 0 || t.rel(m.Head) != "nmod" {
		return false
	}
	_, ok := d.heads[at{m.Sentence, t.up[m.Head]}]
	return ok
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

// A titleFact is a title that the text gives, and whose it is.
type titleFact struct {
	*lexicon.Title
	words   string // as the text has them
	former  bool
	foreign bool // "foreign troops" are not the report's country's
	home    *home
	sub     *lexicon.Title // of "head of the army", the army
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

// readPlace takes up the name of a place if it takes part in its clause.
func (c *chainFacts) readPlace(t *tree, m annalist.Mention, key, words string) {
	n, isCountry := c.country(key)
	_, isRegion := c.who.Regions[key]
	org := c.held(c.who.Organizations[key])
	kind := annalist.Unknown
	switch {
	case isCountry && n.Use == lexicon.ByName:
		kind, words = annalist.Country, n.Name
	case isCountry || org != nil:
		kind = annalist.Organization
	case m.Type != "GPE" && !isRegion:
		return // a hill, a bridge
	}
	u := t.useOf(m.Head)
	if rel := t.rel(m.Head); t.asModifier(m.Head) || c.tellsWhose(t, m.Head) ||
		kind == annalist.Unknown && (rel == "obl" || rel == "nmod") && t.tokens[m.Head].Deprel != "nmod:poss" {
		u = nowhere
	}
	c.use, c.place = max(c.use, u), true
	c.settle(kind, words)
	if u != nowhere {
		c.kept = append(c.kept, m)
	}
}

// tellsWhose tells whether a place only says whose someone is: "Chad's
// president", "the mayor of Lisbon".
func (d *document) tellsWhose(t *tree, i int) bool {
	for t.tokens[i].Deprel == "conj" && t.up[i] >= 0 && t.up[i] < i {
		i = t.up[i]
	}
	up := t.up[i]
	if up < 0 || t.rel(i) != "nmod" || t.tokens[i].Deprel != "nmod:poss" && t.marker(i) != "of" {
		return false
	}
	over, ok := d.heads[at{t.index, up}]
	return ok && slices.ContainsFunc(d.chains[over], func(m annalist.Mention) bool {
		return m.Sentence == t.index && m.Head == up && m.Kind != annalist.Pronoun
	})
}

// asModifier tells whether i stands before a noun as part of its phrase.
func (t *tree) asModifier(i int) bool {
	switch t.tokens[i].Deprel {
	case "compound", "amod", "nmod:desc", "flat", "fixed", "goeswith":
		return t.up[i] >= 0
	}
	return false
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

// houses are organisations whose word is as often only where something is.
var houses = []string{"hospital", "clinic", "school", "university", "college", "church", "mosque", "embassy", "consulate", "police station",
	"court", "high court", "supreme court", "parliament", "senate", "congress", "bank", "club", "radio station"}

// readTitles takes up the title before a name ("Interior Minister X"), in an
// organisation's own name ("the Supreme Court of Ruritania"), or at least whose
// the named one is ("the German Y").
func (c *chainFacts) readTitles(t *tree, m annalist.Mention, first, last int, kind annalist.ActorKind) {
	if kind == annalist.Organization {
		head := m.Head
		if title, from, to := c.titleAt(t, first, last, head); title != nil && title.Kind != annalist.Person {
			c.titles = append(c.titles, c.titleFact(t, head, m.First, m.Last, title, from, to))
			return
		}
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
	if h := c.homeOf(t, m.Head, m.First, m.Last, nil); h != nil && h.basis == "nationality" {
		c.homes = append(c.homes, h)
	}
}

// titleFact reads a title at from..to whose head is i in the phrase
// first..last.
func (c *chainFacts) titleFact(t *tree, i, first, last int, title *lexicon.Title, from, to int) titleFact {
	if title.Phrase == "party" && title.Plural {
		some := *title
		some.Sectors = nil // "all relevant parties"
		title = &some
	}
	f := titleFact{Title: title, words: t.words(from, to)}
	for k := first; k < from; k++ {
		switch t.lower(k) {
		case "former", "ex", "ex-", "ousted", "deposed", "retired", "onetime", "erstwhile", "disgraced":
			f.former = true
		case "led", "foreign", "international", "other", "neighbouring", "neighboring", "western", "allied", "regional", "european", "african", "arab", "asian":
			f.foreign = true
		}
	}
	f.home = c.homeOf(t, i, first, last, title)
	if up := t.up[i]; f.home == nil && up >= first && up <= last {
		f.home = c.homeOf(t, up, first, len(t.tokens)-1, title) // "Minister X of Graustark"
	}
	if f.home == nil {
		f.home = c.sharedHome(t, i)
	}
	if f.home == nil && local(title) && c.main == nil && !f.foreign {
		f.home = c.clauseHome(t, i)
	}
	if f.home != nil && f.home.basis == "membership" && slices.Contains(outsiders, title.Phrase) {
		f.home = nil
	}
	if (f.home == nil || f.home.basis != "membership") && slices.Contains(civil, title.Phrase) {
		if w, ok := c.ofOrganization(t, first, from, last); ok {
			private := *title
			private.Sectors = nil // "the president of Harbour Airlines" governs none
			if w.Sector != "" {
				private.Sectors = []string{w.Sector}
			}
			f.Title = &private
		}
	}
	if slices.Contains(bodies, title.Phrase) || len(title.Sectors) == 0 && strings.HasPrefix(title.Phrase, "spokes") {
		f.sub = c.bodyOf(t, i, from, last)
	}
	return f
}

// outsiders are words for people who stand to an organisation without being of
// it.
var outsiders = []string{"supporter", "sympathizer", "follower", "critic", "opponent", "victim", "friend", "ally", "relative", "prisoner",
	"hostage", "captive", "detainee", "survivor", "counterpart", "opposition", "lawyer", "widow", "wife", "husband", "son", "daughter", "brother",
	"sister", "father", "mother", "suspect", "defector", "casualty", "parent", "neighbour", "neighbor", "protester", "candidate"}

// civil are titles of government that other bodies have as well.
var civil = []string{"president", "vice president", "vice-president", "governor", "commissioner", "minister", "secretary of state", "chancellor",
	"general", "speaker", "ruler", "senior official", "official"}

// ofOrganization tells whether the words around a title name an organisation
// that the lexicons do not know, and what its last words tell of it.
func (c *chainFacts) ofOrganization(t *tree, first, from, last int) (lexicon.NameWord, bool) {
	for _, chain := range c.organizations[t.index] {
		for _, m := range c.chains[chain] {
			if m.Sentence != t.index || m.Type != "ORG" || m.Name.First < first || m.Name.Last > last || m.Name.First <= from && from <= m.Name.Last {
				continue
			}
			name := t.key(m.Name.First, m.Name.Last)
			if _, country := c.country(name); country {
				return lexicon.NameWord{}, false
			}
			w, _ := c.nameWord(name)
			return w, true
		}
	}
	return lexicon.NameWord{}, false
}

// bodies are titles that take their sector from the body they stand in: "head
// of the army", "ministry spokesman".
var bodies = []string{"spokesman", "spokeswoman", "spokesperson", "head", "leader", "chief", "director", "chairman", "chairwoman", "chair",
	"member", "representative", "secretary", "secretary general", "general secretary", "adviser", "advisor", "aide", "boss", "founder",
	"chief of staff", "negotiator", "official", "senior official", "commander", "officer", "agent", "guard", "staff", "director general",
	"vice chairman", "deputy director", "employee", "delegation", "delegate", "investigator", "inspector", "captain", "sergeant", "leadership", "group", "coalition", "team", "crowd"}

// bodyOf finds the body that a title's bearer stands in, with a sector: before
// it, or after "of", "for", "in", "at".
func (c *chainFacts) bodyOf(t *tree, i, from, last int) *lexicon.Title {
	for _, k := range t.kids[i] {
		rel := t.rel(k)
		if k < i && (t.tokens[k].Deprel == "compound" || t.tokens[k].Deprel == "nmod:poss") ||
			k > i && rel == "nmod" && slices.Contains([]string{"of", "for", "in", "at", "from", "with"}, t.marker(k)) {
			if title, _, _ := c.titleAt(t, max(0, k-6), min(k+4, len(t.tokens)-1), k); title != nil && len(title.Sectors) > 0 {
				return title
			}
			if w, ok := c.ofOrganization(t, min(from, k), from, max(k, last)); ok && w.Sector != "" {
				return &lexicon.Title{Kind: annalist.Organization, Sectors: []string{w.Sector}, Rule: w.Rule}
			}
		}
	}
	return nil
}

// sharedHome gives "and soldiers" the home of "Iraqi police and soldiers": of
// a coordinated noun with no words before it, that of the first noun.
func (c *chainFacts) sharedHome(t *tree, i int) *home {
	if t.tokens[i].Deprel != "conj" || t.up[i] < 0 || t.up[i] > i {
		return nil
	}
	for _, k := range t.kids[i] {
		if k < i && (t.rel(k) == "det" || t.rel(k) == "nmod" || t.rel(k) == "amod" || t.rel(k) == "compound" || t.rel(k) == "nummod") {
			return nil
		}
	}
	first := t.up[i]
	for _, k := range t.kids[t.up[i]] {
		if k < t.up[i] && (t.rel(k) == "amod" || t.rel(k) == "compound") {
			first = min(first, k)
		}
	}
	h, _ := c.premodifier(t, t.up[i], first)
	if h == nil || h.basis != "nationality" {
		return nil
	}
	return &home{h.code, "coordination", h.rule}
}

// titleAt gives the longest title in lo..hi that holds the token anchor, with
// its own range.
func (d *document) titleAt(t *tree, lo, hi, anchor int) (best *lexicon.Title, from, to int) {
	return d.Resolver.titles.Longest(t.tokens, lo, hi, anchor)
}

package actors

import (
	"annalist"
	"annalist/internal/lexicon"
)

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

// readPlace takes up the name of a place if it takes part in its clause.
func (c *chainFacts) readPlace(t *tree, m annalist.Mention, key, words string) {
	n, isCountry := c.country(key)
	_, isRegion := c.who.Region(key)
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
	_, ok := d.heads[at{t.index, up}]
	return ok && !d.pronouns[at{t.index, up}]
}

// asModifier tells whether i stands before a noun as part of its phrase.
func (t *tree) asModifier(i int) bool {
	switch t.tokens[i].Deprel {
	case "compound", "amod", "nmod:desc", "flat", "fixed", "goeswith":
		return t.up[i] >= 0
	}
	return false
}

// houses are organisations whose word is as often only where something is.
var houses = []string{"hospital", "clinic", "school", "university", "college", "church", "mosque", "embassy", "consulate", "police station",
	"court", "high court", "supreme court", "parliament", "senate", "congress", "bank", "club", "radio station"}

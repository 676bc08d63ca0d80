package actors

import (
	"fmt"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A collective is a plural that stands for several who are in play: "the two
// leaders", "both sides".
type collective struct {
	persons bool   // of persons, else of states and parties
	title   string // persons: the title that all bear; "" for any
	states  bool   // of countries alone
}

// collectives are the words of such plurals, in the singular.
var collectives = map[string]collective{
	"leader": {persons: true}, "man": {persons: true}, "woman": {persons: true}, "politician": {persons: true}, "statesman": {persons: true},
	"rival": {}, "side": {}, "party": {}, "country": {states: true}, "nation": {states: true}, "state": {states: true},
	"government": {states: true}, "neighbour": {states: true}, "neighbor": {states: true}, "power": {states: true}, "capital": {states: true},
	"ally": {states: true}, "foe": {}, "enemy": {}, "faction": {}, "organization": {}, "organisation": {}, "group": {},
}

// collectiveOf gives the collective that a plural noun may be.
func (d *document) collectiveOf(t *tree, i int) (collective, bool) {
	if !strings.Contains(t.tokens[i].Feats, "Number=Plur") && t.tokens[i].XPOS != "NNS" && t.tokens[i].XPOS != "NNPS" {
		return collective{}, false
	}
	lemma := strings.ToLower(t.tokens[i].Lemma)
	if c, ok := collectives[lemma]; ok {
		return c, true
	}
	if title, _, _ := d.titleAt(t, max(0, i-3), i, i); title != nil && title.Kind == annalist.Person && slices.Contains(title.Sectors, "GOV") {
		return collective{persons: true, title: title.Phrase}, true
	}
	return collective{}, false
}

// many is how many members the words of a plural call for: "two" or "both" say
// it; a bare "the leaders" must be two. 0 for a plural that points at none.
func (t *tree) many(i int) int {
	n, bare := 0, true
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "det":
			switch t.lower(k) {
			case "both":
				return 2
			case "the", "these", "those":
				n = max(n, 2)
			default:
				return 0
			}
		case "nummod":
			switch t.lower(k) {
			case "two", "2":
				n = max(n, 2)
			case "three", "3":
				n = 3
			default:
				return 0
			}
		case "punct", "case":
		case "nmod":
			if t.tokens[k].Deprel == "nmod:poss" {
				bare = false
			} else if k > i {
				return 0 // "the leaders of the uprising"
			}
		default:
			return 0 // "the European leaders"
		}
	}
	if !bare {
		return 0
	}
	return n
}

// land is the basis, until members are gathered, of "the country" of which it is
// not known which one.
const land = "land"

// gather finds the members of every plural that stands for several of the
// report's actors. Which and how many there are must be plain: the nearest
// stretch of text before the plural that names enough names no more. Lands that
// stay unknown are dropped.
func (d *document) gather(actors []annalist.Actor) []annalist.Actor {
	seat := map[at]int{} // the actor of the mention that a token heads
	for i := range actors {
		for _, m := range actors[i].Mentions {
			seat[at{m.Sentence, m.Head}] = i
		}
	}
	for i := range actors {
		a := &actors[i]
		m := a.Mentions[0]
		if m.Kind != annalist.Nominal || m.Sentence >= len(d.trees) {
			continue
		}
		t := d.trees[m.Sentence]
		c, ok := d.collectiveOf(t, m.Head)
		if !ok {
			continue
		}
		if owner := t.owner(m.Head); owner >= 0 {
			a.Members = d.shared(t, owner, a, actors, seat)
		} else if n := t.many(m.Head); n > 0 && a.Country == "" {
			a.Members = d.members(actors, i, m, c, n)
		}
		if len(a.Members) > 0 {
			a.Kind, a.Basis = annalist.Group, "coreference"
			a.Code, a.Country, a.Sectors, a.Rule = "", "", nil, ""
		}
	}
	actors = append(actors, d.pairs(actors, seat)...)
	return slices.DeleteFunc(actors, func(a annalist.Actor) bool { return a.Basis == land })
}

// pairs makes an actor of each "they" that takes up a subject of several: "The
// North and the South held talks. They agreed."
func (d *document) pairs(actors []annalist.Actor, seat map[at]int) (out []annalist.Actor) {
	for _, chain := range d.chains {
		m := chain[0]
		if len(chain) > 1 || m.Kind != annalist.Pronoun || m.Sentence >= len(d.trees) {
			continue
		}
		t := d.trees[m.Sentence]
		if t.lower(m.Head) != "they" || t.tokens[m.Head].Deprel != "nsubj" {
			continue
		}
		before, subject := t, t.above(m.Head)
		if subject < 0 && m.Sentence > 0 {
			before = d.trees[m.Sentence-1]
			subject = before.mainSubject()
		}
		if subject < 0 {
			continue
		}
		if rivalGroup(actors, before, subject, m.Span.Start) {
			continue
		}
		var members []annalist.Participant
		var names []string
		for _, k := range before.conjuncts(subject) {
			i, ok := seat[at{before.index, k}]
			if !ok && insideMention(actors, before.index, k) {
				continue // a tree may hang "South" of "and South Korea" as well
			}
			if !ok || len(actors[i].Members) > 0 || actors[i].Basis == land {
				members = nil
				break
			}
			if p, ok := last(&actors[i], before.index, m.Span.Start); ok {
				members, names = append(members, p), append(names, actors[i].Name)
			}
		}
		if len(members) > 1 {
			out = append(out, annalist.Actor{ID: fmt.Sprintf("they%d", len(out)), Name: strings.Join(names, " and "), Kind: annalist.Group,
				Basis: "coreference", Mentions: chain, Members: members})
		}
	}
	return out
}

// rivalGroup tells whether another of several than those of the subject stands in
// the sentence, whom "they" may mean as well.
func rivalGroup(actors []annalist.Actor, t *tree, subject, before int) bool {
	ours := t.conjuncts(subject)
	for i := range actors {
		for _, m := range actors[i].Mentions {
			if m.Sentence == t.index && m.Span.Start < before && m.Kind != annalist.Pronoun && !slices.Contains(ours, m.Head) &&
				(actors[i].Kind == annalist.Group || strings.Contains(t.tokens[m.Head].Feats, "Number=Plur")) {
				return true
			}
		}
	}
	return false
}

// insideMention tells whether a token is part of a mention of some actor.
func insideMention(actors []annalist.Actor, sentence, token int) bool {
	for i := range actors {
		for _, m := range actors[i].Mentions {
			if m.Sentence == sentence && m.First <= token && token <= m.Last {
				return true
			}
		}
	}
	return false
}

// above gives the nearest subject of a clause above that of the word i, if it
// is one of several and stands before the word; else -1.
func (t *tree) above(i int) int {
	clause := t.up[i]
	for steps := 0; clause >= 0 && t.up[clause] >= 0 && steps < 6; steps++ {
		clause = t.up[clause]
		for _, k := range t.kids[clause] {
			if t.rel(k) == "nsubj" && k < i {
				if len(t.conjuncts(k)) > 1 {
					return k
				}
				return -1
			}
		}
	}
	return -1
}

// mainSubject gives the subject of a sentence's main clause if it is one of
// several, else -1.
func (t *tree) mainSubject() int {
	for top := range t.tokens {
		if t.up[top] >= 0 {
			continue
		}
		for _, k := range t.kids[top] {
			if t.rel(k) == "nsubj" && len(t.conjuncts(k)) > 1 {
				return k
			}
		}
	}
	return -1
}

// owner gives the possessor of a noun, -1 if it has none.
func (t *tree) owner(i int) int {
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel == "nmod:poss" {
			return k
		}
	}
	return -1
}

// shared codes "the countries' foreign ministers", "their presidents": the
// sectors of the title in each of the states that the possessor stands for.
func (d *document) shared(t *tree, owner int, a *annalist.Actor, actors []annalist.Actor, seat map[at]int) (out []annalist.Participant) {
	i, ok := seat[at{t.index, owner}]
	if !ok {
		c, known := d.collectiveOf(t, owner)
		n := t.many(owner)
		if !known || c.persons || n == 0 {
			return nil
		}
		at := annalist.Mention{TokenRange: annalist.TokenRange{Sentence: t.index, First: owner, Last: owner}, Span: t.tokens[owner].Span}
		return withSectors(d.members(actors, -1, at, c, n), actors, a.Sectors)
	}
	return withSectors(actors[i].Members, actors, a.Sectors)
}

// withSectors gives the people of each member state who have these sectors.
func withSectors(members []annalist.Participant, actors []annalist.Actor, sectors []string) (out []annalist.Participant) {
	for _, m := range members {
		for i := range actors {
			if actors[i].ID == m.Actor && actors[i].Country != "" {
				m.Code = lexicon.Code{Country: actors[i].Country, Sectors: sectors}.String()
				out = append(out, m)
			}
		}
	}
	if len(out) < len(members) || len(sectors) == 0 {
		return nil
	}
	return out
}

// members seeks n actors that fit, in the sentence before the plural, then one
// and two sentences further back, then in all of the text before it.
func (d *document) members(actors []annalist.Actor, self int, m annalist.Mention, c collective, n int) []annalist.Participant {
	for _, from := range []int{m.Sentence, m.Sentence - 1, m.Sentence - 2, 0} {
		var found []annalist.Participant
		for i := range actors {
			if i == self || !c.fits(&actors[i]) {
				continue
			}
			if p, ok := last(&actors[i], from, m.Span.Start); ok {
				found = append(found, p)
			}
		}
		if len(found) == n {
			return found
		}
		if len(found) > n {
			return nil
		}
	}
	return nil
}

// fits tells whether an actor may be a member.
func (c collective) fits(a *annalist.Actor) bool {
	if len(a.Members) > 0 {
		return false
	}
	switch {
	case c.persons:
		if a.Kind != annalist.Person || a.Country == "" {
			return false
		}
		role := strings.ToLower(a.Role)
		return c.title == "" && len(a.Sectors) > 0 ||
			c.title != "" && (role == c.title || strings.HasSuffix(role, " "+c.title) && !strings.HasPrefix(role, "former ") && !strings.HasPrefix(role, "deputy ") && !strings.HasPrefix(role, "vice "))
	case c.states:
		return a.Kind == annalist.Country || a.Basis == "metonymy"
	}
	return a.Kind == annalist.Country || a.Kind == annalist.Organization && a.Code != "" || a.Basis == "metonymy"
}

// last gives an actor's last mention from a sentence on and before a byte.
func last(a *annalist.Actor, sentence, before int) (p annalist.Participant, ok bool) {
	for _, m := range a.Mentions {
		if m.Sentence >= sentence && m.Span.Start < before {
			p, ok = annalist.Participant{Actor: a.ID, Code: a.Code, Span: m.Span}, true
		}
	}
	return p, ok
}

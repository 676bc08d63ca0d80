package places

import (
	"math"
	"slices"
	"strings"
)

// How much the report's words weigh beside the priors of candidates.go, and by
// how much the best candidate must lead.
const (
	weightCountry = 1.5
	weightWords   = 3
	weightNear    = 0.6
	leadKnown     = 0.25 // of a place known widely or backed by its country
	leadSmall     = 0.45 // of a small place, ratio of 4 in people
	leadAlone     = 0.5  // of a place that nothing in the report backs
	supportLeast  = 0.4  // of a country that backs a small place
	populous      = 5.7  // a division of half a million people is known without its country
)

// A vote says that the report speaks of a country, at a sentence.
type vote struct {
	sentence, first int
	weight          float64
	place           *candidate // nil of a country
	key             string
	country         string
}

// resolve chooses a candidate for each name: first by what the words beside it
// and the countries say, then by the places so found as well.
func (d *document) resolve() {
	d.heedWords()
	var votes []vote
	for _, l := range d.lands {
		votes = append(votes, vote{sentence: l.sentence, first: l.first, weight: 1, country: l.code})
	}
	d.chooseAll(votes)
	for _, n := range d.names {
		if n.chosen < 0 {
			continue
		}
		if c := &n.candidates[n.chosen]; c.feature != "country" && c.country() != "" && (n.basis == "words" || n.score >= 0.75) {
			chosen := *c
			votes = append(votes, vote{n.sentence, n.first, 0.85, &chosen, n.key, c.country()})
		}
	}
	d.chooseAll(votes)
	d.oneSense()
}

func (d *document) chooseAll(votes []vote) {
	by := make([][]int, len(d.trees))
	counts, total := map[string]float64{}, 0.0
	for i, v := range votes {
		by[v.sentence] = append(by[v.sentence], i)
		counts[v.country] += v.weight
		total += v.weight
	}
	for _, n := range d.names {
		d.choose(n, votes, by, counts, total)
	}
}

func (d *document) choose(n *name, votes []vote, by [][]int, counts map[string]float64, total float64) {
	n.chosen, n.basis, n.score = -1, "", 0
	if len(n.candidates) == 0 || n.refused {
		return
	}
	for i := range n.candidates {
		c := &n.candidates[i]
		c.support, c.near = 0, 0
		if own := counts[c.country()] - d.ownVotes(n, c.country()); own > 0 && total > 0 {
			c.support = 0.35 + 0.4*own/total
		}
	}
	d.hear(n, votes, by)
	for i := range n.candidates {
		c := &n.candidates[i]
		c.score = c.prior + weightCountry*c.support + weightNear*c.near
		if c.words {
			c.score += weightWords
		}
		if c.feature == "country" && d.meansOther(c) {
			c.score -= weightWords
		}
	}
	d.decide(n)
}

// ownVotes counts the votes of a name's own words: they do not bear out what
// it means.
func (d *document) ownVotes(n *name, country string) (votes float64) {
	for _, i := range d.by[n.sentence] {
		if l := d.lands[i]; l.first >= n.first && l.first <= n.last && l.code == country {
			votes++
		}
	}
	return votes
}

// hear lets the votes of the sentences around a name, of its paragraph and of
// the headline, count for its candidates.
func (d *document) hear(n *name, votes []vote, by [][]int) {
	paragraph := d.trees[n.sentence].s.Paragraph
	for s := max(0, n.sentence-8); s < min(len(d.trees), n.sentence+9); s++ {
		t := d.trees[s]
		force := 0.0
		switch {
		case s == n.sentence:
			force = 1
		case t.s.Paragraph == paragraph && s >= n.sentence-1 && s <= n.sentence+1:
			force = 0.9
		case t.s.Paragraph == paragraph:
			force = 0.8
		case s >= n.sentence-2 && s <= n.sentence+2:
			force = 0.6
		default:
			continue
		}
		d.count(n, votes, by[s], force)
	}
	for s, t := range d.trees {
		if t.s.Headline || t.s.Dateline.Len() > 0 {
			d.count(n, votes, by[s], 0.8)
		} else if s > 3 {
			break
		}
	}
}

func (d *document) count(n *name, votes []vote, list []int, force float64) {
	for _, i := range list {
		v := &votes[i]
		if v.sentence == n.sentence && v.first >= n.first && v.first <= n.last || v.place != nil && v.key == n.key {
			continue
		}
		for j := range n.candidates {
			c := &n.candidates[j]
			switch c.country() {
			case v.country:
				c.support = max(c.support, force*v.weight)
			case kin[v.country]:
				c.support = max(c.support, 0.8*force*v.weight)
			default:
				continue
			}
			if v.place == nil || c.feature == "country" {
				continue
			}
			if far := distance(c, v.place); far < 60 || v.place.feature == "admin1" && v.place.admin1 == c.admin1 {
				c.near = max(c.near, force)
			} else if far < 200 {
				c.near = max(c.near, force/2)
			}
		}
	}
}

// meansOther tells whether the report has words that say a country's name is
// another place's ("Georgia" beside "Atlanta").
func (d *document) meansOther(c *candidate) bool {
	if c.index >= 0 {
		return false
	}
	for _, word := range d.rows[-1-c.index].unless {
		if strings.Contains(d.report.Text, word) {
			return true
		}
	}
	return false
}

// decide takes the best candidate if it leads and can be believed.
func (d *document) decide(n *name) {
	best, rival := -1, -1
	for i := range n.candidates {
		if best < 0 || n.candidates[i].score > n.candidates[best].score {
			best = i
		}
	}
	best = n.prefer(best)
	b := &n.candidates[best]
	for i := range n.candidates {
		if i != best && !sameSpot(b, &n.candidates[i]) && (rival < 0 || n.candidates[i].score > n.candidates[rival].score) {
			rival = i
		}
	}
	known := !n.common && !b.far(n.key, d.gazetteer) && (b.index < 0 || b.feature == "admin1" && (b.people >= populous || b.prior >= priorTable) || b.prior >= widely || rival < 0 && b.prior >= nearlyWidely)
	backed := b.words || n.want == asDivision && b.feature == "admin1" || b.support >= supportLeast
	lead := b.score
	if rival >= 0 {
		lead = b.score - n.candidates[rival].score
	}
	least := leadKnown
	switch {
	case !known && !backed || n.common && !b.words:
		return
	case b.index < 0 && b.prior > priorListed && rival >= 0 && n.candidates[rival].index >= 0 && !n.candidates[rival].words:
		least = 0
	case !known:
		least = leadSmall
	case !backed && b.index >= 0:
		least = leadAlone
	}
	if lead < least {
		return
	}
	n.chosen = best
	n.basis = basisOf(b, rival, n.candidates)
	n.score = math.Round((0.5+0.5*(1-math.Exp(-1.2*max(lead, 0))))*100) / 100
}

// prefer takes for a second-order division its town, where the words do not
// say that the division is meant.
func (n *name) prefer(best int) int {
	b := &n.candidates[best]
	if b.feature != "admin2" || n.want == asDivision || n.want == asDistrict {
		return best
	}
	for i := range n.candidates {
		if c := &n.candidates[i]; c.feature == "city" && c.country() == b.country() && c.admin1 == b.admin1 && distance(b, c) < 60 && c.people > b.people-1.2 {
			return i
		}
	}
	return best
}

// far tells whether a name is another language's or age's for a city of less
// than two and a half millions: "Yathrib" is Medina, but rarely in news.
func (c *candidate) far(key string, g *gazetteer) bool {
	return c.alias && c.index >= 0 && c.people < 6.4 && !spelled(key, Fold(g.name(c.index))) && !spelled(bare(key), Fold(g.name(c.index)))
}

// withoutFar drops the candidates that have a name but in another language or
// age, where one known widely has it now: "Philadelphia" is not Amman.
func (n *name) withoutFar(g *gazetteer) []candidate {
	if !slices.ContainsFunc(n.candidates, func(c candidate) bool { return c.index >= 0 && c.prior >= widely && !c.far(n.key, g) }) {
		return n.candidates
	}
	return slices.DeleteFunc(slices.Clone(n.candidates), func(c candidate) bool { return c.far(n.key, g) })
}

// bare is a folded name without the word for a division at its end: "borno
// state".
func bare(key string) string {
	if i := strings.LastIndexByte(key, ' '); i > 0 && wants[key[i+1:]] == asDivision {
		return key[:i]
	}
	return key
}

// sameSpot tells whether two candidates are a place and its own division or
// quarter, so that either is right.
func sameSpot(a, b *candidate) bool {
	if a.country() != b.country() || a.country() == "" {
		return false
	}
	division := func(c *candidate) bool { return c.feature == "admin1" || c.feature == "admin2" }
	if (division(a) || division(b)) && a.admin1 == b.admin1 {
		return true
	}
	return a.index >= 0 && b.index >= 0 && distance(a, b) < 15 || (a.index < 0 || b.index < 0) && distance(a, b) < 60
}

func basisOf(b *candidate, rival int, all []candidate) string {
	switch {
	case b.words:
		return "words"
	case rival < 0:
		return "only"
	}
	r := &all[rival]
	switch {
	case b.prior > r.prior:
		return "population"
	case b.prior+weightCountry*b.support > r.prior+weightCountry*r.support:
		return "country"
	}
	return "near"
}

// oneSense gives a name that stayed unknown the place that the same name has
// elsewhere in the report, if that is one place.
func (d *document) oneSense() {
	first := map[string]*name{}
	for _, n := range d.names {
		if n.chosen >= 0 && (first[n.key] == nil || n.basis == "words" && first[n.key].basis != "words") {
			first[n.key] = n
		}
	}
	for _, n := range d.names {
		same := first[n.key]
		if same == nil || same == n || n.refused || n.basis == "words" || n.chosen >= 0 && same.basis != "words" {
			continue
		}
		want := same.candidates[same.chosen].index
		for i := range n.candidates {
			if n.candidates[i].index == want && (n.want == same.want || n.chosen < 0) {
				n.chosen, n.basis, n.score = i, same.basis, same.score
				break
			}
		}
	}
}

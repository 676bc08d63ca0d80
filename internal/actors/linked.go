package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// link gives those whose country nothing tells that of another actor to whom
// the words tie them: the kin and the staff of a person, those who hold a post
// in an organisation, and those who are said to be among others. It goes by the
// codes that the report's other actors have got by now; facts are theirs.
func (d *document) link(actors []annalist.Actor, facts []*chainFacts) {
	seat := map[at]int{}
	for i := range actors {
		for _, m := range actors[i].Mentions {
			seat[at{m.Sentence, m.Head}] = i
		}
	}
	for again := true; again; {
		again = false
		for i := range actors {
			a := &actors[i]
			if a.Country != "" || a.Basis == land {
				continue
			}
			for _, f := range facts[i].titles {
				owner, ok := d.linked(&f, seat, actors)
				if !ok || owner == i || actors[owner].Country == "" || slices.Contains(lexicon.Beyond, actors[owner].Country) {
					continue
				}
				code := lexicon.Code{Country: actors[owner].Country, Sectors: a.Sectors}
				if actors[owner].Kind == annalist.Organization {
					code.Sectors = joinSectors(actors[owner].Sectors, a.Sectors, f.former)
				}
				a.Code, a.Country, a.Sectors = code.String(), code.Country, code.Sectors
				a.Basis, a.Rule = "coreference", strings.TrimSpace(actors[owner].Rule+" "+a.Rule)
				again = true
				break
			}
		}
	}
}

// linked gives the actor whose country the bearer of a title shares.
func (d *document) linked(f *titleFact, seat map[at]int, actors []annalist.Actor) (int, bool) {
	if f.foreign || f.at.sentence >= len(d.trees) || f.words == "" || f.Phrase == "country" || f.Phrase == "nation" {
		return 0, false
	}
	t, i := d.trees[f.at.sentence], f.at.token
	kids := t.kids[i]
	if r := t.rel(i); (r == "conj" || r == "appos") && t.up[i] >= 0 { // "founder and chairman of Harbour Airlines"
		kids = slices.Clone(kids)
		for _, k := range t.kids[t.up[i]] {
			switch {
			case k == i:
			case t.rel(k) == "conj" || t.rel(k) == "appos":
				kids = append(kids, t.kids[k]...)
			case k > max(i, t.up[i]):
				kids = append(kids, k)
			}
		}
	}
	for _, k := range kids {
		of := k > i && t.rel(k) == "nmod" && slices.Contains([]string{"of", "for", "at", "to"}, t.marker(k))
		if t.tokens[k].Deprel != "nmod:poss" && !of {
			continue
		}
		owner, ok := seat[at{t.index, k}]
		if !ok {
			continue
		}
		switch o := &actors[owner]; {
		case o.Kind == annalist.Person || o.Kind == annalist.Group:
			if slices.Contains(relatives, f.Phrase) || slices.Contains(retainers, f.Phrase) && t.marker(k) != "at" {
				return owner, true
			}
		case o.Kind == annalist.Organization:
			if slices.Contains(bodies, f.Phrase) && t.marker(k) != "to" {
				return owner, true
			}
		}
	}
	if t.marker(i) == "including" && t.up[i] >= 0 {
		up := t.up[i]
		if s := t.subject(up); s >= 0 && t.rel(i) == "obl" {
			up = s
		}
		if owner, ok := seat[at{t.index, up}]; ok && actors[owner].Kind == annalist.Group {
			return owner, true
		}
	}
	if owner, ok := d.agent(f, t, i, seat, actors); ok {
		return owner, true
	}
	return 0, false
}

// moved are verbs whose subject disposes of troops as its own.
var moved = []string{"deploy", "send", "dispatch", "withdraw", "mobilize", "mobilise", "redeploy", "commit", "contribute", "pull", "move", "mass", "airlift",
	"station", "lose", "recall", "amass"}

// manned are verbs by which an organisation fills a post.
var manned = []string{"fire", "name", "appoint", "dismiss", "oust", "sack", "hire", "elect", "promote", "suspend", "replace"}

// said are verbs of speech.
var said = []string{"say", "announce", "report", "claim", "confirm", "state", "add", "deny"}

// agent gives the country, army or company that does with its own as only the
// owner does: it deploys troops, dismisses a director, tells what soldiers did.
func (d *document) agent(f *titleFact, t *tree, i int, seat map[at]int, actors []annalist.Actor) (int, bool) {
	for t.tokens[i].Deprel == "conj" || t.tokens[i].Deprel == "nmod:desc" {
		if i = t.up[i]; i < 0 {
			return 0, false
		}
	}
	verb := t.up[i]
	if verb < 0 || t.tokens[verb].UPOS != "VERB" {
		return 0, false
	}
	who := t.subject(verb)
	lemma := t.tokens[verb].Lemma
	armed := slices.Contains(f.Sectors, "MIL") || slices.Contains(f.Sectors, "COP")
	switch {
	case t.rel(i) == "obj" && armed && slices.Contains(moved, lemma):
		if who < 0 && t.tokens[verb].Deprel == "acl" && t.up[verb] >= 0 { // "Graustark's decision to deploy troops"
			for _, k := range t.kids[t.up[verb]] {
				if t.tokens[k].Deprel == "nmod:poss" {
					who = k
				}
			}
		}
		for up, steps := verb, 0; who < 0 && steps < 2 && (t.tokens[up].Deprel == "xcomp" || t.tokens[up].Deprel == "conj"); steps++ {
			if up = t.up[up]; up < 0 {
				break
			}
			who = t.subject(up)
		}
	case t.rel(i) == "obj" && (slices.Contains(bodies, f.Phrase) || slices.Contains(f.Sectors, "BUS")):
		if !slices.Contains(manned, lemma) {
			return 0, false
		}
	case t.rel(i) == "nsubj" && armed && t.tokens[verb].Deprel == "ccomp":
		up := t.up[verb]
		if up < 0 || !slices.Contains(said, t.tokens[up].Lemma) {
			return 0, false
		}
		if who = t.subject(up); who >= 0 {
			owner, ok := seat[at{t.index, who}]
			return owner, ok && len(actors[owner].Sectors) > 0 && slices.Contains(f.Sectors, actors[owner].Sectors[0])
		}
	default:
		return 0, false
	}
	if who < 0 || t.tokens[who].Deprel == "nsubj:pass" {
		return 0, false
	}
	owner, ok := seat[at{t.index, who}]
	return owner, ok && (actors[owner].Kind == annalist.Country || actors[owner].Kind == annalist.Organization)
}

// subject is the subject of a clause, -1 if it has none.
func (t *tree) subject(verb int) int {
	for _, k := range t.kids[verb] {
		if t.rel(k) == "nsubj" {
			return k
		}
	}
	return -1
}

// retainers are words for those who serve one person, and mostly are of his
// country.
var retainers = []string{"staff", "aide", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson", "bodyguard", "driver", "assistant",
	"secretary", "campaign", "administration", "government", "cabinet", "predecessor", "successor", "deputy", "running mate", "employee",
	"former aide", "chief of staff", "press secretary", "opponent", "fiancée", "fiancé", "girlfriend", "boyfriend", "partner", "ex-wife",
	"grandson", "granddaughter", "grandfather", "grandmother", "son-in-law", "father-in-law", "brother-in-law"}

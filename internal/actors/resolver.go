package actors

import (
	"cmp"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"annalist"
	"annalist/internal/lexicon"
)

// A Resolver says who the mentions of a report are. It may be shared by
// goroutines.
type Resolver struct {
	who    *lexicon.Actors
	titles *lexicon.Titles
}

// New makes a Resolver of the lexicons that it needs.
func New(who *lexicon.Actors, titles *lexicon.Titles) *Resolver { return &Resolver{who, titles} }

// Resolve gives the actors of a report in the order of their first mentions.
// An actor has only those of its chain's mentions that take part: "in Tehran"
// is none.
//
// places tell in which country a town is: "prosecutors in Strelsau".
func (r *Resolver) Resolve(report *annalist.Report, a *annalist.Analysis, mentions []annalist.Mention, places []annalist.Place) []annalist.Actor {
	d := &document{Resolver: r, report: report, denied: map[string]bool{}, organizations: map[int][]annalist.TokenRange{}, persons: map[int][]annalist.TokenRange{}}
	for i := range a.Sentences {
		d.trees = append(d.trees, newTree(i, &a.Sentences[i]))
	}
	d.locate(places)
	d.chains = chainsOf(mentions)
	d.heads = make(map[at]int, len(mentions))
	d.pronouns = map[at]bool{}
	for i, chain := range d.chains {
		for _, m := range chain {
			d.heads[at{m.Sentence, m.Head}] = i
			if m.Kind == annalist.Pronoun {
				d.pronouns[at{m.Sentence, m.Head}] = true
			}
			if m.Type == "ORG" {
				d.organizations[m.Sentence] = append(d.organizations[m.Sentence], m.Name)
			}
			if m.Type == "PER" {
				d.persons[m.Sentence] = append(d.persons[m.Sentence], m.Name)
			}
		}
	}
	d.findHome()
	var out []annalist.Actor
	var facts []*chainFacts
	for _, chain := range d.chains {
		if actor, c, ok := d.resolve(chain); ok {
			out, facts = append(out, actor), append(facts, c)
		}
	}
	d.link(out, facts)
	out = mergeOrgans(out)
	number(out)
	out = d.gather(out)
	number(out)
	return out
}

// number puts actors in the order of their first mentions and gives them IDs by
// it. Members keep to the actors that they are.
func number(actors []annalist.Actor) {
	slices.SortStableFunc(actors, func(x, y annalist.Actor) int {
		return cmp.Or(x.Mentions[0].Span.Start-y.Mentions[0].Span.Start, y.Mentions[0].Span.End-x.Mentions[0].Span.End)
	})
	renamed := make(map[string]string, len(actors))
	for i := range actors {
		id := fmt.Sprintf("a%d", i+1)
		renamed[actors[i].ID], actors[i].ID = id, id
	}
	for i := range actors {
		for m := range actors[i].Members {
			actors[i].Members[m].Actor = renamed[actors[i].Members[m].Actor]
		}
	}
}

type at struct{ sentence, token int }

// A document is one report under way.
type document struct {
	*Resolver
	report        *annalist.Report
	trees         []*tree
	chains        [][]annalist.Mention
	heads         map[at]int // the chain of the mention that a token heads
	pronouns      map[at]bool
	organizations map[int][]annalist.TokenRange // of each sentence, the names of organisations
	persons       map[int][]annalist.TokenRange // of each sentence, the names of persons
	seen          map[string]bool               // the countries that the report names
	main          *home                         // the country that the report is about
	only          *home                         // the one country that the report names, and says that something is in it
	ours          *home                         // the one country that the report names, other than as one acted on
	calm          bool                          // the report tells of no violence, which may be done to others
	scenes        []*home                       // of each sentence, the one country that it names and that something is in
	towns         map[at]*home                  // of each token of a place's name, its country
	denied        map[string]bool               // rules of countries that the report does not mean
	depth         int
	nesting       int // of homes that are told by other chains
}

// chainsOf gathers mentions by their chains, in the order of the chains'
// numbers.
func chainsOf(mentions []annalist.Mention) [][]annalist.Mention {
	var chains [][]annalist.Mention
	numbers := map[int]int{}
	for _, m := range mentions {
		n, ok := numbers[m.Chain]
		if !ok {
			n = len(chains)
			numbers[m.Chain] = n
			chains = append(chains, nil)
		}
		chains[n] = append(chains[n], m)
	}
	return chains
}

// country looks a country up, unless the report's words say that the name is
// another place's.
func (d *document) country(name string) (lexicon.Naming, bool) {
	n, ok := d.who.Countries[name]
	if !ok || len(n.Unless) == 0 {
		return n, ok
	}
	deny, known := d.denied[n.Rule]
	if !known {
		for _, word := range n.Unless {
			deny = deny || hasWord(d.report.Text, word)
		}
		d.denied[n.Rule] = deny
	}
	return n, !deny
}

// held gives the one office of a list that holds at the report's date.
func (d *document) held(offices []*lexicon.Office) *lexicon.Office {
	if len(offices) > 0 && !offices[0].Person {
		return bodyOn(offices, d.report.Published)
	}
	return heldOn(offices, d.report.Published)
}

// bodyOn gives the row of an organisation on a day. Where none surely holds, the
// one that may is taken, and on an unknown day the one that all agree with: a
// body does not change what it is as a person changes office.
func bodyOn(rows []*lexicon.Office, day annalist.Date) *lexicon.Office {
	if o := heldOn(rows, day); o != nil {
		return o
	}
	var may *lexicon.Office
	for _, o := range rows {
		if !day.IsZero() && !o.MayHold(day) {
			continue
		}
		if may != nil && may.Code.String() != o.Code.String() {
			return nil
		}
		may = o
	}
	return may
}

// bearer drops from the rows of a name those of a namesake: where two countries
// have an officer of the name at the report's date, the one is meant whose
// country the report names, if it names one of them.
func (d *document) bearer(rows []*lexicon.Office) []*lexicon.Office {
	countries := map[string]bool{}
	for _, o := range rows {
		if o.Holds(d.report.Published) {
			countries[o.Code.Country] = true
		}
	}
	if len(countries) < 2 {
		return rows
	}
	meant := map[string]bool{}
	for code := range countries {
		if d.seen[code] {
			meant[code] = true
		}
	}
	if len(meant) != 1 {
		return nil
	}
	var out []*lexicon.Office
	for _, o := range rows {
		if meant[o.Code.Country] || !countries[o.Code.Country] {
			out = append(out, o)
		}
	}
	return out
}

// heldOn gives the one office of a list that surely holds on a day: a user's
// own before ours; on a day of hand-over the later.
func heldOn(offices []*lexicon.Office, day annalist.Date) *lexicon.Office {
	var held *lexicon.Office
	for _, o := range offices {
		if !o.Holds(day) {
			continue
		}
		if held == nil || o.Own && !held.Own || o.Own == held.Own && held.From.Before(o.From) {
			held = o
		}
	}
	return held
}

// locate notes the countries of the places that the report names.
func (d *document) locate(places []annalist.Place) {
	d.towns = map[at]*home{}
	sentence, token := 0, 0
	for _, p := range places {
		if len(p.Country) != 3 || p.Rule == "" {
			continue
		}
		h := &home{lexicon.Code{Country: p.Country}, "nationality", p.Rule}
		for sentence < len(d.trees) {
			tokens := d.trees[sentence].tokens
			for token < len(tokens) && tokens[token].Span.End <= p.Span.Start {
				token++
			}
			if token < len(tokens) {
				break
			}
			sentence, token = sentence+1, 0
		}
		for i := token; sentence < len(d.trees) && i < len(d.trees[sentence].tokens) && d.trees[sentence].tokens[i].Span.Start < p.Span.End; i++ {
			d.towns[at{sentence, i}] = h
		}
	}
}

// opens tells whether a name may begin with a token.
func opens(form string) bool { return capital(form) || form == "al" || form == "el" }

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

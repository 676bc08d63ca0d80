package actors

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
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

// New reads the lexicons that a Resolver needs.
func New(lexicons fs.FS) (*Resolver, error) {
	who, err1 := lexicon.ReadActors(lexicons)
	titles, err2 := lexicon.ReadTitles(lexicons)
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	return &Resolver{who, titles}, nil
}

// Resolve gives the actors of a report in the order of their first mentions.
// An actor has only those of its chain's mentions that take part: "in Tehran"
// is none.
func (r *Resolver) Resolve(report *annalist.Report, a *annalist.Analysis, mentions []annalist.Mention) []annalist.Actor {
	d := &document{Resolver: r, report: report, denied: map[string]bool{}, organizations: map[int][]annalist.TokenRange{}}
	for i := range a.Sentences {
		d.trees = append(d.trees, newTree(i, &a.Sentences[i]))
	}
	d.findHome()
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
		}
	}
	var out []annalist.Actor
	for _, chain := range d.chains {
		if actor, ok := d.resolve(chain); ok {
			out = append(out, actor)
		}
	}
	out = mergeOrgans(out)
	slices.SortStableFunc(out, func(x, y annalist.Actor) int {
		return cmp.Or(x.Mentions[0].Span.Start-y.Mentions[0].Span.Start, y.Mentions[0].Span.End-x.Mentions[0].Span.End)
	})
	for i := range out {
		out[i].ID = fmt.Sprintf("a%d", i+1)
	}
	return out
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
	seen          map[string]bool               // the countries that the report names
	main          *home                         // the country that the report is about
	denied        map[string]bool               // rules of countries that the report does not mean
	depth         int
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
			deny = deny || strings.Contains(d.report.Text, word)
		}
		d.denied[n.Rule] = deny
	}
	return n, !deny
}

// held gives the one office of a list that holds at the report's date; on a
// day of hand-over the later.
func (d *document) held(offices []*lexicon.Office) *lexicon.Office {
	var held *lexicon.Office
	for _, o := range offices {
		if !o.Holds(d.report.Published) {
			continue
		}
		if held == nil || held.From.Before(o.From) {
			held = o
		}
	}
	return held
}

// findHome finds the country that the report is plainly about: named three
// times at least, and in four of five of all namings of countries; or twice,
// and no other is named.
func (d *document) findHome() {
	counts, total := map[string]int{}, 0
	homes := map[string]*home{}
	for _, t := range d.trees {
		for i := 0; i < len(t.tokens); i++ {
			if !capital(t.tokens[i].Form) || !d.who.Begins(t.tokens[i].Form) {
				continue
			}
			for b := min(i+3, len(t.tokens)-1); b >= i; b-- {
				n, ok := d.country(t.key(i, b))
				reg, isRegion := d.who.Regions[t.key(i, b)]
				if !ok && !isRegion {
					continue
				}
				h := &home{lexicon.Code{Country: reg.Country}, "report-country", reg.Rule}
				if ok {
					h.code.Country, h.rule = n.Code.Country, n.Rule
				}
				total++
				counts[h.code.Country]++
				if homes[h.code.Country] == nil {
					homes[h.code.Country] = h
				}
				i = b
				break
			}
		}
	}
	d.seen = map[string]bool{}
	for code := range counts {
		d.seen[code] = true
	}
	for code, n := range counts {
		if n >= 3 && 5*n >= 4*total || n >= 2 && n == total {
			d.main = homes[code] // more than half: there is one at most
		}
	}
}

// opens tells whether a name may begin with a token.
func opens(form string) bool { return capital(form) || form == "al" || form == "el" }

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

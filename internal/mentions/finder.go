package mentions

import (
	"cmp"
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

// A Finder finds mentions. It may be shared by goroutines.
type Finder struct {
	titles *lexicon.Titles
	who    *lexicon.Actors
}

// New makes a Finder of the lexicons that it needs.
func New(who *lexicon.Actors, titles *lexicon.Titles) *Finder { return &Finder{titles, who} }

// Find gives the mentions of a report in the order of the text, outer before
// inner. Chains are numbered from 0 in the order of their first mentions.
func (f *Finder) Find(r *annalist.Report, a *annalist.Analysis) []annalist.Mention {
	d := &document{Finder: f, date: r.Published, heads: map[at]*ref{}, surnames: map[string]bool{}}
	quotes := quotations(a.Sentences)
	entities := make([][]annalist.Entity, len(a.Sentences))
	for _, e := range a.Entities {
		if e.Sentence >= 0 && e.Sentence < len(a.Sentences) && e.First >= 0 && e.First <= e.Last && e.Last < len(a.Sentences[e.Sentence].Tokens) {
			entities[e.Sentence] = append(entities[e.Sentence], e)
		}
	}
	for i := range a.Sentences {
		d.trees = append(d.trees, newTree(i, &a.Sentences[i]))
		for _, e := range entities[i] {
			if e.Type == "PER" && e.First < e.Last {
				d.surnames[a.Sentences[i].Tokens[e.Last].Form] = true
			}
		}
	}
	for i, t := range d.trees {
		d.collect(t, t.hyphened(entities[i]), quotes[i])
	}
	slices.SortStableFunc(d.refs, func(x, y *ref) int {
		return cmp.Or(x.Sentence-y.Sentence, x.First-y.First, y.Last-x.Last)
	})
	d.join()
	return d.mentions()
}

type at struct{ sentence, token int }

// A document is one report under way.
type document struct {
	*Finder
	date     annalist.Date
	trees    []*tree
	refs     []*ref
	surnames map[string]bool // last words of the names of persons
	heads    map[at]*ref
	starts   []int // of each sentence, its first ref, and the end
	chain    []int // of each ref, an earlier ref of its chain or itself
	sums     []sum // of the first ref of each chain
	place    map[*ref]int
}

// collect finds the mentions of one sentence: names, then descriptions, then
// pronouns. A word heads one mention at most.
func (d *document) collect(t *tree, entities []annalist.Entity, quotes []int) {
	covered, start := make([]bool, len(t.tokens)), len(d.refs)
	known := d.known(t, entities)
	for _, e := range entities {
		if e.Type == "PER" { // first, for a name's phrase may hold others
			d.add(d.entity(t, e), quotes)
		}
	}
	for _, e := range known {
		d.add(d.entity(t, e), quotes)
	}
	for _, e := range entities {
		if e.Type != "PER" && !slices.ContainsFunc(known, func(k annalist.Entity) bool { return k.First <= e.Last && e.First <= k.Last }) {
			d.add(d.entity(t, e), quotes)
		}
	}
	for _, r := range d.refs[start:] {
		for i := r.Name.First; i <= r.Name.Last; i++ {
			covered[i] = true
		}
		if r.Type == "PER" { // its title is part of it
			for i := r.First; i < r.Name.First; i++ {
				covered[i] = covered[i] || r.title != nil && t.kid(i, "case") < 0 && t.tokens[i].Deprel != "nmod:poss"
			}
		}
	}
	for i := range t.tokens {
		if d.heads[at{t.index, i}] != nil {
			continue
		}
		if r := pronoun(t, i); r != nil {
			d.add(r, quotes)
		} else if !covered[i] {
			d.add(d.description(t, i), quotes)
		}
	}
}

func (d *document) add(r *ref, quotes []int) {
	if r == nil || d.heads[at{r.Sentence, r.Head}] != nil {
		return
	}
	r.Span = r.t.span(r.First, r.Last)
	r.quote = quotes[r.Head]
	d.heads[at{r.Sentence, r.Head}] = r
	d.refs = append(d.refs, r)
}

// mentions writes the refs out with their chains numbered.
func (d *document) mentions() []annalist.Mention {
	numbers := map[int]int{}
	out := make([]annalist.Mention, len(d.refs))
	for i, r := range d.refs {
		root := d.root(i)
		number, ok := numbers[root]
		if !ok {
			number = len(numbers)
			numbers[root] = number
		}
		out[i] = r.Mention
		out[i].Chain = number
	}
	return out
}

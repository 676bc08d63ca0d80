package places

import (
	"io/fs"

	"annalist"
)

// A Finder finds places. It may be shared by goroutines.
type Finder struct {
	gazetteer *gazetteer
	*tables
}

// New opens the gazetteer and reads the tables. The gazetteer stays as the
// bytes it is.
func New(gazetteer, lexicons fs.FS) (*Finder, error) {
	g, err := openGazetteer(gazetteer)
	if err != nil {
		return nil, err
	}
	t, err := readTables(lexicons, g)
	if err != nil {
		return nil, err
	}
	return &Finder{g, t}, nil
}

// Find gives the places that a report names, in the order of the text. A name
// of which it is not known what place it is has its words and span alone.
func (f *Finder) Find(r *annalist.Report, a *annalist.Analysis, mentions []annalist.Mention) []annalist.Place {
	d := f.read(r, a)
	d.collect(a, mentions)
	d.resolve()
	out := make([]annalist.Place, 0, len(d.names))
	for _, n := range d.names {
		p := annalist.Place{}
		if n.chosen >= 0 {
			p = f.place(&n.candidates[n.chosen])
			p.Basis, p.Score = n.basis, n.score
			if n.want == asDivision && p.Feature == "city" {
				p.Precision = "admin1"
			}
		}
		p.Span = d.trees[n.sentence].span(n.first, n.last)
		if n.chosen < 0 {
			p.Name = p.Span.Of(r.Text)
		}
		out = append(out, p)
	}
	return out
}

// A document is one report under way.
type document struct {
	*Finder
	report *annalist.Report
	trees  []*tree
	names  []*name
	lands  []naming
	by     [][]int // of each sentence, its lands
	counts map[string]int
	total  int
}

// A naming is a country that the words of a sentence name.
type naming struct {
	sentence, first, last int
	land
}

// A name is the words for a place.
type name struct {
	sentence, first, last int
	key                   string
	want                  want
	candidates            []candidate
	chosen                int // in candidates, -1 if unknown
	basis                 string
	score                 float64
	refused               bool // the words beside it fit no candidate
	common                bool // it is a common word as well
}

func (f *Finder) read(r *annalist.Report, a *annalist.Analysis) *document {
	d := &document{Finder: f, report: r, counts: map[string]int{}}
	for i := range a.Sentences {
		d.trees = append(d.trees, newTree(i, &a.Sentences[i]))
	}
	d.findLands()
	return d
}

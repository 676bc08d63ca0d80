package syntax

import (
	"sync"

	"annalist"
	"annalist/internal/neural"
)

// An Analyzer analyses reports. Any number of goroutines may share it; what it
// gives depends on the report alone.
type Analyzer struct {
	model  *neural.Model
	labels labels
	acts   *neural.ActHead // nil if none is asked
	pool   sync.Pool       // of *scratch
}

// Options say how a report is analysed.
type Options struct {
	// KeepSentences keeps the sentences as they are given, as for a file in
	// CoNLL-U. Else their ends are hints, and only ends of paragraphs hold.
	KeepSentences bool
}

// New makes an analyzer of a model.
func New(m *neural.Model) *Analyzer { return NewWithActs(m, nil) }

// NewWithActs makes an analyzer that tells as well which words tell an event, by
// a head that stands on the model; nil is none.
func NewWithActs(m *neural.Model, acts *neural.ActHead) *Analyzer {
	a := &Analyzer{model: m, labels: newLabels(m), acts: acts}
	a.pool.New = func() any {
		s := &scratch{scores: m.NewScores()}
		if acts != nil {
			s.scores.WithActs(acts)
		}
		return s
	}
	return a
}

// A scratch is what one analysis works in, kept for the next.
type scratch struct {
	scores *neural.Scores
	words  []neural.Word
	pieces []int32 // of all words, one after the other
	heads  []int   // of the window's words, see reader.parse
}

// Analyze analyses one report, whose sentences come in the order of the text.
// The sentences given are not altered. Sentences without tokens are left out,
// unless Options.KeepSentences keeps them.
func (a *Analyzer) Analyze(sentences []annalist.Sentence, opts Options) *annalist.Analysis {
	s := a.pool.Get().(*scratch)
	defer a.pool.Put(s)
	r := newReader(a, s, sentences, opts)
	for r.next < len(r.tokens) {
		r.readWindow()
	}
	return r.finish()
}

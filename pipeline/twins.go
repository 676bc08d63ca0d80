package pipeline

import (
	"context"
	"fmt"
	"io/fs"

	"annalist"
)

// Twins are two pipelines that share their models and differ in their lexicons.
// What no lexicon can change is done once for both: the analysis of a report.
type Twins struct{ one, other *Pipeline }

// Beside makes p and a pipeline of other lexicons twins. The faults of all
// lexicon files are told at once.
func (p *Pipeline) Beside(lexicons fs.FS) (*Twins, error) {
	q := &Pipeline{madeBy: p.madeBy, gazetteer: p.gazetteer, syntax: p.syntax, pairs: p.pairs}
	if err := q.readLexicons(lexicons, p.gazetteer); err != nil {
		return nil, err
	}
	hash, err := hashAll(lexicons)
	if err != nil {
		return nil, fmt.Errorf("hash the lexicons: %w", err)
	}
	q.madeBy.Lexicons = hash
	return &Twins{p, q}, nil
}

// MadeBy names what the readings of either depend on, p's first.
func (t *Twins) MadeBy() (one, other annalist.MadeBy) { return t.one.madeBy, t.other.madeBy }

// Read gives what [Pipeline.Read] of either gives. The readings share their
// analysis.
func (t *Twins) Read(ctx context.Context, r *annalist.Report) (one, other *annalist.Reading, err error) {
	a, err := t.one.Parse(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	if one, err = t.one.readAnalyzed(ctx, r, a, t.one.events.Find); err != nil {
		return nil, nil, err
	}
	if other, err = t.other.readAnalyzed(ctx, r, a, t.other.events.Find); err != nil {
		return nil, nil, err
	}
	return one, other, nil
}

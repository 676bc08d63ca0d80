package pipeline

import (
	"context"

	"annalist"
	"annalist/internal/sentences"
	"annalist/internal/syntax"
)

// A Pair is a text with whom it is asked about: spans of its bytes, none for a
// side that the text does not name.
type Pair struct {
	Report         *annalist.Report
	Source, Target []annalist.Span
}

// Relate tells what the source does to the target.
func (p *Pipeline) Relate(ctx context.Context, in Pair) (annalist.Relation, error) {
	return p.relate(ctx, in, nil)
}

// RelateAs is [Pipeline.Relate] with the model's word on the pair given, for
// measuring a model that is not built in.
func (p *Pipeline) RelateAs(ctx context.Context, in Pair, says annalist.PairReading) (annalist.Relation, error) {
	return p.relate(ctx, in, &says)
}

func (p *Pipeline) relate(ctx context.Context, in Pair, says *annalist.PairReading) (out annalist.Relation, err error) {
	r := in.Report
	var cut []annalist.Sentence
	if err = stage(ctx, r, "sentences", func() { cut = sentences.Split(r) }); err != nil {
		return out, err
	}
	a, err := p.analyze(ctx, r, cut, syntax.Options{})
	if err != nil {
		return out, err
	}
	err = stage(ctx, r, "pairs", func() {
		reading := says
		if reading == nil {
			read := p.readPair(a.Sentences, in.Source, in.Target)
			reading = &read
		}
		actors := p.actors.Resolve(r, a, p.mentions.Find(r, a), nil)
		out = p.events.Relate(r, a, actors, in.Source, in.Target, *reading)
	})
	return out, err
}

// readPair is the model's word on a pair, nothing without a head for pairs.
func (p *Pipeline) readPair(in []annalist.Sentence, source, target []annalist.Span) annalist.PairReading {
	if p.pairs == nil {
		return annalist.PairReading{}
	}
	return p.pairs.Read(in, source, target)
}

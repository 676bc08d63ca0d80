package pipeline

import (
	"context"

	"annalist"
)

// Explain is [Pipeline.Read] with how it came about, and what the model says of
// each event that has a source and a target.
func (p *Pipeline) Explain(ctx context.Context, r *annalist.Report) (*annalist.Explanation, error) {
	out := &annalist.Explanation{Pairs: map[string]annalist.PairReading{}}
	traced := func(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor, statements []annalist.Statement) (found []annalist.Event) {
		found, out.Traces = p.events.Explain(r, a, actors, statements)
		return found
	}
	var err error
	if out.Reading, err = p.read(ctx, r, traced); err != nil {
		return nil, err
	}
	err = stage(ctx, r, "pairs", func() {
		for i := range out.Reading.Events {
			if e := &out.Reading.Events[i]; len(e.Sources) > 0 && len(e.Targets) > 0 {
				own := out.Reading.Analysis.Sentences[e.Sentence : e.Sentence+1]
				out.Pairs[e.ID] = p.readPair(own, within(e.Sources, own[0].Span), within(e.Targets, own[0].Span))
			}
		}
	})
	return out, err
}

// within gives the spans of the participants that stand in a sentence.
func within(list []annalist.Participant, sentence annalist.Span) (out []annalist.Span) {
	for _, p := range list {
		if sentence.Contains(p.Span) {
			out = append(out, p.Span)
		}
	}
	return out
}

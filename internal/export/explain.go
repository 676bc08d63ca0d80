package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"annalist"
)

// A Part is what is asked about of an explanation. The zero Part is all of it.
type Part struct {
	Sentence int    // from 1; 0 is all
	Event    string // the ID of one event; "" is all
}

// Explanations are the formats of [Explain].
var Explanations = []string{"tree", "json"}

// Explain writes a part of an explanation as a tree for the eye or as one JSON
// object a line. It is an error if the reading has no such part.
func Explain(w io.Writer, format string, x *annalist.Explanation, part Part, o Options) error {
	if o.Unit == "" {
		o.Unit = CodePoints
	}
	shown, err := part.of(x)
	if err != nil {
		return err
	}
	if format == "json" {
		return explainJSON(w, x, shown, o)
	}
	t := &tree{view: newView(x.Reading), x: x, o: o}
	t.report(shown)
	_, err = io.WriteString(w, t.b.String())
	return err
}

// A shown is one sentence of an explanation, cut to what is asked about.
type shown struct {
	index  int
	mended []annalist.Arc
	words  []annalist.TracedWord
	events []*annalist.Event
	whyNot *annalist.WhyNot
}

// of gives the sentences that are asked about.
func (p Part) of(x *annalist.Explanation) ([]shown, error) {
	n := len(x.Traces)
	if p.Sentence < 0 || p.Sentence > n {
		return nil, fmt.Errorf("report %s has no sentence %d; it has %s, numbered from 1", x.Reading.Report.ID, p.Sentence, count(n, "sentence"))
	}
	var out []shown
	for i := range n {
		if s := p.sentence(x, i); (p.Sentence == 0 || p.Sentence == i+1) && (p.Event == "" || len(s.events) > 0) {
			out = append(out, s)
		}
	}
	if p.Event != "" && len(out) == 0 {
		return nil, p.noEvent(x)
	}
	return out, nil
}

func (p Part) noEvent(x *annalist.Explanation) error {
	var ids []string
	for i := range x.Reading.Events {
		ids = append(ids, x.Reading.Events[i].ID)
	}
	have := "it has none"
	if len(ids) > 0 {
		have = "it has " + strings.Join(ids, ", ")
	}
	return fmt.Errorf("report %s has no event %q; %s", x.Reading.Report.ID, p.Event, have)
}

// sentence cuts one sentence to the part.
func (p Part) sentence(x *annalist.Explanation, i int) shown {
	s := shown{index: i, mended: x.Traces[i].Mended, whyNot: x.Traces[i].WhyNot}
	for k := range x.Reading.Events {
		if e := &x.Reading.Events[k]; e.Sentence == i && (p.Event == "" || e.ID == p.Event) {
			s.events = append(s.events, e)
		}
	}
	if s.words = x.Traces[i].Words; p.Event != "" {
		s.words = wordsOf(p.Event, s.words)
	}
	return s
}

// wordsOf keeps the words whose finds make up an event, those joined to them
// step by step included.
func wordsOf(event string, words []annalist.TracedWord) (out []annalist.TracedWord) {
	own := map[int]bool{} // by token
	for range words {
		for _, w := range words {
			own[w.Token] = own[w.Token] || w.Event == event || w.Joined != nil && own[w.Joined.Into]
		}
	}
	for _, w := range words {
		if own[w.Token] {
			out = append(out, w)
		}
	}
	return out
}

// in gives the items whose span lies in a sentence.
func in[T any](sentence annalist.Span, list []T, span func(*T) annalist.Span) (out []*T) {
	for i := range list {
		if s := span(&list[i]); s.Len() > 0 && sentence.Contains(s) {
			out = append(out, &list[i])
		}
	}
	return out
}

// datesIn, placesIn and statementsIn are what was found in a sentence.
func (v *view) datesIn(s annalist.Span) []*annalist.DateRange {
	return in(s, v.Dates, func(d *annalist.DateRange) annalist.Span { return d.Span })
}

func (v *view) placesIn(s annalist.Span) []*annalist.Place {
	return in(s, v.Places, func(p *annalist.Place) annalist.Span { return p.Span })
}

func (v *view) statementsIn(i int) (out []*annalist.Statement) {
	for k := range v.Statements {
		s := &v.Statements[k]
		if s.Sentence == i || slices.ContainsFunc(s.Content, v.sentence(i).Overlaps) {
			out = append(out, s)
		}
	}
	return out
}

// A mentioned is one mention in a sentence with its actor.
type mentioned struct {
	actor   *annalist.Actor
	mention *annalist.Mention
}

// mentionsIn gives the mentions in sentence i in the order of the text.
func (v *view) mentionsIn(i int) (out []mentioned) {
	for k := range v.Reading.Actors {
		a := &v.Reading.Actors[k]
		for m := range a.Mentions {
			if a.Mentions[m].Sentence == i {
				out = append(out, mentioned{a, &a.Mentions[m]})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b mentioned) int { return a.mention.Span.Start - b.mention.Span.Start })
	return out
}

// top is how many of the model's labels are shown.
const top = 5

func likeliest(list []annalist.Weighed) []annalist.Weighed { return list[:min(len(list), top)] }

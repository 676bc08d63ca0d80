package export

import (
	"fmt"
	"strconv"
	"strings"

	"annalist"
)

// A row is one event or one statement of a reading.
type row struct {
	*view
	offsets
	unit      Unit
	event     *annalist.Event
	statement *annalist.Statement
}

// A column fills its cell for every row, or for events and statements apart.
type column struct {
	name      string
	both      func(*row) string
	event     func(*row, *annalist.Event) string
	statement func(*row, *annalist.Statement) string
}

// columns are those of csv and tsv, in their order. What tells that an event
// is no fact stands before what the event is.
var columns = []column{
	{name: "report", both: func(r *row) string { return r.Report.ID }},
	{name: "publisher", both: func(r *row) string { return r.Report.Publisher }},
	{name: "published", both: func(r *row) string { return r.Report.Published.String() }},
	{name: "title", both: func(r *row) string { return r.Report.Title }},
	{name: "url", both: func(r *row) string { return r.Report.URL }},
	{name: "row", both: func(r *row) string {
		if r.event != nil {
			return "event"
		}
		return "statement"
	}},
	{"id", nil,
		func(r *row, e *annalist.Event) string { return e.ID },
		func(r *row, s *annalist.Statement) string { return s.ID }},
	{name: "fact", event: func(r *row, e *annalist.Event) string { return strconv.FormatBool(e.IsFact()) }},
	{name: "modality", event: func(r *row, e *annalist.Event) string { return string(e.Modality) }},
	{name: "according_to", event: func(r *row, e *annalist.Event) string { return join(e.AccordingTo) }},
	{name: "according_to_names", event: func(r *row, e *annalist.Event) string { return r.speakers(e) }},
	{name: "type", event: func(r *row, e *annalist.Event) string { return e.Type }},
	{name: "modes", event: func(r *row, e *annalist.Event) string { return join(e.Modes) }},
	{name: "contexts", event: func(r *row, e *annalist.Event) string { return join(e.Contexts) }},
	{name: "cameo", event: func(r *row, e *annalist.Event) string { return e.CAMEO }},
	{name: "quad", event: func(r *row, e *annalist.Event) string { return number(e.Quad) }},
	{name: "goldstein", event: func(r *row, e *annalist.Event) string {
		if e.CAMEO == "" && e.Goldstein == 0 {
			return ""
		}
		return decimal(e.Goldstein)
	}},
	{name: "stance", statement: func(r *row, s *annalist.Statement) string { return string(s.Stance) }},
	{name: "kind", statement: func(r *row, s *annalist.Statement) string { return s.Kind }},
	{name: "form", statement: func(r *row, s *annalist.Statement) string { return s.Form }},
	{"source_codes", nil,
		func(r *row, e *annalist.Event) string { return r.codes(e.Sources) },
		func(r *row, s *annalist.Statement) string { return r.codes(one(s.Source)) }},
	{"source_names", nil,
		func(r *row, e *annalist.Event) string { return r.names(e.Sources) },
		func(r *row, s *annalist.Statement) string { return r.names(one(s.Source)) }},
	{"source_words", nil,
		func(r *row, e *annalist.Event) string { return r.words(places(e.Sources), "; ") },
		func(r *row, s *annalist.Statement) string { return r.words(places(one(s.Source)), "; ") }},
	{"source_spans", nil,
		func(r *row, e *annalist.Event) string { return r.ranges(places(e.Sources)) },
		func(r *row, s *annalist.Statement) string { return r.ranges(places(one(s.Source))) }},
	{"target_codes", nil,
		func(r *row, e *annalist.Event) string { return r.codes(e.Targets) },
		func(r *row, s *annalist.Statement) string { return r.codes(one(s.Addressee)) }},
	{"target_names", nil,
		func(r *row, e *annalist.Event) string { return r.names(e.Targets) },
		func(r *row, s *annalist.Statement) string { return r.names(one(s.Addressee)) }},
	{"target_words", nil,
		func(r *row, e *annalist.Event) string { return r.words(places(e.Targets), "; ") },
		func(r *row, s *annalist.Statement) string { return r.words(places(one(s.Addressee)), "; ") }},
	{"target_spans", nil,
		func(r *row, e *annalist.Event) string { return r.ranges(places(e.Targets)) },
		func(r *row, s *annalist.Statement) string { return r.ranges(places(one(s.Addressee))) }},
	{"words", nil,
		func(r *row, e *annalist.Event) string { return r.words(e.Trigger, " ... ") },
		func(r *row, s *annalist.Statement) string { return r.words(s.Cue, " ... ") }},
	{"word_spans", nil,
		func(r *row, e *annalist.Event) string { return r.ranges(e.Trigger) },
		func(r *row, s *annalist.Statement) string { return r.ranges(s.Cue) }},
	{name: "content", statement: func(r *row, s *annalist.Statement) string { return r.words(s.Content, " ... ") }},
	{name: "content_spans", statement: func(r *row, s *annalist.Statement) string { return r.ranges(s.Content) }},
	{name: "figures", event: func(r *row, e *annalist.Event) string { return join(figureList(e.Figures)) }},
	{"date_from", nil,
		func(r *row, e *annalist.Event) string { return first(e.Date).String() },
		func(r *row, s *annalist.Statement) string { return first(s.Date).String() }},
	{"date_to", nil,
		func(r *row, e *annalist.Event) string { return last(e.Date).String() },
		func(r *row, s *annalist.Statement) string { return last(s.Date).String() }},
	{name: "place", event: func(r *row, e *annalist.Event) string {
		if e.Place == nil {
			return ""
		}
		return e.Place.Name
	}},
	{"sentence", nil,
		func(r *row, e *annalist.Event) string { return r.view.sentence(e.Sentence).Of(r.Report.Text) },
		func(r *row, s *annalist.Statement) string { return r.view.sentence(s.Sentence).Of(r.Report.Text) }},
	{"sentence_span", nil,
		func(r *row, e *annalist.Event) string { return r.ranges([]annalist.Span{r.view.sentence(e.Sentence)}) },
		func(r *row, s *annalist.Statement) string {
			return r.ranges([]annalist.Span{r.view.sentence(s.Sentence)})
		}},
	{name: "offset_unit", both: func(r *row) string { return string(r.unit) }},
	{"confidence", nil,
		func(r *row, e *annalist.Event) string { return decimal(e.Confidence) },
		func(r *row, s *annalist.Statement) string { return decimal(s.Confidence) }},
	{"basis", nil, nil,
		func(r *row, s *annalist.Statement) string { return s.Basis }},
	{"rule", nil,
		func(r *row, e *annalist.Event) string { return e.Rule },
		func(r *row, s *annalist.Statement) string { return s.Rule }},
}

// speakers names those the event is according to.
func (r *row) speakers(e *annalist.Event) string {
	var names []string
	for _, id := range e.AccordingTo {
		names = append(names, blank(r.speaker(id)))
	}
	return join(names)
}

// codes, names and the words and ranges of one cell keep one order and one
// length, so that the n-th of each is of the n-th participant: what is not
// known is "-".
func (r *row) codes(ps []annalist.Participant) string {
	var codes []string
	for _, p := range ps {
		codes = append(codes, blank(p.Code))
	}
	return join(codes)
}

func (r *row) names(ps []annalist.Participant) string {
	var names []string
	for i := range ps {
		names = append(names, blank(r.name(&ps[i])))
	}
	return join(names)
}

// ranges writes spans as "33-50; 59-85".
func (r *row) ranges(ss []annalist.Span) string {
	var out []string
	for _, s := range ss {
		t := r.span(s)
		out = append(out, fmt.Sprintf("%d-%d", t.Start, t.End))
	}
	return join(out)
}

func places(ps []annalist.Participant) []annalist.Span {
	var out []annalist.Span
	for _, p := range ps {
		out = append(out, p.Span)
	}
	return out
}

func one(p *annalist.Participant) []annalist.Participant {
	if p == nil {
		return nil
	}
	return []annalist.Participant{*p}
}

// figureList writes "killed 9; wounded 20-30; displaced 1000-".
func figureList(fs []annalist.Figure) []string {
	var out []string
	for _, f := range fs {
		switch {
		case f.Max == f.Min:
			out = append(out, fmt.Sprintf("%s %d", f.Kind, f.Min))
		case f.Max < 0:
			out = append(out, fmt.Sprintf("%s %d-", f.Kind, f.Min))
		default:
			out = append(out, fmt.Sprintf("%s %d-%d", f.Kind, f.Min, f.Max))
		}
	}
	return out
}

func first(d *annalist.DateRange) annalist.Date {
	if d == nil {
		return annalist.Date{}
	}
	return d.From
}

func last(d *annalist.DateRange) annalist.Date {
	if d == nil {
		return annalist.Date{}
	}
	return d.To
}

func join(parts []string) string { return strings.Join(parts, "; ") }

func blank(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func decimal(x float64) string { return strconv.FormatFloat(round(x), 'f', -1, 64) }

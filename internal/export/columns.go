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
	{name: "issues", event: func(r *row, e *annalist.Event) string { return join(e.Issues) }},
	{name: "codes", event: func(r *row, e *annalist.Event) string { return join(ownCodes(e.Codes)) }},
	{"date_from", nil,
		func(r *row, e *annalist.Event) string { return when(e.Date).From.String() },
		func(r *row, s *annalist.Statement) string { return when(s.Date).From.String() }},
	{"date_to", nil,
		func(r *row, e *annalist.Event) string { return when(e.Date).To.String() },
		func(r *row, s *annalist.Statement) string { return when(s.Date).To.String() }},
	{"date_precision", nil,
		func(r *row, e *annalist.Event) string { return when(e.Date).Precision },
		func(r *row, s *annalist.Statement) string { return when(s.Date).Precision }},
	{"date_basis", nil,
		func(r *row, e *annalist.Event) string { return when(e.Date).Basis + e.DateBasis },
		func(r *row, s *annalist.Statement) string { return when(s.Date).Basis }},
	{"date_span", nil,
		func(r *row, e *annalist.Event) string { return r.proof(when(e.Date).Span) },
		func(r *row, s *annalist.Statement) string { return r.proof(when(s.Date).Span) }},
	{name: "place", event: func(r *row, e *annalist.Event) string { return at(e).Name }},
	{name: "place_country", event: func(r *row, e *annalist.Event) string { return at(e).Country }},
	{name: "place_admin1", event: func(r *row, e *annalist.Event) string { return at(e).Admin1 }},
	{name: "place_geonames", event: func(r *row, e *annalist.Event) string { return number(at(e).GeoNames) }},
	{name: "place_lat", event: func(r *row, e *annalist.Event) string { return degrees(at(e), at(e).Lat) }},
	{name: "place_lon", event: func(r *row, e *annalist.Event) string { return degrees(at(e), at(e).Lon) }},
	{name: "place_precision", event: func(r *row, e *annalist.Event) string { return at(e).Precision }},
	{name: "place_basis", event: func(r *row, e *annalist.Event) string { return at(e).Basis + e.PlaceBasis }},
	{name: "place_span", event: func(r *row, e *annalist.Event) string { return r.proof(at(e).Span) }},
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

// ownCodes writes "myscheme:X1; war:SHELL".
func ownCodes(codes []annalist.OwnCode) []string {
	var out []string
	for _, c := range codes {
		out = append(out, c.String())
	}
	return out
}

// when is a date, blank if there is none.
func when(d *annalist.DateRange) annalist.DateRange {
	if d == nil {
		return annalist.DateRange{}
	}
	return *d
}

// at is an event's place, blank if there is none.
func at(e *annalist.Event) annalist.Place {
	if e.Place == nil {
		return annalist.Place{}
	}
	return *e.Place
}

// degrees writes a coordinate of a place that has any.
func degrees(p annalist.Place, x float64) string {
	if p.GeoNames == 0 && p.Lat == 0 && p.Lon == 0 {
		return ""
	}
	return decimal(x)
}

// proof writes the span of the words that prove a cell, "" if there are none.
func (r *row) proof(s annalist.Span) string {
	if s.Len() == 0 {
		return ""
	}
	return r.ranges([]annalist.Span{s})
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

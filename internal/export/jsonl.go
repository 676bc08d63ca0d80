package export

import (
	"encoding/json"
	"fmt"
	"io"
	"math"

	"annalist"
)

// jsonl writes one JSON object a line.
type jsonl struct {
	enc *json.Encoder
	o   Options
}

func newJSONL(w io.Writer, o Options) (Writer, error) {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &jsonl{enc, o}, nil
}

func (j *jsonl) Close() error { return nil }

func (j *jsonl) Write(r *annalist.Reading) error {
	if err := j.enc.Encode(j.reading(r)); err != nil {
		return fmt.Errorf("write report %s: %w", r.Report.ID, err)
	}
	return nil
}

func (j *jsonl) reading(r *annalist.Reading) jsonReading {
	rep := r.Report
	c := converter{newOffsets(rep.Text, j.o.Unit)}
	m := j.o.MadeBy
	out := jsonReading{
		ID:         rep.ID,
		URL:        known(rep.URL),
		Publisher:  known(rep.Publisher),
		Title:      known(rep.Title),
		Published:  known(rep.Published.String()),
		Language:   known(rep.Language),
		OffsetUnit: j.o.Unit,
		Text:       rep.Text,
		MadeBy:     jsonMadeBy{m.Program, m.Models, m.Lexicons, m.Config},
		Sentences:  []jsonSpan{},
		Actors:     []jsonActor{},
		Events:     []jsonEvent{},
		Statements: []jsonStatement{},
		Dates:      []jsonDate{},
		Places:     []jsonPlace{},
		Disputes:   []jsonDispute{},
		Signals:    []jsonSignal{},
	}
	if r.Analysis != nil {
		for _, s := range r.Analysis.Sentences {
			out.Sentences = append(out.Sentences, c.span(s.Span))
		}
	}
	for i := range r.Actors {
		out.Actors = append(out.Actors, c.actor(&r.Actors[i]))
	}
	for _, e := range j.o.events(r) {
		out.Events = append(out.Events, c.event(&e))
	}
	for i := range r.Dates {
		out.Dates = append(out.Dates, *c.date(&r.Dates[i]))
	}
	for i := range r.Places {
		out.Places = append(out.Places, *c.place(&r.Places[i]))
	}
	for i := range r.Statements {
		out.Statements = append(out.Statements, c.statement(&r.Statements[i]))
	}
	return out
}

// A converter turns the nouns of one report into objects with its offsets.
type converter struct{ offsets }

func (c converter) actor(a *annalist.Actor) jsonActor {
	mentions := make([]jsonMention, 0, len(a.Mentions))
	for _, m := range a.Mentions {
		s := c.span(m.Span)
		mentions = append(mentions, jsonMention{s.Start, s.End, string(m.Kind)})
	}
	return jsonActor{
		ID: a.ID, Name: a.Name, Kind: string(a.Kind), Code: known(a.Code), Country: known(a.Country),
		Sectors: list(a.Sectors), Role: known(a.Role), Basis: known(a.Basis), Rule: known(a.Rule), Mentions: mentions,
		Members: c.participants(a.Members),
	}
}

func (c converter) participant(p *annalist.Participant) *jsonParticipant {
	if p == nil {
		return nil
	}
	s := c.span(p.Span)
	return &jsonParticipant{known(p.Actor), known(p.Code), s.Start, s.End}
}

func (c converter) participants(ps []annalist.Participant) []jsonParticipant {
	out := make([]jsonParticipant, 0, len(ps))
	for i := range ps {
		out = append(out, *c.participant(&ps[i]))
	}
	return out
}

func (c converter) event(e *annalist.Event) jsonEvent {
	figures := make([]jsonFigure, 0, len(e.Figures))
	for _, f := range e.Figures {
		s := c.span(f.Span)
		figures = append(figures, jsonFigure{f.Kind, f.Min, atLeast(f.Max, 0), s.Start, s.End})
	}
	out := jsonEvent{
		ID: e.ID, Fact: e.IsFact(), Type: known(e.Type), Modes: list(e.Modes), Contexts: list(e.Contexts),
		CAMEO: known(e.CAMEO), Quad: atLeast(e.Quad, 1), Modality: string(e.Modality), AccordingTo: list(e.AccordingTo),
		SourceActors: c.participants(e.Sources), TargetActors: c.participants(e.Targets), Trigger: c.spans(e.Trigger),
		Date: c.date(e.Date), DateBasis: known(e.DateBasis), Place: c.place(e.Place), PlaceBasis: known(e.PlaceBasis), Figures: figures, Confidence: round(e.Confidence), Model: likely(e.Model), Rule: e.Rule,
		ModalityRule: known(e.ModalityRule), Sentence: e.Sentence, Issues: list(e.Issues),
		Codes: jsonCodes{},
	}
	for _, own := range e.Codes {
		out.Codes[own.Scheme] = append(out.Codes[own.Scheme], own.Code)
	}
	if e.CAMEO != "" || e.Goldstein != 0 {
		g := round(e.Goldstein)
		out.Goldstein = &g
	}
	if e.ModalitySpan.Len() > 0 {
		s := c.span(e.ModalitySpan)
		out.ModalitySpan = &s
	}
	return out
}

func (c converter) statement(s *annalist.Statement) jsonStatement {
	return jsonStatement{
		ID: s.ID, Source: c.participant(s.Source), Cue: c.spans(s.Cue), Content: c.spans(s.Content), Kind: s.Kind,
		Form: known(s.Form), Stance: string(s.Stance), Addressee: c.participant(s.Addressee), Date: c.date(s.Date),
		Within: known(s.Within), Confidence: round(s.Confidence), Basis: known(s.Basis), Rule: known(s.Rule), Sentence: s.Sentence,
	}
}

func (c converter) date(d *annalist.DateRange) *jsonDate {
	if d == nil {
		return nil
	}
	start, end := c.ends(d.Span)
	return &jsonDate{Start: start, End: end, From: known(d.From.String()), To: known(d.To.String()), Precision: known(d.Precision),
		Kind: known(d.Kind), Clock: known(d.Clock), Zone: known(d.Zone), Basis: known(d.Basis), Rule: known(d.Rule)}
}

func (c converter) place(p *annalist.Place) *jsonPlace {
	if p == nil {
		return nil
	}
	out := &jsonPlace{Name: p.Name, GeoNames: atLeast(p.GeoNames, 1), Country: known(p.Country), Admin1: known(p.Admin1),
		Feature: known(p.Feature), Precision: known(p.Precision), Basis: known(p.Basis), Rule: known(p.Rule)}
	if p.GeoNames != 0 || p.Lat != 0 || p.Lon != 0 {
		lat, lon := round(p.Lat), round(p.Lon)
		out.Lat, out.Lon = &lat, &lon
	}
	out.Start, out.End = c.ends(p.Span)
	return out
}

// ends gives the two ends of a span, nil for an empty one.
func (c converter) ends(s annalist.Span) (start, end *int) {
	if s.Len() == 0 {
		return nil, nil
	}
	out := c.span(s)
	return &out.Start, &out.End
}

// known is nil for "", which stands for a value that is not known.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// atLeast is nil for an n below least, which stands for a value not known.
func atLeast(n, least int) *int {
	if n < least {
		return nil
	}
	return &n
}

// list is s, never nil, so that it is written as [].
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// round keeps four decimals: more would be noise.
// likely is a probability, null where none was asked for.
func likely(p float64) *float64 {
	if p == 0 {
		return nil
	}
	p = round(p)
	return &p
}

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

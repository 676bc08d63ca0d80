package export

import (
	"strings"

	"annalist"
)

// A view is a reading with its actors and statements to be found by ID.
type view struct {
	*annalist.Reading
	actors     map[string]*annalist.Actor
	statements map[string]*annalist.Statement
}

func newView(r *annalist.Reading) *view {
	v := &view{r, map[string]*annalist.Actor{}, map[string]*annalist.Statement{}}
	for i := range r.Actors {
		v.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	for i := range r.Statements {
		v.statements[r.Statements[i].ID] = &r.Statements[i]
	}
	return v
}

// name gives the fullest name of a participant: its actor's, else its words.
func (v *view) name(p *annalist.Participant) string {
	if a := v.actors[p.Actor]; a != nil && a.Name != "" {
		return a.Name
	}
	return p.Span.Of(v.Report.Text)
}

// office gives the role of a participant's actor, "" if it is not known.
func (v *view) office(p *annalist.Participant) string {
	if a := v.actors[p.Actor]; a != nil {
		return a.Role
	}
	return ""
}

// speaker names who makes the statement with that ID, "" if it is not known.
func (v *view) speaker(id string) string {
	if s := v.statements[id]; s != nil && s.Source != nil {
		return v.name(s.Source)
	}
	return ""
}

// words cuts the spans out of the report's text and joins them.
func (v *view) words(ss []annalist.Span, sep string) string {
	parts := make([]string, len(ss))
	for i, s := range ss {
		parts[i] = s.Of(v.Report.Text)
	}
	return strings.Join(parts, sep)
}

// sentence gives the span of sentence i, empty if there is none.
func (v *view) sentence(i int) annalist.Span {
	if v.Analysis == nil || i < 0 || i >= len(v.Analysis.Sentences) {
		return annalist.Span{}
	}
	return v.Analysis.Sentences[i].Span
}

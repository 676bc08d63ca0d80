package export

import (
	"fmt"
	"slices"
	"strings"

	"annalist"
	"annalist/ontology"
)

// eventRows writes the events of one report.
func (t *table) eventRows(v *view) {
	events := t.o.events(v.Reading)
	t.b.WriteByte('\n')
	what := tally(events)
	if t.o.Facts && len(v.Events) > len(events) {
		what += "; what is no fact is left out"
	}
	t.line(0, 0, run{"EVENTS", section}, padding("", 2), run{what, faint})
	for i := range events {
		t.event(v, &events[i], i > 0 && events[i].Sentence == events[i-1].Sentence)
	}
	t.events += len(events)
}

// tally counts facts and others: "2 facts, 1 not".
func tally(events []annalist.Event) string {
	if len(events) == 0 {
		return "none found"
	}
	facts := 0
	for i := range events {
		if events[i].IsFact() {
			facts++
		}
	}
	what := count(facts, "fact")
	if others := len(events) - facts; others > 0 {
		what += fmt.Sprintf(", %d not", others)
	}
	return what
}

// eventIndent is where what belongs to an event begins: after the mark, the
// type and the CAMEO code.
const eventIndent = 18

// event writes one event; again tells that the one before has its sentence, of
// which less is shown then.
func (t *table) event(v *view, e *annalist.Event, again bool) {
	mark, kind := "● ", factual
	if !e.IsFact() {
		mark, kind = "○ ", told
	}
	name := e.Type
	if name == "" {
		name = "—"
	}
	head := []run{{mark, kind}, {name, kind}, padding(name, 10), {e.CAMEO, faint}, padding(e.CAMEO, 6)}
	head = append(head, v.people(e.Sources, source)...)
	head = append(head, run{" → ", faint})
	head = append(head, v.people(e.Targets, target)...)
	if more := slices.Concat(detail(e), figureList(e.Figures), ownCodes(e.Codes)); len(more) > 0 {
		head = append(head, padding("", 2), run{together(more), faint})
	}
	t.line(0, eventIndent, head...)
	if w := whenAndWhere(e); w != "" {
		t.line(eventIndent, eventIndent+2, run{w, faint})
	}
	if how := v.how(e); how.text != "" {
		t.line(eventIndent, eventIndent+2, how)
	}
	lines := 4
	if again {
		lines = 2
	}
	t.line(eventIndent, eventIndent, t.evidence(v, e, lines)...)
}

// whenAndWhere writes the event's own day and place: "2020-01-08, near Hentzau
// (XGR)"; "" where the report tells neither.
func whenAndWhere(e *annalist.Event) string {
	var parts []string
	if d := when(e.Date); !d.From.IsZero() || !d.To.IsZero() {
		days := d.From.String()
		if d.To != d.From {
			days += " – " + d.To.String()
		}
		parts = append(parts, days)
	}
	if p := at(e); p.Name != "" {
		where := p.Name
		if p.Country != "" && p.Precision != "country" {
			where += " (" + p.Country + ")"
		}
		parts = append(parts, where)
	}
	return strings.Join(parts, ", ")
}

// detail says what sort of act it is: the modes, or else CAMEO's own words.
func detail(e *annalist.Event) []string {
	if len(e.Modes) > 0 {
		return slices.Clone(e.Modes)
	}
	code, ok := ontology.CAMEO(e.CAMEO)
	if !ok {
		return nil
	}
	words, _, _ := strings.Cut(code.Name, ", not specified")
	return []string{strings.ToLower(words)}
}

package export

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"annalist"
	"annalist/ontology"
)

// table writes readings for the eye: a block a report, events first, then
// statements.
//
//	Graustark says border town was shelled
//	Strelsau Gazette · 2014-03-12 · 6 sentences · r_0f3a11d2c4b5e6f7
//
//	EVENTS  1 fact, 1 not
//	● CONSULT   042   XRUGOV Rudolf Rassendyll → XGR Graustark  visit
//	                  Prime Minister Rudolf Rassendyll [visited] Graustark.
//	○ ASSAULT   190   XRUMIL Ruritanian troops → XGR Hentzau
//	                  according to Graustark (s1), told as occurred
//	                  Graustark said that Ruritanian troops [shelled] Hentzau.
type table struct {
	w       io.Writer
	o       Options
	b       strings.Builder
	reports int
	events  int
}

// Columns of the page.
const (
	widthUnset = 100
	widthLeast = 40
	widthMost  = 120 // longer lines tire the eye
)

func newTable(w io.Writer, o Options) (Writer, error) {
	if o.Width == 0 {
		o.Width = widthUnset
	}
	o.Width = min(max(o.Width, widthLeast), widthMost)
	return &table{w: w, o: o}, nil
}

// Close explains the marks, if any were shown.
func (t *table) Close() error {
	if t.events == 0 {
		return nil
	}
	t.b.WriteString("\n\n")
	t.line(0, 2, run{"● ", factual}, run{"told by the report itself, as done or under way", faint})
	if !t.o.Facts {
		t.line(0, 2, run{"○ ", told}, run{"not a fact: alleged, planned, requested, denied, or told by someone the report quotes", faint})
	}
	return t.flush()
}

func (t *table) Write(r *annalist.Reading) error {
	v := newView(r)
	if t.reports++; t.reports > 1 {
		t.b.WriteString("\n\n")
	}
	t.header(v)
	t.eventRows(v)
	t.statementRows(v)
	return t.flush()
}

func (t *table) flush() error {
	_, err := io.WriteString(t.w, t.b.String())
	t.b.Reset()
	return err
}

// header tells which report it is.
func (t *table) header(v *view) {
	rep := v.Report
	title := rep.Title
	if title == "" {
		title = "(no title)"
	}
	t.line(0, 2, run{title, heading})
	sentences := 0
	if v.Analysis != nil {
		sentences = len(v.Analysis.Sentences)
	}
	facts := []string{rep.Publisher, rep.Published.String(), count(sentences, "sentence"), rep.ID}
	t.line(0, 2, run{strings.Join(nonEmpty(facts), " · "), faint})
}

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
	if more := append(detail(e), figureList(e.Figures)...); len(more) > 0 {
		head = append(head, padding("", 2), run{together(more), faint})
	}
	t.line(0, eventIndent, head...)
	if how := v.how(e); how.text != "" {
		t.line(eventIndent, eventIndent+2, how)
	}
	lines := 4
	if again {
		lines = 2
	}
	t.line(eventIndent, eventIndent, t.evidence(v, e, lines)...)
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

// together joins parts so that no line ends inside one.
func together(parts []string) string {
	var out []string
	for _, p := range parts {
		out = append(out, strings.ReplaceAll(p, " ", noBreak))
	}
	return strings.Join(out, " ·"+noBreak)
}

// statementIndent is where a statement's content begins, under its speaker.
const statementIndent = 6

func (t *table) statementRows(v *view) {
	t.b.WriteByte('\n')
	what := "none found"
	if n := len(v.Statements); n > 0 {
		what = count(n, "statement")
	}
	t.line(0, 0, run{"STATEMENTS", section}, padding("", 2), run{what, faint})
	for i := range v.Statements {
		t.statement(v, &v.Statements[i])
	}
}

func (t *table) statement(v *view, s *annalist.Statement) {
	head := []run{{s.ID, faint}, padding(s.ID, statementIndent)}
	if s.Source == nil {
		head = append(head, run{"—", source})
	} else {
		head = append(head, v.person(s.Source, source)...)
		if office := v.office(s.Source); office != "" {
			head = append(head, run{", " + office, plain})
		}
	}
	head = append(head, padding("", 2), run{string(s.Stance), plain})
	if words := v.words(s.Cue, " … "); words != "" {
		head = append(head, run{" “", faint}, run{words, cue}, run{"”", faint})
	}
	if s.Addressee != nil {
		head = append(append(head, run{" to ", faint}), v.person(s.Addressee, target)...)
	}
	if aside := aside(s); aside != "" {
		head = append(head, padding("", 2), run{aside, faint})
	}
	t.line(0, statementIndent+2, head...)
	content := shorten(v.words(s.Content, " … "), 3*(t.o.Width-statementIndent))
	t.line(statementIndent, statementIndent, run{content, plain})
}

// aside tells what a reader of a statement should know besides: that it is no
// speech, that it stands in another, that its speaker is not named beside it.
func aside(s *annalist.Statement) string {
	var parts []string
	if s.Form != "" && s.Form != "speech" {
		parts = append(parts, s.Form)
	}
	if s.Within != "" {
		parts = append(parts, "in "+s.Within)
	}
	if s.Source != nil && s.Basis != "" && s.Basis != "cue" {
		parts = append(parts, "speaker by "+s.Basis)
	}
	return together(parts)
}

// line writes runs as one wrapped paragraph: the first line indented by first,
// the others by rest.
func (t *table) line(first, rest int, runs ...run) {
	all := cells(runs)
	indent := first
	for len(all) > 0 {
		n := fit(all, t.o.Width-indent)
		t.b.WriteString(strings.Repeat(" ", indent))
		for _, r := range runsOf(trim(all[:n])) {
			r.write(&t.b, t.o.Colour)
		}
		t.b.WriteByte('\n')
		all = all[n:]
		for len(all) > 0 && all[0].text == " " {
			all = all[1:]
		}
		indent = rest
	}
}

// padding fills a column of width n after s.
func padding(s string, n int) run {
	return run{strings.Repeat(" ", max(n-utf8.RuneCountInString(s), 1)), pad}
}

// count writes "1 event", "2 events".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func nonEmpty(parts []string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

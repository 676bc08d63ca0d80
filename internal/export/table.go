package export

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"annalist"
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

// together joins parts so that no line ends inside one.
func together(parts []string) string {
	var out []string
	for _, p := range parts {
		out = append(out, strings.ReplaceAll(p, " ", noBreak))
	}
	return strings.Join(out, " ·"+noBreak)
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

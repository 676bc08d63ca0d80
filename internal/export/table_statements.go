package export

import (
	"strings"

	"annalist"
)

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
		if office := v.office(s.Source); office != "" && !strings.Contains(strings.ToLower(v.name(s.Source)), strings.ToLower(office)) {
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

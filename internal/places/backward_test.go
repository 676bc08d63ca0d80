package places

import (
	"strings"
	"testing"

	"annalist"
)

// TestDateline: the dateline is where an event of the first paragraph happened
// if the report itself tells it and names no other place there.
func TestDateline(t *testing.T) {
	finder, _ := newStages(t)
	for _, tt := range []struct {
		name, text, want string
		told             []string
	}{
		{"own voice", "BAGHDAD - A bomb killed two", "Baghdad, city, dateline", nil},
		{"told by another", "BAGHDAD - A bomb killed two", "none", []string{"s1"}},
		{"another place", "BAGHDAD - A bomb killed two with men of Mosul", "none", nil},
		{"its country", "BAGHDAD - A bomb killed two with men of Iraq", "Baghdad, city, dateline", nil},
		{"unknown", "HENTZAU - A bomb killed two", "none", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := &annalist.Report{Text: tt.text}
			s := annalist.Sentence{Span: annalist.Span{End: len(tt.text)}, Dateline: annalist.Span{End: strings.Index(tt.text, " A")}}
			start := 0
			for _, form := range strings.Fields(tt.text) {
				start += strings.Index(tt.text[start:], form)
				tok := annalist.Token{Span: annalist.Span{Start: start, End: start + len(form)}, Form: form, Lemma: form, UPOS: "NOUN", Deprel: "dep", Head: 4}
				if form == "killed" {
					tok.UPOS, tok.Deprel, tok.Head = "VERB", "root", 0
				}
				s.Tokens = append(s.Tokens, tok)
				start += len(form)
			}
			analysis := &annalist.Analysis{Sentences: []annalist.Sentence{s}}
			for i, tok := range s.Tokens {
				if f := tok.Form; i == 0 || f == "Mosul" || f == "Iraq" {
					analysis.Entities = append(analysis.Entities, annalist.Entity{TokenRange: annalist.TokenRange{First: i, Last: i}, Type: "GPE"})
				}
			}
			places := finder.Find(report, analysis, nil)
			events := []annalist.Event{{Type: "ASSAULT", Trigger: []annalist.Span{s.Tokens[4].Span}, AccordingTo: tt.told}}
			finder.OfEvents(report, analysis, places, nil, events)
			if got := whereOf(&events[0]); got != tt.want {
				t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

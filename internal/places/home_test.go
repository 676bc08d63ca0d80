package places

import (
	"strings"
	"testing"

	"annalist"
)

// TestAtHome: an event of a state's own organ, or a protest, is in its country
// if the sentence names no other.
func TestAtHome(t *testing.T) {
	finder, _ := newStages(t)
	for _, tt := range []struct {
		text, event string // type, CAMEO code, and of sources and targets the codes
		want        string
	}{
		{"An Egyptian court sentenced two men", "COERCE 173 EGYJUD -", "Egypt, country, actor"},
		{"An Austrian court sentenced a Briton", "COERCE 173 AUTJUD GBR", "Austria, country, actor"},
		{"An Austrian court sentenced a Briton over theft from France", "COERCE 173 AUTJUD GBR", "none"},
		{"The Malaysian government sentenced two editors", "COERCE 173 MYSGOV JRN", "Malaysia, country, actor"},
		{"US soldiers sentenced two men", "COERCE 173 USAMIL -", "none"},
		{"US aircraft sentenced two men", "ASSAULT 195 USAMIL -", "none"},
		{"A special tribunal sentenced two Lebanese men", "COERCE 173 LBNJUD LBN", "none"},
		{"Chicago police sentenced two men", "COERCE 173 USACOP -", "Chicago, city, actor"},
		{"The former Armenian president was sentenced", "COERCE 173 - ARMELI", "Armenia, country, actor"},
		{"A British man was sentenced", "COERCE 173 - GBR", "none"},
		{"The Kyrgyz government was sentenced", "COERCE 192 - KGZGOV", "Kyrgyzstan, country, actor"},
		{"French unions sentenced", "PROTEST 143 FRALAB -", "France, country, actor"},
		{"Tunisians sentenced across Canada", "PROTEST 141 TUNCVL -", "none"},
		{"India sentenced a missile", "MOBILIZE 150 IND -", "India, country, actor"},
		{"India sentenced a missile", "MOBILIZE 150 IND PAK", "none"},
		{"The US governor sentenced a state of emergency", "COERCE 1724 USAGOV -", "none"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			report := &annalist.Report{Text: tt.text}
			s := annalist.Sentence{Span: annalist.Span{End: len(tt.text)}}
			start, trigger, root := 0, annalist.Span{}, 0
			words := strings.Fields(tt.text)
			for i, form := range words {
				if form == "sentenced" {
					root = i + 1
				}
			}
			analysis := &annalist.Analysis{}
			for i, form := range words {
				start += strings.Index(tt.text[start:], form)
				tok := annalist.Token{Span: annalist.Span{Start: start, End: start + len(form)}, Form: form, Lemma: form, UPOS: "NOUN", Deprel: "dep", Head: root}
				if i+1 == root {
					tok.UPOS, tok.Deprel, tok.Head, trigger = "VERB", "root", 0, tok.Span
				}
				if form == "Chicago" || form == "France" || form == "Canada" || form == "India" {
					analysis.Entities = append(analysis.Entities, annalist.Entity{TokenRange: annalist.TokenRange{First: i, Last: i}, Type: "GPE"})
				}
				s.Tokens = append(s.Tokens, tok)
				start += len(form)
			}
			analysis.Sentences = []annalist.Sentence{s}
			cells := strings.Fields(tt.event)
			e := annalist.Event{Type: cells[0], CAMEO: cells[1], Trigger: []annalist.Span{trigger}}
			subject := annalist.Span{End: trigger.Start - 1}
			if cells[2] != "-" {
				e.Sources = []annalist.Participant{{Code: cells[2], Span: subject}}
			}
			if cells[3] != "-" {
				e.Targets = []annalist.Participant{{Code: cells[3], Span: subject}}
			}
			events := []annalist.Event{e}
			finder.OfEvents(report, analysis, finder.Find(report, analysis, nil), nil, events)
			if got := whereOf(&events[0]); got != tt.want {
				t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

package events_test

import (
	"strings"
	"testing"

	"annalist"
)

// TestFirewall runs sentences through all stages: the event of the word in
// brackets must not stand as a fact, and is told as the second column says.
// Where that is "-" there may be no event at all, but no fact either.
func TestFirewall(t *testing.T) {
	w := newWhole(t)
	for _, tt := range []struct{ text, modality string }{
		{"A man was arrested for [killing] his mother in Hentzau.", "alleged"},
		{"Police charged two men with [bombing] the market.", "alleged"},
		{"He was convicted of the [murder] of a journalist.", "alleged"},
		{"The general is wanted for the [massacre] of civilians.", "alleged"},
		{"The trial of four soldiers for [killing] civilians began on Monday.", "alleged"},
		{"The United States sanctioned two Iranian firms for [attacking] the embassy.", "alleged"},
		{"The rebels allegedly [attacked] a convoy near the border.", "alleged"},
		{"A man suspected of [killing] nine people was arrested.", "alleged"},
		{"A court found him guilty of [assassinating] the minister.", "alleged"},
		{"Suspected Taliban fighters [attacked] a base.", "alleged"},
		{"FARC rebels trying to [blow] up two towers were seen.", "planned"},
		{"Two men attempted to [stab] passengers on a train.", "planned"},
		{"Police foiled an attempted [bombing] of the embassy.", "hypothetical"},
		{"China told reporters it will [withdraw] its troops from Mali.", "planned"},
		{"The government accused the lawyer of extortion, [threatening] to sue the firm.", "alleged"},
		{"Iran denied [attacking] the ship.", "negated"},
		{"Russian troops did not [shell] the town, the ministry said.", "negated"},
		{"Israel has never [attacked] the port.", "negated"},
		{"The army failed to [capture] the town.", "negated"},
		{"Turkey plans to [invade] northern Syria.", "planned"},
		{"France will [withdraw] its troops from Mali next year.", "planned"},
		{"The ministers are expected to [meet] in Geneva on Friday.", "planned"},
		{"Britain urged Russia to [withdraw] its troops from Georgia.", "requested"},
		{"Protesters demanded that the army [release] the prisoners.", "requested"},
		{"China could [invade] Taiwan if talks fail.", "hypothetical"},
		{"If Russia [attacks] Estonia, NATO will respond.", "hypothetical"},
		{"Did Israel [bomb] the factory?", "hypothetical"},
		{"The United States threatened to [attack] Iran.", "-"},
	} {
		before, rest, _ := strings.Cut(tt.text, "[")
		word, after, _ := strings.Cut(rest, "]")
		r := &annalist.Report{Text: before + word + after}
		found := false
		for _, e := range w.read(r).Events {
			if e.Trigger[0].Start > len(before) || e.Trigger[len(e.Trigger)-1].End <= len(before) {
				continue
			}
			found = true
			if e.IsFact() {
				t.Errorf("%s: stands as a fact, by %s", tt.text, e.Rule)
			}
			if tt.modality != "-" && string(e.Modality) != tt.modality {
				t.Errorf("%s: told as %s (%s), want %s", tt.text, e.Modality, e.ModalityRule, tt.modality)
			}
		}
		if !found && tt.modality != "-" {
			t.Errorf("%s: no event", tt.text)
		}
	}
}

// TestHeadlinePassive holds that a headline without its auxiliary tells what
// befell its subject.
func TestHeadlinePassive(t *testing.T) {
	w := newWhole(t)
	for _, title := range []string{
		"Opposition leader arrested in Moscow",
		"California lawyer convicted of attempted extortion",
		"Two soldiers killed in Kabul bombing",
		"Journalist sentenced to six years by Turkish court",
	} {
		r := &annalist.Report{Title: title, Text: title + "\n\nPolice said nothing.", Headline: annalist.Span{End: len(title)}}
		found := false
		for _, e := range w.read(r).Events {
			for _, p := range e.Targets {
				found = found || p.Span.Start == 0 || p.Span.End < e.Trigger[0].Start
			}
			for _, p := range e.Sources {
				if p.Span.End < e.Trigger[0].Start {
					t.Errorf("%s: %s is taken for the source, by %s", title, p.Span.Of(r.Text), e.Rule)
				}
			}
		}
		if !found {
			t.Errorf("%s: its subject is no target", title)
		}
	}
}

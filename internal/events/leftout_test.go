package events_test

import (
	"slices"
	"strings"
	"testing"

	"annalist"
)

// TestLeftOut runs sentences through all stages that look like an act and tell
// of none: an accident, an animal, sport, a statement. No event of the type may
// stand as a fact.
func TestLeftOut(t *testing.T) {
	w := newWhole(t)
	for _, tt := range []struct{ text, typ string }{
		{"A Learjet crashes near Hentzau, killing two people.", "ASSAULT"},
		{"Two helicopters collided over the lake, killing two soldiers.", "ASSAULT"},
		{"Army helicopters collide, killing two soldiers", "ASSAULT"},
		{"A ferry capsized off Ruritania and killed twelve soldiers.", "ASSAULT"},
		{"Four soldiers were killed in a head-on collision near the capital.", "ASSAULT"},
		{"Thirty pilgrims were killed in a stampede near the capital.", "ASSAULT"},
		{"A train fire killed six soldiers on Monday.", "ASSAULT"},
		{"Six soldiers were killed when their helicopter crashed.", "ASSAULT"},
		{"A bus overturned and killed three soldiers.", "ASSAULT"},
		{"Dogs attacked two policemen in the park.", "ASSAULT"},
		{"Hurricane Zelda destroyed houses and killed nine people in Cuba.", "ASSAULT"},
		{"The resort closed after shark attacks on tourists.", "ASSAULT"},
		{"A surgeon from Leeds was struck off the register.", "ASSAULT"},
		{"The England manager clashed with the Football Association.", "ASSAULT"},
		{"The envoy read a press release of the army.", "RETREAT"},
		{"A ceasefire between Israel and Hamas collapsed on Monday.", "RETREAT"},
		{"The ceasefire between the army and the rebels has collapsed.", "RETREAT"},
		{"Hamas claimed responsibility for the attack on the soldiers.", "ASSAULT"},
		{"Police carried out raids on three mosques in Birmingham.", "ASSAULT"},
		{"Police conducted a raid on the office of the party.", "ASSAULT"},
	} {
		r := &annalist.Report{Text: tt.text}
		for _, e := range w.read(r).Events {
			if string(e.Type) == tt.typ && e.IsFact() {
				t.Errorf("%s: told as %s by %s", tt.text, e.Type, e.Rule)
			}
		}
	}
}

// TestSources runs sentences whose subject does not do what a verb below tells:
// the name in brackets may not be a source of an event of the type.
func TestSources(t *testing.T) {
	w := newWhole(t)
	for _, tt := range []struct{ text, typ string }{
		{"[A court] acquitted the colonel of killing three protesters.", "ASSAULT"},
		{"[The court] cleared two officers of torturing prisoners.", "ASSAULT"},
		{"[The tribunal] convicted the general of murdering villagers.", "ASSAULT"},
		{"The UN extended sanctions against [North Korea] that blacklist two firms.", "COERCE"},
		{"[Russia] left the talks, with the Security Council set to meet on Friday.", "CONSULT"},
	} {
		before, rest, _ := strings.Cut(tt.text, "[")
		name, after, _ := strings.Cut(rest, "]")
		r := &annalist.Report{Text: before + name + after}
		span := annalist.Span{Start: len(before), End: len(before) + len(name)}
		for _, e := range w.read(r).Events {
			if string(e.Type) == tt.typ && slices.ContainsFunc(e.Sources, func(p annalist.Participant) bool { return p.Span.Overlaps(span) }) {
				t.Errorf("%s: does %s by %s", tt.text, e.Type, e.Rule)
			}
		}
	}
}

// TestStillTold runs sentences near those of TestLeftOut that do tell of an
// act: the name in brackets is a source of an event of the type.
func TestStillTold(t *testing.T) {
	w := newWhole(t)
	for _, tt := range []struct{ text, typ string }{
		{"[Rebels] shelled the airport, killing two soldiers.", "ASSAULT"},
		{"A plane crashed after [rebels] attacked the airport.", "ASSAULT"},
		{"Three soldiers were killed by [rebels] when their helicopter crashed.", "ASSAULT"},
		{"[Israeli soldiers] carried out a raid on Hamas.", "ASSAULT"},
		{"Fighting continues between [the army] and Hamas.", "ASSAULT"},
		{"A ceasefire between [Israel] and Hamas began on Monday.", "RETREAT"},
	} {
		before, rest, _ := strings.Cut(tt.text, "[")
		name, after, _ := strings.Cut(rest, "]")
		r := &annalist.Report{Text: before + name + after}
		span := annalist.Span{Start: len(before), End: len(before) + len(name)}
		found := slices.ContainsFunc(w.read(r).Events, func(e annalist.Event) bool {
			return string(e.Type) == tt.typ && slices.ContainsFunc(e.Sources, func(p annalist.Participant) bool { return p.Span.Overlaps(span) })
		})
		if !found {
			t.Errorf("%s: no %s by %s", tt.text, tt.typ, name)
		}
	}
}

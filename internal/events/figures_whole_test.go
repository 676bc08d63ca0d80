package events_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annalist"
)

// TestFigures runs sentences through all stages: all figures of all events,
// with the words that tell them. -1 is no upper bound.
func TestFigures(t *testing.T) {
	w := newWhole(t)
	for _, tt := range []struct{ text, want string }{
		{"Over 100 anti-emergency activists are arrested in Pakistan.", "detained 101--1 Over 100"},
		{"Police arrested over 100 protesters in Cairo.", "detained 101--1 over 100"},
		{"At least five are killed and 11 injured in a bombing in Hentzau.", "killed 5--1 At least five; wounded 11-11 11"},
		{"3 civilians were killed and at least 50 wounded when a bomb exploded in Kabul.", "killed 3-3 3; wounded 50--1 at least 50"},
		{"Two bomb attacks in Baghdad leave nine dead and 67 injured.", "killed 9-9 nine; wounded 67-67 67"},
		{"Gunmen kill 37 and wound 92 others in an attack on a market in Kabul.", "killed 37-37 37; wounded 92-92 92"},
		{"A suicide bomber killed 37 people and 92 others were injured in Kabul.", "killed 37-37 37; wounded 92-92 92"},
		{"The bombing killed 12 people; 92 others injured.", "killed 12-12 12; wounded 92-92 92"},
		{"The attack left 12 people dead and 30 others wounded.", "killed 12-12 12; wounded 30-30 30"},
		{"A car bomb killed nine people and wounded 20 in Baghdad.", "killed 9-9 nine; wounded 20-20 20"},
		{"The army shelled the town, killing nine people and wounding at least 20.", "killed 9-9 nine; wounded 20--1 at least 20"},
		{"Nine soldiers and two civilians were killed in Kabul.", "killed 2-2 two; killed 9-9 Nine"},
		{"The army killed 45 people (including 41 children) in an airstrike on the town.", "killed 45-45 45"},
		{"The airstrike killed 45 people, including 41 children.", "killed 45-45 45"},
		{"The attack killed nine people, among them four children.", "killed 9-9 nine"},
		{"A bomb attack killed 20 people, 11 of them children.", "killed 20-20 20"},
		{"The city marked the massacre of 1920 by the army.", ""},
		{"The army killed 1920 people in Kabul.", "killed 1920-1920 1920"},
		{"Gunmen shot dead 13 students in Kabul.", "killed 13-13 13"},
		{"Gunmen shot 13 people dead in Kabul.", "killed 13-13 13"},
		{"Nine people were shot dead in Kabul.", "killed 9-9 Nine"},
		{"Gunmen killed an officer and a policeman in Kabul.", "killed 1-1 a; killed 1-1 an"},
		{"Gunmen killed a soldier and several civilians in Kabul.", ""},
		{"Gunmen killed a family in Kabul.", ""},
		{"Gunmen killed the mayor and a policeman in Kabul.", ""},
		{"Rebels shot and killed three soldiers near Hentzau.", "killed 3-3 three"},
		{"The rebels killed and wounded 20 soldiers near Hentzau.", ""},
		{"At least 20 soldiers were killed or wounded in an attack on the base.", ""},
	} {
		var got []string
		for _, e := range w.read(&annalist.Report{Text: tt.text}).Events {
			for _, f := range e.Figures {
				got = append(got, fmt.Sprintf("%s %d-%d %s", f.Kind, f.Min, f.Max, f.Span.Of(tt.text)))
			}
		}
		slices.Sort(got)
		if all := strings.Join(got, "; "); all != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, all, tt.want)
		}
	}
}

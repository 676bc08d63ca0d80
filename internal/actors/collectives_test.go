package actors

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annalist"
	"annalist/conllu"
)

// TestMembers holds the plurals of testdata/collectives.conllu to its
// "# members" comments: whom each stands for, with the words that prove it. A
// plural that could stand for others stands for none.
func TestMembers(t *testing.T) {
	const file = "testdata/collectives.conllu"
	resolver, finder := newStages(t)
	for _, doc := range documents(t, file) {
		report, analysis := conllu.ToAnalysis(doc)
		value, _ := doc[0].Comment("published")
		report.Published, _ = annalist.ParseDate(value)
		t.Run(report.ID, func(t *testing.T) {
			found := resolver.Resolve(report, analysis, finder.Find(report, analysis), nil)
			var got, want []string
			for _, a := range found {
				if len(a.Members) == 0 {
					continue
				}
				var members []string
				for _, m := range a.Members {
					members = append(members, m.Code+" "+m.Span.Of(report.Text))
				}
				got = append(got, fmt.Sprintf("%s: %s", a.Mentions[0].Span.Of(report.Text), strings.Join(members, ", ")))
			}
			for _, s := range doc {
				for _, line := range s.Comments {
					if value, ok := strings.CutPrefix(line, "# members = "); ok {
						want = append(want, value)
					}
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s\n got %s\nwant %s", report.Text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		})
	}
}

// TestAtEvents holds participants to the code of the event's own day.
func TestAtEvents(t *testing.T) {
	resolver, _ := newStages(t)
	day := func(s string) *annalist.DateRange {
		from, to, ok := strings.Cut(s, "/")
		if !ok {
			to = from
		}
		d := &annalist.DateRange{}
		d.From, _ = annalist.ParseDate(from)
		d.To, _ = annalist.ParseDate(to)
		return d
	}
	for _, tt := range []struct {
		name, on string
		date     *annalist.DateRange
		want     string
	}{
		{"no day of its own: as at the report's date", "2020-05-06", nil, "USAELI"},
		{"in office at the event", "2020-05-06", day("2012-06-01"), "USAGOV"},
		{"in office in all of the year", "2020-05-06", day("2012-01-01/2012-12-31"), "USAGOV"},
		{"left office in that year: the country alone is sure", "2020-05-06", day("2017-01-01/2017-12-31"), "USA"},
		{"long before office", "2012-05-06", day("1990-01-01"), "USA"},
	} {
		published, _ := annalist.ParseDate(tt.on)
		a := resolver.Look("Barack Obama", published)[0]
		who := []annalist.Actor{{ID: "a1", Name: a.Name, Kind: a.Kind, Code: a.Code, Country: a.Code[:3], Basis: "lexicon", Rule: a.Rule}}
		events := []annalist.Event{{Date: tt.date, Sources: []annalist.Participant{{Actor: "a1", Code: a.Code}}}}
		resolver.AtEvents(who, events)
		if got := events[0].Sources[0].Code; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestAtEventsMembers holds an event to naming the members of a plural, each
// once, by the plural's words.
func TestAtEventsMembers(t *testing.T) {
	resolver, _ := newStages(t)
	span := annalist.Span{Start: 10, End: 25}
	who := []annalist.Actor{{ID: "a1", Code: "FRA"}, {ID: "a2", Code: "PRT"},
		{ID: "a3", Members: []annalist.Participant{{Actor: "a1", Code: "FRA"}, {Actor: "a2", Code: "PRT"}}}}
	events := []annalist.Event{{Sources: []annalist.Participant{{Actor: "a3", Span: span}}}}
	resolver.AtEvents(who, events)
	want := []annalist.Participant{{Actor: "a1", Code: "FRA", Span: span}, {Actor: "a2", Code: "PRT", Span: span}}
	if !slices.Equal(events[0].Sources, want) {
		t.Errorf("got %v, want %v", events[0].Sources, want)
	}
}

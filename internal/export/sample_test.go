package export

import (
	"strings"

	"annalist"
)

// sample is a small reading made by hand: a visit told by the report, and a
// shelling told by one side. "Ruritania’s" has more bytes than characters.
func sample() *annalist.Reading {
	title := "Graustark says border town was shelled"
	text := title + "\n\n" +
		"Prime Minister Rudolf Rassendyll visited Strelsau on Tuesday. " +
		"Graustark said on Wednesday that Ruritania’s troops shelled the border town of Hentzau, killing nine people."
	report := &annalist.Report{
		ID: "r_0f3a11d2c4b5e6f7", URL: "https://gazette.example/1", Publisher: "Strelsau Gazette", Title: title,
		Published: annalist.Date{Year: 2026, Month: 3, Day: 12}, Language: "en", Text: text,
		Headline: annalist.Span{Start: 0, End: len(title)},
	}
	at := func(words string) annalist.Span {
		i := strings.LastIndex(text, words)
		return annalist.Span{Start: i, End: i + len(words)}
	}
	minister, graustark, troops, town := at("Prime Minister Rudolf Rassendyll"), at("Graustark"), at("Ruritania’s troops"), at("the border town of Hentzau")
	second := at("Prime Minister Rudolf Rassendyll visited Strelsau on Tuesday.")
	third := annalist.Span{Start: graustark.Start, End: len(text)}
	mention := func(s annalist.Span, k annalist.MentionKind) []annalist.Mention {
		return []annalist.Mention{{Span: s, Kind: k}}
	}
	tuesday := annalist.DateRange{From: annalist.Date{Year: 2026, Month: 3, Day: 10}, To: annalist.Date{Year: 2026, Month: 3, Day: 10},
		Precision: "day", Kind: "date", Basis: "publication", Rule: "weekday", Span: at("Tuesday")}
	wednesday := tuesday
	wednesday.From.Day, wednesday.To.Day, wednesday.Span = 11, 11, at("Wednesday")
	hentzau := annalist.Place{Name: "Hentzau", GeoNames: 9999001, Lat: 50.25, Lon: 14.5, Country: "XGR", Admin1: "Borderland", Feature: "city",
		Precision: "city", Basis: "words", Rule: "geonames:9999001", Score: 0.9, Span: at("Hentzau")}
	strelsau := annalist.Place{Name: "Strelsau", Span: at("Strelsau")}
	of := func(d annalist.DateRange) *annalist.DateRange { d.Basis = "expression"; return &d }
	shelled := hentzau
	shelled.Basis = "clause"
	return &annalist.Reading{
		Report: report,
		Dates:  []annalist.DateRange{tuesday, wednesday}, Places: []annalist.Place{strelsau, hentzau},
		Analysis: &annalist.Analysis{Sentences: []annalist.Sentence{
			{Span: report.Headline, Headline: true}, {Span: second}, {Span: third},
		}},
		Actors: []annalist.Actor{
			{ID: "a1", Name: "Rudolf Rassendyll", Kind: annalist.Person, Code: "XRUGOV", Country: "XRU", Sectors: []string{"GOV"},
				Role: "Prime Minister", Basis: "title", Rule: "agents.tsv:12", Mentions: mention(minister, annalist.Name)},
			{ID: "a2", Name: "Graustark", Kind: annalist.Country, Code: "XGR", Country: "XGR", Basis: "lexicon", Mentions: mention(graustark, annalist.Name)},
			{ID: "a3", Name: "Ruritania’s troops", Kind: annalist.Group, Code: "XRUMIL", Country: "XRU", Sectors: []string{"MIL"},
				Basis: "nationality", Mentions: mention(troops, annalist.Nominal)},
			{ID: "a4", Name: "Hentzau", Kind: annalist.Unknown, Mentions: mention(town, annalist.Nominal)},
		},
		Events: []annalist.Event{
			{ID: "e1", Type: "CONSULT", Modes: []string{"visit"}, CAMEO: "042", Quad: 1, Goldstein: 1.9, Modality: annalist.Occurred,
				Sources: []annalist.Participant{{Actor: "a1", Code: "XRUGOV", Span: minister}}, Trigger: []annalist.Span{at("visited")},
				Sentence: 1, Date: of(tuesday), PlaceBasis: "unknown", Confidence: 0.91234567, Rule: "verbs/visit.txt:3"},
			{ID: "e2", Type: "ASSAULT", Modes: []string{"heavy-weapons"}, Contexts: []string{"military"}, CAMEO: "194", Quad: 4, Goldstein: -10,
				Modality: annalist.Occurred, AccordingTo: []string{"s1"},
				Sources: []annalist.Participant{{Actor: "a3", Code: "XRUMIL", Span: troops}},
				Targets: []annalist.Participant{{Actor: "a4", Span: town}}, Trigger: []annalist.Span{at("shelled")}, Sentence: 2,
				DateBasis: "none", Place: &shelled,
				Figures: []annalist.Figure{{Kind: "killed", Min: 9, Max: 9, Span: at("nine people")}}, Confidence: 0.8, Rule: "verbs/shell.txt:1"},
		},
		Statements: []annalist.Statement{
			{ID: "s1", Source: &annalist.Participant{Actor: "a2", Code: "XGR", Span: graustark}, Cue: []annalist.Span{at("said")},
				Content: []annalist.Span{{Start: at("that Ruritania").Start, End: len(text) - 1}}, Kind: "indirect", Form: "speech",
				Stance: annalist.Asserts, Date: of(wednesday), Confidence: 0.88, Basis: "cue", Rule: "head", Sentence: 2},
		},
	}
}

package places

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"annalist"
	"annalist/conllu"
	built "annalist/gazetteer"
	"annalist/internal/lexicon"
	"annalist/internal/mentions"
	"annalist/lexicons"
)

// TestCorpus holds the places of testdata/news.conllu to its "# place"
// comments (name, feature, country, basis) and those of the events it tells to
// its "# event" comments (type, words of the trigger: name, precision, basis).
func TestCorpus(t *testing.T) {
	finder, named := newStages(t)
	for _, doc := range corpus(t) {
		report, analysis := conllu.ToAnalysis(doc)
		t.Run(report.ID, func(t *testing.T) {
			found := finder.Find(report, analysis, named.Find(report, analysis))
			var got, want []string
			for i := range found {
				got = append(got, "place = "+describe(&found[i]))
			}
			events, wanted := eventsOf(t, doc, analysis)
			finder.OfEvents(report, analysis, found, nil, events)
			for i := range events {
				got = append(got, "event = "+wanted[i]+": "+whereOf(&events[i]))
			}
			for _, s := range doc {
				for _, line := range s.Comments {
					if line = strings.TrimPrefix(line, "# "); strings.HasPrefix(line, "place = ") || strings.HasPrefix(line, "event = ") {
						want = append(want, line)
					}
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s\n got %s\nwant %s", report.Text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		})
	}
}

func describe(p *annalist.Place) string {
	if p.Feature == "" {
		return p.Name
	}
	return strings.Join([]string{p.Name, p.Feature, p.Country, p.Basis}, ", ")
}

func whereOf(e *annalist.Event) string {
	if e.Place == nil {
		return e.PlaceBasis
	}
	return fmt.Sprintf("%s, %s, %s", e.Place.Name, e.Place.Precision, e.Place.Basis)
}

// eventsOf reads the events of the comments: "ASSAULT attack killed: ..." has
// the trigger words attack and killed, in the first sentence that has both.
func eventsOf(t *testing.T, doc []conllu.Sentence, a *annalist.Analysis) (events []annalist.Event, names []string) {
	taken := map[annalist.Span]bool{}
	for _, s := range doc {
		for _, line := range s.Comments {
			value, ok := strings.CutPrefix(line, "# event = ")
			if !ok {
				continue
			}
			name, _, _ := strings.Cut(value, ": ")
			words := strings.Fields(name)
			e := annalist.Event{Type: words[0], Sentence: -1}
			for i := range a.Sentences {
				var spans []annalist.Span
				for j := range a.Sentences[i].Tokens {
					if tok := &a.Sentences[i].Tokens[j]; slices.Contains(words[1:], tok.Form) && !taken[tok.Span] {
						spans = append(spans, tok.Span)
					}
				}
				if len(spans) == len(words)-1 {
					e.Sentence, e.Trigger = i, spans
					break
				}
			}
			if e.Sentence < 0 {
				t.Fatalf("no sentence has the trigger of %q", name)
			}
			for _, span := range e.Trigger {
				taken[span] = true
			}
			events, names = append(events, e), append(names, name)
		}
	}
	return events, names
}

func newStages(t testing.TB) (*Finder, *mentions.Finder) {
	finder, err := New(built.FS, lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	who, _ := lexicon.ReadActors(lexicons.FS) // its faults are its own test's
	titles, err := lexicon.ReadTitles(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	return finder, mentions.New(who, titles)
}

func corpus(t testing.TB) [][]conllu.Sentence {
	const file = "testdata/news.conllu"
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sentences, err := conllu.Read(f, file)
	if err != nil {
		t.Fatal(err)
	}
	return conllu.Documents(sentences)
}

// TestCandidates names places as the command does.
func TestCandidates(t *testing.T) {
	finder, _ := newStages(t)
	for _, tt := range []struct{ name, want string }{
		{"Kobani", "Kobani SYR city geonames:172256"},
		{"kobanî", "Kobani SYR city geonames:172256"},
		{"Gaza", "Gaza Strip PSE admin1 geonames:admin1/PSE/Gaza Strip"},
		{"Anbar province", "Anbar IRQ admin1 geonames:admin1/IRQ/Anbar"},
		{"US", "United States USA country lexicons/actors/countries.tsv"},
		{"Al Tanf", "Al-Tanf SYR site lexicons/places/bases.tsv"},
		{"the Red Sea", "Red Sea  water lexicons/places/waters.tsv"},
		{"us", "Us FRA city geonames:2971316"},
		{"Hentzau", ""}, {"", ""}, {"\xff", ""},
	} {
		got := ""
		if found := finder.Candidates(tt.name); len(found) > 0 {
			p := found[0]
			rule := p.Rule
			if strings.HasPrefix(rule, "lexicons") {
				rule, _, _ = strings.Cut(rule, ":")
			}
			got = fmt.Sprintf("%s %s %s %s", p.Name, p.Country, p.Feature, rule)
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// FuzzFind gives the stage trees of any shape: it may not panic, every place
// lies in the text in its order, and an event has a place or a reason.
func FuzzFind(f *testing.F) {
	f.Add("Rebels shelled Aleppo . A bomb hit Paris , Texas , in the town of Azaz - al - Balad 's camp", []byte{1, 0, 2, 9, 200, 3, 3, 0, 17})
	finder, _ := newStages(f)
	f.Fuzz(func(t *testing.T, text string, shape []byte) {
		report, analysis := wild(strings.ToValidUTF8(text, "?"), shape)
		var named []annalist.Mention
		for _, e := range analysis.Entities {
			named = append(named, annalist.Mention{TokenRange: e.TokenRange, Name: e.TokenRange, Kind: annalist.Name, Type: e.Type, Head: e.First})
		}
		found := finder.Find(report, analysis, named)
		last := 0
		for _, p := range found {
			if p.Span.Start < last || p.Span.End > len(report.Text) || p.Span.Len() <= 0 {
				t.Fatalf("place %+v after %d in %q", p, last, report.Text)
			}
			last = p.Span.Start
		}
		var events []annalist.Event
		for i := range analysis.Sentences {
			for j := range analysis.Sentences[i].Tokens {
				events = append(events, annalist.Event{Type: "ASSAULT", Sentence: i, Trigger: []annalist.Span{analysis.Sentences[i].Tokens[j].Span}})
			}
		}
		finder.OfEvents(report, analysis, found, nil, events)
		for _, e := range events {
			if (e.Place == nil) == (e.PlaceBasis == "") {
				t.Fatalf("event %+v has a place and a reason, or neither", e)
			}
		}
	})
}

// wild makes an analysis of the words of a text; shape gives heads, tags,
// relations and entities.
func wild(text string, shape []byte) (*annalist.Report, *annalist.Analysis) {
	r, a := &annalist.Report{Text: text}, &annalist.Analysis{}
	at := func(i int) int {
		if len(shape) == 0 {
			return 0
		}
		return int(shape[i%len(shape)])
	}
	upos := []string{"PROPN", "NOUN", "VERB", "ADP", "DET", "PUNCT", "ADJ"}
	rels := []string{"nmod", "obl", "obj", "nsubj", "case", "compound", "conj", "appos", "root", "advcl", "nmod:poss", "det"}
	kinds := []string{"GPE", "LOC", "FAC", "ORG", "PER"}
	s := annalist.Sentence{Span: annalist.Span{Start: 0, End: len(text)}}
	start := 0
	for i, form := range strings.Fields(text) {
		start += strings.Index(text[start:], form)
		s.Tokens = append(s.Tokens, annalist.Token{Span: annalist.Span{Start: start, End: start + len(form)}, Form: form, Lemma: strings.ToLower(form),
			UPOS: upos[at(i)%len(upos)], Head: at(i+1) - 2, Deprel: rels[at(i+2)%len(rels)], Joined: at(i)%5 == 0})
		start += len(form)
	}
	a.Sentences = append(a.Sentences, s)
	for i := range s.Tokens {
		if at(i)%3 == 0 {
			a.Entities = append(a.Entities, annalist.Entity{TokenRange: annalist.TokenRange{Sentence: at(i) % 2, First: i, Last: i + at(i+3)%3}, Type: kinds[at(i+1)%len(kinds)]})
		}
	}
	return r, a
}

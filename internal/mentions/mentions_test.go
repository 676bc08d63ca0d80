package mentions

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"annalist"
	"annalist/conllu"
	"annalist/internal/lexicon"
	"annalist/lexicons"
)

var update = flag.Bool("update", false, "print the chains of testdata/news.conllu as they are")

// TestFind holds the chains of testdata/news.conllu to its "# chain" comments:
// every mention as the text has it, with the rule that joined it.
func TestFind(t *testing.T) {
	finder := newFinder(t)
	for _, doc := range corpus(t) {
		report, analysis := conllu.ToAnalysis(doc)
		for i := range doc {
			_, analysis.Sentences[i].Headline = doc[i].Comment("headline")
		}
		report.Published = published(t, doc)
		t.Run(report.ID, func(t *testing.T) {
			got := chains(report, finder.Find(report, analysis))
			if *update {
				fmt.Printf("# newdoc id = %s\n# chain = %s\n", report.ID, strings.Join(got, "\n# chain = "))
			} else if want := comments(doc, "chain"); !slices.Equal(got, want) {
				t.Errorf("%s\n got %s\nwant %s", report.Text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		})
	}
}

// chains writes each chain on one line: "Carla Gomez | She (pronoun)".
func chains(r *annalist.Report, mentions []annalist.Mention) []string {
	var lines []string
	for _, m := range mentions {
		words := m.Span.Of(r.Text)
		if m.Rule != "" {
			words += " (" + m.Rule + ")"
		}
		if m.Chain == len(lines) {
			lines = append(lines, words)
		} else {
			lines[m.Chain] += " | " + words
		}
	}
	return lines
}

func newFinder(t testing.TB) *Finder {
	who, err := lexicon.ReadActors(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	titles, err := lexicon.ReadTitles(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	return New(who, titles)
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

func published(t testing.TB, doc []conllu.Sentence) annalist.Date {
	value, _ := doc[0].Comment("published")
	d, err := annalist.ParseDate(value)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// comments gives the values of all comments with a key in a document.
func comments(doc []conllu.Sentence, key string) []string {
	var out []string
	for _, s := range doc {
		for _, line := range s.Comments {
			if value, ok := strings.CutPrefix(line, "# "+key+" = "); ok {
				out = append(out, value)
			}
		}
	}
	return out
}

// TestFindFaulty: no tree, however broken, makes the finder panic or leave the
// text.
func TestFindFaulty(t *testing.T) {
	finder := newFinder(t)
	for _, doc := range corpus(t) {
		report, analysis := conllu.ToAnalysis(doc)
		for i := range analysis.Sentences {
			for j := range analysis.Sentences[i].Tokens {
				tok := &analysis.Sentences[i].Tokens[j]
				tok.Head = (j*7+3)%(len(analysis.Sentences[i].Tokens)+3) - 1 // cycles, loops, heads outside
			}
		}
		analysis.Entities = append(analysis.Entities, annalist.Entity{TokenRange: annalist.TokenRange{Sentence: 99, First: -1, Last: 4}, Type: "PER"})
		for _, m := range finder.Find(report, analysis) {
			if m.Span.Start < 0 || m.Span.End > len(report.Text) || m.Span.Len() <= 0 {
				t.Errorf("%s: mention %v lies outside the text", report.ID, m)
			}
		}
	}
}

func BenchmarkFind(b *testing.B) {
	finder := newFinder(b)
	doc := slices.Concat(corpus(b)...)
	report, analysis := conllu.ToAnalysis(doc)
	n := len(finder.Find(report, analysis))
	for b.Loop() {
		finder.Find(report, analysis)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "mentions/s")
}

package places

import (
	"os"
	"testing"

	"annalist"
	"annalist/conllu"
	built "annalist/gazetteer"
	"annalist/internal/lexicon"
	"annalist/internal/mentions"
	"annalist/lexicons"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(built.FS, lexicons.FS); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := openGazetteer(built.FS); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	f, err := New(built.FS, lexicons.FS)
	if err != nil {
		b.Fatal(err)
	}
	who, _ := lexicon.ReadActors(lexicons.FS)
	titles, _ := lexicon.ReadTitles(lexicons.FS)
	const file = "../mentions/testdata/news.conllu"
	in, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	sentences, err := conllu.Read(in, file)
	if err != nil {
		b.Fatal(err)
	}
	type doc struct {
		r  *annalist.Report
		a  *annalist.Analysis
		ms []annalist.Mention
	}
	var docs []doc
	n := 0
	for _, d := range conllu.Documents(sentences) {
		r, a := conllu.ToAnalysis(d)
		ms := mentions.New(who, titles).Find(r, a)
		docs = append(docs, doc{r, a, ms})
		n += len(ms)
	}
	for b.Loop() {
		for _, d := range docs {
			f.OfEvents(d.r, d.a, f.Find(d.r, d.a, d.ms), nil, nil)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "mentions/s")
}

package pipeline

import (
	"testing"

	"annalist"
	"annalist/gazetteer"
	"annalist/lexicons"
	"annalist/models"
)

// BenchmarkLexicons reads all lexicons and opens the gazetteer, as the start of
// every command that codes does.
func BenchmarkLexicons(b *testing.B) {
	for b.Loop() {
		if err := new(Pipeline).readLexicons(lexicons.FS, gazetteer.FS); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkExplain explains one sentence that has an event with both
// participants, and reads it only, for what explaining adds. The promise is
// under 100 ms.
func BenchmarkExplain(b *testing.B) {
	p, err := New(Config{Program: "bench", Models: models.FS, Lexicons: lexicons.FS, Gazetteer: gazetteer.FS})
	if err != nil {
		b.Fatal(err)
	}
	r := &annalist.Report{ID: "r_1", Published: annalist.Date{Year: 2014, Month: 7, Day: 18},
		Text: "Ukraine said on Wednesday that Russian troops shelled the border town of Slovyansk, killing nine people."}
	b.Run("explain", func(b *testing.B) {
		b.SetBytes(int64(len(r.Text)))
		for b.Loop() {
			x, err := p.Explain(b.Context(), r)
			if err != nil || len(x.Pairs) != 1 {
				b.Fatal(err, x)
			}
		}
	})
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(r.Text)))
		for b.Loop() {
			if _, err := p.Read(b.Context(), r); err != nil {
				b.Fatal(err)
			}
		}
	})
}

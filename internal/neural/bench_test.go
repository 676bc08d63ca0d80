package neural

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
)

// newsSized is a random model as large as the one for news: 6 layers of 384,
// and as many labels as English treebanks have.
func newsSized(b testing.TB) *Model {
	t := &tinyModel{
		vocab:  []byte(tinyVocab),
		values: map[string][]float64{},
		config: config{Hidden: 384, Layers: 6, Heads: 12, FFN: 1536, MaxPieces: 190},
	}
	for _, l := range []struct {
		list *[]string
		n    int
	}{
		{&t.labels.UPOS, 17}, {&t.labels.XPOS, 50}, {&t.labels.Feats, 150}, {&t.labels.Lemma, 350},
		{&t.labels.NER, 17}, {&t.labels.Attr, 7}, {&t.labels.Deprel, 50}, {&t.labels.Role, 24},
	} {
		for i := range l.n {
			*l.list = append(*l.list, fmt.Sprint(i))
		}
	}
	build := &builder{tiny: t, rng: rand.New(rand.NewPCG(1, 1))}
	build.tensors(30522)
	weights := pack(map[string]any{"config": t.config, "labels": t.labels, "tensors": build.list}, build.data)
	m, err := Load(weights, t.vocab)
	if err != nil {
		b.Fatal(err)
	}
	return m
}

// newsWindow has 150 words of 1.25 pieces.
func newsWindow() []Word {
	words := make([]Word, 150)
	for i := range words {
		words[i].Pieces = []int32{int32(i*197%30000 + 500)}
		if i%4 == 0 {
			words[i].Pieces = append(words[i].Pieces, int32(i*31%30000+500))
		}
	}
	return words
}

// BenchmarkScore gives words a second of the encoder and the heads, with the
// arcs and relations of six sentences, twelve links and twenty predicates.
func BenchmarkScore(b *testing.B) {
	m, words := newsSized(b), newsWindow()
	for _, k := range available() {
		b.Run(k.name, func(b *testing.B) {
			s := m.newScores(k)
			heads := make([]int, 25)
			for b.Loop() {
				m.Score(words, s)
				for i := 0; i < len(words); i += len(heads) {
					s.Arcs(i, i+len(heads))
					s.Relations(i, heads)
				}
				for i := range 12 {
					s.SourceLinks(i)
					s.ContentLinks(i)
				}
				for i := range 20 {
					s.Roles(i, 0, 25)
				}
			}
			b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

// BenchmarkMultiply gives thousand million operations a second of the
// quantised products of one window.
func BenchmarkMultiply(b *testing.B) {
	for _, k := range available() {
		for _, size := range [][2]int{{1152, 384}, {384, 384}, {1536, 384}, {384, 1536}} {
			b.Run(fmt.Sprintf("%s/%dx%d", k.name, size[0], size[1]), func(b *testing.B) {
				m, rows := randomMatrix(size[0], size[1]), 190
				var a activations
				x := make([]float32, rows*m.in)
				for i := range x {
					x[i] = float32(i % 100)
				}
				a.fill(k, x, rows, m.in)
				y := make([]float32, a.rows*m.wide)
				b.SetBytes(int64(len(m.panels)))
				for b.Loop() {
					m.apply(k, y, &a)
				}
				b.ReportMetric(2*float64(rows*m.in*m.out)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		}
	}
}

// BenchmarkRows times what is not a product, on one row of a news model.
func BenchmarkRows(b *testing.B) {
	for _, k := range available() {
		x, y, q := make([]float32, 1536), make([]float32, 1536), make([]int16, 1536)
		for i := range x {
			x[i], y[i] = float32(i%7)-3, float32(i%5)
		}
		for _, op := range []struct {
			name string
			n    int
			run  func(n int)
		}{
			{"gelu", 1536, func(n int) { copy(x, y); k.gelu(x[:n]) }},
			{"quantise", 1536, func(n int) { k.quantise(q[:n], x[:n], k.absMax(x[:n])) }},
			{"norm", 384, func(n int) { k.addNorm(x[:n], y[:n], y[:n], y[:n]) }},
			{"softmax", 192, func(n int) { k.softmax(x[:n], softmaxScale) }},
			{"dots", 96, func(n int) { k.dots(x[1440:], 1, x, n, y, n, 15, n) }},
		} {
			b.Run(k.name+"/"+op.name, func(b *testing.B) {
				b.SetBytes(int64(4 * op.n))
				for b.Loop() {
					op.run(op.n)
				}
			})
		}
	}
}

func BenchmarkProduct(b *testing.B) {
	for _, k := range available() {
		for _, size := range [][3]int{{190, 192, 32}, {190, 32, 190}, {25, 96, 96}, {150, 256, 256}} {
			m, n, p := size[0], size[1], size[2]
			b.Run(fmt.Sprintf("%s/%dx%dx%d", k.name, m, n, p), func(b *testing.B) {
				x, y, z := make([]float32, m*p), make([]float32, p*n), make([]float32, m*n)
				b.SetBytes(int64(4 * p * n))
				for b.Loop() {
					k.product(z, n, x, p, y, n, m, n, p)
				}
				b.ReportMetric(2*float64(m*n*p)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		}
	}
}

// BenchmarkLoad reads a model as large as the one for news.
func BenchmarkLoad(b *testing.B) {
	t := &tinyModel{vocab: []byte(tinyVocab), values: map[string][]float64{}, config: config{Hidden: 384, Layers: 6, Heads: 12, FFN: 1536, MaxPieces: 190}}
	t.labels = Labels{UPOS: make([]string, 900), Attr: make([]string, 7), Deprel: make([]string, 50), Role: make([]string, 24)}
	build := &builder{tiny: t, rng: rand.New(rand.NewPCG(1, 1))}
	build.tensors(30522)
	weights := pack(map[string]any{"config": t.config, "labels": t.labels, "tensors": build.list}, build.data)
	vocab, _ := json.Marshal("")
	vocab = append(vocab[:0], tinyVocab...)
	for i := range 30000 {
		vocab = fmt.Appendf(vocab, "##w%d\n", i)
	}
	b.SetBytes(int64(len(weights)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(weights, vocab); err != nil {
			b.Fatal(err)
		}
	}
}

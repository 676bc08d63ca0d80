package neural

import (
	"math/rand/v2"
	"testing"
)

// TestActs compares the act head with the float64 reference, and sees that the
// other heads say what they say without it.
func TestActs(t *testing.T) {
	base := newTiny(64, 256, 3, 7)
	m, err := Load(base.weights, base.vocab)
	if err != nil {
		t.Fatal(err)
	}
	words := testWords(21, 24)
	for _, tt := range []struct{ layers, keep int }{{2, 1}, {1, 2}, {0, 3}} {
		head := newTinyActs(64, 256, tt.layers, tt.keep, 9)
		h, err := LoadActs(head.weights, m)
		if err != nil {
			t.Fatal(err)
		}
		want := head.act(base, words)
		for _, k := range available() {
			s, alone := m.newScores(k), m.newScores(k)
			s.WithActs(h)
			for range 2 { // the second time in used buffers
				m.Score(words, s)
				check(t, k.name+" acts", s.Acts, want)
			}
			m.Score(words, alone)
			for i, v := range alone.UPOS {
				if s.UPOS[i] != v {
					t.Fatalf("%s: a tag changes with the act head", k.name)
				}
			}
			a, b := append([]float32(nil), s.Arcs(3, 9)...), alone.Arcs(3, 9)
			for i := range a {
				if a[i] != b[i] {
					t.Fatalf("%s: an arc changes with the act head", k.name)
				}
			}
			m.Score(nil, s)
			if len(s.Acts) != 0 {
				t.Errorf("acts of no words")
			}
		}
	}
}

// newTinyActs makes a random act head.
func newTinyActs(hidden, ffn, layers, keep int, seed uint64) *tinyModel {
	t := &tinyModel{
		values: map[string][]float64{},
		config: config{Hidden: hidden, Layers: layers, Heads: hidden / 32, FFN: ffn, MaxPieces: 62, Keep: keep},
		labels: Labels{Root: []string{"NONE", "A", "B"}, Code: []string{"1", "2"}},
	}
	b := &builder{tiny: t, rng: rand.New(rand.NewPCG(seed, 1))}
	b.layers(t.config)
	b.linear("out", 5, hidden)
	t.header = map[string]any{"config": t.config, "labels": t.labels, "tensors": b.list}
	t.weights = pack(t.header, b.data)
	return t
}

// act is the reference.
func (t *tinyModel) act(base *tinyModel, words []Word) []float64 {
	x, word := base.rows(words)
	for n := range t.config.Keep {
		base.run(x, n)
	}
	for n := range t.config.Layers {
		t.run(x, n)
	}
	w := newGrid(len(words), t.config.Hidden)
	for i, n := range word {
		if n >= 0 {
			for j, v := range x.row(i) {
				w.row(n)[j] += v / float64(len(words[n].Pieces))
			}
		}
	}
	return t.linear(w, "out").v
}

package neural

import (
	"strings"
	"testing"
)

// TestPairs compares the pair head with the float64 reference, with both
// actors named and with one.
func TestPairs(t *testing.T) {
	base, head := newTiny(64, 256, 3, 7), newTinyPairs(64, 256, 2, 1, 8)
	m, err := Load(base.weights, base.vocab)
	if err != nil {
		t.Fatal(err)
	}
	h, err := LoadPairs(head.weights, m)
	if err != nil {
		t.Fatal(err)
	}
	words := testWords(21, 24)
	for _, named := range [][2][]int{{{1, 2}, {9, 10, 11}}, {{4}, nil}} {
		roles := make([]uint8, len(words))
		for side, list := range named {
			for _, i := range list {
				roles[i] = uint8(First + side)
			}
		}
		want := head.pair(base, words, roles)
		for _, k := range available() {
			roots, codes := h.Score(words, roles, m.newScores(k))
			check(t, k.name+" roots", roots, want[:3])
			check(t, k.name+" codes", codes, want[3:])
		}
	}
}

// pair is the reference of [PairHead.Score].
func (t *tinyModel) pair(base *tinyModel, words []Word, roles []uint8) []float64 {
	d := t.config.Hidden
	x, word := base.rows(words)
	for n := range t.config.Keep {
		base.run(x, n)
	}
	for i, n := range word {
		role := 0
		if n >= 0 {
			role = int(roles[n])
		}
		for j := range d {
			x.row(i)[j] += t.values["role"][role*d+j]
		}
	}
	for n := range t.config.Layers {
		t.run(x, n)
	}
	v := newGrid(1, 3*d)
	copy(v.row(0), x.row(0))
	for role := First; role <= Second; role++ {
		count := 0.0
		for i, n := range word {
			if n >= 0 && int(roles[n]) == role {
				count++
				for j := range d {
					v.row(0)[role*d+j] += x.row(i)[j]
				}
			}
		}
		for j := range d {
			v.row(0)[role*d+j] /= max(count, 1)
		}
	}
	mixed := t.linear(v, "mix")
	for i, a := range mixed.v {
		mixed.v[i] = max(a, 0)
	}
	return t.linear(mixed, "out").v
}

func TestPairsOfAnotherModel(t *testing.T) {
	base, head := newTiny(64, 256, 2, 7), newTinyPairs(96, 256, 2, 1, 8)
	m, err := Load(base.weights, base.vocab)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := LoadPairs(head.weights, m); err == nil || !strings.Contains(err.Error(), "different models") {
		t.Errorf("a head of another width: %v", err)
	}
	deep := newTinyPairs(64, 256, 1, 3, 8)
	if _, err := LoadPairs(deep.weights, m); err == nil || !strings.Contains(err.Error(), "keep is 3") {
		t.Errorf("a head on more layers than there are: %v", err)
	}
}

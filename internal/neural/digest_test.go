package neural

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"testing"
)

// TestScoresAreTheSameEverywhere holds the bytes of all scores of some windows
// to one digest, on every processor and in every form: a compiler that fuses a
// multiplication and an addition, or a kernel that sums in another order,
// changes it. A change of the arithmetic that is meant changes the digest too.
func TestScoresAreTheSameEverywhere(t *testing.T) {
	const want = 0xdc384017adf683d
	m := loadTiny(t)
	for _, k := range available() {
		s, sum := m.newScores(k), fnv.New64a()
		for _, n := range []int{1, 7, 30} {
			m.Score(testWords(n, 54), s)
			heads := make([]int, n)
			heads[0] = -1
			for _, part := range [][]float32{
				s.UPOS, s.XPOS, s.Feats, s.Lemma, s.NER, s.Attr, s.End, s.Trigger, s.Arcs(0, n), s.Relations(0, heads),
				s.SourceLinks(n / 2), s.ContentLinks(n / 2), s.Roles(n/2, 0, n),
			} {
				for _, v := range part {
					sum.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(v)))
				}
			}
		}
		if got := sum.Sum64(); got != want {
			t.Errorf("%s: the digest is %#x, want %#x", k.name, got, uint64(want))
		}
	}
}

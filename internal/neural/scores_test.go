package neural

import (
	"sync"
	"testing"
)

// TestScoreTakesAnyWord: pieces, cases and breaks that the model does not
// know, and windows longer than it was made for, are scored all the same.
func TestScoreTakesAnyWord(t *testing.T) {
	m := loadTiny(t)
	for _, tt := range []struct {
		name        string
		words, like []Word // like: words that give the same scores
	}{
		{"no pieces", []Word{{}}, []Word{{Pieces: []int32{1}}}},
		{"a piece below 0", []Word{{Pieces: []int32{-1}}}, []Word{{Pieces: []int32{1}}}},
		{"a piece beyond the table", []Word{{Pieces: []int32{1 << 30}}}, []Word{{Pieces: []int32{1}}}},
		{"an unknown case", []Word{{Case: 200}}, []Word{{Case: 3}}},
		{"an unknown break", []Word{{Break: 200}}, []Word{{Break: 0}}},
		{"four times too long", testWords(130, 54), testWords(130, 54)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, want := m.NewScores(), m.NewScores()
			m.Score(tt.words, got)
			m.Score(tt.like, want)
			if got.Words != len(tt.words) || len(got.UPOS) != 4*len(tt.words) {
				t.Errorf("%d words and %d scores", got.Words, len(got.UPOS))
			}
			sameScores(t, tt.name, got, want)
		})
	}
}

func TestScoreOfNothing(t *testing.T) {
	m := loadTiny(t)
	s := m.NewScores()
	m.Score(testWords(5, 54), s)
	m.Score(nil, s)
	if s.Words != 0 || len(s.UPOS) != 0 || len(s.Trigger) != 0 || len(s.Arcs(0, 0)) != 0 || len(s.Relations(0, nil)) != 0 {
		t.Errorf("an empty window has scores: %d words, %v", s.Words, s.UPOS)
	}
}

func TestEmptySentences(t *testing.T) {
	m := loadTiny(t)
	s := m.NewScores()
	m.Score(testWords(5, 54), s)
	if n := len(s.Arcs(5, 5)) + len(s.Relations(5, nil)) + len(s.Roles(2, 5, 5)); n != 0 {
		t.Errorf("empty sentences have %d scores", n)
	}
}

// TestScoreKnowsNoNeighbours: a window's scores do not hang on the windows
// before it, whatever they left in the buffers.
func TestScoreKnowsNoNeighbours(t *testing.T) {
	m := loadTiny(t)
	used := m.NewScores()
	for n := 1; n <= 40; n += 3 {
		m.Score(testWords(41-n, 54), used)
		fresh := m.NewScores()
		m.Score(testWords(n, 54), used)
		m.Score(testWords(n, 54), fresh)
		sameScores(t, "used buffers", used, fresh)
	}
}

// TestSharedModel runs one model in many goroutines, each with its scores.
func TestSharedModel(t *testing.T) {
	m := loadTiny(t)
	want := m.NewScores()
	m.Score(testWords(30, 54), want)
	var group sync.WaitGroup
	all := make([]*Scores, 8)
	for i := range all {
		group.Go(func() {
			s := m.NewScores()
			for n := range 5 {
				m.Score(testWords(10+n, 54), s)
			}
			m.Score(testWords(30, 54), s)
			all[i] = s
		})
	}
	group.Wait()
	for _, s := range all {
		sameScores(t, "a goroutine", s, want)
	}
}

func TestChoose(t *testing.T) {
	best := available()[0]
	for name, want := range map[string]*kernels{"go": goKernels, "": best, "sse9": best, best.name: best} {
		if got := choose(name); got != want {
			t.Errorf("ANNALIST_KERNELS=%s takes %s, want %s", name, got.name, want.name)
		}
	}
}

// TestScoreAllocatesNothing once its buffers are as large as the window needs,
// in assembler; the Go kernels unpack weights into room of their own.
func TestScoreAllocatesNothing(t *testing.T) {
	m, words := loadTiny(t), testWords(20, 54)
	heads := make([]int, len(words))
	for _, k := range available() {
		if k == goKernels {
			continue
		}
		s := m.newScores(k)
		allocs := testing.AllocsPerRun(10, func() {
			m.Score(words, s)
			s.Arcs(0, 20)
			s.Relations(0, heads)
			s.Roles(3, 0, 20)
			s.SourceLinks(1)
			s.ContentLinks(2)
		})
		if allocs != 0 {
			t.Errorf("%s: a window allocates %g times", k.name, allocs)
		}
	}
}

package syntax

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// bestByTrial tries every choice of heads and gives the sum of the best tree
// with one root.
func bestByTrial(scores []float32, n int) float64 {
	heads, top, found := make([]int, n), 0.0, false
	var try func(i, roots int, sum float64)
	try = func(i, roots int, sum float64) {
		if i == n {
			if roots == 1 && cycleOf(withRoot(heads)) == nil && (!found || sum > top) {
				top, found = sum, true
			}
			return
		}
		for h := range n + 1 {
			if h == i+1 || h == 0 && roots == 1 {
				continue
			}
			heads[i] = h
			r := roots
			if h == 0 {
				r++
			}
			try(i+1, r, sum+float64(scores[i*(n+1)+h]))
		}
	}
	try(0, 0, 0)
	return top
}

func sumOf(scores []float32, heads []int) float64 {
	sum := 0.0
	for i, h := range heads {
		sum += float64(scores[i*(len(heads)+1)+h])
	}
	return sum
}

func checkTree(t *testing.T, heads []int) {
	t.Helper()
	roots := 0
	for _, h := range heads {
		if h == 0 {
			roots++
		}
	}
	if roots != 1 || cycleOf(withRoot(heads)) != nil {
		t.Fatalf("%v is no tree with one root", heads)
	}
}

func TestTreeIsTheBestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	cycles := 0
	for n := 1; n <= 6; n++ {
		for range 60 {
			scores := make([]float32, n*(n+1))
			for i := range scores {
				scores[i] = float32(rng.IntN(9)) - 4 // small numbers: many are equal
			}
			whole := spanningTree(scores, n)
			checkTree(t, whole)
			want := bestByTrial(scores, n)
			if got := sumOf(scores, whole); got != want {
				t.Fatalf("n=%d scores %v: heads %v have %v, the best tree %v", n, scores, whole, got, want)
			}
			heads := tree(scores, n)
			checkTree(t, heads)
			if got := sumOf(scores, heads); got != want {
				t.Fatalf("n=%d scores %v: greedy heads %v have %v, the best tree %v", n, scores, heads, got, want)
			}
			if fmt.Sprint(heads) != fmt.Sprint(whole) {
				cycles++ // another tree of the same sum
			}
		}
	}
	t.Logf("%d trees differ in nothing but equal scores", cycles)
}

func TestTreeOfALongSentence(t *testing.T) {
	const n = 180
	rng := rand.New(rand.NewPCG(3, 4))
	scores := make([]float32, n*(n+1))
	for i := range scores {
		scores[i] = rng.Float32() * 20
	}
	checkTree(t, tree(scores, n))
	checkTree(t, tree(make([]float32, n*(n+1)), n)) // all equal
}

func TestTreeBreaksACycle(t *testing.T) {
	// "Talks end ." : each of the first two words likes the other best.
	scores := []float32{
		1, 0, 9, 0,
		5, 9, 0, 0,
		0, 0, 7, 0,
	}
	if got, want := fmt.Sprint(tree(scores, 3)), "[2 0 2]"; got != want {
		t.Errorf("heads %s, want %s", got, want)
	}
}

func BenchmarkTreeWithCycle(b *testing.B) {
	const n = 40
	rng := rand.New(rand.NewPCG(5, 6))
	scores := make([]float32, n*(n+1))
	for i := range scores {
		scores[i] = rng.Float32() * 20
	}
	for b.Loop() {
		spanningTree(scores, n)
	}
}

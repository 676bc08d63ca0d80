package syntax

import "math"

// tree gives the head of each of n words, 0 for the root, else 1 to n: the
// best tree with one root. scores is n×(n+1), row-major; scores[i*(n+1)+h]
// scores head h for word i+1. Each word's best head is taken if that makes a
// tree, else the best tree is sought as a whole.
func tree(scores []float32, n int) []int {
	heads := make([]int, n)
	roots := 0
	for i := range n {
		heads[i] = bestHead(scores[i*(n+1):(i+1)*(n+1)], i+1)
		if heads[i] == 0 {
			roots++
		}
	}
	if roots == 1 && cycleOf(withRoot(heads)) == nil {
		return heads
	}
	return spanningTree(scores, n)
}

// bestHead leaves out the word itself.
func bestHead(row []float32, self int) int {
	at := 0
	for h := 1; h < len(row); h++ {
		if h != self && row[h] > row[at] {
			at = h
		}
	}
	return at
}

// withRoot puts the root before the words: node 0, which has no head.
func withRoot(heads []int) []int { return append([]int{-1}, heads...) }

// spanningTree is the algorithm of Chu, Liu and Edmonds, with one root: every
// arc from the root loses more than all other choices together can win back,
// so that the best tree has as few of them as can be.
func spanningTree(scores []float32, n int) []int {
	low, high := math.Inf(1), math.Inf(-1)
	for _, x := range scores {
		low, high = min(low, float64(x)), max(high, float64(x))
	}
	penalty := (high-low)*float64(n+1) + 1
	g := newGraph(n + 1)
	for i := range n {
		for h := range n + 1 {
			x := float64(scores[i*(n+1)+h])
			switch h {
			case i + 1:
				continue
			case 0:
				x -= penalty
			}
			g.set(h, i+1, x)
		}
	}
	return g.tree()[1:]
}

// A graph scores arcs among nodes 0 to n-1; node 0 is the root. -Inf stands
// for no arc.
type graph struct {
	n     int
	score []float64 // score[h*n+d]: head h, dependent d
}

func newGraph(n int) *graph {
	g := &graph{n: n, score: make([]float64, n*n)}
	for i := range g.score {
		g.score[i] = math.Inf(-1)
	}
	return g
}

func (g *graph) at(h, d int) float64     { return g.score[h*g.n+d] }
func (g *graph) set(h, d int, x float64) { g.score[h*g.n+d] = x }

// tree gives the head of each node, -1 for the root: the tree of the highest
// sum.
func (g *graph) tree() []int {
	heads := make([]int, g.n)
	heads[0] = -1
	for d := 1; d < g.n; d++ {
		for h := range g.n {
			if h != d && g.at(h, d) > g.at(heads[d], d) {
				heads[d] = h
			}
		}
	}
	cycle := cycleOf(heads)
	if cycle == nil {
		return heads
	}
	small, kept, enter, leave := g.contract(cycle, heads)
	inner := small.tree()
	return expand(inner, kept, enter, leave, heads)
}

// contract makes one node, the last, of the cycle. kept leads from the nodes
// of the new graph to those of g. enter[h] is the node of the cycle that an arc
// from h to the cycle breaks open; leave[d] is the node of the cycle from which
// its arc to d comes.
func (g *graph) contract(cycle, heads []int) (small *graph, kept, enter, leave []int) {
	inCycle := make([]bool, g.n)
	for _, c := range cycle {
		inCycle[c] = true
	}
	for i := range g.n {
		if !inCycle[i] {
			kept = append(kept, i)
		}
	}
	k := len(kept)
	small, enter, leave = newGraph(k+1), make([]int, k), make([]int, k)
	for i, v := range kept {
		enter[i], leave[i] = -1, -1
		for j, w := range kept {
			small.set(j, i, g.at(w, v))
		}
		for _, c := range cycle {
			if x := g.at(v, c) - g.at(heads[c], c); enter[i] < 0 || x > small.at(i, k) {
				enter[i] = c
				small.set(i, k, x)
			}
			if x := g.at(c, v); leave[i] < 0 || x > small.at(k, i) {
				leave[i] = c
				small.set(k, i, x)
			}
		}
	}
	return small, kept, enter, leave
}

// expand carries the heads of the contracted graph back.
func expand(inner, kept, enter, leave, heads []int) []int {
	out := append([]int{}, heads...)
	k := len(kept)
	for i, v := range kept {
		switch h := inner[i]; {
		case h == k:
			out[v] = leave[i]
		case h >= 0:
			out[v] = kept[h]
		}
	}
	out[enter[inner[k]]] = kept[inner[k]]
	return out
}

// cycleOf gives the nodes of one cycle, lowest first, nil if there is none.
// heads[0] is -1.
func cycleOf(heads []int) []int {
	seen := make([]int, len(heads)) // the walk that came by, from 1
	for start := range heads {
		at := start
		for at >= 0 && seen[at] == 0 {
			seen[at] = start + 1
			at = heads[at]
		}
		if at >= 0 && seen[at] == start+1 {
			cycle := []int{at}
			for v := heads[at]; v != at; v = heads[v] {
				cycle = append(cycle, v)
			}
			return cycle
		}
	}
	return nil
}

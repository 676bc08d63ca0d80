package syntax

import (
	"math"
	"strings"
)

// A transitions table holds what a path of labels gains or loses between
// neighbours. Label j may follow label i at the cost cost[i*n+j]; -Inf forbids.
type transitions struct {
	n                 int
	cost, start, stop []float64
}

// bioTransitions forbids I-X anywhere but after B-X or I-X. learned, first and
// last add to what is allowed; any may be nil.
func bioTransitions(labels []string, learned, first, last []float32) *transitions {
	n := len(labels)
	t := &transitions{n: n, cost: make([]float64, n*n), start: widened(first, n), stop: widened(last, n)}
	copy(t.cost, widened(learned, n*n))
	for j, label := range labels {
		kind, inside := strings.CutPrefix(label, "I-")
		if !inside {
			continue
		}
		t.start[j] = math.Inf(-1)
		for i, before := range labels {
			if before != "B-"+kind && before != "I-"+kind {
				t.cost[i*n+j] = math.Inf(-1)
			}
		}
	}
	return t
}

func widened(x []float32, n int) []float64 {
	out := make([]float64, n)
	for i := range x {
		out[i] = float64(x[i])
	}
	return out
}

// path is the best run of labels for the scores, one row of t.n a word. start
// replaces t.start unless it is nil.
func (t *transitions) path(scores []float32, start []float64) []int {
	n, words := t.n, len(scores)/max(t.n, 1)
	if words == 0 {
		return nil
	}
	if start == nil {
		start = t.start
	}
	now, next := make([]float64, n), make([]float64, n)
	back := make([]int16, words*n)
	for j := range n {
		now[j] = start[j] + float64(scores[j])
	}
	for w := 1; w < words; w++ {
		for j := range n {
			from := 0
			for i := 1; i < n; i++ {
				if now[i]+t.cost[i*n+j] > now[from]+t.cost[from*n+j] {
					from = i
				}
			}
			next[j] = now[from] + t.cost[from*n+j] + float64(scores[w*n+j])
			back[w*n+j] = int16(from)
		}
		now, next = next, now
	}
	last := 0
	for j := 1; j < n; j++ {
		if now[j]+t.stop[j] > now[last]+t.stop[last] {
			last = j
		}
	}
	labels := make([]int, words)
	for w := words - 1; w >= 0; w-- {
		labels[w] = last
		last = int(back[w*n+last])
	}
	return labels
}

// A run is a stretch of words of one kind, both ends inside.
type run struct {
	first, last int
	kind        string  // "PER", "CNT", ...
	score       float64 // mean probability of its labels
	goesOn      bool    // it begins with an I: it continues what was before
}

// runs cuts a path of BIO labels into its stretches.
func runs(path []int, labels []string, scores []float32) []run {
	var out []run
	n := len(labels)
	open := ""
	for w, l := range path {
		mark, kind, _ := strings.Cut(labels[l], "-")
		if kind == "" {
			open = ""
			continue
		}
		p := probability(row(scores, w, n), l)
		switch {
		case mark == "I" && kind == open:
			out[len(out)-1].last = w
			out[len(out)-1].score += p
		default:
			open = kind
			out = append(out, run{first: w, last: w, kind: kind, score: p, goesOn: mark == "I"})
		}
	}
	for i := range out {
		out[i].score /= float64(out[i].last - out[i].first + 1)
	}
	return out
}

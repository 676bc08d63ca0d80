package syntax

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

var attrLabels = strings.Fields("O B-SRC I-SRC B-CUE I-CUE B-CNT I-CNT")

func names(path []int, labels []string) string {
	var out []string
	for _, l := range path {
		out = append(out, labels[l])
	}
	return strings.Join(out, " ")
}

// sharp scores the labels told, one a word; "X?" is only somewhat better than
// the others.
func sharp(labels []string, told string) []float32 {
	var scores []float32
	for _, word := range strings.Fields(told) {
		row := make([]float32, len(labels))
		top := float32(5)
		if name, ok := strings.CutSuffix(word, "?"); ok {
			word, top = name, 1
		}
		for i, l := range labels {
			if l == word {
				row[i] = top
			}
		}
		scores = append(scores, row...)
	}
	return scores
}

func TestPathKeepsToBIO(t *testing.T) {
	ner := strings.Fields("O B-PER I-PER B-GPE I-GPE")
	steps := bioTransitions(ner, nil, nil, nil)
	for _, tt := range []struct{ told, want string }{
		{"B-PER I-PER O B-GPE", "B-PER I-PER O B-GPE"},
		{"O I-PER? I-PER O", "O B-PER I-PER O"},    // begins with I: B where it costs least
		{"B-PER I-GPE? O", "B-PER O O"},            // I of another type
		{"I-PER I-PER", "B-PER I-PER"},             // I at the start
		{"O? O?", "O O"},                           // nothing
		{"B-PER B-PER I-PER", "B-PER B-PER I-PER"}, // two names side by side
	} {
		if got := names(steps.path(sharp(ner, tt.told), nil), ner); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.told, got, tt.want)
		}
	}
}

func TestPathIsTheBestPath(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	labels := attrLabels[:5]
	n := len(labels)
	random := func(k int) []float32 {
		x := make([]float32, k)
		for i := range x {
			x[i] = float32(rng.IntN(16)) / 4
		}
		return x
	}
	for range 40 {
		const words = 4
		steps := bioTransitions(labels, random(n*n), random(n), random(n))
		scores := random(words * n)
		value := func(path []int) float64 {
			sum := steps.start[path[0]] + steps.stop[path[words-1]]
			for w, l := range path {
				sum += float64(scores[w*n+l])
				if w > 0 {
					sum += steps.cost[path[w-1]*n+l]
				}
			}
			return sum
		}
		top := math.Inf(-1)
		for code := range n * n * n * n {
			path := []int{code % n, code / n % n, code / n / n % n, code / n / n / n}
			top = max(top, value(path))
		}
		if got := value(steps.path(scores, nil)); got != top {
			t.Fatalf("path of %v, the best has %v", got, top)
		}
	}
}

func TestRuns(t *testing.T) {
	scores := sharp(attrLabels, "I-CNT I-CNT O B-SRC B-CUE B-CNT I-CNT B-CNT")
	steps := bioTransitions(attrLabels, nil, nil, nil)
	inside := append([]float64{}, steps.start...)
	inside[6] = 0
	var got []string
	for _, r := range runs(steps.path(scores, inside), attrLabels, scores) {
		got = append(got, fmt.Sprintf("%s %d-%d %v", r.kind, r.first, r.last, r.goesOn))
	}
	const want = "[CNT 0-1 true SRC 3-3 false CUE 4-4 false CNT 5-6 false CNT 7-7 false]"
	if fmt.Sprint(got) != want {
		t.Errorf("\n got %v\nwant %v", got, want)
	}
	if p, want := runs([]int{1}, attrLabels, []float32{0, 0, 0, 0, 0, 0, 0})[0].score, 1.0/7; math.Abs(p-want) > 1e-12 {
		t.Errorf("score %v, want %v", p, want)
	}
}

func TestExp(t *testing.T) {
	for x := -50.0; x <= 50; x += 0.37 {
		if got, want := exp(x), math.Exp(x); math.Abs(got-want) > 1e-14*want {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	if exp(-1000) != 0 || exp(0) != 1 || exp(math.NaN()) != 0 {
		t.Errorf("exp of -1000, 0, NaN: %v %v %v", exp(-1000), exp(0), exp(math.NaN()))
	}
}

func TestProbability(t *testing.T) {
	scores := []float32{0, float32(math.Log(3)), -1e30}
	if p := probability(scores, 1); math.Abs(p-0.75) > 1e-7 {
		t.Errorf("probability %v, want 0.75", p)
	}
	if p := probability(scores, 2); p != 0 {
		t.Errorf("probability %v, want 0", p)
	}
}

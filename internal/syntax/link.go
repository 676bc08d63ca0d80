package syntax

import (
	"math"
	"slices"
)

// What nearness adds to the model's score of a link, against the score of
// "none". A source stands in its cue's sentence and close to it nearly always,
// and a content mostly; the model alone errs on the far ones.
const (
	sameSentence = 4 // both have words in one sentence
	perDistance  = 1 // taken off for each e-fold of the distance in words
)

// A linker links the runs of one window; ends are its sentence ends.
type linker struct {
	found []run
	ends  []int
}

// link gives the index of the run of that kind to which the run from is
// linked, -1 if to none. scores has "none" at index 0 and word j at j+1; a run
// is scored by its first word.
func (l linker) link(from run, kind string, scores []float32) int {
	at, top := -1, float64(scores[0])
	for i, to := range l.found {
		if to.kind != kind {
			continue
		}
		if score := float64(scores[to.first+1]) + l.nearness(from, to); score > top {
			at, top = i, score
		}
	}
	return at
}

func (l linker) nearness(a, b run) float64 {
	distance := max(a.first-b.last, b.first-a.last, 1)
	near := -perDistance * math.Log(float64(distance))
	if l.sentence(a.first) <= l.sentence(b.last) && l.sentence(b.first) <= l.sentence(a.last) {
		near += sameSentence
	}
	return near
}

// sentence is the number in the window of the sentence that holds the word.
func (l linker) sentence(word int) int {
	i, _ := slices.BinarySearch(l.ends, word+1)
	return i
}

// mean is the mean of the scores over all words of a run.
func mean(scores func(word int) []float32, f run) []float32 {
	sum := slices.Clone(scores(f.first))
	for w := f.first + 1; w <= f.last; w++ {
		for j, x := range scores(w) {
			sum[j] += x
		}
	}
	for j := range sum {
		sum[j] /= float32(f.last - f.first + 1)
	}
	return sum
}

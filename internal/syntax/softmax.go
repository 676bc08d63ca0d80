package syntax

import "math"

// best is the index of the highest score, the lowest of equal ones; -1 of none.
func best(scores []float32) int {
	at := -1
	for i, x := range scores {
		if at < 0 || x > scores[at] {
			at = i
		}
	}
	return at
}

// probability is the softmax of scores at index i.
func probability(scores []float32, i int) float64 {
	return exp(float64(scores[i]) - logSum(scores))
}

// logSum is the logarithm of the sum of the scores' exponentials.
func logSum(scores []float32) float64 {
	top := float64(scores[best(scores)])
	sum := 0.0
	for _, x := range scores {
		sum += exp(float64(x) - top)
	}
	return top + math.Log(sum)
}

// exp is e to the x for x of at most 700, to about 1e-15 of its value.
// [math.Exp] uses fused multiply-add where the processor has it, so that its
// last bit differs between machines; every product here is rounded by itself.
func exp(x float64) float64 {
	if x < -700 || x != x {
		return 0
	}
	k := math.Floor(float64(x*math.Log2E) + 0.5)
	const high, low = 6.93147180369123816490e-01, 1.90821492927058770002e-10 // ln 2 in two parts
	r := (x - float64(k*high)) - float64(k*low)
	sum := 1.0
	for n := 13; n > 0; n-- { // Taylor's series, |r| <= 0.35
		sum = 1 + float64(r*sum)/float64(n)
	}
	return math.Ldexp(sum, int(k))
}

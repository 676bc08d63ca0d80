package neural

import (
	"math"
	"testing"
)

func TestGELUIsAccurate(t *testing.T) {
	for x := -50.0; x <= 50; x += 1e-3 {
		x := float64(float32(x))
		want := x / 2 * (1 + math.Erf(x/math.Sqrt2))
		if got := float64(gelu(float32(x))); math.Abs(got-want) > 1e-6*max(1, math.Abs(x)) {
			t.Fatalf("gelu of %g is %g, want %g", x, got, want)
		}
	}
}

func TestExp2IsAccurate(t *testing.T) {
	for x := -126.0; x <= 127; x += 1e-3 {
		x := float64(float32(x))
		if got, want := float64(exp2(float32(x))), math.Exp2(x); math.Abs(got/want-1) > 2e-7 {
			t.Fatalf("2 to the power of %g is %g, want %g", x, got, want)
		}
	}
}

// TestSoftmaxSumsToOne holds softmax to its meaning, whatever the form.
func TestSoftmaxSumsToOne(t *testing.T) {
	for _, k := range available() {
		x := []float32{0, 1, 2, 3, -4, 5, -1e30, 7, -8, 9, 10, -11, 12, 13, 14, 14}
		k.softmax(x, math.Log2E)
		sum := 0.0
		for _, v := range x {
			sum += float64(v)
		}
		if math.Abs(sum-1) > 1e-6 || x[15] != x[14] || math.Abs(float64(x[14]/x[13])-math.E) > 1e-5 || x[6] > 1e-30 {
			t.Errorf("%s: softmax is %v, with the sum %g", k.name, x, sum)
		}
	}
}

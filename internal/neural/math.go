package neural

import "math"

// Everything here is float32 in a fixed order of operations. A product that is
// then added is converted to float32 by name: without that, Go may fuse the
// two on some processors, and the bytes would differ.

// round is added and taken away again to round to the nearest whole number,
// ties to even, as long as the absolute value is below 2^22.
const round = 3 << 22

// exp2 gives 2^t for t in [-126, 127], to 2e-7, by the polynomial of Cephes.
func exp2(t float32) float32 {
	n := float32(t + round)
	f := t - float32(n-round)
	c := &exp2Terms
	p := float32(c[0]*f) + c[1]
	p = float32(p*f) + c[2]
	p = float32(p*f) + c[3]
	p = float32(p*f) + c[4]
	p = float32(p*f) + c[5]
	p = float32(p*f) + c[6]
	return math.Float32frombits(math.Float32bits(p) + math.Float32bits(n)<<23)
}

var exp2Terms = [...]float32{
	1.535336188319500e-4, 1.339887440266574e-3, 9.618437357674640e-3, 5.550332471162809e-2,
	2.402264791363012e-1, 6.931472028550421e-1, 1,
}

// leastExp bounds exponents from below: 2^-126 is the least normal float32.
const leastExp = -126

// gelu gives x Φ(x), the Gaussian error linear unit, to 1e-6 relative to
// max(1, |x|). The error function is a quotient of polynomials (Eigen's).
func gelu(x float32) float32 {
	z := min(max(x*halfRoot, -erfEdge), erfEdge)
	z2 := z * z
	o, u := &erfOver, &erfUnder
	p := float32(o[0]*z2) + o[1]
	p = float32(p*z2) + o[2]
	p = float32(p*z2) + o[3]
	p = float32(p*z2) + o[4]
	p = float32(p*z2) + o[5]
	p = float32(p*z2) + o[6]
	q := float32(u[0]*z2) + u[1]
	q = float32(q*z2) + u[2]
	q = float32(q*z2) + u[3]
	q = float32(q*z2) + u[4]
	return float32(x*0.5) * (float32(p*z)/q + 1)
}

const (
	halfRoot = float32(0.70710678118654752) // 1/√2
	erfEdge  = float32(4)                   // beyond it erf is 1 to all digits
)

var (
	erfOver = [...]float32{
		-2.72614225801306e-10, 2.77068142495902e-08, -2.10102402082508e-06, -5.69250639462346e-05,
		-7.34990630326855e-04, -2.95459980854025e-03, -1.60960333262415e-02,
	}
	erfUnder = [...]float32{
		-1.45660718464996e-05, -2.13374055278905e-04, -1.68282697438203e-03, -7.37332916720468e-03,
		-1.42647390514189e-02,
	}
)

// sum8 adds eight partial sums in the order that vector registers give.
func sum8(l *[8]float32) float32 {
	return ((l[0] + l[4]) + (l[2] + l[6])) + ((l[1] + l[5]) + (l[3] + l[7]))
}

// normEps is added to the variance in layer normalisation.
const normEps = float32(1e-12)

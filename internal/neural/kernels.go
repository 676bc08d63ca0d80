package neural

import "os"

// kernels are the inner loops, in one of their forms. Widths are multiples of
// 32 unless told otherwise; all forms give the same bytes.
type kernels struct {
	name string

	// multiply computes y = a×Wᵀ scaled, plus bias: y is a.rows × m.wide.
	// y[r][o] = float32(Σ a.q[r][i]·w[o][i]) × (a.scale[r] × m.scale[o]) + m.bias[o].
	multiply func(y []float32, a *activations, m *matrix)

	// product computes c = a×b in float32, each cell's sum in order of k:
	// c is m×n in rows of ldc, a is m×k in rows of lda, b is k×n in rows of
	// ldb. n is a multiple of 16; m and k are 1 or more.
	product func(c []float32, ldc int, a []float32, lda int, b []float32, ldb, m, n, k int)

	// absMax gives the largest absolute value of x.
	absMax func(x []float32) float32

	// quantise rounds x×inv, whose absolute value is below 2^15, to even.
	quantise func(dst []int16, x []float32, inv float32)

	// gelu replaces each number of x by its GELU.
	gelu func(x []float32)

	// addNorm sets x to the layer normalisation of x+y, with gain w and
	// bias b. Sums run in eight lanes, see sum8.
	addNorm func(x, y, w, b []float32)

	// softmax replaces x by 2^((x-max x)·scale), divided by the sum of these.
	// len(x) is a multiple of 16.
	softmax func(x []float32, scale float32)

	// dots sets dst[i·stride] to Σ a·b of the rows i of a and b, for each of
	// the n rows, in eight lanes. Rows of a and b are d wide, a multiple of 8,
	// and lie lda and ldb apart.
	dots func(dst []float32, stride int, a []float32, lda int, b []float32, ldb, n, d int)

	// transpose sets dst, width rows of ldd, to the transposed n×width of src,
	// rows of lds. What is left of dst's rows is set to zero. width is a
	// multiple of 8.
	transpose func(dst []float32, ldd int, src []float32, lds, n, width int)
}

// choose gives the kernels of a name if the processor can run them, and else
// the best that it can.
func choose(name string) *kernels {
	forms := available()
	for _, k := range forms {
		if k.name == name {
			return k
		}
	}
	return forms[0]
}

// chosen are the kernels of this process.
var chosen = choose(os.Getenv("ANNALIST_KERNELS"))

// Kernels names the form of the inner loops in use: go, avx2, vnni or neon.
func Kernels() string { return chosen.name }

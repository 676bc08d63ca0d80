package neural

import (
	"slices"

	"golang.org/x/sys/cpu"
)

// available lists the kernels that the processor can run, the best first.
func available() []*kernels {
	forms := []*kernels{goKernels}
	if cpu.X86.HasAVX2 {
		forms = append(forms, avx2Kernels)
		if cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VNNI {
			forms = append(forms, vnniKernels)
		}
	}
	slices.Reverse(forms)
	return forms
}

var avx2Kernels = &kernels{
	name:     "avx2",
	multiply: multiplyAVX2,
	product:  productAVX2,
	absMax:   func(x []float32) float32 { return absMaxAVX2(&x[0], len(x)) },
	quantise: func(dst []int16, x []float32, inv float32) { quantiseAVX2(&dst[0], &x[0], len(x), inv) },
	gelu:     func(x []float32) { geluAVX2(&x[0], len(x), &geluTable) },
	addNorm: func(x, y, w, b []float32) {
		n := len(x)
		addNormAVX2(&x[0], &y[:n][0], &w[:n][0], &b[:n][0], n, float32(n), 1, normEps)
	},
	softmax: func(x []float32, scale float32) { softmaxAVX2(&x[0], len(x), scale, &exp2Table) },
	dots: func(dst []float32, stride int, a []float32, lda int, b []float32, ldb, n, d int) {
		_, _, _ = dst[(n-1)*stride], a[(n-1)*lda+d-1], b[(n-1)*ldb+d-1]
		dotsAVX2(&dst[0], stride, &a[0], lda, &b[0], ldb, n, d)
	},
	transpose: transposeAVX2,
}

var vnniKernels = func() *kernels {
	k := *avx2Kernels
	k.name, k.multiply = "vnni", multiplyVNNI
	return &k
}()

func multiplyAVX2(y []float32, a *activations, m *matrix) {
	for o := 0; o < m.wide; o += panelWidth {
		panel, scale, bias := &m.panels[o*m.in], &m.scale[o], &m.bias[o]
		for r := 0; r < a.rows; {
			q, s, c := &a.q[r*m.in], &a.scale[r], &y[r*m.wide+o]
			if n := a.rows - r; n == 4 || n == 8 {
				multiply4x16(q, panel, c, m.in, m.wide, s, scale, bias)
				r += 4
			} else {
				multiply6x16(q, panel, c, m.in, m.wide, s, scale, bias)
				r += 6
			}
		}
	}
}

func multiplyVNNI(y []float32, a *activations, m *matrix) {
	for o := 0; o < m.wide; o += 2 * panelWidth {
		panel, scale, bias := &m.panels[o*m.in], &m.scale[o], &m.bias[o]
		for r := 0; r < a.rows; {
			q, s, c := &a.q[r*m.in], &a.scale[r], &y[r*m.wide+o]
			switch n := a.rows - r; {
			case n == 4:
				multiply4x32(q, panel, c, m.in, m.wide, s, scale, bias)
				r += 4
			case n == 8 || n == 16:
				multiply8x32(q, panel, c, m.in, m.wide, s, scale, bias)
				r += 8
			default:
				multiply12x32(q, panel, c, m.in, m.wide, s, scale, bias)
				r += 12
			}
		}
	}
}

func productAVX2(c []float32, ldc int, a []float32, lda int, b []float32, ldb, m, n, k int) {
	_, _, _ = c[(m-1)*ldc+n-1], a[(m-1)*lda+k-1], b[(k-1)*ldb+n-1]
	for j := 0; j < n; j += 16 {
		w := &b[j]
		for i := 0; i < m; {
			x, y := &a[i*lda], &c[i*ldc+j]
			switch rest := m - i; {
			case rest == 1:
				product1x16(x, lda, w, ldb, y, ldc, k)
				i++
			case rest < 4:
				product2x16(x, lda, w, ldb, y, ldc, k)
				i += 2
			case rest < 6 || rest == 8:
				product4x16(x, lda, w, ldb, y, ldc, k)
				i += 4
			default:
				product6x16(x, lda, w, ldb, y, ldc, k)
				i += 6
			}
		}
	}
}

func transposeAVX2(dst []float32, ldd int, src []float32, lds, n, width int) {
	clearRest(dst, ldd, n, width)
	whole := n &^ 7
	if whole > 0 {
		_, _ = dst[(width-1)*ldd+whole-1], src[(whole-1)*lds+width-1]
		transpose8(&dst[0], ldd, &src[0], lds, whole, width)
	}
	if whole < n {
		turn(dst[whole:], ldd, src[whole*lds:], lds, n-whole, width)
	}
}

// The multiply kernels compute some rows and columns of kernels.multiply: a is
// quantised rows of in numbers, panel the packed weights of those columns
// (16×in for each 16), y the place of the result in rows of ldy floats.

//go:noescape
func multiply6x16(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)

//go:noescape
func multiply4x16(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)

//go:noescape
func multiply12x32(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)

//go:noescape
func multiply8x32(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)

//go:noescape
func multiply4x32(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)

// The product kernels compute 16 columns of some rows of kernels.product.

//go:noescape
func product6x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)

//go:noescape
func product4x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)

//go:noescape
func product2x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)

//go:noescape
func product1x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)

//go:noescape
func absMaxAVX2(x *float32, n int) float32

//go:noescape
func quantiseAVX2(dst *int16, x *float32, n int, inv float32)

//go:noescape
func geluAVX2(x *float32, n int, table *[17]lanes)

//go:noescape
func addNormAVX2(x, y, w, b *float32, n int, count, one, eps float32)

//go:noescape
func softmaxAVX2(x *float32, n int, scale float32, table *[9]lanes)

//go:noescape
func dotsAVX2(dst *float32, stride int, a *float32, lda int, b *float32, ldb, n, d int)

// transpose8 is kernels.transpose for n a multiple of 8, but it clears nothing.
//
//go:noescape
func transpose8(dst *float32, ldd int, src *float32, lds, n, width int)

// lanes is one constant, eight times, as a vector register holds it.
type lanes [8]float32

func spread(c float32) lanes { return lanes{c, c, c, c, c, c, c, c} }

// geluTable and exp2Table hold the constants in the order in which the
// assembler reads them.
var (
	geluTable = func() (t [17]lanes) {
		list := slices.Concat([]float32{halfRoot, -erfEdge, erfEdge}, erfOver[:], erfUnder[:], []float32{0.5, 1})
		for i, c := range list {
			t[i] = spread(c)
		}
		return t
	}()
	exp2Table = func() (t [9]lanes) {
		for i, c := range slices.Concat([]float32{leastExp, round}, exp2Terms[:]) {
			t[i] = spread(c)
		}
		return t
	}()
)

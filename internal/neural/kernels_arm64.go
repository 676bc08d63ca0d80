package neural

// available lists the kernels that the processor can run, the best first.
func available() []*kernels { return []*kernels{neonKernels, goKernels} }

// neonKernels have the products in assembler, which take nearly all the time,
// and the rest in Go.
var neonKernels = func() *kernels {
	k := *goKernels
	k.name, k.multiply, k.product = "neon", multiplyNEON, productNEON
	return &k
}()

func multiplyNEON(y []float32, a *activations, m *matrix) {
	for o := 0; o < m.wide; o += panelWidth {
		for r := 0; r < a.rows; r += rowBlock {
			multiply4x16(&a.q[r*m.in], &m.panels[o*m.in], &y[r*m.wide+o], m.in, m.wide, &a.scale[r], &m.scale[o], &m.bias[o])
		}
	}
}

func productNEON(c []float32, ldc int, a []float32, lda int, b []float32, ldb, m, n, k int) {
	_, _, _ = c[(m-1)*ldc+n-1], a[(m-1)*lda+k-1], b[(k-1)*ldb+n-1]
	for j := 0; j < n; j += 16 {
		i := 0
		for ; i+4 <= m; i += 4 {
			product4x16(&a[i*lda], lda, &b[j], ldb, &c[i*ldc+j], ldc, k)
		}
		for ; i < m; i++ {
			product1x16(&a[i*lda], &b[j], ldb, &c[i*ldc+j], k)
		}
	}
}

// multiply4x16 computes 4 rows and 16 columns of kernels.multiply: a is
// quantised rows of in numbers, panel the packed weights of those columns
// (16×in), y the place of the result in rows of ldy floats.
//
//go:noescape
func multiply4x16(a *int16, panel *int8, y *float32, in, ldy int, rows, scale, bias *float32)

// The product kernels compute 16 columns of some rows of kernels.product.

//go:noescape
func product4x16(a *float32, lda int, b *float32, ldb int, c *float32, ldc, k int)

//go:noescape
func product1x16(a *float32, b *float32, ldb int, c *float32, k int)

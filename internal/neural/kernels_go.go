package neural

import "math"

// goKernels are the kernels in Go, for every processor.
var goKernels = &kernels{
	name:      "go",
	multiply:  multiplyGo,
	product:   productGo,
	absMax:    absMaxGo,
	quantise:  quantiseGo,
	gelu:      geluGo,
	addNorm:   addNormGo,
	softmax:   softmaxGo,
	dots:      dotsGo,
	transpose: transposeGo,
}

// multiplyGo takes the outputs four at a time, with the weights of two outputs
// in one 64-bit integer, so that one multiplication serves both: the product's
// lower half is the one, and its upper half the other, less the borrow.
func multiplyGo(y []float32, a *activations, m *matrix) {
	lo, hi := make([]int64, m.in), make([]int64, m.in)
	for o := 0; o < m.wide; o += 4 {
		pairs(lo, m, o)
		pairs(hi, m, o+2)
		s := m.scale[o : o+4 : o+4]
		b := m.bias[o : o+4 : o+4]
		for r := 0; r < a.rows; r += 2 {
			sums := pairDots(a.q[r*m.in:(r+1)*m.in], a.q[(r+1)*m.in:(r+2)*m.in], lo, hi)
			for t, sum := range sums {
				u := a.scale[r+t]
				v := y[(r+t)*m.wide+o:][:4:4]
				v0, v1 := split(sum[0])
				v2, v3 := split(sum[1])
				v[0] = float32(float32(v0)*float32(u*s[0])) + b[0]
				v[1] = float32(float32(v1)*float32(u*s[1])) + b[1]
				v[2] = float32(float32(v2)*float32(u*s[2])) + b[2]
				v[3] = float32(float32(v3)*float32(u*s[3])) + b[3]
			}
		}
	}
}

// pairs unpacks the weights of outputs o and o+1.
func pairs(dst []int64, m *matrix, o int) {
	panel := m.panels[o/panelWidth*panelWidth*m.in:][:panelWidth*m.in]
	at := o % panelWidth * 2
	for i := 0; i+1 < len(dst); i += 2 {
		w := panel[at : at+4 : at+4]
		dst[i] = int64(w[0]) + int64(w[2])<<32
		dst[i+1] = int64(w[1]) + int64(w[3])<<32
		at += 2 * panelWidth
	}
}

// pairDots multiplies two rows by two pairs of outputs.
func pairDots(a, b []int16, lo, hi []int64) [2][2]int64 {
	var al, ah, bl, bh int64
	a, b, hi = a[:len(lo)], b[:len(lo)], hi[:len(lo)]
	for i, l := range lo {
		x, y, h := int64(a[i]), int64(b[i]), hi[i]
		al += x * l
		ah += x * h
		bl += y * l
		bh += y * h
	}
	return [2][2]int64{{al, ah}, {bl, bh}}
}

// split takes apart the sums of two outputs.
func split(sum int64) (first, second int32) {
	first = int32(sum)
	return first, int32((sum - int64(first)) >> 32)
}

func productGo(c []float32, ldc int, a []float32, lda int, b []float32, ldb, m, n, k int) {
	for i := range m {
		row := a[i*lda : i*lda+k]
		for j := 0; j < n; j += 8 {
			var s0, s1, s2, s3, s4, s5, s6, s7 float32
			for p, x := range row {
				w := b[p*ldb+j:][:8:8]
				s0 += float32(x * w[0])
				s1 += float32(x * w[1])
				s2 += float32(x * w[2])
				s3 += float32(x * w[3])
				s4 += float32(x * w[4])
				s5 += float32(x * w[5])
				s6 += float32(x * w[6])
				s7 += float32(x * w[7])
			}
			v := c[i*ldc+j:][:8:8]
			v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7] = s0, s1, s2, s3, s4, s5, s6, s7
		}
	}
}

func absMaxGo(x []float32) float32 {
	var most uint32 // the order of positive floats is that of their bits
	for _, v := range x {
		most = max(most, math.Float32bits(v)&^(1<<31))
	}
	return math.Float32frombits(most)
}

func quantiseGo(dst []int16, x []float32, inv float32) {
	dst = dst[:len(x)]
	for i, v := range x {
		dst[i] = int16(math.Float32bits(float32(v*inv) + round))
	}
}

func geluGo(x []float32) {
	for i, v := range x {
		x[i] = gelu(v)
	}
}

func addNormGo(x, y, w, b []float32) {
	y, w, b = y[:len(x)], w[:len(x)], b[:len(x)]
	n := float32(len(x))
	var lanes [8]float32
	for i := range x {
		x[i] += y[i]
		lanes[i&7] += x[i]
	}
	mean := sum8(&lanes) / n
	lanes = [8]float32{}
	for i, v := range x {
		d := v - mean
		lanes[i&7] += float32(d * d)
	}
	gain := 1 / float32(math.Sqrt(float64(sum8(&lanes)/n+normEps)))
	for i, v := range x {
		x[i] = float32(float32((v-mean)*gain)*w[i]) + b[i]
	}
}

func softmaxGo(x []float32, scale float32) {
	most := x[0]
	for _, v := range x[1:] {
		most = max(most, v)
	}
	var lanes [8]float32
	for i, v := range x {
		x[i] = exp2(max((v-most)*scale, leastExp))
		lanes[i&7] += x[i]
	}
	inv := 1 / sum8(&lanes)
	for i := range x {
		x[i] *= inv
	}
}

func dotsGo(dst []float32, stride int, a []float32, lda int, b []float32, ldb, n, d int) {
	for i := range n {
		x, y := a[i*lda:][:d], b[i*ldb:][:d]
		var lanes [8]float32
		for j, v := range x {
			lanes[j&7] += float32(v * y[j])
		}
		dst[i*stride] = sum8(&lanes)
	}
}

func transposeGo(dst []float32, ldd int, src []float32, lds, n, width int) {
	clearRest(dst, ldd, n, width)
	turn(dst, ldd, src, lds, n, width)
}

// clearRest sets what lies behind n numbers in each row of dst to zero.
func clearRest(dst []float32, ldd, n, rows int) {
	for i := range rows {
		clear(dst[i*ldd+n : (i+1)*ldd])
	}
}

func turn(dst []float32, ldd int, src []float32, lds, n, width int) {
	for i := range n {
		for j, v := range src[i*lds:][:width] {
			dst[j*ldd+i] = v
		}
	}
}

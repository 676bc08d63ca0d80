package neural

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// kinds are the sorts of numbers on which all forms must agree to the bit.
var kinds = []struct {
	name string
	next func(r *rand.Rand) float32
}{
	{"normal", func(r *rand.Rand) float32 { return float32(r.NormFloat64()) }},
	{"zeros", func(r *rand.Rand) float32 { return 0 }},
	{"zeros of both signs", func(r *rand.Rand) float32 { return math.Float32frombits(r.Uint32() & (1 << 31)) }},
	{"huge", func(r *rand.Rand) float32 { return float32(r.NormFloat64() * 1e15) }},
	{"tiny", func(r *rand.Rand) float32 { return float32(r.NormFloat64() * 1e-32) }},
	{"denormal", func(r *rand.Rand) float32 { return math.Float32frombits(r.Uint32() & 0x807fffff) }},
	{"of every size", func(r *rand.Rand) float32 { return float32(r.NormFloat64() * math.Exp(r.NormFloat64()*10)) }},
	{"halves, to be rounded to even", func(r *rand.Rand) float32 { return float32(r.IntN(99)-49) / 2 }},
	{"one large, the rest small", func(r *rand.Rand) float32 {
		if r.IntN(50) == 0 {
			return 3e7
		}
		return float32(r.NormFloat64() * 1e-3)
	}},
}

// forEachKind runs a test on each kind of number, in every form but Go's,
// which is what the others are held to.
func forEachKind(t *testing.T, test func(t *testing.T, k *kernels, draw func(n int) []float32)) {
	for _, k := range available() {
		if k == goKernels {
			continue
		}
		for _, kind := range kinds {
			t.Run(k.name+"/"+kind.name, func(t *testing.T) {
				r := rand.New(rand.NewPCG(3, 5))
				test(t, k, func(n int) []float32 {
					x := make([]float32, n)
					for i := range x {
						x[i] = kind.next(r)
					}
					return x
				})
			})
		}
	}
}

// same fails where two results differ in a bit.
func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i, v := range want {
		if math.Float32bits(v) != math.Float32bits(got[i]) {
			t.Fatalf("%s: number %d is %g (%08x), want %g (%08x)", what, i, got[i], math.Float32bits(got[i]), v, math.Float32bits(v))
		}
	}
}

func clone(x []float32) []float32 { return append([]float32{}, x...) }

func TestGELUIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		got := draw(320)
		want := clone(got)
		k.gelu(got)
		geluGo(want)
		same(t, "gelu", got, want)
	})
}

func TestAddNormIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for _, n := range []int{32, 64, 384, 1024} {
			got, y, w, b := draw(n), draw(n), draw(n), draw(n)
			want := clone(got)
			k.addNorm(got, y, w, b)
			addNormGo(want, y, w, b)
			same(t, fmt.Sprint("norm of ", n), got, want)
		}
	})
}

func TestSoftmaxIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for _, n := range []int{16, 32, 48, 192} {
			got := draw(n)
			got[n-1] = -math.MaxFloat32
			want := clone(got)
			k.softmax(got, softmaxScale)
			softmaxGo(want, softmaxScale)
			same(t, fmt.Sprint("softmax of ", n), got, want)
		}
	})
}

func TestQuantiseIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for _, rows := range []int{1, 4, 7} {
			x := draw(rows * 96)
			var got, want activations
			got.fill(k, x, rows, 96)
			want.fill(goKernels, x, rows, 96)
			same(t, "row scales", got.scale, want.scale)
			for i, q := range want.q {
				if got.q[i] != q {
					t.Fatalf("%g became %d, want %d", x[i], got.q[i], q)
				}
			}
		}
	})
}

func TestDotsAreTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for _, d := range []int{8, 64, 96, 256} {
			const n, stride = 5, 3
			lda, ldb := d+d%3, d%9*d
			a, b, got := draw(n*lda+d), draw(n*ldb+d), draw(n*stride)
			want := clone(got)
			k.dots(got, stride, a, lda, b, ldb, n, d)
			dotsGo(want, stride, a, lda, b, ldb, n, d)
			same(t, fmt.Sprint("dots of ", d), got, want)
		}
	})
}

func TestTransposeIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for n := 1; n <= 33; n++ {
			width := 8 * (1 + n%5)
			ldd, lds := roundUp(n, 16), width+n%3
			src, got := draw(n*lds), draw(width*ldd)
			want := clone(got)
			k.transpose(got, ldd, src, lds, n, width)
			transposeGo(want, ldd, src, lds, n, width)
			same(t, fmt.Sprintf("%d×%d transposed", n, width), got, want)
			if n > 3 && want[5*ldd+3] != src[3*lds+5] {
				t.Errorf("row 3, column 5 is %g, want %g", want[5*ldd+3], src[3*lds+5])
			}
		}
	})
}

func TestProductIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for m := 1; m <= 26; m++ {
			n, p := 16*(1+m%3), 1+m*7%40
			lda, ldb, ldc := p+m%4, n+m%5, n+m%2
			a, b := draw(m*lda), draw(p*ldb)
			got, want := draw(m*ldc), make([]float32, m*ldc)
			copy(want, got) // what lies beside the result must stay
			k.product(got, ldc, a, lda, b, ldb, m, n, p)
			productGo(want, ldc, a, lda, b, ldb, m, n, p)
			same(t, fmt.Sprintf("product of %d×%d by %d×%d", m, p, p, n), got, want)
		}
	})
}

func TestMultiplyIsTheSameInAllForms(t *testing.T) {
	forEachKind(t, func(t *testing.T, k *kernels, draw func(int) []float32) {
		for rows := 1; rows <= 37; rows++ {
			in, out := 32*(1+rows%4), 5+rows*13%90
			m, a := randomMatrix(out, in), &activations{}
			a.fill(goKernels, draw(rows*in), rows, in)
			got, want := make([]float32, a.rows*m.wide), make([]float32, a.rows*m.wide)
			m.apply(k, got, a)
			m.apply(goKernels, want, a)
			same(t, fmt.Sprintf("%d rows by %d×%d", rows, out, in), got, want)
		}
	})
}

// TestMultiplyAtTheEdge takes the largest activations and weights through the
// longest sum that a file may ask for: it must not leave 32 bits.
func TestMultiplyAtTheEdge(t *testing.T) {
	const in = maxInputs
	q := make([]byte, 2*in)
	for i := range q {
		q[i] = 128 // -128, which no sound file holds
	}
	m := newMatrix(q, []float32{1, 1}, []float32{0, 0}, in)
	for _, k := range available() {
		x := make([]float32, 2*in)
		for i := range x {
			x[i] = float32(1 - i/in*2) // a row of 1, a row of -1
		}
		var a activations
		a.fill(k, x, 2, in)
		y := make([]float32, a.rows*m.wide)
		m.apply(k, y, &a)
		for r, sign := range []float64{1, -1} {
			want := float32(-sign*levels*128*in) * float32(float32(1)/levels)
			if got := y[r*m.wide]; got != want {
				t.Errorf("%s: row %d gives %g, want %g", k.name, r, got, want)
			}
		}
	}
}

// randomMatrix holds weights from -128 to 127.
func randomMatrix(out, in int) *matrix {
	r := rand.New(rand.NewPCG(uint64(out), uint64(in)))
	q, scale, bias := make([]byte, out*in), make([]float32, out), make([]float32, out)
	for i := range q {
		q[i] = byte(r.Uint32())
	}
	for i := range scale {
		scale[i], bias[i] = r.Float32(), r.Float32()
	}
	return newMatrix(q, scale, bias, in)
}

// TestScoresAreTheSameInAllForms runs windows of many lengths, one after the
// other in the same buffers, through whole models.
func TestScoresAreTheSameInAllForms(t *testing.T) {
	for _, size := range [][2]int{{64, 256}, {96, 160}} {
		tiny := newTiny(size[0], size[1], 2, 11)
		m, err := Load(tiny.weights, tiny.vocab)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range available() {
			s, want := m.newScores(k), m.newScores(goKernels)
			for _, n := range []int{30, 1, 2, 17, 0, 40, 5} {
				words := testWords(n, 24)
				m.Score(words, s)
				m.Score(words, want)
				sameScores(t, fmt.Sprintf("%s, %d words", k.name, n), s, want)
			}
		}
	}
}

func sameScores(t *testing.T, what string, s, want *Scores) {
	t.Helper()
	for i, part := range []func(*Scores) []float32{
		func(s *Scores) []float32 { return s.UPOS },
		func(s *Scores) []float32 { return s.XPOS },
		func(s *Scores) []float32 { return s.Feats },
		func(s *Scores) []float32 { return s.Lemma },
		func(s *Scores) []float32 { return s.NER },
		func(s *Scores) []float32 { return s.Attr },
		func(s *Scores) []float32 { return s.End },
		func(s *Scores) []float32 { return s.Trigger },
		func(s *Scores) []float32 { return s.Arcs(0, s.Words) },
		func(s *Scores) []float32 { return s.Arcs(s.Words/2, s.Words) },
		func(s *Scores) []float32 { return s.Relations(0, make([]int, s.Words)) },
		func(s *Scores) []float32 { return s.Relations(0, []int{-1, -1}[:min(s.Words, 2)]) },
		func(s *Scores) []float32 { return s.SourceLinks(s.Words - 1) },
		func(s *Scores) []float32 { return s.ContentLinks(s.Words / 2) },
		func(s *Scores) []float32 { return s.Roles(0, s.Words/3, s.Words) },
	} {
		if s.Words > 0 {
			got, want := part(s), part(want)
			if len(got) != len(want) {
				t.Fatalf("%s, part %d: %d numbers, want %d", what, i, len(got), len(want))
			}
			same(t, fmt.Sprintf("%s, part %d", what, i), got, want)
		}
	}
}

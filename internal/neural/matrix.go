package neural

import "encoding/binary"

// panelWidth is the number of outputs in a panel of packed weights.
const panelWidth = 16

// A matrix is a quantised linear layer, y = W x + b, its weights packed for
// the kernels. Outputs are cut into panels of 16, the last filled up with
// zeros, and the number of panels is made even, for kernels that take two at
// once. In a panel, the weights of two inputs for one output lie together:
//
//	panels[((p*in/2+i)*16+o)*2+t] weighs input 2i+t for output 16p+o
type matrix struct {
	in, out int       // inputs, a multiple of 32; outputs
	wide    int       // outputs with the filling, a multiple of 32
	panels  []int8    // wide × in
	scale   []float32 // wide, zero in the filling
	bias    []float32 // wide, zero in the filling
}

func (f *file) matrix(name string, out, in int) (*matrix, error) {
	q, scale, err := f.ints(name+".w", out, in)
	if err != nil {
		return nil, err
	}
	bias, err := f.floats(name+".b", 1, out)
	if err != nil {
		return nil, err
	}
	return newMatrix(q, scale, bias, in), nil
}

// newMatrix packs row-major weights, one row of in weights for each output.
func newMatrix(q []byte, scale, bias []float32, in int) *matrix {
	out := len(scale)
	m := &matrix{in: in, out: out, wide: (out + 2*panelWidth - 1) / (2 * panelWidth) * (2 * panelWidth)}
	m.panels = make([]int8, m.wide*in)
	m.scale = append(make([]float32, 0, m.wide), scale...)[:m.wide]
	m.bias = append(make([]float32, 0, m.wide), bias...)[:m.wide]
	for o := range out {
		m.pack(o, q[o*in:(o+1)*in])
	}
	return m
}

// pack puts the weights of output o at their places in its panel.
func (m *matrix) pack(o int, row []byte) {
	panel := m.panels[o/panelWidth*panelWidth*m.in:][:panelWidth*m.in]
	for at := o % panelWidth * 2; len(row) >= 2; at += 2 * panelWidth {
		two := binary.LittleEndian.Uint16(row)
		cell := panel[at : at+2]
		cell[0], cell[1] = int8(two), int8(two>>8)
		row = row[2:]
	}
}

// rowBlock is what the number of rows in quantised activations is rounded up
// to: kernels take rows by fours at least.
const rowBlock = 4

// roundUp gives the least multiple of unit that is not below n.
func roundUp(n, unit int) int { return (n + unit - 1) / unit * unit }

// activations are rows of numbers made ready for a matrix: 16-bit integers
// and, for each row, what one of them is worth.
type activations struct {
	q     []int16   // rows × width, rows rounded up to rowBlock
	scale []float32 // rows
	rows  int       // rounded up to rowBlock
	width int
}

// levels is the largest absolute value of a quantised activation.
const levels = 8191

// fill quantises rows of x, each width wide.
func (a *activations) fill(k *kernels, x []float32, rows, width int) {
	a.rows, a.width = roundUp(rows, rowBlock), width
	a.q, a.scale = grow(a.q, a.rows*width), grow(a.scale, a.rows)
	for r := range rows {
		row := x[r*width : (r+1)*width]
		most := k.absMax(row)
		inv := float32(0)
		if most >= leastMax {
			inv = levels / most
		}
		a.scale[r] = most / levels
		k.quantise(a.q[r*width:(r+1)*width], row, inv)
	}
	clear(a.q[rows*width:])
	clear(a.scale[rows:])
}

// leastMax is the least row maximum whose quotient levels/max is finite, with
// room to spare. A row below it counts as zero.
const leastMax = 1e-30

// apply computes y = W x + b for all rows: y is rows × m.wide.
func (m *matrix) apply(k *kernels, y []float32, a *activations) {
	k.multiply(y[:a.rows*m.wide], a, m)
}

// grow gives a slice of length n, in the same memory if it fits. What it holds
// is not defined.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

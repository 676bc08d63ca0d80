package neural

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// The file weights.bin, in full:
//
//	bytes 0-7    "ANNALW01"
//	bytes 8-11   n, the length of the header, uint32, little-endian
//	n bytes      the header, JSON: config, labels, lemma_exceptions, tensors
//	padding      zero bytes to a multiple of 64
//	data         tensors, each at a multiple of 64 from the start of the data
//
// A header with one matrix of 2 outputs and 3 inputs, and its row scales:
//
//	{"config":{"hidden":64,"layers":2,"heads":2,"ffn":256,"max_pieces":62},
//	 "labels":{"upos":["NOUN","VERB"],"xpos":[],"feats":[],"lemma":[],"ner":[],
//	           "attr":[],"deprel":[],"role":[]},
//	 "lemma_exceptions":{"went\tVERB":"go"},
//	 "tensors":[{"name":"tags.w","dtype":"i8","shape":[2,3],"offset":0,"scales":64}]}
//
// An "i8" tensor has one byte a weight, row after row, and one f32 a row at
// scales; an "f32" tensor has four bytes a weight, little-endian.
const (
	magic = "ANNALW01"
	align = 64
)

type config struct {
	Hidden    int `json:"hidden"`     // width of the encoder, a multiple of 32
	Layers    int `json:"layers"`     // number of layers
	Heads     int `json:"heads"`      // attention heads, each headWidth wide
	FFN       int `json:"ffn"`        // width inside the feed-forward part
	MaxPieces int `json:"max_pieces"` // word pieces in a window, without [CLS] and [SEP]
	// Keep is for a pair head: how many layers of the encoder it stands on.
	Keep int `json:"keep,omitempty"`
}

type header struct {
	Config     config            `json:"config"`
	Labels     Labels            `json:"labels"`
	Exceptions map[string]string `json:"lemma_exceptions"`
	Tensors    []tensor          `json:"tensors"`
}

type tensor struct {
	Name   string  `json:"name"`
	DType  string  `json:"dtype"`
	Shape  []int64 `json:"shape"`
	Offset int64   `json:"offset"`
	Scales int64   `json:"scales"`
}

// A file is weights.bin, its header read and its tensors found by name.
type file struct {
	header
	byName map[string]tensor
	data   []byte
}

func readFile(b []byte) (*file, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("weights.bin does not begin with %q; it is not a model of this program", magic)
	}
	n, rest := int64(binary.LittleEndian.Uint32(b[8:12])), int64(len(b)-12)
	if n > rest {
		return nil, fmt.Errorf("weights.bin: the header should have %d bytes, but %d are left; the file is cut short", n, rest)
	}
	f := &file{byName: map[string]tensor{}}
	if err := json.Unmarshal(b[12:12+n], &f.header); err != nil {
		return nil, fmt.Errorf("weights.bin: header: %w", err)
	}
	start := min((12+n+align-1)/align*align, int64(len(b)))
	f.data = b[start:]
	for _, t := range f.Tensors {
		if _, ok := f.byName[t.Name]; ok {
			return nil, fmt.Errorf("weights.bin: tensor %s stands twice in the header", t.Name)
		}
		f.byName[t.Name] = t
	}
	return f, nil
}

// find gives the tensor of this name after checking its type and shape. A
// vector may have the shape [n], [1,n] or [n,1].
func (f *file) find(name, dtype string, rows, cols int) (tensor, error) {
	t, ok := f.byName[name]
	switch {
	case !ok:
		return t, fmt.Errorf("weights.bin: tensor %s is missing", name)
	case t.DType != dtype:
		return t, fmt.Errorf("weights.bin: tensor %s has type %q, want %q", name, t.DType, dtype)
	}
	r, c := int64(rows), int64(cols)
	s := t.Shape
	fits := len(s) == 2 && s[0] == r && s[1] == c ||
		r == 1 && (len(s) == 1 && s[0] == c || len(s) == 2 && s[0] == c && s[1] == 1)
	if !fits {
		return t, fmt.Errorf("weights.bin: tensor %s has shape %v, want [%d %d]", name, s, rows, cols)
	}
	return t, nil
}

// bytes cuts n bytes at an offset of the data.
func (f *file) bytes(name string, offset, n int64) ([]byte, error) {
	switch size := int64(len(f.data)); {
	case offset < 0 || offset%align != 0:
		return nil, fmt.Errorf("weights.bin: tensor %s lies at %d, which is no multiple of %d", name, offset, align)
	case n < 0 || offset > size || n > size-offset:
		return nil, fmt.Errorf("weights.bin: tensor %s needs %d bytes at %d, but the data has %d; the file is cut short", name, n, offset, size)
	}
	return f.data[offset : offset+n : offset+n], nil
}

// floats reads an f32 tensor of rows×cols. The result is a copy, since the
// file's bytes may lie at any address.
func (f *file) floats(name string, rows, cols int) ([]float32, error) {
	t, err := f.find(name, "f32", rows, cols)
	if err != nil {
		return nil, err
	}
	return f.floatsAt(name, t.Offset, int64(rows)*int64(cols))
}

func (f *file) floatsAt(name string, offset, n int64) ([]float32, error) {
	b, err := f.bytes(name, offset, 4*n)
	if err != nil {
		return nil, err
	}
	x := make([]float32, n)
	for i := range x {
		bits := binary.LittleEndian.Uint32(b[4*i:])
		if x[i] = math.Float32frombits(bits); bits&0x7f800000 == 0x7f800000 {
			return nil, fmt.Errorf("weights.bin: tensor %s holds a number that is not finite, at %d", name, i)
		}
	}
	return x, nil
}

// ints reads an i8 tensor of rows×cols: the weights, which are a view of the
// file, and a scale for each row.
func (f *file) ints(name string, rows, cols int) (q []byte, scales []float32, err error) {
	t, err := f.find(name, "i8", rows, cols)
	if err != nil {
		return nil, nil, err
	}
	if q, err = f.bytes(name, t.Offset, int64(rows)*int64(cols)); err != nil {
		return nil, nil, err
	}
	scales, err = f.floatsAt(name+" (scales)", t.Scales, int64(rows))
	return q, scales, err
}

// shape gives the rows and columns of a matrix whose size the header alone
// tells.
func (f *file) shape(name string) (rows, cols int, err error) {
	t, ok := f.byName[name]
	if !ok {
		return 0, 0, fmt.Errorf("weights.bin: tensor %s is missing", name)
	}
	const most = 1 << 24
	if len(t.Shape) != 2 || t.Shape[0] < 1 || t.Shape[1] < 1 || t.Shape[0] > most || t.Shape[1] > most {
		return 0, 0, fmt.Errorf("weights.bin: tensor %s has shape %v, want rows and columns", name, t.Shape)
	}
	return int(t.Shape[0]), int(t.Shape[1]), nil
}

// maxInputs bounds the inputs of a quantised matrix, so that no sum of
// products leaves 32 bits: 2048 × 8191 × 128 < 2^31.
const maxInputs = 2048

func (c *config) check() error {
	wide := func(n int) bool { return n >= 32 && n%32 == 0 && n <= maxInputs }
	switch {
	case !wide(c.Hidden):
		return fmt.Errorf("weights.bin: config: hidden is %d, want a multiple of 32 up to %d", c.Hidden, maxInputs)
	case !wide(c.FFN):
		return fmt.Errorf("weights.bin: config: ffn is %d, want a multiple of 32 up to %d", c.FFN, maxInputs)
	case c.Heads != c.Hidden/headWidth:
		return fmt.Errorf("weights.bin: config: heads is %d, want %d, so that each is %d wide", c.Heads, c.Hidden/headWidth, headWidth)
	case c.Layers < 1 || c.Layers > 100:
		return fmt.Errorf("weights.bin: config: layers is %d, want 1 to 100", c.Layers)
	case c.MaxPieces < 1 || c.MaxPieces > 1<<16:
		return errors.New("weights.bin: config: max_pieces is missing or wild")
	}
	return nil
}

package neural

import "fmt"

// A Model holds the weights, ready to run. It is never altered after [Load].
type Model struct {
	config
	labels     Labels
	exceptions map[string]string
	pieces     *pieceTable
	embedding  embedding
	layers     []layer
	heads      heads
	attr       struct{ trans, start, stop []float32 }
}

// Labels are the label lists of the heads; a score's column is an index into
// its list. Role[0] is "none". A lemma label is K|SUFFIX|C, see docs/model.md.
type Labels struct {
	UPOS   []string `json:"upos"`
	XPOS   []string `json:"xpos"`
	Feats  []string `json:"feats"`
	Lemma  []string `json:"lemma"`
	NER    []string `json:"ner"`
	Attr   []string `json:"attr"`
	Deprel []string `json:"deprel"`
	Role   []string `json:"role"`
	Root   []string `json:"root,omitempty"` // of a pair head
	Code   []string `json:"code,omitempty"` // of a pair head
}

// headWidth is the width of an attention head.
const headWidth = 32

type embedding struct {
	words     []byte    // pieces × hidden, int8, a view of the file
	scale     []float32 // pieces
	positions []float32 // (max_pieces+2) × hidden
	cases     []float32 // 4 × hidden
	breaks    []float32 // 3 × hidden
	norm      norms
}

type norms struct{ gain, bias []float32 }

type layer struct {
	qkv, out, up, down *matrix
	norm1, norm2       norms
}

// Load reads weights.bin and vocab.txt (docs/model.md). The model keeps a view
// of weights, for the embedding table: the caller must not alter them. A
// damaged or foreign file gives an error that names what is wrong.
func Load(weights, vocab []byte) (*Model, error) {
	f, err := readFile(weights)
	if err != nil {
		return nil, err
	}
	if err := f.Config.check(); err != nil {
		return nil, err
	}
	m := &Model{config: f.Config, labels: f.Labels, exceptions: f.Exceptions}
	if m.pieces, err = readPieces(vocab); err != nil {
		return nil, err
	}
	for _, read := range []func(*file) error{m.readEmbedding, m.readLayers, m.readHeads, m.readAttr} {
		if err := read(f); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *Model) readEmbedding(f *file) error {
	r := reader{file: f}
	e, d := &m.embedding, m.Hidden
	rows, _, err := f.shape("emb.word")
	if err != nil {
		return err
	}
	if m.pieces.size > rows {
		return fmt.Errorf("vocab.txt has %d lines, but weights.bin %d word pieces; they belong to different models", m.pieces.size, rows)
	}
	e.words, e.scale = r.ints("emb.word", rows, d)
	positions, _, err := f.shape("emb.pos")
	if err != nil {
		return err
	}
	if positions < m.config.MaxPieces+2 {
		return fmt.Errorf("weights.bin: tensor emb.pos has %d rows, want max_pieces + 2 = %d", positions, m.config.MaxPieces+2)
	}
	e.positions = r.floats("emb.pos", positions, d)
	e.cases = r.floats("emb.case", 4, d)
	e.breaks = r.floats("emb.break", 3, d)
	e.norm = r.norms("emb.ln", d)
	return r.err
}

func (m *Model) readLayers(f *file) error {
	r := reader{file: f}
	d, wide := m.Hidden, m.FFN
	for i := range m.Layers {
		name := fmt.Sprintf("layer.%d.", i)
		m.layers = append(m.layers, layer{
			qkv:   r.matrix(name+"qkv", 3*d, d),
			out:   r.matrix(name+"o", d, d),
			norm1: r.norms(name+"ln1", d),
			up:    r.matrix(name+"up", wide, d),
			down:  r.matrix(name+"down", d, wide),
			norm2: r.norms(name+"ln2", d),
		})
		if r.err != nil {
			return r.err
		}
	}
	return nil
}

func (m *Model) readAttr(f *file) error {
	r := reader{file: f}
	n := len(m.labels.Attr)
	m.attr.trans = r.floats("attr_trans", n, n)
	m.attr.start = r.floats("attr_start", 1, n)
	m.attr.stop = r.floats("attr_stop", 1, n)
	return r.err
}

// A reader reads tensors of a file until the first error, which it keeps.
type reader struct {
	*file
	err error
}

func (r *reader) floats(name string, rows, cols int) (x []float32) {
	if r.err == nil {
		x, r.err = r.file.floats(name, rows, cols)
	}
	return x
}

func (r *reader) ints(name string, rows, cols int) (q []byte, scale []float32) {
	if r.err == nil {
		q, scale, r.err = r.file.ints(name, rows, cols)
	}
	return q, scale
}

func (r *reader) matrix(name string, out, in int) (m *matrix) {
	if r.err == nil {
		m, r.err = r.file.matrix(name, out, in)
	}
	return m
}

func (r *reader) norms(name string, n int) norms {
	return norms{r.floats(name+".w", 1, n), r.floats(name+".b", 1, n)}
}

// Labels gives the label lists. They are shared: not to be altered.
func (m *Model) Labels() Labels { return m.labels }

// LemmaExceptions maps "form\tUPOS" (form in lower case) to the lemma. It is
// shared: not to be altered.
func (m *Model) LemmaExceptions() map[string]string { return m.exceptions }

// AttrTransitions gives the Viterbi weights of the attr labels: trans is n×n
// (from row to column), start and stop have n, with n = len(Labels().Attr).
// They are shared: not to be altered.
func (m *Model) AttrTransitions() (trans, start, stop []float32) {
	return m.attr.trans, m.attr.start, m.attr.stop
}

// MaxPieces is the largest number of word pieces in a window, [CLS] and [SEP]
// not counted. Pieces beyond it are scored, but poorly: they share the last
// position.
func (m *Model) MaxPieces() int { return m.config.MaxPieces }

package neural

import "math"

// A Word is one word of a window, as the model sees it.
type Word struct {
	Pieces []int32 // ids of word pieces, 1 to 8, from [Model.Pieces]; none stands for [UNK]
	Case   uint8   // 0 no upper case, 1 first letter only, 2 all of two or more, 3 other
	Break  uint8   // before the word: 0 white space, 1 nothing, 2 a paragraph break
}

// buffers are what the encoder works in. All matrices are row-major, with one
// row a piece unless told otherwise; their rows are filled up to rowBlock.
type buffers struct {
	q       activations
	x       []float32 // pieces × hidden: the state
	y       []float32 // pieces × the widest layer
	mixed   []float32 // pieces × hidden: what attention gives
	keys    []float32 // headWidth × columns: one head's keys, transposed
	values  []float32 // pieces × headWidth: one head's values
	weights []float32 // pieces × columns: one head's attention
	words   []float32 // words × hidden
	gap     []float32 // hidden: the sum of a piece's case and break
}

// Score runs the encoder and all heads over one window and leaves the results
// in s, replacing those of the window before. An empty window gives no scores.
func (m *Model) Score(words []Word, s *Scores) {
	s.Words = len(words)
	n := 0
	if len(words) > 0 {
		n = m.embed(words, s)
		for i := range m.layers {
			m.layers[i].run(s.kernels, &s.buffers, n, m.Hidden)
			s.keepRows(i+1, n, m.Hidden)
		}
		m.pool(words, s)
	}
	m.heads.run(s)
	m.scoreActs(words, s, n)
}

// embed fills s.x with the embeddings of [CLS], the words' pieces and [SEP],
// and gives the number of rows.
func (m *Model) embed(words []Word, s *Scores) int {
	n := 2
	for _, w := range words {
		n += max(len(w.Pieces), 1)
	}
	s.x = grow(s.x, roundUp(n, rowBlock)*m.Hidden)
	clear(s.x[n*m.Hidden:])
	unk := []int32{m.pieces.unk}
	m.embedPiece(s, 0, m.pieces.cls, 0, 0)
	at := 1
	for _, w := range words {
		pieces := w.Pieces
		if len(pieces) == 0 {
			pieces = unk
		}
		for _, p := range pieces {
			m.embedPiece(s, at, p, w.Case, w.Break)
			at++
		}
	}
	m.embedPiece(s, at, m.pieces.sep, 0, 0)
	return n
}

// embedPiece fills row i of s.x. A piece, case or break that the model does
// not know counts as [UNK], 3 or 0.
func (m *Model) embedPiece(s *Scores, i int, piece int32, letters, before uint8) {
	d, e := m.Hidden, &m.embedding
	if uint(piece) >= uint(len(e.scale)) {
		piece = m.pieces.unk
	}
	if before > 2 {
		before = 0
	}
	x := s.x[i*d : (i+1)*d]
	word, scale := e.words[int(piece)*d:][:d], e.scale[piece]
	position := e.positions[min(i*d, len(e.positions)-d):][:d]
	letter := e.cases[int(min(letters, 3))*d:][:d]
	gap := e.breaks[int(before)*d:][:d]
	s.gap = grow(s.gap, d)
	for j := range x {
		x[j] = float32(float32(int8(word[j]))*scale) + position[j]
		s.gap[j] = letter[j] + gap[j]
	}
	s.kernels.addNorm(x, s.gap, e.norm.gain, e.norm.bias)
}

// run takes the n rows of b.x, each d wide, through one layer.
func (l *layer) run(k *kernels, b *buffers, n, d int) {
	rows := roundUp(n, rowBlock)
	b.q.fill(k, b.x, n, d)
	b.y = grow(b.y, rows*max(l.qkv.wide, l.up.wide))
	l.qkv.apply(k, b.y, &b.q)
	b.attend(k, n, d, l.qkv.wide)
	b.q.fill(k, b.mixed, n, d)
	l.out.apply(k, b.y, &b.q)
	addNormRows(k, b.x, b.y, n, d, l.norm1)

	b.q.fill(k, b.x, n, d)
	l.up.apply(k, b.y, &b.q)
	k.gelu(b.y[:n*l.up.wide])
	b.q.fill(k, b.y, n, l.down.in)
	l.down.apply(k, b.y, &b.q)
	addNormRows(k, b.x, b.y, n, d, l.norm2)
}

func addNormRows(k *kernels, x, y []float32, n, d int, w norms) {
	for i := range n {
		k.addNorm(x[i*d:(i+1)*d], y[i*d:(i+1)*d], w.gain, w.bias)
	}
}

// attend fills b.mixed from the queries, keys and values in b.y, whose rows of
// the given width hold d of each.
func (b *buffers) attend(k *kernels, n, d, width int) {
	columns := roundUp(n, 16)
	b.mixed = grow(b.mixed, roundUp(n, rowBlock)*d)
	b.keys = grow(b.keys, headWidth*columns)
	b.values = grow(b.values, n*headWidth)
	b.weights = grow(b.weights, n*columns)
	for h := 0; h < d; h += headWidth {
		k.transpose(b.keys, columns, b.y[d+h:], width, n, headWidth)
		for i := range n {
			copy(b.values[i*headWidth:(i+1)*headWidth], b.y[i*width+2*d+h:])
		}
		k.product(b.weights, columns, b.y[h:], width, b.keys, columns, n, columns, headWidth)
		for i := range n {
			row := b.weights[i*columns : (i+1)*columns]
			for j := n; j < columns; j++ {
				row[j] = -math.MaxFloat32
			}
			k.softmax(row, softmaxScale)
		}
		k.product(b.mixed[h:], d, b.weights, columns, b.values, headWidth, n, headWidth, n)
	}
}

// softmaxScale is log2(e) / √headWidth: attention is scaled, and the kernel
// takes powers of 2.
const softmaxScale = float32(math.Log2E / 5.656854249492380195206754896838792314)

// pool fills s.words with the means of the words' pieces.
func (m *Model) pool(words []Word, s *Scores) {
	d, at := m.Hidden, 1
	s.words = grow(s.words, roundUp(len(words), rowBlock)*d)
	for i, w := range words {
		n := max(len(w.Pieces), 1)
		mean := s.words[i*d : (i+1)*d]
		copy(mean, s.x[at*d:])
		for p := at + 1; p < at+n; p++ {
			for j, v := range s.x[p*d : (p+1)*d] {
				mean[j] += v
			}
		}
		if n > 1 {
			for j := range mean {
				mean[j] /= float32(n)
			}
		}
		at += n
	}
}

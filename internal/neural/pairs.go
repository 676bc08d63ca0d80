package neural

import "fmt"

// A PairHead tells what one marked actor does to another: the encoder's first
// layers as they are, then layers of its own, the first of which see the marks,
// then two lists of scores. It is never altered after [LoadPairs].
type PairHead struct {
	base   *Model
	keep   int         // layers of base that it stands on
	role   [][]float32 // 3 × hidden: what is added to the pieces of no, first, second actor
	layers []layer
	mix    *matrix // hidden × 3 hidden: [CLS], the mean of each actor's pieces
	out    *matrix // roots and codes
	roots  []string
	codes  []string
}

// Pair labels for [PairHead.Score]: to whom a word belongs.
const (
	Nobody = iota
	First
	Second
)

// LoadPairs reads the weights.bin of a pair head (docs/model.md), which stands
// on base.
func LoadPairs(weights []byte, base *Model) (*PairHead, error) {
	f, err := readFile(weights)
	if err != nil {
		return nil, err
	}
	c := f.Config
	if err := c.check(); err != nil {
		return nil, err
	}
	h := &PairHead{base: base, keep: c.Keep, roots: f.Labels.Root, codes: f.Labels.Code}
	switch {
	case c.Hidden != base.Hidden || c.FFN != base.FFN:
		return nil, fmt.Errorf("weights.bin: width %d and %d, but the encoder has %d and %d; they belong to different models", c.Hidden, c.FFN, base.Hidden, base.FFN)
	case c.Keep < 0 || c.Keep > base.Layers:
		return nil, fmt.Errorf("weights.bin: config: keep is %d, want 0 to %d, the encoder's layers", c.Keep, base.Layers)
	case len(h.roots) == 0:
		return nil, fmt.Errorf("weights.bin: labels: no root")
	}
	m := Model{config: c}
	if err := m.readLayers(f); err != nil {
		return nil, err
	}
	h.layers = m.layers
	r := reader{file: f}
	d := c.Hidden
	role := r.floats("role", 3, d)
	h.mix = r.matrix("mix", d, 3*d)
	h.out = r.matrix("out", len(h.roots)+len(h.codes), d)
	if r.err != nil {
		return nil, r.err
	}
	for i := range 3 {
		h.role = append(h.role, role[i*d:(i+1)*d])
	}
	return h, nil
}

// Roots and Codes are the label lists of the scores. They are shared: not to be
// altered.
func (h *PairHead) Roots() []string { return h.roots }

// Codes is the second label list.
func (h *PairHead) Codes() []string { return h.codes }

// Score runs the head over one window; roles says to whom each word belongs. It
// gives logits, one a root and one a code, good until the next use of s.
func (h *PairHead) Score(words []Word, roles []uint8, s *Scores) (roots, codes []float32) {
	d, k := h.base.Hidden, s.kernels
	s.Words = len(words)
	n := h.base.embed(words, s)
	for i := range h.keep {
		h.base.layers[i].run(k, &s.buffers, n, d)
	}
	h.mark(words, roles, s, n)
	for i := range h.layers {
		h.layers[i].run(k, &s.buffers, n, d)
	}
	h.poolPair(words, roles, s)
	s.q.fill(k, s.words, 1, 3*d)
	s.y = grow(s.y, rowBlock*max(h.mix.wide, h.out.wide))
	h.mix.apply(k, s.y, &s.q)
	for i, v := range s.y[:d] {
		s.y[i] = max(v, 0)
	}
	s.q.fill(k, s.y, 1, d)
	h.out.apply(k, s.y, &s.q)
	return s.y[:len(h.roots)], s.y[len(h.roots):][:len(h.codes)]
}

// mark adds the role vectors to the rows of all pieces.
func (h *PairHead) mark(words []Word, roles []uint8, s *Scores, n int) {
	d := h.base.Hidden
	add := func(row int, role uint8) {
		for j, v := range h.role[role] {
			s.x[row*d+j] += v
		}
	}
	add(0, Nobody)
	at := 1
	for i, w := range words {
		for range max(len(w.Pieces), 1) {
			add(at, roles[i])
			at++
		}
	}
	add(n-1, Nobody)
}

// poolPair fills s.words with one row: [CLS] and the mean of the pieces of each
// actor, zeros for one that is not named.
func (h *PairHead) poolPair(words []Word, roles []uint8, s *Scores) {
	d := h.base.Hidden
	s.words = grow(s.words, rowBlock*3*d)
	clear(s.words)
	copy(s.words, s.x[:d])
	for role := First; role <= Second; role++ {
		sum, n, at := s.words[role*d:(role+1)*d], 0, 1
		for i, w := range words {
			pieces := max(len(w.Pieces), 1)
			for p := at; p < at+pieces && int(roles[i]) == role; p++ {
				for j, v := range s.x[p*d : (p+1)*d] {
					sum[j] += v
				}
				n++
			}
			at += pieces
		}
		for j := range sum {
			sum[j] /= float32(max(n, 1))
		}
	}
}

package neural

import "fmt"

// An ActHead tells of each word which event it tells: layers of its own on the
// rows that the encoder has after its first layers, then one matrix on each
// word. It is never altered after [LoadActs].
type ActHead struct {
	keep   int
	layers []layer
	out    *matrix // roots and codes
	roots  []string
	codes  []string
}

// LoadActs reads the weights.bin of an act head (docs/model.md), which stands
// on base.
func LoadActs(weights []byte, base *Model) (*ActHead, error) {
	f, err := readFile(weights)
	if err != nil {
		return nil, err
	}
	c := f.Config
	if c.Layers == 0 { // the head may stand on the last layer
		c.Layers = 1
		err = c.check()
		c.Layers = 0
	} else {
		err = c.check()
	}
	if err != nil {
		return nil, err
	}
	h := &ActHead{keep: c.Keep, roots: f.Labels.Root, codes: f.Labels.Code}
	switch {
	case c.Hidden != base.Hidden || c.FFN != base.FFN:
		return nil, fmt.Errorf("weights.bin: width %d and %d, but the encoder has %d and %d; they belong to different models", c.Hidden, c.FFN, base.Hidden, base.FFN)
	case c.Keep < 1 || c.Keep > base.Layers:
		return nil, fmt.Errorf("weights.bin: config: keep is %d, want 1 to %d, the encoder's layers", c.Keep, base.Layers)
	case len(h.roots) == 0:
		return nil, fmt.Errorf("weights.bin: labels: no root")
	}
	m := Model{config: c}
	if err := m.readLayers(f); err != nil {
		return nil, err
	}
	h.layers = m.layers
	r := reader{file: f}
	h.out = r.matrix("out", len(h.roots)+len(h.codes), c.Hidden)
	return h, r.err
}

// Roots and Codes are the label lists of the scores. They are shared: not to be
// altered.
func (h *ActHead) Roots() []string { return h.roots }

// Codes is the second label list.
func (h *ActHead) Codes() []string { return h.codes }

// WithActs makes every [Model.Score] on s run this head as well, and leave what
// it says in [Scores.Acts].
func (s *Scores) WithActs(h *ActHead) { s.acts = h }

// keepRows notes the n rows that the act head stands on.
func (s *Scores) keepRows(layer, n, d int) {
	if s.acts != nil && s.acts.keep == layer {
		s.kept = append(s.kept[:0], s.x[:roundUp(n, rowBlock)*d]...)
	}
}

// scoreActs runs the head on the rows kept, for n pieces of these words.
func (m *Model) scoreActs(words []Word, s *Scores, n int) {
	h := s.acts
	if h == nil {
		return
	}
	s.Acts = s.Acts[:0]
	if len(words) == 0 {
		return
	}
	d := m.Hidden
	s.x = append(s.x[:0], s.kept...)
	for i := range h.layers {
		h.layers[i].run(s.kernels, &s.buffers, n, d)
	}
	m.pool(words, s)
	s.q.fill(s.kernels, s.words, len(words), d)
	s.y = grow(s.y, roundUp(len(words), rowBlock)*h.out.wide)
	h.out.apply(s.kernels, s.y, &s.q)
	wide := len(h.roots) + len(h.codes)
	for i := range words {
		s.Acts = append(s.Acts, s.y[i*h.out.wide:][:wide]...)
	}
}

package neural

// An ActHead tells of each word which event it tells: layers of its own on the
// rows that the encoder has after its first layers, then one matrix on each
// word. It is never altered after [LoadActs].
type ActHead struct{ eventHead }

// LoadActs reads the acts.bin of an act head (docs/model.md), which stands on
// base.
func LoadActs(weights []byte, base *Model) (*ActHead, error) {
	h, _, err := readEventHead(weights, base)
	if err != nil {
		return nil, err
	}
	return &ActHead{h}, nil
}

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

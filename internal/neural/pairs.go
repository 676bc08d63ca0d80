package neural

// A PairHead tells what one marked actor does to another: the encoder's first
// layers as they are, then layers of its own, the first of which see the marks,
// then two lists of scores. It is never altered after [LoadPairs].
type PairHead struct {
	eventHead
	base *Model
	role [][]float32 // 3 × hidden: what is added to the pieces of no, first, second actor
	mix  *matrix     // hidden × 3 hidden: [CLS], the mean of each actor's pieces
}

// Pair labels for [PairHead.Score]: to whom a word belongs.
const (
	Nobody = iota
	First
	Second
)

// LoadPairs reads the pairs.bin of a pair head (docs/model.md), which stands on
// base.
func LoadPairs(weights []byte, base *Model) (*PairHead, error) {
	shared, f, err := readEventHead(weights, base)
	if err != nil {
		return nil, err
	}
	h := &PairHead{eventHead: shared, base: base}
	r := reader{file: f}
	d := base.Hidden
	role := r.floats("role", 3, d)
	h.mix = r.matrix("mix", d, 3*d)
	if r.err != nil {
		return nil, r.err
	}
	for i := range 3 {
		h.role = append(h.role, role[i*d:(i+1)*d])
	}
	return h, nil
}

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

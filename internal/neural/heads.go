package neural

import "fmt"

// heads are what stands on the encoder: a matrix of tags, and projections to
// the vectors that the scorers of word pairs take.
type heads struct {
	tags, proj *matrix
	sizes      [8]int // columns of tags: upos, xpos, feats, lemma, ner, attr, end, trigger
	arc        links
	relation   labeller
	source     links
	content    links
	role       labeller
}

// links scores a head for a word: s(i,h) = dep_i · (u head_h) + b · head_h.
// One more head, none, stands for the root or for "no link".
type links struct {
	dep, head int       // columns of the projections
	width     int       // of both vectors
	u         []float32 // width × width, transposed: a row for each number of head
	b         []float32 // width; nil for none
	none      []float32 // width
}

// A labeller scores the labels r of a pair of words: s_r(i,h) =
// dep_i · u[r] · head_h + wd[r] · dep_i + wh[r] · head_h + b[r].
type labeller struct {
	dep, head int       // columns of the projections
	width     int       // of both vectors
	labels    int       // number of labels
	u         []float32 // labels × width × width: row for dep, column for head
	columns   int       // labels, rounded up to 16
	wd, wh    []float32 // width × columns: transposed
	b         []float32 // labels
	root      []float32 // width; nil for none
}

func (m *Model) readHeads(f *file) error {
	r := reader{file: f}
	h, l := &m.heads, &m.labels
	h.sizes = [8]int{len(l.UPOS), len(l.XPOS), len(l.Feats), len(l.Lemma), len(l.NER), len(l.Attr), 2, 2}
	sum := 0
	for _, n := range h.sizes {
		sum += n
	}
	h.tags = r.matrix("tags", sum, m.Hidden)
	at := 0
	h.arc = r.links("arc", "root", true, &at)
	h.relation = r.labeller("rel", len(l.Deprel), true, &at)
	h.source = r.links("src", "none", false, &at)
	h.content = r.links("cnt", "none", false, &at)
	h.role = r.labeller("role", len(l.Role), false, &at)
	h.proj = r.matrix("proj", at, m.Hidden)
	return r.err
}

// width gives the columns of a head's tensor: those of a projection.
func (r *reader) width(name string) int {
	if r.err != nil {
		return 0
	}
	_, n, err := r.shape(name)
	if err == nil && (n%16 != 0 || n > maxInputs) {
		err = fmt.Errorf("weights.bin: tensor %s has %d columns, want a multiple of 16 up to %d", name, n, maxInputs)
	}
	r.err = err
	return n
}

// links reads a scorer of heads whose projections begin at column *at, and
// moves *at behind them.
func (r *reader) links(name, none string, bias bool, at *int) links {
	n := r.width(name + "_u")
	l := links{dep: *at, head: *at + n, width: n, none: r.floats(name+"_"+none, 1, n)}
	*at += 2 * n
	l.u = r.turned(name+"_u", n, n)
	if bias {
		l.b = r.floats(name+"_b", 1, n)
	}
	return l
}

// labeller reads a scorer of labels, as links does.
func (r *reader) labeller(name string, labels int, root bool, at *int) labeller {
	n := r.width(name + "_u")
	l := labeller{
		dep: *at, head: *at + n, width: n, labels: labels,
		u: r.floats(name+"_u", labels*n, n),
		b: r.floats(name+"_b", 1, labels),
	}
	l.columns = roundUp(labels, 16)
	l.wd, l.wh = r.turned(name+"_wd", labels, n), r.turned(name+"_wh", labels, n)
	*at += 2 * n
	if root {
		l.root = r.floats(name+"_root", 1, n)
	}
	return l
}

// turned reads a matrix and transposes it, its rows filled up to a multiple of
// 16 with zeros.
func (r *reader) turned(name string, rows, cols int) []float32 {
	w := r.floats(name, rows, cols)
	if w == nil {
		return nil
	}
	columns := roundUp(rows, 16)
	t := make([]float32, cols*columns)
	transposeGo(t, columns, w, cols, rows, cols)
	return t
}

// run computes the tags and projections of all words, and what the scorers of
// heads need of every word.
func (h *heads) run(s *Scores) {
	n := s.Words
	s.q.fill(s.kernels, s.words[:n*h.tags.in], n, h.tags.in)
	s.y = grow(s.y, s.q.rows*h.tags.wide)
	h.tags.apply(s.kernels, s.y, &s.q)
	at := 0
	for i, part := range []*[]float32{&s.UPOS, &s.XPOS, &s.Feats, &s.Lemma, &s.NER, &s.Attr, &s.End, &s.Trigger} {
		width := h.sizes[i]
		*part = grow(*part, n*width)
		for w := range n {
			copy((*part)[w*width:(w+1)*width], s.y[w*h.tags.wide+at:])
		}
		at += width
	}
	s.proj = grow(s.proj, s.q.rows*h.proj.wide)
	h.proj.apply(s.kernels, s.proj, &s.q)
	for i, v := range s.proj {
		s.proj[i] = max(v, 0)
	}
	s.arcs.prepare(&h.arc, s)
	s.sources.prepare(&h.source, s)
	s.contents.prepare(&h.content, s)
}

// linked is what a window's words are as heads.
type linked struct {
	of      *links
	columns int       // Words+1, rounded up to 16
	heads   []float32 // columns × width: u head_h, row 0 for none
	turned  []float32 // width × columns: the same, transposed
	bias    []float32 // Words+1: b · head_h
	out     []float32 // columns: the scores of one word
}

func (t *linked) prepare(l *links, s *Scores) {
	n, d, wide := s.Words+1, l.width, s.model.heads.proj.wide
	t.of, t.columns = l, roundUp(n, 16)
	t.heads = grow(t.heads, n*d)
	t.turned = grow(t.turned, d*t.columns)
	t.bias = grow(t.bias, n)
	clear(t.bias)
	s.kernels.product(t.heads, d, l.none, d, l.u, d, 1, d, d)
	if s.Words > 0 {
		s.kernels.product(t.heads[d:], d, s.proj[l.head:], wide, l.u, d, s.Words, d, d)
	}
	s.kernels.transpose(t.turned, t.columns, t.heads, d, n, d)
	if l.b == nil {
		return
	}
	s.kernels.dots(t.bias, 1, l.none, 0, l.b, 0, 1, d)
	if s.Words > 0 {
		s.kernels.dots(t.bias[1:], 1, s.proj[l.head:], wide, l.b, 0, s.Words, d)
	}
}

// score gives the scores of every head for one word: Words+1 of them.
func (t *linked) score(s *Scores, word int) []float32 {
	l := t.of
	t.out = grow(t.out, t.columns)
	s.kernels.product(t.out, t.columns, s.proj[word*s.model.heads.proj.wide+l.dep:], 0, t.turned, t.columns, 1, t.columns, l.width)
	return t.out[:s.Words+1]
}

package neural

// Scores are the scores of one window: logits, row-major, one row a word, as
// wide as the label list. The slices are good until the next [Model.Score].
// The slices that its methods return are good until the next call of the same
// method or of Score. Arguments that do not lie in the window are a fault in
// the program, and panic.
type Scores struct {
	Words   int       // number of words in the window
	UPOS    []float32 // Words × len(Labels.UPOS), and so on
	XPOS    []float32
	Feats   []float32
	Lemma   []float32
	NER     []float32
	Attr    []float32
	End     []float32 // Words × 2; column 1: the sentence ends with this word
	Trigger []float32 // Words × 2; column 1: a predicate
	// Acts is Words × (roots + codes) of the act head that [Scores.WithActs] gave;
	// else nil.
	Acts []float32

	model   *Model
	acts    *ActHead
	kept    []float32 // rows that the act head stands on
	kernels *kernels
	buffers
	proj     []float32 // words × proj.wide: the projections, after ReLU
	arcs     linked
	sources  linked
	contents linked

	some     []float32 // heads of a sentence
	cells    []float32 // what a product gives
	ofDep    []float32 // words × labels: what a label scores for the dependent alone
	ofHead   []float32 // and for the head alone
	arcOut   []float32
	labelOut []float32
	roleOut  []float32
}

// NewScores makes buffers for [Model.Score], to be used again for window after
// window by one goroutine.
func (m *Model) NewScores() *Scores { return m.newScores(chosen) }

func (m *Model) newScores(k *kernels) *Scores { return &Scores{model: m, kernels: k} }

// Arcs scores every head for each of the n = last-first words of the sentence
// [first, last): out[i*(n+1)+h] scores head h for word first+i, where h = 0 is
// the root and h = j+1 is word first+j. A word's score for itself means
// nothing. It is the biaffine arc scorer of Dozat and Manning (2017).
func (s *Scores) Arcs(first, last int) []float32 {
	t, n := &s.arcs, last-first
	d, columns := t.of.width, roundUp(n+1, 16)
	s.some = grow(s.some, d*columns)
	for k := range d {
		row, all := s.some[k*columns:(k+1)*columns], t.turned[k*t.columns:(k+1)*t.columns]
		row[0] = all[0]
		copy(row[1:], all[first+1:last+1])
		clear(row[n+1:])
	}
	s.arcOut = grow(s.arcOut, n*(n+1))
	if n == 0 {
		return s.arcOut
	}
	s.cells = grow(s.cells, n*columns)
	wide := s.model.heads.proj.wide
	s.kernels.product(s.cells, columns, s.proj[first*wide+t.of.dep:], wide, s.some, columns, n, columns, d)
	bias := t.bias[first : last+1] // bias[j] is that of word first+j-1, but for the root
	for i := range n {
		out, cells := s.arcOut[i*(n+1):(i+1)*(n+1)], s.cells[i*columns:]
		out[0] = cells[0] + t.bias[0]
		for h := 1; h <= n; h++ {
			out[h] = cells[h] + bias[h]
		}
	}
	return s.arcOut
}

// SourceLinks scores the first word of the source of a cue whose first word is
// word cue: Words+1 scores, of which the first is for "none" and the one at
// j+1 for word j.
func (s *Scores) SourceLinks(cue int) []float32 { return s.sources.score(s, cue) }

// ContentLinks scores the cue to which a content holding this word belongs, by
// the cue's first word: Words+1 scores as in [Scores.SourceLinks].
func (s *Scores) ContentLinks(word int) []float32 { return s.contents.score(s, word) }

// Relations scores every relation between each of the n = len(heads) words
// from first on and its head: heads[i] is the head of word first+i, an index
// into the window's words, or -1 for the root. The result is n × R with
// R = len(Labels.Deprel). One call for a whole window costs less than one for
// each sentence.
func (s *Scores) Relations(first int, heads []int) []float32 {
	l, k, wide, n := &s.model.heads.relation, s.kernels, s.model.heads.proj.wide, len(heads)
	d := l.width
	s.labelOut = grow(s.labelOut, n*l.labels)
	if n == 0 {
		return s.labelOut
	}
	s.some = grow(s.some, n*d) // the heads' vectors
	for i, h := range heads {
		head := l.root
		if h >= 0 {
			head = s.proj[h*wide+l.head:]
		}
		copy(s.some[i*d:(i+1)*d], head)
	}
	deps := s.proj[first*wide+l.dep:]
	s.ofDep, s.ofHead = grow(s.ofDep, n*l.columns), grow(s.ofHead, n*l.columns)
	k.product(s.ofDep, l.columns, deps, wide, l.wd, l.columns, n, l.columns, d)
	k.product(s.ofHead, l.columns, s.some, d, l.wh, l.columns, n, l.columns, d)
	s.cells = grow(s.cells, n*d)
	for r := range l.labels {
		k.product(s.cells, d, deps, wide, l.u[r*d*d:], d, n, d, d)
		k.dots(s.labelOut[r:], l.labels, s.cells, d, s.some, d, n, d)
	}
	for i := range n {
		dep, head := s.ofDep[i*l.columns:][:l.labels], s.ofHead[i*l.columns:][:l.labels]
		for r, b := range l.b {
			s.labelOut[i*l.labels+r] += dep[r] + head[r] + b
		}
	}
	return s.labelOut
}

// Roles scores the role that each of the n = last-first words from first on
// has for the predicate pred: n × R with R = len(Labels.Role).
func (s *Scores) Roles(pred, first, last int) []float32 {
	l, k, wide, n := &s.model.heads.role, s.kernels, s.model.heads.proj.wide, last-first
	d, columns := l.width, l.columns
	s.roleOut = grow(s.roleOut, n*l.labels)
	if n == 0 {
		return s.roleOut
	}
	dep := s.proj[pred*wide+l.dep:][:d]
	s.cells = grow(s.cells, l.labels*d)
	for r := range l.labels {
		k.product(s.cells[r*d:], d, dep, d, l.u[r*d*d:], d, 1, d, d)
	}
	s.some = grow(s.some, d*columns) // what scores a head, for each label
	k.transpose(s.some, columns, s.cells, d, l.labels, d)
	for i, w := range l.wh {
		s.some[i] += w
	}
	s.ofDep = grow(s.ofDep, columns)
	k.product(s.ofDep, columns, dep, d, l.wd, columns, 1, columns, d)
	s.cells = grow(s.cells, n*columns)
	k.product(s.cells, columns, s.proj[first*wide+l.head:], wide, s.some, columns, n, columns, d)
	for i := range n {
		for r, v := range s.cells[i*columns:][:l.labels] {
			s.roleOut[i*l.labels+r] = v + (s.ofDep[r] + l.b[r])
		}
	}
	return s.roleOut
}

package neural

// A Model holds the weights, ready to run. It is never altered after [Load].
type Model struct {
	labels     Labels
	exceptions map[string]string
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
}

// A Word is one word of a window, as the model sees it.
type Word struct {
	Pieces []int32 // ids of word pieces, 1 to 8, from [Model.Pieces]; none stands for [UNK]
	Case   uint8   // 0 no upper case, 1 first letter only, 2 all of two or more, 3 other
	Break  uint8   // before the word: 0 white space, 1 nothing, 2 a paragraph break
}

// Load reads weights.bin and vocab.txt (docs/model.md). The model keeps a view
// of weights, for the embedding table: the caller must not alter them. A
// damaged or foreign file gives an error that names what is wrong.
func Load(weights, vocab []byte) (*Model, error) { return &Model{}, nil }

// Labels gives the label lists. They are shared: not to be altered.
func (m *Model) Labels() Labels { return m.labels }

// LemmaExceptions maps "form\tUPOS" (form in lower case) to the lemma. It is
// shared: not to be altered.
func (m *Model) LemmaExceptions() map[string]string { return m.exceptions }

// AttrTransitions gives the Viterbi weights of the attr labels: trans is n×n
// (from row to column), start and stop have n, with n = len(Labels().Attr).
func (m *Model) AttrTransitions() (trans, start, stop []float32) { return nil, nil, nil }

// MaxPieces is the largest number of word pieces in a window, [CLS] and [SEP]
// not counted. Pieces beyond it are scored, but poorly: the model has not seen
// their positions.
func (m *Model) MaxPieces() int { return 190 }

// Pieces appends the word pieces of a form to dst: 1 to 8 of them.
func (m *Model) Pieces(dst []int32, form string) []int32 { return dst }

// NewScores makes buffers for [Model.Score], to be used again for window after
// window by one goroutine.
func (m *Model) NewScores() *Scores { return &Scores{} }

// Score runs the encoder and all heads over one window and leaves the results
// in s, replacing those of the window before. An empty window gives no scores.
func (m *Model) Score(words []Word, s *Scores) {}

package neural

// Scores are the scores of one window: logits, row-major, one row a word, as
// wide as the label list. The slices are good until the next [Model.Score].
// The slices that its methods return are good until the next call of the same
// method or of Score.
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
}

// Arcs scores every head for each of the n = last-first words of the sentence
// [first, last): out[i*(n+1)+h] scores head h for word first+i, where h = 0 is
// the root and h = j+1 is word first+j. A word's score for itself means
// nothing.
func (s *Scores) Arcs(first, last int) []float32 { return nil }

// Relations scores every relation between each of the n = len(heads) words
// from first on and its head: heads[i] is the head of word first+i, an index
// into the window's words, or -1 for the root. The result is n × R with
// R = len(Labels.Deprel).
func (s *Scores) Relations(first int, heads []int) []float32 { return nil }

// SourceLinks scores the first word of the source of a cue whose first word is
// word cue: Words+1 scores, of which the first is for "none" and the one at
// j+1 for word j.
func (s *Scores) SourceLinks(cue int) []float32 { return nil }

// ContentLinks scores the cue to which a content holding this word belongs, by
// the cue's first word: Words+1 scores as in [Scores.SourceLinks].
func (s *Scores) ContentLinks(word int) []float32 { return nil }

// Roles scores the role that each of the n = last-first words from first on
// has for the predicate pred: n × R with R = len(Labels.Role).
func (s *Scores) Roles(pred, first, last int) []float32 { return nil }

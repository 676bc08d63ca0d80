package syntax

import (
	"slices"

	"annalist/internal/neural"
)

// labels are the model's label lists, made ready for the decoders.
type labels struct {
	upos, xpos, feats []string
	lemmas            *lemmatizer
	deprel            []string
	root              int // index of "root" in deprel, -1 if it has none
	roles             []string
	ner, attr         []string
	nerSteps          *transitions
	attrSteps         *transitions
	// attrStart is the start of a window whose first words may continue a
	// content of the window before: an I-CNT costs what the model has learned.
	attrStart []float64
}

func newLabels(m *neural.Model) labels {
	l := m.Labels()
	trans, start, stop := m.AttrTransitions()
	out := labels{
		upos: l.UPOS, xpos: l.XPOS, feats: slices.Clone(l.Feats),
		lemmas: &lemmatizer{exceptions: m.LemmaExceptions(), known: knownTo(m)},
		deprel: l.Deprel, root: slices.Index(l.Deprel, "root"),
		roles: l.Role, ner: l.NER, attr: l.Attr,
		nerSteps:  bioTransitions(l.NER, nil, nil, nil),
		attrSteps: bioTransitions(l.Attr, trans, start, stop),
	}
	for i, feats := range out.feats {
		if feats == "_" {
			out.feats[i] = ""
		}
	}
	for _, label := range l.Lemma {
		out.lemmas.scripts = append(out.lemmas.scripts, parseScript(label))
	}
	out.attrStart = slices.Clone(out.attrSteps.start)
	if i := slices.Index(l.Attr, "I-CNT"); i >= 0 {
		out.attrStart[i] = float64(start[i])
	}
	return out
}

// knownTo takes a word for known when it is one word piece: the model's pieces
// are the commonest words of English, and parts of others.
func knownTo(m *neural.Model) func(word string) bool {
	return func(word string) bool {
		var pieces [maxPieces]int32
		return len(m.Pieces(pieces[:0], word)) == 1
	}
}

// maxPieces is the most word pieces that the model gives one word.
const maxPieces = 8

// row is the scores of word w in a table with one column a label.
func row(scores []float32, w, labels int) []float32 {
	return scores[w*labels : (w+1)*labels]
}

// label is the best label of word w, "" if there are no labels.
func label(labels []string, scores []float32, w int) string {
	if len(labels) == 0 {
		return ""
	}
	return labels[best(row(scores, w, len(labels)))]
}

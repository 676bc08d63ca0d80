package conllu

import (
	"fmt"

	"annalist"
)

// Fill writes an analysis into the sentences it was made from by [ToAnalysis]:
// LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL of each word, and NER in MISC.
// Comments, forms, ranges and the rest of MISC stay. DEPS and empty nodes go,
// since they belonged to the old tree. Sentences must agree in number and in
// words; nothing is written when they do not.
func Fill(doc []Sentence, a *annalist.Analysis) error {
	if len(doc) != len(a.Sentences) {
		return fmt.Errorf("fill CoNLL-U: the analysis has %d sentences and the file %d", len(a.Sentences), len(doc))
	}
	for i := range doc {
		if got, want := len(a.Sentences[i].Tokens), len(doc[i].Words()); got != want {
			return fmt.Errorf("fill CoNLL-U: sentence %d has %d words in the analysis and %d in the file", i+1, got, want)
		}
	}
	named := bySentence(a)
	for i := range doc {
		tokens := a.Sentences[i].Tokens
		fillSentence(&doc[i], tokens, nerTags(i, len(tokens), named[i]))
	}
	return nil
}

func fillSentence(s *Sentence, tokens []annalist.Token, ner []string) {
	kept := s.Rows[:0]
	for _, row := range s.Rows {
		if row.ID.IsEmpty() {
			continue
		}
		row.Deps = "_"
		if row.ID.IsWord() {
			i := row.ID.First - 1
			t := &tokens[i]
			row.Lemma, row.UPOS, row.XPOS = column(t.Lemma), column(t.UPOS), column(t.XPOS)
			row.Feats, row.Head, row.Deprel = column(t.Feats), t.Head, column(t.Deprel)
			row.Misc = setMisc(row.Misc, "NER", ner[i])
		}
		kept = append(kept, row)
	}
	s.Rows = kept
}

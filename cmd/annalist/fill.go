package main

import (
	"strings"

	"annalist/conllu"
)

// fill gives the sentences as they came, with LEMMA, UPOS, XPOS, FEATS, HEAD,
// DEPREL and NER of their words from those parsed. Comments, ranges, empty
// nodes and the rest of MISC are kept; DEPS, which belonged to another tree,
// is emptied.
func fill(given, parsed []conllu.Sentence) []conllu.Sentence {
	out := make([]conllu.Sentence, len(given))
	for i, s := range given {
		words := parsed[i].Words()
		rows := make([]conllu.Row, 0, len(s.Rows))
		for _, row := range s.Rows {
			if row.ID.IsWord() {
				w := words[row.ID.First-1]
				w.ID, w.Form = row.ID, row.Form
				w.Misc = withNER(row.Misc, w.MiscValue("NER"))
				row = w
			}
			rows = append(rows, row)
		}
		s.Rows = rows
		out[i] = s
	}
	return out
}

// withNER gives MISC with its NER replaced; an empty tag takes it out.
func withNER(misc, tag string) string {
	var items []string
	if tag != "" {
		items = append(items, "NER="+tag)
	}
	for item := range strings.SplitSeq(misc, "|") {
		if item != "_" && !strings.HasPrefix(item, "NER=") {
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return "_"
	}
	return strings.Join(items, "|")
}

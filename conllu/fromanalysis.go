package conllu

import (
	"fmt"
	"slices"
	"strings"

	"annalist"
)

// FromAnalysis gives a report's sentences as CoNLL-U: "# newdoc", "# newpar",
// "# sent_id" and "# text" comments, a range line for each surface token of
// several words, SpaceAfter=No, names as NER=B-PER and words that tell an event
// as Act=ASSAULT in MISC. A sentence
// without arcs has "_" in HEAD and DEPREL.
func FromAnalysis(report *annalist.Report, a *annalist.Analysis) []Sentence {
	sentences := make([]Sentence, 0, len(a.Sentences))
	named, acts := bySentence(a), likelyActs(a)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		var out Sentence
		if i == 0 {
			out.Comments = append(out.Comments, "# newdoc id = "+oneLine(report.ID))
		}
		if i == 0 || s.Paragraph != a.Sentences[i-1].Paragraph {
			out.Comments = append(out.Comments, "# newpar")
		}
		out.Comments = append(out.Comments, fmt.Sprintf("# sent_id = %s-%d", oneLine(report.ID), i+1),
			"# text = "+oneLine(s.Span.Of(report.Text)))
		out.Rows = rows(report.Text, s, nerTags(i, len(s.Tokens), named[i]), acts[i])
		sentences = append(sentences, out)
	}
	return sentences
}

// bySentence lists the names of each sentence.
func bySentence(a *annalist.Analysis) [][]annalist.Entity {
	named := make([][]annalist.Entity, len(a.Sentences))
	for _, e := range a.Entities {
		if e.Sentence >= 0 && e.Sentence < len(named) {
			named[e.Sentence] = append(named[e.Sentence], e)
		}
	}
	return named
}

// oneLine writes white space of any kind and length as single spaces, and NUL,
// which no line may hold, as U+FFFD.
func oneLine(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "\x00", "\ufffd")
}

// likelyActs gives, for each sentence, the roots of the words that tell an event
// more likely than not.
func likelyActs(a *annalist.Analysis) map[int]map[int]string {
	acts := map[int]map[int]string{}
	for _, act := range a.Acts {
		if len(act.Roots) == 0 || act.Roots[0].Label == "NONE" {
			continue
		}
		if acts[act.Sentence] == nil {
			acts[act.Sentence] = map[int]string{}
		}
		acts[act.Sentence][act.Token] = act.Roots[0].Label
	}
	return acts
}

func rows(text string, s *annalist.Sentence, ner []string, acts map[int]string) []Row {
	parsed := slices.ContainsFunc(s.Tokens, func(t annalist.Token) bool { return t.Deprel != "" })
	out := make([]Row, 0, len(s.Tokens))
	rangeEnd := 0 // index after the last word of the open range
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Words > 1 && i+t.Words <= len(s.Tokens) {
			rangeEnd = i + t.Words
			out = append(out, rangeRow(text, s, i))
		}
		row := wordRow(t, i+1, parsed)
		row.Misc = setMisc(setMisc("_", "Act", acts[i]), "NER", ner[i])
		if i >= rangeEnd && t.Joined {
			row.Misc = setMisc(row.Misc, "SpaceAfter", "No")
		}
		out = append(out, row)
	}
	return out
}

func wordRow(t *annalist.Token, id int, parsed bool) Row {
	row := Row{ID: ID{id, id, 0}, Form: column(t.Form), Lemma: column(t.Lemma), UPOS: column(t.UPOS), XPOS: column(t.XPOS),
		Feats: column(t.Feats), Head: NoHead, Deprel: column(t.Deprel), Deps: "_", Misc: "_"}
	if parsed {
		row.Head = t.Head
	}
	return row
}

// rangeRow is the surface form of the words that begin with token i.
func rangeRow(text string, s *annalist.Sentence, i int) Row {
	words := s.Tokens[i : i+s.Tokens[i].Words]
	last := &words[len(words)-1]
	row := Row{ID: ID{i + 1, i + len(words), 0}, Form: column(words[0].Span.Cover(last.Span).Of(text)),
		Lemma: "_", UPOS: "_", XPOS: "_", Feats: "_", Head: NoHead, Deprel: "_", Deps: "_", Misc: "_"}
	if last.Joined {
		row.Misc = "SpaceAfter=No"
	}
	return row
}

// column writes a value so that it fits one column.
func column(value string) string { return something(oneLine(value)) }

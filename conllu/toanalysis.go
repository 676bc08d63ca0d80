package conllu

import (
	"strings"

	"annalist"
)

// Documents cuts a file at its "# newdoc" comments.
func Documents(sentences []Sentence) [][]Sentence {
	var docs [][]Sentence
	start := 0
	for i := range sentences {
		if _, ok := sentences[i].Comment("newdoc id"); !ok {
			_, ok = sentences[i].Comment("newdoc")
			if !ok {
				continue
			}
		}
		if i > start {
			docs = append(docs, sentences[start:i])
		}
		start = i
	}
	if start < len(sentences) {
		docs = append(docs, sentences[start:])
	}
	return docs
}

// ToAnalysis gives one document as the program's own nouns. The report's text
// is put together from the surface forms, SpaceAfter=No and "# text"; every
// token's span lies in it. "# newdoc" and "# newpar" begin paragraphs. Names
// come from NER=B-PER and the like in MISC. Empty nodes, DEPS and the rest of
// MISC are left out.
func ToAnalysis(doc []Sentence) (*annalist.Report, *annalist.Analysis) {
	report, analysis := &annalist.Report{Language: "en"}, &annalist.Analysis{}
	var text strings.Builder
	joined, paragraph := false, -1
	for i := range doc {
		s := &doc[i]
		if id, ok := s.Comment("newdoc id"); ok && report.ID == "" {
			report.ID = id
		}
		fresh := i == 0 || opensParagraph(s)
		if fresh {
			paragraph++
		}
		if i > 0 && fresh {
			text.WriteString("\n\n")
		} else if i > 0 && !joined {
			text.WriteByte(' ')
		}
		sentence, surface, last := toSentence(s, text.Len())
		text.WriteString(surface)
		sentence.Paragraph, joined = paragraph, last
		analysis.Sentences = append(analysis.Sentences, sentence)
		analysis.Entities = append(analysis.Entities, entities(i, s.Words())...)
	}
	report.Text = text.String()
	if report.ID == "" {
		report.ID = annalist.NewReportID("", "", report.Text)
	}
	settleJoins(report.Text, analysis.Sentences)
	return report, analysis
}

func opensParagraph(s *Sentence) bool {
	for _, key := range []string{"newpar", "newpar id", "newdoc", "newdoc id"} {
		if _, ok := s.Comment(key); ok {
			return true
		}
	}
	return false
}

// settleJoins makes the last token of each sentence tell what the text has
// after it.
func settleJoins(text string, sentences []annalist.Sentence) {
	for _, s := range sentences {
		if len(s.Tokens) == 0 {
			continue
		}
		last := &s.Tokens[len(s.Tokens)-1]
		rest := text[last.Span.End:]
		last.Joined = rest != "" && rest == strings.TrimLeft(rest, " \n")
	}
}

// toSentence gives the sentence with spans counted from offset, its text, and
// whether no space follows it.
func toSentence(s *Sentence, offset int) (sentence annalist.Sentence, text string, joined bool) {
	units := surfaceUnits(s)
	text = lay(s, units)
	sentence.Span = annalist.Span{Start: offset, End: offset + len(text)}
	for _, u := range units {
		spans := splitSurface(u, text)
		for i, row := range u.words {
			t := annalist.Token{Form: row.Form, Lemma: nothing(row.Lemma), UPOS: nothing(row.UPOS), XPOS: nothing(row.XPOS),
				Feats: nothing(row.Feats), Head: max(row.Head, 0), Deprel: nothing(row.Deprel),
				Span: annalist.Span{Start: offset + spans[i].Start, End: offset + spans[i].End}}
			if i == 0 && len(u.words) > 1 {
				t.Words = len(u.words)
			}
			t.Joined = u.joined || i+1 < len(u.words)
			if row.Lemma == "_" && row.Form == "_" {
				t.Lemma = "_"
			}
			sentence.Tokens = append(sentence.Tokens, t)
		}
	}
	return sentence, text, len(units) > 0 && units[len(units)-1].joined
}

// nothing turns "_" into the empty string.
func nothing(column string) string {
	if column == "_" {
		return ""
	}
	return column
}

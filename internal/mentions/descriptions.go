package mentions

import (
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// description makes a mention of a noun phrase whose head is a word of
// titles.tsv, nil of any other word.
func (d *document) description(t *tree, i int) *ref {
	if upos := t.tokens[i].UPOS; upos != "NOUN" && upos != "PROPN" || t.modifies(i) {
		return nil
	}
	first, last := t.phrase(i)
	title, from, to := d.titleAt(t, first, last, i)
	if title == nil || title.Phrase == "head" && !t.hasOf(i) {
		return nil
	}
	r := &ref{t: t, title: title, gender: title.Gender, name: title.Phrase}
	r.Kind, r.Sentence, r.Head, r.First, r.Last = annalist.Nominal, t.index, i, t.skipJoints(min(first, from)), max(last, to)
	r.plural = title.Plural || title.Kind == annalist.Group && isPlural(t, i)
	r.person = title.Kind == annalist.Person && !r.plural
	r.thing = title.Kind == annalist.Organization && !r.plural
	r.definite = definite(t, i)
	return r
}

// hasOf tells whether "of" follows the noun: a head is of something.
func (t *tree) hasOf(i int) bool {
	for _, k := range t.kids[i] {
		if k > i && t.rel(k) == "nmod" && t.marker(k) == "of" {
			return true
		}
	}
	return false
}

// isPlural tells whether a group's noun takes "they": troops, police.
func isPlural(t *tree, i int) bool {
	return strings.Contains(t.tokens[i].Feats, "Number=Plur") || strings.EqualFold(t.tokens[i].Form, "police") || t.tokens[i].Lemma == "people"
}

// definite tells whether a noun phrase points at someone known: by "the",
// "this" or a possessor.
func definite(t *tree, i int) bool {
	for _, k := range t.kids[i] {
		switch t.tokens[k].Deprel {
		case "nmod:poss":
			return true
		case "det":
			switch strings.ToLower(t.tokens[k].Form) {
			case "the", "this", "these", "that", "those":
				return true
			}
		}
	}
	return false
}

// widest is the most tokens of a title: "assistant secretary of state".
const widest = 7

// titleAt gives the longest phrase of titles.tsv that lies in lo..hi and holds
// the token anchor, with its own range.
func (d *document) titleAt(t *tree, lo, hi, anchor int) (best *lexicon.Title, from, to int) {
	lo, hi = max(lo, anchor-widest+1, 0), min(hi, anchor+widest-1)
	for a := lo; a <= anchor; a++ {
		for b := hi; b >= anchor; b-- {
			if b-a >= widest || best != nil && b-a <= to-from {
				continue
			}
			if title := d.titles[strings.ToLower(t.words(a, b))]; title != nil {
				best, from, to = title, a, b
			}
		}
	}
	if best == nil && t.tokens[anchor].Lemma != "" {
		if title := d.titles[t.tokens[anchor].Lemma]; title != nil && !title.Plural && t.tokens[anchor].Lemma != strings.ToLower(t.tokens[anchor].Form) && title.Kind == annalist.Person {
			many := *title
			many.Plural = true
			return &many, anchor, anchor
		}
	}
	return best, from, to
}

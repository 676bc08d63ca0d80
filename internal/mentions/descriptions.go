package mentions

import (
	"slices"
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
	if first == last && t.rel(i) == "obl" && t.tokens[i].UPOS == "NOUN" && slices.Contains(idle, t.tokens[i].Lemma) {
		return nil
	}
	behind := last
	if i == last && last+1 < len(t.tokens) && t.tokens[last+1].UPOS != "PUNCT" {
		behind++ // "attorneys general", which a tree may cut
	}
	title, from, to := d.titleAt(t, first, behind, i)
	if title == nil || title.Phrase == "head" && !t.follows(i, "of") || title.Phrase == "opposition" && (t.follows(i, "to") || i+1 < len(t.tokens) && strings.EqualFold(t.tokens[i+1].Form, "to")) {
		return nil
	}
	r := &ref{t: t, title: title, gender: title.Gender, name: title.Phrase}
	r.Kind, r.Sentence, r.Head, r.First, r.Last = annalist.Nominal, t.index, i, t.skipJoints(min(first, from)), max(last, to)
	r.First = t.widen(t.shorten(r.First, i))
	r.plural = title.Plural || title.Kind == annalist.Group && isPlural(t, i)
	r.person = title.Kind == annalist.Person && !r.plural
	r.thing = title.Kind == annalist.Organization && !r.plural
	r.definite = definite(t, i)
	return r
}

// shorten moves the start of a description past what a faulty tree of a long
// sentence hangs before it: finite verbs, and all that is ten words away.
func (t *tree) shorten(first, head int) int {
	start := max(first, head-10)
	for i := head - 1; i >= start; i-- {
		switch tok := &t.tokens[i]; {
		case tok.UPOS == "AUX", tok.UPOS == "SCONJ", tok.XPOS == "VBD", tok.XPOS == "VBZ", tok.XPOS == "VBP":
			return t.skipJoints(i + 1)
		}
	}
	if start > first {
		return t.skipJoints(start)
	}
	return first
}

// widen takes in the "at" and "as" of "at least nine" and "as many as nine".
func (t *tree) widen(first int) int {
	if first == 0 {
		return first
	}
	switch prev := strings.ToLower(t.tokens[first-1].Form); strings.ToLower(t.tokens[first].Form) {
	case "least", "most":
		if prev == "at" {
			return first - 1
		}
	case "many", "few":
		if prev == "as" {
			return first - 1
		}
	}
	return first
}

// idle are nouns that, bare after a preposition, name no one: "in court", "in
// association with".
var idle = []string{"association", "alliance", "coalition", "company", "court", "hospital", "school", "university", "college", "church", "union",
	"party", "group", "movement", "club", "team", "exile", "guard", "parent", "bank", "head", "opposition", "office", "congress"}

// follows tells whether a phrase with that preposition follows the noun: a head
// is of something, and opposition to something is no party.
func (t *tree) follows(i int, marker string) bool {
	for _, k := range t.kids[i] {
		if k > i && t.rel(k) == "nmod" && t.marker(k) == marker {
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

// titleAt gives the longest title in lo..hi that holds the token anchor, with
// its own range; else the title of the token's lemma, for a plural that the
// lexicon does not list.
func (d *document) titleAt(t *tree, lo, hi, anchor int) (best *lexicon.Title, from, to int) {
	if best, from, to = d.titles.Longest(t.tokens, lo, hi, anchor); best != nil || anchor < 0 {
		return best, from, to
	}
	lemma := t.tokens[anchor].Lemma
	title := d.titles.Find(lemma)
	if title == nil || title.Plural || title.Kind != annalist.Person || strings.EqualFold(lemma, t.tokens[anchor].Form) {
		return nil, 0, 0
	}
	many := *title
	many.Plural = true
	return &many, anchor, anchor
}

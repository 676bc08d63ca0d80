package ontology

import (
	"slices"
	"strings"
	"unicode"
)

// The kinds of a Term.
const (
	KindType    = "type"
	KindMode    = "mode"
	KindContext = "context"
	KindCAMEO   = "cameo"
)

// A Term is an entry of the code books as it is looked up.
type Term struct {
	Kind       string
	Key        string // "ASSAULT", "ASSAULT/aerial", "context terrorism", "195"
	Name       string // "ASSAULT", "aerial", "terrorism", "Employ aerial weapons"
	Definition string
}

// Terms gives every type with its modes, then the contexts, then the CAMEO
// codes, each in its book's order.
func Terms() (all []Term) {
	for _, t := range types {
		all = append(all, Term{KindType, t.Name, t.Name, t.Definition})
		for _, m := range t.Modes {
			all = append(all, Term{KindMode, t.Name + "/" + m.Name, m.Name, m.Definition})
		}
	}
	for _, c := range contexts {
		all = append(all, Term{KindContext, "context " + c.Name, c.Name, c.Definition})
	}
	for _, c := range codes {
		all = append(all, Term{KindCAMEO, c.Code, c.Name, c.Definition})
	}
	return all
}

// Search gives those of the terms in whose key, name and definition all words
// of the query occur, each as the beginning of a word: "bomb" is found in
// "bombing", not "aid" in "said". Case does not count. First come those whose
// name or key is the query, then those that have all its words in name and key,
// then the others; among these the order stays. Without a word it gives none.
func Search(terms []Term, query string) []Term {
	words := wordsOf(query)
	if len(words) == 0 {
		return nil
	}
	var ranked [3][]Term
	for _, t := range terms {
		name, key := wordsOf(t.Name), wordsOf(t.Key)
		switch head := slices.Concat(name, key); {
		case slices.Equal(words, name) || slices.Equal(words, key):
			ranked[0] = append(ranked[0], t)
		case occur(words, head):
			ranked[1] = append(ranked[1], t)
		case occur(words, slices.Concat(head, wordsOf(t.Definition))):
			ranked[2] = append(ranked[2], t)
		}
	}
	return slices.Concat(ranked[:]...)
}

// wordsOf cuts a text into its words, in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// occur tells whether each of the words begins one of the text's.
func occur(words, text []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(text, func(of string) bool { return strings.HasPrefix(of, w) })
	})
}

package syntax

import (
	"unicode"

	"annalist"
	"annalist/internal/neural"
)

// Codes of what stands before a word.
const (
	afterSpace     = 0
	afterNothing   = 1
	afterParagraph = 2
)

// feed makes the model's input of the tokens: word pieces, case and break.
// opens tells which tokens begin a paragraph.
func (s *scratch) feed(m *neural.Model, tokens []annalist.Token, opens func(i int) bool) {
	s.words, s.pieces = s.words[:0], s.pieces[:0]
	for i := range tokens {
		start := len(s.pieces)
		s.pieces = m.Pieces(s.pieces, tokens[i].Form)
		w := neural.Word{Case: caseOf(tokens[i].Form), Break: afterSpace}
		switch {
		case opens(i):
			w.Break = afterParagraph
		case tokens[i-1].Joined:
			w.Break = afterNothing
		}
		w.Pieces = s.pieces[start:]
		s.words = append(s.words, w)
	}
	at := 0
	for i := range s.words { // the list of pieces may have moved as it grew
		n := len(s.words[i].Pieces)
		s.words[i].Pieces = s.pieces[at : at+n : at+n]
		at += n
	}
}

// caseOf is 0 for no upper-case letter, 1 for the first letter alone, 2 for
// every letter of at least two, 3 for anything else.
func caseOf(form string) uint8 {
	letters, upper, first := 0, 0, false
	for _, r := range form {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			first = first || letters == 1
		}
	}
	switch {
	case upper == 0:
		return 0
	case upper == letters && letters >= 2:
		return 2
	case upper == 1 && first:
		return 1
	}
	return 3
}

package conllu

import (
	"fmt"
	"unicode/utf8"
)

// An Error is one fault in a file: where it is, what is wrong, and what would
// mend it.
type Error struct {
	File   string // as the user named it
	Line   int    // from 1
	Column int    // CoNLL-U column from 1 (ID) to 10 (MISC); 0 for the whole line
	Text   string // what is wrong, quoting the file's own words
	Mend   string // what to do; empty if unknown
}

// columns are the names of the ten columns.
var columns = [10]string{"ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"}

func (e *Error) Error() string {
	s := fmt.Sprintf("%s:%d: ", e.File, e.Line)
	if e.Column > 0 {
		s += fmt.Sprintf("column %d (%s): ", e.Column, columns[e.Column-1])
	}
	s += e.Text
	if e.Mend != "" {
		s += "; " + e.Mend
	}
	return s
}

// quoted shows the file's words, cut short when they are long.
func quoted(s string) string {
	const most = 40 // bytes
	if len(s) <= most {
		return fmt.Sprintf("%q", s)
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return fmt.Sprintf("%q...", s[:cut])
}

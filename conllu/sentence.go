package conllu

import (
	"strconv"
	"strings"
)

// NoHead is the Head of a row whose HEAD column is "_".
const NoHead = -1

// A Sentence is one block of a file, as it stands there.
type Sentence struct {
	Comments []string // whole lines, with their "#", without the line feed
	Rows     []Row    // words, ranges and empty nodes in the file's order
	Line     int      // line of its first comment or row in the file, from 1; 0 if made here
}

// A Row is one line of ten columns. A column that holds nothing is "_", as in
// the file.
type Row struct {
	ID                             ID
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // 0 is the root, NoHead is "_"
	Deprel, Deps, Misc             string
}

// An ID names a word (3: First and Last are 3), a range of words (2-3), or an
// empty node (4.1: First and Last are 4, Empty is 1).
type ID struct{ First, Last, Empty int }

// IsWord tells whether the row is a syntactic word.
func (id ID) IsWord() bool { return id.First == id.Last && id.Empty == 0 }

// IsRange tells whether the row is the surface form of several words.
func (id ID) IsRange() bool { return id.First != id.Last }

// IsEmpty tells whether the row is an empty node, which has no surface form.
func (id ID) IsEmpty() bool { return id.Empty != 0 }

// String writes the ID as the file does.
func (id ID) String() string {
	switch {
	case id.IsRange():
		return strconv.Itoa(id.First) + "-" + strconv.Itoa(id.Last)
	case id.IsEmpty():
		return strconv.Itoa(id.First) + "." + strconv.Itoa(id.Empty)
	}
	return strconv.Itoa(id.First)
}

// Words gives the rows that are words, without ranges and empty nodes.
func (s *Sentence) Words() []Row {
	words := make([]Row, 0, len(s.Rows))
	for _, row := range s.Rows {
		if row.ID.IsWord() {
			words = append(words, row)
		}
	}
	return words
}

// Comment finds the comment "# key = value", or "# key" alone, whose value
// is "".
func (s *Sentence) Comment(key string) (value string, ok bool) {
	for _, line := range s.Comments {
		name, value, _ := strings.Cut(strings.TrimPrefix(line, "#"), "=")
		if strings.TrimSpace(name) == key {
			return strings.TrimSpace(value), true
		}
	}
	return "", false
}

// MiscValue gives the value of key=value in the MISC column, "" if absent.
func (r *Row) MiscValue(key string) string {
	for item := range strings.SplitSeq(r.Misc, "|") {
		if name, value, _ := strings.Cut(item, "="); name == key {
			return value
		}
	}
	return ""
}

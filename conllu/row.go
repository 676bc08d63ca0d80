package conllu

import (
	"fmt"
	"strconv"
	"strings"
)

// checks is what the order of IDs is held to while a sentence is read.
type checks struct {
	words    int // IDs of words seen so far
	empty    int // number of the last empty node after that word
	rangeEnd int // last word of the last range
	rowLines []int
	badID    bool // one fault about IDs is enough a sentence
}

// row takes one line of ten columns.
func (b *builder) row(line int, text string) {
	fields := strings.Split(text, "\t")
	if len(fields) != len(columns) {
		b.fault(line, 0, fmt.Sprintf("the line has %d columns", len(fields)),
			"a word has 10, set apart by single tabs")
		b.checks.badID = true
		return
	}
	b.checkFields(line, fields)
	id, ok := parseID(fields[0])
	if !ok {
		b.fault(line, 1, quoted(fields[0])+" is not an ID", "write 3, 3-4 or 3.1")
		b.checks.badID = true
		return
	}
	b.checkOrder(line, id)
	row := Row{ID: id, Form: fields[1], Lemma: fields[2], UPOS: fields[3], XPOS: fields[4], Feats: fields[5],
		Head: b.head(line, id, fields[6]), Deprel: fields[7], Deps: fields[8], Misc: fields[9]}
	b.s.Rows = append(b.s.Rows, row)
	b.checks.rowLines = append(b.checks.rowLines, line)
}

// checkFields tells of columns that are empty, or hold a space where none may
// be.
func (b *builder) checkFields(line int, fields []string) {
	for i, field := range fields {
		spaced := i == 1 || i == 2 || i == 9
		switch {
		case field == "":
			b.fault(line, i+1, "the column is empty", `write "_" for nothing`)
		case strings.TrimSpace(field) == "":
			b.fault(line, i+1, "the column holds only white space", `write "_" for nothing`)
		case !spaced && strings.Contains(field, " "):
			b.fault(line, i+1, quoted(field)+" holds a space", "only FORM, LEMMA and MISC may")
		}
	}
}

// parseID reads 3, 3-4 or 3.1, in the one spelling that [ID.String] writes.
func parseID(s string) (ID, bool) {
	first, last, isRange := strings.Cut(s, "-")
	word, empty, isEmpty := strings.Cut(s, ".")
	switch {
	case isRange:
		a, ok := number(first)
		z, ok2 := number(last)
		return ID{a, z, 0}, ok && ok2 && a > 0 && a < z
	case isEmpty:
		n, ok := number(word)
		e, ok2 := number(empty)
		return ID{n, n, e}, ok && ok2 && e > 0
	}
	n, ok := number(s)
	return ID{n, n, 0}, ok && n > 0
}

// number reads a decimal number of at most nine digits without sign or leading
// zero.
func number(s string) (int, bool) {
	if s == "" || len(s) > 9 || len(s) > 1 && s[0] == '0' || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// checkOrder holds words to 1, 2, 3, ranges to the place before their first
// word, and empty nodes to the place after their word.
func (b *builder) checkOrder(line int, id ID) {
	c := &b.checks
	if c.badID {
		return
	}
	var mend string
	switch {
	case id.IsRange():
		if id.First != c.words+1 || id.First <= c.rangeEnd {
			mend = fmt.Sprintf("a range stands before its first word and overlaps no other; the next word is %d", c.words+1)
		}
		c.rangeEnd = max(c.rangeEnd, id.Last)
	case id.IsEmpty():
		if id.First != c.words || id.Empty != c.empty+1 {
			mend = fmt.Sprintf("the next empty node here is %d.%d", c.words, c.empty+1)
		}
		c.empty++
	default:
		if id.First != c.words+1 {
			mend = fmt.Sprintf("the next word is %d", c.words+1)
		}
		c.words++
		c.empty = 0
	}
	if mend != "" {
		b.fault(line, 1, fmt.Sprintf("the ID %s is out of order", id), mend)
		c.badID = true
	}
}

// head reads the HEAD column: a number for words, "_" for anything.
func (b *builder) head(line int, id ID, field string) int {
	if field == "_" || field == "" {
		return NoHead
	}
	if !id.IsWord() {
		b.fault(line, 7, fmt.Sprintf("%s has the head %s", id, quoted(field)), `only words have heads; write "_"`)
		return NoHead
	}
	n, ok := number(field)
	if !ok {
		b.fault(line, 7, quoted(field)+" is not a number", "write 0 for the root, or the ID of the head word")
		return NoHead
	}
	return n
}

// closeSentence makes the checks that need the whole sentence.
func (b *builder) closeSentence() {
	c := &b.checks
	if c.words == 0 && len(b.faults) == 0 {
		b.fault(b.s.Line, 0, "the sentence has no words", "add its words, or take its other lines out")
		return
	}
	if c.badID {
		return
	}
	if c.rangeEnd > c.words {
		b.fault(c.rowLines[len(c.rowLines)-1], 1, fmt.Sprintf("a range runs to word %d, and the sentence ends with word %d", c.rangeEnd, c.words),
			"close the range at the last word")
	}
	for i, row := range b.s.Rows {
		switch {
		case row.Head > c.words:
			b.fault(c.rowLines[i], 7, fmt.Sprintf("the head %d is not in the sentence", row.Head),
				fmt.Sprintf("its words are 1 to %d", c.words))
		case row.ID.IsWord() && row.Head == row.ID.First:
			b.fault(c.rowLines[i], 7, fmt.Sprintf("word %d is its own head", row.Head), "give it another head, or 0 for the root")
		}
	}
}

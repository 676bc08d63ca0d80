package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Write writes the sentences as a CoNLL-U file, each with a blank line after
// it.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriterSize(w, 1<<16)
	for i := range sentences {
		writeSentence(out, &sentences[i])
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write CoNLL-U: %w", err)
	}
	return nil
}

// String writes the sentence as it stands in a file, the blank line included.
func (s *Sentence) String() string {
	var b strings.Builder
	out := bufio.NewWriter(&b)
	writeSentence(out, s)
	out.Flush()
	return b.String()
}

// writeSentence leaves errors to the writer, which keeps the first for Flush.
func writeSentence(out *bufio.Writer, s *Sentence) {
	for _, line := range s.Comments {
		out.WriteString(line)
		out.WriteByte('\n')
	}
	for i := range s.Rows {
		row := &s.Rows[i]
		head := "_"
		if row.Head != NoHead {
			head = strconv.Itoa(row.Head)
		}
		for j, field := range [...]string{row.ID.String(), row.Form, row.Lemma, row.UPOS, row.XPOS, row.Feats,
			head, row.Deprel, row.Deps, row.Misc} {
			if j > 0 {
				out.WriteByte('\t')
			}
			out.WriteString(field)
		}
		out.WriteByte('\n')
	}
	out.WriteByte('\n')
}

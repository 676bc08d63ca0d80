package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"annalist"
	"annalist/conllu"
	"annalist/internal/intake"
)

// A piece is what is parsed at a time: a stretch of whole paragraphs of a
// text, or a document of a CoNLL-U file.
type piece struct {
	report   *annalist.Report
	given    []conllu.Sentence  // sentences to keep; nil: cut them
	analysis *annalist.Analysis // given as nouns
	first    bool               // the first piece of its text
}

// parsed is a piece with its sentences, or what went wrong.
type parsed struct {
	piece
	sentences []conllu.Sentence
	err       error
}

// pieces gives the pieces of all files in their order.
func pieces(s streams, args []string, cut func(string, []byte) iter.Seq2[piece, error]) iter.Seq[parsed] {
	return func(yield func(parsed) bool) {
		for _, name := range args {
			data, err := readFile(s, name)
			if err != nil {
				if !yield(parsed{err: err}) {
					return
				}
				continue
			}
			for p, err := range cut(name, data) {
				if !yield(parsed{piece: p, err: err}) {
					return
				}
			}
		}
	}
}

func readFile(s streams, name string) ([]byte, error) {
	if name == "-" {
		data, err := io.ReadAll(s.in)
		if err != nil {
			return nil, fmt.Errorf("stdin:1: %w", err)
		}
		return data, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		var where *os.PathError
		if errors.As(err, &where) {
			err = where.Err
		}
		return nil, fmt.Errorf("%s:1: %w; name a file that can be read", name, err)
	}
	return data, nil
}

// pieceSize is the least length in bytes of the pieces a text is cut into,
// so that a long text is parsed by all workers in bounded memory.
const pieceSize = 1 << 15

// textPieces cuts a text at blank lines.
func textPieces(name string, data []byte) iter.Seq2[piece, error] {
	return func(yield func(piece, error) bool) {
		id := name
		if name == "-" {
			id = "stdin"
		}
		text, faults := intake.Plain(id, data)
		for _, f := range faults {
			var err error = f
			if f.Note {
				err = mended{f}
			}
			if !yield(piece{}, err) {
				return
			}
		}
		for first := true; text != ""; first = false {
			var head string
			head, text = cutParagraphs(text, pieceSize)
			if !yield(piece{report: &annalist.Report{ID: id, Text: head}, first: first}, nil) {
				return
			}
		}
	}
}

// cutParagraphs cuts text after the first blank line that follows byte least.
func cutParagraphs(text string, least int) (head, tail string) {
	if len(text) <= least {
		return text, ""
	}
	for from := least; ; {
		i := strings.IndexByte(text[from:], '\n')
		if i < 0 {
			return text, ""
		}
		from += i + 1
		line, _, _ := strings.Cut(text[from:], "\n")
		if strings.TrimSpace(line) == "" {
			return text[:from], text[from:]
		}
	}
}

// conlluPieces gives the documents of a CoNLL-U file.
func conlluPieces(name string, data []byte) iter.Seq2[piece, error] {
	return func(yield func(piece, error) bool) {
		if name == "-" {
			name = "stdin"
		}
		all, err := conllu.Read(bytes.NewReader(data), name)
		if err != nil && !yield(piece{}, err) {
			return
		}
		for _, doc := range conllu.Documents(all) {
			report, analysis := conllu.ToAnalysis(doc)
			if !yield(piece{report: report, given: doc, analysis: analysis}, nil) {
				return
			}
		}
	}
}

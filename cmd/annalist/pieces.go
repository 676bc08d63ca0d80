package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode/utf8"

	"annalist"
	"annalist/conllu"
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
		data = bytes.TrimPrefix(data, []byte("\ufeff"))
		if !utf8.Valid(data) {
			fault := fmt.Errorf("%s:%d: bytes that are not UTF-8; read as U+FFFD", id, firstInvalid(data))
			if !yield(piece{}, mended{fault}) {
				return
			}
		}
		text := strings.ToValidUTF8(string(data), "\ufffd")
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

// firstInvalid is the line, from 1, of the first byte that is not UTF-8.
func firstInvalid(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			return line
		}
		if r == '\n' {
			line++
		}
		data = data[n:]
	}
	return line
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

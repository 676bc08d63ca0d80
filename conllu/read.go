package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// mostFaults is how many faults of one file [Read] tells one by one.
const mostFaults = 1000

// A Reader gives the sentences of one file, one at a time. Lines may be of any
// length.
type Reader struct {
	in   *bufio.Reader
	file string
	line int // of the line read last
}

// NewReader reads from in; file is its name in faults.
func NewReader(in io.Reader, file string) *Reader {
	return &Reader{in: bufio.NewReaderSize(in, 1<<16), file: file}
}

// Read gives every sentence without a fault. The error joins one *[Error] a
// fault, in line order; a failure to read comes last.
func Read(in io.Reader, file string) ([]Sentence, error) {
	r := NewReader(in, file)
	var sentences []Sentence
	var faults []error
	untold := 0
	for {
		s, err := r.Next()
		var fault *Error
		switch {
		case err == nil:
			sentences = append(sentences, *s)
			continue
		case errors.Is(err, io.EOF):
		case errors.As(err, &fault):
			for _, f := range unjoin(err) {
				if len(faults) < mostFaults {
					faults = append(faults, f)
				} else {
					untold++
				}
			}
			continue
		default:
			faults = append(faults, err)
		}
		if untold > 0 {
			faults = append(faults, fmt.Errorf("%s: %d more faults, not told here", file, untold))
		}
		return sentences, errors.Join(faults...)
	}
}

// Next gives the next sentence, and io.EOF after the last. A sentence with
// faults is passed over: the error then joins an *[Error] for each, and Next
// may be called again.
func (r *Reader) Next() (*Sentence, error) {
	b := builder{file: r.file}
	for {
		line, err := r.readLine()
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read %s: after line %d: %w", r.file, r.line, err)
		}
		atEnd := err != nil
		if !atEnd && strings.TrimSpace(line) != "" {
			b.add(r.line, line)
			continue
		}
		if !atEnd && line != "" {
			b.fault(r.line, 0, "the line holds only white space", "leave it empty")
		}
		if b.started() {
			return b.finish()
		}
		if atEnd {
			return nil, io.EOF
		}
	}
}

// readLine gives a line without its end, and io.EOF after the last.
func (r *Reader) readLine() (string, error) {
	line, err := r.in.ReadString('\n')
	if line == "" && err != nil {
		return "", err
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	r.line++
	if r.line == 1 {
		line = strings.TrimPrefix(line, "\ufeff")
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// A builder gathers one sentence and its faults.
type builder struct {
	file   string
	s      Sentence
	faults []error
	checks checks
}

func (b *builder) started() bool { return b.s.Line > 0 || len(b.faults) > 0 }

func (b *builder) fault(line, column int, text, mend string) {
	b.faults = append(b.faults, &Error{b.file, line, column, text, mend})
}

// add takes one line that is not blank.
func (b *builder) add(line int, text string) {
	if b.s.Line == 0 {
		b.s.Line = line
	}
	if !utf8.ValidString(text) {
		b.fault(line, 0, "the line is not UTF-8", "write the file as UTF-8")
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	if strings.ContainsRune(text, 0) {
		b.fault(line, 0, "the line holds a NUL byte", "take it out")
	}
	if text[0] != '#' {
		b.row(line, text)
		return
	}
	if len(b.s.Rows) > 0 {
		b.fault(line, 0, "a comment stands between the words of a sentence", "move it before the first word")
	}
	b.s.Comments = append(b.s.Comments, text)
}

func (b *builder) finish() (*Sentence, error) {
	b.closeSentence()
	if len(b.faults) == 0 {
		return &b.s, nil
	}
	slices.SortStableFunc(b.faults, func(x, y error) int { return x.(*Error).Line - y.(*Error).Line })
	return nil, errors.Join(b.faults...)
}

// unjoin lists the errors that errors.Join put together.
func unjoin(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// Words cuts texts into tokens for training. It reads JSON Lines
//
//	{"id":"t1","text":"Graustark's envoy left."}
//
// from standard input (with -gzip, compressed) and writes, for each,
//
//	{"id":"t1","tokens":[[0,9,2],[9,11,1],[12,17,0],[18,22,0],[22,23,1]],"sents":[0]}
//
// A token is its start, its end (both in code points) and its break: 0 white
// space before it, 1 joined to the token before, 2 first of a paragraph.
// "sents" holds the index of each block's first token.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"annalist"
	"annalist/internal/sentences"
)

type input struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type output struct {
	ID     string   `json:"id"`
	Tokens [][3]int `json:"tokens"`
	Sents  []int    `json:"sents"`
}

func main() {
	zipped := flag.Bool("gzip", false, "standard input is compressed with gzip")
	flag.Parse()
	if err := run(os.Stdin, os.Stdout, *zipped); err != nil {
		fmt.Fprintln(os.Stderr, "words: error:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer, zipped bool) error {
	if zipped {
		r, err := gzip.NewReader(in)
		if err != nil {
			return fmt.Errorf("open standard input: %w", err)
		}
		in = r
	}
	w := bufio.NewWriterSize(out, 1<<20)
	dec, enc := json.NewDecoder(bufio.NewReaderSize(in, 1<<20)), json.NewEncoder(w)
	for n := 1; ; n++ {
		var text input
		if err := dec.Decode(&text); errors.Is(err, io.EOF) {
			return w.Flush()
		} else if err != nil {
			return fmt.Errorf("read text %d: %w", n, err)
		}
		if err := enc.Encode(words(text)); err != nil {
			return fmt.Errorf("write text %d: %w", n, err)
		}
	}
}

func words(in input) output {
	out := output{ID: in.ID, Tokens: [][3]int{}, Sents: []int{}}
	paragraph, joined := -1, false
	at, points := 0, 0 // the same place in bytes and in code points
	count := func(to int) int {
		points += utf8.RuneCountInString(in.Text[at:to])
		at = to
		return points
	}
	for _, s := range sentences.Split(&annalist.Report{Text: in.Text}) {
		out.Sents = append(out.Sents, len(out.Tokens))
		for i, t := range s.Tokens {
			gap := 0
			if i == 0 && s.Paragraph != paragraph {
				gap, paragraph = 2, s.Paragraph
			} else if joined {
				gap = 1
			}
			out.Tokens = append(out.Tokens, [3]int{count(t.Span.Start), count(t.Span.End), gap})
			joined = t.Joined
		}
	}
	return out
}

package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"annalist"
)

// An article is one line of the gold file; line holds all of it.
type article struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	line []byte
}

// A span is half-open, in code points.
type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// An attribution is one line's part of the scorer's form.
type attribution struct {
	Source  []span `json:"source"`
	Cue     []span `json:"cue"`
	Content []span `json:"content"`
}

// readArticles reads the gold file, gzipped or plain.
func readArticles(name string) ([]article, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if data, err = io.ReadAll(z); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	var all []article
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		a := article{line: line}
		if err := json.Unmarshal(line, &a); err != nil {
			return nil, fmt.Errorf("%s:%d: %w; write one JSON object a line", name, i+1, err)
		}
		all = append(all, a)
	}
	return all, nil
}

// takes tells whether the article at index i, from 0, is asked for.
func (o options) takes(i int) bool {
	switch {
	case o.part == "odd" && i%2 == 1, o.part == "even" && i%2 == 0:
		return false
	}
	return i+1 >= o.least
}

// write reads every article that o asks for and writes its gold line and what
// was found to the two files.
func write(gold, pred string, articles []article, o options, find reader) error {
	var golds, preds bytes.Buffer
	enc := json.NewEncoder(&preds)
	done := 0
	for i, a := range articles {
		if !o.takes(i) || o.most > 0 && done == o.most {
			continue
		}
		done++
		found, err := find(context.Background(), &annalist.Report{ID: a.ID, Language: "en", Text: a.Text})
		if err != nil {
			return err
		}
		golds.Write(append(a.line, '\n'))
		if err := enc.Encode(map[string]any{"id": a.ID, "attributions": found}); err != nil {
			return err
		}
	}
	if err := writeFile(gold, &golds); err != nil {
		return err
	}
	return writeFile(pred, &preds)
}

func writeFile(name string, from io.Reader) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	if _, err := io.Copy(w, from); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"annalist/eval/lines"
)

// report is what of a line of news the measurements use.
type report struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// eachReport gives the reports of all files in the order of their names until
// use gives false. Wikinews comes first: its reports are whole articles.
func (s *settings) eachReport(use func(report) bool) error {
	files, err := filepath.Glob(filepath.Join(s.news, "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("there is no *.jsonl.gz in %s", s.news)
	}
	var ordered []string
	for _, first := range []bool{true, false} {
		for _, f := range files {
			if strings.Contains(f, "wikinews") == first {
				ordered = append(ordered, f)
			}
		}
	}
	for _, file := range ordered {
		for r, err := range lines.Of[report](file) {
			if err != nil || !use(r) {
				return err
			}
		}
	}
	return nil
}

// jsonLines writes the first n reports as JSON Lines and counts them.
func (s *settings) jsonLines(name string, n int) (file string, written int, err error) {
	file = filepath.Join(s.scratch, name)
	f, err := os.Create(file)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	out := bufio.NewWriter(f)
	enc := json.NewEncoder(out)
	err = s.eachReport(func(r report) bool {
		if written == n {
			return false
		}
		written++
		return enc.Encode(r) == nil
	})
	if err == nil {
		err = out.Flush()
	}
	return file, written, err
}

// plainText writes texts of at least n words, paragraphs set apart by blank
// lines.
func (s *settings) plainText(name string, n int) (file string, err error) {
	var b strings.Builder
	words := 0
	err = s.eachReport(func(r report) bool {
		b.WriteString(r.Title + "\n\n" + strings.ReplaceAll(r.Text, "\n", "\n\n") + "\n\n")
		words += len(strings.Fields(r.Text))
		return words < n
	})
	if err != nil {
		return "", err
	}
	file = filepath.Join(s.scratch, name)
	return file, os.WriteFile(file, []byte(b.String()), 0o644)
}

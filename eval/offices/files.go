package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"annalist"
	"annalist/eval/lines"
	"annalist/internal/lexicon"
)

func readTexts(file string) (out []text, err error) {
	for line, err := range lines.Of[struct{ Date, Text string }](file) {
		if err != nil {
			return nil, err
		}
		day, err := annalist.ParseDate(line.Date)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, text{day, line.Text})
	}
	return out, nil
}

// note writes the texts that bear rows out into the rows' last cells.
func note(dir string, borne map[*lexicon.Office]annalist.Date) error {
	files := map[string]map[int]string{}
	for o, day := range borne {
		if o.Source != "unchecked" {
			continue
		}
		file, line, _ := strings.Cut(strings.TrimPrefix(o.Rule, lexicon.Root), ":")
		n, err := strconv.Atoi(line)
		if err != nil {
			return err
		}
		if files[file] == nil {
			files[file] = map[int]string{}
		}
		files[file][n] = "current-events " + day.String()
	}
	for file, sources := range files {
		name := filepath.Join(dir, filepath.FromSlash(file))
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rows := strings.Split(string(data), "\n")
		for n, source := range sources {
			row, ok := strings.CutSuffix(rows[n-1], "\tunchecked")
			if !ok {
				return fmt.Errorf("%s:%d does not end in unchecked", name, n)
			}
			rows[n-1] = row + "\t" + source
		}
		if err := os.WriteFile(name, []byte(strings.Join(rows, "\n")), 0o644); err != nil {
			return err
		}
	}
	return nil
}

package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

func readTexts(file string) (out []text, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var line struct{ Date, Text string }
		if err := json.Unmarshal(in.Bytes(), &line); err != nil {
			return nil, err
		}
		day, err := annalist.ParseDate(line.Date)
		if err != nil {
			return nil, err
		}
		out = append(out, text{day, line.Text})
	}
	return out, in.Err()
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
		lines := strings.Split(string(data), "\n")
		for n, source := range sources {
			row, ok := strings.CutSuffix(lines[n-1], "\tunchecked")
			if !ok {
				return fmt.Errorf("%s:%d does not end in unchecked", name, n)
			}
			lines[n-1] = row + "\t" + source
		}
		if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			return err
		}
	}
	return nil
}

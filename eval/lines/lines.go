// Package lines reads JSON Lines, gzipped where the name ends in .gz.
package lines

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
)

// Of gives the lines of a file one by one. It ends with the first fault, which
// names the file and the line.
func Of[T any](file string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		f, err := os.Open(file)
		if err != nil {
			yield(none, err)
			return
		}
		defer f.Close()
		z := io.Reader(f)
		if strings.HasSuffix(file, ".gz") {
			if z, err = gzip.NewReader(f); err != nil {
				yield(none, fmt.Errorf("%s: %w", file, err))
				return
			}
		}
		in := bufio.NewScanner(z)
		in.Buffer(nil, 16<<20)
		n := 0
		for in.Scan() {
			n++
			var line T
			if err := json.Unmarshal(in.Bytes(), &line); err != nil {
				yield(none, fmt.Errorf("%s:%d: %w", file, n, err))
				return
			}
			if !yield(line, nil) {
				return
			}
		}
		if err := in.Err(); err != nil {
			yield(none, fmt.Errorf("%s:%d: %w", file, n+1, err))
		}
	}
}

// All gives the lines of a file.
func All[T any](file string) (all []T, err error) {
	for line, err := range Of[T](file) {
		if err != nil {
			return nil, err
		}
		all = append(all, line)
	}
	return all, nil
}

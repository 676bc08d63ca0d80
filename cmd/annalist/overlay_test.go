package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

func TestLayOver(t *testing.T) {
	below := fstest.MapFS{
		"cues.tsv":        {Data: []byte("built in")},
		"actors/a.tsv":    {Data: []byte("built in")},
		"actors/b.tsv":    {Data: []byte("built in")},
		"verbs/shell.txt": {Data: []byte("built in")},
	}
	dir := t.TempDir()
	for _, name := range []string{"actors/b.tsv", "actors/c.tsv"} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("the user's"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	over, err := layOver(dir, below)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = fs.WalkDir(over, ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, err := fs.ReadFile(over, path)
			got = append(got, path+": "+string(data))
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"actors/a.tsv: built in", "actors/b.tsv: the user's", "actors/c.tsv: the user's", "cues.tsv: built in", "verbs/shell.txt: built in"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if _, err := fs.ReadFile(over, "none.tsv"); err == nil {
		t.Error("a file that is not there is read")
	}
}

func TestLayOverNothing(t *testing.T) {
	below := fstest.MapFS{}
	if over, err := layOver("", below); err != nil || over == nil {
		t.Errorf("no directory: %v", err)
	}
	for _, dir := range []string{filepath.Join(t.TempDir(), "none"), os.Args[0]} {
		if _, err := layOver(dir, below); err == nil {
			t.Errorf("%s is taken for a directory", dir)
		}
	}
}

package lexicons_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"annalist/internal/lexicon"
	"annalist/lexicons"
)

// TestActors reads every row of the actor tables and the titles; the readers
// name each wrong one.
func TestActors(t *testing.T) {
	a, err := lexicon.ReadActors(lexicons.FS)
	if err := errors.Join(err, a.Check()); err != nil {
		t.Error(err)
	}
	titles, err := lexicon.ReadTitles(lexicons.FS)
	if err != nil {
		t.Error(err)
	}
	if len(a.Countries) < 800 || len(a.Organizations) < 1000 || len(a.People) < 800 || len(a.Regions) < 600 {
		t.Errorf("%d names of countries, %d of organisations, %d of people, %d regions: a table is cut short",
			len(a.Countries), len(a.Organizations), len(a.People), len(a.Regions))
	}
	for _, phrase := range []string{"interior minister", "troops", "secretaries of state", "gunmen"} {
		if titles.Find(phrase) == nil {
			t.Errorf("%q is no title", phrase)
		}
	}
}

// TestSorted holds the tables to the order of their bytes, so that two edits
// meet in a merge.
func TestSorted(t *testing.T) {
	files, err := fs.Glob(lexicons.FS, "actors/*.tsv")
	more, err2 := fs.Glob(lexicons.FS, "actors/*/*.tsv")
	if err != nil || err2 != nil || len(files) < 7 || len(more) < 10 {
		t.Fatal(files, more, err, err2)
	}
	for _, file := range slices.Concat(files, more, []string{"titles.tsv"}) {
		data, err := lexicons.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var rows []string
		headed := false
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			if headed {
				rows = append(rows, strings.TrimRight(line, "\n"))
			}
			headed = true
		}
		cells := func(s string) []string { return strings.Split(s, "\t") }
		for i := 1; i < len(rows); i++ {
			if c := slices.Compare(cells(rows[i-1]), cells(rows[i])); c >= 0 {
				t.Errorf("lexicons/%s: %q stands before %q; sort the file by its cells, each row once", file, rows[i-1], rows[i])
			}
		}
	}
}

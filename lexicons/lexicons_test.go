package lexicons_test

import (
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
	if err != nil {
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
	for _, file := range []string{"titles.tsv", "actors/countries.tsv", "actors/organizations.tsv",
		"actors/people.tsv", "actors/regions.tsv", "actors/firstnames.tsv", "actors/namewords.tsv"} {
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

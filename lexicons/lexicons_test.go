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

// single are the offices that one person of a country holds at a time.
var single = []string{"President", "Prime Minister", "Chancellor", "Premier", "Taoiseach", "King", "Queen", "Emir", "Pope", "Supreme Leader",
	"Foreign Minister", "Foreign Secretary", "Secretary of State", "Secretary of Defense", "Defence Minister", "Vice President", "Attorney General",
	"Home Secretary", "Secretary-General of the United Nations", "Secretary General of NATO", "President of the European Commission",
	"President of the European Council", "High Representative", "Director General of the IAEA", "Prosecutor of the ICC"}

// TestOneHolder: no office of one holder has two on more than one day, which
// is the hand-over.
func TestOneHolder(t *testing.T) {
	rows, err := lexicon.ReadTable(lexicons.FS, "actors/people.tsv", "name", "from", "to", "code", "role", "gender", "aliases", "source")
	if err != nil {
		t.Fatal(err)
	}
	ends := func(r lexicon.Row) string {
		if r.Cell(2) == "" {
			return "9999-12-31"
		}
		return r.Cell(2)
	}
	for i, a := range rows {
		for _, b := range rows[i+1:] {
			same := a.Cell(3) == b.Cell(3) && a.Cell(4) == b.Cell(4) && a.Cell(0) != b.Cell(0)
			if same && slices.Contains(single, a.Cell(4)) && a.Cell(1) < ends(b) && b.Cell(1) < ends(a) {
				t.Errorf("%s: %s and %s (%s) are both %s of %s", a.Rule(), a.Cell(0), b.Cell(0), b.Rule(), a.Cell(4), a.Cell(3))
			}
		}
	}
}

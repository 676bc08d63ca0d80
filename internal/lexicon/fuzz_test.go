package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

// FuzzReadActors holds the reading of people and organisations to its laws:
// no panic, every fault with its line, every row sound.
func FuzzReadActors(f *testing.F) {
	f.Add("Ann\t2001-02-03\t\tXRUGOV\tKing\tf\tAnnie;A. B.\tunchecked\n", "Black Band\t2001\t>2003-04\tXRUREB\t\tBB\t\n")
	f.Add("\ufeffАнна\t<1994\t2003\tXRUGOV\n\r\n#\n", "安娜\t\t\tXGR\n")
	f.Add("Ann\t2001\t2000\t\t\t\tAnn;Ann\n", "A\tB\tC\n\t\t\t\t\t\t\t\t\n")
	f.Fuzz(func(t *testing.T, people, organizations string) {
		if len(people)+len(organizations) > 5000 {
			return
		}
		a, err := readChecked(tables(map[string]string{"actors/people/all.tsv": people, "actors/organizations/all.tsv": organizations}))
		if err != nil {
			for line := range strings.Lines(err.Error()) {
				if !strings.Contains(line, ".tsv:") && strings.HasPrefix(line, Root) {
					t.Errorf("a fault without its line: %s", line)
				}
			}
		}
		for key, rows := range a.People {
			for _, o := range rows {
				if o.Name == "" || o.Code.Country == "" || Key(key) != key && Key(Key(key)) != Key(key) {
					t.Errorf("%q leads to %+v", key, o)
				}
				for _, day := range []annalist.Date{o.From, o.Known} {
					if surely(o) && !day.IsZero() && !o.Holds(day) {
						t.Errorf("%s does not hold on %s, one of its own days: %+v", o.Rule, day, o)
					}
				}
			}
		}
	})
}

// TestNamesOfEveryScript holds rows to being found again by the name as it is
// written, whatever the script and its marks.
func TestNamesOfEveryScript(t *testing.T) {
	for _, name := range []string{"Анна Берг", "安娜", "آنا برگ", "אנה", "อันนา", "अन्ना", "Ἄννα", "Ánna Bërg", "A\u0301nna", "ﬁnn", "Ånn’s", "Nguyễn Ân", "👩 Ann", "ANN-Marie"} {
		a, err := readChecked(tables(map[string]string{"actors/people/all.tsv": name + "\t2001\t\tXRUGOV\tDuke\n"}))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if len(a.People[Key(name)]) != 1 {
			t.Errorf("%s is not found under %q", name, Key(name))
		}
	}
}

// TestEmptyTables holds every table to a clear fault when it is empty.
func TestEmptyTables(t *testing.T) {
	for name := range tables(nil) {
		files := tables(nil)
		files[name] = &fstest.MapFile{}
		_, err := readChecked(files)
		if err == nil || !strings.Contains(err.Error(), Root+name+":0: no line names the columns; begin with") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCyclicAliases holds rows that name each other as aliases to one fault.
func TestCyclicAliases(t *testing.T) {
	_, err := readChecked(tables(map[string]string{"actors/organizations/all.tsv": "Red Hand\t\t\tXRUREB\t\tWhite Hand\nWhite Hand\t\t\tXGRREB\t\tRed Hand\n"}))
	if err == nil || strings.Count(err.Error(), "\n") != 0 || !strings.Contains(err.Error(), "all.tsv:4:") {
		t.Errorf("got %v", err)
	}
}

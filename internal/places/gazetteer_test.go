package places

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	built "annalist/gazetteer"
	"annalist/lexicons"
)

// some are 60 towns of Ruritania, enough for several blocks, and its
// surroundings.
func some() []Entry {
	entries := []Entry{
		{Name: "Ruritania", Country: "XRU", Sort: Country, Lat: 50, Lon: 15},
		{Name: "Elphberg", Country: "XRU", Admin1: "Elphberg", Sort: Admin1, Lat: -50.25, Lon: -179.99},
		{GeoNames: 7, Name: "Strelsau", Aliases: []string{"Strelzau", "Strelsau", "Ştrelsau"}, Country: "XRU", Admin1: "Elphberg", Sort: Capital, Lat: 50.1234, Lon: 15.4321, Population: 1000000},
	}
	for i := range 60 {
		entries = append(entries, Entry{GeoNames: 100 + i, Name: fmt.Sprintf("Town %d", i), Aliases: []string{"Zenda"}, Country: "XGR", Sort: City, Population: i})
	}
	return entries
}

func TestWrite(t *testing.T) {
	var first, second bytes.Buffer
	entries := some()
	if err := Write(&first, entries); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(entries)
	if err := Write(&second, entries); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("the order of the entries shows in the file (%v)", err)
	}
	g, err := parseGazetteer(first.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	found := g.find("strelsau")
	if len(found) != 1 {
		t.Fatalf("strelsau finds %v", found)
	}
	i := found[0].index
	lat, lon := g.point(i)
	got := fmt.Sprintln(g.id(i), g.name(i), g.country(i), g.division(i), g.sort(i), lat, lon, found[0].alias)
	if want := fmt.Sprintln(7, "Strelsau", "XRU", "Elphberg", Capital, 50.1234, 15.4321, false); got != want {
		t.Errorf("got %s want %s", got, want)
	}
	if p := g.size(i); p < 5.98 || p > 6.02 {
		t.Errorf("a million people are 10^%v", p)
	}
	lat, lon = g.point(g.find("elphberg")[0].index)
	if lat != -50.25 || lon != -179.99 {
		t.Errorf("Elphberg lies at %v, %v", lat, lon)
	}
	if found := g.find("zenda"); len(found) != 60 || !found[0].alias {
		t.Errorf("zenda finds %d places", len(found))
	}
	for i := range 60 {
		if found := g.find(fmt.Sprintf("town %d", i)); len(found) != 1 || g.id(found[0].index) != 100+i {
			t.Errorf("town %d finds %v", i, found)
		}
	}
	for _, key := range []string{"", "a", "town", "town 6x", "zzz", "town 1 ", "strelsa"} {
		if found := g.find(key); found != nil {
			t.Errorf("%q finds %v", key, found)
		}
	}
}

func TestDamaged(t *testing.T) {
	var file bytes.Buffer
	if err := Write(&file, some()); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"empty": nil, "cut": file.Bytes()[:file.Len()-5], "another": []byte(strings.Repeat("x", 100)),
		"changed": append(slices.Clone(file.Bytes()[:60]), append([]byte{255}, file.Bytes()[61:]...)...)} {
		if _, err := parseGazetteer(data); err == nil || !strings.Contains(err.Error(), "build it anew") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBuilt looks at the gazetteer as it is shipped.
func TestBuilt(t *testing.T) {
	g, err := openGazetteer(built.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(g.byCode) < 240 || g.len() < 200000 {
		t.Errorf("%d countries, %d places: the file is cut short", len(g.byCode), g.len())
	}
	for name, want := range map[string]string{"baghdad": "98182 IRQ Baghdad", "hentzau": "", "ma`rib": "", "st petersburg": "498817 RUS St.-Petersburg",
		"l'viv": "", "lviv": "702550 UKR Lviv"} {
		got, best := "", 0.0
		for _, p := range g.find(name) {
			if size := g.size(p.index); size > best && g.sort(p.index) >= Capital {
				best, got = size, fmt.Sprintf("%d %s %s", g.id(p.index), g.country(p.index), g.division(p.index))
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{"Al-Ḥasakah": "al hasakah", "the Red Sea": "red sea", "St. Petersburg": "st petersburg", "N'Djamena": "ndjamena",
		"Baghdad": "baghdad", "‘Ayn al ‘Arab": "ayn al arab", "Şırnak": "sirnak", "Łódź": "lodz", "  ": "", "Yên  Bái": "yen bai", "U.S.": "us", "The Hague": "hague"} {
		if got := Fold(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// TestTables reads every row of lexicons/places, and holds the files to the
// order of their bytes.
func TestTables(t *testing.T) {
	finder, err := New(built.FS, lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(finder.rows) < 1000 || len(finder.more) < 500 {
		t.Errorf("%d rows, %d further names: a table is cut short", len(finder.rows), len(finder.more))
	}
	for _, file := range append(tableFiles, "places/common.tsv", "places/divisions.tsv") {
		data, err := lexicons.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimRight(line, "\n"); strings.HasPrefix(line, "#") || last == "" {
				if !strings.HasPrefix(line, "#") {
					last = "\x00" // the columns
				}
				continue
			}
			if slices.Compare(strings.Split(last, "\t"), strings.Split(line, "\t")) >= 0 {
				t.Errorf("lexicons/%s: %q stands before %q; sort the file by its cells, each row once", file, last, line)
			}
			last = line
		}
	}
}

func TestTableFaults(t *testing.T) {
	var file bytes.Buffer
	if err := Write(&file, some()); err != nil {
		t.Fatal(err)
	}
	gazetteer := fstest.MapFS{"places.bin": {Data: file.Bytes()}}
	for _, tt := range []struct{ file, row, want string }{
		{"sites", "Zenda Castle\t\tcastle\t50\t15\tXRU\n", `lexicons/places/sites.tsv:2: feature "castle" is unknown; the features are continent`},
		{"sites", "Zenda Castle\t\tsite\tfifty\t15\tXRU\n", `lexicons/places/sites.tsv:2: lat "fifty" and lon "15" are no point; write degrees like 33.49 and 36.25`},
		{"sites", "Zenda Castle\t\tsite\t50\t200\tXRU\n", `lat "50" and lon "200" are no point`},
		{"lands", "Zenda\t\tregion\t50\t15\tRUR\n", `lexicons/places/lands.tsv:2: country "RUR" is unknown; write ISO 3166 alpha-3 codes, KOS for Kosovo`},
		{"lands", "Zenda\t\tregion\t50\t15\tXRU\tx1\n", `geonames is "x1"; write a number, or leave it empty`},
		{"divisions", "Hentzau\tXRU\tH.\n", `lexicons/places/divisions.tsv:2: the gazetteer has no division "Hentzau" of "XRU"; write its name as annalist gives it`},
	} {
		_, err := New(gazetteer, tables0(tt.file, tt.row))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("\n got %v\nwant %s", err, tt.want)
		}
	}
	if _, err := New(fstest.MapFS{}, tables0("", "")); err == nil || !strings.Contains(err.Error(), "read gazetteer") {
		t.Errorf("no gazetteer: %v", err)
	}
}

// tables0 are tables without rows, but for one.
func tables0(file, row string) fstest.MapFS {
	const places = "name\taliases\tfeature\tlat\tlon\tcountries\tgeonames\n"
	heads := map[string]string{"bases": places, "lands": places, "sites": places, "towns": places, "waters": places,
		"divisions": "division\tcountry\taliases\n", "common": "word\n"}
	out := fstest.MapFS{"actors/countries.tsv": {Data: []byte(strings.Join(countryColumns, "\t") + "\nRuritania\tXRU\n")}}
	for name, head := range heads {
		if name == file {
			head += row
		}
		out["places/"+name+".tsv"] = &fstest.MapFile{Data: []byte(head)}
	}
	return out
}

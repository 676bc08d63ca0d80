package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"annalist/internal/places"
)

const (
	cities = "1\tStrelsau\tStrelsau\tSTR,Strelzau,Стрельсау,si te le si\t10.1\t20.2\tP\tPPLC\tAD\t\t01\t\t\t\t500000\t\t1\tX\t2020-01-01\n" +
		"2\tHéntzau\tHentzau\t\t10.2\t20.4\tP\tPPL\tAD\t\t01\t0102\t\t\t700\t\t1\tX\t2020-01-01\n"
	admin1 = `[{"code":"AD.01","name":"Upper Elphberg Province"}]`
	admin2 = `[{"code":"AD.01.0102","name":"Zenda District"},{"code":"AD.01.0103","name":"Nowhere"}]`
)

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestRun makes a gazetteer twice: the bytes are the same, and the names that
// news may use find the places.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "cities500.txt", cities)
	write(t, dir, "admin1.json", admin1)
	write(t, dir, "admin2.json", admin2)
	var made [2][]byte
	for i := range made {
		out := filepath.Join(dir, "places.bin")
		if err := run(dir, out); err != nil {
			t.Fatal(err)
		}
		made[i], _ = os.ReadFile(out)
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("two runs give two files")
	}
	f, err := places.New(fstest.MapFS{"places.bin": {Data: made[0]}}, lexicons())
	if err != nil {
		t.Fatal(err)
	}
	ids := func(name string) (ids []int) {
		for _, p := range f.Candidates(name) {
			ids = append(ids, p.GeoNames)
		}
		return ids
	}
	for name, want := range map[string]int{"Strelsau": 1, "strelzau": 1, "Hentzau": 2, "Zenda": 0, "Upper Elphberg": 0, "Upper Elphberg Province": 0} {
		if got := ids(name); !slices.Contains(got, want) {
			t.Errorf("%s finds %v, want %d", name, got, want)
		}
	}
	for _, name := range []string{"STR", "si te le si", "Nowhere", "Стрельсау"} {
		if got := ids(name); len(got) > 0 {
			t.Errorf("%s finds %v, want nothing", name, got)
		}
	}
}

// lexicons are tables without rows but one country.
func lexicons() fstest.MapFS {
	head := "name\taliases\tfeature\tlat\tlon\tcountries\tgeonames\n"
	out := fstest.MapFS{
		"actors/countries.tsv": {Data: []byte("name\tcode\tiso2\tcow\tcameo\tfrom\tto\taliases\tadjectives\tdemonyms\tcapitals\thouses\tunless\nRuritania\tAND\n")},
		"places/divisions.tsv": {Data: []byte("division\tcountry\taliases\n")}, "places/common.tsv": {Data: []byte("word\n")},
	}
	for _, name := range []string{"bases", "lands", "sites", "towns", "waters"} {
		out["places/"+name+".tsv"] = &fstest.MapFile{Data: []byte(head)}
	}
	return out
}

func TestBare(t *testing.T) {
	for full, want := range map[string]string{"Anbar Province": "Anbar", "Damascus Governorate": "Damascus", "Central District": "Central District",
		"Mexico City": "Mexico City", "Idlib": "Idlib", "District of Columbia": "District of Columbia", "Tambov Oblast": "Tambov"} {
		if got, _ := bare(full); got != want {
			t.Errorf("%s: %s, want %s", full, got, want)
		}
	}
}

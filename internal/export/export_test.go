package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"annalist"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// written gives what a Writer of the format makes of the readings.
func written(t *testing.T, format string, o Options, readings ...*annalist.Reading) string {
	t.Helper()
	var b bytes.Buffer
	w, err := New(&b, format, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range readings {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sampleMade is what stands under made_by in the golden files.
var sampleMade = annalist.MadeBy{Program: "annalist 0.0.0", Models: map[string]string{"news": "00ff"}, Lexicons: "11ee", Config: "22dd"}

func TestGolden(t *testing.T) {
	for _, tt := range []struct {
		file, format string
		o            Options
	}{
		{"sample.jsonl", "jsonl", Options{MadeBy: sampleMade}},
		{"facts.jsonl", "jsonl", Options{MadeBy: sampleMade, Facts: true, Unit: Bytes}},
		{"sample.csv", "csv", Options{}},
		{"facts.tsv", "tsv", Options{Facts: true, Rows: "events"}},
		{"table-80.txt", "table", Options{Width: 80}},
		{"table-facts.txt", "table", Options{Width: 80, Facts: true}},
		{"table-colour.txt", "table", Options{Width: 120, Colour: true}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			got := written(t, tt.format, tt.o, sample(), bare())
			golden := filepath.Join("testdata", tt.file)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s, - is the golden file:\n%s", tt.file, diff)
			}
		})
	}
}

// bare is a report of which nothing is known and in which nothing is found.
func bare() *annalist.Reading {
	return &annalist.Reading{Report: &annalist.Report{ID: "r_2", Text: "Rain."}}
}

// TestKeys pins the names and the order that other programs rely on.
func TestKeys(t *testing.T) {
	line := written(t, "jsonl", Options{MadeBy: sampleMade}, sample())
	var got []string
	for _, m := range regexp.MustCompile(`"([a-z_]+)":`).FindAllStringSubmatch(regexp.MustCompile(`"text":"[^"]*"`).ReplaceAllString(line, `"text":""`), -1) {
		got = append(got, m[1])
	}
	keys := strings.Join(got, " ")
	at := 0
	for _, want := range []string{
		"id url publisher title published language offset_unit text made_by program models news lexicons config sentences start end",
		"actors id name kind code country sectors role basis rule mentions start end kind",
		"events id incident fact type modes contexts cameo quad goldstein modality according_to source_actors actor code start end" +
			" target_actors trigger start end date from to precision basis start end kind clock zone rule date_basis place place_basis figures" +
			" confidence model rule modality_rule modality_span sentence issues",
		"date date_basis place name geonames lat lon country precision start end feature basis rule place_basis figures kind min max start end",
		"statements id source actor code start end cue start end content start end kind form stance addressee date from to precision basis" +
			" start end kind clock zone rule within confidence basis rule sentence",
		"dates from to", "places name geonames", "disputes signals",
	} {
		i := strings.Index(keys[at:], want)
		if i < 0 {
			t.Fatalf("after %q the keys\n%s\nare not there:\n%s", keys[:at], want, keys[at:])
		}
		at += i + len(want)
	}
}

// TestNoFactInDisguise holds every format to showing that an event told by
// somebody else, or told as not having happened, is not a fact.
func TestNoFactInDisguise(t *testing.T) {
	for _, m := range []annalist.Modality{annalist.Planned, annalist.Requested, annalist.Hypothetical, annalist.Negated, annalist.Alleged} {
		r := sample()
		r.Events = r.Events[:1]
		r.Events[0].Modality = m
		if line := written(t, "jsonl", Options{}, r); !strings.Contains(line, `"fact":false,`) || !strings.Contains(line, `"modality":"`+string(m)+`"`) {
			t.Errorf("%s: jsonl shows a fact: %s", m, line)
		}
		if page := written(t, "table", Options{Width: 100}, r); strings.Contains(page, "● CONSULT") || !strings.Contains(page, string(m)) {
			t.Errorf("%s: the table shows a fact:\n%s", m, page)
		}
		for _, format := range []string{"jsonl", "csv", "tsv", "table"} {
			if out := written(t, format, Options{Facts: true, Rows: "events"}, r); strings.Contains(out, "CONSULT") {
				t.Errorf("%s: --facts keeps the event in %s:\n%s", m, format, out)
			}
		}
	}
}

// TestOffsets cuts the words out by the exported numbers, in either unit.
func TestOffsets(t *testing.T) {
	for _, unit := range []Unit{CodePoints, Bytes} {
		var r struct {
			Text       string
			Statements []struct{ Content []struct{ Start, End int } }
		}
		if err := json.Unmarshal([]byte(written(t, "jsonl", Options{Unit: unit}, sample())), &r); err != nil {
			t.Fatal(err)
		}
		s := r.Statements[0].Content[0]
		got := r.Text
		if unit == Bytes {
			got = got[s.Start:s.End]
		} else {
			got = string([]rune(got)[s.Start:s.End])
		}
		if want := "that Ruritania’s troops shelled the border town of Hentzau, killing nine people"; got != want {
			t.Errorf("%s: got %q, want %q", unit, got, want)
		}
	}
}

// TestFlatCells reads the table back as a spreadsheet does.
func TestFlatCells(t *testing.T) {
	r := sample()
	r.Report.Title = "A \"quoted\"\ttitle,\nin two lines"
	for format, comma := range map[string]rune{"csv": ',', "tsv": '\t'} {
		in := csv.NewReader(strings.NewReader(written(t, format, Options{}, r)))
		in.Comma = comma
		rows, err := in.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != 4 {
			t.Fatalf("%s: %d rows, want a header and 3", format, len(rows))
		}
		if got, want := rows[1][3], `A "quoted" title, in two lines`; got != want {
			t.Errorf("%s: title %q, want %q", format, got, want)
		}
	}
}

// TestHostileText holds the table to its width, and to letting no control
// character of a report through.
func TestHostileText(t *testing.T) {
	for _, title := range []string{
		"\x1b[31mred\x1b[0m and \x07bell \u202eback\u202c",
		strings.Repeat("x", 500),
		strings.Repeat("議会は火曜日に", 40),
		"a\u0000b\u0085c \ufeff",
	} {
		for _, width := range []int{1, 40, 80, 200} {
			r := sample()
			r.Report.Title = title
			r.Actors[0].Name = title
			for line := range strings.Lines(written(t, "table", Options{Width: width}, r)) {
				line = strings.TrimSuffix(line, "\n")
				if strings.ContainsAny(line, "\x1b\x07\x00\u0085\u202e") {
					t.Errorf("width %s: control character in %q", strconv.Itoa(width), line)
				}
				if n := utf8.RuneCountInString(line); n > max(width, widthLeast) {
					t.Errorf("width %d: a line of %d characters: %q", width, n, line)
				}
			}
		}
	}
}

func TestUnknownNames(t *testing.T) {
	if _, err := New(nil, "xlsx", Options{}); err == nil || !strings.Contains(err.Error(), "table, jsonl, csv, tsv, parquet, conllu") {
		t.Errorf("unknown format: %v", err)
	}
	if _, err := New(&bytes.Buffer{}, "csv", Options{Rows: "actors"}); err == nil {
		t.Error("unknown rows are taken")
	}
	if _, err := ParseUnit("utf16"); err == nil {
		t.Error("unknown offsets are taken")
	}
}

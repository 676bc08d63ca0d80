package lexicon

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadTable(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		rows       string // cells of code and aliases, one row a "|"
		fault      string
	}{
		{"rows, comments, empty lines", "# source\n\ncode\tname\taliases\nXRU\tRuritania\tthe Kingdom; Strelsau\n# end\n",
			"XRU [the Kingdom Strelsau]", ""},
		{"cells left out at the end", "code\tname\taliases\nXRU\tRuritania\n", "XRU []", ""},
		{"line ends of Windows and a byte order mark", "\ufeffcode\tname\taliases\r\nXRU\tRuritania\tx\r\n", "XRU [x]", ""},
		{"too many cells", "code\tname\taliases\na\tb\tc\td\nXGR\tGraustark\n", "XGR []",
			"lexicons/t.tsv:2: 4 cells in a table of 3 columns; separate cells by one tab, lists by ;"},
		{"other columns", "code\tname\n", "",
			`lexicons/t.tsv:1: columns are ["code" "name"]; name them ["code" "name" "aliases"], with tabs between`},
		{"two faults in line order", "code\tname\taliases\na \tb\nc\td\te\tf\n", "",
			"lexicons/t.tsv:2: code is \"a \"; remove the space around it\nlexicons/t.tsv:3: 4 cells in a table of 3 columns; separate cells by one tab, lists by ;"},
		{"broken UTF-8", "code\tname\taliases\nx\t\xff\n", "", "lexicons/t.tsv:2: name is not UTF-8; save the file as UTF-8"},
		{"empty", "", "", `lexicons/t.tsv:0: no line names the columns; begin with ["code" "name" "aliases"], with tabs between`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rows, err := ReadTable(fstest.MapFS{"t.tsv": {Data: []byte(tt.text)}}, "t.tsv", "code", "name", "aliases")
			var got []string
			for _, r := range rows {
				got = append(got, r.Cell(0)+" ["+strings.Join(r.List(2), " ")+"]")
			}
			if s := strings.Join(got, "|"); s != tt.rows {
				t.Errorf("rows %q, want %q", s, tt.rows)
			}
			fault := ""
			if err != nil {
				fault = err.Error()
			}
			if fault != tt.fault {
				t.Errorf("\n got %s\nwant %s", fault, tt.fault)
			}
		})
	}
}

func TestReadTableNoFile(t *testing.T) {
	if _, err := ReadTable(fstest.MapFS{}, "none.tsv", "a"); err == nil || !strings.Contains(err.Error(), "none.tsv") {
		t.Errorf("got %v, want a fault that names none.tsv", err)
	}
}

// FuzzReadRows: no cell of a sound row is broken UTF-8 or longer than its line.
func FuzzReadRows(f *testing.F) {
	f.Add("a\tb\nx\ty\n")
	f.Add("# c\r\na\tb\r\nx\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		rows, _ := readRows("f", text, []string{"a", "b"})
		lines := slices.Collect(strings.Lines(text))
		for _, r := range rows {
			if r.Line < 1 || r.Line > len(lines) || !strings.Contains(lines[r.Line-1], r.Cell(0)) {
				t.Errorf("row %v does not stand in its line", r)
			}
		}
	})
}

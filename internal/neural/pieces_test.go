package neural

import (
	"strings"
	"testing"
)

const newsVocab = `[PAD]
[UNK]
[CLS]
[SEP]
ministry
cafe
naive
un
u
.
n
-
'
"
—
$
2
##0
##5
3
##5e
rur
##itania
##n
s
東
京
strasse
straße
😀
##s
i
##st
##anbul
^
http
:
/
##x
σ
σοφια`

func TestPieces(t *testing.T) {
	long := strings.Repeat("n", 100)
	table, err := readPieces([]byte(newsVocab))
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Split(newsVocab, "\n")
	for _, tt := range []struct {
		name, form, want string
	}{
		{"a word of the list", "ministry", "ministry"},
		{"lower case", "MINISTRY", "ministry"},
		{"longest match, then pieces that continue", "Ruritanian", "rur ##itania ##n"},
		{"accents fall", "Café", "cafe"},
		{"an accent on its own falls too", "Cafe\u0301", "cafe"},
		{"a diaeresis falls", "naïve", "naive"},
		{"a dotted capital I of Turkish", "İstanbul", "i ##st ##anbul"},
		{"sharp s stays", "Straße", "straße"},
		{"capital sigma", "ΣΟΦΊΑ", "σοφια"},
		{"punctuation stands alone", "U.N.", "u . n ."},
		{"a hyphen inside", "un-ministry", "un - ministry"},
		{"an apostrophe before", "'s", "' s"},
		{"a dash", "—", "—"},
		{"an amount of money", "$20", "$ 2 ##0"},
		{"a sign that Unicode counts as a symbol but ASCII as punctuation", "2^3", "2 ^ 3"},
		{"digits after a point", "3.5", "3 . [UNK]"},
		{"a character of Chinese", "東", "東"},
		{"Chinese is not split", "東京", "[UNK]"},
		{"an emoji of the list", "😀", "😀"},
		{"an emoji that is not", "🚀", "[UNK]"},
		{"one part unknown, the others not", "u-🚀-n", "u - [UNK] - n"},
		{"a part with an unknown end is unknown as a whole", "ministryq", "[UNK]"},
		{"control characters fall", "min\x00istr\x07y", "ministry"},
		{"the mark of a broken character falls", "min\ufffdistry", "ministry"},
		{"broken UTF-8 falls", "min\xffistry", "ministry"},
		{"a soft hyphen falls", "min\u00adistry", "ministry"},
		{"a zero-width space falls", "un\u200bs", "un ##s"},
		{"a byte-order mark falls", "\ufeffministry", "ministry"},
		{"white space splits", "un\u00a0ministry\ts", "un ministry s"},
		{"the names of special pieces are words like others", "[SEP]", "[UNK] [UNK] [UNK]"},
		{"eight pieces at most", "u.n.u.n.u.n.u.n.", "u . n . u . n ."},
		{"eight pieces at most, cut within a part", "u.n.u.n5050505050", "u . n . u . n ##5"},
		{"a hundred letters are taken apart", long, "n ##n ##n ##n ##n ##n ##n ##n"},
		{"a hundred and one are not", long + "n", "[UNK]"},
		{"a hundred letters once accents fall", long + "\u0301", "n ##n ##n ##n ##n ##n ##n ##n"},
		{"nothing", "", "[UNK]"},
		{"nothing but what falls", "\x00\u200b\u0301", "[UNK]"},
		{"nothing but space", " \u3000", "[UNK]"},
		{"a million bytes", strings.Repeat("un-", 1<<18), "un - un - un - un -"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, id := range table.add(nil, tt.form) {
				got = append(got, names[id])
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("pieces of %.40q are %s, want %s", tt.form, s, tt.want)
			}
		})
	}
}

func TestPiecesAreAppended(t *testing.T) {
	table, err := readPieces([]byte(newsVocab))
	if err != nil {
		t.Fatal(err)
	}
	ids := []int32{7, 7, 7}
	for _, form := range []string{"un", "Ruritanian", "u.n.u.n.u.n.u.n.", "?"} {
		before := len(ids)
		ids = table.add(ids, form)
		if n := len(ids) - before; n < 1 || n > maxPieces {
			t.Errorf("%s gave %d pieces", form, n)
		}
	}
	if ids[2] != 7 || len(ids) != 3+1+3+8+1 {
		t.Errorf("ids are %v", ids)
	}
}

// FuzzPieces holds any form to 1 to 8 pieces of the table.
func FuzzPieces(f *testing.F) {
	table, err := readPieces([]byte(newsVocab))
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "Ruritanian", "U.N.", "\xff\u0301", "ministry\u00ad東"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, form string) {
		ids := table.add(nil, form)
		if len(ids) < 1 || len(ids) > maxPieces {
			t.Fatalf("%q gave %d pieces", form, len(ids))
		}
		for _, id := range ids {
			if id < 0 || int(id) >= table.size {
				t.Fatalf("%q gave piece %d of %d", form, id, table.size)
			}
		}
	})
}

func BenchmarkPieces(b *testing.B) {
	table, err := readPieces([]byte(newsVocab))
	if err != nil {
		b.Fatal(err)
	}
	forms := []string{"ministry", "Ruritanian", "U.N.", "Café", "un", "$20", "s", "Strasse"}
	room := make([]int32, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		room = room[:0]
		for _, form := range forms {
			room = table.add(room, form)
		}
	}
	b.ReportMetric(float64(len(forms)*b.N)/b.Elapsed().Seconds(), "words/s")
}

package marks_test

import (
	"annalist"
	"annalist/internal/marks"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func ExampleParse() {
	text, found := marks.Parse("(SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).")
	fmt.Println(text)
	for _, m := range found {
		fmt.Println(m.Label, m.Span.Of(text))
	}
	// Output:
	// Ruritanian troops shelled Hentzau.
	// SRC Ruritanian troops
	// EVT shelled
	// TAR Hentzau
}

func TestStrip(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"event", "(SRC: Ruritania) (EVT: fined) (TAR: Graustark).", "Ruritania fined Graustark."},
		{"statement", "(SOURCE: She) (CUE: said:) (CONTENT: “No.”)", "She said: “No.”"},
		{"mark in a mark", "(CONTENT: The (TAR: king) left), (CUE: said) (SOURCE: he).", "The king left, said he."},
		{"brackets of the text", "(SOURCE: Rassendyll (Ruritania)) (CUE: said) so (twice).", "Rassendyll (Ruritania) said so (twice)."},
		{"no label of ours", "(NATO: no comment)", "(NATO: no comment)"},
		{"never closed", "(SRC: Ruritania fined", "(SRC: Ruritania fined"},
		{"closed twice", "(SRC: Ruritania) fined)", "Ruritania fined)"},
		{"label without a space", "(SRC:Ruritania)", "(SRC:Ruritania)"},
		{"empty", "", ""},
	} {
		if got := marks.Strip(tt.in); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestRenderGivesWhatParseRead(t *testing.T) {
	for _, s := range []string{
		"(SRC: Ruritania) (EVT: fined) (TAR: Graustark).",
		"(CONTENT: “The talks,”) (SOURCE: she) (CUE: said), (CONTENT: “are over.”)",
		"(CONTENT: The (TAR: king (of Ruritania)) left), (CUE: said) (SOURCE: he).",
		"(CONTENT: (SRC: He) (EVT: left))",
		"(SRC: (TAR: Both))",
		"(SRC: Ruritania’s) (EVT: raid)",
	} {
		text, found := marks.Parse(s)
		if got := marks.Render(text, found); got != s {
			t.Errorf("\n got %s\nwant %s", got, s)
		}
	}
}

func TestRenderOddMarks(t *testing.T) {
	text := "one two three"
	for _, tt := range []struct {
		name  string
		marks []marks.Mark
		want  string
	}{
		{"crossing", []marks.Mark{{"SRC", span(0, 7)}, {"TAR", span(4, 13)}}, "(SRC: one (TAR: two))(TAR:  three)"},
		{"empty", []marks.Mark{{"SRC", span(3, 3)}}, text},
		{"outside", []marks.Mark{{"SRC", span(-1, 3)}, {"TAR", span(8, 14)}}, text},
		{"out of order", []marks.Mark{{"TAR", span(8, 13)}, {"SRC", span(0, 3)}}, "(SRC: one) two (TAR: three)"},
	} {
		if got := marks.Render(text, tt.marks); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestNouns(t *testing.T) {
	text := "Graustark told reporters that troops shelled Hentzau."
	st := annalist.Statement{
		Source:    &annalist.Participant{Span: span(0, 9)},
		Cue:       []annalist.Span{span(10, 14)},
		Content:   []annalist.Span{span(25, 52)},
		Addressee: &annalist.Participant{Span: span(15, 24)},
	}
	want := "(SOURCE: Graustark) (CUE: told) (ADDRESSEE: reporters) (CONTENT: that troops shelled Hentzau)."
	if got := marks.Statement(text, st); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	ev := annalist.Event{
		Sources: []annalist.Participant{{Span: span(30, 36)}},
		Trigger: []annalist.Span{span(37, 44)},
		Targets: []annalist.Participant{{Span: span(45, 52)}},
	}
	want = "Graustark told reporters that (SRC: troops) (EVT: shelled) (TAR: Hentzau)."
	if got := marks.Event(text, ev); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func span(start, end int) annalist.Span { return annalist.Span{Start: start, End: end} }

// FuzzParse holds the reader to its laws: marks lie in the text, and nothing
// but mark-up is lost.
func FuzzParse(f *testing.F) {
	f.Add("(SRC: a) (EVT: b (TAR: c))) (")
	f.Add("(CONTENT: “No,”) (SOURCE: she) (CUE: said)")
	f.Fuzz(func(t *testing.T, s string) {
		text, found := marks.Parse(s)
		for _, m := range found {
			if m.Span.Start < 0 || m.Span.Start > m.Span.End || m.Span.End > len(text) {
				t.Fatalf("mark %v outside of %q", m, text)
			}
		}
		if len(found) == 0 && text != s {
			t.Fatalf("no mark in %q, yet it became %q", s, text)
		}
	})
}

// FuzzRender holds the writer to its law: what it wrote reads as the same text.
func FuzzRender(f *testing.F) {
	f.Add("one two three", 0, 7, 4, 13)
	f.Add("Ruritania’s raid", 0, 13, 0, 13)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		if strings.ContainsAny(text, "()") {
			return // unpaired brackets of a text cannot be told from those of a mark
		}
		found := []marks.Mark{{"SOURCE", span(a, b)}, {"CONTENT", span(c, d)}, {"CUE", span(b, c)}}
		written := marks.Render(text, found)
		if got := marks.Strip(written); got != text {
			t.Fatalf("%q came back as %q", text, got)
		}
		text2, read := marks.Parse(written)
		if again := marks.Render(text2, read); again != written {
			t.Fatalf("%q was written again as %q", written, again)
		}
		if !slices.IsSortedFunc(read, func(a, b marks.Mark) int { return a.Span.Start - b.Span.Start }) {
			t.Fatalf("marks of %q are out of order", written)
		}
	})
}

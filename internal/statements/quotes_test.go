package statements

import (
	"annalist"
	"strings"
	"testing"
	"time"
)

// lines are the paragraphs of text, one a line.
func lines(text string) []annalist.Span {
	var spans []annalist.Span
	at := 0
	for line := range strings.Lines(text) {
		if n := len(strings.TrimRight(line, "\n")); n > 0 {
			spans = append(spans, annalist.Span{Start: at, End: at + n})
		}
		at += len(line)
	}
	return spans
}

func TestScanQuotes(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"curly", "“No,” she said.", "“No,”"},
		{"straight", `"No," she said. "Never."`, `"No,"|"Never."`},
		{"two apostrophes", "''No,'' she said.", "''No,''"},
		{"grave accents", "``No,'' she said.", "``No,''"},
		{"guillemets", "«No», she said.", "«No»"},
		{"guillemets the other way", "»No«, she said.", "»No«"},
		{"German", "„No“, she said.", "„No“"},
		{"single", "'We will win,' he said.", "'We will win,'"},
		{"single curly", "‘We will win,’ he said.", "‘We will win,’"},
		{"apostrophes", "Ruritania's king can't read ’em.", ""},
		{"elisions", "'Twas the '90s, rock 'n' roll and 'em.", ""},
		{"plural possessive inside", "‘The states’ rights matter,’ he said.", "‘The states’ rights matter,’"},
		{"plural possessive outside", "The states' case and the kings' case.", ""},
		{"single in double", "“He said ‘no’ to us,” she said.", "“He said ‘no’ to us,”"},
		{"double in single", "'He said “no” to us,' she said.", "'He said “no” to us,'"},
		{"not closed", "“We will win. He left.", "“We will win. He left."},
		{"several paragraphs", "“We will win.\n“We will not yield,” he said.", "“We will win.+|“We will not yield,”"},
		{"several paragraphs in single marks", "‘We will win.\n‘We will not yield,’ he said.", "‘We will win.+|‘We will not yield,’"},
		{"not closed and not taken up", "“We will win.\nHe left.", "“We will win."},
		{"slip: opening mark at the end", "“No,“ she said.", "“No,“"},
		{"slip: closing mark at the start", "”No,” she said.", "”No,”"},
		{"second opening mark", "“No, “not ever,” she said.", "“No, “not ever,”"},
		{"inches", `a 12" pipe and a rope`, ""},
		{"dash before", "the word—“no”—was said", "“no”"},
		{"question", "“Why?” he asked.", "“Why?”"},
		{"empty text", "", ""},
		{"a lone mark", "”", ""},
	} {
		var got []string
		for _, q := range scanQuotes(tt.text, lines(tt.text)) {
			s := q.span.Of(tt.text)
			if q.runsOn {
				s += "+"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.text, s, tt.want)
		}
	}
}

// Ten thousand opening marks, or apostrophes, take no longer than their length.
func TestScanQuotesManyMarks(t *testing.T) {
	for _, mark := range []string{"“", "\"", "'", "‘", " '", " ‘x", "''", "``", "«", "„", "“x” ", "'x' "} {
		text := strings.Repeat(mark, 10_000)
		start := time.Now()
		found := scanQuotes(text, lines(text))
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q: %v", mark, took)
		}
		checkQuotes(t, text, found)
	}
}

func checkQuotes(t *testing.T, text string, found []quotation) {
	t.Helper()
	at := 0
	for _, q := range found {
		if q.span.Start < at || q.span.Len() <= 0 || q.span.End > len(text) {
			t.Fatalf("%v is out of order or outside of %d bytes", q.span, len(text))
		}
		at = q.span.End
	}
}

// FuzzScanQuotes: quotations lie in the text, in order, and do not overlap.
func FuzzScanQuotes(f *testing.F) {
	f.Add("“No,” she said.\n'Tis “so.")
	f.Add("«\u2018x\u2019» \"\" ''")
	f.Fuzz(func(t *testing.T, text string) {
		checkQuotes(t, text, scanQuotes(text, lines(text)))
	})
}

func BenchmarkScanQuotes(b *testing.B) {
	text := strings.Repeat("“The talks,” the minister’s aide said, “aren't over.” He left the states' hall.\n", 100)
	paragraphs := lines(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		scanQuotes(text, paragraphs)
	}
}

package main

import (
	"strings"
	"testing"

	"annalist"
)

// gold is one paragraph of two sentences, then another; columns are cut to
// what the reader looks at.
const gold = `# newdoc id = a
# newpar
1 They _ _
2-3 don't _ _
2 do _ _
3 n't _ _
4 go _ SpaceAfter=No
5 . _ _

1 Why _ SpaceAfter=No
2 ? _ _

# newpar
1 Yes _ _

`

func table(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if f := strings.Fields(line); len(f) == 4 && line[0] != '#' {
			line = strings.Join([]string{f[0], f[1], "_", "_", "_", "_", "_", "_", f[2], f[3]}, "\t") + "\n"
		}
		b.WriteString(line)
	}
	return b.String()
}

func TestRender(t *testing.T) {
	docs, err := readGold(table(gold))
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, error %v", len(docs), err)
	}
	for _, tt := range []struct {
		wrap int
		want string
	}{
		{0, "They don't go. Why?\n\nYes"},
		{12, "They don't\ngo. Why?\n\nYes"},
		{14, "They don't go.\nWhy?\n\nYes"},
	} {
		text, units := docs[0].render(tt.wrap)
		if text != tt.want {
			t.Errorf("wrap %d: got %q, want %q", tt.wrap, text, tt.want)
		}
		got := cutText(strings.ReplaceAll(text, "\n", " "), units.words)
		if want := "They do n't go . Why ? Yes"; got != want {
			t.Errorf("words are %q, want %q", got, want)
		}
		if got := cutText(text, units.sents[1:]); got != "Why? Yes" {
			t.Errorf("sentences from the second on are %q", got)
		}
	}
}

func TestMeasure(t *testing.T) {
	span := func(a, b int) annalist.Span { return annalist.Span{Start: a, End: b} }
	var m measure
	m.add([]annalist.Span{span(0, 2), span(2, 5), span(6, 7), span(7, 8)}, []annalist.Span{span(0, 5), span(6, 7), span(7, 8)})
	if want := "P  66.67  R  50.00  F1  57.14  (gold 4, system 3, right 2)"; m.String() != want {
		t.Errorf("got %s, want %s", m, want)
	}
}

func TestReadGoldFault(t *testing.T) {
	if _, err := readGold("1\tYes\n"); err == nil || err.Error() != "1: a line of 2 columns; CoNLL-U has 10" {
		t.Errorf("got error %v", err)
	}
}

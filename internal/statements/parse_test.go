package statements

import (
	"annalist"
	"annalist/internal/marks"
	"os"
	"strings"
	"testing"
)

// finder reads the lexicon that the program ships with.
func finder(t testing.TB) *Finder {
	t.Helper()
	f, err := New(os.DirFS("../../lexicons"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// parsed lays hand-made trees over a text. A tree is a line of words
// form/UPOS/head/relation, the lemma after the form when it is not the form in
// small letters: "said|say/VERB/0/root". A new line is a new sentence; an
// empty line before it is a new paragraph. The words must stand in the text in
// this order.
func parsed(t testing.TB, text, trees string) (*annalist.Report, *annalist.Analysis) {
	t.Helper()
	a := &annalist.Analysis{}
	at, paragraph := 0, 0
	for i, line := range strings.Split(strings.TrimSpace(trees), "\n") {
		if line = strings.TrimSpace(line); line == "" {
			paragraph++
			continue
		}
		s := annalist.Sentence{Paragraph: paragraph, Headline: strings.HasPrefix(line, "# ")}
		for _, word := range strings.Fields(strings.TrimPrefix(line, "# ")) {
			tok := token4(t, word)
			n := strings.Index(text[at:], tok.Form)
			if n < 0 {
				t.Fatalf("line %d: %q is not in %q", i+1, tok.Form, text[at:])
			}
			tok.Span = annalist.Span{Start: at + n, End: at + n + len(tok.Form)}
			at = tok.Span.End
			s.Tokens = append(s.Tokens, tok)
		}
		s.Span = annalist.Span{Start: s.Tokens[0].Span.Start, End: at}
		a.Sentences = append(a.Sentences, s)
	}
	return &annalist.Report{ID: "r1", Text: text}, a
}

func token4(t testing.TB, word string) annalist.Token {
	parts := strings.Split(word, "/")
	if len(parts) != 4 {
		t.Fatalf("%q is not form/UPOS/head/relation", word)
	}
	form, lemma, ok := strings.Cut(parts[0], "|")
	if !ok {
		lemma = strings.ToLower(form)
	}
	head := 0
	for _, c := range parts[2] {
		head = head*10 + int(c-'0')
	}
	return annalist.Token{Form: form, Lemma: lemma, UPOS: parts[1], Head: head, Deprel: parts[3]}
}

// written marks every statement in a line of its own.
func written(text string, found []annalist.Statement) string {
	var lines []string
	for _, st := range found {
		lines = append(lines, marks.Statement(text, st))
	}
	return strings.Join(lines, "\n")
}

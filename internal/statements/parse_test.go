package statements

import (
	"annalist"
	"annalist/internal/marks"
	"os"
	"slices"
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
// small letters: "said|say/VERB/0/root", and after that XPOS if it matters. A new line is a new sentence; an
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
	lemma, xpos, _ := strings.Cut(lemma, "|")
	head := 0
	for _, c := range parts[2] {
		head = head*10 + int(c-'0')
	}
	return annalist.Token{Form: form, Lemma: lemma, UPOS: parts[1], XPOS: xpos, Head: head, Deprel: parts[3]}
}

// written marks every statement in a line of its own.
func written(text string, found []annalist.Statement) string {
	var lines []string
	for _, st := range found {
		lines = append(lines, marks.Statement(text, st))
	}
	return strings.Join(lines, "\n")
}

// attributed makes the one attribution of the model that the marks of want
// give, with those labels alone.
func attributed(t testing.TB, a *annalist.Analysis, want string, labels ...string) []annalist.Attribution {
	t.Helper()
	at := annalist.Attribution{Score: 0.9}
	_, found := marks.Parse(want)
	for _, m := range found {
		if !slices.Contains(labels, m.Label) {
			continue
		}
		r := within(t, a, m.Span)
		switch m.Label {
		case "SOURCE":
			at.Source = append(at.Source, r)
		case "CUE":
			at.Cue = append(at.Cue, r)
		case "CONTENT":
			at.Content = append(at.Content, r)
		}
	}
	return []annalist.Attribution{at}
}

// within is the range of the tokens of a span of one sentence.
func within(t testing.TB, a *annalist.Analysis, s annalist.Span) annalist.TokenRange {
	t.Helper()
	for n, sent := range a.Sentences {
		r := annalist.TokenRange{Sentence: n, First: -1}
		for i, tok := range sent.Tokens {
			if s.Contains(tok.Span) {
				if r.First < 0 {
					r.First = i
				}
				r.Last = i
			}
		}
		if r.First >= 0 {
			return r
		}
	}
	t.Fatalf("no token in %v", s)
	return annalist.TokenRange{}
}

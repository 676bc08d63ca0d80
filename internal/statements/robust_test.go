package statements

import (
	"annalist"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// scrambled makes sentences of the text's words with tags and heads taken from
// the bytes of seed: trees that no parser would give, cycles among them.
func scrambled(text string, seed []byte) (*annalist.Report, *annalist.Analysis) {
	a := &annalist.Analysis{}
	next := func(n int) int {
		if len(seed) == 0 || n == 0 {
			return 0
		}
		b := int(seed[0])
		seed = append(seed[1:], seed[0]+7)
		return b % n
	}
	upos := []string{"VERB", "NOUN", "PROPN", "PUNCT", "ADJ", "PRON", "ADP", ""}
	rels := []string{"root", "nsubj", "ccomp", "xcomp", "obj", "parataxis", "conj", "advcl", "acl:relcl", "nmod:poss", "obl", "mark", "nsubj:pass"}
	at := 0
	for n, line := range strings.Split(text, "\n") {
		s := annalist.Sentence{Paragraph: n / 2, Headline: n == 0}
		for word := range strings.FieldsSeq(line) {
			start := at + strings.Index(text[at:], word)
			at = start + len(word)
			s.Tokens = append(s.Tokens, annalist.Token{Span: annalist.Span{Start: start, End: at}, Form: word,
				Lemma: strings.ToLower(word), UPOS: upos[next(len(upos))], Deprel: rels[next(len(rels))]})
		}
		for i := range s.Tokens {
			s.Tokens[i].Head = next(len(s.Tokens) + 2)
		}
		if len(s.Tokens) > 0 {
			s.Span = annalist.Span{Start: s.Tokens[0].Span.Start, End: at}
			a.Sentences = append(a.Sentences, s)
		}
	}
	for range next(4) {
		r := []annalist.TokenRange{{Sentence: next(4), First: next(5), Last: next(9)}}
		a.Attributions = append(a.Attributions, annalist.Attribution{Source: r,
			Cue:     []annalist.TokenRange{{Sentence: next(3), First: next(4), Last: next(6)}},
			Content: append(r, annalist.TokenRange{Sentence: next(3), First: next(4), Last: next(16)})})
	}
	return &annalist.Report{Text: text}, a
}

// checkFound holds statements to their laws: spans lie in the text on the
// borders of characters, contents in order and apart, IDs count up.
func checkFound(t *testing.T, text string, found []annalist.Statement) {
	t.Helper()
	for i, st := range found {
		spans := append([]annalist.Span{}, st.Content...)
		for n := 1; n < len(spans); n++ {
			if spans[n-1].End > spans[n].Start {
				t.Fatalf("%s: pieces %v", st.ID, spans)
			}
		}
		spans = append(spans, st.Cue...)
		if st.Source != nil {
			spans = append(spans, st.Source.Span)
		}
		if st.Addressee != nil {
			spans = append(spans, st.Addressee.Span)
		}
		for _, s := range spans {
			if s.Start < 0 || s.End <= s.Start || s.End > len(text) || !utf8.RuneStart(text[s.Start]) {
				t.Fatalf("%s: span %v of %d bytes", st.ID, s, len(text))
			}
		}
		if len(st.Content) == 0 || st.Kind == "" || st.Stance == "" || st.Rule == "" || (st.Source == nil) != (st.Basis == "") {
			t.Fatalf("statement %d lacks something: %+v", i, st)
		}
		if st.Within == st.ID {
			t.Fatalf("%s stands in itself", st.ID)
		}
	}
}

// FuzzFind: no tree and no attribution makes the finder fail or break its laws.
func FuzzFind(f *testing.F) {
	f.Add("He said “ we will not yield . ”\nAccording to her : “ No .", []byte{1, 2, 3})
	f.Add("Minister : troops claim that\n“ they left , ” he told them", []byte("0123456789abcdef"))
	finder := finder(f)
	f.Fuzz(func(t *testing.T, text string, seed []byte) {
		if !utf8.ValidString(text) {
			return // intake lets no such text through
		}
		r, a := scrambled(text, seed)
		checkFound(t, text, finder.Find(r, a, nil))
	})
}

// A report of nothing but quotations, or of one sentence without an end, takes
// time in proportion to its length.
func TestFindLongReports(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"opening marks", strings.Repeat("“ ", 10_000)},
		{"quotations", strings.Repeat("“ we will not leave this town , ” he said .\n", 5_000)},
		{"orphans", strings.Repeat("“ we will not leave this town . ”\n", 5_000)},
		{"one sentence", strings.Repeat("he said that they claim ", 5_000)},
		{"colons", strings.Repeat("minister : ", 10_000)},
	} {
		r, a := scrambled(tt.text, []byte("statement"))
		start := time.Now()
		checkFound(t, tt.text, finder(t).Find(r, a, nil))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: %v", tt.name, took)
		}
	}
}

func TestFindEmpty(t *testing.T) {
	if found := finder(t).Find(&annalist.Report{}, &annalist.Analysis{}, nil); len(found) != 0 {
		t.Errorf("found %v in nothing", found)
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("“ we will not leave this town , ” the minister said .\n", 100)
	r, a := scrambled(text, []byte("statement"))
	f := finder(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		f.Find(r, a, nil)
	}
}

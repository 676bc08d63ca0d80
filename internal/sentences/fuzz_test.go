package sentences

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"annalist"
)

// check reports where the sentences of a text break the package's laws: spans
// in order, inside the text and on rune boundaries, never overlapping, forms
// as in the text, and white space alone left out.
func check(t *testing.T, r *annalist.Report) {
	t.Helper()
	at, paragraph := 0, 0
	text := r.Text
	valid := utf8.ValidString(text)
	gap := func(to int) {
		if i := strings.IndexFunc(text[at:to], func(r rune) bool { return !isSpace(r) }); i >= 0 {
			t.Fatalf("%q: byte %d is in no token", head(text, 200), at+i)
		}
	}
	for _, s := range Split(r) {
		if len(s.Tokens) == 0 {
			t.Fatalf("%q: an empty sentence", head(text, 200))
		}
		last := s.Tokens[len(s.Tokens)-1]
		if s.Span != s.Tokens[0].Span.Cover(last.Span) || s.Paragraph < paragraph {
			t.Fatalf("%q: sentence %v does not cover its tokens, or stands in paragraph %d behind %d", head(text, 200), s.Span, s.Paragraph, paragraph)
		}
		if s.Dateline.Len() > 0 && !s.Span.Contains(s.Dateline) {
			t.Fatalf("%q: dateline %v outside sentence %v", head(text, 200), s.Dateline, s.Span)
		}
		paragraph = s.Paragraph
		words := 0
		for _, tok := range s.Tokens {
			if tok.Span.Start < at || tok.Span.Len() <= 0 || tok.Span.End > len(text) {
				t.Fatalf("%q: token %v at %d", head(text, 200), tok.Span, at)
			}
			gap(tok.Span.Start)
			if tok.Form != tok.Span.Of(text) {
				t.Fatalf("%q: form %q is not the text's %q", head(text, 200), tok.Form, tok.Span.Of(text))
			}
			if valid && !utf8.ValidString(tok.Form) {
				t.Fatalf("%q: token %v cuts a character", head(text, 200), tok.Span)
			}
			if words > 0 && tok.Words > 0 {
				t.Fatalf("%q: a token of several words inside another", head(text, 200))
			}
			words = max(words-1, tok.Words-1)
			at = tok.Span.End
		}
		if words > 0 {
			t.Fatalf("%q: a token of several words runs over its sentence's end", head(text, 200))
		}
	}
	gap(len(text))
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{
		"", "\x00", "a\x00b", "\xed\xa0\x80", "“”‘’'\"", "Don't. Can’t!", "e\u0301\u0301", "👨‍👩‍👧🏽",
		"MOSCOW (Reuters) - Yes.", "a.b.c.", "U.S..", "...?", "http://", "@@##", "1/2/3-4", "'''", "’’s", "- - -", "[1] [2]",
		"x@y.z", "$5k", "a\u200bb", "\ufeffA", "İstanbul'un", "ﬁnn't", ".'t", "n't's'll", "\r\r\n\u2028x", "n\x00.n't",
	} {
		f.Add(s, 0)
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, text string, headline int) {
		r := &annalist.Report{Text: text}
		if headline > 0 && headline <= len(text) && utf8.ValidString(text[:headline]) {
			r.Headline.End = headline
		}
		check(t, r)
	})
}

// TestSplitHard holds that texts made to be hard take time in proportion to
// their length.
func TestSplitHard(t *testing.T) {
	long := strings.Repeat("a", 1<<20)
	quotes := strings.Repeat("“", 10000)
	for _, part := range []string{
		long, quotes, quotes + long, "\x00" + long, "a", "“", "'", "\"", "‘", "(", ".", "...", "a.", "1.", "1-", "1/", "1,", "a-", "a*", "a'", "n't", "A. ", "( ", "[1] ", "x 'a ",
		"$", "$5k", ":-", "http://", "www.", "@a", "#", "\x00", "e\u0301", "😀", "👍🏽", "a\n", "\n", "\u200b", "-1", "+", "U.S.", "…", "?!", "’s", "P.", "A-1-",
		"STRELSAU, ", "a b\n", ". ", "! ", "a? ", "1: ", "- ", "\u2028", "[a ", "\xff", "\u0301",
	} {
		text := strings.Repeat(part, max(1, 1<<17/len(part)))
		start := time.Now()
		check(t, &annalist.Report{Text: text})
		// Linear time is a tenth of a second, quadratic time minutes.
		if d := time.Since(start); d > 30*time.Second {
			t.Errorf("%q... took %v", head(text, 40), d)
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("Graustark's envoy, Gen. Black Michael, said on Wednesday that Ruritanian troops shelled the border town of Hentzau, killing nine people. “We don't know why,” he told reporters at 8 p.m. in Strelsau.\n\n", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(&annalist.Report{Text: text})
	}
}

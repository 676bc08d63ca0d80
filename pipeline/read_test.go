package pipeline

import (
	"context"
	"io"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"annalist"
	"annalist/internal/export"
)

// tiny makes a pipeline with the small random model of internal/neural's
// tests: what it finds is nonsense, and all that holds must hold all the same.
var tiny = sync.OnceValues(func() (*Pipeline, error) {
	models := fstest.MapFS{}
	for name, file := range map[string]string{"tiny/weights.bin": "tiny.bin", "tiny/vocab.txt": "tiny-vocab.txt"} {
		data, err := os.ReadFile("../internal/neural/testdata/" + file)
		if err != nil {
			return nil, err
		}
		models[name] = &fstest.MapFile{Data: data}
	}
	return New(Config{Program: "test", Models: models, Model: "tiny", Lexicons: os.DirFS("../lexicons"), Gazetteer: os.DirFS("../gazetteer")})
})

func open(t testing.TB) *Pipeline {
	t.Helper()
	p, err := tiny()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func report(title, body string) *annalist.Report {
	r := &annalist.Report{ID: "r_1", Title: title, Text: body}
	if title != "" {
		r.Text = title + "\n\n" + body
		r.Headline = annalist.Span{Start: 0, End: len(title)}
	}
	return r
}

// TestReadsAnything tries by name what has broken other programs.
func TestReadsAnything(t *testing.T) {
	for name, r := range map[string]*annalist.Report{
		"nothing":                    report("", ""),
		"a space":                    report("", " "),
		"a title alone":              report("Talks end", ""),
		"a NUL":                      report("", "Talks\x00end. \x00"),
		"a line without a space":     report("", strings.Repeat("x", 1<<17)),
		"full stops":                 report("", strings.Repeat(".", 5000)),
		"opening quotation marks":    report("", strings.Repeat("“", 10000)),
		"straight quotation marks":   report("", strings.Repeat(`"`, 2001)+" he said"),
		"brackets":                   report("", strings.Repeat("([{", 1000)),
		"combining marks":            report("", "e"+strings.Repeat("\u0301", 5000)),
		"replacement characters":     report("", strings.Repeat("\ufffd ", 500)),
		"right to left, and emoji":   report("", "قال الرئيس إن 🇺🇳 القوات 👩‍👩‍👧 انسحبت."),
		"Chinese without spaces":     report("", strings.Repeat("議会は火曜日に解散した。", 200)),
		"paragraphs of one word":     report("", strings.Repeat("No\n\n", 500)),
		"a sentence of 2,000 words":  report("", strings.Repeat("and they said ", 700)+"."),
		"zero-width and no-break":    report("", "Talks\u200b end\u00a0soon\u2028here\u2029there."),
		"carriage returns and tabs":  report("Talks\tend", "One.\r\n\r\nTwo.\r\n"),
		"quotes that never close":    report("", "“We will go, he said. \"They stay, she said. ‘No. ``Yes."),
		"a dateline and a byline":    report("Talks end", "By Anthony Hope\n\nSTRELSAU (Gazette) - Talks ended."),
		"a title that is all quotes": report("“‘“", "He left."),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := open(t).Read(t.Context(), r); err != nil {
				t.Error(err)
			}
			x, err := open(t).Explain(t.Context(), r)
			for _, format := range export.Explanations {
				if err == nil {
					err = export.Explain(io.Discard, format, x, export.Part{}, export.Options{})
				}
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// TestReadIsAFunction reads one report many times at once.
func TestReadIsAFunction(t *testing.T) {
	text := strings.Repeat("Graustark said on Wednesday that Ruritania’s troops shelled the town. “We deny it,” the minister said.\n\n", 10)
	want, err := open(t).Read(t.Context(), report("Town shelled", text))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			got, err := open(t).Read(context.Background(), report("Town shelled", text))
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("another reading, error %v", err)
			}
		})
	}
	all.Wait()
}

// TestTagKeepsTokens holds Tag to the sentences it is given.
func TestTagKeepsTokens(t *testing.T) {
	r := report("", "Troops can not leave. They wait.")
	given := []annalist.Sentence{{Span: annalist.Span{Start: 0, End: 32}}}
	for _, s := range [][2]int{{0, 6}, {7, 14}, {15, 20}, {20, 21}, {22, 26}, {27, 31}, {31, 32}} {
		span := annalist.Span{Start: s[0], End: s[1]}
		given[0].Tokens = append(given[0].Tokens, annalist.Token{Span: span, Form: span.Of(r.Text)})
	}
	a, err := open(t).Tag(t.Context(), r, given)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Sentences) != 1 || len(a.Sentences[0].Tokens) != 7 || a.Sentences[0].Tokens[1].Form != "can not" {
		t.Errorf("got %v", a.Sentences)
	}
}

// FuzzRead holds every reading to the law of spans; check is part of Read.
func FuzzRead(f *testing.F) {
	f.Add("Talks end", "“We will go,” the minister said. Troops didn't leave.")
	f.Add("", "STRELSAU (Gazette) - Nine people\x00 died")
	f.Fuzz(func(t *testing.T, title, body string) {
		if len(title)+len(body) > 4000 {
			return
		}
		body, title = strings.ToValidUTF8(body, "\ufffd"), strings.ToValidUTF8(title, "\ufffd")
		if _, err := open(t).Read(context.Background(), report(title, body)); err != nil {
			t.Error(err)
		}
	})
}

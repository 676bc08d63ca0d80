package conllu

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"annalist"
)

// checkSpans holds every token of the document to the text.
func checkSpans(t *testing.T, doc []Sentence) (*annalist.Report, *annalist.Analysis) {
	t.Helper()
	report, analysis := ToAnalysis(doc)
	for i, s := range analysis.Sentences {
		if len(s.Tokens) != len(doc[i].Words()) {
			t.Fatalf("sentence %d has %d tokens of %d words", i, len(s.Tokens), len(doc[i].Words()))
		}
		at := s.Span.Start
		for _, token := range s.Tokens {
			if token.Span.Start < at || !s.Span.Contains(token.Span) {
				t.Fatalf("the token %q at %v is not in order in %v", token.Form, token.Span, s.Span)
			}
			if got := token.Span.Of(report.Text); !utf8.ValidString(got) {
				t.Fatalf("the token %q cuts a character: %q", token.Form, got)
			}
			at = token.Span.Start
		}
	}
	return report, analysis
}

func TestToAnalysis(t *testing.T) {
	report, analysis := checkSpans(t, read(t, talks(t)))
	const text = "Graustark didn’t reply, they said. Ruritania will, and Princess Flavia of Hentzau too.\n\nIt won't."
	if report.Text != text || report.ID != "talks" {
		t.Errorf("report %q: %q", report.ID, report.Text)
	}
	var got strings.Builder
	for _, s := range analysis.Sentences {
		fmt.Fprintf(&got, "%d [%s]", s.Paragraph, s.Span.Of(text))
		for _, token := range s.Tokens {
			fmt.Fprintf(&got, " %s", token.Span.Of(text))
			if token.Words > 0 {
				fmt.Fprintf(&got, "(%d)", token.Words)
			}
			if token.Joined {
				got.WriteString("+")
			}
		}
		got.WriteString("\n")
	}
	for _, e := range analysis.Entities {
		tokens := analysis.Sentences[e.Sentence].Tokens
		fmt.Fprintf(&got, "%s %s\n", e.Type, tokens[e.First].Span.Cover(tokens[e.Last].Span).Of(text))
	}
	const want = `0 [Graustark didn’t reply, they said.] Graustark did(2)+ n’t reply+ , they said+ .
0 [Ruritania will, and Princess Flavia of Hentzau too.] Ruritania will+ , and Princess Flavia of Hentzau too+ .
1 [It won't.] It won't(2)+ won't+ .
GPE Graustark
GPE Ruritania
PER Flavia of Hentzau
`
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Error(diff)
	}
	said := analysis.Sentences[0].Tokens[6]
	if said.Lemma != "say" || said.UPOS != "VERB" || said.Head != 0 || said.Deprel != "root" || said.Feats != "Mood=Ind|Tense=Past|VerbForm=Fin" {
		t.Errorf("said is %+v", said)
	}
}

func TestTextFromFormsWhenTheCommentDisagrees(t *testing.T) {
	file := "# text = Talks ended .\n" + lines("1 Talks _ _ _ _ 0 root _ _", "2 end _ _ _ _ 1 x _ SpaceAfter=No", "3 . _ _ _ _ 1 x _ _")
	report, _ := checkSpans(t, read(t, file))
	if report.Text != "Talks end." {
		t.Errorf("text is %q", report.Text)
	}
}

func TestFromAnalysis(t *testing.T) {
	report, analysis := ToAnalysis(read(t, talks(t)))
	got := written(t, FromAnalysis(report, analysis))
	want := talks(t)
	for _, change := range []struct{ from, to string }{
		{"2.1\treply\treply\tVERB\tVB\tVerbForm=Inf\t_\t_\t0:root\tCopyOf=-1\n", ""},
		{"Entity=(1-person)|", ""},
		{"2:punct\tSpaceAfter=No\n\n", "2:punct\t_\n\n"}, // white space follows, after all
	} {
		want = strings.ReplaceAll(want, change.from, change.to)
	}
	var plain []string
	for _, line := range strings.Split(want, "\n") {
		if fields := strings.Split(line, "\t"); len(fields) == 10 {
			fields[8] = "_"
			line = strings.Join(fields, "\t")
		}
		plain = append(plain, line)
	}
	if diff := cmp.Diff(strings.Join(plain, "\n"), got); diff != "" {
		t.Error(diff)
	}
}

func TestFromAnalysisOfTokensAlone(t *testing.T) {
	report := &annalist.Report{ID: "r", Text: "Talks\nend"}
	analysis := &annalist.Analysis{Sentences: []annalist.Sentence{{Span: annalist.Span{Start: 0, End: 9}, Tokens: []annalist.Token{
		{Form: "Talks", Span: annalist.Span{Start: 0, End: 5}}, {Form: "end", Span: annalist.Span{Start: 6, End: 9}}}}}}
	const want = "# newdoc id = r\n# newpar\n# sent_id = r-1\n# text = Talks end\n" +
		"1\tTalks\t_\t_\t_\t_\t_\t_\t_\t_\n2\tend\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
	if diff := cmp.Diff(want, written(t, FromAnalysis(report, analysis))); diff != "" {
		t.Error(diff)
	}
}

func TestDocuments(t *testing.T) {
	doc := read(t, talks(t))
	twice := append(append([]Sentence{}, doc[1]), doc...)
	docs := Documents(twice)
	if len(docs) != 2 || len(docs[0]) != 1 || len(docs[1]) != 3 {
		t.Errorf("documents of the wrong length: %d", len(docs))
	}
}

func TestWhatIsWrittenCanBeRead(t *testing.T) {
	for _, text := range []string{"#", "_", "a\tb", "a\x00b", "a\u2028b", "1\u00a0000", "#\r"} {
		report := &annalist.Report{ID: "a\nb", Text: text}
		s := annalist.Sentence{Span: annalist.Span{Start: 0, End: len(text)}}
		s.Tokens = []annalist.Token{{Form: text, Lemma: text, Span: s.Span}}
		file := written(t, FromAnalysis(report, &annalist.Analysis{Sentences: []annalist.Sentence{s}}))
		if got := written(t, read(t, file)); got != file {
			t.Errorf("%q: wrote %q, read %q", text, file, got)
		}
	}
}

func TestSetMisc(t *testing.T) {
	for _, tt := range []struct{ misc, value, want string }{
		{"_", "B-PER", "NER=B-PER"},
		{"SpaceAfter=No", "B-PER", "NER=B-PER|SpaceAfter=No"},
		{"Entity=(1|NER=O|SpaceAfter=No", "B-PER", "Entity=(1|NER=B-PER|SpaceAfter=No"},
		{"NER=B-PER", "", "_"},
	} {
		if got := setMisc(tt.misc, "NER", tt.value); got != tt.want {
			t.Errorf("%s with NER=%s: %s, want %s", tt.misc, tt.value, got, tt.want)
		}
	}
}

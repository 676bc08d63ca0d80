package actors

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"annalist"
	"annalist/conllu"
	"annalist/internal/lexicon"
	"annalist/internal/mentions"
	"annalist/lexicons"
)

var update = flag.Bool("update", false, "print the actors of the corpus as they are")

// TestResolve holds the actors of the corpus that package mentions is tested
// on, and of testdata/context.conllu, in which the country is told by the
// context, to their "# actor" comments: name, kind, code, role, basis.
func TestResolve(t *testing.T) {
	resolver, finder := newStages(t)
	for _, doc := range append(corpus(t), documents(t, "testdata/context.conllu")...) {
		report, analysis := conllu.ToAnalysis(doc)
		for i := range doc {
			_, analysis.Sentences[i].Headline = doc[i].Comment("headline")
		}
		value, _ := doc[0].Comment("published")
		report.Published, _ = annalist.ParseDate(value)
		t.Run(report.ID, func(t *testing.T) {
			found := resolver.Resolve(report, analysis, finder.Find(report, analysis), nil)
			var got, want []string
			for _, a := range found {
				got = append(got, fmt.Sprintf("%s, %s, %s, %s, %s", a.Name, a.Kind, blank(a.Code), blank(a.Role), blank(a.Basis)))
				checkRule(t, a)
			}
			for _, s := range doc {
				for _, line := range s.Comments {
					if value, ok := strings.CutPrefix(line, "# actor = "); ok {
						want = append(want, value)
					}
				}
			}
			if *update {
				fmt.Printf("# newdoc id = %s\n# actor = %s\n", report.ID, strings.Join(got, "\n# actor = "))
			} else if !slices.Equal(got, want) {
				t.Errorf("%s\n got %s\nwant %s", report.Text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		})
	}
}

func blank(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// checkRule: whoever has a code has its authority, and the rows that a rule
// names are in the lexicons.
func checkRule(t *testing.T, a annalist.Actor) {
	if (a.Code == "") != (a.Rule == "" || a.Basis == "" || len(a.Country)+len(a.Sectors) == 0) {
		t.Errorf("%s: code %q by rule %q and basis %q", a.Name, a.Code, a.Rule, a.Basis)
	}
	for _, rule := range strings.Fields(a.Rule) {
		file, line, ok := strings.Cut(strings.TrimPrefix(rule, "lexicons/"), ":")
		data, err := lexicons.FS.ReadFile(file)
		if !ok || err != nil || line == "" || !strings.HasPrefix(rule, "lexicons/") || len(data) == 0 {
			t.Errorf("%s: rule %q names no row", a.Name, rule)
		}
	}
}

func newStages(t testing.TB) (*Resolver, *mentions.Finder) {
	who, err := lexicon.ReadActors(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	titles, err := lexicon.ReadTitles(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	return New(who, titles), mentions.New(who, titles)
}

func corpus(t testing.TB) [][]conllu.Sentence {
	return documents(t, "../mentions/testdata/news.conllu")
}

func documents(t testing.TB, file string) [][]conllu.Sentence {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sentences, err := conllu.Read(f, file)
	if err != nil {
		t.Fatal(err)
	}
	return conllu.Documents(sentences)
}

func BenchmarkResolve(b *testing.B) {
	resolver, finder := newStages(b)
	report, analysis := conllu.ToAnalysis(slices.Concat(corpus(b)...))
	found := finder.Find(report, analysis)
	for b.Loop() {
		resolver.Resolve(report, analysis, found, nil)
	}
	b.ReportMetric(float64(len(found))*float64(b.N)/b.Elapsed().Seconds(), "mentions/s")
}

// TestLong reads one report of 4,800 sentences: the work may not grow with the
// square of the length.
func TestLong(t *testing.T) {
	resolver, finder := newStages(t)
	one := slices.Concat(corpus(t)...)
	short := measure(resolver, finder, slices.Repeat(one, 10))
	long := measure(resolver, finder, slices.Repeat(one, 80))
	if long > 40*max(short, 20*time.Millisecond) {
		t.Errorf("8 times the text took %v, after %v", long, short)
	}
}

func measure(resolver *Resolver, finder *mentions.Finder, doc []conllu.Sentence) time.Duration {
	report, analysis := conllu.ToAnalysis(doc)
	start := time.Now()
	resolver.Resolve(report, analysis, finder.Find(report, analysis), nil)
	return time.Since(start)
}

package dates_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annalist"
	"annalist/internal/dates"
	"annalist/lexicons"
)

func finder(t testing.TB) *dates.Finder {
	t.Helper()
	f, err := dates.New(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// lawful holds ranges to what every one obeys.
func lawful(t *testing.T, text string, found []annalist.DateRange) {
	t.Helper()
	end := 0
	for _, d := range found {
		s := d.Span
		if s.Start < end || s.Start >= s.End || s.End > len(text) || !boundary(text, s.Start) || !boundary(text, s.End) {
			t.Fatalf("span %v in %q", s, text)
		}
		end = s.End
		if !d.From.IsZero() && !d.To.IsZero() && d.To.Before(d.From) {
			t.Errorf("%q is %v to %v", s.Of(text), d.From, d.To)
		}
		switch d.Kind {
		case "date", "time", "duration", "set":
		default:
			t.Errorf("%q is of kind %q", s.Of(text), d.Kind)
		}
		switch d.Basis {
		case "absolute", "publication", "text":
		case "duration", "set", "undated":
			if !d.From.IsZero() || !d.To.IsZero() {
				t.Errorf("%q, %s, has days", s.Of(text), d.Basis)
			}
		default:
			t.Errorf("%q has basis %q", s.Of(text), d.Basis)
		}
		if d.Rule == "" {
			t.Errorf("%q has no rule", s.Of(text))
		}
	}
}

func boundary(text string, i int) bool {
	return i == len(text) || i == 0 || utf8.RuneStart(text[i])
}

// FuzzRead holds every reading of a lone string to the law.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"from Monday until Friday, 3 March 2014", "two-and-a-half years ago", "the mid-to-late 1980s’s", "2014–15 9/11 0600 GMT+3",
		"Thursday’s – 31 February, 29 February", "the last three months of 0001", "99th century, 9999 years ago", "1,999 decades later, the next day",
		"between late December and the January 11 accord", "2 p.m. EST on Tuesday", "’90s '90s 90s", "first week of May, second weekend of May",
	} {
		f.Add(s, "2014-03-07")
		f.Add(s, "")
	}
	finder := finder(f)
	f.Fuzz(func(t *testing.T, text, day string) {
		published, _ := annalist.ParseDate(day)
		lawful(t, text, finder.Read(text, published))
	})
}

// FuzzFind holds Find, OfEvents and Published to the law on trees of any shape.
func FuzzFind(f *testing.F) {
	f.Add("On Friday , troops shelled Hentzau and left on Sunday , police said Monday .", "\x03\x00\x05\x05\x00\x05\x05\x08\x0a\x05", uint8(3))
	f.Add("Talks to resume Tuesday . Three days later the 2008 war began", "\x01\x02\x03", uint8(1))
	finder := finder(f)
	tags := [][3]string{{"NOUN", "NN", "obl"}, {"VERB", "VBD", "root"}, {"VERB", "VB", "xcomp"}, {"ADP", "IN", "case"}, {"AUX", "MD", "aux"}, {"PROPN", "NNP", "nmod"},
		{"NUM", "CD", "nummod"}, {"NOUN", "NNS", "nsubj"}, {"VERB", "VBG", "advcl"}, {"PART", "TO", "mark"}, {"VERB", "VBN", "acl"}, {"AUX", "VBZ", "aux:pass"}}
	f.Fuzz(func(t *testing.T, text, shape string, at uint8) {
		if len(text) > 2000 {
			return
		}
		r := &annalist.Report{Text: text, Published: annalist.Date{Year: 2014, Month: 3, Day: 7}}
		var s annalist.Sentence
		s.Span = annalist.Span{Start: 0, End: len(text)}
		start := 0
		for _, w := range strings.SplitAfter(text, " ") {
			w, end := strings.TrimSuffix(w, " "), start+len(w)
			if w != "" {
				n := len(s.Tokens)
				tag, head := tags[n%len(tags)], 0
				if n < len(shape) {
					tag, head = tags[int(shape[n])%len(tags)], int(shape[n])
				}
				s.Tokens = append(s.Tokens, annalist.Token{Span: annalist.Span{Start: start, End: start + len(w)}, Form: w, Lemma: strings.ToLower(w),
					UPOS: tag[0], XPOS: tag[1], Deprel: tag[2], Head: head})
			}
			start = end
		}
		a := &annalist.Analysis{Sentences: []annalist.Sentence{s, s}}
		found := finder.Find(r, &annalist.Analysis{Sentences: a.Sentences[:1]})
		lawful(t, text, found)
		if len(s.Tokens) == 0 {
			return
		}
		trigger := []annalist.Span{s.Tokens[int(at)%len(s.Tokens)].Span}
		e := []annalist.Event{{Trigger: trigger}, {Trigger: trigger, Sentence: int(at)}, {Sentence: -1}}
		finder.OfEvents(r, a, found, e)
		finder.OfStatements(r, a, found, []annalist.Statement{{Cue: trigger}, {Content: trigger}})
		for _, e := range e {
			if (e.Date == nil) == (e.DateBasis == "") {
				t.Errorf("date %v and basis %q", e.Date, e.DateBasis)
			}
		}
		finder.Published(r, a)
	})
}

// BenchmarkFind reads a report of news whose sentences mostly hold no time.
func BenchmarkFind(b *testing.B) {
	text := "Graustark said on Wednesday that Ruritanian troops had shelled the town of Hentzau , killing nine people and wounding dozens more . The ministry denied it . Talks between the two governments will resume in Strelsau on 14 March 2014 , the first in two years . "
	var a annalist.Analysis
	r := &annalist.Report{Published: annalist.Date{Year: 2014, Month: 3, Day: 7}}
	start, count := 0, 0
	for range 20 {
		for _, sentence := range strings.SplitAfter(text, ". ") {
			var s annalist.Sentence
			for _, w := range strings.Fields(sentence) {
				tag := "NOUN"
				if w == "said" || w == "resume" {
					tag = "VERB"
				}
				s.Tokens = append(s.Tokens, annalist.Token{Span: annalist.Span{Start: start, End: start + len(w)}, Form: w, Lemma: w, UPOS: tag, XPOS: "VBD", Head: 2, Deprel: "obl"})
				start += len(w) + 1
				count++
			}
			if len(s.Tokens) > 0 {
				s.Span = annalist.Span{Start: s.Tokens[0].Span.Start, End: start - 1}
				a.Sentences = append(a.Sentences, s)
			}
		}
	}
	r.Text = strings.Repeat(text, 20)
	f := finder(b)
	b.SetBytes(int64(len(r.Text)))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(r, &a)
	}
	b.ReportMetric(float64(count)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// TestLongSentences: what repeats for thousands of words is read in a moment.
func TestLongSentences(t *testing.T) {
	f := finder(t)
	for _, s := range []string{"1 day before ", "the day before the day after ", "from Monday until ", "between 3 and 5 ", "Friday, ", "1 or 2 or 3 ", "March 3 to ",
		"late ", "early-to-", "last ", "the first ", "New Year's ", "2 p.m. on ", "a couple of ", "2014-", "’", "in the ", "second half of the "} {
		text := strings.Repeat(s, 4000)
		lawful(t, text, f.Read(text, annalist.Date{Year: 2014, Month: 3, Day: 7}))
	}
}

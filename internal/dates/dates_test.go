package dates_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
	"annalist/internal/dates"
	"annalist/lexicons"
)

// published is a Friday.
var published = annalist.Date{Year: 2014, Month: 3, Day: 7}

// told writes what was found: "Thursday = 2014-03-06".
func told(text string, found []annalist.DateRange) []string {
	var out []string
	for _, d := range found {
		s := d.Span.Of(text) + " ="
		switch {
		case d.Kind == "duration" || d.Kind == "set":
			s += " " + d.Kind
		case d.From.IsZero() && d.To.IsZero():
			s += " ?"
		case d.From == d.To:
			s += " " + d.From.String()
		default:
			s += " " + d.From.String() + ".." + d.To.String()
		}
		if d.Clock != "" {
			s += " " + d.Clock + d.Zone
		}
		out = append(out, s)
	}
	return out
}

// TestRead reads lone strings as of Friday, 7 March 2014.
func TestRead(t *testing.T) {
	f := finder(t)
	for _, tt := range []struct{ text, want string }{
		{"3 March 2014", "[3 March 2014 = 2014-03-03]"},
		{"on March 3, 2014, troops", "[March 3, 2014 = 2014-03-03]"},
		{"Mar. 3", "[Mar. 3 = 2014-03-03]"},
		{"2014-03-03", "[2014-03-03 = 2014-03-03]"},
		{"the 3rd of March", "[3rd of March = 2014-03-03]"},
		{"3/13/2014", "[3/13/2014 = 2014-03-13]"},
		{"3/4/2014", "[3/4/2014 = ?]"},
		{"February 30", "[February 30 = ?]"},
		{"31 June 2013", "[31 June 2013 = ?]"},
		{"13.03.2014", "[13.03.2014 = 2014-03-13]"},
		{"Thursday, March 6", "[Thursday, March 6 = 2014-03-06]"},
		{"in March 2013", "[March 2013 = 2013-03-01..2013-03-31]"},
		{"in March last year", "[March last year = 2013-03-01..2013-03-31]"},
		{"last year August 8", "[last year August 8 = 2013-08-08]"},
		{"in 2014", "[2014 = 2014-01-01..2014-12-31]"},
		{"the 1990s", "[1990s = 1990-01-01..1999-12-31]"},
		{"the nineties", "[nineties = 1990-01-01..1999-12-31]"},
		{"the '90s", "['90s = 1990-01-01..1999-12-31]"},
		{"in his nineties", "[]"},
		{"mid-1990s", "[mid-1990s = 1994-01-01..1996-12-31]"},
		{"20th century", "[20th century = 1901-01-01..2000-12-31]"},
		{"Q3 2013", "[Q3 2013 = 2013-07-01..2013-09-30]"},
		{"the third quarter of 2013", "[third quarter of 2013 = 2013-07-01..2013-09-30]"},
		{"the 2013 third quarter", "[2013 third quarter = 2013-07-01..2013-09-30]"},
		{"the first half of 2014", "[first half of 2014 = 2014-01-01..2014-06-30]"},
		{"fiscal 2014", "[fiscal 2014 = ?]"},
		{"fiscal year 2013-14", "[fiscal year 2013-14 = ?]"},
		{"the 2014 fiscal year", "[2014 fiscal year = ?]"},
		{"the fiscal year ending 30 June 2013", "[fiscal year ending 30 June 2013 = 2012-07-01..2013-06-30]"},
		{"the financial year ended in March 2013", "[financial year ended in March 2013 = 2012-04-01..2013-03-31]"},
		{"the fiscal year ended December 31, 2013", "[fiscal year ended December 31, 2013 = 2013-01-01..2013-12-31]"},
		{"the fiscal year ending 5 April 2013", "[fiscal year ending 5 April 2013 = 2012-04-06..2013-04-05]"},
		{"the summer of 2013", "[summer of 2013 = 2013-06-01..2013-08-31]"},
		{"the winter of 2013-14", "[winter of 2013-14 = 2013-12-01..2014-02-28]"},
		{"the winter of 2014", "[winter of 2014 = ?]"},
		{"14-17 July", "[14-17 July = 2014-07-14..2014-07-17]"},
		{"July 14 to 17, 2012", "[July 14 to 17, 2012 = 2012-07-14..2012-07-17]"},
		{"between 3 March and 5 May", "[between 3 March and 5 May = 2014-03-03..2014-05-05]"},
		{"from Monday until Friday", "[from Monday until Friday = 2014-03-03..2014-03-07]"},
		{"from December 20 to January 5", "[from December 20 to January 5 = 2013-12-20..2014-01-05]"},
		{"2010-2014", "[2010-2014 = 2010-01-01..2014-12-31]"},
		{"2010–14", "[2010–14 = 2010-01-01..2014-12-31]"},
		{"early 2014", "[early 2014 = 2014-01-01..2014-04-30]"},
		{"mid-July", "[mid-July = 2014-07-11..2014-07-20]"},
		{"the end of May", "[end of May = 2014-05-25..2014-05-31]"},
		{"late last year", "[late last year = 2013-09-01..2013-12-31]"},
		{"the first week of March", "[first week of March = 2014-03-01..2014-03-07]"},
		{"the last three months of 2013", "[last three months of 2013 = 2013-10-01..2013-12-31]"},
		{"March 3 and 4", "[March 3 and 4 = 2014-03-03..2014-03-04]"},
		{"24 January or 7 February", "[24 January = 2014-01-24 7 February = 2014-02-07]"},
		{"yesterday", "[yesterday = 2014-03-06]"},
		{"the day before yesterday", "[day before yesterday = 2014-03-05]"},
		{"last night", "[last night = 2014-03-06]"},
		{"Thursday", "[Thursday = 2014-03-06]"},
		{"Friday", "[Friday = 2014-03-07]"},
		{"last Thursday", "[last Thursday = 2014-02-27]"},
		{"this Thursday", "[this Thursday = 2014-03-06]"},
		{"next Thursday", "[next Thursday = 2014-03-13]"},
		{"Thursday last week", "[Thursday last week = 2014-02-27]"},
		{"a week ago Thursday", "[a week ago Thursday = 2014-02-27]"},
		{"the previous Thursday", "[previous Thursday = ?]"},
		{"Talks will resume on Thursday", "[Thursday = 2014-03-13]"},
		{"Saturday night", "[Saturday night = 2014-03-01]"},
		{"over the weekend", "[weekend = 2014-03-01..2014-03-02]"},
		{"last week", "[last week = 2014-02-24..2014-03-02]"},
		{"earlier this month", "[earlier this month = 2014-03-01..2014-03-07]"},
		{"later this year", "[later this year = 2014-03-07..2014-12-31]"},
		{"in the past three days", "[past three days = 2014-03-04..2014-03-07]"},
		{"two days ago", "[two days ago = 2014-03-05]"},
		{"three years ago", "[three years ago = 2011-01-01..2011-12-31]"},
		{"three weeks later", "[three weeks later = ?]"},
		{"on 3 March, and three days later", "[3 March = 2014-03-03 three days later = 2014-03-06]"},
		{"two days before Christmas", "[two days before Christmas = 2013-12-23]"},
		{"since 2011", "[since 2011 = 2011-01-01..]"},
		{"since Monday", "[since Monday = 2014-03-03..]"},
		{"until June", "[until June = ..2014-06-30]"},
		{"by the end of the year", "[by the end of the year = ..2014-12-31]"},
		{"in recent days", "[recent days = ?]"},
		{"a few days ago", "[a few days ago = ?]"},
		{"six years", "[six years = duration]"},
		{"a two-day siege", "[two-day = duration]"},
		{"every Friday", "[every Friday = set]"},
		{"twice a week", "[twice a week = set]"},
		{"at 06:00 GMT", "[06:00 GMT = ? 06:00+00:00]"},
		{"at 0600 GMT (0900 local time) on Tuesday", "[0600 GMT = 2014-03-04 06:00+00:00 0900 local time = 2014-03-04 09:00 Tuesday = 2014-03-04]"},
		{"2 p.m. EST on Tuesday", "[2 p.m. EST on Tuesday = 2014-03-04 14:00-05:00]"},
		{"Tuesday at 2:30 p.m.", "[Tuesday at 2:30 p.m. = 2014-03-04 14:30]"},
		{"New Year's Eve", "[New Year's Eve = 2013-12-31]"},
		{"Easter Monday", "[Easter Monday = ?]"},
		{"the September 11 attacks", "[September 11 = 2001-09-11]"},
		{"September 11, 2012", "[September 11, 2012 = 2012-09-11]"},
		{"9/11", "[9/11 = 2001-09-11]"},
		{"Bloody Sunday", "[]"},
		{"the Sunday Times", "[]"},
		{"2,014 people", "[]"},
		{"a six-year-old", "[]"},
		{"six years old", "[]"},
		{"Theresa May said", "[]"},
		{"they may march", "[]"},
		{"$400 a month", "[]"},
		{"World War II", "[]"},
	} {
		if got := fmt.Sprint(told(tt.text, f.Read(tt.text, published))); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestUndated reads strings of a report whose day is not known.
func TestUndated(t *testing.T) {
	for _, text := range []string{"Thursday", "last week", "yesterday", "in March", "March 3", "two days ago", "over the weekend", "this summer"} {
		found := finder(t).Read(text, annalist.Date{})
		if len(found) != 1 || found[0].Basis != "undated" || !found[0].From.IsZero() {
			t.Errorf("%q: %+v", text, found)
		}
	}
}

// sentence makes a tree from lines "form lemma UPOS XPOS head deprel".
func sentence(lines ...[6]any) (*annalist.Report, *annalist.Analysis) {
	r := &annalist.Report{Published: published}
	var s annalist.Sentence
	for _, l := range lines {
		form := l[0].(string)
		start := len(r.Text)
		r.Text += form + " "
		s.Tokens = append(s.Tokens, annalist.Token{Span: annalist.Span{Start: start, End: start + len(form)}, Form: form,
			Lemma: l[1].(string), UPOS: l[2].(string), XPOS: l[3].(string), Head: l[4].(int), Deprel: l[5].(string)})
	}
	s.Span = annalist.Span{Start: 0, End: len(r.Text) - 1}
	return r, &annalist.Analysis{Sentences: []annalist.Sentence{s}}
}

// TestOfEvents: "Police said on Wednesday that on Monday troops entered Hentzau
// and shelled the market, after Friday's talks."
func TestOfEvents(t *testing.T) {
	r, a := sentence(
		[6]any{"Police", "police", "NOUN", "NN", 2, "nsubj"}, [6]any{"said", "say", "VERB", "VBD", 0, "root"},
		[6]any{"on", "on", "ADP", "IN", 4, "case"}, [6]any{"Wednesday", "Wednesday", "PROPN", "NNP", 2, "obl"},
		[6]any{"that", "that", "SCONJ", "IN", 9, "mark"}, [6]any{"on", "on", "ADP", "IN", 7, "case"},
		[6]any{"Monday", "Monday", "PROPN", "NNP", 9, "obl"}, [6]any{"troops", "troops", "NOUN", "NNS", 9, "nsubj"},
		[6]any{"entered", "enter", "VERB", "VBD", 2, "ccomp"}, [6]any{"Hentzau", "Hentzau", "PROPN", "NNP", 9, "obj"},
		[6]any{"and", "and", "CCONJ", "CC", 12, "cc"}, [6]any{"shelled", "shell", "VERB", "VBD", 9, "conj"},
		[6]any{"the", "the", "DET", "DT", 14, "det"}, [6]any{"market", "market", "NOUN", "NN", 12, "obj"},
		[6]any{"after", "after", "ADP", "IN", 18, "case"}, [6]any{"Friday", "Friday", "PROPN", "NNP", 18, "nmod:poss"},
		[6]any{"'s", "'s", "PART", "POS", 16, "case"}, [6]any{"talks", "talk", "NOUN", "NNS", 12, "obl"},
	)
	f := finder(t)
	found := f.Find(r, a)
	trigger := func(i int) []annalist.Span { return []annalist.Span{a.Sentences[0].Tokens[i].Span} }
	for _, tt := range []struct {
		word        int
		date, basis string
	}{
		{8, "2014-03-03", "expression"},
		{11, "2014-03-03", "coordination"},
		{17, "2014-03-07", "expression"},
	} {
		e := []annalist.Event{{Trigger: trigger(tt.word)}}
		f.OfEvents(r, a, found, e)
		if e[0].Date == nil || e[0].Date.From.String() != tt.date || e[0].Date.Basis != tt.basis || e[0].DateBasis != "" {
			t.Errorf("%s: %+v %q", a.Sentences[0].Tokens[tt.word].Form, e[0].Date, e[0].DateBasis)
		}
	}
	st := []annalist.Statement{{Cue: trigger(1)}}
	f.OfStatements(r, a, found, st)
	if st[0].Date == nil || st[0].Date.From.String() != "2014-03-05" {
		t.Errorf("said: %+v", st[0].Date)
	}
	r.Published = annalist.Date{}
	e := []annalist.Event{{Trigger: trigger(8)}, {Trigger: trigger(1), Sentence: 7}}
	f.OfEvents(r, a, f.Find(r, a), e)
	if e[0].Date != nil || e[0].DateBasis != "undated" || e[1].DateBasis != "none" {
		t.Errorf("%+v", e)
	}
}

func TestPublished(t *testing.T) {
	f := finder(t)
	dateline := func(s string) *annalist.Analysis {
		return &annalist.Analysis{Sentences: []annalist.Sentence{{Dateline: annalist.Span{Start: 0, End: len(s)}}}}
	}
	for _, tt := range []struct {
		text, dateline, want string
	}{
		{"STRELSAU, March 3, 2014 (Gazette) - Talks ended.", "STRELSAU, March 3, 2014 (Gazette) -", "2014-03-03"},
		{"STRELSAU, March 3 (Gazette) - Talks ended.", "STRELSAU, March 3 (Gazette) -", ""},
		{"Talks end\n\nPublished 3 March 2014\n\nTalks ended in Strelsau.", "", "2014-03-03"},
		{"Talks end\n\nTalks ended in Strelsau.\n\nMonday, 3 March 2014, 06:00 GMT", "", "2014-03-03"},
		{"Talks end\n\nThey began on 3 March 2014.", "", ""},
		{"Talks end\n\n3 March 2014\n\n4 March 2014\n\nTalks ended.", "", ""},
	} {
		a := &annalist.Analysis{}
		if tt.dateline != "" {
			a = dateline(tt.dateline)
		}
		if got := f.Published(&annalist.Report{Text: tt.text}, a).String(); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestFaults: the tables name each wrong row.
func TestFaults(t *testing.T) {
	fsys := fstest.MapFS{
		"dates/days.tsv":  {Data: []byte("name\tday\tafter\nRose Day\t13-01\n")},
		"dates/names.tsv": {Data: []byte("name\nSunday Gazette\n")},
		"dates/zones.tsv": {Data: []byte("zone\toffset\nRST\t1\n")},
	}
	_, err := dates.New(fsys)
	want := "lexicons/dates/zones.tsv:2: offset is \"1\"; write +01:00\n" +
		"lexicons/dates/days.tsv:2: day is \"13-01\"; write 12-24 or 2001-09-11, or nothing for a day that moves"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func ExampleFinder_Read() {
	f, err := dates.New(lexicons.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "Troops entered Hentzau last Thursday, two days before the 2014 vote."
	for _, d := range f.Read(text, annalist.Date{Year: 2014, Month: 3, Day: 7}) {
		fmt.Printf("%s: %s to %s, %s\n", d.Span.Of(text), d.From, d.To, d.Basis)
	}
	// Output:
	// last Thursday: 2014-02-27 to 2014-02-27, publication
	// two days:  to , duration
	// 2014: 2014-01-01 to 2014-12-31, absolute
}

// TestSorted holds the tables to the order of their bytes, so that two edits
// meet in a merge.
func TestSorted(t *testing.T) {
	for _, file := range []string{"dates/days.tsv", "dates/names.tsv", "dates/zones.tsv"} {
		data, err := lexicons.FS.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		headed := false
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			if headed && last != "" && slices.Compare(strings.Split(last, "\t"), strings.Split(line, "\t")) >= 0 {
				t.Errorf("lexicons/%s: %q stands before %q; sort the file, each row once", file, last, line)
			}
			if headed {
				last = line
			}
			headed = true
		}
	}
}

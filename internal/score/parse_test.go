package score

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annalist/conllu"
)

// file reads sentences of rows "ID FORM LEMMA UPOS FEATS HEAD DEPREL", one a
// line, set apart by blank lines; XPOS is "_".
func file(t *testing.T, rows string) []conllu.Sentence {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(rows) {
		f := strings.Fields(line)
		if len(f) == 7 {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t_\n", f[0], f[1], f[2], f[3], f[4], f[5], f[6])
		} else {
			b.WriteString("\n")
		}
	}
	sentences, err := conllu.Read(strings.NewReader(b.String()), t.Name())
	if err != nil {
		t.Fatal(err)
	}
	return sentences
}

const goldTalks = `
1   Talks  talk  NOUN  Number=Plur   4 nsubj
2-3 didn't _     _     _             _ _
2   did    do    AUX   Tense=Past    4 aux
3   n't    not   PART  _             4 advmod
4   help   help  VERB  VerbForm=Inf  0 root
5   .      .     PUNCT _             4 punct

1   They   they  PRON  Person=3      2 nsubj:pass
2   ended  end   VERB  Tense=Past    0 root
3   .      .     PUNCT _             2 punct
`

func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	gold := file(t, goldTalks)
	report, err := Parse(gold, gold)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range report {
		if row.F1() != 100 || row.Gold == 0 {
			t.Errorf("%s is %.2f of %d", row.Name, row.F1(), row.Gold)
		}
	}
	if len(report) != 13 {
		t.Errorf("%d measures, want 13", len(report))
	}
}

// TestParseCounts holds the counts to ones made by hand; each case names what
// it changes in goldTalks.
func TestParseCounts(t *testing.T) {
	change := func(from, to string) string {
		if !strings.Contains(goldTalks, from) {
			t.Fatalf("%q is not in the gold text", from)
		}
		return strings.Replace(goldTalks, from, to, 1)
	}
	for _, tt := range []struct {
		name, system string
		want         map[string]Count // gold, system, correct, aligned
	}{
		{"a wrong tag", change("NOUN", "VERB"), map[string]Count{
			"UPOS": {8, 8, 7, 8}, "AllTags": {8, 8, 7, 8}, "LAS": {8, 8, 8, 8}, "MLAS": {5, 5, 4, 5}}},
		{"a subtype does not count", change("nsubj:pass", "nsubj"), map[string]Count{
			"LAS": {8, 8, 8, 8}, "CLAS": {5, 5, 5, 5}}},
		{"a wrong relation", change("nsubj:pass", "obj"), map[string]Count{
			"UAS": {8, 8, 8, 8}, "LAS": {8, 8, 7, 8}, "CLAS": {5, 5, 4, 5}}},
		{"a wrong head", change("_             4 advmod", "_             2 advmod"), map[string]Count{
			"UAS": {8, 8, 7, 8}, "LAS": {8, 8, 7, 8}, "Words": {8, 8, 8, 8}}},
		{"a feature of one treebank does not count", change("Person=3", "Person=3|Typo=Yes"), map[string]Count{
			"UFeats": {8, 8, 8, 8}}},
		{"a wrong feature", change("Person=3", "Person=2"), map[string]Count{
			"UFeats": {8, 8, 7, 8}, "MLAS": {5, 5, 4, 5}}},
		{"a function word's tag costs its head in MLAS", change("do    AUX", "do    VERB"), map[string]Count{
			"CLAS": {5, 5, 5, 5}, "MLAS": {5, 5, 4, 5}}},
		{"a wrong lemma", change("ended  end", "ended  ended"), map[string]Count{
			"Lemmas": {8, 8, 7, 8}, "BLEX": {5, 5, 4, 5}}},
		{"two sentences in one", `
1   Talks  talk  NOUN  Number=Plur   4 nsubj
2-3 didn't _     _     _             _ _
2   did    do    AUX   Tense=Past    4 aux
3   n't    not   PART  _             4 advmod
4   help   help  VERB  VerbForm=Inf  0 root
5   .      .     PUNCT _             4 punct
6   They   they  PRON  Person=3      7 nsubj:pass
7   ended  end   VERB  Tense=Past    4 parataxis
8   .      .     PUNCT _             7 punct
`, map[string]Count{
			"Sentences": {2, 1, 0, 0}, "Tokens": {7, 7, 7, 0}, "UAS": {8, 8, 7, 8}, "LAS": {8, 8, 7, 8}}},
		// The range is one word: none of its gold words is found, so that two
		// gold words are lost and one system word is wrong.
		{"a range left whole", `
1   Talks  talk  NOUN  Number=Plur   3 nsubj
2   didn't do    AUX   Tense=Past    3 aux
3   help   help  VERB  VerbForm=Inf  0 root
4   .      .     PUNCT _             3 punct

1   They   they  PRON  Person=3      2 nsubj:pass
2   ended  end   VERB  Tense=Past    0 root
3   .      .     PUNCT _             2 punct
`, map[string]Count{
			"Tokens": {7, 7, 7, 0}, "Words": {8, 7, 6, 6}, "LAS": {8, 7, 6, 6}}},
		// As two surface tokens the same two words are found by their forms.
		{"a range as two tokens", change("2-3 didn't _     _     _             _ _\n", ""), map[string]Count{
			"Tokens": {7, 8, 6, 0}, "Words": {8, 8, 8, 8}, "LAS": {8, 8, 8, 8}}},
		{"a head that stands for no gold word", `
1   Talks  talk  NOUN  Number=Plur   4 nsubj
2-3 didn't _     _     _             _ _
2   did    do    AUX   Tense=Past    4 aux
3   n't    not   PART  _             4 advmod
4   hel    help  VERB  VerbForm=Inf  0 root
5   p.     p     PUNCT _             4 punct

1   They   they  PRON  Person=3      2 nsubj:pass
2   ended  end   VERB  Tense=Past    0 root
3   .      .     PUNCT _             2 punct
`, map[string]Count{
			"Tokens": {7, 7, 5, 0}, "Words": {8, 8, 6, 6}, "UAS": {8, 8, 3, 6}}},
		{"no tree in the system's file",
			strings.NewReplacer("4 nsubj", "_ _", "4 aux", "_ _", "4 advmod", "_ _", "0 root", "_ _", "4 punct", "_ _",
				"2 nsubj:pass", "_ _", "2 punct", "_ _").Replace(goldTalks), map[string]Count{
				"UPOS": {8, 8, 8, 8}, "UAS": {8, 8, 0, 8}, "LAS": {8, 8, 0, 8}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report, err := Parse(file(t, goldTalks), file(t, tt.system))
			if err != nil {
				t.Fatal(err)
			}
			for name, want := range tt.want {
				if got := report.Get(name); got != want {
					t.Errorf("%s: got %+v, want %+v", name, got, want)
				}
			}
		})
	}
}

func TestParseFaults(t *testing.T) {
	for _, tt := range []struct{ name, system, want string }{
		{"other text", strings.Replace(goldTalks, "They", "We", 1),
			`gold and system hold different text from character 16 on (spaces not counted): gold has "Theyended.", system "Weended."`},
		{"text is missing", goldTalks[:strings.Index(goldTalks, "\n1   They")],
			`gold and system hold different text from character 16 on (spaces not counted): gold has "Theyended.", system ""`},
		{"two roots", strings.Replace(goldTalks, "4 nsubj", "0 nsubj", 1),
			`system:1: sentence 1 "" has 2 roots; a tree has one`},
		{"a cycle", strings.Replace(goldTalks, "0 root", "1 root", 1),
			`system:1: sentence 1 "" has a cycle through word 1`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse(file(t, goldTalks), file(t, strings.TrimLeft(tt.system, "\n")))
			if err == nil || err.Error() != tt.want {
				t.Errorf("\n got %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	report := Report{{"Words", Count{8, 7, 6, 6}}, {"UAS", Count{8, 7, 3, 6}}}
	var b strings.Builder
	if err := report.WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	const want = "" +
		"Measure    Gold  System Correct Precision  Recall      F1  Aligned\n" +
		"Words         8       7       6     85.71   75.00   80.00   100.00\n" +
		"UAS           8       7       3     42.86   37.50   40.00    50.00\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

func words(s string) (out []annalist.Token) {
	for _, w := range strings.Fields(s) {
		out = append(out, annalist.Token{Form: w})
	}
	return out
}

func TestDiscards(t *testing.T) {
	d, err := ReadDiscards(fstest.MapFS{"discards.tsv": {Data: []byte("# sport\nphrase\tscope\ngold medal\tsentence\nfallen\tsentence\nworld cup\treport\nsemi-final\tsentence\nplayer's wife\tsentence\n")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ sentence, want string }{
		{"Ruritania won a Gold Medal", "gold medal sentence 3-4"},
		{"Gold was found", ""},
		{"the gold", ""},
		{"A gold medal of the World Cup", "world cup report 5-6"},
		{"the semi - final in Strelsau", "semi-final sentence 1-3"},
		{"the player ’s wife", "player's wife sentence 1-3"},
		{"", ""},
	} {
		got := ""
		if found, first, last := d.Find(words(tt.sentence)); found != nil {
			got = fmt.Sprintf("%s %s %d-%d", found.Phrase, found.Scope, first, last)
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.sentence, got, tt.want)
		}
	}
}

func TestDiscardFaults(t *testing.T) {
	d, err := ReadDiscards(fstest.MapFS{"discards.tsv": {Data: []byte("phrase\tscope\ngold medal\tsentences\n\tsentence\nGold  medal\treport\ngold medal\treport\n")}})
	want := `lexicons/discards.tsv:2: scope is "sentences"; write sentence or report
lexicons/discards.tsv:3: has no phrase; write one
lexicons/discards.tsv:5: "gold medal" stands twice; remove one; the other is lexicons/discards.tsv:4`
	if got := fmt.Sprint(err); got != want || d.Len() != 1 {
		t.Errorf("got %s, %d discards\nwant %s", got, d.Len(), want)
	}
	if d, err := ReadDiscards(fstest.MapFS{}); err != nil || d.Len() != 0 {
		t.Errorf("a missing table gives %d discards, %v", d.Len(), err)
	}
	if found, _, _ := d.Find(nil); found != nil {
		t.Errorf("nothing holds %v", found)
	}
}

func TestIssues(t *testing.T) {
	is, err := ReadIssues(fstest.MapFS{"issues.tsv": {Data: []byte("phrase\tissue\nliteracy\tLITERACY\nfinancial literacy\t-LITERACY\n" +
		"head start\tSCHOOLS\nhead start\tCHILDREN\nstart\tSCHOOLS\na head start\t-CHILDREN\n")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ sentence, want string }{
		{"Literacy rose in Ruritania", "LITERACY 0-0"},
		{"financial literacy rose", ""},
		{"financial literacy and literacy rose", "LITERACY 3-3"},
		{"the Head Start of Strelsau", "SCHOOLS 1-2 CHILDREN 1-2"},
		{"a head start", "SCHOOLS 1-2"},
	} {
		var got []string
		for _, i := range is.Find(words(tt.sentence)) {
			got = append(got, fmt.Sprintf("%s %d-%d", i.Name, i.First, i.Last))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q: got %q, want %q", tt.sentence, got, tt.want)
		}
	}
	_, err = ReadIssues(fstest.MapFS{"issues.tsv": {Data: []byte("phrase\tissue\n\tA\nrose\t-\nrose\tA B\nrose\tA\nrose\t-A\n")}})
	if n := len(strings.Split(fmt.Sprint(err), "\n")); n != 4 {
		t.Errorf("%d faults, want 4: %v", n, err)
	}
}

// FuzzPhrases holds any tables and sentence to the laws: what is found lies in
// the sentence and says the phrase.
func FuzzPhrases(f *testing.F) {
	f.Add("gold medal\tsentence\nWorld-Cup\treport\n", "rose\tA\nred rose\t-A\n", "the red rose won a gold medal")
	f.Add("’s\tsentence\n\xff\tx", "İ\tA\n-\t-B", "İ ’s -")
	f.Fuzz(func(t *testing.T, discards, issues, sentence string) {
		fsys := fstest.MapFS{"discards.tsv": {Data: []byte("phrase\tscope\n" + discards)}, "issues.tsv": {Data: []byte("phrase\tissue\n" + issues)}}
		d, _ := ReadDiscards(fsys)
		is, _ := ReadIssues(fsys)
		tokens := words(sentence)
		said := func(first, last int) string {
			var forms []string
			for _, tok := range tokens[first : last+1] {
				forms = append(forms, plainForm(tok.Form))
			}
			return strings.Join(forms, " ")
		}
		if found, first, last := d.Find(tokens); found != nil && said(first, last) != strings.Join(Words(found.Phrase), " ") {
			t.Errorf("%q is not %q", said(first, last), found.Phrase)
		}
		for _, i := range is.Find(tokens) {
			if i.First < 0 || i.Last < i.First || i.Last >= len(tokens) || i.Name == "" {
				t.Errorf("%+v is none", i)
			}
		}
	})
}

func BenchmarkPhrases(b *testing.B) {
	var rows strings.Builder
	rows.WriteString("phrase\tissue\n")
	for i := range 4000 {
		fmt.Fprintf(&rows, "the word%d of\tA%d\nword%d\tB\n", i, i%50, i)
	}
	is, err := ReadIssues(fstest.MapFS{"issues.tsv": {Data: []byte(rows.String())}})
	if err != nil {
		b.Fatal(err)
	}
	sentence := words("On Monday the word12 of Ruritania said that troops of Graustark had shelled the town of Hentzau , where word7 people live .")
	b.SetBytes(int64(len(sentence)))
	for b.Loop() {
		is.Find(sentence)
	}
}

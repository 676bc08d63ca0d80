package conllu

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func talks(t testing.TB) string {
	t.Helper()
	file, err := os.ReadFile("testdata/talks.conllu")
	if err != nil {
		t.Fatal(err)
	}
	return string(file)
}

func read(t testing.TB, file string) []Sentence {
	t.Helper()
	sentences, err := Read(strings.NewReader(file), "talks.conllu")
	if err != nil {
		t.Fatal(err)
	}
	return sentences
}

func written(t testing.TB, sentences []Sentence) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, sentences); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCleanFileComesBackByteForByte(t *testing.T) {
	file := talks(t)
	sentences := read(t, file)
	if diff := cmp.Diff(file, written(t, sentences)); diff != "" {
		t.Error(diff)
	}
	if n := len(sentences); n != 3 {
		t.Fatalf("%d sentences, want 3", n)
	}
	if rows, words := len(sentences[1].Rows), len(sentences[1].Words()); rows != 11 || words != 10 {
		t.Errorf("sentence 2 has %d rows and %d words, want 11 and 10", rows, words)
	}
	if line := sentences[1].Line; line != 15 {
		t.Errorf("sentence 2 begins at line %d, want 15", line)
	}
}

func TestReadForgives(t *testing.T) {
	want := read(t, talks(t))
	for name, file := range map[string]string{
		"Windows line ends":        strings.ReplaceAll(talks(t), "\n", "\r\n"),
		"a byte order mark":        "\ufeff" + talks(t),
		"no blank line at the end": strings.TrimRight(talks(t), "\n"),
		"more blank lines":         "\n\n" + strings.ReplaceAll(talks(t), "\n\n", "\n\n\n"),
	} {
		got := read(t, file)
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Sentence{}, "Line")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// lines makes a sentence of rows in which a space stands for a tab.
func lines(rows ...string) string {
	return strings.ReplaceAll(strings.Join(rows, "\n"), " ", "\t") + "\n\n"
}

func TestFaults(t *testing.T) {
	const good = "1 Talks talk NOUN NNS _ 0 root _ _"
	for _, tt := range []struct {
		name, file, want string
	}{
		{"too few columns", lines("1 Talks talk"),
			"f:1: the line has 3 columns; a word has 10, set apart by single tabs"},
		{"an empty column", lines("1 Talks  NOUN NNS _ 0 root _ _"),
			`f:1: column 3 (LEMMA): the column is empty; write "_" for nothing`},
		{"a space in a tag", "1\tTalks\ttalk\tNO UN\tNNS\t_\t0\troot\t_\t_\n\n",
			`f:1: column 4 (UPOS): "NO UN" holds a space; only FORM, LEMMA and MISC may`},
		{"an ID that is none", lines("one Talks talk NOUN NNS _ 0 root _ _"),
			`f:1: column 1 (ID): "one" is not an ID; write 3, 3-4 or 3.1`},
		{"words out of order", lines(good, "3 end end VERB VBP _ 1 acl _ _"),
			"f:2: column 1 (ID): the ID 3 is out of order; the next word is 2"},
		{"a range after its word", lines(good, "1-2 Talks _ _ _ _ _ _ _ _"),
			"f:2: column 1 (ID): the ID 1-2 is out of order; a range stands before its first word and overlaps no other; the next word is 2"},
		{"a range past the end", lines("1-3 Talks _ _ _ _ _ _ _ _", good),
			"f:2: column 1 (ID): a range runs to word 3, and the sentence ends with word 1; close the range at the last word"},
		{"an empty node out of order", lines(good, "1.2 end end VERB VBP _ _ _ _ _"),
			"f:2: column 1 (ID): the ID 1.2 is out of order; the next empty node here is 1.1"},
		{"a head that is no number", lines("1 Talks talk NOUN NNS _ x root _ _"),
			`f:1: column 7 (HEAD): "x" is not a number; write 0 for the root, or the ID of the head word`},
		{"a head outside", lines("1 Talks talk NOUN NNS _ 2 root _ _"),
			"f:1: column 7 (HEAD): the head 2 is not in the sentence; its words are 1 to 1"},
		{"a head of its own", lines("1 Talks talk NOUN NNS _ 1 root _ _"),
			"f:1: column 7 (HEAD): word 1 is its own head; give it another head, or 0 for the root"},
		{"a range with a head", lines("1-2 Talks _ _ _ _ 2 _ _ _", good, "2 end end VERB VBP _ 1 acl _ _"),
			`f:1: column 7 (HEAD): 1-2 has the head "2"; only words have heads; write "_"`},
		{"a comment among words", lines(good, "# late"),
			"f:2: a comment stands between the words of a sentence; move it before the first word"},
		{"comments alone", "# sent_id = 1\n\n",
			"f:1: the sentence has no words; add its words, or take its other lines out"},
		{"white space alone", lines(good) + " \n",
			"f:3: the line holds only white space; leave it empty"},
		{"broken UTF-8", lines("1 \xff\xfe talk NOUN NNS _ 0 root _ _"),
			"f:1: the line is not UTF-8; write the file as UTF-8"},
		{"a lone surrogate", lines("1 \xed\xa0\x80 talk NOUN NNS _ 0 root _ _"),
			"f:1: the line is not UTF-8; write the file as UTF-8"},
		{"a NUL", lines("1 \x00 talk NOUN NNS _ 0 root _ _"),
			"f:1: the line holds a NUL byte; take it out"},
		{"two faults of two sentences, in order",
			lines("1 Talks talk NOUN NNS _ 9 root _ _", "2 end end VERB VBP _ x acl _ _") + lines(good) + lines("1 Talks talk"),
			"f:1: column 7 (HEAD): the head 9 is not in the sentence; its words are 1 to 2\n" +
				`f:2: column 7 (HEAD): "x" is not a number; write 0 for the root, or the ID of the head word` + "\n" +
				"f:6: the line has 3 columns; a word has 10, set apart by single tabs"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			after := lines("1 After after ADV RB _ 0 root _ _")
			sentences, err := Read(strings.NewReader(tt.file+after), "f")
			if err == nil || err.Error() != tt.want {
				t.Errorf("\n got %v\nwant %s", err, tt.want)
			}
			if n := len(sentences); n == 0 || sentences[n-1].Rows[0].Form != "After" {
				t.Errorf("the sentence after the fault was not read: %v", sentences)
			}
		})
	}
}

func TestManyFaultsAreCounted(t *testing.T) {
	_, err := Read(strings.NewReader(strings.Repeat("x\n", 2500)), "f")
	got := strings.Split(err.Error(), "\n")
	if len(got) != 1001 || got[1000] != "f: 1500 more faults, not told here" {
		t.Errorf("%d lines, the last %q", len(got), got[len(got)-1])
	}
}

func TestLongLine(t *testing.T) {
	form := strings.Repeat("é", 1<<19)
	sentences := read(t, lines("1 "+form+" _ X FW _ 0 root _ _"))
	if got := sentences[0].Rows[0].Form; got != form {
		t.Errorf("a form of %d bytes came back with %d", len(form), len(got))
	}
	_, err := Read(strings.NewReader(lines("1 Talks _ X FW _ "+form+" root _ _")), "f")
	if err == nil || len(err.Error()) > 200 {
		t.Errorf("the fault of a long line is told in %d bytes", len(err.Error()))
	}
}

// FuzzRead holds the reader to two laws: it does not panic, and what it reads
// without a fault comes back the same when written and read again.
func FuzzRead(f *testing.F) {
	f.Add(talks(f))
	f.Add("# newpar\n\n1\ta\n")
	f.Add(lines("1-2 a _ _ _ _ _ _ _ _", "1 b _ _ _ _ _ _ _ _", "2 c _ _ _ _ 1 _ _ _", "2.1 d _ _ _ _ _ _ _ _"))
	f.Fuzz(func(t *testing.T, file string) {
		sentences, err := Read(strings.NewReader(file), "f")
		if err != nil {
			return
		}
		again, err := Read(strings.NewReader(written(t, sentences)), "f")
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if diff := cmp.Diff(sentences, again, cmpopts.IgnoreFields(Sentence{}, "Line"), cmpopts.EquateEmpty()); diff != "" {
			t.Fatal(diff)
		}
		for _, doc := range Documents(sentences) {
			checkSpans(t, doc)
		}
	})
}

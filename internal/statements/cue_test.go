package statements

import (
	"annalist/internal/lexicon"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// TestCues checks every row of the lexicon: its values by readCues, and here
// that the rows are sorted and plentiful, and every part and stance has some.
func TestCues(t *testing.T) {
	rows, err := lexicon.ReadTable(os.DirFS("../../lexicons"), cueFile, cueColumns...)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 250 {
		t.Errorf("%d rows, want 250 or more", len(rows))
	}
	seen := map[string]int{}
	last := ""
	for _, row := range rows {
		if err := checkCue(row); err != nil {
			t.Error(err)
		}
		name := row.Cell(0) + "\t" + row.Cell(1)
		if name <= last {
			t.Errorf("%s: %q does not come after %q; sort the file", row.Rule(), name, last)
		}
		if strings.ToLower(name) != name {
			t.Errorf("%s: %q has capitals; write the lemma in small letters", row.Rule(), name)
		}
		last = name
		seen[row.Cell(1)]++
		seen[row.Cell(3)]++
	}
	for _, value := range append(cueParts, cueStances...) {
		if seen[value] == 0 {
			t.Errorf("no row is %s", value)
		}
	}
	finder(t)
}

func TestCueFaults(t *testing.T) {
	const head = "cue\tpart\tform\tstance\tnegated\ttakes\n"
	for _, tt := range []struct{ name, row, want string }{
		{"part", "say\tverbe\tspeech\tasserts\tdenies\tclause", `lexicons/cues.tsv:2: part is "verbe"; use one of verb, noun, adjective, preposition, adverb`},
		{"form", "say\tverb\ttalk\tasserts\tdenies\tclause", `form is "talk"; use one of speech`},
		{"stance", "say\tverb\tspeech\tsays\tdenies\tclause", `stance is "says"`},
		{"negated", "say\tverb\tspeech\tasserts\t\tclause", `negated is ""`},
		{"takes", "say\tverb\tspeech\tasserts\tdenies\tclause;thus", `takes "thus"; use some of clause`},
		{"twice", "say\tverb\tspeech\tasserts\tdenies\nsay\tverb\tspeech\tasserts\tdenies", `verb "say" stands twice; keep one row`},
		{"no lemma", "\tverb\tspeech\tasserts\tdenies", "the cue is empty; write a lemma"},
		{"two faults", "say\tverbe\tspeech\tasserts\tdenies\ntell\tverb\ttalk\tasserts\tdenies", `cues.tsv:3: form is "talk"`},
	} {
		_, err := New(fstest.MapFS{cueFile: {Data: []byte(head + tt.row + "\n")}})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s\n got %v\nwant %s", tt.name, err, tt.want)
		}
	}
	if _, err := New(fstest.MapFS{}); err == nil {
		t.Error("no fault is told of a lexicon that is not there")
	}
}

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"annalist/internal/export"

	"github.com/google/go-cmp/cmp"
)

// TestLexiconDiff holds lexicon diff to the difference of two full codings of
// the example reports: a new frame, one that only moved in its file, a changed
// actor, dates and places of a user's own.
func TestLexiconDiff(t *testing.T) {
	const reports = "../../examples/reports"
	mine := t.TempDir()
	consult, err := os.ReadFile("../../lexicons/verbs/consult.txt")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"verbs/mine.txt":         "# CONSULT 040: mine\nopen|hold|win SRC=nsubj TAR=obl:with|obj\n",
		"verbs/consult.txt":      "// moved by a line\n" + string(consult),
		"verbs/protest.txt":      "# PROTEST demo 141: mine\nprotest SRC=nsubj TAR=obl:against NEED=none\nstorm SRC=nsubj TAR=obj\n",
		"actors/people/mine.tsv": "name\tfrom\tto\tcode\trole\tgender\taliases\tsource\nAlexei Navalny\t\t\tRUSCVL\t\tm\tNavalny\tunchecked\n",
	} {
		if err := writeLexicon(filepath.Join(mine, name), text); err != nil {
			t.Fatal(err)
		}
	}
	old := coded(t, reports)
	is := coded(t, "--lexicons", mine, reports)
	var removed, added []string
	kinds := map[string]int{}
	for _, c := range diffed(t, mine, reports) {
		kinds[c.Change+" "+c.Row]++
		if (c.Change == export.Changed) != (len(c.Cells) > 0) {
			t.Errorf("%s is %s with %d cells", c.Report, c.Change, len(c.Cells))
		}
		if c.Old != nil {
			removed = append(removed, comparedCells(c, c.Old))
		}
		if c.New != nil {
			added = append(added, comparedCells(c, c.New))
		}
	}
	if diff := cmp.Diff(without(old, is), sorted(removed)); diff != "" {
		t.Errorf("rows that are no more: a full coding is -, the diff is +\n%s", diff)
	}
	if diff := cmp.Diff(without(is, old), sorted(added)); diff != "" {
		t.Errorf("rows that are new: a full coding is -, the diff is +\n%s", diff)
	}
	for _, kind := range []string{"added event", "removed event", "changed event", "changed statement"} {
		if kinds[kind] == 0 {
			t.Errorf("no %s among %v: the lexicons of the test change too little", kind, kinds)
		}
	}
}

// TestLexiconDiffNothing holds a folder that repeats ours to changing nothing.
func TestLexiconDiffNothing(t *testing.T) {
	mine := t.TempDir()
	for _, name := range []string{"cues.tsv", "verbs/assault.txt"} {
		text, err := os.ReadFile("../../lexicons/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if err := writeLexicon(filepath.Join(mine, name), "\n"+string(text)); err != nil {
			t.Fatal(err)
		}
	}
	if changes := diffed(t, mine, "../../examples/reports/soleimani-killed.txt"); len(changes) > 0 {
		t.Errorf("%d changes: %v", len(changes), changes[0])
	}
}

func ran(t *testing.T, args ...string) *bytes.Buffer {
	t.Helper()
	var out, talk bytes.Buffer
	if code := run(args, streams{strings.NewReader(""), &out, &talk}); code != 0 {
		t.Fatalf("annalist %s: exit status %d: %s", strings.Join(args, " "), code, talk.String())
	}
	return &out
}

func diffed(t *testing.T, args ...string) (all []export.Change) {
	t.Helper()
	in := json.NewDecoder(ran(t, append([]string{"lexicon", "diff", "--format", "jsonl"}, args...)...))
	for {
		var c export.Change
		switch err := in.Decode(&c); err {
		case nil:
			all = append(all, c)
		case io.EOF:
			return all
		default:
			t.Fatal(err)
		}
	}
}

// coded gives the rows of a full coding, as comparedCells writes them.
func coded(t *testing.T, args ...string) (rows []string) {
	t.Helper()
	in := csv.NewReader(ran(t, append([]string{"code", "--format", "csv"}, args...)...))
	all, err := in.ReadAll()
	if err != nil || len(all) < 100 {
		t.Fatal(len(all), err)
	}
	for _, row := range all[1:] {
		cells := map[string]string{}
		for i, name := range all[0] {
			cells[name] = row[i]
		}
		c := export.Change{Report: cells["report"], Row: cells["row"], Sentence: cells["sentence"]}
		for _, name := range []string{"report", "publisher", "title", "url", "row", "offset_unit", "sentence"} {
			delete(cells, name)
		}
		rows = append(rows, comparedCells(c, cells))
	}
	return rows
}

var lineOfRule = regexp.MustCompile(`(txt|tsv):[0-9]+`)

// comparedCells writes the cells of a row that are compared, a name and a value
// each.
func comparedCells(c export.Change, cells map[string]string) string {
	var b strings.Builder
	b.WriteString(c.Report + "\n" + c.Row + "\n" + c.Sentence + "\n")
	for _, name := range slices.Sorted(maps.Keys(cells)) {
		value := cells[name]
		switch {
		case value == "" || name == "id" || name == "according_to":
			continue
		case name == "rule":
			value = lineOfRule.ReplaceAllString(value, "$1")
		}
		b.WriteString(name + "=" + value + "\n")
	}
	return b.String()
}

// without gives the rows of a that b lacks, each as often as it lacks it.
func without(a, b []string) (rest []string) {
	have := map[string]int{}
	for _, row := range b {
		have[row]++
	}
	for _, row := range a {
		if have[row]--; have[row] < 0 {
			rest = append(rest, row)
		}
	}
	return sorted(rest)
}

func sorted(rows []string) []string {
	slices.Sort(rows)
	return rows
}

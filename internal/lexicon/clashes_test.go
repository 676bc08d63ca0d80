package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestManyRowsOfOneName holds the checks to near-linear time and memory where
// every row has one name, and one office.
func TestManyRowsOfOneName(t *testing.T) {
	read := func(n int, row func(i int) string) (time.Duration, error) {
		var b strings.Builder
		for i := range n {
			b.WriteString(row(i))
		}
		files := tables(map[string]string{"actors/people/all.tsv": b.String()})
		start := time.Now()
		_, err := readChecked(files)
		return time.Since(start), err
	}
	for name, row := range map[string]func(i int) string{
		"the same row":      func(int) string { return "Ann\t2001\t\tXRUGOV\tDuke\n" },
		"rows that clash":   func(i int) string { return fmt.Sprintf("Ann\t2001\t\tXRU%s\tDuke\n", Sectors[i%20]) },
		"one office of all": func(i int) string { return fmt.Sprintf("Ann %d\t2001\t\tXRUGOV\tDuke\n", i) },
	} {
		if took, _ := read(50000, row); took > 20*time.Second {
			t.Errorf("%s: 50,000 rows took %v", name, took)
		}
	}
	if _, err := read(3, func(int) string { return "Ann\t2001\t\tXRUGOV\tDuke\n" }); err != nil {
		t.Errorf("equal rows are a fault: %v", err)
	}
}

// TestFaultsInLineOrder holds faults to the order of the lines.
func TestFaultsInLineOrder(t *testing.T) {
	rows := strings.Repeat("Ben\t2001\t\tXRUGOV\tEarl\n", 7) + "Ann\t2001\t\tXRUMIL\tEarl\nBen\t2003\t\tXGRMIL\tDuke\nAnn\t2002\t\tXGRMIL\tDuke\n"
	_, err := readChecked(tables(map[string]string{"actors/people/all.tsv": rows}))
	if err == nil {
		t.Fatal("no fault")
	}
	last := 0
	for line := range strings.Lines(err.Error()) {
		var n int
		if _, err := fmt.Sscanf(line, "lexicons/actors/people/all.tsv:%d:", &n); err != nil || n < last {
			t.Errorf("after line %d comes %s", last, line)
		}
		last = n
	}
}

// TestHiddenFiles holds files such as a file manager leaves to being passed
// over.
func TestHiddenFiles(t *testing.T) {
	files := tables(nil)
	files["actors/people/._mine.tsv"] = &fstest.MapFile{Data: []byte{0, 5, 22}}
	if _, err := readChecked(files); err != nil {
		t.Error(err)
	}
}

package export

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"annalist"
)

// The kinds of a [Change].
const (
	Added   = "added"
	Removed = "removed"
	Changed = "changed"
)

// A Change is a row of csv that two readings of one report do not share. Keys
// are those that docs/command.md tells. Old and New hold the cells that are not
// empty by their column, but those of the report; one of them is nil where the row
// was added or removed. Cells names the columns in which they differ, in order.
type Change struct {
	Report   string            `json:"report"`
	Row      string            `json:"row"` // event, statement
	Change   string            `json:"change"`
	Sentence string            `json:"sentence"`
	Cells    []string          `json:"cells"`
	Old      map[string]string `json:"old"`
	New      map[string]string `json:"new"`
}

// ofReport are the columns that are the same in both, or that a [Change] tells.
var ofReport = []string{"report", "publisher", "title", "url", "row", "sentence", "offset_unit"}

// counting are the columns of numbers given by order: a row more shifts all
// after it.
var counting = []string{"id", "according_to"}

// Changes gives the rows that differ, in the order of their sentences, events
// first. Rows are compared by all columns but those that count rows (id,
// according_to), and rules without their line: an entry that only moved in its
// file changes nothing. A row of old and one of is that have the same words, or
// words that overlap, are one row that changed.
func Changes(old, is *annalist.Reading) []Change {
	was, now := changesOf(old), changesOf(is)
	for _, same := range []func(a, b *side) bool{alike, sameWords, overlap} {
		for _, a := range was {
			for _, b := range now {
				if a.mate == nil && b.mate == nil && a.cells["row"] == b.cells["row"] && same(a, b) {
					a.mate, b.mate = b, a
					break
				}
			}
		}
	}
	var all []*side
	for _, a := range was {
		if a.mate == nil || !alike(a, a.mate) {
			all = append(all, a)
		}
	}
	for _, b := range now {
		if b.mate == nil {
			b.isNew = true
			all = append(all, b)
		}
	}
	slices.SortStableFunc(all, before)
	var out []Change
	for _, s := range all {
		out = append(out, s.change())
	}
	return out
}

// A side is a row of one reading, and the one of the other that it became.
type side struct {
	cells map[string]string
	key   string // all that is compared
	mate  *side
	isNew bool
}

func changesOf(r *annalist.Reading) (all []*side) {
	for _, row := range Rows(r, Options{Unit: CodePoints}) {
		s := &side{cells: map[string]string{}}
		for i, c := range columns {
			s.cells[c.name] = row[i]
			if !slices.Contains(counting, c.name) {
				s.key += compareAs(c.name, row[i]) + "\x00"
			}
		}
		all = append(all, s)
	}
	return all
}

// differing names the columns in which two rows differ.
func differing(a, b *side) (names []string) {
	for _, c := range columns {
		if !slices.Contains(counting, c.name) && compareAs(c.name, a.cells[c.name]) != compareAs(c.name, b.cells[c.name]) {
			names = append(names, c.name)
		}
	}
	return names
}

var line = regexp.MustCompile(`(\.(?:txt|tsv)):\d+`)

// compareAs gives of a cell what is compared.
func compareAs(column, cell string) string {
	if column == "rule" {
		return line.ReplaceAllString(cell, "$1")
	}
	return cell
}

func alike(a, b *side) bool { return a.key == b.key }

func sameWords(a, b *side) bool {
	return a.cells["word_spans"] == b.cells["word_spans"] && a.cells["content_spans"] == b.cells["content_spans"]
}

func overlap(a, b *side) bool {
	for _, x := range a.spans() {
		if slices.ContainsFunc(b.spans(), x.Overlaps) {
			return true
		}
	}
	return false
}

// spans gives the words by which a row is known: an event's trigger, the content
// of a statement.
func (s *side) spans() (out []annalist.Span) {
	cell := s.cells["word_spans"]
	if s.cells["row"] == "statement" {
		cell = s.cells["content_spans"]
	}
	for _, part := range strings.Split(cell, "; ") {
		var span annalist.Span
		if n, _ := fmt.Sscanf(part, "%d-%d", &span.Start, &span.End); n == 2 {
			out = append(out, span)
		}
	}
	return out
}

// before orders rows by sentence, events first, then by their words.
func before(a, b *side) int {
	start := func(s *side) (sentence, row, word int) {
		_, _ = fmt.Sscanf(s.cells["sentence_span"], "%d-", &sentence)
		if s.cells["row"] == "statement" {
			row = 1
		}
		if spans := s.spans(); spans != nil {
			word = spans[0].Start
		}
		return sentence, row, word
	}
	sentenceA, rowA, wordA := start(a)
	sentenceB, rowB, wordB := start(b)
	return slices.Compare([]int{sentenceA, rowA, wordA}, []int{sentenceB, rowB, wordB})
}

func (s *side) change() Change {
	c := Change{Report: s.cells["report"], Row: s.cells["row"], Sentence: s.cells["sentence"], Cells: []string{}}
	switch {
	case s.isNew:
		c.Change, c.New = Added, s.filled()
	case s.mate == nil:
		c.Change, c.Old = Removed, s.filled()
	default:
		c.Change, c.Old, c.New, c.Cells = Changed, s.filled(), s.mate.filled(), differing(s, s.mate)
	}
	return c
}

// filled gives the cells that hold something, but those of the report.
func (s *side) filled() map[string]string {
	out := map[string]string{}
	for name, cell := range s.cells {
		if cell != "" && !slices.Contains(ofReport, name) {
			out[name] = cell
		}
	}
	return out
}

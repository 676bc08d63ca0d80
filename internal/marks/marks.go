package marks

import (
	"annalist"
	"slices"
	"strings"
)

// Labels are the labels that open a mark. Any other word in capitals stands
// for itself, so that "(NATO: no comment)" is plain text.
var Labels = []string{"SRC", "EVT", "TAR", "SOURCE", "CUE", "CONTENT", "ADDRESSEE", "DATE", "PLACE"}

// A Mark is a labelled range of bytes of the plain text.
type Mark struct {
	Label string
	Span  annalist.Span
}

// Strip gives the plain text of s.
func Strip(s string) string {
	text, _ := Parse(s)
	return text
}

// Parse gives the plain text of s and its marks in the order in which they
// open. A mark ends at the bracket that matches its own: brackets between
// belong to the text if they are in pairs. A mark that is never closed is
// plain text.
func Parse(s string) (text string, marks []Mark) {
	var out strings.Builder
	closing := matches(s)
	ends := map[int]int{} // offset in s of a mark's closing bracket -> index in marks
	for i := 0; i < len(s); {
		if label := labelAt(s, i); label != "" && closing[i] > 0 {
			ends[closing[i]] = len(marks)
			marks = append(marks, Mark{Label: label, Span: annalist.Span{Start: out.Len()}})
			i += len(label) + len("(: ")
			continue
		}
		if m, ok := ends[i]; ok {
			marks[m].Span.End = out.Len()
		} else {
			out.WriteByte(s[i])
		}
		i++
	}
	return out.String(), marks
}

// matches gives, for each opening bracket of s, the offset of the bracket that
// closes it; brackets without a partner are left out.
func matches(s string) map[int]int {
	pairs := map[int]int{}
	var open []int
	for i := range len(s) {
		switch s[i] {
		case '(':
			open = append(open, i)
		case ')':
			if n := len(open); n > 0 {
				pairs[open[n-1]] = i
				open = open[:n-1]
			}
		}
	}
	return pairs
}

// labelAt is the label of the mark that opens at s[i], "" if none does.
func labelAt(s string, i int) string {
	if s[i] != '(' {
		return ""
	}
	for _, label := range Labels {
		if strings.HasPrefix(s[i+1:], label+": ") {
			return label
		}
	}
	return ""
}

// Render writes the marks into text: the inverse of [Parse] for a text whose
// brackets are in pairs. Of two marks with one range the first in the list is
// the outer. A mark that crosses the end of another is written in two pieces;
// one that is empty or outside the text is left out.
func Render(text string, marks []Mark) string {
	sorted := slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool {
		return m.Span.Start < 0 || m.Span.End > len(text) || m.Span.Len() <= 0
	})
	slices.SortStableFunc(sorted, outerFirst)
	r := renderer{text: text}
	for len(sorted) > 0 {
		next := sorted[0]
		sorted = sorted[1:]
		r.closeUntil(next.Span.Start)
		if n := len(r.open); n > 0 && next.Span.End > r.open[n-1].Span.End {
			rest := next
			next.Span.End = r.open[n-1].Span.End
			rest.Span.Start = next.Span.End
			at, _ := slices.BinarySearchFunc(sorted, rest, outerFirst)
			sorted = slices.Insert(sorted, at, rest)
		}
		r.write(next.Span.Start)
		r.out.WriteString("(" + next.Label + ": ")
		r.open = append(r.open, next)
	}
	r.closeUntil(len(text))
	r.write(len(text))
	return r.out.String()
}

// outerFirst orders marks by where they open, the longer before the shorter.
func outerFirst(a, b Mark) int {
	if a.Span.Start != b.Span.Start {
		return a.Span.Start - b.Span.Start
	}
	return b.Span.End - a.Span.End
}

// A renderer writes text from left to right; open holds the marks not closed.
type renderer struct {
	text string
	at   int // bytes of text written
	out  strings.Builder
	open []Mark
}

// closeUntil closes every open mark that ends at or before offset.
func (r *renderer) closeUntil(offset int) {
	for n := len(r.open); n > 0 && r.open[n-1].Span.End <= offset; n-- {
		r.write(r.open[n-1].Span.End)
		r.out.WriteByte(')')
		r.open = r.open[:n-1]
	}
}

// write copies the text up to offset.
func (r *renderer) write(offset int) {
	r.out.WriteString(r.text[r.at:offset])
	r.at = offset
}

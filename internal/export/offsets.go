package export

import (
	"fmt"
	"unicode/utf8"

	"annalist"
)

// A Unit is what exported offsets count.
type Unit string

// The units, as exports name them.
const (
	CodePoints Unit = "codepoint" // Unicode code points
	Bytes      Unit = "byte"      // UTF-8 bytes
)

// ParseUnit reads the value of --offsets: "codepoints" or "bytes".
func ParseUnit(s string) (Unit, error) {
	switch s {
	case "codepoints":
		return CodePoints, nil
	case "bytes":
		return Bytes, nil
	}
	return "", fmt.Errorf("unknown offsets %q; offsets are codepoints or bytes", s)
}

// Offsets converts the spans of one text, which are in bytes, to a unit. It is
// made once a report, so that a long report with many spans stays linear.
type offsets struct {
	before []int32 // before[b] is the code points that start before byte b; nil: offsets stay bytes
}

func newOffsets(text string, u Unit) offsets {
	if u == Bytes || utf8.RuneCountInString(text) == len(text) {
		return offsets{}
	}
	before := make([]int32, len(text)+1)
	n := int32(0)
	for i := range len(text) {
		before[i] = n
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	before[len(text)] = n
	return offsets{before}
}

// span converts s, whose ends lie on character boundaries.
func (o offsets) span(s annalist.Span) jsonSpan {
	if o.before == nil {
		return jsonSpan{s.Start, s.End}
	}
	return jsonSpan{int(o.before[s.Start]), int(o.before[s.End])}
}

func (o offsets) spans(ss []annalist.Span) []jsonSpan {
	out := make([]jsonSpan, 0, len(ss))
	for _, s := range ss {
		out = append(out, o.span(s))
	}
	return out
}

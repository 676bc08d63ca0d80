package annalist

// A Span is the half-open range [Start, End) of byte offsets into
// [Report.Text], which is UTF-8 and never altered after intake.
// "Ruritania’s" is 13 bytes but 11 characters: exports that promise
// characters convert, the program never does.
type Span struct{ Start, End int }

// Of cuts the span's words out of text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether other lies wholly inside s.
func (s Span) Contains(other Span) bool {
	return s.Start <= other.Start && other.End <= s.End
}

// Overlaps tells whether s and other share at least one byte.
func (s Span) Overlaps(other Span) bool {
	return s.Start < other.End && other.Start < s.End
}

// Cover is the smallest span that holds both s and other.
func (s Span) Cover(other Span) Span {
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}

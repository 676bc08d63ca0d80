// Package annalist holds the nouns of the program: what a report is, and what
// a reading of it finds. It imports the standard library alone and does no
// I/O. Every coded thing carries the [Span] of text that proves it and the
// Rule that gave it; what cannot be proved is absent.
package annalist

// Package statements finds who said what: it takes a report, its analysis and
// its actors and gives statements, each with the spans of source, cue and
// content.
//
// Three kinds of evidence are joined, the first the strongest. The attribution
// head of the model gives most statements. Patterns over the dependency tree
// add those it missed where the pattern is sure, and complete one that lacks
// its source or cue. Quotation marks mend the borders of a content, join the
// parts of a split quotation, and show quotations that nobody is named for.
//
// A speaker that is not plain from the text is left out: a quotation without
// one is a statement whose Source is nil. Whether a statement is true, and
// which events it tells, is left to others.
package statements

// Package ontology holds the code books: the 16 event types of PLOVER with
// their modes and contexts, the event codes of CAMEO with their Goldstein
// values, and the crosswalk between the two, both ways. The tables are
// plover.tsv and cameo.tsv; they are read once, when the program starts, and a
// fault in them is a fault in the program. The package says what a code means;
// which words of a report earn a code is for the lexicons.
package ontology

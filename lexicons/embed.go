// Package lexicons holds the tables and frames that people edit: who is who
// (actors/), the words for offices and trades (titles.tsv), and the words by
// which acts and statements are told. The files explain themselves in their
// first lines.
package lexicons

import "embed"

// FS holds every file of the lexicons under its path from this folder, as in
// "actors/people.tsv".
//
//go:embed *.tsv */*
var FS embed.FS

// Package lexicons holds the files that people edit: who is who, what the
// words of acting and of speaking mean. docs/lexicons.md tells their formats;
// --lexicons DIR lays files over these without a rebuild.
package lexicons

import "embed"

// FS holds the files by their paths from here: "cues.tsv", "verbs/assault.txt".
//
//go:embed *.tsv
var FS embed.FS

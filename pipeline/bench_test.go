package pipeline

import (
	"testing"

	"annalist/gazetteer"
	"annalist/lexicons"
)

// BenchmarkLexicons reads all lexicons and opens the gazetteer, as the start of
// every command that codes does.
func BenchmarkLexicons(b *testing.B) {
	for b.Loop() {
		if err := new(Pipeline).readLexicons(lexicons.FS, gazetteer.FS); err != nil {
			b.Fatal(err)
		}
	}
}

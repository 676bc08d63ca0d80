package lexicon

import (
	"os"
	"testing"
)

// BenchmarkReadActors loads all tables of who is who.
func BenchmarkReadActors(b *testing.B) {
	for b.Loop() {
		if _, err := ReadActors(os.DirFS("../../lexicons")); err != nil {
			b.Fatal(err)
		}
	}
}

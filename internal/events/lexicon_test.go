package events

import (
	"os"
	"testing"
)

// ours is the folder of the lexicons that ship with the program.
var ours = os.DirFS("../../lexicons")

// TestLexicons holds every frame and cue to the ontology and counts them.
func TestLexicons(t *testing.T) {
	c, err := New(ours)
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]bool{}
	for _, index := range []map[string][]*frame{c.verbs, c.nouns} {
		for _, list := range index {
			for _, f := range list {
				types[f.Type] = true
			}
		}
	}
	if v, n := len(c.verbs), len(c.nouns); v < 150 || n < 60 || len(types) < 17 {
		t.Errorf("%d verbs, %d nouns, %d types (one of them none)", v, n, len(types))
	}
	t.Logf("%d verbs, %d nouns", len(c.verbs), len(c.nouns))
}

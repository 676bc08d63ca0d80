package main

import (
	"testing"

	"annalist/internal/lexicon"
	"annalist/lexicons"
	"annalist/ontology"
)

// TestCoverage holds the frames to telling every type and mode, and every CAMEO
// code of two and of three digits.
func TestCoverage(t *testing.T) {
	frames, err := lexicon.ReadFrames(lexicons.FS)
	if err != nil {
		t.Fatal(err)
	}
	rows := coverage(frames.List)
	counted := map[string]int{}
	for _, c := range rows {
		counted[c.Kind]++
		if c.frames == 0 && (c.Kind != ontology.KindCAMEO || len(c.Key) <= 3) {
			t.Errorf("no frame tells %s %s, %s", c.Kind, c.Key, c.Name)
		}
		if (c.frames == 0) != (c.lemmas == 0) || (c.frames == 0) != (c.example == "") {
			t.Errorf("%s has %d frames, %d lemmas, example %q", c.Key, c.frames, c.lemmas, c.example)
		}
	}
	if counted[ontology.KindType] != 16 || counted[ontology.KindCAMEO] != len(ontology.Codes()) {
		t.Errorf("counted %v", counted)
	}
}

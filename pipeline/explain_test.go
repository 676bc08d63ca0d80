package pipeline

import (
	"reflect"
	"strings"
	"testing"
)

// TestExplainReads holds an explanation to being of the very reading that Read
// gives, with a trace a sentence.
func TestExplainReads(t *testing.T) {
	text := strings.Repeat("Graustark said on Wednesday that Ruritania’s troops shelled the town. “We deny it,” the minister said.\n\n", 3)
	r := report("Town shelled", text)
	read, err := open(t).Read(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	x, err := open(t).Explain(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(x.Reading, read) {
		t.Error("another reading")
	}
	if len(x.Traces) != len(read.Analysis.Sentences) {
		t.Errorf("%d traces of %d sentences", len(x.Traces), len(read.Analysis.Sentences))
	}
}

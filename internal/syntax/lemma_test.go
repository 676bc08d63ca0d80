package syntax

import "testing"

func TestLemma(t *testing.T) {
	var scripts []script
	for _, label := range []string{"0||L", "3||L", "3|e|L", "0||K", "1|y|L", "bad", "0|a|b|L"} {
		scripts = append(scripts, parseScript(label))
	}
	exceptions := map[string]string{"said\tVERB": "say"}
	for _, tt := range []struct {
		form, upos string
		scores     []float32
		want       string
	}{
		{"Troops", "NOUN", []float32{1, 0, 0, 0, 0, 0, 0}, "troops"},
		{"Shelling", "VERB", []float32{0, 1, 0, 0, 0, 0, 0}, "shell"},
		{"accusing", "VERB", []float32{0, 0, 1, 0, 0, 0, 0}, "accuse"},
		{"NATO", "PROPN", []float32{0, 0, 0, 1, 0, 0, 0}, "NATO"},
		{"Said", "VERB", []float32{1, 0, 0, 0, 0, 0, 0}, "say"},
		{"said", "ADJ", []float32{1, 0, 0, 0, 0, 0, 0}, "said"},
		{"café", "NOUN", []float32{0, 0, 0, 0, 1, 0, 0}, "cafy"},
		{"is", "AUX", []float32{2, 3, 0, 0, 0, 0, 0}, "is"},                 // the best does not fit: the next
		{"ing", "X", []float32{0, 3, 2, 0, 0, 0, 0}, "e"},                   // nothing would be left
		{"x", "X", []float32{0, 0, 0, 0, 0, 9, 0}, "x"},                     // a label that is no script
		{"x", "X", []float32{0, 0, 0, 0, 0, 0, 1}, "xa|b"},                  // a suffix with a bar
		{"Graustark", "PROPN", []float32{0, 0, 0, 0, 0, 0, 0}, "graustark"}, // equal scores: the first
	} {
		if got := lemma(tt.form, tt.upos, tt.scores, scripts, exceptions); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.form, tt.upos, got, tt.want)
		}
	}
	if got := lemma("Talks", "NOUN", nil, nil, nil); got != "Talks" {
		t.Errorf("without labels: %q", got)
	}
}

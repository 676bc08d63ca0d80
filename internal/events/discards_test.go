package events

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestDiscards holds a user's discards to leaving out their sentence or the
// whole report, and his issues to showing on the events.
func TestDiscards(t *testing.T) {
	const tree = `
*Troops troop NOUN NNS 2 nsubj
shelled shell VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
. . PUNCT . 2 punct`
	for _, tt := range []struct {
		discards string
		events   int
	}{
		{"", 1},
		{"rebels\tsentence\n", 0},
		{"rebels\treport\n", 0},
		{"cup final\treport\n", 1},
	} {
		c, err := New(fstest.MapFS{
			"verbs/shell.txt": {Data: []byte("# ASSAULT heavy-weapons 194: CAMEO 194\nshell   SRC=nsubj TAR=obj\n" +
				"  + (SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).\n  - The town of Shell elected a mayor.\n")},
			"modality.tsv": {Data: []byte("class\tscope\tcue\nnegated\tadverb\tnever\n")},
			"discards.tsv": {Data: []byte("phrase\tscope\n" + tt.discards)},
			"issues.tsv":   {Data: []byte("phrase\tissue\nrebels\tINSURGENCY\ntroops\tINSURGENCY\n")},
		})
		if err != nil {
			t.Fatal(err)
		}
		r, a, actors := parse(tree)
		events := c.Find(r, a, actors, nil)
		if len(events) != tt.events {
			t.Errorf("%q: %d events, want %d", tt.discards, len(events), tt.events)
		}
		if _, traces := c.Explain(r, a, actors, nil); (traces[0].WhyNot == nil) != (tt.events == 1) ||
			tt.events == 0 && !strings.HasPrefix(traces[0].WhyNot.Words, `a discard leaves it out: lexicons/discards.tsv:2 "rebels"`) {
			t.Errorf("%q: explained by %v", tt.discards, traces[0].WhyNot)
		}
		for _, e := range events {
			if !slices.Equal(e.Issues, []string{"INSURGENCY"}) {
				t.Errorf("issues are %v", e.Issues)
			}
		}
	}
}

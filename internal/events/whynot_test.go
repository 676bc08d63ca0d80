package events

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

// TestWhyNot holds the reason for no event to plain words, and its frame and
// test to the first that failed.
func TestWhyNot(t *testing.T) {
	c, err := New(ours)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, tree, want string }{
		{"nobody known", `
Storms storm NOUN NNS 2 nsubj
visited visit VERB VBD 0 root
towns town NOUN NNS 2 obj
. . PUNCT . 2 punct`, "WITH: the frame of “visited” asks for @actor|@people at nsubj; there stands “Storms”"},
		{"a thing as subject", `
Hail hail NOUN NN 2 nsubj
shelled shell VERB VBD 0 root
*towns town NOUN NNS 2 obj
. . PUNCT . 2 punct`, "subject: the subject of “shelled” is a thing that does not act here: “Hail”"},
		{"a mishap", `
*Tourists tourist NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
killed kill VERB VBN 0 root
when when SCONJ WRB 7 mark
their they PRON PRP$ 6 nmod:poss
bus bus NOUN NN 7 nsubj
overturned overturn VERB VBD 3 advcl
. . PUNCT . 3 punct`, "mishap: “killed” is told as the outcome of a mishap, nobody’s act: “overturned”"},
		{"a name of an act", `
*Attack attack PROPN NNP 2 nsubj
grew grow VERB VBD 0 root
. . PUNCT . 2 punct`, ": no frame of “Attack” was tried: it is tagged PROPN, and a name tells of an act in a headline alone"},
		{"a noun before a noun", `
Attack attack NOUN NN 2 compound
helicopters helicopter NOUN NNS 3 nsubj
grew grow VERB VBD 0 root
. . PUNCT . 3 punct`, ": no frame of “Attack” was tried: it is part of a name, or stands before another noun"},
		{"nobody that is known", `
Militiamen militiaman NOUN NNS 2 nsubj
shelled shell VERB VBD 0 root
villagers villager NOUN NNS 2 obj
. . PUNCT . 2 punct`, "NEED: the frame of “shelled” needs to know any actor or figure; source (nsubj): nobody known, there stands “Militiamen”; target (obj): nobody known, there stands “villagers”"},
		{"no word of the frames", `
Mist mist NOUN NN 2 nsubj
thinned thin VERB VBD 0 root
. . PUNCT . 2 punct`, ": none of its words has a frame"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, a, actors := parse(tt.tree)
			events, traces := c.Explain(r, a, actors, nil)
			if len(events) > 0 {
				t.Fatalf("coded %v", events)
			}
			if got := traces[0].WhyNot.Test + ": " + traces[0].WhyNot.Words; got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestTrace holds a trace to what each test of each frame looked at, and to
// what became of the find.
func TestTrace(t *testing.T) {
	c, err := New(fstest.MapFS{
		"verbs/fire.txt": {Data: []byte("# ASSAULT 190: own\nfire gun SRC=nsubj TAR=obl:on\n  + (EVT: x).\n  - x.\nfire SRC=nsubj TAR=obl:at NOT=obj:clay NEED=both\n  + (EVT: x).\n  - x.\n" +
			"fire off SRC=nsubj\n  + (EVT: x).\n  - x.\nfire SRC=nsubj TAR=obl:on\n  + (EVT: x).\n  - x.\n")},
		"modality.tsv": {Data: []byte("class\tscope\tcue\nnegated\tadverb\tnever\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	r, a, actors := parse(`
*Troops troop NOUN NNS 2 nsubj
fired fire VERB VBD 0 root
shots shot NOUN NNS 2 obj
on on ADP IN 5 case
*rebels rebel NOUN NNS 2 obl
. . PUNCT . 2 punct`)
	_, traces := c.Explain(r, a, actors, nil)
	var got []string
	for _, w := range traces[0].Words {
		for _, at := range w.Attempts {
			line := fmt.Sprintf("%s %t:", w.Lemma, at.Holds)
			for _, test := range at.Tests {
				line += fmt.Sprintf(" %s %s%v", test.Name, test.State, words(a, test.Tokens))
			}
			got = append(got, line)
		}
		got = append(got, w.Event)
	}
	want := []string{
		"fire false: particle passed[] object failed[shots] subject not reached[] mishap not reached[] source not reached[] target not reached[] NEED not reached[]",
		"fire false: particle failed[] subject not reached[] mishap not reached[] source not reached[] NEED not reached[]",
		"fire false: particle passed[] NOT passed[shots] subject passed[Troops] mishap passed[] source passed[Troops] target empty[] NEED failed[]",
		"fire true: particle passed[] subject passed[Troops] mishap passed[] source passed[Troops] target passed[rebels] NEED passed[]",
		"e1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func words(a *annalist.Analysis, tokens []int) (out []string) {
	for _, i := range tokens {
		out = append(out, a.Sentences[0].Tokens[i].Form)
	}
	return out
}

package events

import (
	"strings"
	"testing"

	"annalist"
	"annalist/internal/marks"
)

// TestNoActors holds who takes part without being an actor of the report: by a
// country's adjective or an organisation's name before the noun, by words for
// people, by a country where the act leads.
func TestNoActors(t *testing.T) {
	c, err := New(ours)
	if err != nil {
		t.Fatal(err)
	}
	c.KnowNames(func(name string, day annalist.Date) string {
		return map[string]string{"Graustark": "XGR", "Ruritanian": "XRU", "Maquis": "XGRREB"}[name]
	})
	for _, tt := range []struct{ name, tree, want string }{
		{"the adjective of a country", `
Ruritanian ruritanian ADJ JJ 2 amod
airstrikes airstrike NOUN NNS 3 nsubj
killed kill VERB VBD 0 root
*farmers farmer NOUN NNS 3 obj
. . PUNCT . 3 punct`, "ASSAULT (SRC: Ruritanian) (EVT: airstrikes killed) (TAR: farmers). XRU -> -"},
		{"an organisation before the noun", `
A a DET DT 3 det
Maquis Maquis PROPN NNP 3 compound
attack attack NOUN NN 4 nsubj
killed kill VERB VBD 0 root
*farmers farmer NOUN NNS 4 obj
. . PUNCT . 4 punct`, "ASSAULT A (SRC: Maquis) (EVT: attack killed) (TAR: farmers). XGRREB -> -"},
		{"people who are no actor", `
*Police police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
three three NUM CD 4 nummod
individuals individual NOUN NNS 2 obj
. . PUNCT . 2 punct`, "COERCE (SRC: Police) (EVT: arrested) (TAR: three individuals). - -> -"},
		{"a thing is nobody", `
*Police police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
momentum momentum NOUN NN 2 obj
. . PUNCT . 2 punct`, "COERCE (SRC: Police) (EVT: arrested) momentum. - -> -"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, a, actors := parse(tt.tree)
			var got []string
			for _, e := range c.Find(r, a, actors, nil) {
				side := func(list []annalist.Participant) string {
					for _, p := range list {
						if p.Code != "" {
							return p.Code
						}
					}
					return "-"
				}
				got = append(got, e.Type+" "+marks.Event(r.Text, e)+" "+side(e.Sources)+" -> "+side(e.Targets))
			}
			if got := strings.Join(got, "; "); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestActs holds what the model's word makes of a sentence: what no frame tells
// is told where it is sure, a frame's type is changed where it is sure of
// another, and mere speech accuses nobody.
func TestActs(t *testing.T) {
	c, err := New(ours)
	if err != nil {
		t.Fatal(err)
	}
	const tree = `
*Police police NOUN NNS 2 nsubj
WORD LEMMA VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
. . PUNCT . 2 punct`
	for _, tt := range []struct {
		name, form, lemma, root string
		p                       float64
		want                    string
	}{
		{"sure", "zendaed", "zenda", "COERCE", 0.9, "COERCE model: word"},
		{"unsure", "zendaed", "zenda", "COERCE", 0.5, ""},
		{"nothing", "zendaed", "zenda", "NONE", 0.9, ""},
		{"another type than the frame's", "shelled", "shell", "PROTEST", 0.95, "PROTEST model: word, against lexicons/verbs/assault.txt"},
		{"the frame's own", "shelled", "shell", "ASSAULT", 0.95, "ASSAULT lexicons/verbs/assault.txt"},
		{"not sure enough against a frame", "shelled", "shell", "PROTEST", 0.7, "ASSAULT lexicons/verbs/assault.txt"},
		{"mere speech", "said", "say", "ACCUSE", 0.99, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, a, actors := parse(strings.NewReplacer("WORD", tt.form, "LEMMA", tt.lemma).Replace(tree))
			other := "NONE"
			if tt.root == "NONE" {
				other = "AID"
			}
			a.Acts = []annalist.Act{{Token: 1, Roots: []annalist.Weighed{{Label: tt.root, Weight: tt.p}, {Label: other, Weight: 1 - tt.p}}}}
			got := ""
			for _, e := range c.Find(r, a, actors, nil) {
				rule, _, _ := strings.Cut(e.Rule, ".txt:")
				if rule != e.Rule {
					rule += ".txt"
				}
				got += e.Type + " " + rule
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

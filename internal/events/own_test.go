package events

import (
	"fmt"
	"testing"
	"testing/fstest"
)

// ownFiles are a coder's files with a table of own codes.
func ownFiles(codes string) fstest.MapFS {
	return fstest.MapFS{
		"verbs/shell.txt": {Data: []byte("# ASSAULT heavy-weapons 194: CAMEO 194\nshell|bombard   SRC=nsubj TAR=obj\n" +
			"  + (SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).\n  - The town of Shell elected a mayor.\n")},
		"modality.tsv": {Data: []byte("class\tscope\tcue\nnegated\tadverb\tnever\n")},
		"codes.tsv":    {Data: []byte("scheme\tcode\ttype\tmodes\tcameo\tframe\tmeaning\n" + codes)},
	}
}

// TestOwnCodes holds events to a user's codes: by type, mode, CAMEO code and
// the lemma of the word, not of another word of the same frame.
func TestOwnCodes(t *testing.T) {
	const tree = `
*Troops troop NOUN NNS 2 nsubj
shelled shell VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
. . PUNCT . 2 punct`
	for _, tt := range []struct{ codes, want string }{
		{"", "[]"},
		{"war\tX\tASSAULT\n", "[war:X]"},
		{"war\tX\tAID\n", "[]"},
		{"war\tX\tASSAULT\nwar\tX1\tASSAULT\theavy-weapons\nmine\tM\t\t\t19*\n", "[mine:M war:X1]"},
		{"war\tX\t\t\t194\nwar\tS\t\t\t\tshell\n", "[war:S]"},
		{"war\tX\t\t\t194\nwar\tS\t\t\t\tbombard\n", "[war:X]"},
	} {
		c, err := New(ownFiles(tt.codes))
		if err != nil {
			t.Fatal(err)
		}
		r, a, actors := parse(tree)
		events := c.Find(r, a, actors, nil)
		if len(events) != 1 {
			t.Fatalf("%d events", len(events))
		}
		if got := fmt.Sprint(events[0].Codes); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.codes, got, tt.want)
		}
	}
}

// A row that names what there is not is a fault with its line.
func TestOwnCodesUnknown(t *testing.T) {
	_, err := New(ownFiles("war\tX\tFIGHT\nwar\tX\tAID\taerial\nwar\tX\tCONSULT\taerial\nwar\tX\t\t\t1959\nwar\tX\t\t\t99*\nwar\tX\t\t\t\tshel\n"))
	want := `lexicons/codes.tsv:2: no PLOVER type "FIGHT"; annalist ontology lists the types
lexicons/codes.tsv:3: "aerial" is no mode of AID; AID has none; leave modes empty
lexicons/codes.tsv:4: "aerial" is no mode of CONSULT; its modes are visit, third-party, multilateral, phone
lexicons/codes.tsv:5: no CAMEO code "1959"; annalist ontology tells the codes of each type
lexicons/codes.tsv:6: no CAMEO code begins with "99"; write a code like 194, or its beginning like 19*
lexicons/codes.tsv:7: no frame has the lemma "shel"; write a lemma of verbs/*.txt or nouns/*.txt, or a frame for it there`
	if got := fmt.Sprint(err); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

const codesHead = "scheme\tcode\ttype\tmodes\tcameo\tframe\tmeaning\n"

// The most specific row of a scheme wins, equal ones are all listed, and the
// schemes do not mix.
func TestOwnCodes(t *testing.T) {
	own, err := ReadOwnCodes(fstest.MapFS{"codes.tsv": {Data: []byte("# mine\n" + codesHead +
		"war\tX\tASSAULT\t\t\t\tany violence\n" +
		"war\tX9\t\t\t19*\t\t\n" +
		"war\tX1\tASSAULT\theavy-weapons\t\t\tshelling\n" +
		"war\tX1b\tASSAULT\theavy-weapons\n" +
		"war\tX94\t\t\t194\n" +
		"war\tS\tASSAULT\t\t\tShell\n" +
		"war\tS2\t\t\t\tshell mortar\n" +
		"war\tBOTH\tASSAULT\theavy-weapons;aerial\n" +
		"talk\tT2\tCONSULT\ntalk\tT1\tCONSULT\n" +
		"a\tA\tASSAULT\n")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		typ, modes, cameo, word, trigger string
		want                             string
	}{
		{"ASSAULT", "", "180", "hit", "hit", "a:A war:X"},
		{"ASSAULT", "", "190", "attack", "attack", "a:A war:X9"},
		{"ASSAULT", "heavy-weapons", "190", "fire", "fire", "a:A war:X1 war:X1b"},
		{"ASSAULT", "heavy-weapons aerial", "190", "fire", "fire", "a:A war:BOTH"},
		{"ASSAULT", "heavy-weapons", "194", "bombard", "bombard", "a:A war:X94"},
		{"ASSAULT", "heavy-weapons", "194", "shell shelled", "shell", "a:A war:S"},
		{"ASSAULT", "heavy-weapons", "194", "shell", "shell mortar", "a:A war:S2"},
		{"CONSULT", "", "040", "meet", "meet", "talk:T1 talk:T2"},
		{"AID", "", "070", "give", "give", ""},
		{"", "", "", "", "", ""},
	} {
		e := &annalist.Event{Type: tt.typ, Modes: strings.Fields(tt.modes), CAMEO: tt.cameo}
		var got []string
		for _, c := range own.Of(e, strings.Fields(tt.word), strings.Fields(tt.trigger)) {
			got = append(got, c.String())
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s %s %s %s: got %v, want %s", tt.typ, tt.modes, tt.cameo, tt.trigger, got, tt.want)
		}
	}
	if got := own.List[7].Asks() + "; " + own.List[1].Asks() + "; " + own.List[6].Asks(); got != "ASSAULT/aerial/heavy-weapons; CAMEO 19*; frame shell mortar" {
		t.Errorf("the rows ask for %s", got)
	}
}

func TestOwnCodeFaults(t *testing.T) {
	own, err := ReadOwnCodes(fstest.MapFS{"codes.tsv": {Data: []byte(codesHead +
		"\tX\tASSAULT\n" +
		"my scheme\tX\tASSAULT\n" +
		"war\tX;Y\tASSAULT\n" +
		"war\tX\t\taerial\n" +
		"war\tX\t\t\t1x\n" +
		"war\tX\t\t\t*\n" +
		"war\tX\n" +
		"war\tX\tASSAULT\taerial;drone\n" +
		"war\tX\tASSAULT\tdrone;aerial\t\t\tagain\n")}})
	want := `lexicons/codes.tsv:2: scheme is ""; write one word without : and ;, like myscheme
lexicons/codes.tsv:3: scheme is "my scheme"; write one word without : and ;, like myscheme
lexicons/codes.tsv:4: code is "X;Y"; write one word without : and ;, like X1
lexicons/codes.tsv:5: modes are "aerial" without their type; write the type before them, like ASSAULT
lexicons/codes.tsv:6: cameo is "1x"; write a code like 194, or its beginning like 19*
lexicons/codes.tsv:7: cameo is "*"; write a code like 194, or its beginning like 19*
lexicons/codes.tsv:8: war:X asks for nothing; give a type, a CAMEO code or a frame's lemma
lexicons/codes.tsv:10: war:X stands twice for the same events; remove one; the other is lexicons/codes.tsv:9`
	if got := fmt.Sprint(err); got != want || len(own.List) != 1 {
		t.Errorf("got %s, %d codes\nwant %s", got, len(own.List), want)
	}
	if own, err := ReadOwnCodes(fstest.MapFS{}); err != nil || len(own.List) != 0 {
		t.Errorf("a missing table gives %d codes, %v", len(own.List), err)
	}
}

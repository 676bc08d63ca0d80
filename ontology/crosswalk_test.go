package ontology

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestBackward holds the way from PLOVER to CAMEO to the way there: every code
// with a type is found under it and under each of its modes and contexts, and
// under no other.
func TestBackward(t *testing.T) {
	found := map[string]int{}
	for _, typ := range Types() {
		for _, c := range Crossing(typ.Name, "") {
			if c.Type != typ.Name {
				t.Errorf("%s is among the codes of %s", c.Code, typ.Name)
			}
			found[c.Code]++
		}
		for _, m := range typ.Modes {
			for _, c := range Crossing(typ.Name, m.Name) {
				if c.Type != typ.Name || !slices.Contains(c.Modes, m.Name) {
					t.Errorf("%s is among the codes of %s/%s", c.Code, typ.Name, m.Name)
				}
				found[c.Code]++
			}
		}
	}
	for _, x := range Contexts() {
		for _, c := range InContext(x.Name) {
			found[c.Code]++
		}
	}
	for _, c := range Codes() {
		want := len(c.Modes) + len(c.Contexts)
		if c.Type != "" {
			want++
		}
		if found[c.Code] != want {
			t.Errorf("%s is found %d times, want %d", c.Code, found[c.Code], want)
		}
	}
	if n := len(Crossing("", "")) + len(Crossing("", "phone")) + len(Crossing("FIGHT", "")); n != 0 {
		t.Errorf("no type has %d codes", n)
	}
}

// The crosswalk and its exceptions as the codes that say it in the fewest words.
func TestTops(t *testing.T) {
	for _, tt := range []struct{ typ, want string }{
		{"AGREE", "03"}, {"CONSULT", "04"}, {"SUPPORT", "05"}, {"CONCEDE", "08"}, {"COOPERATE", "06"}, {"AID", "07"},
		{"RETREAT", "0813 0814 084 085 086 087"}, {"REQUEST", "10"}, {"ACCUSE", "09 11"}, {"REJECT", "12"}, {"THREATEN", "13"},
		{"PROTEST", "14"}, {"SANCTION", "16"}, {"MOBILIZE", "15"}, {"COERCE", "163 17 191 192"}, {"ASSAULT", "1712 175 18 19 20"},
	} {
		if got := codesOf(Tops(Crossing(tt.typ, ""))); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.typ, got, tt.want)
		}
	}
	if got := codesOf(Crossing("CONSULT", "visit")); got != "042 043" {
		t.Errorf("CONSULT/visit: %s", got)
	}
	var exceptions []Code
	for _, c := range Codes() {
		if IsException(c.Code) {
			exceptions = append(exceptions, c)
		}
	}
	if got := codesOf(Tops(exceptions)); got != "0813 0814 084 085 086 087 163 1712 175 191 192" {
		t.Errorf("exceptions are %s", got)
	}
}

func codesOf(cs []Code) string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Code)
	}
	return strings.Join(out, " ")
}

func TestFamily(t *testing.T) {
	for _, tt := range []struct{ code, parent, children string }{
		{"19", "", "190 191 192 193 194 195 196"}, {"195", "19", "1951 1952"}, {"1951", "195", ""}, {"999", "", ""}, {"", "", ""},
	} {
		if p, c := Parent(tt.code), codesOf(Children(tt.code)); p != tt.parent || c != tt.children {
			t.Errorf("%s: parent %s, children %s", tt.code, p, c)
		}
	}
}

// Every entry says in a line what it means, and no two say the same, but for
// modes that several types share.
func TestDefinitions(t *testing.T) {
	said := map[string]string{}
	for _, term := range Terms() {
		d := term.Definition
		if len(strings.Fields(d)) < 2 && term.Kind != KindMode || d == "" || strings.EqualFold(d, term.Name) {
			t.Errorf("%s has no definition: %q", term.Key, d)
		}
		if term.Kind == KindCAMEO && (!strings.HasSuffix(d, ".") || len(d) > 120) {
			t.Errorf("%s: %q is no one-line sentence", term.Key, d)
		}
		if other, ok := said[d]; ok {
			t.Errorf("%s and %s are both %q", other, term.Key, d)
		}
		said[d] = term.Key
	}
	// 310 of the table that GDELT shows, and eight more of CAMEO 1.1b3.
	if n := len(Codes()); n != 318 {
		t.Errorf("%d codes", n)
	}
}

func TestSearch(t *testing.T) {
	for _, tt := range []struct{ query, first string }{
		{"terrorism", "context terrorism"},
		{"CONTEXT terrorism", "context terrorism"},
		{"drone", "ASSAULT/drone"},
		{"assault", "ASSAULT 18"},
		{"assault heavy weapons", "ASSAULT/heavy-weapons"},
		{"mediate", "045"},
		{"hostage take", "181"},
		{"condole", "018"},
		{"prisoners back", "0253 0353 1053 1243"},
		{"curfew ease", "0813"},
		{"zebra", ""},
		{"  ", ""},
	} {
		var got []string
		for _, term := range Search(Terms(), tt.query) {
			got = append(got, term.Key)
		}
		if list := strings.Join(got, " "); !strings.HasPrefix(list, tt.first) || tt.first == "" && list != "" {
			t.Errorf("%q: got %s, want %s first", tt.query, list, tt.first)
		}
	}
}

func ExampleCrossing() {
	for _, c := range Crossing("CONSULT", "visit") {
		fmt.Println(c.Code, c.Name)
	}
	// Output:
	// 042 Make a visit
	// 043 Host a visit
}

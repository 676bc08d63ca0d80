package ontology

import (
	"fmt"
	"strings"
	"testing"
)

func TestTypes(t *testing.T) {
	if n := len(Types()); n != 16 {
		t.Errorf("%d types, want 16", n)
	}
	if n := len(Contexts()); n != 37 {
		t.Errorf("%d contexts, want 37", n)
	}
	quads := map[int]string{}
	for _, typ := range Types() {
		quads[typ.Quad] += typ.Name + " "
		if len(typ.Definition) < 20 {
			t.Errorf("%s has no definition", typ.Name)
		}
	}
	want := "map[1:AGREE CONSULT SUPPORT CONCEDE  2:COOPERATE AID RETREAT  3:REQUEST ACCUSE REJECT THREATEN  4:PROTEST SANCTION MOBILIZE COERCE ASSAULT ]"
	if got := fmt.Sprint(quads); got != want {
		t.Errorf("quads\n got %s\nwant %s", got, want)
	}
}

// Every code names a parent, a known type, modes of that type and known
// contexts, so that a slip in the table cannot pass.
func TestCodes(t *testing.T) {
	last := ""
	for _, c := range Codes() {
		if c.Code <= last {
			t.Errorf("%s stands after %s", c.Code, last)
		}
		last = c.Code
		if _, ok := CAMEO(c.Code[:len(c.Code)-1]); !ok && len(c.Code) > 2 {
			t.Errorf("%s has no parent", c.Code)
		}
		if dropped := strings.HasPrefix(c.Code, "01") || strings.HasPrefix(c.Code, "02"); dropped != (c.Type == "") {
			t.Errorf("%s has type %q", c.Code, c.Type)
		}
		for _, m := range c.Modes {
			if !HasMode(c.Type, m) {
				t.Errorf("%s: %s is no mode of %s", c.Code, m, c.Type)
			}
		}
		for _, x := range c.Contexts {
			if !IsContext(x) {
				t.Errorf("%s: no context %s", c.Code, x)
			}
		}
		if c.Goldstein < -10 || c.Goldstein > 10 {
			t.Errorf("%s: Goldstein %v", c.Code, c.Goldstein)
		}
	}
}

func TestCrosswalk(t *testing.T) {
	for _, tt := range []struct{ code, want string }{
		{"010", " []"},
		{"020", " []"},
		{"036", "AGREE []"},
		{"041", "CONSULT [phone]"},
		{"057", "SUPPORT []"},
		{"075", "AID []"},
		{"0811", "CONCEDE []"},
		{"0813", "RETREAT []"},
		{"0814", "RETREAT []"},
		{"082", "CONCEDE []"},
		{"0832", "CONCEDE []"},
		{"0841", "RETREAT [release]"},
		{"0871", "RETREAT [ceasefire]"},
		{"090", "ACCUSE [investigate]"},
		{"112", "ACCUSE [disapprove]"},
		{"161", "SANCTION [withdraw]"},
		{"163", "COERCE [restrict]"},
		{"1712", "ASSAULT [destroy]"},
		{"173", "COERCE [arrest]"},
		{"175", "ASSAULT []"},
		{"184", "ASSAULT []"},
		{"186", "ASSAULT [targeted]"},
		{"191", "COERCE [restrict]"},
		{"192", "COERCE [seize]"},
		{"194", "ASSAULT [heavy-weapons]"},
		{"195", "ASSAULT [aerial]"},
		{"202", "ASSAULT []"},
	} {
		c, ok := CAMEO(tt.code)
		if got := fmt.Sprint(c.Type, " ", c.Modes); !ok || got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.code, got, tt.want)
		}
	}
}

func TestClasses(t *testing.T) {
	for _, tt := range []struct {
		code string
		want int
	}{{"019", 1}, {"057", 1}, {"061", 2}, {"0874", 2}, {"094", 3}, {"1385", 3}, {"141", 4}, {"2042", 4}, {"21", 0}, {"", 0}} {
		if got := CAMEOQuad(tt.code); got != tt.want {
			t.Errorf("CAMEOQuad(%q) = %d, want %d", tt.code, got, tt.want)
		}
	}
	for _, tt := range []struct {
		typ, merged string
		quad, class int
	}{
		{"CONCEDE", "YIELD", 1, 2}, {"RETREAT", "YIELD", 2, 2}, {"YIELD", "YIELD", 0, 2},
		{"SANCTION", "SANCTION", 4, 4}, {"ACCUSE", "ACCUSE", 3, 3}, {"FIGHT", "FIGHT", 0, 0},
	} {
		if m, q, c := Merged(tt.typ), Quad(tt.typ), MergedQuad(tt.typ); m != tt.merged || q != tt.quad || c != tt.class {
			t.Errorf("%s: merged %s, quad %d, class %d; want %s, %d, %d", tt.typ, m, q, c, tt.merged, tt.quad, tt.class)
		}
	}
	if g := Goldstein("194"); g != -10 {
		t.Errorf("Goldstein(194) = %v", g)
	}
}

func ExampleCAMEO() {
	c, _ := CAMEO("1712")
	fmt.Println(c.Name, c.Goldstein, c.Type, c.Modes)
	// Output: Destroy property -9.2 ASSAULT [destroy]
}

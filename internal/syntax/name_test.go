package syntax

import (
	"strings"
	"testing"

	"annalist"
)

func TestTrimName(t *testing.T) {
	for _, tt := range []struct{ kind, name, want string }{
		{"PER", "Mr./PROPN Rassendyll/PROPN", "Rassendyll"},
		{"PER", "President/PROPN Rudolf/PROPN Elphberg/PROPN", "Rudolf Elphberg"},
		{"ORG", "President/PROPN Hotel/PROPN", "President Hotel"},
		{"PER", "Mr./PROPN", ""},
		{"PER", "Rudolf/PROPN V/PROPN", "Rudolf V"},
		{"GPE", "Hentzau/PROPN ,/PUNCT", "Hentzau"},
		{"GPE", "“/PUNCT Strelsau/PROPN ”/PUNCT", "Strelsau"},
		{"GPE", "City/PROPN of/ADP", "City"},
		{"ORG", "Law/PROPN and/CCONJ Order/PROPN Party/PROPN", "Law and Order Party"},
		{"FAC", "10300/NUM", ""},
		{"EVENT", "9/NUM", "9"},
		{"ORG", "./PUNCT", ""},
	} {
		var tokens []annalist.Token
		for item := range strings.FieldsSeq(tt.name) {
			i := strings.LastIndexByte(item, '/')
			tokens = append(tokens, annalist.Token{Form: item[:i], UPOS: item[i+1:]})
		}
		name := run{first: 0, last: len(tokens) - 1, kind: tt.kind}
		var got []string
		if trimName(tokens, &name) {
			for _, token := range tokens[name.first : name.last+1] {
				got = append(got, token.Form)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s %s: got %q, want %q", tt.kind, tt.name, got, tt.want)
		}
	}
}

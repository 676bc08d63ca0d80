package export

import (
	"strings"
	"testing"

	"annalist"
)

// TestOwnCodes holds a user's codes to standing beside ours in every format,
// the schemes in order.
func TestOwnCodes(t *testing.T) {
	r := sample()
	r.Events[1].Codes = []annalist.OwnCode{{Scheme: "mine", Code: "A"}, {Scheme: "war", Code: "X1"}, {Scheme: "war", Code: "X2"}}
	for format, want := range map[string]string{
		"jsonl": `"issues":[],"codes":{"mine":["A"],"war":["X1","X2"]}}`,
		"tsv":   "\tmine:A; war:X1; war:X2\t",
		"table": "heavy-weapons · killed 9 · mine:A · war:X1 · war:X2",
	} {
		if got := written(t, format, Options{Width: 200}, r); !strings.Contains(got, want) {
			t.Errorf("%s has no %s:\n%s", format, want, got)
		}
	}
}

package intake

import (
	"os"
	"strings"
	"testing"

	"annalist"
)

// TestExamples holds the example reports to what their SOURCE.md says of them.
func TestExamples(t *testing.T) {
	const dir = "../../examples/reports"
	source, err := os.ReadFile(dir + "/SOURCE.md")
	if err != nil {
		t.Fatal(err)
	}
	reports, faults := read(t, Options{}, dir)
	equal(t, "faults", faults, nil)
	if rows := strings.Count(string(source), "https://en.wikinews.org/wiki/"); len(reports) != rows {
		t.Errorf("%d reports, SOURCE.md names %d", len(reports), rows)
	}
	for _, rep := range reports {
		if !strings.Contains(string(source), "["+rep.Title+"]") {
			t.Errorf("SOURCE.md does not name %q", rep.Title)
		}
		if rep.URL != "" && !strings.Contains(string(source), rep.URL+") | "+rep.Published.String()) {
			t.Errorf("SOURCE.md has another address or date for %q", rep.Title)
		}
	}
}

func TestExamplePage(t *testing.T) {
	reports, _ := read(t, Options{}, "../../examples/reports/streatham-attack.html")
	rep := reports[0]
	if rep.Publisher != "Wikinews" || rep.Published != (annalist.Date{Year: 2020, Month: 2, Day: 5}) || rep.Language != "en" {
		t.Errorf("publisher %q, published %v, language %q", rep.Publisher, rep.Published, rep.Language)
	}
	blocks := strings.Split(rep.Text, "\n\n")
	for i, begin := range []string{"Police shoot man dead", "On Sunday in London", "An eyewitness", "Two women", "The attacker",
		"Alexis Boon", "Police also", "The mayor", "\"Terrorists seek", "The prime minister"} {
		if i >= len(blocks) || !strings.HasPrefix(blocks[i], begin) {
			t.Fatalf("paragraph %d should begin %q:\n%s", i, begin, rep.Text)
		}
	}
	if len(blocks) != 10 {
		t.Errorf("more than the article:\n%s", strings.Join(blocks[10:], "\n"))
	}
}

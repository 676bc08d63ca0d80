package export

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFormatsPage holds docs/formats.md to the keys and columns that are
// written, both ways and in their order, each with an example.
func TestFormatsPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{"CSV and TSV": Columns()}
	for name, object := range map[string]any{
		"report": jsonReading{}, "made_by": jsonMadeBy{}, "span": jsonSpan{}, "actor": jsonActor{}, "mention": jsonMention{},
		"participant": jsonParticipant{}, "event": jsonEvent{}, "date": jsonDate{}, "place": jsonPlace{},
		"figure": jsonFigure{}, "statement": jsonStatement{},
		"explanation": jsonExplanation{}, "explained sentence": jsonExplained{}, "token": jsonToken{}, "name": jsonName{},
		"mention in a sentence": jsonMentioned{}, "arc": jsonArc{}, "traced word": jsonTraced{}, "frame tried": jsonAttempt{}, "test": jsonTest{},
		"join": jsonJoin{}, "model’s word": jsonSays{}, "label": jsonWeighed{}, "why not": jsonWhyNot{},
	} {
		for field := range reflect.TypeOf(object).Fields() {
			want[name] = append(want[name], field.Tag.Get("json"))
		}
	}
	if diff := cmp.Diff(want, tables(t, string(page))); diff != "" {
		t.Errorf("docs/formats.md is + and the program is -:\n%s", diff)
	}
	table := written(t, "table", Options{Width: 88}, sample())
	table, _, _ = strings.Cut(table, "\n\n\n")
	if !strings.Contains(string(page), "```\n"+table) {
		t.Errorf("docs/formats.md does not show the table as it is written:\n%s", table)
	}
	for _, f := range Formats() {
		if !strings.Contains(string(page), "`"+f+"`") {
			t.Errorf("docs/formats.md does not name the format %s", f)
		}
	}
}

// tables gives the names in the first column of each table that stands under
// a heading and begins with "key" or "column".
func tables(t *testing.T, page string) map[string][]string {
	found := map[string][]string{}
	heading, inside := "", false
	row := regexp.MustCompile("^\\| `([a-z0-9_]+)` \\|.*\\| `.+` \\|$")
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
			heading, inside = strings.TrimLeft(line, "# "), false
		case strings.HasPrefix(line, "| key |"), strings.HasPrefix(line, "| column |"):
			inside = true
		case inside && strings.HasPrefix(line, "| `"):
			m := row.FindStringSubmatch(line)
			if m == nil {
				t.Errorf("this row has no example: %s", line)
				continue
			}
			found[heading] = append(found[heading], m[1])
		}
	}
	return found
}

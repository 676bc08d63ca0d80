package score

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annalist/conllu"
)

func table(t *testing.T, r Report) string {
	t.Helper()
	var b strings.Builder
	if err := r.WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEntitiesBIO(t *testing.T) {
	sentence := func(tags string) []string { return strings.Fields(tags) }
	// King Rudolf met Black Michael in Strelsau .
	gold := [][]string{sentence("O B-PER O B-PER I-PER O B-GPE O"), sentence("B-ORG O")}
	system := [][]string{sentence("B-PER I-PER O B-PER I-PER O B-LOC O"), sentence("I-ORG O")}
	report, err := EntitiesBIO(gold, system, nil)
	if err != nil {
		t.Fatal(err)
	}
	const want = "" +
		"Measure    Gold  System Correct Precision  Recall      F1\n" +
		"All           4       4       2     50.00   50.00   50.00\n" +
		"GPE           1       0       0      0.00    0.00    0.00\n" +
		"LOC           0       1       0      0.00    0.00    0.00\n" +
		"ORG           1       1       1    100.00  100.00  100.00\n" +
		"PER           2       2       1     50.00   50.00   50.00\n"
	if diff := cmp.Diff(want, table(t, report)); diff != "" {
		t.Error(diff)
	}
	merged, err := EntitiesBIO(gold, system, map[string]string{"GPE": "LOC", "ORG": ""})
	if err != nil {
		t.Fatal(err)
	}
	if got := merged.Get("LOC"); got != (Count{1, 1, 1, 0}) {
		t.Errorf("LOC with GPE is %+v", got)
	}
	if got := merged.Get("All"); got != (Count{3, 3, 2, 0}) {
		t.Errorf("all without ORG is %+v", got)
	}
	if _, err := EntitiesBIO(gold, [][]string{system[0], {"O"}}, nil); err == nil {
		t.Error("sentences of different lengths are scored")
	}
}

func TestEntitiesOfFilesWithOtherTokens(t *testing.T) {
	rows := func(forms ...string) []conllu.Sentence {
		var s conllu.Sentence
		for i, form := range forms {
			form, ner, _ := strings.Cut(form, "/")
			s.Rows = append(s.Rows, conllu.Row{ID: conllu.ID{First: i + 1, Last: i + 1}, Form: form, Misc: "NER=" + ner})
		}
		return []conllu.Sentence{s}
	}
	gold := rows("Anglo/B-NORP", "-/I-NORP", "Ruritanian/I-NORP", "talks", "in", "Strelsau/B-GPE")
	system := append(rows("Anglo-Ruritanian/B-NORP", "talks"), rows("in/B-GPE", "Strelsau/I-GPE")...)
	report, err := Entities(gold, system, nil)
	if err != nil {
		t.Fatal(err)
	}
	if norp, gpe := report.Get("NORP"), report.Get("GPE"); norp != (Count{1, 1, 1, 0}) || gpe != (Count{1, 1, 0, 0}) {
		t.Errorf("NORP %+v, GPE %+v", norp, gpe)
	}
}

func TestEntityInsideARange(t *testing.T) {
	id := func(first, last int) conllu.ID { return conllu.ID{First: first, Last: last} }
	gold := []conllu.Sentence{{Rows: []conllu.Row{
		{ID: id(1, 2), Form: "Ruritania’s"},
		{ID: id(1, 1), Form: "Ruritania", Misc: "NER=B-GPE"}, {ID: id(2, 2), Form: "’s"}}}}
	system := []conllu.Sentence{{Rows: []conllu.Row{
		{ID: id(1, 1), Form: "Ruritania", Misc: "NER=B-GPE"}, {ID: id(2, 2), Form: "’s"}}}}
	report, err := Entities(gold, system, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := report.Get("GPE"); got != (Count{1, 1, 1, 0}) {
		t.Errorf("GPE %+v", got)
	}
}

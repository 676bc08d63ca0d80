package sentences_test

import (
	"fmt"
	"strings"

	"annalist"
	"annalist/internal/sentences"
)

func ExampleSplit() {
	text := "STRELSAU (Gazette) — Ruritania’s army didn’t fire. “Who did?”"
	for _, s := range sentences.Split(&annalist.Report{Text: text}) {
		fmt.Printf("%v %q\n", s.Span, s.Dateline.Of(text))
		var forms []string
		for _, t := range s.Tokens {
			forms = append(forms, t.Form)
		}
		fmt.Println(strings.Join(forms, " "))
	}
	// Output:
	// {0 56} "STRELSAU (Gazette) —"
	// STRELSAU ( Gazette ) — Ruritania ’s army did n’t fire .
	// {57 71} ""
	// “ Who did ? ”
}

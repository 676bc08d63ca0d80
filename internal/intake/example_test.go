package intake_test

import (
	"fmt"
	"strings"

	"annalist/internal/intake"
)

func Example() {
	in := intake.New([]string{"-"}, intake.Options{Stdin: strings.NewReader(`{"id":"r1","title":"Shells fall","text":"Troops shelled Hentzau."}
{"id":"r2","published":"12/3/26","text":"Ruritania denied it."}
`)})
	for report, err := range in.All() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s %q, headline %q\n", report.ID, report.Text, report.Headline.Of(report.Text))
	}
	fmt.Println(in.Counts())
	// Output:
	// r1 "Shells fall\n\nTroops shelled Hentzau.", headline "Shells fall"
	// stdin:2: published is "12/3/26"; write the date as 2026-03-12
	// 1 report read, 1 fault
}

// Command sample draws what readers judge, and counts their verdicts.
//
//	sample -reports 400 -seed 1 NEWS.jsonl.gz... > reports.jsonl
//	annalist code --format jsonl reports.jsonl > coded.jsonl
//	sample -draw mentions -n 300 -seed 1 coded.jsonl > sheet.tsv
//	sample -score mentions first.tsv second.tsv
//
// A sheet has one row a case: the words in their context, what the program
// says, and an empty cell a question for the reader's verdict:
//
//	right   the program's answer is right
//	wrong   it is not
//	missed  the program gives none; a careful reader could
//	none    the program gives none, and the text and known facts give none
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	reports := flag.Int("reports", 0, "draw so many reports from news files")
	draw := flag.String("draw", "", "draw cases from codings: mentions, dates, places, event-dates, event-places")
	score := flag.String("score", "", "count the verdicts of two readers on cases of this sort")
	n := flag.Int("n", 100, "how many cases")
	seed := flag.Uint64("seed", 1, "of the draw")
	flag.Parse()
	var err error
	switch {
	case *reports > 0:
		err = drawReports(os.Stdout, flag.Args(), *reports, *seed)
	case *draw != "":
		err = drawCases(os.Stdout, flag.Args(), *draw, *n, *seed)
	case *score != "":
		err = count(os.Stdout, flag.Args(), *score)
	default:
		flag.Usage()
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "sample:", err)
		os.Exit(1)
	}
}

// Command offices holds the dated offices of lexicons/actors/people against
// dated texts: wherever a text gives a person of the lexicon an office before
// the name ("Afghan President Hamid Karzai", "the President of Afghanistan Hamid
// Karzai"), the row of that office must hold on the day of the text.
//
//	offices [-write] LEXICONS NEWS.jsonl.gz...
//	offices -draw 200 -seed 1 LEXICONS > sheet.tsv
//
// It prints how many rows a text bears out and every text that speaks against
// a row. With -write the rows borne out get the text as their source,
// "current-events 2009-03-04", where they had none but "unchecked". With -draw it
// draws rows at random, each with a day at random on which it surely holds, for
// readers to check against other sources: right, wrong, or none where no second
// source tells.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

func main() {
	write := flag.Bool("write", false, "note the texts as sources in the files")
	n := flag.Int("draw", 0, "draw so many pairs of a person and a day")
	seed := flag.Uint64("seed", 1, "of the draw")
	flag.Parse()
	if flag.NArg() < 1 || *n == 0 && flag.NArg() < 2 {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	if *n > 0 {
		err = draw(os.Stdout, flag.Arg(0), *n, *seed)
	} else {
		err = run(flag.Arg(0), flag.Args()[1:], *write)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "offices:", err)
		os.Exit(1)
	}
}

// A text is one dated text.
type text struct {
	day  annalist.Date
	body string
}

// A finding is one text that gives a person an office.
type finding struct {
	day   annalist.Date
	words string
	row   *lexicon.Office // the row that holds then; nil if none does
	of    *lexicon.Office // else one of the person's rows of that office
}

func run(dir string, files []string, write bool) error {
	who, err := lexicon.ReadActors(os.DirFS(dir))
	if err != nil {
		return err
	}
	var against []finding
	borne := map[*lexicon.Office]annalist.Date{}
	maybe, count := 0, 0
	for _, file := range files {
		texts, err := readTexts(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for _, t := range texts {
			for _, f := range find(who, t) {
				count++
				switch {
				case f.row == nil:
					against = append(against, f)
				case !f.row.Holds(f.day):
					maybe++
				default:
					if old, ok := borne[f.row]; !ok || f.day.Before(old) {
						borne[f.row] = f.day
					}
				}
			}
		}
	}
	rows := map[*lexicon.Office]bool{}
	for _, list := range who.People {
		for _, o := range list {
			rows[o] = true
		}
	}
	fmt.Printf("rows of people               %d\n", len(rows))
	fmt.Printf("texts that give an office    %d\n", count)
	fmt.Printf("  on a day when its row surely holds  %d, of %d rows\n", count-maybe-len(against), len(borne))
	fmt.Printf("  on a day when its row may hold      %d\n", maybe)
	fmt.Printf("  on a day when no row of it holds    %d (%.2f %%)\n", len(against), 100*float64(len(against))/float64(max(count, 1)))
	slices.SortFunc(against, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.of.Rule, b.of.Rule), cmp.Compare(a.day.String(), b.day.String()))
	})
	for _, f := range against {
		fmt.Printf("%s\t%s %s %s..%s\t%s\t%s\n", f.of.Rule, f.of.Name, f.of.Role, f.of.Dates[0], f.of.Dates[1], f.day, f.words)
	}
	if write {
		return note(dir, borne)
	}
	return nil
}

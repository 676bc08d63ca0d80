package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"annalist"
	"annalist/internal/lexicon"
)

// The days between which pairs are drawn: what the lexicons claim to cover, as
// far as other sources tell.
var first, last = annalist.Date{Year: 1990, Month: 1, Day: 1}, annalist.Date{Year: 2025, Month: 6, Day: 30}

// draw writes n rows of people who hold an office, each with a day of it.
func draw(w io.Writer, dir string, n int, seed uint64) error {
	who, err := lexicon.ReadActors(os.DirFS(dir))
	if err != nil {
		return err
	}
	seen := map[*lexicon.Office]bool{}
	var rows []*lexicon.Office
	for _, list := range who.People {
		for _, o := range list {
			if !seen[o] && o.Role != "" && len(o.Code.Sectors) > 0 && !(o.From.IsZero() && o.To.IsZero()) {
				seen[o] = true
				rows = append(rows, o)
			}
		}
	}
	slices.SortFunc(rows, func(a, b *lexicon.Office) int { return strings.Compare(a.Rule, b.Rule) })
	random := rand.New(rand.NewPCG(seed, 2))
	random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	fmt.Fprintln(w, strings.Join([]string{"case", "name", "day", "code", "role", "office?", "source", "note"}, "\t"))
	drawn := 0
	for _, o := range rows {
		from, days := span(o)
		if days <= 0 {
			continue
		}
		drawn++
		day := from.AddDate(0, 0, random.IntN(days))
		fmt.Fprintln(w, strings.Join([]string{fmt.Sprint(drawn), o.Name, day.Format(time.DateOnly), o.Code.String(), o.Role, "", "", ""}, "\t"))
		if drawn == n {
			break
		}
	}
	return nil
}

// span gives the first day on which a row surely holds, and how many they are.
func span(o *lexicon.Office) (time.Time, int) {
	from, to := o.From, o.Known
	if from.IsZero() || from.Before(first) {
		from = first
	}
	if to.IsZero() || last.Before(to) {
		to = last
	}
	start := time.Date(from.Year, from.Month, from.Day, 0, 0, 0, 0, time.UTC)
	end := time.Date(to.Year, to.Month, to.Day, 0, 0, 0, 0, time.UTC)
	return start, int(end.Sub(start).Hours()/24) + 1
}

package main

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
)

var verdicts = []string{"right", "wrong", "missed", "none"}

// count tells, question by question, how the answers of a sheet were judged by
// two readers: each one's counts, their agreement, and the rates over the cases
// with each reader weighing one half.
func count(w io.Writer, files []string, sort string) error {
	columns, ok := sorts[sort]
	if !ok || len(files) != 2 {
		return errors.New("give a sort of case and two filled sheets")
	}
	var sheets [2][][]string
	for i, file := range files {
		rows, err := readSheet(file, len(columns.answers)+len(columns.questions)+5)
		if err != nil {
			return err
		}
		sheets[i] = rows
	}
	if len(sheets[0]) != len(sheets[1]) {
		return fmt.Errorf("%d cases in %s, %d in %s", len(sheets[0]), files[0], len(sheets[1]), files[1])
	}
	for i, row := range sheets[0] {
		if !slices.Equal(row[:5], sheets[1][i][:5]) {
			return fmt.Errorf("case %s of %s is not case %s of %s", row[0], files[0], sheets[1][i][0], files[1])
		}
	}
	fmt.Fprintf(w, "%s: %d cases\n", sort, len(sheets[0]))
	for q, question := range columns.questions {
		if question == "note" {
			continue
		}
		column := 5 + len(columns.answers) + q
		var tally [2]map[string]int
		agree := 0
		for i := range sheets {
			tally[i] = map[string]int{}
			for n, row := range sheets[i] {
				v := row[column]
				if !slices.Contains(verdicts, v) {
					return fmt.Errorf("%s: case %s: the verdict on %s is %q; it is one of %s", files[i], row[0], question, v, strings.Join(verdicts, ", "))
				}
				tally[i][v]++
				if i == 1 && sheets[0][n][column] == v {
					agree++
				}
			}
		}
		n := len(sheets[0])
		fmt.Fprintf(w, "\n%s\n", strings.TrimSuffix(question, "?"))
		for i := range tally {
			fmt.Fprintf(w, "  reader %d:", i+1)
			for _, v := range verdicts {
				fmt.Fprintf(w, " %s %d", v, tally[i][v])
			}
			fmt.Fprintln(w)
		}
		sum := func(v string) float64 { return float64(tally[0][v]+tally[1][v]) / 2 }
		right, answered := sum("right"), sum("right")+sum("wrong")
		could := answered + sum("missed")
		fmt.Fprintf(w, "  right of answered   %5.1f %%  (%.1f of %.1f; 95%% interval %s)\n", 100*right/answered, right, answered, wilson(right, answered))
		fmt.Fprintf(w, "  answered of answerable %5.1f %%  (%.1f of %.1f)\n", 100*answered/could, answered, could)
		fmt.Fprintf(w, "  agreement           %5.1f %%, Cohen's kappa %.2f\n", 100*float64(agree)/float64(n), kappa(tally, agree, n))
	}
	return nil
}

func readSheet(file string, cells int) (rows [][]string, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		row := strings.Split(strings.TrimRight(line, "\r"), "\t")
		for len(row) < cells {
			row = append(row, "")
		}
		if i > 0 {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// wilson is Wilson's interval of a share.
func wilson(k, n float64) string {
	if n == 0 {
		return "-"
	}
	const z = 1.96
	p := k / n
	mid := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n)) / (1 + z*z/n)
	return fmt.Sprintf("%.1f-%.1f %%", 100*(mid-half), 100*(mid+half))
}

func kappa(tally [2]map[string]int, agree, n int) float64 {
	chance := 0.0
	for _, v := range verdicts {
		chance += float64(tally[0][v]) * float64(tally[1][v]) / float64(n*n)
	}
	if chance == 1 {
		return 1
	}
	return (float64(agree)/float64(n) - chance) / (1 - chance)
}

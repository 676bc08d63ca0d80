package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// cells are the columns of a reader's row after the sentence's id, as the guide
// in eval/gold/events has them.
var cells = []string{"type", "mode", "CAMEO", "trigger", "source", "source code", "target", "target code", "modality", "according to", "figures"}

// readSheet gives a reader's events of each sentence, none for one without.
func readSheet(file string) (map[string][][]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	sheet := map[string][][]string{}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		row := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch len(row) {
		case 2:
			if _, ok := sheet[row[0]]; !ok {
				sheet[row[0]] = nil // without an event, but there
			}
		case 1 + len(cells):
			sheet[row[0]] = append(sheet[row[0]], row[1:])
		default:
			return nil, fmt.Errorf("%s:%d: %d cells; write 2 or %d", file, n, len(row), 1+len(cells))
		}
	}
	return sheet, nil
}

// agreement prints how far two readers agree: whether a sentence tells an event,
// with Cohen's kappa; events, paired by type, trigger and actors; and the cells
// of pairs.
func agreement(first, second string) error {
	a, err := readSheet(first)
	if err != nil {
		return err
	}
	b, err := readSheet(second)
	if err != nil {
		return err
	}
	var both, neither, inA, inB, nA, nB, pairs, root int
	same := make([]int, len(cells))
	for id := range a {
		x, y := a[id], b[id]
		nA, nB = nA+len(x), nB+len(y)
		switch {
		case len(x) > 0 && len(y) > 0:
			both++
		case len(x)+len(y) == 0:
			neither++
		}
		if len(x) > 0 {
			inA++
		}
		if len(y) > 0 {
			inB++
		}
		for _, p := range paired(x, y) {
			pairs++
			for i := range cells {
				if p[0][i] == p[1][i] {
					same[i]++
				}
			}
			if p[0][2][:2] == p[1][2][:2] {
				root++
			}
		}
	}
	n := float64(len(a))
	observed := float64(both+neither) / n
	pA, pB := float64(inA)/n, float64(inB)/n
	chance := pA*pB + (1-pA)*(1-pB)
	fmt.Printf("%d sentences; event or none: agree %.1f %%, kappa %.2f\n", len(a), 100*observed, (observed-chance)/(1-chance))
	fmt.Printf("events %d and %d, paired %d, F1 %.1f\n", nA, nB, pairs, 200*float64(pairs)/float64(nA+nB))
	for i, name := range cells {
		fmt.Printf("%-13s %5.1f %%\n", name, 100*float64(same[i])/float64(pairs))
	}
	fmt.Printf("%-13s %5.1f %%\n", "CAMEO root", 100*float64(root)/float64(pairs))
	return nil
}

// paired pairs two readers' events of a sentence: each of the first with the
// best left of the second that has points enough, two for one type, two for a
// word of the trigger, one for a word of each side.
func paired(a, b [][]string) (out [][2][]string) {
	used := map[int]bool{}
	for _, x := range a {
		best, most := -1, 2
		for i, y := range b {
			points := 0
			if x[0] == y[0] {
				points += 2
			}
			if share(x[3], y[3]) {
				points += 2
			}
			for _, side := range []int{4, 6} {
				if share(x[side], y[side]) {
					points++
				}
			}
			if !used[i] && points > most {
				best, most = i, points
			}
		}
		if best >= 0 {
			used[best] = true
			out = append(out, [2][]string{x, b[best]})
		}
	}
	return out
}

func share(a, b string) bool {
	words := strings.Fields(strings.ToLower(b))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a)), func(w string) bool { return slices.Contains(words, w) })
}

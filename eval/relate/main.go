// Relate scores what the program says of given pairs of source and target on
// plv_train, in five folds by sentence group.
//
//	go run ./eval/relate -gold plv_train.jsonl -folds folds.jsonl
//
// folds.jsonl holds, a row a line, what a model that saw no row of the fold
// says: {"id","fold","p":[a probability a root]}, roots in the order of -roots;
// train/events/fit.py writes it. The frames of the lexicon are the same for all
// folds: none was written from rows of plv_train. Without -folds the built-in
// model speaks, which has seen the rows.
package main

import (
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"

	"annalist"
	"annalist/eval/lines"
	"annalist/ontology"
	"annalist/pipeline"
)

const rootNames = "NONE AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT"

type row struct {
	ID       string `json:"id"`
	Sentence string `json:"sentence"`
	Source   side   `json:"source"`
	Target   side   `json:"target"`
	Gold     string `json:"gold_root"`
}

type side struct {
	Start *int `json:"byte_start"`
	End   *int `json:"byte_end"`
}

func (s side) spans() []annalist.Span {
	if s.Start == nil {
		return nil
	}
	return []annalist.Span{{Start: *s.Start, End: *s.End}}
}

type told struct {
	ID string    `json:"id"`
	P  []float64 `json:"p"`
}

func main() {
	gold := flag.String("gold", "", "gold `FILE`: plv_train.jsonl")
	folds := flag.String("folds", "", "`FILE` with the models' word on rows they have not seen")
	root := flag.String("root", ".", "the project's folder, with models/ and lexicons/")
	bare := flag.Bool("bare", false, "the model alone, without the frames")
	list := flag.Bool("list", false, "list the rows that come out wrong")
	flag.Parse()
	if err := run(*gold, *folds, *root, *bare, *list); err != nil {
		fmt.Fprintln(os.Stderr, "relate: error:", err)
		os.Exit(1)
	}
}

func run(gold, folds, root string, bare, list bool) error {
	rows, err := lines.All[row](gold)
	if err != nil {
		return err
	}
	says := map[string]*annalist.PairReading{}
	if folds != "" {
		all, err := lines.All[told](folds)
		if err != nil {
			return err
		}
		for _, t := range all {
			r := &annalist.PairReading{}
			for i, name := range strings.Fields(rootNames) {
				r.Roots = append(r.Roots, annalist.Weighed{Label: name, Weight: t.P[i]})
			}
			sort.SliceStable(r.Roots, func(i, j int) bool { return r.Roots[i].Weight > r.Roots[j].Weight })
			says[t.ID] = r
		}
	}
	p, err := pipeline.New(pipeline.Config{Program: "eval", Models: os.DirFS(root + "/models"), Lexicons: os.DirFS(root + "/lexicons"), Gazetteer: os.DirFS(root + "/gazetteer")})
	if err != nil {
		return err
	}
	out := make([]annalist.Relation, len(rows))
	errs := make([]error, len(rows))
	var all sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := range next {
				out[i], errs[i] = one(p, rows[i], says, folds != "", bare)
			}
		})
	}
	for i := range rows {
		next <- i
	}
	close(next)
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	report(rows, out, list)
	return nil
}

func one(p *pipeline.Pipeline, r row, says map[string]*annalist.PairReading, folded, bare bool) (annalist.Relation, error) {
	in := pipeline.Pair{Report: &annalist.Report{ID: r.ID, Text: r.Sentence}, Source: r.Source.spans(), Target: r.Target.spans()}
	if !folded {
		return p.Relate(context.Background(), in)
	}
	s := says[r.ID]
	if s == nil {
		return annalist.Relation{}, fmt.Errorf("%s is in no fold", r.ID)
	}
	if bare {
		in.Report = &annalist.Report{ID: r.ID, Text: ""}
		in.Source, in.Target = nil, nil
	}
	return p.RelateAs(context.Background(), in, *s)
}

// report prints scores by class and how far confidence can be trusted.
func report(rows []row, out []annalist.Relation, list bool) {
	var gold, got []string
	by := map[string][2]int{}
	for i, r := range rows {
		gold, got = append(gold, r.Gold), append(got, ontology.Merged(out[i].Type))
		kind := "frame"
		if strings.HasPrefix(out[i].Rule, "model") {
			kind = "model"
		}
		n := by[kind]
		n[0]++
		if gold[i] == got[i] {
			n[1]++
		} else if list {
			fmt.Printf("%s\t%s\t%s\t%.2f\t%s\t%s\n", r.ID, gold[i], got[i], out[i].Confidence, out[i].Rule, r.Sentence)
		}
		by[kind] = n
	}
	fmt.Printf("%d pairs\n\n", len(rows))
	quad := func(s string) string { return fmt.Sprint(ontology.MergedQuad(s)) }
	two := func(s string) string { return fmt.Sprint(ontology.MergedQuad(s) > 2) }
	fmt.Printf("root, 15 classes   macro-F1 %.1f  right %.1f %%\n", 100*macro(gold, got, nil), 100*share(gold, got))
	fmt.Printf("four classes       macro-F1 %.1f  right %.1f %%\n", 100*macro(each(gold, quad), each(got, quad), nil), 100*share(each(gold, quad), each(got, quad)))
	fmt.Printf("two classes        macro-F1 %.1f  right %.1f %%\n", 100*macro(each(gold, two), each(got, two), nil), 100*share(each(gold, two), each(got, two)))
	for _, k := range []string{"frame", "model"} {
		fmt.Printf("told by a %s     %d, right %.1f %%\n", k, by[k][0], 100*float64(by[k][1])/float64(max(by[k][0], 1)))
	}
	fmt.Printf("\n%-10s %6s %6s %6s %6s %6s\n", "root", "gold", "told", "P", "R", "F1")
	macro(gold, got, func(k string, n, m int, p, r, f float64) {
		fmt.Printf("%-10s %6d %6d %6.1f %6.1f %6.1f\n", k, n, m, 100*p, 100*r, 100*f)
	})
	reliability(gold, got, out)
}

// reliability prints, for tenths of confidence, how often it was right, and the
// expected calibration error.
func reliability(gold, got []string, out []annalist.Relation) {
	var n, right [10]int
	var sum [10]float64
	for i := range gold {
		b := min(int(out[i].Confidence*10), 9)
		n[b]++
		sum[b] += out[i].Confidence
		if gold[i] == got[i] {
			right[b]++
		}
	}
	fmt.Printf("\n%-11s %6s %6s %6s\n", "confidence", "pairs", "mean", "right")
	ece := 0.0
	for b := range n {
		if n[b] == 0 {
			continue
		}
		mean, share := sum[b]/float64(n[b]), float64(right[b])/float64(n[b])
		ece += math.Abs(mean-share) * float64(n[b]) / float64(len(gold))
		fmt.Printf("%.1f to %.1f  %6d %6.3f %6.3f\n", float64(b)/10, float64(b+1)/10, n[b], mean, share)
	}
	fmt.Printf("expected calibration error %.3f\n", ece)
}

func each(list []string, f func(string) string) (out []string) {
	for _, s := range list {
		out = append(out, f(s))
	}
	return out
}

func share(gold, got []string) float64 {
	n := 0
	for i := range gold {
		if gold[i] == got[i] {
			n++
		}
	}
	return float64(n) / float64(len(gold))
}

// macro is the mean F1 of the classes in gold.
func macro(gold, got []string, tell func(k string, n, m int, p, r, f float64)) float64 {
	classes := slices.Compact(slices.Sorted(slices.Values(gold)))
	sum := 0.0
	for _, k := range classes {
		var n, m, both int
		for i := range gold {
			if gold[i] == k {
				n++
			}
			if got[i] == k {
				m++
				if gold[i] == k {
					both++
				}
			}
		}
		p, r, f := float64(both)/float64(max(m, 1)), float64(both)/float64(max(n, 1)), 2*float64(both)/float64(max(n+m, 1))
		if sum += f; tell != nil {
			tell(k, n, m, p, r, f)
		}
	}
	return sum / float64(len(classes))
}

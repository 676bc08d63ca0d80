// Events scores the events of a gold file of sentences, eval/gold/events/*.jsonl.
//
//	go run ./eval/events -gold eval/gold/events/dev.jsonl
//	go run ./eval/events -agree eval/gold/events/readers/first.tsv eval/gold/events/readers/second.tsv
//
// Each line's text is read as a report without a title; what counts are the
// events whose trigger begins in the marked sentence and that have a PLOVER
// type; an appeal (CAMEO 02), to which the program gives none, counts as the
// REQUEST that the guide calls it. Gold and program's events of a sentence are paired one to one, the best
// pairs first. Measures:
//
//	event   pairs of one type whose sources agree and whose targets agree: both
//	        sides name none, or one of each overlaps or has the same code. What
//	        two do together may stand on one side or on both.
//	type    pairs of one type
//	modality of pairs of one type; a fact is occurred, ongoing or historical
//	nothing  sentences without a gold event for which the program has one
package main

import (
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"annalist"
	"annalist/eval/lines"
	"annalist/pipeline"
)

type line struct {
	ID        string `json:"id"`
	Published string `json:"published"`
	Text      string `json:"text"`
	Sentence  span   `json:"sentence"`
	Events    []gold `json:"events"`
}

type span struct {
	Start int    `json:"start"` // code points
	End   int    `json:"end"`
	Code  string `json:"code"`
}

type gold struct {
	Type      string `json:"type"`
	CAMEO     string `json:"cameo"`
	Mode      string `json:"mode"`
	Modality  string `json:"modality"`
	Trigger   []span `json:"trigger"`
	Sources   []span `json:"source_actors"`
	Targets   []span `json:"target_actors"`
	According []span `json:"according_to"`
}

func main() {
	file := flag.String("gold", "", "gold `FILE`")
	root := flag.String("root", ".", "the project's folder, with models/ and lexicons/")
	strict := flag.Bool("strict", false, "by the frames alone")
	list := flag.Bool("list", false, "list what differs")
	agree := flag.Bool("agree", false, "tell how far the two readers whose sheets are named agree")
	flag.Parse()
	if *agree && flag.NArg() == 2 {
		if err := agreement(flag.Arg(0), flag.Arg(1)); err != nil {
			fmt.Fprintln(os.Stderr, "events: error:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*file, *root, *strict, *list); err != nil {
		fmt.Fprintln(os.Stderr, "events: error:", err)
		os.Exit(1)
	}
}

func run(file, root string, strict, list bool) error {
	sentences, err := lines.All[line](file)
	if err != nil {
		return err
	}
	p, err := pipeline.New(pipeline.Config{Program: "eval", Models: os.DirFS(root + "/models"), Lexicons: os.DirFS(root + "/lexicons"), Gazetteer: os.DirFS(root + "/gazetteer"), Strict: strict})
	if err != nil {
		return err
	}
	out := make([]*annalist.Reading, len(sentences))
	errs := make([]error, len(sentences))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				r := &annalist.Report{ID: sentences[i].ID, Text: sentences[i].Text}
				r.Published, errs[i] = annalist.ParseDate(sentences[i].Published)
				if errs[i] == nil {
					out[i], errs[i] = p.Read(context.Background(), r)
				}
			}
		})
	}
	for i := range sentences {
		next <- i
	}
	close(next)
	workers.Wait()
	var t tally
	t.kinds = map[string]*[3]int{}
	for i := range sentences {
		if errs[i] != nil {
			return errs[i]
		}
		t.add(&sentences[i], out[i], list)
	}
	t.print(len(sentences))
	return nil
}

// A tally counts over all sentences.
type tally struct {
	gold, told, types, events, cameo, modes, modeOf int
	modality, nonfacts, shown, facts, attributed    int
	nothing, alarmed                                int
	kinds                                           map[string]*[3]int // gold, told, both
	sure                                            []float64          // confidence of each event told
	right                                           []bool             // and whether its type is
	byModel, byModelType, byModelRight              int
}

func (t *tally) add(l *line, r *annalist.Reading, list bool) {
	points := func(s annalist.Span) span {
		a := utf8.RuneCountInString(l.Text[:s.Start])
		return span{Start: a, End: a + utf8.RuneCountInString(l.Text[s.Start:s.End])}
	}
	var told []*annalist.Event
	var spans [][]span
	for i := range r.Events {
		e := &r.Events[i]
		if e.Type == "" && strings.HasPrefix(e.CAMEO, "02") {
			e.Type = "REQUEST"
		}
		if at := points(e.Trigger[0]); e.Type != "" && at.Start >= l.Sentence.Start && at.Start < l.Sentence.End {
			told = append(told, e)
			spans = append(spans, []span{at})
		}
	}
	side := func(list []annalist.Participant) (out []span) {
		for _, p := range list {
			s := points(p.Span)
			s.Code = p.Code
			out = append(out, s)
		}
		return out
	}
	t.gold += len(l.Events)
	t.told += len(told)
	for _, g := range l.Events {
		t.kind(g.Type)[0]++
	}
	for _, e := range told {
		t.kind(e.Type)[1]++
		if strings.HasPrefix(e.Rule, "model:") {
			t.byModel++
		}
	}
	if len(l.Events) == 0 {
		t.nothing++
		if len(told) > 0 {
			t.alarmed++
		}
	}
	// the best pairs first: type, actors, trigger
	type pair struct{ g, e, score int }
	var pairs []pair
	for g := range l.Events {
		for e := range told {
			if l.Events[g].Type != told[e].Type {
				continue
			}
			score := 1
			if agree(&l.Events[g], side(told[e].Sources), side(told[e].Targets)) {
				score += 2
			}
			if meets(l.Events[g].Trigger, spans[e]) {
				score++
			}
			pairs = append(pairs, pair{g, e, score})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return b.score - a.score })
	usedG, usedE := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if usedG[p.g] || usedE[p.e] {
			continue
		}
		usedG[p.g], usedE[p.e] = true, true
		g, e := &l.Events[p.g], told[p.e]
		t.types++
		t.kind(g.Type)[2]++
		if strings.HasPrefix(e.Rule, "model:") {
			t.byModelType++
		}
		if p.score >= 3 {
			t.events++
			if strings.HasPrefix(e.Rule, "model:") {
				t.byModelRight++
			}
		} else if list {
			fmt.Printf("ACTORS %s %s gold %s -> %s told %s -> %s by %s | %s\n", l.ID, g.Type, words(l, g.Sources), words(l, g.Targets), words(l, side(e.Sources)), words(l, side(e.Targets)), e.Rule, sentence(l))
		}
		if len(g.CAMEO) >= 2 && strings.HasPrefix(e.CAMEO, g.CAMEO[:2]) {
			t.cameo++
		}
		if g.Mode != "" {
			t.modeOf++
			if slices.Contains(e.Modes, g.Mode) {
				t.modes++
			}
		}
		if g.Modality == string(e.Modality) {
			t.modality++
		} else if list {
			fmt.Printf("MODALITY %s %s gold %s told %s (%s) | %s\n", l.ID, g.Type, g.Modality, e.Modality, e.ModalityRule, sentence(l))
		}
		t.facts++
		if isFact(g.Modality) {
			continue
		}
		t.nonfacts++
		if e.IsFact() {
			t.shown++
		}
	}
	for e := range told {
		t.sure = append(t.sure, told[e].Confidence)
		t.right = append(t.right, usedE[e])
	}
	if list {
		for g := range l.Events {
			if !usedG[g] {
				fmt.Printf("MISSED %s %s %s: %s -> %s | %s\n", l.ID, l.Events[g].Type, l.Events[g].CAMEO, words(l, l.Events[g].Sources), words(l, l.Events[g].Targets), sentence(l))
			}
		}
		for e := range told {
			if !usedE[e] {
				fmt.Printf("EXTRA %s %s %s: %s -> %s by %s (model %.2f) | %s\n", l.ID, told[e].Type, told[e].CAMEO, words(l, side(told[e].Sources)), words(l, side(told[e].Targets)), told[e].Rule, told[e].Model, sentence(l))
			}
		}
	}
}

func sentence(l *line) string { return string([]rune(l.Text)[l.Sentence.Start:l.Sentence.End]) }

func words(l *line, spans []span) string {
	var out []string
	for _, s := range spans {
		out = append(out, string([]rune(l.Text)[s.Start:s.End]))
	}
	return "[" + strings.Join(out, " + ") + "]"
}

func isFact(modality string) bool {
	return modality == "occurred" || modality == "ongoing" || modality == "historical"
}

func (t *tally) kind(name string) *[3]int {
	if t.kinds[name] == nil {
		t.kinds[name] = new([3]int)
	}
	return t.kinds[name]
}

// agree tells whether both sides agree, or, for what two do together, whether
// they do when the sides are one.
func agree(g *gold, sources, targets []span) bool {
	if one(g.Sources, sources) && one(g.Targets, targets) {
		return true
	}
	switch g.Type {
	case "CONSULT", "AGREE", "SUPPORT", "COOPERATE", "ASSAULT":
		want, got := slices.Concat(g.Sources, g.Targets), slices.Concat(sources, targets)
		if len(want) < 2 || len(got) < 2 {
			return false
		}
		for _, w := range want {
			if !one([]span{w}, got) {
				return false
			}
		}
		return true
	}
	return false
}

// one tells whether neither side names anybody, or one of each overlaps or has
// one code.
func one(want, got []span) bool {
	if len(want) == 0 || len(got) == 0 {
		return len(want) == len(got)
	}
	if meets(want, got) {
		return true
	}
	for _, w := range want {
		for _, g := range got {
			if w.Code != "" && w.Code == g.Code {
				return true
			}
		}
	}
	return false
}

func meets(a, b []span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Start < y.End && y.Start < x.End {
				return true
			}
		}
	}
	return false
}

func (t *tally) print(n int) {
	f1 := func(both int) string {
		p, r := 100*float64(both)/float64(max(t.told, 1)), 100*float64(both)/float64(max(t.gold, 1))
		return fmt.Sprintf("P %5.1f  R %5.1f  F1 %5.1f", p, r, 200*float64(both)/float64(max(t.told+t.gold, 1)))
	}
	pc := func(a, b int) string {
		return fmt.Sprintf("%5.1f %%  (%d of %d)", 100*float64(a)/float64(max(b, 1)), a, b)
	}
	fmt.Printf("%d sentences, %d gold events, %d told\n\n", n, t.gold, t.told)
	fmt.Printf("event: type and both actors      %s\n", f1(t.events))
	fmt.Printf("type                             %s\n", f1(t.types))
	fmt.Printf("CAMEO root of pairs of one type  %s\n", pc(t.cameo, t.types))
	fmt.Printf("mode, where gold has one         %s\n", pc(t.modes, t.modeOf))
	fmt.Printf("modality                         %s\n", pc(t.modality, t.types))
	fmt.Printf("no facts, shown as facts         %s\n", pc(t.shown, t.nonfacts))
	fmt.Printf("sentences without event, coded   %s\n", pc(t.alarmed, t.nothing))
	fmt.Printf("told by the model alone          %d, type right %d, event right %d\n", t.byModel, t.byModelType, t.byModelRight)
	t.reliability()
	fmt.Printf("\n%-10s %5s %5s %5s\n", "type", "gold", "told", "both")
	var names []string
	for k := range t.kinds {
		names = append(names, k)
	}
	slices.Sort(names)
	for _, k := range names {
		fmt.Printf("%-10s %5d %5d %5d\n", k, t.kinds[k][0], t.kinds[k][1], t.kinds[k][2])
	}
}

// reliability prints how often the type is right by tenths of confidence, and
// the expected calibration error.
func (t *tally) reliability() {
	var n, right [10]int
	var sum [10]float64
	for i, c := range t.sure {
		b := min(int(c*10), 9)
		n[b]++
		sum[b] += c
		if t.right[i] {
			right[b]++
		}
	}
	fmt.Printf("\n%-11s %6s %6s %6s\n", "confidence", "events", "mean", "type right")
	ece := 0.0
	for b := range n {
		if n[b] > 0 {
			mean, share := sum[b]/float64(n[b]), float64(right[b])/float64(n[b])
			ece += math.Abs(mean-share) * float64(n[b]) / float64(len(t.sure))
			fmt.Printf("%.1f to %.1f  %6d %6.3f %6.3f\n", float64(b)/10, float64(b+1)/10, n[b], mean, share)
		}
	}
	fmt.Printf("expected calibration error %.3f\n", ece)
}

package main

import (
	"fmt"
	"sort"
	"strings"

	"annalist"
)

// A measure counts units of the gold file, of the system, and of both.
type measure struct{ gold, system, right int }

func (m *measure) add(gold, system []annalist.Span) {
	m.gold += len(gold)
	m.system += len(system)
	m.right += len(both(gold, system))
}

func (m measure) String() string {
	p, r := share(m.right, m.system), share(m.right, m.gold)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("P %6.2f  R %6.2f  F1 %6.2f  (gold %d, system %d, right %d)",
		p, r, f, m.gold, m.system, m.right)
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}

// both gives the spans that gold and system share; both are in order.
func both(gold, system []annalist.Span) []annalist.Span {
	in := map[annalist.Span]bool{}
	for _, s := range system {
		in[s] = true
	}
	var out []annalist.Span
	for _, g := range gold {
		if in[g] && g.Len() > 0 {
			out = append(out, g)
			delete(in, g)
		}
	}
	return out
}

// fromSplit gives the spans of the system's units.
func fromSplit(split []annalist.Sentence) spans {
	var out spans
	for _, s := range split {
		out.sents = append(out.sents, s.Span)
		for i, t := range s.Tokens {
			out.words = append(out.words, t.Span)
			if t.Words > 1 {
				out.surface = append(out.surface, t.Span.Cover(s.Tokens[i+t.Words-1].Span))
			} else if n := len(out.surface); n == 0 || !out.surface[n-1].Contains(t.Span) {
				out.surface = append(out.surface, t.Span)
			}
		}
	}
	return out
}

// compare counts the stretches of text that gold and system cut otherwise, as
// "gold cut | system cut".
func compare(text string, gold, system []annalist.Span, faults map[string]int) {
	i, j := 0, 0
	for i < len(gold) && j < len(system) {
		if gold[i] == system[j] {
			i, j = i+1, j+1
			continue
		}
		a, b := i+1, j+1
		for a <= len(gold) && b <= len(system) && gold[a-1].End != system[b-1].End {
			if gold[a-1].End < system[b-1].End {
				a++
			} else {
				b++
			}
		}
		a, b = min(a, len(gold)), min(b, len(system))
		faults["gold "+cutText(text, gold[i:a])+"   |   ours "+cutText(text, system[j:b])]++
		i, j = a, b
	}
}

func cutText(text string, spans []annalist.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.Of(text))
	}
	return strings.Join(parts, " ")
}

// printEnds writes up to n sentence ends that only one side has, with the
// text around them, and tells how many it wrote.
func printEnds(text string, gold, system []annalist.Span, n int) int {
	side := map[int]string{}
	for _, s := range gold {
		side[s.End] = "missed  "
	}
	for _, s := range system {
		if _, ok := side[s.End]; ok {
			delete(side, s.End)
		} else {
			side[s.End] = "too many"
		}
	}
	var at []int
	for end := range side {
		at = append(at, end)
	}
	sort.Ints(at)
	for i, end := range at {
		if i == n {
			return n
		}
		left, right := text[max(0, end-45):end], text[end:min(len(text), end+30)]
		fmt.Printf("%s %q ‖ %q\n", side[end], strings.ToValidUTF8(left, ""), strings.ToValidUTF8(right, ""))
	}
	return len(at)
}

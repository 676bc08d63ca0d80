package score

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"annalist/conllu"
)

// A name is an entity by what it covers: characters of a text, or words of a
// numbered sentence.
type name struct {
	sentence, start, end int
	kind                 string
}

// Entities scores the names that two files give as NER=B-PER and the like in
// MISC. A name is right when it covers the same characters and has the same
// type; the tokens and sentences need not be the same, the characters must be.
// types leads from the types of either file to those that are scored; a type
// it leads to "" is left out, and one it does not hold stands for itself. The
// first row is "All", then one row a type in the order of their names.
func Entities(gold, system []conllu.Sentence, types map[string]string) (Report, error) {
	g, s, err := flattenBoth(withoutTrees(gold), withoutTrees(system))
	if err != nil {
		return nil, err
	}
	return countNames(textNames(g, types), textNames(s, types)), nil
}

// EntitiesBIO does the same for two lists of sentences of the same words, each
// a tag a word: O, B-PER, I-PER.
func EntitiesBIO(gold, system [][]string, types map[string]string) (Report, error) {
	if len(gold) != len(system) {
		return nil, fmt.Errorf("gold has %d sentences and system %d", len(gold), len(system))
	}
	var g, s []name
	var faults []error
	for i := range gold {
		if len(gold[i]) != len(system[i]) {
			faults = append(faults, fmt.Errorf("sentence %d has %d words in gold and %d in system", i+1, len(gold[i]), len(system[i])))
			continue
		}
		g = append(g, tagNames(i, gold[i], types)...)
		s = append(s, tagNames(i, system[i], types)...)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return countNames(g, s), nil
}

// withoutTrees takes the heads out, so that an odd tree is no hindrance.
func withoutTrees(sentences []conllu.Sentence) []conllu.Sentence {
	out := slices.Clone(sentences)
	for i := range out {
		out[i].Rows = slices.Clone(out[i].Rows)
		for j := range out[i].Rows {
			out[i].Rows[j].Head = conllu.NoHead
		}
	}
	return out
}

// textNames gives the names of a file by the characters they cover. A name
// ends with its sentence at the latest.
func textNames(t *text, types map[string]string) []name {
	var names []name
	first := 0
	for _, sentence := range t.sentences {
		var tags []string
		for _, w := range t.words[first:] {
			if w.span.start >= sentence.end {
				break
			}
			tags = append(tags, w.MiscValue("NER"))
		}
		for _, n := range tagNames(0, tags, types) {
			n.start, n.end = t.words[first+n.start].own.start, t.words[first+n.end-1].own.end
			names = append(names, n)
		}
		first += len(tags)
	}
	return names
}

// tagNames reads the names of one sentence, by words, half-open. An I tag that
// continues nothing begins a name.
func tagNames(sentence int, tags []string, types map[string]string) []name {
	var names []name
	open := ""
	for i, tag := range tags {
		mark, kind, _ := strings.Cut(tag, "-")
		switch {
		case kind == "" || mark != "B" && mark != "I":
			open = ""
		case mark == "I" && kind == open:
			names[len(names)-1].end = i + 1
		default:
			open = kind
			names = append(names, name{sentence, i, i + 1, kind})
		}
	}
	for i := range names {
		if kind, ok := types[names[i].kind]; ok {
			names[i].kind = kind
		}
	}
	return slices.DeleteFunc(names, func(n name) bool { return n.kind == "" })
}

// countNames counts by type.
func countNames(gold, system []name) Report {
	counts := map[string]*Count{}
	of := func(kind string) *Count {
		if counts[kind] == nil {
			counts[kind] = &Count{}
		}
		return counts[kind]
	}
	found := map[name]bool{}
	for _, n := range system {
		of(n.kind).System++
		found[n] = true
	}
	for _, n := range gold {
		of(n.kind).Gold++
		if found[n] {
			of(n.kind).Correct++
		}
	}
	report := Report{{Name: "All"}}
	for kind, c := range counts {
		report = append(report, Row{kind, *c})
		report[0].Gold += c.Gold
		report[0].System += c.System
		report[0].Correct += c.Correct
	}
	slices.SortFunc(report[1:], func(a, b Row) int { return strings.Compare(a.Name, b.Name) })
	return report
}

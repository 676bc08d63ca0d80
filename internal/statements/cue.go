package statements

import (
	"annalist"
	"annalist/internal/lexicon"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// The file of cues and its columns; the file's head says what they mean.
const cueFile = "cues.tsv"

var cueColumns = []string{"cue", "part", "form", "stance", "negated", "takes"}

// The values that the columns may have.
var (
	cueParts   = []string{"verb", "noun", "adjective", "preposition", "adverb"}
	cueForms   = []string{"speech", "belief", "intention", "document"}
	cueTakes   = []string{"clause", "that", "quote", "infinitive", "gerund", "object", "predicate", "hearer", "audience"}
	cueStances = []string{
		string(annalist.Asserts), string(annalist.Denies), string(annalist.Accuses), string(annalist.Demands),
		string(annalist.Promises), string(annalist.Threatens), string(annalist.Questions), string(annalist.Praises),
		string(annalist.Rejects), string(annalist.Condoles), string(annalist.Declines),
	}
)

// A cue is one row of the lexicon.
type cue struct {
	words   []string // the lemma, then its particle or preposition
	part    string
	form    string
	stance  annalist.Stance
	negated annalist.Stance
	takes   []string
	rule    string // file and line
}

func (c *cue) take(what string) bool { return c != nil && slices.Contains(c.takes, what) }

// A lexiconKey finds the rows of a word: its first lemma and its part.
type lexiconKey struct{ lemma, part string }

// cues holds the rows of a word, those of most words first.
type cues map[lexiconKey][]*cue

// readCues reads the lexicon and tells every fault in it.
func readCues(lex fs.FS) (cues, error) {
	rows, err := lexicon.ReadTable(lex, cueFile, cueColumns...)
	faults := []error{err}
	all, seen := cues{}, map[string]bool{}
	for _, row := range rows {
		faults = append(faults, checkCue(row))
		name := row.Cell(0) + "\t" + row.Cell(1)
		if seen[name] {
			faults = append(faults, row.Fault(fmt.Sprintf("%s %q stands twice", row.Cell(1), row.Cell(0)), "keep one row"))
		}
		seen[name] = true
		c := &cue{strings.Fields(row.Cell(0)), row.Cell(1), row.Cell(2),
			annalist.Stance(row.Cell(3)), annalist.Stance(row.Cell(4)), row.List(5), row.Rule()}
		if len(c.words) > 0 {
			key := lexiconKey{c.words[0], c.part}
			all[key] = append(all[key], c)
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b *cue) int { return len(b.words) - len(a.words) })
	}
	return all, errors.Join(faults...)
}

// checkCue tells the first cell of row that is not one of its column's values.
func checkCue(row lexicon.Row) error {
	if row.Cell(0) == "" {
		return row.Fault("the cue is empty", "write a lemma")
	}
	for i, allowed := range [][]string{1: cueParts, 2: cueForms, 3: cueStances, 4: cueStances} {
		if allowed != nil && !slices.Contains(allowed, row.Cell(i)) {
			return row.Fault(fmt.Sprintf("%s is %q", cueColumns[i], row.Cell(i)), "use one of "+strings.Join(allowed, ", "))
		}
	}
	for _, what := range row.List(5) {
		if !slices.Contains(cueTakes, what) {
			return row.Fault(fmt.Sprintf("takes %q", what), "use some of "+strings.Join(cueTakes, ", "))
		}
	}
	return nil
}

// at finds the row for the word at flat index i and the words after it that
// belong to the row ("for" of "called for"). It prefers the longest row. A row
// that ends in "to" with an infinitive needs an xcomp. The rows of prepositions
// are sought by the form, whatever the tag: "according" is a verb to some.
func (cs cues) at(d *document, i int) (c *cue, last int) {
	part := partOf(d.toks[i].UPOS)
	keys := []lexiconKey{{d.lower(i), "preposition"}, {d.lemma(i), part}}
	if part == "verb" && cs[keys[1]] == nil {
		for _, lemma := range stems(d.lower(i)) {
			keys = append(keys, lexiconKey{lemma, part})
		}
	}
	for _, key := range keys {
		for _, c := range cs[key] {
			if last, ok := d.matches(c, i); ok {
				return c, last
			}
		}
	}
	return nil, i
}

// stems are the lemmas that a regular verb's form may have, for a lemma that
// the tagger got wrong: "stating" may be of "stat", "state".
func stems(form string) []string {
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if stem, ok := strings.CutSuffix(form, end); ok && len(stem) > 2 {
			return []string{stem, stem + "e", strings.TrimSuffix(stem, "i") + "y"}
		}
	}
	return nil
}

// partOf is the lexicon's part of speech for a UPOS tag.
func partOf(upos string) string {
	switch upos {
	case "VERB", "AUX":
		return "verb"
	case "NOUN", "PROPN":
		return "noun"
	case "ADJ":
		return "adjective"
	case "ADV":
		return "adverb"
	}
	return ""
}

// matches tells whether the row c stands at i, and the last word of it.
func (d *document) matches(c *cue, i int) (last int, ok bool) {
	last = i
	for n, word := range c.words[1:] {
		if word == "to" && c.take("infinitive") && n == len(c.words)-2 {
			return last, d.child(i, "xcomp") >= 0 // "told them to leave"
		}
		next := last + 1
		if next >= len(d.toks) || d.toks[next].sentence != d.toks[i].sentence || d.lemma(next) != word && d.lower(next) != word {
			return i, false
		}
		last = next
	}
	return last, true
}

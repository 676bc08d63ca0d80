package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"annalist"
)

// IssuesFile is the name of the table of issues.
const IssuesFile = "issues.tsv"

// An Issue is a phrase of issues.tsv found in a sentence.
type Issue struct {
	Name        string // "CLIMATE_CHANGE"
	First, Last int    // tokens
	Rule        string
}

// Issues are phrases that are signs of what a report is about.
type Issues struct {
	signs   [][]issueSign // by phrase
	phrases *phrases
}

type issueSign struct {
	name   string
	barred bool // the phrase is no sign of it
	rule   string
}

// ReadIssues reads issues.tsv, in which a row is a phrase and the issue that it
// is a sign of, or with "-" is not:
//
//	phrase	issue
//	financial literacy	-LITERACY
//	literacy	LITERACY
//
// A phrase may be a sign of several issues, a row each. Case does not count. A
// missing file is an empty table.
func ReadIssues(fsys fs.FS) (*Issues, error) {
	is := &Issues{phrases: newPhrases()}
	rows, err := ReadTable(fsys, IssuesFile, "phrase", "issue")
	if errors.Is(err, fs.ErrNotExist) {
		return is, nil
	}
	faults := []error{err}
	for _, r := range rows {
		words := Words(r.Cell(0))
		name, barred := strings.CutPrefix(r.Cell(1), "-")
		switch {
		case len(words) == 0:
			faults = append(faults, r.Fault("has no phrase", "write one"))
			continue
		case name == "" || strings.ContainsAny(name, " ;"):
			faults = append(faults, r.Fault(fmt.Sprintf("issue is %q", r.Cell(1)), "write one word, like CLIMATE_CHANGE, or -CLIMATE_CHANGE"))
			continue
		}
		at, isNew := is.phrases.add(words, len(is.signs))
		if isNew {
			is.signs = append(is.signs, nil)
		}
		if old := slices.IndexFunc(is.signs[at], func(s issueSign) bool { return s.name == name }); old >= 0 {
			faults = append(faults, r.Fault(fmt.Sprintf("%q stands twice for %s", r.Cell(0), name), "remove one; the other is "+is.signs[at][old].rule))
			continue
		}
		is.signs[at] = append(is.signs[at], issueSign{name, barred, r.Rule()})
	}
	return is, errors.Join(faults...)
}

// Find gives the issues of a sentence in the order of its tokens. A sign whose
// words all stand in a phrase that is barred from its issue is none, and of two
// signs of one issue of which one holds the other the longer is given.
func (is *Issues) Find(tokens []annalist.Token) []Issue {
	var found, barred []Issue
	is.phrases.each(tokens, func(index, first, last int) {
		for _, s := range is.signs[index] {
			if issue := (Issue{s.name, first, last, s.rule}); s.barred {
				barred = append(barred, issue)
			} else {
				found = append(found, issue)
			}
		}
	})
	all := slices.Clone(found)
	return slices.DeleteFunc(found, func(one Issue) bool {
		holds := func(wide Issue) bool {
			return wide.Name == one.Name && wide.First <= one.First && one.Last <= wide.Last
		}
		return slices.ContainsFunc(barred, holds) ||
			slices.ContainsFunc(all, func(other Issue) bool { return other != one && holds(other) })
	})
}

// Len is the number of phrases.
func (is *Issues) Len() int { return len(is.signs) }

package events

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"annalist"
	"annalist/internal/lexicon"
)

// cues are the words that decide modality, by where they stand.
type cues struct {
	by map[string]map[string]cue // scope -> lemma -> cue
}

type cue struct {
	class annalist.Modality
	rule  string
}

// scopes of a cue, as modality.tsv names them:
//
//	aux        an auxiliary of the event's clause: will, may
//	adverb     an adverb, negation or determiner on it: not, never, allegedly, no
//	adjective  an adjective or noun before an event noun: alleged, planned
//	head       a verb, noun or adjective whose complement tells the event: plan, refuse, threat
//	object     a verb with an event noun as its object, passive or not: cancel, avoid
//	mark       a conjunction or preposition before it: if, without
//	carrier    a verb whose own clause tells of its subject: take (place), begin, occur
var scopes = []string{"aux", "adverb", "adjective", "head", "object", "mark", "carrier"}

var modalities = []annalist.Modality{annalist.Occurred, annalist.Ongoing, annalist.Planned, annalist.Requested,
	annalist.Hypothetical, annalist.Negated, annalist.Alleged, annalist.Historical}

// readCues reads modality.tsv: a table with the columns class (a modality),
// scope and cue (a lemma or form).
//
//	class	scope	cue
//	negated	head	refuse
func readCues(lexicons fs.FS) (*cues, error) {
	rows, err := lexicon.ReadTable(lexicons, "modality.tsv", "class", "scope", "cue")
	if rows == nil && err != nil {
		return nil, err
	}
	faults := []error{err}
	c := &cues{map[string]map[string]cue{}}
	for _, row := range rows {
		class, scope, word := annalist.Modality(row.Cell(0)), row.Cell(1), row.Cell(2)
		switch {
		case !slices.Contains(modalities, class):
			faults = append(faults, row.Fault(fmt.Sprintf("no modality %q", class), "write occurred, ongoing, planned, requested, hypothetical, negated, alleged or historical"))
		case !slices.Contains(scopes, scope):
			faults = append(faults, row.Fault(fmt.Sprintf("no scope %q", scope), fmt.Sprintf("write one of %q", scopes)))
		case word == "":
			faults = append(faults, row.Fault("the cue is empty", "write its lemma"))
		case c.by[scope][word].rule != "":
			faults = append(faults, row.Fault(fmt.Sprintf("%s %q stands twice", scope, word), "remove one of the rows"))
		}
		if c.by[scope] == nil {
			c.by[scope] = map[string]cue{}
		}
		c.by[scope][word] = cue{class, fmt.Sprintf("%s %s %s", row.Rule(), scope, word)}
	}
	return c, errors.Join(faults...)
}

func (c *cues) find(scope string, words ...string) (cue, bool) {
	for _, w := range words {
		if found, ok := c.by[scope][w]; ok {
			return found, true
		}
	}
	return cue{}, false
}

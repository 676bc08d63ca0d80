package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"annalist"
)

// A Title is a phrase that names a person, a group or an organisation by
// office or trade: "interior minister", "riot police".
type Title struct {
	Phrase  string // in lower case, in the singular where there is one
	Kind    annalist.ActorKind
	Sectors []string
	Gender  string // m, f or ""
	Plural  bool   // this form names several
	Rule    string
}

// Titles finds titles by their lower-case form, singular or plural.
type Titles map[string]*Title

// ReadTitles reads titles.tsv.
func ReadTitles(fsys fs.FS) (Titles, error) {
	rows, err := ReadTable(fsys, "titles.tsv", "phrase", "kind", "sectors", "plural", "gender")
	titles := Titles{}
	faults := []error{err}
	for _, r := range rows {
		t := &Title{Phrase: r.Cell(0), Kind: annalist.ActorKind(r.Cell(1)), Sectors: r.List(2), Gender: r.Cell(4), Rule: r.Rule()}
		if fault := checkTitle(r, t); fault != nil {
			faults = append(faults, fault)
			continue
		}
		if old := titles[t.Phrase]; old != nil && !old.Plural {
			faults = append(faults, r.Fault(fmt.Sprintf("%q stands twice", t.Phrase), "remove one; the other is "+old.Rule))
			continue
		}
		titles[t.Phrase] = t
		if plural := r.Cell(3); plural != "-" {
			if plural == "" {
				plural = pluralOf(t.Phrase)
			}
			if titles[plural] == nil { // a row of its own goes before
				many := *t
				many.Plural = true
				titles[plural] = &many
			}
		}
	}
	return titles, errors.Join(faults...)
}

func checkTitle(r Row, t *Title) error {
	if t.Phrase == "" || t.Phrase != strings.ToLower(t.Phrase) {
		return r.Fault(fmt.Sprintf("phrase is %q", t.Phrase), "write it in lower case")
	}
	if !slices.Contains([]annalist.ActorKind{annalist.Person, annalist.Group, annalist.Organization}, t.Kind) {
		return r.Fault(fmt.Sprintf("kind is %q", t.Kind), "write person, group or organization")
	}
	for _, s := range t.Sectors {
		if !slices.Contains(Sectors, s) {
			return r.Fault(fmt.Sprintf("sector %q is unknown", s), "the sectors are "+strings.Join(Sectors, " "))
		}
	}
	if !slices.Contains([]string{"", "m", "f"}, t.Gender) {
		return r.Fault(fmt.Sprintf("gender is %q", t.Gender), "write m, f or nothing")
	}
	return nil
}

// pluralOf gives the regular plural of the last word of a phrase.
func pluralOf(phrase string) string {
	n := len(phrase)
	switch {
	case strings.HasSuffix(phrase, "s"), strings.HasSuffix(phrase, "x"), strings.HasSuffix(phrase, "ch"), strings.HasSuffix(phrase, "sh"):
		return phrase + "es"
	case n > 1 && phrase[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(phrase[n-2])):
		return phrase[:n-1] + "ies"
	}
	return phrase + "s"
}

package lexicon

import (
	"errors"
	"fmt"
	"io/fs"

	"annalist"
)

// DiscardsFile is the name of the table of discards.
const DiscardsFile = "discards.tsv"

// A Scope is what is left out where a phrase stands.
type Scope string

// The scopes.
const (
	Sentence    Scope = "sentence"
	WholeReport Scope = "report"
)

// A Discard is one row of discards.tsv.
type Discard struct {
	Phrase string
	Scope  Scope
	Rule   string
}

// Discards are phrases that mark what is not to be coded: sport, weather,
// anniversaries of wars.
type Discards struct {
	list    []Discard
	phrases *phrases
}

// ReadDiscards reads discards.tsv, in which a row is a phrase and what is left
// out where it stands:
//
//	phrase	scope
//	gold medal	sentence
//	world cup	report
//
// Case does not count. A missing file is an empty table.
func ReadDiscards(fsys fs.FS) (*Discards, error) {
	d := &Discards{phrases: newPhrases()}
	rows, err := ReadTable(fsys, DiscardsFile, "phrase", "scope")
	if errors.Is(err, fs.ErrNotExist) {
		return d, nil
	}
	faults := []error{err}
	for _, r := range rows {
		words := Words(r.Cell(0))
		scope := Scope(r.Cell(1))
		if len(words) == 0 {
			faults = append(faults, r.Fault("has no phrase", "write one"))
			continue
		}
		if scope != Sentence && scope != WholeReport {
			faults = append(faults, r.Fault(fmt.Sprintf("scope is %q", r.Cell(1)), "write sentence or report"))
			continue
		}
		if old, isNew := d.phrases.add(words, len(d.list)); !isNew {
			faults = append(faults, r.Fault(fmt.Sprintf("%q stands twice", r.Cell(0)), "remove one; the other is "+d.list[old].Rule))
			continue
		}
		d.list = append(d.list, Discard{r.Cell(0), scope, r.Rule()})
	}
	return d, errors.Join(faults...)
}

// Find gives the discard that a sentence holds, and its first and last token;
// one that leaves out the report goes before the others. It is nil if there is
// none.
func (d *Discards) Find(tokens []annalist.Token) (best *Discard, first, last int) {
	d.phrases.each(tokens, func(index, from, to int) {
		found := &d.list[index]
		if best == nil || best.Scope == Sentence && found.Scope == WholeReport {
			best, first, last = found, from, to
		}
	})
	return best, first, last
}

// Len is the number of discards.
func (d *Discards) Len() int { return len(d.list) }

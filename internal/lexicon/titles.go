package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
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

// Titles is the table of titles.
type Titles struct {
	phrases map[string]*Title // by their lower-case form, singular or plural
	words   map[string]bool   // every token of a phrase
}

// Find gives the title with that lower-case form, nil if there is none.
func (t *Titles) Find(phrase string) *Title { return t.phrases[phrase] }

// Widest is the most tokens that a title may have: "assistant secretary of
// state" has four.
const Widest = 7

// Longest gives the longest title in the tokens lo to hi that holds the token
// anchor, with its own first and last token.
func (t *Titles) Longest(tokens []annalist.Token, lo, hi, anchor int) (best *Title, from, to int) {
	if anchor < 0 || anchor >= len(tokens) || !t.words[strings.ToLower(tokens[anchor].Form)] {
		return nil, 0, 0
	}
	first, last := anchor, anchor
	for first-1 >= max(lo, anchor-Widest+1, 0) && t.words[strings.ToLower(tokens[first-1].Form)] {
		first--
	}
	for last+1 <= min(hi, anchor+Widest-1, len(tokens)-1) && t.words[strings.ToLower(tokens[last+1].Form)] {
		last++
	}
	for a := first; a <= anchor; a++ {
		for b := min(last, a+Widest-1); b >= anchor && (best == nil || b-a > to-from); b-- {
			if title := t.phrases[lowerWords(tokens[a:b+1])]; title != nil {
				best, from, to = title, a, b
			}
		}
	}
	return best, from, to
}

// lowerWords writes tokens in lower case as the text has them.
func lowerWords(tokens []annalist.Token) string {
	if len(tokens) == 1 {
		return strings.ToLower(tokens[0].Form)
	}
	var b strings.Builder
	for i := range tokens {
		b.WriteString(strings.ToLower(tokens[i].Form))
		if i+1 < len(tokens) && !tokens[i].Joined {
			b.WriteByte(' ')
		}
	}
	return strings.ReplaceAll(b.String(), "’", "'")
}

// addWords enters the tokens of a phrase, cut as UD cuts them: at hyphens and
// before "'s" as well as at spaces.
func (t *Titles) addWords(phrase string) {
	phrase = strings.NewReplacer("-", " - ", "'s", " 's", "s' ", "s ' ").Replace(phrase)
	for _, w := range strings.Fields(phrase) {
		t.words[w] = true
		t.words[strings.ReplaceAll(w, "'", "’")] = true
	}
}

// ReadTitles reads titles.tsv, and the rows that a user adds in titles/*.tsv.
func ReadTitles(fsys fs.FS) (*Titles, error) {
	columns := []string{"phrase", "kind", "sectors", "plural", "gender"}
	rows, err := ReadTable(fsys, "titles.tsv", columns...)
	table := &Titles{map[string]*Title{}, map[string]bool{}}
	faults := []error{err}
	more, _ := fs.Glob(fsys, "titles/*.tsv")
	for _, name := range more {
		if strings.HasPrefix(path.Base(name), ".") {
			continue
		}
		added, err := ReadTable(fsys, name, columns...)
		rows, faults = append(rows, added...), append(faults, err)
	}
	titles := table.phrases
	for _, r := range rows {
		t := &Title{Phrase: r.Cell(0), Kind: annalist.ActorKind(r.Cell(1)), Sectors: r.List(2), Gender: r.Cell(4), Rule: r.Rule()}
		if fault := checkTitle(r, t); fault != nil {
			faults = append(faults, fault)
			continue
		}
		if r.File != Root+"titles.tsv" {
			delete(titles, t.Phrase) // a user's row goes before ours
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
	for phrase := range titles {
		table.addWords(phrase)
	}
	return table, errors.Join(faults...)
}

func checkTitle(r Row, t *Title) error {
	if len(Words(t.Phrase)) > Widest {
		return r.Fault(fmt.Sprintf("phrase has over %d words", Widest), "shorten it")
	}
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

package mentions

import (
	"annalist"
	"annalist/internal/lexicon"
)

// A ref is a mention with what the joins ask about it.
type ref struct {
	annalist.Mention
	t *tree

	// name is the key of the name's own words, and words are they; of a
	// pronoun name is the lower-case form.
	name  string
	words []string
	canon string // the lexicon's name of who is named, "" if it knows none

	title    *lexicon.Title // of the description, or of the words before the name
	gender   string         // m, f or "" where the mention itself does not tell
	person   bool           // may be he or she
	thing    bool           // may be it
	plural   bool           // names several
	modifier bool           // part of another noun's phrase
	definite bool           // has "the", "this", a possessor, or is a name
	quote    int            // number of the quotation it stands in, 0 for none
}

// isName tells whether the mention names by a proper name of a type.
func (r *ref) isName(kind string) bool { return r.Kind == annalist.Name && r.Type == kind }

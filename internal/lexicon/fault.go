package lexicon

import "fmt"

// A Fault is one thing wrong in a lexicon file: where it is, what is wrong,
// and what would mend it.
type Fault struct {
	File string // as a user finds it, from the project's root
	Line int    // from 1
	Text string // what is wrong, quoting the file's own words
	Mend string // what to do; empty if unknown
}

func (f *Fault) Error() string {
	s := fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text)
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return s
}

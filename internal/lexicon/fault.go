package lexicon

import (
	"fmt"
	"strconv"
	"strings"
)

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

// fault says what is wrong with the row that a rule names.
func fault(rule, text, mend string) error {
	file, line, _ := strings.Cut(rule, ":")
	n, _ := strconv.Atoi(line)
	return &Fault{file, n, text, mend}
}

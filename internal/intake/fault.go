package intake

import "fmt"

// A Fault is one thing wrong in the input.
type Fault struct {
	File string // as the user named it; "stdin" for standard input
	Line int    // from 1
	Text string // what is wrong, quoting the input's own words
	Mend string // what to do, or what was done; empty if unknown
	Note bool   // the report was read all the same
}

func (f *Fault) Error() string {
	s := fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text)
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return s
}

// quote shows at most 40 characters of the input's own words.
func quote(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}

package petrarch

import (
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist/internal/lexicon"
)

// A fate is what became of a line.
type fate byte

const (
	untold fate = iota
	blank
	comment
	converted
	listed
)

// A Listed is a line that was not converted, or not wholly.
type Listed struct {
	lexicon.Fault
	Reason string // a few words that many lines share, to count by
	Known  bool   // the program's own lexicons hold it already: no fault
}

// A Count tells what became of the lines of one file.
type Count struct {
	File, Kind                                string
	Lines, Blank, Comments, Converted, Listed int
	Known                                     int // of Listed: held by our lexicons already
	Reasons                                   []Reason
}

// A Reason counts lines by the first reason that they are listed for.
type Reason struct {
	Text  string
	Lines int
}

// Adds tells whether every line is counted once.
func (c Count) Adds() bool { return c.Lines == c.Blank+c.Comments+c.Converted+c.Listed }

func (c Count) String() string {
	return fmt.Sprintf("%s: %s, %d lines = %d comments + %d blank + %d converted + %d listed (%d of them known already)",
		c.File, c.Kind, c.Lines, c.Comments, c.Blank, c.Converted, c.Listed, c.Known)
}

// A ledger keeps the fate of each line of one file.
type ledger struct {
	file, kind string
	lines      []string // without line ends
	fates      []fate   // of line i+1
	faults     []Listed
}

// newLedger cuts a file into lines and tells the fate of those that no
// dictionary could use: blank lines, and lines that are no text.
func newLedger(f File, kind string) *ledger {
	l := &ledger{file: f.Name, kind: kind}
	for line := range strings.Lines(strings.TrimPrefix(string(f.Text), "\ufeff")) {
		l.lines = append(l.lines, strings.TrimRight(line, "\r\n"))
	}
	l.fates = make([]fate, len(l.lines))
	for i, line := range l.lines {
		if strings.TrimSpace(line) == "" {
			l.fates[i] = blank
			continue
		}
		if fault, mend := notText(line); fault != "" {
			l.list(i+1, "is no plain text", fault, mend)
		}
	}
	return l
}

// notText tells what makes a line unusable, "" if nothing does.
func notText(line string) (fault, mend string) {
	switch {
	case !utf8.ValidString(line):
		return "the line is not UTF-8", "save the file as UTF-8"
	case strings.ContainsRune(line, utf8.RuneError):
		return "a character was lost: " + quote(line), "write the name as its people do"
	case strings.ContainsFunc(line, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }):
		return "a control character stands in " + quote(line), "remove it"
	}
	return "", ""
}

// open tells whether a line's fate is still to be told.
func (l *ledger) open(line int) bool { return l.fates[line-1] == untold }

// bodies gives the lines whose fate is untold, by number and without their
// comments; lines of comment alone it tells as such.
func (l *ledger) bodies() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, text := range l.lines {
			if !l.open(i + 1) {
				continue
			}
			body := uncomment(text)
			if body == "" {
				l.comment(i + 1)
			} else if !yield(i+1, body) {
				return
			}
		}
	}
}

func (l *ledger) comment(line int) { l.fates[line-1] = comment }

// convert says that all of a line was used. A line listed before stays so.
func (l *ledger) convert(lines ...int) {
	for _, line := range lines {
		if l.open(line) {
			l.fates[line-1] = converted
		}
	}
}

// list says that a line, or a part of it, was not used, and why.
func (l *ledger) list(line int, reason, text, mend string) {
	l.fates[line-1] = listed
	l.faults = append(l.faults, Listed{lexicon.Fault{File: l.file, Line: line, Text: text, Mend: mend}, reason, false})
}

// known says that our own lexicons hold what a line says.
func (l *ledger) known(line int, text string) {
	l.fates[line-1] = listed
	l.faults = append(l.faults, Listed{lexicon.Fault{File: l.file, Line: line, Text: text}, "already known", true})
}

// at names a line: "x.verbs:12".
func (l *ledger) at(line int) string { return fmt.Sprintf("%s:%d", l.file, line) }

// isKnown tells whether a line, one of the last, was said to be known.
func (l *ledger) isKnown(line int) bool {
	for i := len(l.faults) - 1; i >= 0 && l.faults[i].Line >= line; i-- {
		if l.faults[i].Line == line && l.faults[i].Known {
			return true
		}
	}
	return false
}

// close counts the lines and sorts the faults. A line that no rule read is
// listed: none is dropped in silence.
func (l *ledger) close() Count {
	for i, f := range l.fates {
		if f == untold {
			l.list(i+1, "is of no form known", "no rule reads "+quote(l.lines[i]), "see docs/lexicons.md for the forms")
		}
	}
	slices.SortStableFunc(l.faults, func(a, b Listed) int { return a.Line - b.Line })
	c := Count{File: l.file, Kind: l.kind, Lines: len(l.lines)}
	for _, f := range l.fates {
		switch f {
		case blank:
			c.Blank++
		case comment:
			c.Comments++
		case converted:
			c.Converted++
		case listed:
			c.Listed++
		}
	}
	last, at := 0, map[string]int{}
	for _, f := range l.faults {
		if f.Line == last {
			continue
		}
		last = f.Line
		if f.Known {
			c.Known++
		}
		if _, ok := at[f.Reason]; !ok {
			at[f.Reason] = len(c.Reasons)
			c.Reasons = append(c.Reasons, Reason{Text: f.Reason})
		}
		c.Reasons[at[f.Reason]].Lines++
	}
	slices.SortStableFunc(c.Reasons, func(a, b Reason) int {
		if a.Lines != b.Lines {
			return b.Lines - a.Lines
		}
		return strings.Compare(a.Text, b.Text)
	})
	return c
}

// quote shows a line's own words, cut where they grow long.
func quote(s string) string {
	s = strings.TrimSpace(s)
	const most = 80
	if len(s) > most {
		cut := most
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return fmt.Sprintf("%q", s)
}

// uncomment cuts off what follows # or ;.
func uncomment(line string) string {
	if i := strings.IndexAny(line, "#;"); i >= 0 {
		line = line[:i]
	}
	return strings.TrimSpace(line)
}

// base is a file's own name, as it may stand in a cell.
func base(file string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) || r == utf8.RuneError || r == ';' {
			return '_'
		}
		return r
	}, filepath.Base(file))
}

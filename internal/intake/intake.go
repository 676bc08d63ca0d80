package intake

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"annalist"
)

// Sizes that bound what one report may cost, in bytes.
const (
	maxText   = 16 << 20 // of one report's text
	maxLine   = 32 << 20 // of one JSON line: an escape is six bytes
	maxMarkup = 16 << 20 // of one web page or feed
)

// Options say how to read. The zero Options read with an empty standard input.
type Options struct {
	Published annalist.Date // given to a report that brings no date
	Stdin     io.Reader     // what "-" reads
	IDField   string        // the JSON field that holds the id; "" is "id"
}

// Counts tell how a run went.
type Counts struct {
	Reports int // read
	Faults  int // what could not be read
	Notes   int // mended and read
}

func (c Counts) String() string {
	s := plural(c.Reports, "report") + " read"
	if c.Faults > 0 {
		s += ", " + plural(c.Faults, "fault")
	}
	if c.Notes > 0 {
		s += ", " + plural(c.Notes, "note")
	}
	return s
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// A Reader reads the reports of a list of files, directories and "-".
type Reader struct {
	args   []string
	opts   Options
	counts Counts
	ids    map[string]int // the number that the last report of this id got, from 1
	yield  func(*annalist.Report, error) bool
	over   bool // the caller wants no more
}

// New makes a reader of args in their order. Nothing is opened yet.
func New(args []string, opts Options) *Reader {
	if opts.Stdin == nil {
		opts.Stdin = strings.NewReader("")
	}
	if opts.IDField == "" {
		opts.IDField = "id"
	}
	return &Reader{args: args, opts: opts, ids: map[string]int{}}
}

// All gives each report once, with a nil error, and each fault once, with a
// nil report; every error is a [*Fault]. One report is held at a time.
func (r *Reader) All() iter.Seq2[*annalist.Report, error] {
	return func(yield func(*annalist.Report, error) bool) {
		r.yield = yield
		for _, arg := range r.args {
			if r.over {
				return
			}
			r.argument(arg)
		}
	}
}

// Counts tell how many reports and faults All has given so far.
func (r *Reader) Counts() Counts { return r.counts }

// fault hands on f and tells whether to go on.
func (r *Reader) fault(f *Fault) bool {
	if r.over {
		return false
	}
	if f.Note {
		r.counts.Notes++
	} else {
		r.counts.Faults++
	}
	r.over = !r.yield(nil, f)
	return !r.over
}

// report hands on a finished report and tells whether to go on.
func (r *Reader) report(rep *annalist.Report) bool {
	if r.over {
		return false
	}
	r.counts.Reports++
	r.over = !r.yield(rep, nil)
	return !r.over
}

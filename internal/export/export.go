package export

import (
	"fmt"
	"io"
	"strings"

	"annalist"
)

// A Writer writes readings one by one. Close ends the output and must be
// called once; it does not close what the Writer writes to.
type Writer interface {
	Write(*annalist.Reading) error
	Close() error
}

// Options say how a [Writer] writes.
type Options struct {
	Unit   Unit            // what offsets count; "" is CodePoints
	Facts  bool            // leave out events that are not facts
	Rows   string          // csv, tsv and parquet: "events", "statements"; "" is both
	MadeBy annalist.MadeBy // jsonl: what made the readings
	Width  int             // table: columns of the terminal; 0 is 100
	Colour bool            // table: colours by ANSI escapes
}

// formats are the formats by name. One file of this package a format.
var formats = []struct {
	name string
	open func(io.Writer, Options) (Writer, error)
}{
	{"table", newTable},
	{"jsonl", newJSONL},
	{"csv", func(w io.Writer, o Options) (Writer, error) { return newDelimited(w, o, ',') }},
	{"tsv", func(w io.Writer, o Options) (Writer, error) { return newDelimited(w, o, '\t') }},
	{"parquet", newParquet},
	{"conllu", newCoNLLU},
}

// Formats names the formats that [New] knows.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// New gives a Writer of the named format. An unknown format is an error that
// names the known ones.
func New(w io.Writer, format string, o Options) (Writer, error) {
	if o.Unit == "" {
		o.Unit = CodePoints
	}
	for _, f := range formats {
		if f.name == format {
			return f.open(w, o)
		}
	}
	return nil, fmt.Errorf("unknown format %q; formats are %s", format, strings.Join(Formats(), ", "))
}

// events gives the events that the options keep.
func (o Options) events(r *annalist.Reading) []annalist.Event {
	if !o.Facts {
		return r.Events
	}
	var kept []annalist.Event
	for _, e := range r.Events {
		if e.IsFact() {
			kept = append(kept, e)
		}
	}
	return kept
}

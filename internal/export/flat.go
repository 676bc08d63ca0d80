package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"annalist"
)

// flat writes one table of events and statements, a row each, for
// spreadsheets and statistics programs. Fields are quoted as RFC 4180 has it,
// with a comma or a tab between.
type flat struct {
	csv *csv.Writer
	o   Options
}

func newFlat(w io.Writer, o Options, comma rune) (Writer, error) {
	switch o.Rows {
	case "", "events", "statements":
	default:
		return nil, fmt.Errorf("unknown rows %q; rows are events or statements", o.Rows)
	}
	f := &flat{csv.NewWriter(w), o}
	f.csv.Comma = comma
	return f, f.csv.Write(Columns())
}

// Columns names the columns of csv and tsv in their order.
func Columns() []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

func (f *flat) Close() error {
	f.csv.Flush()
	return f.csv.Error()
}

func (f *flat) Write(r *annalist.Reading) error {
	v := newView(r)
	c := newOffsets(r.Report.Text, f.o.Unit)
	if f.o.Rows != "statements" {
		for _, e := range f.o.events(r) {
			if err := f.row(&row{view: v, offsets: c, unit: f.o.Unit, event: &e}); err != nil {
				return err
			}
		}
	}
	if f.o.Rows != "events" {
		for i := range r.Statements {
			if err := f.row(&row{view: v, offsets: c, unit: f.o.Unit, statement: &r.Statements[i]}); err != nil {
				return err
			}
		}
	}
	f.csv.Flush()
	return f.csv.Error()
}

func (f *flat) row(r *row) error {
	cells := make([]string, len(columns))
	for i, c := range columns {
		switch {
		case c.both != nil:
			cells[i] = c.both(r)
		case r.event != nil && c.event != nil:
			cells[i] = c.event(r, r.event)
		case r.statement != nil && c.statement != nil:
			cells[i] = c.statement(r, r.statement)
		}
		cells[i] = oneLine(cells[i])
	}
	return f.csv.Write(cells)
}

// oneLine turns every run of white space into one space: a cell that holds a
// line break is read wrongly by too many programs. The offsets still point at
// the words as they stand.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"annalist"
)

// flat writes one table of events and statements, a row each, for
// spreadsheets and statistics programs.
type flat struct {
	to sheet
	o  Options
}

// A sheet takes the cells of a row, one a column; "" is no value.
type sheet interface {
	put(cells []string) error
	flush() error // after each reading
	close() error
}

func newFlat(to sheet, o Options) (Writer, error) {
	switch o.Rows {
	case "", "events", "statements":
		return &flat{to, o}, nil
	}
	return nil, fmt.Errorf("unknown rows %q; rows are events or statements", o.Rows)
}

// A delimited sheet quotes its fields as RFC 4180 has it, with a comma or a
// tab between, under a line of column names.
type delimited struct{ csv *csv.Writer }

func newDelimited(w io.Writer, o Options, comma rune) (Writer, error) {
	d := delimited{csv.NewWriter(w)}
	d.csv.Comma = comma
	f, err := newFlat(d, o)
	if err != nil {
		return nil, err
	}
	return f, d.put(Columns())
}

func (d delimited) put(cells []string) error { return d.csv.Write(cells) }
func (d delimited) flush() error             { d.csv.Flush(); return d.csv.Error() }
func (d delimited) close() error             { return d.flush() }

// Columns names the columns of csv, tsv and parquet in their order.
func Columns() []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

// Rows gives the rows that csv and tsv would have of a reading, events first, the
// cells in the order of [Columns].
func Rows(r *annalist.Reading, o Options) [][]string {
	var all cellsOf
	_ = (&flat{&all, o}).Write(r) // a sheet in memory gives no error
	return all
}

// cellsOf is a sheet that keeps its rows.
type cellsOf [][]string

func (c *cellsOf) put(cells []string) error { *c = append(*c, slices.Clone(cells)); return nil }
func (c *cellsOf) flush() error             { return nil }
func (c *cellsOf) close() error             { return nil }

func (f *flat) Close() error { return f.to.close() }

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
	return f.to.flush()
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
	return f.to.put(cells)
}

// oneLine turns every run of white space into one space: a cell that holds a
// line break is read wrongly by too many programs. The offsets still point at
// the words as they stand.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

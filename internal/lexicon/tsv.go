package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Root stands before every file name in faults and rules, so that a reader of
// the output finds the file in the project.
const Root = "lexicons/"

// A Row is one line of a table.
type Row struct {
	File  string // "lexicons/titles.tsv"
	Line  int    // from 1
	cells []string
}

// Cell is the i-th column's value, "" where the line ends before it.
func (r Row) Cell(i int) string {
	if i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// List is the i-th column's values, which the file separates by ";".
func (r Row) List(i int) []string {
	var list []string
	for part := range strings.SplitSeq(r.Cell(i), ";") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// Rule names the row: "lexicons/titles.tsv:12".
func (r Row) Rule() string { return r.File + ":" + strconv.Itoa(r.Line) }

// Fault says that the row is wrong.
func (r Row) Fault(text, mend string) error {
	return &Fault{r.File, r.Line, text, mend}
}

// ReadTable reads a table of the lexicons: UTF-8 lines of cells between tab
// characters. Empty lines and lines that begin with "#" are passed over. The
// first other line names the columns, which must be the given ones; cells at a
// line's end may be left out. A list in a cell is separated by ";".
//
//	# Source: general knowledge, unchecked.
//	code	name	aliases
//	NLD	Netherlands	Holland;the Netherlands
//
// The rows come in the file's order. With faults the sound rows come as well,
// and the error joins every fault in line order.
func ReadTable(fsys fs.FS, name string, columns ...string) ([]Row, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read lexicon: %w", err)
	}
	return readRows(Root+name, string(data), columns)
}

func readRows(file, text string, columns []string) ([]Row, error) {
	var rows []Row
	var faults []error
	headed, number := false, 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if number == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := Row{file, number, strings.Split(line, "\t")}
		if !headed {
			headed = true
			if !slices.Equal(row.cells, columns) {
				faults = append(faults, row.Fault(fmt.Sprintf("columns are %q", row.cells),
					fmt.Sprintf("name them %q, with tabs between", columns)))
				break
			}
			continue
		}
		if fault := checkCells(row, columns); fault != nil {
			faults = append(faults, fault)
			continue
		}
		rows = append(rows, row)
	}
	if !headed {
		faults = append(faults, &Fault{file, number, "no line names the columns",
			fmt.Sprintf("begin with %q, with tabs between", columns)})
	}
	return rows, errors.Join(faults...)
}

func checkCells(row Row, columns []string) error {
	if len(row.cells) > len(columns) {
		return row.Fault(fmt.Sprintf("%d cells in a table of %d columns", len(row.cells), len(columns)),
			"separate cells by one tab, lists by ;")
	}
	for i, cell := range row.cells {
		if !utf8.ValidString(cell) {
			return row.Fault(columns[i]+" is not UTF-8", "save the file as UTF-8")
		}
		if strings.TrimSpace(cell) != cell {
			return row.Fault(fmt.Sprintf("%s is %q", columns[i], cell), "remove the space around it")
		}
	}
	return nil
}

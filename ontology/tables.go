package ontology

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed plover.tsv
var ploverTable string

//go:embed cameo.tsv
var cameoTable string

// rows gives the rows of a table of tab-separated fields, "_" being an empty
// field and "#" opening a comment line. Every row must have n fields.
func rows(name, table string, n int) [][]string {
	var out [][]string
	line := 0
	for text := range strings.Lines(table) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		fields := strings.Split(text, "\t")
		if len(fields) != n {
			panic(fmt.Sprintf("%s:%d: %d fields, not %d", name, line, len(fields), n))
		}
		for i, f := range fields {
			if f == "_" {
				fields[i] = ""
			}
		}
		out = append(out, fields)
	}
	return out
}

func number(name, field string) float64 {
	if field == "" {
		return 0
	}
	v, err := strconv.ParseFloat(field, 64)
	if err != nil {
		panic(name + ": " + err.Error())
	}
	return v
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ";")
}

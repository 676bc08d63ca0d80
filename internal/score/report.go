package score

import (
	"fmt"
	"io"
	"strings"
)

// A Count is what one measure counted. Aligned is the number of system words
// that stand for a gold word, for measures of words; 0 for others.
type Count struct{ Gold, System, Correct, Aligned int }

// Precision is the part of the system's items that are right, in percent.
func (c Count) Precision() float64 { return percent(c.Correct, c.System) }

// Recall is the part of the gold items that were found, in percent.
func (c Count) Recall() float64 { return percent(c.Correct, c.Gold) }

// F1 is the harmonic mean of precision and recall, in percent.
func (c Count) F1() float64 { return percent(2*c.Correct, c.Gold+c.System) }

// AlignedAccuracy is the part of the aligned words that are right, in percent.
func (c Count) AlignedAccuracy() float64 { return percent(c.Correct, c.Aligned) }

// percent is 0 when there is nothing to count.
func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// A Row is one measure.
type Row struct {
	Name string
	Count
}

// A Report is the measures in their fixed order.
type Report []Row

// Get finds a measure by its name; the zero Count if it is not there.
func (r Report) Get(name string) Count {
	for _, row := range r {
		if row.Name == name {
			return row.Count
		}
	}
	return Count{}
}

// WriteTable writes one line a measure, with a head line, columns set apart by
// spaces.
func (r Report) WriteTable(w io.Writer) error {
	wide := len("Measure")
	aligned := false
	for _, row := range r {
		wide = max(wide, len(row.Name))
		aligned = aligned || row.Aligned > 0
	}
	var b strings.Builder
	head := fmt.Sprintf("%-*s %7s %7s %7s %9s %7s %7s", wide, "Measure", "Gold", "System", "Correct", "Precision", "Recall", "F1")
	if aligned {
		head += "  Aligned"
	}
	b.WriteString(head + "\n")
	for _, row := range r {
		line := fmt.Sprintf("%-*s %7d %7d %7d %9.2f %7.2f %7.2f", wide, row.Name, row.Gold, row.System, row.Correct,
			row.Precision(), row.Recall(), row.F1())
		if row.Aligned > 0 {
			line += fmt.Sprintf("  %7.2f", row.AlignedAccuracy())
		}
		b.WriteString(line + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

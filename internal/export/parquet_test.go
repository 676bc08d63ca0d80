package export

import (
	"bytes"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// TestParquet reads a table back: the columns of csv, typed, and null where
// csv is empty.
func TestParquet(t *testing.T) {
	var out bytes.Buffer
	w, err := New(&out, "parquet", Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := sample()
	if err := w.Write(r); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	type line struct {
		Report     string   `parquet:"report,optional"`
		Row        string   `parquet:"row,optional"`
		Fact       *bool    `parquet:"fact,optional"`
		Confidence *float64 `parquet:"confidence,optional"`
		Modality   *string  `parquet:"modality,optional"`
	}
	rows, err := parquet.Read[line](bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if want := len(r.Events) + len(r.Statements); len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	for i, row := range rows {
		if row.Report != r.Report.ID || row.Confidence == nil {
			t.Errorf("row %d: report %q, confidence %v", i, row.Report, row.Confidence)
		}
		if event := row.Row == "event"; event != (row.Fact != nil) || event != (row.Modality != nil) {
			t.Errorf("row %d is a %s: fact %v, modality %v", i, row.Row, row.Fact, row.Modality)
		}
		if i < len(r.Events) && *row.Fact != r.Events[i].IsFact() {
			t.Errorf("event %s: fact is %v", r.Events[i].ID, *row.Fact)
		}
	}
}

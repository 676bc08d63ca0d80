package export

import (
	"fmt"
	"io"

	"annalist"
	"annalist/conllu"
)

// parses writes the sentences of readings as CoNLL-U, names in MISC.
type parses struct{ w io.Writer }

func newCoNLLU(w io.Writer, _ Options) (Writer, error) { return &parses{w}, nil }

func (p *parses) Close() error { return nil }

func (p *parses) Write(r *annalist.Reading) error {
	if r.Analysis == nil {
		return nil
	}
	if err := conllu.Write(p.w, conllu.FromAnalysis(r.Report, r.Analysis)); err != nil {
		return fmt.Errorf("write report %s: %w", r.Report.ID, err)
	}
	return nil
}

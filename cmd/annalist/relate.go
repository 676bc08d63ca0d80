package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"annalist"
	"annalist/internal/export"
	"annalist/pipeline"

	"github.com/spf13/cobra"
)

const aboutRelate = `Code one given pair: what a source does to a target in a text.

Standard input holds a JSON object a line, text with the spans of both, null for
a side that the text does not name; offsets count code points (--offsets bytes: bytes):

  {"id":"p1","text":"Iran freed two Swedes.","source":{"start":0,"end":4},"target":{"start":11,"end":21}}

Out comes, in the same order, type and modes of PLOVER, the CAMEO code, quad class,
modality, confidence, and the rule: the frame that tells it, or "model".`

type relateFlags struct {
	offsets, lexicons string
	workers           int
}

func newRelate(s streams) *cobra.Command {
	var f relateFlags
	c := &cobra.Command{
		Use:     "relate [FILE|-]...",
		Short:   "Code given pairs of source and target",
		Long:    aboutRelate,
		Example: "  annalist relate < pairs.jsonl > coded.jsonl",
		RunE:    func(c *cobra.Command, args []string) error { return relate(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.offsets, "offsets", "codepoints", "what offsets count: codepoints or bytes")
	c.Flags().StringVar(&f.lexicons, "lexicons", "", "directory of lexicon files that lie over the built-in ones")
	workers(c, &f.workers)
	return c
}

// A given is a line of input.
type given struct {
	ID     json.RawMessage `json:"id"`
	Text   *string         `json:"text"`
	Source *givenSpan      `json:"source"`
	Target *givenSpan      `json:"target"`
}

type givenSpan struct {
	Start *int `json:"start"`
	End   *int `json:"end"`
}

// A related is a line of output, or what went wrong with one of input.
type related struct {
	where string
	id    json.RawMessage
	pair  pipeline.Pair
	out   annalist.Relation
	err   error
}

func relate(ctx context.Context, s streams, f relateFlags, args []string) error {
	unit, err := export.ParseUnit(f.offsets)
	if err != nil {
		return usageError("relate", "%v", err)
	}
	if f.workers < 1 {
		return usageError("relate", "--workers is %d; give 1 or more", f.workers)
	}
	if len(args) == 0 {
		args = []string{"-"}
	}
	p, err := open(f.lexicons)
	if err != nil {
		return err
	}
	t := newTalk(s.err)
	w := bufio.NewWriter(s.out)
	done, faults := 0, 0
	work := func(ctx context.Context, in related) related {
		if in.err == nil {
			in.out, in.err = p.Relate(ctx, in.pair)
		}
		return in
	}
	err = ordered(ctx, f.workers, givens(s, args, unit == export.Bytes), work, func(r related) error {
		if errors.Is(r.err, context.Canceled) {
			return r.err
		}
		if r.err != nil {
			faults++
			t.fault(r.err)
			return nil
		}
		done++
		return writeRelation(w, r)
	})
	if err = errors.Join(err, w.Flush()); err != nil {
		return err
	}
	switch {
	case done == 0:
		return errNothing
	case faults > 0:
		return errSome
	}
	return nil
}

// writeRelation writes a line of output.
func writeRelation(w io.Writer, r related) error {
	word := func(s string) *string {
		if s == "" {
			return nil
		}
		return &s
	}
	var quad *int
	if r.out.Quad > 0 {
		quad = &r.out.Quad
	}
	modes := r.out.Modes
	if modes == nil {
		modes = []string{}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		ID         json.RawMessage   `json:"id"`
		Type       *string           `json:"type"`
		Modes      []string          `json:"modes"`
		CAMEO      *string           `json:"cameo"`
		Quad       *int              `json:"quad"`
		Modality   annalist.Modality `json:"modality"`
		Confidence float64           `json:"confidence"`
		Rule       string            `json:"rule"`
	}{r.id, word(r.out.Type), modes, word(r.out.CAMEO), quad, r.out.Modality, float64(int(r.out.Confidence*1000+0.5)) / 1000, r.out.Rule})
}

// givens reads the lines of all files.
func givens(s streams, args []string, bytesCounted bool) iter.Seq[related] {
	return func(yield func(related) bool) {
		for _, name := range args {
			data, err := readFile(s, name)
			if err != nil {
				if !yield(related{err: err}) {
					return
				}
				continue
			}
			if name == "-" {
				name = "stdin"
			}
			number := 0
			for line := range bytes.Lines(data) {
				number++
				if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) == 0 {
					continue
				}
				if !yield(readGiven(fmt.Sprintf("%s:%d", name, number), line, bytesCounted)) {
					return
				}
			}
		}
	}
}

func readGiven(where string, line []byte, bytesCounted bool) related {
	fail := func(format string, args ...any) related {
		return related{err: fmt.Errorf("%s: %s", where, fmt.Sprintf(format, args...))}
	}
	var g given
	if err := json.Unmarshal(line, &g); err != nil {
		return fail("%v; write one JSON object a line", err)
	}
	if g.ID == nil || g.Text == nil {
		return fail("no id or no text; write {\"id\":…,\"text\":…,\"source\":{\"start\":…,\"end\":…},\"target\":…}")
	}
	r := related{where: where, id: g.ID, pair: pipeline.Pair{Report: &annalist.Report{ID: where, Text: *g.Text}}}
	for _, side := range []struct {
		name string
		span *givenSpan
		to   *[]annalist.Span
	}{{"source", g.Source, &r.pair.Source}, {"target", g.Target, &r.pair.Target}} {
		if side.span == nil || side.span.Start == nil && side.span.End == nil {
			continue // the text does not name it
		}
		if side.span.Start == nil || side.span.End == nil {
			return fail("%s has no start or no end; give both, or null for the whole", side.name)
		}
		start, end := *side.span.Start, *side.span.End
		if !bytesCounted {
			start, end = byteAt(*g.Text, start), byteAt(*g.Text, end)
		}
		if start < 0 || end > len(*g.Text) || end < 0 || start >= end || !onRunes(*g.Text, start, end) {
			return fail("%s is [%d,%d), which is no stretch of the text; count code points from 0, or say --offsets bytes", side.name, *side.span.Start, *side.span.End)
		}
		*side.to = []annalist.Span{{Start: start, End: end}}
	}
	return r
}

// byteAt is the byte at which the nth code point begins, -1 if there is none.
func byteAt(text string, n int) int {
	if n < 0 {
		return -1
	}
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	if n == 0 {
		return len(text)
	}
	return -1
}

func onRunes(text string, start, end int) bool {
	return utf8.RuneStart(text[start]) && (end == len(text) || utf8.RuneStart(text[end]))
}

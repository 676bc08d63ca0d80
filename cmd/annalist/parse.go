package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"annalist/conllu"
	"annalist/pipeline"

	"github.com/spf13/cobra"
)

const aboutParse = `Parse text into CoNLL-U: tokens, lemmas, tags, features, heads and relations of
Universal Dependencies, names as NER=B-PER and words that tell an event
as Act=ASSAULT in MISC.

Plain text is cut into sentences and tokens; its paragraphs are set apart by
blank lines. It may be gzipped; UTF-16 and Windows-1252 are made UTF-8. With --input conllu the sentences and tokens are kept as they come.
Without a file, or for "-", standard input is read.`

type parseFlags struct {
	input   string
	workers int
}

func newParse(s streams) *cobra.Command {
	var f parseFlags
	c := &cobra.Command{
		Use:     "parse [FILE|-]...",
		Short:   "Parse text into CoNLL-U",
		Long:    aboutParse,
		Example: "  annalist parse report.txt > report.conllu\n  annalist parse --input conllu gold.conllu > parsed.conllu",
		RunE:    func(c *cobra.Command, args []string) error { return parse(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.input, "input", "text", "what is read: text, or conllu to keep its sentences and tokens")
	workers(c, &f.workers)
	return c
}

func parse(ctx context.Context, s streams, f parseFlags, args []string) error {
	var cut func(name string, data []byte) iter.Seq2[piece, error]
	switch f.input {
	case "text":
		cut = textPieces
	case "conllu":
		cut = conlluPieces
	default:
		return usageError("parse", "unknown --input %q; it is text or conllu", f.input)
	}
	if f.workers < 1 {
		return usageError("parse", "--workers is %d; give 1 or more", f.workers)
	}
	if len(args) == 0 {
		args = []string{"-"}
	}
	p, err := open("")
	if err != nil {
		return err
	}
	run := &parsing{talk: newTalk(s.err), out: s.out}
	step, end := progress(s, run.talk, "pieces")
	defer end()
	work := func(ctx context.Context, in parsed) parsed { return in.parse(ctx, p) }
	err = ordered(ctx, f.workers, pieces(s, args, cut), work, func(p parsed) error {
		defer step()
		return run.one(p)
	})
	if err != nil {
		return err
	}
	return run.end()
}

func (in parsed) parse(ctx context.Context, p *pipeline.Pipeline) parsed {
	switch {
	case in.err != nil:
	case in.given == nil:
		if in.analysis, in.err = p.Parse(ctx, in.report); in.err == nil {
			in.sentences = conllu.FromAnalysis(in.report, in.analysis)
		}
	default:
		if in.analysis, in.err = p.Tag(ctx, in.report, in.analysis.Sentences); in.err == nil {
			in.sentences = fill(in.given, conllu.FromAnalysis(in.report, in.analysis))
		}
	}
	return in
}

// mended is a fault that was mended: what it is in is read all the same.
type mended struct{ error }

// A parsing is one run of the command parse.
type parsing struct {
	talk                     *talk
	out                      io.Writer
	sentences, words, faults int
	inText                   int // sentences of the present text so far
}

// one writes the sentences of one piece.
func (r *parsing) one(p parsed) error {
	if errors.Is(p.err, context.Canceled) {
		return p.err
	}
	if m, ok := p.err.(mended); ok {
		r.talk.note(m)
		return nil
	}
	if p.err != nil {
		r.faults++
		r.talk.fault(p.err)
		return nil
	}
	if p.given == nil {
		r.number(p)
	}
	for i := range p.sentences {
		r.words += len(p.sentences[i].Words())
	}
	r.sentences += len(p.sentences)
	return conllu.Write(r.out, p.sentences)
}

// number counts the sentences on through the pieces of one text.
func (r *parsing) number(p parsed) {
	if p.first {
		r.inText = 0
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		r.inText++
		kept := s.Comments[:0]
		for _, c := range s.Comments {
			switch {
			case strings.HasPrefix(c, "# newdoc") && !p.first:
				continue
			case strings.HasPrefix(c, "# sent_id"):
				c = fmt.Sprintf("# sent_id = %s-%d", p.report.ID, r.inText)
			}
			kept = append(kept, c)
		}
		s.Comments = kept
	}
}

func (r *parsing) end() error {
	r.talk.say("%s, %s", plural(r.sentences, "sentence"), plural(r.words, "word"))
	switch {
	case r.faults > 0 && r.sentences == 0:
		return errNothing
	case r.faults > 0:
		return errSome
	}
	return nil
}

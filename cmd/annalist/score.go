package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"annalist"
	"annalist/conllu"
	"annalist/internal/score"

	"github.com/spf13/cobra"
)

const aboutScore = `Score the program against what people annotated.

Gold is CoNLL-U, plain or gzipped. Sentences and tokens of the gold file are
kept, unless --raw: then the text alone is taken from it, and cut anew.`

func newScore(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "score",
		Short: "Score parses and names against gold",
		Long:  aboutScore,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError("score", "score knows parse and ner, not %q", args[0])
			}
			return usageError("score", "score what? parse or ner")
		},
		Run: func(*cobra.Command, []string) {},
	}
	c.AddCommand(newScoreParse(s), newScoreNER(s))
	return c
}

// scoreFlags are the flags of both kinds of score.
type scoreFlags struct {
	gold, system string
	types        []string
	raw          bool
	workers      int
}

func (f *scoreFlags) add(c *cobra.Command, gold string) {
	c.Flags().StringVar(&f.gold, "gold", "", gold)
	c.Flags().StringVar(&f.system, "system", "", "CoNLL-U to score, made by any program (default: parse anew)")
	c.Flags().BoolVar(&f.raw, "raw", false, "take the text alone from gold, not its sentences and tokens")
	workers(c, &f.workers)
}

func newScoreParse(s streams) *cobra.Command {
	var f scoreFlags
	c := &cobra.Command{
		Use:     "parse --gold FILE",
		Short:   "Score parses as the CoNLL 2018 shared task did",
		Example: "  annalist score parse --gold en_ewt-ud-dev.conllu --raw",
		Args:    noArgs("score parse"),
		RunE: func(c *cobra.Command, _ []string) error {
			gold, system, err := f.both(c.Context(), s, "score parse", readGold)
			if err != nil {
				return err
			}
			report, err := score.Parse(gold, system)
			if err != nil {
				return err
			}
			return report.WriteTable(s.out)
		},
	}
	f.add(c, "gold parses, CoNLL-U")
	return c
}

func newScoreNER(s streams) *cobra.Command {
	var f scoreFlags
	c := &cobra.Command{
		Use:     "ner --gold FILE",
		Short:   "Score names by exact span and type",
		Example: "  annalist score ner --gold dev.bio.gz --type GPE=LOC --type FAC=LOC --type NORP= --type EVENT= --type MISC=",
		Args:    noArgs("score ner"),
		RunE: func(c *cobra.Command, _ []string) error {
			types, err := f.mapping()
			if err != nil {
				return err
			}
			gold, system, err := f.both(c.Context(), s, "score ner", readNames)
			if err != nil {
				return err
			}
			report, err := score.Entities(gold, system, types)
			if err != nil {
				return err
			}
			return report.WriteTable(s.out)
		},
	}
	f.add(c, "gold names: CoNLL-U with NER= in MISC, or one word and its BIO tag a line")
	c.Flags().StringArrayVar(&f.types, "type", nil, "OLD=NEW scores a type of gold or system as another, OLD= not at all; may be given many times")
	return c
}

// mapping reads the flags --type.
func (f *scoreFlags) mapping() (map[string]string, error) {
	types := map[string]string{}
	for _, t := range f.types {
		from, to, ok := strings.Cut(t, "=")
		if !ok || from == "" {
			return nil, usageError("score ner", "--type is %q; write OLD=NEW, or OLD= to leave a type out", t)
		}
		types[from] = to
	}
	return types, nil
}

// both gives the gold sentences and those of the system.
func (f *scoreFlags) both(ctx context.Context, s streams, command string, read func([]byte, string) ([]conllu.Sentence, error)) (gold, system []conllu.Sentence, err error) {
	switch {
	case f.gold == "":
		return nil, nil, usageError(command, "--gold is missing")
	case f.system != "" && f.raw:
		return nil, nil, usageError(command, "--raw parses anew, and --system names parses; give one of them")
	case f.workers < 1:
		return nil, nil, usageError(command, "--workers is %d; give 1 or more", f.workers)
	}
	if gold, err = f.load(s, f.gold, read); err != nil {
		return nil, nil, err
	}
	if f.system != "" {
		system, err = f.load(s, f.system, readGold)
	} else {
		system, err = f.parse(ctx, gold)
	}
	return gold, system, err
}

func (f *scoreFlags) load(s streams, name string, read func([]byte, string) ([]conllu.Sentence, error)) ([]conllu.Sentence, error) {
	data, err := readFile(s, name)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err == nil {
			data, err = io.ReadAll(z)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:1: %w", name, err)
		}
	}
	sentences, err := read(data, name)
	if err == nil && len(sentences) == 0 {
		err = fmt.Errorf("%s:1: there are no sentences; give CoNLL-U", name)
	}
	return sentences, err
}

// parse reads the gold text anew, document by document.
func (f *scoreFlags) parse(ctx context.Context, gold []conllu.Sentence) (system []conllu.Sentence, err error) {
	p, err := open("")
	if err != nil {
		return nil, err
	}
	work := func(ctx context.Context, doc []conllu.Sentence) parsed {
		report, analysis := conllu.ToAnalysis(doc)
		in := parsed{piece: piece{report: report}}
		if !f.raw {
			in.given, in.analysis = doc, &annalist.Analysis{Sentences: bareSentences(analysis.Sentences)}
		}
		return in.parse(ctx, p)
	}
	err = ordered(ctx, f.workers, slices.Values(conllu.Documents(gold)), work, func(p parsed) error {
		system = append(system, p.sentences...)
		return p.err
	})
	return system, err
}

// bareSentences keeps of sentences what a text alone would tell: no tags, no
// lemmas, no arcs.
func bareSentences(sentences []annalist.Sentence) []annalist.Sentence {
	out := slices.Clone(sentences)
	for i := range out {
		out[i].Tokens = slices.Clone(out[i].Tokens)
		for j, t := range out[i].Tokens {
			out[i].Tokens[j] = annalist.Token{Span: t.Span, Form: t.Form, Words: t.Words, Joined: t.Joined}
		}
	}
	return out
}

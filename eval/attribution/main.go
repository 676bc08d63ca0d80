// Attribution scores who said what on a gold file in the manner of PolNeAR.
//
//	go run ./eval/attribution -gold polnear_dev.jsonl.gz [-by statements|model|rules]
//
// The gold file is JSON Lines, one article a line, gzipped or not:
// {"id","text","attributions":[{"source":[{"start","end"}],"cue":[...],"content":[...]}]}
// with half-open offsets in Unicode code points; other fields are passed over.
// The article's text is read as a report without a title. What the program
// found goes to -out in the same form, and the scorer, a Python script that
// takes the two files, prints its table on standard output.
//
// The measures are the scorer's: content, cue and source each by exact token
// sets (exact, words: without punctuation; partial; token), content:span and
// the like by flat contiguous spans, relation_* with all three of one
// attribution, and speaker_of_what: content and source with token F1 of 0.5 or
// more, the cue aside. compare.bash writes eval/results/attribution.txt.
//
// -by says what is scored: the statements of the whole pipeline, those with a
// place in another statement left out, as PolNeAR notes the outermost alone;
// the attributions of the model as they are; or what the rules find without
// the model's attributions.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"annalist"
	"annalist/internal/statements"
	"annalist/pipeline"
)

func main() {
	var o options
	flag.StringVar(&o.gold, "gold", "", "gold `FILE`, JSON Lines, .gz or not")
	flag.StringVar(&o.by, "by", "statements", "what is scored: statements, model or rules")
	flag.StringVar(&o.scorer, "scorer", "", "the scorer's `FILE` (default ../../tools/score_attribution.py from the gold file)")
	flag.StringVar(&o.out, "out", "", "`FILE` to keep what was found in (default none)")
	flag.StringVar(&o.part, "part", "all", "articles to take: all, odd or even, counted from 1")
	flag.IntVar(&o.least, "least", 0, "score only the `N`th article and those after it")
	flag.IntVar(&o.most, "most", 0, "stop after `N` articles (default all)")
	flag.BoolVar(&o.nested, "nested", false, "keep statements inside of statements")
	flag.StringVar(&o.root, "root", ".", "the project's folder, with models/ and lexicons/")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "attribution: error:", err)
		os.Exit(1)
	}
}

type options struct {
	gold, by, scorer, out, part, root string
	least, most                       int
	nested                            bool
}

func run(o options) error {
	if o.gold == "" {
		return fmt.Errorf("no gold file is named; give one with -gold")
	}
	if o.scorer == "" {
		o.scorer = filepath.Join(filepath.Dir(o.gold), "..", "..", "tools", "score_attribution.py")
	}
	articles, err := readArticles(o.gold)
	if err != nil {
		return err
	}
	reader, err := newReader(o)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "attribution")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	gold, pred := filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "pred.jsonl")
	if o.out != "" {
		pred = o.out
	}
	if err := write(gold, pred, articles, o, reader); err != nil {
		return err
	}
	score := exec.Command("python3", o.scorer, gold, pred)
	score.Stdout, score.Stderr = os.Stdout, os.Stderr
	return score.Run()
}

// A reader gives the attributions that the program finds in an article.
type reader func(ctx context.Context, r *annalist.Report) ([]attribution, error)

// newReader builds the pipeline and the reader that o asks for.
func newReader(o options) (reader, error) {
	lexicons := os.DirFS(filepath.Join(o.root, "lexicons"))
	p, err := pipeline.New(pipeline.Config{Program: "eval", Models: os.DirFS(filepath.Join(o.root, "models")), Lexicons: lexicons,
		Gazetteer: os.DirFS(filepath.Join(o.root, "gazetteer"))})
	if err != nil {
		return nil, err
	}
	switch o.by {
	case "statements":
		return func(ctx context.Context, r *annalist.Report) ([]attribution, error) {
			reading, err := p.Read(ctx, r)
			if err != nil {
				return nil, err
			}
			return fromStatements(r.Text, reading.Statements, o.nested), nil
		}, nil
	case "model":
		return func(ctx context.Context, r *annalist.Report) ([]attribution, error) {
			a, err := p.Parse(ctx, r)
			if err != nil {
				return nil, err
			}
			return fromModel(r.Text, a), nil
		}, nil
	case "rules":
		finder, err := statements.New(lexicons)
		if err != nil {
			return nil, err
		}
		return func(ctx context.Context, r *annalist.Report) ([]attribution, error) {
			a, err := p.Parse(ctx, r)
			if err != nil {
				return nil, err
			}
			a.Attributions = nil
			return fromStatements(r.Text, finder.Find(r, a, nil), o.nested), nil
		}, nil
	}
	return nil, fmt.Errorf("-by is %q; use statements, model or rules", o.by)
}

package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"annalist"
	"annalist/internal/actors"
	"annalist/internal/dates"
	"annalist/internal/events"
	"annalist/internal/lexicon"
	"annalist/internal/mentions"
	"annalist/internal/neural"
	"annalist/internal/places"
	"annalist/internal/sentences"
	"annalist/internal/statements"
	"annalist/internal/syntax"
)

// A Config is all that a Pipeline is made from.
type Config struct {
	Program  string // name and version, for [annalist.MadeBy]
	Models   fs.FS  // a folder a model: news/weights.bin, news/vocab.txt
	Lexicons fs.FS  // laid out as lexicons/ of the project
	// Gazetteer holds places.bin, as gazetteer/ of the project does.
	Gazetteer fs.FS
	Model     string // the model to read with; "" is "news"
	// Strict codes by the frames of the lexicons alone.
	Strict bool
}

// A Pipeline reads reports. It is never altered after [New].
type Pipeline struct {
	madeBy     annalist.MadeBy
	gazetteer  fs.FS
	syntax     *syntax.Analyzer
	pairs      *syntax.PairReader // nil if the models have no head for pairs
	mentions   *mentions.Finder
	actors     *actors.Resolver
	dates      *dates.Finder
	places     *places.Finder
	statements *statements.Finder
	events     *events.Coder
}

// New loads the model and the lexicons. The faults of all lexicon files are
// told at once.
func New(c Config) (*Pipeline, error) {
	if c.Model == "" {
		c.Model = "news"
	}
	p := &Pipeline{gazetteer: c.Gazetteer}
	if err := p.readLexicons(c.Lexicons, c.Gazetteer); err != nil {
		return nil, err
	}
	model, hash, err := load(c.Models, c.Model)
	if err != nil {
		return nil, err
	}
	hashes := map[string]string{c.Model: hash}
	pairs, err := loadHead(c.Models, "pairs.bin", model, neural.LoadPairs, hashes)
	if err != nil {
		return nil, err
	}
	acts, err := loadHead(c.Models, "acts.bin", model, neural.LoadActs, hashes)
	if err != nil {
		return nil, err
	}
	if c.Strict {
		acts = nil
	}
	p.syntax = syntax.NewWithActs(model, acts)
	if pairs != nil {
		p.pairs = syntax.NewPairReader(model, pairs)
	}
	p.madeBy, err = made(c, hashes)
	return p, err
}

// eventHeads is the model of events: what one actor does to another, and which
// words tell an act.
const eventHeads = "events"

// loadHead gives nil where the models have no such head: frames alone decide
// then.
func loadHead[H any](models fs.FS, file string, base *neural.Model, read func([]byte, *neural.Model) (*H, error), hashes map[string]string) (*H, error) {
	name := eventHeads + "/" + file
	weights, err := fs.ReadFile(models, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("load the model %s: %w", name, err)
	}
	head, err := read(weights, base)
	if err != nil {
		return nil, fmt.Errorf("load the model %s: %w", name, err)
	}
	hashes[name] = hashOf(named{file, weights})
	return head, nil
}

// readLexicons makes the stages that lexicons make, side by side: they share
// nothing. A file that two stages read has its faults told once.
func (p *Pipeline) readLexicons(fsys, gazetteer fs.FS) error {
	var faults [6]error
	var who *lexicon.Actors
	var titles *lexicon.Titles
	var all sync.WaitGroup
	for _, read := range []func(){
		func() { who, faults[0] = lexicon.ReadActors(fsys) },
		func() { titles, faults[1] = lexicon.ReadTitles(fsys) },
		func() { p.statements, faults[2] = statements.New(fsys) },
		func() { p.events, faults[3] = events.New(fsys) },
		func() { p.dates, faults[4] = dates.New(fsys) },
		func() { p.places, faults[5] = places.New(gazetteer, fsys) },
	} {
		all.Go(read)
	}
	all.Wait()
	if _, laid := fsys.(interface{ Above(string) bool }); laid {
		faults[0] = errors.Join(faults[0], who.Check()) // of ours alone the tests have checked it
	}
	p.mentions, p.actors = mentions.New(who, titles), actors.New(who, titles)
	if p.events != nil && who != nil {
		p.events.KnowNames(codes(who))
	}
	told := map[string]bool{}
	var once []error
	for _, fault := range flat(errors.Join(faults[:]...)) {
		if !told[fault.Error()] {
			told[fault.Error()] = true
			once = append(once, fault)
		}
	}
	return errors.Join(once...)
}

// codes gives the code of a country's adjective or name, or of an organisation
// on a day; "" for any other word.
func codes(who *lexicon.Actors) func(name string, day annalist.Date) string {
	return func(name string, day annalist.Date) string {
		key := lexicon.Key(name)
		if n, ok := who.Countries[key]; ok {
			if (n.Use == lexicon.ByAdjective || n.Use == lexicon.ByName) && len(n.Unless) == 0 {
				return n.Code.Country
			}
			return ""
		}
		code := ""
		for _, o := range who.Organizations[key] {
			if !o.Holds(day) {
				continue
			}
			if code != "" && o.Code.String() != code {
				return ""
			}
			code = o.Code.String()
		}
		return code
	}
}

// flat lists the errors that were joined, however deep.
func flat(err error) (all []error) {
	if err == nil {
		return nil
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	for _, e := range joined.Unwrap() {
		all = append(all, flat(e)...)
	}
	return all
}

// load reads the model of that name and tells the hash of its files.
func load(models fs.FS, name string) (m *neural.Model, hash string, err error) {
	weights, err := fs.ReadFile(models, name+"/weights.bin")
	if err != nil {
		return nil, "", fmt.Errorf("load the model %s: %w", name, err)
	}
	vocab, err := fs.ReadFile(models, name+"/vocab.txt")
	if err != nil {
		return nil, "", fmt.Errorf("load the model %s: %w", name, err)
	}
	if m, err = neural.Load(weights, vocab); err != nil {
		return nil, "", fmt.Errorf("load the model %s: %w", name, err)
	}
	return m, hashOf(named{"weights.bin", weights}, named{"vocab.txt", vocab}), nil
}

// made tells what the readings depend on.
func made(c Config, models map[string]string) (m annalist.MadeBy, err error) {
	lexicons, err := hashAll(c.Lexicons)
	if err != nil {
		return m, fmt.Errorf("hash the lexicons: %w", err)
	}
	how := "model=" + c.Model + "\n"
	if c.Strict {
		how += "strict\n"
	}
	config := sha256.Sum256([]byte(how))
	places, err := hashAll(c.Gazetteer)
	if err != nil {
		return m, fmt.Errorf("hash the gazetteer: %w", err)
	}
	models["gazetteer"] = places
	return annalist.MadeBy{Program: c.Program, Models: models, Lexicons: lexicons,
		Config: hex.EncodeToString(config[:])}, nil
}

// MadeBy names all that the readings depend on besides the reports. It is
// shared: not to be altered.
func (p *Pipeline) MadeBy() annalist.MadeBy { return p.madeBy }

// Parse gives the sentences of a report with all that the model says of them,
// and codes nothing.
func (p *Pipeline) Parse(ctx context.Context, r *annalist.Report) (*annalist.Analysis, error) {
	var cut []annalist.Sentence
	if err := stage(ctx, r, "sentences", func() { cut = sentences.Split(r) }); err != nil {
		return nil, err
	}
	return p.analyze(ctx, r, cut, syntax.Options{})
}

// Tag is [Pipeline.Parse] for sentences and tokens that are given, and kept.
func (p *Pipeline) Tag(ctx context.Context, r *annalist.Report, given []annalist.Sentence) (*annalist.Analysis, error) {
	return p.analyze(ctx, r, given, syntax.Options{KeepSentences: true})
}

func (p *Pipeline) analyze(ctx context.Context, r *annalist.Report, in []annalist.Sentence, o syntax.Options) (a *annalist.Analysis, err error) {
	err = stage(ctx, r, "syntax", func() { a = p.syntax.Analyze(in, o) })
	return a, err
}

// Read gives all that is found in a report.
func (p *Pipeline) Read(ctx context.Context, r *annalist.Report) (*annalist.Reading, error) {
	return p.read(ctx, r, p.events.Find)
}

// A finder of events is that of coding, or one that notes what it tries.
type finder func(*annalist.Report, *annalist.Analysis, []annalist.Actor, []annalist.Statement) []annalist.Event

func (p *Pipeline) read(ctx context.Context, r *annalist.Report, find finder) (*annalist.Reading, error) {
	a, err := p.Parse(ctx, r)
	if err != nil {
		return nil, err
	}
	return p.readAnalyzed(ctx, r, a, find)
}

// readAnalyzed is all that comes after the encoder. It does not alter a.
func (p *Pipeline) readAnalyzed(ctx context.Context, r *annalist.Report, a *annalist.Analysis, find finder) (*annalist.Reading, error) {
	var err error
	found := &annalist.Reading{Report: p.dated(r, a), Analysis: a}
	r = found.Report
	var named []annalist.Mention
	for _, s := range []struct {
		name string
		run  func()
	}{
		{"mentions", func() { named = p.mentions.Find(r, a) }},
		{"dates", func() { found.Dates = p.dates.Find(r, a) }},
		{"places", func() { found.Places = p.places.Find(r, a, named) }},
		{"actors", func() { found.Actors = p.actors.Resolve(r, a, named, found.Places) }},
		{"statements", func() { found.Statements = p.statements.Find(r, a, found.Actors) }},
		{"events", func() { found.Events = find(r, a, found.Actors, found.Statements) }},
		{"dates of events", func() { p.dates.OfEvents(r, a, found.Dates, found.Events) }},
		{"dates of statements", func() { p.dates.OfStatements(r, a, found.Dates, found.Statements) }},
		{"places of events", func() { p.places.OfEvents(r, a, found.Places, found.Actors, found.Events) }},
		{"actors at the events' dates", func() { p.actors.AtEvents(found.Actors, found.Events) }},
		{"check", func() { err = check(found) }},
	} {
		if fault := stage(ctx, r, s.name, s.run); fault != nil {
			return nil, fault
		}
	}
	if err != nil {
		return nil, fmt.Errorf("report %s: %w", r.ID, err)
	}
	return found, nil
}

// dated gives a report its day of publication as its own dateline tells it,
// where it came without one: the report is copied, not altered.
func (p *Pipeline) dated(r *annalist.Report, a *annalist.Analysis) *annalist.Report {
	if !r.Published.IsZero() {
		return r
	}
	day := p.dates.Published(r, a)
	if day.IsZero() {
		return r
	}
	own := *r
	own.Published = day
	return &own
}

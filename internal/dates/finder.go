package dates

import (
	"errors"
	"io/fs"
	"slices"

	"annalist"
)

// A Finder finds dates. It may be shared by goroutines.
type Finder struct {
	terms   map[string]*term
	phrases map[string][]phrase // by their first word
	zones   map[string]string
}

// New reads dates/days.tsv, dates/names.tsv and dates/zones.tsv.
func New(lexicons fs.FS) (*Finder, error) {
	f := &Finder{terms: map[string]*term{}, phrases: map[string][]phrase{}, zones: map[string]string{}}
	for low, t := range vocabulary {
		f.terms[low] = t
	}
	err := errors.Join(f.readZones(lexicons), f.readDays(lexicons), f.readNames(lexicons))
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Find gives every time expression of a report in the order of the text. Those
// that are relative to the day of publication have Basis "undated" and no days
// if that is not known.
func (f *Finder) Find(r *annalist.Report, a *annalist.Analysis) []annalist.DateRange {
	d := f.document(r.Text, r.Published)
	d.presentStyle = presentStyle(a.Sentences)
	entities := byStart(a)
	for i := range a.Sentences {
		for len(entities) > 0 && entities[0].Sentence < i {
			entities = entities[1:]
		}
		n := 0
		for n < len(entities) && entities[n].Sentence == i {
			n++
		}
		d.sentence(&a.Sentences[i], entities[:n])
		entities = entities[n:]
	}
	return d.out
}

// byStart gives the entities in the order of the sentences.
func byStart(a *annalist.Analysis) []annalist.Entity {
	before := func(x, y annalist.Entity) int { return x.Sentence - y.Sentence }
	if slices.IsSortedFunc(a.Entities, before) {
		return a.Entities
	}
	sorted := slices.Clone(a.Entities)
	slices.SortStableFunc(sorted, before)
	return sorted
}

// Read gives the time expressions of a string of its own, without grammar: a
// weekday is the latest and a day without a year the nearest, unless the string
// says "will".
func (f *Finder) Read(text string, published annalist.Date) []annalist.DateRange {
	d := f.document(text, published)
	d.sentence(&annalist.Sentence{Span: annalist.Span{Start: 0, End: len(text)}, Tokens: tokens(text)}, nil)
	return d.out
}

func (f *Finder) document(text string, published annalist.Date) *document {
	return &document{Finder: f, text: text, published: dayOf(published), previous: -1}
}

// A document is one report under way.
type document struct {
	*Finder
	text          string
	published     day
	presentStyle  bool
	words         []word // room for the words of a sentence
	out           []annalist.DateRange
	told          []days // the days of out
	paragraph     int
	sentenceStart int   // in bytes
	tense         tense // of the last expression
	end           int   // and the word behind it
	start         int   // in out, of the sentence under way
	previous      int   // in out, of the sentence before it, if of one paragraph; else -1
}

// sentence reads the expressions of one sentence.
func (d *document) sentence(s *annalist.Sentence, entities []annalist.Entity) {
	d.previous = d.start
	if s.Paragraph != d.paragraph || s.Headline {
		d.previous = len(d.out)
	}
	d.paragraph, d.start = s.Paragraph, len(d.out)
	var found bool
	d.words, found = d.cut(d.text, s.Tokens, d.words[:0])
	if !found {
		return
	}
	p := &reader{Finder: d.Finder, text: d.text, words: d.words, tokens: s.Tokens, headline: s.Headline,
		entities: entities, published: d.published, presentStyle: d.presentStyle, parsed: parsed(s.Tokens)}
	d.sentenceStart, d.end = s.Span.Start, -1
	for _, e := range p.all() {
		d.add(p, &e)
	}
	d.clocks()
}

// joins tells whether an expression is joined to the last one by "and" or "or".
func (d *document) joins(p *reader, e *find) bool {
	i := d.end
	if i < 0 || !p.is(i, "and", "or") {
		return false
	}
	i = p.skip(i+1, "on")
	return i == e.first
}

// clocks gives times of day the one day that their sentence tells.
func (d *document) clocks() {
	var one days
	for i, t := range d.told[d.start:] {
		if !t.known() || t.from != t.to || t.unit != dayUnit || d.out[d.start+i].Zone != "" {
			continue
		}
		if one.unit != noUnit && one.from != t.from {
			return
		}
		one = t
	}
	if one.unit == noUnit {
		return
	}
	for i := d.start; i < len(d.out); i++ {
		if r := &d.out[i]; r.Rule == "clock" && r.From.IsZero() {
			r.From, r.To = one.from.date(), one.to.date()
		}
	}
}

// parsed tells whether a sentence has its tree.
func parsed(tokens []annalist.Token) bool {
	for i := range tokens {
		if tokens[i].Head != 0 {
			return true
		}
	}
	return len(tokens) == 1 && tokens[0].UPOS != ""
}

// add resolves an expression and keeps it.
func (d *document) add(p *reader, e *find) {
	x := context{published: d.published, tense: p.tense(e.first, e.end, e.forward)}
	if e.shape == weekdays && d.joins(p, e) {
		x.tense = d.tense // "yesterday and on Wednesday"
	}
	d.tense, d.end = x.tense, e.end
	if e.shape == offset && e.unit == dayUnit && !e.text && e.n != 0 {
		d.tense = past
		if e.n > 0 {
			d.tense = future
		}
	}
	x.anchor = d.anchor(&e.value)
	x.textYear = d.textYear()
	at := x.resolve(&e.value)
	r := annalist.DateRange{Precision: at.precision(), Kind: "date", Clock: e.clock, Zone: e.zone, Basis: at.basis, Rule: e.rule,
		Span: annalist.Span{Start: p.words[e.first].Start, End: p.words[e.end-1].End}}
	switch {
	case e.shape == duration || at.basis == "duration":
		r.Kind, r.Basis, r.Precision = "duration", "duration", ""
	case e.shape == set:
		r.Kind, r.Basis, r.Precision = "set", "set", ""
	case e.time || e.clock != "":
		r.Kind = "time"
	}
	if at.from != never {
		r.From = at.from.date()
	}
	if at.to != never {
		r.To = at.to.date()
	}
	if at.known() && (r.From.IsZero() || r.To.IsZero()) {
		r.From, r.To = annalist.Date{}, annalist.Date{}
		at.from, at.to = never, never
	}
	if r.Kind == "duration" || r.Kind == "set" || e.shape == window || e.shape == vague || e.shape == sofar {
		at.from, at.to = never, never // nothing is counted from it
	}
	d.out = append(d.out, r)
	d.told = append(d.told, at)
}

// anchor finds the one time of the same sentence, or else of the one before it
// in the paragraph, that a value of the text can be counted from.
func (d *document) anchor(v *value) days {
	if v.a != nil && v.a.loose {
		v = v.a
	}
	if !v.text && !v.loose {
		return noDays
	}
	for _, from := range []int{d.start, d.previous} {
		var one days
		seen := 0
		for _, t := range d.told[from:] {
			if !t.known() || t.unit > v.unit && v.unit != noUnit && v.unit != weekend || v.unit == noUnit && t.from != t.to || v.unit == dayUnit && t.from != t.to {
				continue
			}
			if seen == 0 || one.from != t.from || one.to != t.to {
				one = t
				seen++
			}
		}
		if seen == 1 {
			return one
		}
		if seen > 1 {
			break
		}
	}
	return noDays
}

// textYear is the year of the one date with its own year just before, 0 if
// there is none.
func (d *document) textYear() int {
	for _, from := range []int{d.start, d.previous} {
		found := 0
		for i, t := range d.told[from:] {
			if !t.known() || t.basis != "absolute" && t.basis != "text" {
				continue
			}
			if t.unit > month && (t.unit != year || !d.leads(from+i)) {
				continue
			}
			y := t.to.date().Year
			if found != 0 && y != found {
				return 0
			}
			found = y
		}
		if found != 0 {
			return found
		}
	}
	return 0
}

// leads tells whether an expression opens its sentence: "In 1996", "In the 2016
// election".
func (d *document) leads(i int) bool {
	at := d.out[i].Span.Start
	return i >= d.start && at >= d.sentenceStart && at <= d.sentenceStart+len("During the ")
}

// presentStyle tells whether a report tells what happened in the present.
func presentStyle(sentences []annalist.Sentence) bool {
	now, then := 0, 0
	for i := range sentences {
		if sentences[i].Headline {
			continue
		}
		for k := range sentences[i].Tokens {
			t := &sentences[i].Tokens[k]
			if t.Head == 0 {
				switch t.XPOS {
				case "VBZ", "VBP":
					now++
				case "VBD":
					then++
				}
			}
		}
	}
	return now > then
}

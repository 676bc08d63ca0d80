package statements

import (
	"annalist"
	"fmt"
	"io/fs"
	"slices"
)

// A Finder finds statements. It holds the cue lexicon and nothing of a report,
// so that one may serve many at once.
type Finder struct{ cues cues }

// New reads cues.tsv from lex. The error joins every fault of the file.
func New(lex fs.FS) (*Finder, error) {
	c, err := readCues(lex)
	if err != nil {
		return nil, err
	}
	return &Finder{c}, nil
}

// Find gives the statements of the report in the order of the text, with the
// IDs s1, s2 and so on. Sources and addressees are tied to actors by their
// mentions. It never fails: a report in which nobody speaks has none.
//
// Confidence is the model's score, or a fixed figure for each pattern; it
// orders statements and is not a calibrated probability.
func (f *Finder) Find(r *annalist.Report, a *annalist.Analysis, actors []annalist.Actor) []annalist.Statement {
	d := newDocument(r, a)
	model := f.fromModel(d, a.Attributions)
	patterns := d.tidyAll(f.fromPatterns(d))
	for i := range model {
		d.detach(&model[i])
	}
	model = d.tidyAll(model)
	d.byParagraph(model)
	d.dropForeign(model)
	model = d.tidyAll(d.relink(model, patterns))
	all := dropUncued(f.merge(d, model, patterns))
	all = d.tidyAll(f.addQuotations(d, all))
	slices.SortStableFunc(all, byPlace)
	return d.statements(all, actors)
}

// fromPatterns tries every word as a cue and every sentence as a headline.
func (f *Finder) fromPatterns(d *document) []candidate {
	var all []candidate
	for i := range d.toks {
		entry, last := f.cues.at(d, i)
		if entry == nil {
			continue
		}
		if c, ok := f.fromCue(d, i, last, entry); ok && !d.isOwnVoice(&c) {
			all = append(all, c)
		}
	}
	for s := range d.sents {
		if c, ok := f.fromColon(d, s); ok {
			all = append(all, c)
		}
	}
	return all
}

// fromCue reads the cue at i by its part of speech.
func (f *Finder) fromCue(d *document, i, last int, entry *cue) (candidate, bool) {
	switch entry.part {
	case "verb":
		if entry.take("quote") {
			if c, ok := f.fromQuote(d, i, last, entry); ok {
				return c, true
			}
		}
		return f.fromVerb(d, i, last, entry)
	case "noun":
		return f.fromNoun(d, i, entry)
	case "adjective":
		return f.fromAdjective(d, i, entry)
	case "preposition":
		return f.fromPreposition(d, i, last, entry)
	}
	return candidate{}, false
}

// isOwnVoice tells whether c is no more than "I think" inside of a quotation,
// which the statement that holds it says already, or a "you" that is nobody.
func (d *document) isOwnVoice(c *candidate) bool {
	if c.head < 0 || c.source.empty() {
		return false
	}
	if d.lower(c.source.first) == "you" {
		return true // "if you want to leave", "thank you for agreeing"
	}
	if d.inQuote[c.head] < 0 {
		return false
	}
	switch d.lower(c.source.first) {
	case "i", "we", "you", "our", "my", "your":
		stance, _ := d.stanceOf(c)
		return stance == annalist.Asserts || stance == annalist.Questions
	}
	return false
}

// isPerson tells whether the actor with that ID is a person.
func isPerson(actors []annalist.Actor, id string) bool {
	return slices.ContainsFunc(actors, func(a annalist.Actor) bool { return a.ID == id && a.Kind == annalist.Person })
}

// tidyAll mends the borders of all and drops those left without a content.
func (d *document) tidyAll(all []candidate) []candidate {
	for i := range all {
		d.tidy(&all[i])
	}
	return slices.DeleteFunc(all, func(c candidate) bool { return len(c.content) == 0 })
}

// statements writes the candidates as nouns.
func (d *document) statements(all []candidate, actors []annalist.Actor) []annalist.Statement {
	byHead := d.namings(actors)
	out := make([]annalist.Statement, 0, len(all))
	outer := nesting(all)
	for i := range all {
		c := &all[i]
		st := annalist.Statement{
			ID:         fmt.Sprintf("s%d", i+1),
			Kind:       d.kindOf(c.content),
			Confidence: c.score,
			Basis:      c.basis,
			Rule:       c.rule,
			Sentence:   d.toks[c.content[0].first].sentence,
		}
		if outer[i] >= 0 {
			st.Within = fmt.Sprintf("s%d", outer[i]+1)
		}
		for _, p := range c.content {
			st.Content = append(st.Content, d.bytes(p))
		}
		if !c.cue.empty() {
			st.Cue = []annalist.Span{d.bytes(c.cue)}
			st.Sentence = d.toks[c.cue.first].sentence
		}
		var pronoun bool
		if st.Source, pronoun = d.participant(byHead, c.source); pronoun && c.basis == "cue" {
			st.Basis = "coreference"
		}
		st.Stance, st.Form = d.stanceOf(c)
		if st.Form == "document" && st.Source != nil && isPerson(actors, st.Source.Actor) {
			st.Form = "belief" // "the king found the raid unjust"
		}
		st.Addressee, _ = d.participant(byHead, c.addressee)
		out = append(out, st)
	}
	return out
}

package main

import (
	"slices"
	"strings"

	"annalist/internal/lexicon"
	"annalist/ontology"
)

// An ontologyEntry is all that is known of a term, keys in the order of
// docs/command.md. What does not apply, or is not known, is left out.
type ontologyEntry struct {
	Kind       string   `json:"kind"` // type, mode, context, cameo, own
	Code       string   `json:"code"`
	Name       string   `json:"name"`
	Definition string   `json:"definition"`
	Parents    []string `json:"parents,omitempty"` // the nearest first
	Children   []string `json:"children,omitempty"`
	// The crosswalk: of a CAMEO code the type, modes and contexts; of the others
	// the CAMEO codes that cross to them.
	Type      string   `json:"type,omitempty"`
	Modes     []string `json:"modes,omitempty"`
	Contexts  []string `json:"contexts,omitempty"`
	Exception bool     `json:"exception,omitempty"` // its root crosses to another type
	CAMEO     []string `json:"cameo,omitempty"`
	Quad      int      `json:"quad,omitempty"`
	CAMEOQuad int      `json:"cameo_quad,omitempty"`
	// Merged is the root in the scheme of 15, with its class.
	Merged         string     `json:"merged,omitempty"`
	MergedQuad     int        `json:"merged_quad,omitempty"`
	Score          *float64   `json:"score,omitempty"` // PLOVER's, of the type
	Goldstein      *float64   `json:"goldstein,omitempty"`
	GoldsteinRange []float64  `json:"goldstein_range,omitempty"` // least and greatest of the CAMEO codes
	NeedsRecipient bool       `json:"needs_recipient,omitempty"`
	Frames         int        `json:"frames"`
	Lemmas         []string   `json:"lemmas,omitempty"`
	Own            []ownEntry `json:"own,omitempty"`
}

// An ownEntry is a row of a user's codes.tsv that has to do with a term.
type ownEntry struct {
	Code    string `json:"code"`
	Asks    string `json:"asks"`
	Meaning string `json:"meaning,omitempty"`
	Rule    string `json:"rule"`
}

// entry gathers all that is known of a term.
func (b *book) entry(t ontology.Term) ontologyEntry {
	e := ontologyEntry{Kind: t.Kind, Code: t.Key, Name: t.Name, Definition: t.Definition}
	switch t.Kind {
	case ontology.KindType:
		typ, _ := ontology.TypeNamed(t.Name)
		for _, m := range typ.Modes {
			e.Children = append(e.Children, t.Name+"/"+m.Name)
		}
		e.plover(t.Name, ontology.Crossing(t.Name, ""))
		e.NeedsRecipient = typ.NeedsRecipient
		b.count(&e, func(f *lexicon.Frame) bool { return f.Type == t.Name })
		b.rows(&e, func(c *lexicon.OwnCode) bool { return c.Type == t.Name })
	case ontology.KindMode:
		typ, mode, _ := strings.Cut(t.Key, "/")
		e.Parents = []string{typ}
		e.plover(typ, ontology.Crossing(typ, mode))
		b.count(&e, func(f *lexicon.Frame) bool { return f.Type == typ && slices.Contains(f.Modes, mode) })
		b.rows(&e, func(c *lexicon.OwnCode) bool { return c.Type == typ && slices.Contains(c.Modes, mode) })
	case ontology.KindContext:
		e.crossing(ontology.InContext(t.Name))
		b.count(&e, func(f *lexicon.Frame) bool { return slices.Contains(f.Contexts, t.Name) })
	case ontology.KindCAMEO:
		e.cameo(t.Key)
		b.count(&e, func(f *lexicon.Frame) bool { return strings.HasPrefix(f.CAMEO, t.Key) })
		b.rows(&e, func(c *lexicon.OwnCode) bool {
			return c.CAMEO == t.Key || c.Prefix && strings.HasPrefix(t.Key, c.CAMEO) || c.CAMEO == "" && c.Type == e.Type && len(c.Modes) == 0 && len(c.Frame) == 0
		})
	case kindOwn:
		b.rows(&e, func(c *lexicon.OwnCode) bool { return c.String() == t.Key })
		b.count(&e, func(f *lexicon.Frame) bool {
			return slices.ContainsFunc(b.own, func(c lexicon.OwnCode) bool { return c.String() == t.Key && mayGive(&c, f) })
		})
	}
	return e
}

// plover fills what a type and its modes share.
func (e *ontologyEntry) plover(typ string, codes []ontology.Code) {
	t, _ := ontology.TypeNamed(typ)
	e.Quad, e.Merged, e.MergedQuad, e.Score = t.Quad, ontology.Merged(typ), ontology.MergedQuad(typ), &t.Score
	e.crossing(codes)
}

// crossing fills the CAMEO codes that cross to a term.
func (e *ontologyEntry) crossing(codes []ontology.Code) {
	for _, c := range codes {
		e.CAMEO = append(e.CAMEO, c.Code)
		if e.GoldsteinRange == nil {
			e.GoldsteinRange = []float64{c.Goldstein, c.Goldstein}
		}
		e.GoldsteinRange = []float64{min(e.GoldsteinRange[0], c.Goldstein), max(e.GoldsteinRange[1], c.Goldstein)}
	}
}

func (e *ontologyEntry) cameo(code string) {
	c, _ := ontology.CAMEO(code)
	for p := ontology.Parent(code); p != ""; p = ontology.Parent(p) {
		e.Parents = append(e.Parents, p)
	}
	for _, below := range ontology.Children(code) {
		e.Children = append(e.Children, below.Code)
	}
	e.Type, e.Modes, e.Contexts, e.Exception = c.Type, c.Modes, c.Contexts, ontology.IsException(code)
	e.CAMEOQuad, e.Goldstein = ontology.CAMEOQuad(code), &c.Goldstein
	if t, ok := ontology.TypeNamed(c.Type); ok {
		e.Quad, e.Merged, e.MergedQuad, e.Score = t.Quad, ontology.Merged(t.Name), ontology.MergedQuad(t.Name), &t.Score
	}
}

// shownLemmas is how many lemmas of the frames an entry shows.
const shownLemmas = 3

// count fills the number of frames that give a term, and the first lemmas of the
// first of them.
func (b *book) count(e *ontologyEntry, gives func(*lexicon.Frame) bool) {
	for i := range b.frames {
		f := &b.frames[i]
		if !gives(f) {
			continue
		}
		e.Frames++
		if lemma := lemmaOf(f); len(e.Lemmas) < shownLemmas && !slices.Contains(e.Lemmas, lemma) {
			e.Lemmas = append(e.Lemmas, lemma)
		}
	}
}

// lemmaOf names a frame by its lemma, with the particle or the object that it
// asks for: "call off", "set free".
func lemmaOf(f *lexicon.Frame) string {
	words := []string{f.Lemmas[0]}
	if f.Particle != "" {
		words = append(words, f.Particle)
	}
	if len(f.Objects) > 0 && !strings.HasPrefix(f.Objects[0], "@") {
		words = append(words, f.Objects[0])
	}
	return strings.Join(words, " ")
}

// rows fills the rows of codes.tsv that have to do with a term.
func (b *book) rows(e *ontologyEntry, of func(*lexicon.OwnCode) bool) {
	for i := range b.own {
		if c := &b.own[i]; of(c) {
			e.Own = append(e.Own, ownEntry{c.String(), c.Asks(), c.Meaning, c.Rule})
		}
	}
}

// mayGive tells whether an event of the frame may satisfy a row of codes.tsv.
func mayGive(c *lexicon.OwnCode, f *lexicon.Frame) bool {
	lacks := func(m string) bool { return !slices.Contains(f.Modes, m) }
	switch {
	case c.Type != "" && c.Type != f.Type, slices.ContainsFunc(c.Modes, lacks):
		return false
	case c.CAMEO != "" && c.CAMEO != f.CAMEO && !(c.Prefix && strings.HasPrefix(f.CAMEO, c.CAMEO)):
		return false
	}
	return len(c.Frame) == 0 || slices.Contains(f.Lemmas, c.Frame[0])
}

package events

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
	"annalist/ontology"
)

// A Coder finds events. It is made once, and may be used by many goroutines.
type Coder struct {
	discards     *lexicon.Discards
	issues       *lexicon.Issues
	own          *lexicon.OwnCodes
	verbs, nouns map[string][]*frame // by lemma, the most demanding first
	classes      map[string]wordSet
	cues         *cues
	words        *vocabulary
	// codeOf gives the code of a country's adjective or an organisation's name, ""
	// of any other word
	codeOf func(name string, day annalist.Date) string
}

type wordSet map[string]bool

// A frame is an entry of the lexicon with its word sets ready.
type frame struct {
	lexicon.Frame
	objects wordSet
	light   wordSet
	near    wordSet
	with    []condition
	not     []condition
	tests   []test // in the order in which they are tried
	rule    string
	quad    int
	value   float64 // Goldstein
}

// A condition is one of the lexicon's with its classes spelt out.
type condition struct {
	paths lexicon.Filler
	words wordSet
	// classes that go by the actor or the part of speech: "actor", "name"
	kinds []string
}

// New reads the frames (verbs/*.txt, nouns/*.txt), the cues of modality
// (modality.tsv) and, where a user lays them over ours, what is not to be coded
// (discards.tsv), the issues of his own (issues.tsv) and his own codes
// (codes.tsv) from the lexicons. The error joins every fault.
func New(lexicons fs.FS) (*Coder, error) {
	frames, err := lexicon.ReadFrames(lexicons)
	faults := []error{err}
	cues, err := readCues(lexicons)
	faults = append(faults, err)
	if frames == nil || cues == nil {
		return nil, errors.Join(faults...)
	}
	discards, err := lexicon.ReadDiscards(lexicons)
	faults = append(faults, err)
	issues, err := lexicon.ReadIssues(lexicons)
	faults = append(faults, err)
	own, err := lexicon.ReadOwnCodes(lexicons)
	faults = append(faults, err)
	c := &Coder{discards: discards, issues: issues, own: own, verbs: map[string][]*frame{}, nouns: map[string][]*frame{}, classes: map[string]wordSet{}, cues: cues}
	for name, words := range frames.Classes {
		c.classes[name] = setOf(words)
	}
	for i := range frames.List {
		f := frames.List[i]
		faults = append(faults, checkCodes(&f))
		c.add(f)
	}
	faults = append(faults, c.checkOwn()...)
	for _, index := range []map[string][]*frame{c.verbs, c.nouns} {
		for _, list := range index {
			slices.SortStableFunc(list, func(a, b *frame) int { return b.demands() - a.demands() })
		}
	}
	c.words = c.vocabulary()
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return c, nil
}

func setOf(words []string) wordSet {
	set := wordSet{}
	for _, w := range words {
		set[w] = true
	}
	return set
}

// expand gives the lemmas of words in which "@name" is a class of the lexicon.
func (c *Coder) expand(words []string) wordSet {
	set := wordSet{}
	for _, w := range words {
		if name, ok := strings.CutPrefix(w, "@"); ok && c.classes[name] != nil {
			for member := range c.classes[name] {
				set[member] = true
			}
			continue
		}
		set[w] = true
	}
	return set
}

func (c *Coder) condition(l lexicon.Condition) condition {
	out := condition{paths: l.Paths, words: c.expand(l.Words)}
	for _, w := range l.Words {
		if name, ok := strings.CutPrefix(w, "@"); ok && c.classes[name] == nil {
			out.kinds = append(out.kinds, name)
		}
	}
	return out
}

func (c *Coder) add(f lexicon.Frame) {
	fr := &frame{Frame: f, rule: fmt.Sprintf("%s:%d %s", f.File, f.Line, f.Text), quad: ontology.Quad(f.Type), value: ontology.Goldstein(f.CAMEO)}
	if f.Objects != nil {
		fr.objects = c.expand(f.Objects)
	}
	fr.light, fr.near = c.expand(f.Light), c.expand(f.Near)
	for _, w := range f.With {
		fr.with = append(fr.with, c.condition(w))
	}
	for _, w := range f.Not {
		fr.not = append(fr.not, c.condition(w))
	}
	if fr.quad == 0 {
		fr.quad = ontology.CAMEOQuad(f.CAMEO)
	}
	fr.tests = testsOf(fr)
	index := c.verbs
	if f.Noun {
		index = c.nouns
	}
	for _, lemma := range f.Lemmas {
		index[lemma] = append(index[lemma], fr)
	}
}

// narrow is the number of words up to which a condition asks for one thing.
const narrow = 8

// demands counts what a frame asks of the sentence: of several frames of a
// word the one that asks most is tried first, then the file's order.
func (f *frame) demands() int {
	n := len(f.Not)
	for _, c := range f.with {
		switch {
		case c.words["*"] || c.kinds != nil:
			n += 2 // almost any word will do
		case len(c.words) <= narrow:
			n += 12
		default:
			n += 8
		}
	}
	if f.Near != nil {
		n--
	}
	if f.Particle != "" {
		n += 8
	}
	if f.Objects != nil {
		n += 12
	}
	if f.Complement != nil {
		n += 11 - min(len(f.Complement), 4) // the fewer types it allows, the more it asks
		if f.Complement[0] == "any" {
			n -= 5
		}
	}
	return n
}

// checkCodes holds a frame's codes to the ontology.
func checkCodes(f *lexicon.Frame) error {
	var faults []error
	fault := func(text, mend string) {
		faults = append(faults, &lexicon.Fault{File: f.File, Line: f.Line, Text: text, Mend: mend})
	}
	if _, ok := ontology.TypeNamed(f.Type); !ok && f.Type != "" {
		fault(fmt.Sprintf("no PLOVER type %q", f.Type), "types are listed in ontology/plover.tsv")
	}
	for _, m := range f.Modes {
		if !ontology.HasMode(f.Type, m) {
			fault(fmt.Sprintf("%q is no mode of %s", m, f.Type), "modes are listed in ontology/plover.tsv")
		}
	}
	for _, x := range f.Contexts {
		if !ontology.IsContext(x) {
			fault(fmt.Sprintf("no context %q", x), "contexts are listed in ontology/plover.tsv")
		}
	}
	code, ok := ontology.CAMEO(f.CAMEO)
	switch {
	case !ok && f.CAMEO != "":
		fault(fmt.Sprintf("no CAMEO code %q", f.CAMEO), "codes are listed in ontology/cameo.tsv")
	case f.Type == "" && code.Type != "":
		fault(fmt.Sprintf("CAMEO %s without its type", f.CAMEO), "head the entry with "+code.Type)
	}
	for _, typ := range f.Complement {
		if _, ok := ontology.TypeNamed(typ); !ok && typ != "any" {
			fault(fmt.Sprintf("no PLOVER type %q after +", typ), "write +any or a type")
		}
	}
	return errors.Join(faults...)
}

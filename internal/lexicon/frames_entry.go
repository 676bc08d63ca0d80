package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Particles are the words that, after an entry's lemma, are read as its
// particle and not as its object.
var particles = strings.Fields("about ahead apart around aside away back by down forward in off on out over through together up")

// needs are the values of NEED=.
var needs = []string{"SRC", "TAR", "both", "pair", "any", "none"}

// steps are the steps a path may take, those with a preposition apart.
var steps = strings.Fields("nsubj obj iobj poss appos xcomp ccomp advcl acl aux amod compound det nummod advmod head comp SRC TAR *")

// readEntry reads "lemma particle-or-objects FIELD=...".
func (r *frameReader) readEntry(line string) {
	if r.head == nil {
		r.fault("an entry stands under no head line", "write one above: # TYPE modes CODE: authority")
		return
	}
	before := len(r.faults)
	f := *r.head
	f.File, f.Line, f.Noun, f.Own = r.file, r.line, r.noun, r.own
	f.Modes, f.Contexts = slices.Clone(f.Modes), slices.Clone(f.Contexts)
	fields := strings.Fields(line)
	f.Text = strings.Join(fields, " ")
	f.Lemmas = strings.Split(fields[0], "|")
	for _, field := range fields[1:] {
		r.readField(&f, field)
	}
	if f.Source == nil && f.Target == nil {
		r.fault(fmt.Sprintf("entry %q says nothing of source or target", f.Lemmas[0]), "add SRC= or TAR=")
	}
	if f.Needs == "" {
		f.Needs = "any"
	}
	if len(r.faults) > before {
		return
	}
	r.open = len(r.frames.List)
	r.frames.List = append(r.frames.List, f)
}

func (r *frameReader) readField(f *Frame, field string) {
	if types, ok := strings.CutPrefix(field, "+"); ok {
		f.Complement = strings.Split(types, "|")
		return
	}
	name, value, ok := strings.Cut(field, "=")
	if !ok {
		r.readWord(f, field)
		return
	}
	if value == "" {
		r.fault(fmt.Sprintf("field %q is empty", field), "give it a value or remove it")
		return
	}
	switch name {
	case "SRC":
		f.Source = r.filler(value)
	case "TAR":
		f.Target = r.filler(value)
	case "WITH":
		f.With = append(f.With, r.condition(value))
	case "NOT":
		f.Not = append(f.Not, r.condition(value))
	case "VIA":
		f.Via = strings.Split(value, "|")
		for _, step := range f.Via {
			r.checkStep(step)
		}
	case "NEAR":
		f.Near = strings.Split(value, "|")
	case "LIGHT":
		f.Light = strings.Split(value, "|")
	case "NEED":
		f.Needs = value
		if !slices.Contains(needs, value) {
			r.fault(fmt.Sprintf("NEED is %q", value), "write one of "+strings.Join(needs, ", "))
		}
	case "FIG":
		kind, at, ok := strings.Cut(value, ":")
		if !ok {
			r.fault(fmt.Sprintf("figure is %q", value), "write FIG=killed:obj")
		}
		f.Figure, f.FigurePath = kind, r.filler(at)
	default:
		r.fault(fmt.Sprintf("no such field: %q", name), "fields are SRC, TAR, WITH, NOT, NEAR, VIA, LIGHT, NEED, FIG and +TYPE")
	}
}

// readWord reads a bare word after the lemma: particle or fixed objects.
func (r *frameReader) readWord(f *Frame, word string) {
	switch {
	case f.Particle == "" && slices.Contains(particles, word):
		f.Particle = word
	case f.Objects == nil && !f.Noun:
		f.Objects = strings.Split(word, "|")
	default:
		r.fault(fmt.Sprintf("word %q is one too many", word), "join objects by |, write anything else as a field")
	}
}

func (r *frameReader) filler(s string) Filler {
	var filler Filler
	for alternative := range strings.SplitSeq(s, "|") {
		var all []Path
		for path := range strings.SplitSeq(alternative, "&") {
			all = append(all, r.path(path))
		}
		filler = append(filler, all)
	}
	return filler
}

func (r *frameReader) path(s string) Path {
	path := Path(strings.Split(s, "."))
	for _, step := range path {
		r.checkStep(step)
	}
	return path
}

func (r *frameReader) checkStep(step string) {
	kind, preps, ok := strings.Cut(step, ":")
	if ok && (kind == "obl" || kind == "advcl" || kind == "acl") && preps != "" {
		return
	}
	if !slices.Contains(steps, step) {
		r.fault(fmt.Sprintf("no such step: %q", step), "steps are "+strings.Join(steps, ", ")+", obl:PREPOSITION, advcl:MARK")
	}
}

// condition reads FILLER:words; the words stand after the last colon.
func (r *frameReader) condition(s string) Condition {
	at := strings.LastIndex(s, ":")
	if at <= 0 || at == len(s)-1 {
		r.fault(fmt.Sprintf("condition is %q", s), "write WITH=obj:word|word")
		return Condition{}
	}
	return Condition{r.filler(s[:at]), strings.Split(s[at+1:], "|")}
}

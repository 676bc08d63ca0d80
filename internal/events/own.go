package events

import (
	"fmt"
	"slices"
	"strings"

	"annalist"
	"annalist/ontology"
)

// ownCodes gives a find's codes of the user's own schemes.
func (r *reader) ownCodes(f *find, e *annalist.Event) []annalist.OwnCode {
	if len(r.c.own.List) == 0 {
		return nil
	}
	var trigger []string
	for _, i := range f.trigger {
		trigger = append(trigger, r.t.lemma[i], r.t.form(i))
	}
	return r.c.own.Of(e, []string{r.t.lemma[f.word], r.t.form(f.word)}, trigger)
}

// checkOwn holds the user's own codes to the ontology and the frames: a row that
// names what neither has is a fault.
func (c *Coder) checkOwn() (faults []error) {
	for i, own := range c.own.List {
		fault := func(text, mend string) { faults = append(faults, c.own.Fault(i, text, mend)) }
		t, ok := ontology.TypeNamed(own.Type)
		if !ok && own.Type != "" {
			fault(fmt.Sprintf("no PLOVER type %q", own.Type), "annalist ontology lists the types")
		}
		for _, m := range own.Modes {
			if ok && !ontology.HasMode(own.Type, m) {
				fault(fmt.Sprintf("%q is no mode of %s", m, own.Type), modesOf(t))
			}
		}
		known := func(code ontology.Code) bool {
			return code.Code == own.CAMEO || own.Prefix && strings.HasPrefix(code.Code, own.CAMEO)
		}
		switch {
		case own.CAMEO == "" || slices.ContainsFunc(ontology.Codes(), known):
		case own.Prefix:
			fault(fmt.Sprintf("no CAMEO code begins with %q", own.CAMEO), "write a code like 194, or its beginning like 19*")
		default:
			fault(fmt.Sprintf("no CAMEO code %q", own.CAMEO), "annalist ontology tells the codes of each type")
		}
		if len(own.Frame) > 0 && c.verbs[own.Frame[0]] == nil && c.nouns[own.Frame[0]] == nil {
			fault(fmt.Sprintf("no frame has the lemma %q", own.Frame[0]), "write a lemma of verbs/*.txt or nouns/*.txt, or a frame for it there")
		}
	}
	return faults
}

// modesOf tells which modes a type has.
func modesOf(t ontology.Type) string {
	if len(t.Modes) == 0 {
		return t.Name + " has none; leave modes empty"
	}
	var names []string
	for _, m := range t.Modes {
		names = append(names, m.Name)
	}
	return "its modes are " + strings.Join(names, ", ")
}

package events

import (
	"slices"

	"annalist"
	"annalist/internal/lexicon"
	"annalist/ontology"
)

// ByActs is the rule of what the model tells by a word that no frame covers.
const ByActs = "model: word"

// speech are verbs that tell of an act by what is said or meant alone. To say
// that another did wrong is a statement, whose content is coded as told by him,
// and no accusation by that word.
var speech = []string{"say", "tell", "add", "state", "note", "write", "tweet", "announce", "report", "claim", "describe", "speak", "comment", "explain", "call",
	"plan", "intend", "prepare", "aim", "want", "hope", "expect", "consider", "seek"}

// tellsOf is how sure the model must be that a word tells an event that no
// frame covers; see eval/results/events.txt.
const (
	tellsOf   = 0.5
	tellsThis = 0.6 // and of its root
	plainly   = 0.9 // where the word is one of mere speech or intent
	recodes   = 0.8 // so sure of another root than a frame's: the model's is taken
	hardly    = 0.05
)

// actsOf gives the acts of each sentence.
func actsOf(a *annalist.Analysis) map[int][]annalist.Act {
	out := map[int][]annalist.Act{}
	for _, act := range a.Acts {
		out[act.Sentence] = append(out[act.Sentence], act)
	}
	return out
}

// hears gives what the model says of a find's trigger: the act of the word of
// which it is surest.
func (r *reader) hears(f *find) *annalist.Act {
	var best *annalist.Act
	for i := range r.acts {
		if a := &r.acts[i]; slices.Contains(f.trigger, a.Token) && (best == nil || weight(a.Roots, nothing) < weight(best.Roots, nothing)) {
			best = a
		}
	}
	return best
}

// recoded notes how likely the model holds a find's type, and gives it another
// type where the model is sure of it and does not
// believe the frame's.
func (r *reader) recoded(f *find) {
	a := r.hears(f)
	if a == nil || f.frame.Type == "" {
		return
	}
	top := a.Roots[0]
	own := ontology.Merged(f.frame.Type)
	f.model = weight(a.Roots, own)
	if f.frame.Own {
		return // a user's own frame goes first
	}
	if top.Label == nothing || top.Label == own || top.Weight < recodes || weight(a.Roots, own) > hardly {
		return
	}
	typ, cameo, modes := coded(top.Label, a.Codes)
	was := *f.frame
	was.Type, was.CAMEO, was.Modes, was.Contexts = typ, cameo, modes, nil
	was.quad, was.value = ontology.Quad(typ), ontology.Goldstein(cameo)
	was.rule = ByActs + ", against " + f.frame.rule
	f.frame, f.model = &was, top.Weight
}

// acted weighs a sentence's finds with what the model says of its words, and
// adds the events of words that the model takes for acts and that no find tells.
func (r *reader) acted(finds []*find) []*find {
	for _, f := range finds {
		r.recoded(f)
	}
	var out []*find
	for i := range r.acts {
		act := &r.acts[i]
		if 1-weight(act.Roots, nothing) < tellsOf {
			continue
		}
		root := act.Roots[0]
		if root.Label == nothing {
			root = act.Roots[1]
		}
		if root.Weight < tellsThis || slices.Contains(speech, r.t.lemma[act.Token]) && (root.Weight < plainly || root.Label == "ACCUSE") {
			continue
		}
		if r.tells(finds, act.Token, root.Label) || r.tells(out, act.Token, root.Label) {
			continue
		}
		if f := r.byWord(act, root); f != nil {
			out = append(out, f)
		}
	}
	return append(finds, out...)
}

// tells tells whether a find has the word, or tells an act of that root by a
// word beside it in the tree.
func (r *reader) tells(finds []*find, v int, root string) bool {
	return slices.ContainsFunc(finds, func(f *find) bool {
		if slices.Contains(f.trigger, v) {
			return true
		}
		if ontology.Merged(f.frame.Type) != root && f.frame.Type != "" {
			return false
		}
		return slices.ContainsFunc(f.trigger, func(w int) bool { return r.t.head(w) == v || r.t.head(v) == w })
	})
}

// byWord makes a find of a word by the model's word alone. Who takes part stands
// where English mostly has it: subjects and objects of a verb, "by", "of" and
// possessors of a noun.
func (r *reader) byWord(act *annalist.Act, root annalist.Weighed) *find {
	v := act.Token
	typ, cameo, modes := coded(root.Label, act.Codes)
	f := &frame{Frame: lexicon.Frame{Type: typ, CAMEO: cameo, Modes: modes, Noun: !r.t.isVerb(v)}, rule: ByActs, quad: ontology.Quad(typ), value: ontology.Goldstein(cameo)}
	out := &find{word: v, frame: f, carrier: -1, anchor: v, trigger: slices.Clone(r.t.tokens(v)), comp: -1, model: root.Weight}
	if r.t.isVerb(v) {
		out.sources = r.namedOrNot(r.t.subjects(v), nil)
		out.targets = r.without(r.namedOrNot(r.partners(v), out.sources), out.sources)
	} else {
		r.nounSides(out)
	}
	r.byRoles(out)
	if len(out.sources)+len(out.targets) == 0 && typ != "PROTEST" && typ != "ASSAULT" {
		return nil // an act of nobody known to nobody known
	}
	return out
}

// argumentsOf gives the arguments of each sentence's predicates.
func argumentsOf(a *annalist.Analysis) map[int]map[int][]annalist.Argument {
	out := map[int]map[int][]annalist.Argument{}
	for _, p := range a.Predicates {
		if out[p.Sentence] == nil {
			out[p.Sentence] = map[int][]annalist.Argument{}
		}
		out[p.Sentence][p.Token] = p.Arguments
	}
	return out
}

// byRoles fills the sides that the tree leaves empty by the model's roles: who
// acts is ARG0, to whom ARG1, then ARG2.
func (r *reader) byRoles(f *find) {
	for _, side := range []struct {
		fill *[]where
		not  *[]where
		role string
	}{{&f.sources, &f.targets, "ARG0"}, {&f.targets, &f.sources, "ARG1"}, {&f.targets, &f.sources, "ARG2"}} {
		if *side.fill != nil {
			continue
		}
		var words []int
		for _, a := range r.arguments[f.word] {
			if a.Role == side.role && a.Token < len(r.t.lemma) {
				words = append(words, a.Token)
			}
		}
		*side.fill = r.without(r.namedOrNot(words, *side.not), *side.not)
	}
}

func (r *reader) named(words []int) []where { return r.who.resolveAll(r.t, r.t.allConjuncts(words), 2) }

// namedOrNot gives the actors of words, else who they speak of.
func (r *reader) namedOrNot(words []int, not []where) []where {
	if w := r.named(words); w != nil {
		return w
	}
	return r.asStrangers(r.t.allConjuncts(words), not)
}

// befallen are nouns whose possessor suffers the act, whatever its type.
var befallen = []string{"arrest", "killing", "murder", "assassination", "death", "kidnapping", "abduction", "detention", "trial", "conviction", "sentence",
	"execution", "imprisonment", "deportation", "release", "extradition", "ouster", "expulsion", "shooting"}

// ofDoer are the types whose nouns have who acts after "of".
var ofDoer = []string{"RETREAT", "MOBILIZE", "PROTEST", "AGREE", "CONCEDE"}

// nounSides fills the sides of a noun: "the army's raid on the town", "the
// arrest of the general by police", "talks between the two".
func (r *reader) nounSides(f *find) {
	v := f.word
	by := r.named(r.obliques(v, -1, []string{"by"}))
	of := r.named(r.phrases(v, v, []string{"of"}))
	on := r.namedOrNot(r.phrases(v, v, []string{"on", "against", "to", "with", "for", "at", "upon", "over", "into"}), nil)
	poss := r.named(r.t.possessors(v))
	if h := r.t.head(v); h >= 0 && r.t.isVerb(h) && base(r.t.rel(v)) == "obj" && by == nil && poss == nil {
		by = r.named(r.t.subjects(h)) // "held talks"
	}
	if between := r.named(r.phrases(v, v, []string{"between", "among"})); between != nil {
		f.sources = between
		return
	}
	switch {
	case slices.Contains(befallen, r.t.lemma[v]):
		f.sources, f.targets = by, append(of, poss...)
	case poss != nil:
		f.sources, f.targets = append(poss, by...), append(on, of...)
	case by != nil:
		f.sources, f.targets = by, append(of, on...)
	case slices.Contains(ofDoer, f.frame.Type): // "the withdrawal of the army"
		f.sources, f.targets = of, on
	default: // "a probe of her relatives"
		f.targets = append(on, of...)
	}
	f.targets = r.without(f.targets, f.sources)
}

func weight(list []annalist.Weighed, label string) float64 {
	for _, w := range list {
		if w.Label == label {
			return w.Weight
		}
	}
	return 0
}

// partners are the words for whom a verb's act may be done to: its object, else
// its phrases.
func (r *reader) partners(v int) []int {
	if o := r.t.objects(v); o != nil {
		return o
	}
	var out []int
	for _, k := range r.t.kids[v] {
		if base(r.t.rel(k)) == "obl" && k > v {
			out = append(out, k)
		}
	}
	return out
}

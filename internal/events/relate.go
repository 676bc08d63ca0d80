package events

import (
	"cmp"
	"math"
	"slices"

	"annalist"
	"annalist/ontology"
)

// ByModel is the rule of what the model of pairs tells and no frame.
const ByModel = "model: pair"

// What a frame adds to the logarithm of a root's probability in [Coder.Relate]:
// one that finds the source and the target where it wants them, one that finds
// one of them, one that holds somewhere in the text. Set on plv_train, five
// folds, where four settings lay within half a point; see eval/results/relate.txt.
const (
	ofPair  = 1.2
	ofHalf  = 0.6
	ofOther = 0.1
)

// nothing is the root of the model that tells no event, and sure how sure it
// must be for a pair that no frame joins.
const (
	nothing = "NONE"
	sure    = 0.97
)

// Relate tells what the source does to the target in a text: the frames that
// hold, with the two as its only actors, and what the model says of the pair.
// like are the report's own actors, from which the two take kind and sectors. A side without
// a span is not named.
func (c *Coder) Relate(r *annalist.Report, a *annalist.Analysis, like []annalist.Actor, source, target []annalist.Span, says annalist.PairReading) annalist.Relation {
	two := pair(a, like, source, target)
	found := c.Find(r, a, two, nil)
	best, weight := map[string]*annalist.Event{}, map[string]float64{}
	for i := range found {
		e := &found[i]
		root := ontology.Merged(e.Type)
		w := ofOther
		switch s, t := names(e.Sources, "a1"), names(e.Targets, "a2"); {
		case s && t || s && len(target) == 0 || t && len(source) == 0:
			w = ofPair
		case names(e.Targets, "a1") && names(e.Sources, "a2"):
			continue // the other way round
		case s || t:
			w = ofHalf
		}
		if e.Type != "" && w > weight[root] {
			best[root], weight[root] = e, w
		}
	}
	root, confidence := decide(says, weight)
	if root == "" {
		return annalist.Relation{Modality: annalist.Occurred, Confidence: confidence, Rule: "model: no event"}
	}
	out := annalist.Relation{Quad: ontology.MergedQuad(root), Confidence: confidence}
	if e := best[root]; e != nil && weight[root] > ofOther {
		out.Type, out.CAMEO, out.Modes, out.Modality, out.Rule = e.Type, e.CAMEO, e.Modes, e.Modality, e.Rule
	} else {
		out.Type, out.CAMEO, out.Modes = coded(root, says.Codes)
		out.Modality = c.between(r, a, two)
		out.Rule = ByModel
	}
	return out
}

func names(list []annalist.Participant, actor string) bool {
	return slices.ContainsFunc(list, func(p annalist.Participant) bool { return p.Actor == actor })
}

// decide weighs the model's roots with the frames. Without a model the frames
// alone decide.
func decide(says annalist.PairReading, weight map[string]float64) (root string, confidence float64) {
	roots := says.Roots
	if len(roots) == 0 {
		for _, r := range slices.Sorted(mapKeys(weight)) {
			roots = append(roots, annalist.Weighed{Label: r, Weight: 1})
		}
	}
	var total float64
	var list []annalist.Weighed
	framed := false
	for _, r := range roots {
		framed = framed || weight[r.Label] >= ofHalf
		w := r.Weight * math.Exp(weight[r.Label])
		total += w
		list = append(list, annalist.Weighed{Label: r.Label, Weight: w})
	}
	slices.SortStableFunc(list, func(a, b annalist.Weighed) int { return cmp.Compare(b.Weight, a.Weight) })
	if len(list) == 0 {
		return "", 0
	}
	if list[0].Label == nothing {
		if p := list[0].Weight / total; p >= sure && !framed || len(list) == 1 {
			return "", p
		}
		total -= list[0].Weight
		list = list[1:]
	}
	return list[0].Label, list[0].Weight / total
}

func mapKeys(m map[string]float64) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// coded gives the type, the CAMEO code and the modes of a root by the model's
// codes: the likeliest of the root, cut to two digits where it is not likelier
// than all others of the root together.
func coded(root string, codes []annalist.Weighed) (typ, cameo string, modes []string) {
	var top string
	var best, total float64
	yield := map[string]float64{}
	for _, c := range codes {
		code, ok := ontology.CAMEO(c.Label)
		if !ok || ontology.Merged(code.Type) != root {
			continue
		}
		if total += c.Weight; top == "" {
			top, best = c.Label, c.Weight
		}
		yield[code.Type] += c.Weight
	}
	typ = root
	if root == "YIELD" {
		if typ = "CONCEDE"; yield["RETREAT"] > yield["CONCEDE"] {
			typ = "RETREAT"
		}
	}
	if top == "" {
		return typ, "", nil
	}
	code, _ := ontology.CAMEO(top)
	if code.Type == typ && best >= total/2 {
		return typ, top, slices.Clone(code.Modes)
	}
	return typ, top[:2], nil
}

// pair makes two actors of the spans, a1 and a2, of the kind and sectors of the
// report's actor that stands there.
func pair(a *annalist.Analysis, like []annalist.Actor, source, target []annalist.Span) []annalist.Actor {
	var out []annalist.Actor
	for i, spans := range [][]annalist.Span{source, target} {
		actor := annalist.Actor{ID: []string{"a1", "a2"}[i], Kind: annalist.Unknown}
		for _, span := range spans {
			for s := range a.Sentences {
				if m, ok := mentionAt(s, &a.Sentences[s], span); ok {
					actor.Mentions = append(actor.Mentions, m)
				}
			}
		}
		for _, l := range like {
			for _, m := range l.Mentions {
				if len(actor.Mentions) > 0 && m.Sentence == actor.Mentions[0].Sentence && m.Head == actor.Mentions[0].Head && actor.Kind == annalist.Unknown {
					actor.Kind, actor.Sectors, actor.Country, actor.Code = l.Kind, l.Sectors, l.Country, l.Code
					actor.Mentions[0].Kind = m.Kind
				}
			}
		}
		if len(actor.Mentions) > 0 {
			out = append(out, actor)
		}
	}
	return out
}

// mentionAt makes a mention of the tokens in a span.
func mentionAt(index int, s *annalist.Sentence, span annalist.Span) (annalist.Mention, bool) {
	first, last := -1, -1
	for i := range s.Tokens {
		if s.Tokens[i].Span.Overlaps(span) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return annalist.Mention{}, false
	}
	return annalist.Mention{TokenRange: annalist.TokenRange{Sentence: index, First: first, Last: last}, Span: span,
		Head: headOf(s.Tokens[first:last+1], first), Kind: annalist.Nominal}, true
}

// between gives the modality of the clause that joins the two: of the word that
// stands above both in the tree.
func (c *Coder) between(r *annalist.Report, a *annalist.Analysis, two []annalist.Actor) annalist.Modality {
	if len(two) == 0 {
		return annalist.Occurred
	}
	m := two[0].Mentions[0]
	t := newTree(m.Sentence, &a.Sentences[m.Sentence], c.words)
	top := m.Head
	if len(two) > 1 {
		if n := two[1].Mentions[0]; n.Sentence == m.Sentence {
			for top >= 0 && !t.under(n.Head, top) {
				top = t.head(top)
			}
		}
	}
	for top >= 0 && !t.isVerb(top) {
		top = t.head(top)
	}
	if top < 0 {
		return annalist.Occurred
	}
	rd := &reader{c: c, t: t, who: newPeople(r, a, two, c.classes), seen: map[int]*find{}, weak: map[int]*find{}}
	return rd.modality(&find{word: top, frame: &frame{}, carrier: -1, anchor: top, comp: -1}, r.Published).class
}

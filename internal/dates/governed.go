package dates

import (
	"slices"

	"annalist"
)

// A stamp is a time expression in the tree of its sentence.
type stamp struct {
	date        *annalist.DateRange
	first, last int // its tokens
	top         int // the token of them that hangs on the rest
	on          int // the token it hangs on, -1 if none
	lead        string
}

// A sheet is a sentence with its time expressions.
type sheet struct {
	*tree
	stamps    []stamp
	acts      map[int]bool // nouns that the model holds for acts
	published annalist.Date
}

// sheets makes and keeps the sheets of a report.
type sheets struct {
	a         *annalist.Analysis
	published annalist.Date
	dates     []annalist.DateRange
	sheets    map[int]*sheet
	acts      map[int]map[int]bool // nouns that tell of acts, by sentence
}

func newSheets(r *annalist.Report, a *annalist.Analysis, dates []annalist.DateRange) *sheets {
	s := &sheets{a: a, published: r.Published, dates: dates, sheets: map[int]*sheet{}, acts: map[int]map[int]bool{}}
	for _, p := range a.Predicates {
		if s.acts[p.Sentence] == nil {
			s.acts[p.Sentence] = map[int]bool{}
		}
		s.acts[p.Sentence][p.Token] = true
	}
	return s
}

// of is the sheet of a sentence, nil if there is none or it has no expression.
func (s *sheets) of(sentence int) *sheet {
	if sentence < 0 || sentence >= len(s.a.Sentences) || len(s.dates) == 0 {
		return nil
	}
	if have, ok := s.sheets[sentence]; ok {
		return have
	}
	span := s.a.Sentences[sentence].Span
	at, _ := slices.BinarySearchFunc(s.dates, span.Start, func(d annalist.DateRange, start int) int { return d.Span.Start - start })
	var out *sheet
	for ; at < len(s.dates) && s.dates[at].Span.Start < span.End; at++ {
		d := &s.dates[at]
		if d.Kind == "duration" || d.Kind == "set" {
			continue
		}
		if dateline := s.a.Sentences[sentence].Dateline; dateline.Contains(d.Span) && dateline.Len() > 0 {
			continue
		}
		if out == nil {
			out = &sheet{tree: newTree(&s.a.Sentences[sentence]), acts: s.acts[sentence], published: s.published}
		}
		first, last := out.within(d.Span)
		if last < first {
			continue
		}
		x := stamp{date: d, first: first, last: last, top: out.top(first, last)}
		x.on = out.up[x.top]
		if x.lead = out.lead(&x); x.lead == "" && first > 0 {
			x.lead = out.leadBefore(&x, first-1)
		}
		out.stamps = append(out.stamps, x)
	}
	s.sheets[sentence] = out
	return out
}

// leadBefore tells what the token before an expression without a preposition
// makes of it: "ending March 31" is when a quarter ends, "(2100 GMT)" the same
// time once more, ", Wednesday through Friday" when a mourning lasts.
func (t *sheet) leadBefore(x *stamp, i int) string {
	switch t.lemma(i) {
	case "after", "before":
		return t.lemma(i)
	case "(":
		if x.date.Rule == "clock" {
			return "as"
		}
	case "end", "begin", "start", "due", "effective", "date":
		if t.tokens[i].XPOS == "VBG" || !t.isVerb(i) {
			return "as"
		}
	case ",":
		if x.date.Rule == "range" && x.first > 3 {
			return "as"
		}
	}
	return ""
}

// lead is the preposition of an expression: inside it, as in "since 2011", or
// before it.
func (t *sheet) lead(x *stamp) string {
	switch x.date.Rule {
	case "since", "until", "by":
		return x.date.Rule
	}
	return t.preposition(x.top)
}

// dates tells whether an expression says when something was, not before or
// after what.
func (x *stamp) dates() bool {
	switch x.lead {
	case "from":
		return x.date.Rule == "range"
	case "after", "before", "until", "till", "following", "ahead", "prior", "for", "to", "than", "about", "towards", "toward", "like", "unlike", "against", "as":
		return false
	}
	return true
}

// governs tells whether an expression dates the act told by the words, whose
// head is w, and by which link: expression or coordination; "" if not.
func (t *sheet) governs(x *stamp, w int, words []int) string {
	if !x.dates() && !(x.lead == "for" && x.on >= 0 && aiming[t.lemma(x.on)]) {
		return ""
	}
	if x.on < 0 {
		return ""
	}
	if slices.Contains(words, x.top) { // a cue such as "said today"
		if w != x.top && x.on == w {
			return "expression"
		}
		return ""
	}
	if !t.agrees(x, w) {
		return ""
	}
	if said := t.saidOn(x); said >= 0 {
		if slices.Contains(words, said) {
			return "expression"
		}
		return ""
	}
	if slices.Contains(words, x.on) {
		if x.on != w && !t.isVerb(x.on) && t.isVerb(w) && (distant[t.lemma(w)] || futureNouns[t.lemma(x.on)]) {
			return "" // "cancelled a meeting on Friday"
		}
		return "expression"
	}
	carrier := t.carrier(x, words)
	if carrier >= 0 && slices.Contains(words, carrier) {
		return "expression"
	}
	if carrier < 0 {
		carrier = x.on
	}
	return t.reaches(x, carrier, w)
}

// saidOn is the verb of saying that an expression stands right behind, -1 if
// it does not: "police said on Friday a bomb killed nine".
func (t *sheet) saidOn(x *stamp) int {
	i := x.first - 1
	if i >= 0 && (x.lead == "on" || x.lead == "in" || x.lead == "late" || x.lead == "early") && lowerASCII(t.tokens[i].Form) == x.lead {
		i--
	}
	for i >= 0 && (t.lemma(i) == "late" || t.lemma(i) == "early") {
		i--
	}
	if i >= 0 && sayingObjects[t.lemma(i)] && i > 0 && sayingVerbs[t.lemma(i-1)] {
		i--
	}
	if i >= 0 && sayingVerbs[t.lemma(i)] && t.isVerb(i) && (t.tokens[i].XPOS == "VBD" || t.tokens[i].XPOS == "VBZ" || t.tokens[i].XPOS == "VBP") {
		return i
	}
	return -1
}

var sayingVerbs = wordSet(`say tell announce report add state declare claim warn insist confirm reveal note acknowledge`)
var sayingObjects = wordSet(`reporter journalist parliament state lawmaker television radio`)

// carrier is the verb whose argument an expression was hung on, though it
// dates the verb or the noun above: "killed nine people in Hentzau on Friday",
// with Friday on Hentzau. -1 if it hangs on no such noun.
func (t *sheet) carrier(x *stamp, words []int) int {
	n := x.on
	if t.isVerb(n) || x.last < n {
		return -1 // "Friday's meeting", "the 2008 war"
	}
	if x.lead != "on" && x.lead != "" && x.lead != "at" && x.lead != "in" {
		return -1
	}
	if rel := t.rel(x.top); rel == "appos" || rel == "conj" || rel == "parataxis" || rel == "acl" {
		return -1
	}
	for steps := 0; steps < 3; steps++ {
		if steps > 0 && !t.isVerb(n) && slices.Contains(words, n) {
			return n
		}
		if happenings[t.lemma(n)] || t.acts[n] || t.has(n, "acl", "acl:relcl") {
			return -1 // "condemned the attack on Friday"
		}
		h := t.up[n]
		if h < 0 {
			return -1
		}
		switch t.rel(n) {
		case "obj", "obl", "nsubj", "iobj":
			if t.isVerb(h) && x.first > h {
				return h
			}
			return -1
		case "nmod", "conj", "appos", "flat", "compound":
			n = h
		default:
			return -1
		}
	}
	return -1
}

// agrees: what a report tells in the present is not long past.
func (t *sheet) agrees(x *stamp, w int) bool {
	if t.published.IsZero() || x.date.To.IsZero() {
		return true
	}
	end := dayOf(x.date.To)
	switch t.tokens[w].XPOS {
	case "VBZ", "VBP":
	case "VBN":
		if !t.presentPassive(w) {
			return true
		}
	case "VBG": // "are investigating a break-in on Friday"
		return !t.presentPassive(w) || end >= dayOf(t.published)
	default:
		return true
	}
	return end >= dayOf(t.published)-8 && (x.date.Precision == "day" || x.date.Precision == "week" || end >= dayOf(t.published))
}

// presentPassive tells of "is arrested", and of "is arresting".
func (t *sheet) presentPassive(w int) bool {
	present := false
	for _, k := range t.kids[w] {
		if t.rel(k) == "aux" {
			if x := t.tokens[k].XPOS; x == "VBZ" || x == "VBP" {
				present = t.lemma(k) == "be" || present
				if t.lemma(k) == "have" {
					return false
				}
			}
		}
	}
	return present
}

// distant verbs tell of a noun that has its own day.
var distant = wordSet(`cancel postpone announce plan propose schedule call boycott delay reject condemn discuss seek demand
set order request offer promise investigate denounce criticize criticise approve`)

// happenings are nouns that have a date themselves.
var happenings = wordSet(`attack bombing killing blast explosion shooting crash airstrike strike raid violence clash massacre assassination murder
death earthquake coup ambush accident collision fire storm hijacking shelling kidnapping riot talk meeting summit election vote
referendum war battle protest rally demonstration visit agreement deal ceasefire truce ceremony conference session hearing trial
verdict ruling resignation arrest incident event poll speech announcement statement decision invasion offensive operation launch
game match march parade festival anniversary inauguration funeral uprising revolution resolution treaty debate interview report`)

// light verbs say of their noun only that it was.
var light = wordSet(`hold take occur happen begin start stage conduct launch carry mount resume erupt break make be come give end stop continue follow`)

// harming verbs tell what an attack did as it was made.
var harming = wordSet(`kill injure wound hit strike leave destroy damage rock target shake claim kill tear rip level hurt flatten devastate`)

// phases are verbs whose infinitive is done with them.
var phases = wordSet(`begin start continue resume stop cease try attempt manage fail help`)

// reaches follows the arcs from the word an expression hangs on to the head w
// of an act.
func (t *sheet) reaches(x *stamp, from, w int) string {
	up := t.up[w]
	if up < 0 && from != w {
		return ""
	}
	// "held talks on Friday", "the attack took place on Friday", "the blast killed nine on Friday"
	if up == from && t.isVerb(from) && !t.isVerb(w) {
		switch rel := t.rel(w); {
		case (rel == "nsubj" || rel == "obj") && light[t.lemma(from)], rel == "nsubj" && harming[t.lemma(from)] && !t.has(from, "nsubj:pass"):
			return "expression"
		case rel == "obl" && harming[t.lemma(from)]:
			if p := t.preposition(w); p == "in" || p == "during" || p == "when" || p == "by" {
				return "expression"
			}
		}
	}
	// "killed in Friday's attack"
	if up >= 0 && t.up[from] == w && t.isVerb(w) && t.rel(from) == "obl" && happenings[t.lemma(from)] && x.last < from && harming[t.lemma(w)] {
		if p := t.preposition(from); p == "in" || p == "during" {
			return "expression"
		}
	}
	if up < 0 {
		return ""
	}
	switch t.rel(w) {
	case "conj":
		return t.coordinated(x, from, w)
	case "xcomp":
		if up == from && phases[t.lemma(from)] {
			return "expression"
		}
	case "advcl":
		// "opened fire on Friday, killing nine"
		if up == from && t.tokens[w].XPOS == "VBG" && !t.has(w, "mark", "nsubj", "case") {
			return "coordination"
		}
	case "acl":
		// "the attack on Friday that killed nine"
		if up == from && !t.isVerb(from) && happenings[t.lemma(from)] && harming[t.lemma(w)] {
			return "expression"
		}
	}
	return ""
}

// coordinated: an expression before the verbs of one subject dates them all,
// and so does one behind the last.
func (t *sheet) coordinated(x *stamp, from, w int) string {
	if t.has(w, "nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl") || !t.isVerb(w) {
		return ""
	}
	first := w
	for steps := 0; t.rel(first) == "conj" && t.up[first] >= 0 && steps < 5; steps++ {
		first = t.up[first]
	}
	if from != first || !t.isVerb(first) || t.tokens[w].XPOS != t.tokens[first].XPOS && t.tokens[w].XPOS != "VBN" {
		return ""
	}
	return "coordination"
}

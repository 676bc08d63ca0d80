package dates

// A tense tells on which side of the day of publication a time lies by the
// clause it stands in.
type tense int

const (
	past tense = iota
	future
	either     // the clause does not tell
	weakPast   // weekdays lie behind; of days of the year the nearest
	weakFuture // weekdays lie ahead; of days of the year the nearest
)

// tense finds the side from the tree: the clause that the words first up to
// end hang on. Without a tree the words of the sentence tell.
func (p *reader) tense(first, end int, forward bool) tense {
	if forward {
		return future
	}
	if p.is(first, "since") || p.is(first-1, "since") {
		return past
	}
	if p.is(first-1, "upcoming", "coming") || p.is(first-1, "of") && p.is(first-2, "ahead") || p.is(first-1, "the", "of") && p.is(first-2, "ahead", "of") && p.is(first-3, "ahead") {
		return future
	}
	if !p.parsed {
		if !p.worded {
			p.worded, p.byWords = true, p.wordTense()
		}
		return p.byWords
	}
	if p.saidOn(first) {
		return past
	}
	h := p.head(first, end)
	if k := p.child(h, "cop"); k >= 0 && p.tokens[k].XPOS != "VB" { // "The vote is on Monday"
		if p.tokens[k].XPOS == "VBD" {
			return either
		}
		return weakFuture
	}
	at, limit := h, len(p.tokens)
	for range climb {
		g := p.tokens[at].Head - 1
		if g < 0 || g >= limit {
			break
		}
		if p.clausal(g) {
			return p.verbTense(g, at, h, 8)
		}
		if t, ok := p.nounTense(g); ok {
			return t
		}
		at = g
	}
	if p.clausal(at) && at != h {
		return p.verbTense(at, at, h, 8)
	}
	if k := p.child(at, "acl"); k >= 0 && p.tokens[k].XPOS == "VB" && p.child(k, "mark") >= 0 {
		return weakFuture // "Talks to resume Tuesday"
	}
	return either
}

// saidOn tells whether an expression stands right behind a verb of saying,
// which it then dates: "no troops would be sent, he said late on Tuesday".
func (p *reader) saidOn(first int) bool {
	i := first - 1
	for p.is(i, "on", "late", "early", "in") {
		i--
	}
	if i < 0 {
		return false
	}
	t := &p.tokens[p.words[i].token]
	return sayingVerbs[t.Lemma] && t.XPOS == "VBD"
}

// head is the token of the words first up to end that hangs on a token outside.
func (p *reader) head(first, end int) int {
	lo, hi := p.words[first].token, p.words[end-1].token
	for i := lo; i <= hi; i++ {
		if g := p.tokens[i].Head - 1; g < lo || g > hi {
			if rel := p.tokens[i].Deprel; rel != "case" && rel != "det" && rel != "punct" && rel != "mark" && rel != "cc" {
				return i
			}
		}
	}
	return lo
}

// clausal tells whether a token heads a clause: a verb, or what has a copula.
func (p *reader) clausal(i int) bool {
	switch p.tokens[i].UPOS {
	case "VERB", "AUX":
		return true
	}
	return p.child(i, "cop") >= 0
}

// near bounds how far from a word its children are sought, in words; climb how
// many arcs are followed up. They keep sentences of thousands of words cheap.
const near, climb = 60, 30

// around is the stretch of tokens in which the children of i are sought.
func (p *reader) around(i int) (from, to int) {
	return max(i-near, 0), min(i+near, len(p.tokens))
}

func (p *reader) child(i int, deprel string) int {
	from, to := p.around(i)
	for k := from; k < to; k++ {
		if p.tokens[k].Head-1 == i && p.tokens[k].Deprel == deprel && k != i {
			return k
		}
	}
	return -1
}

// nounTense tells what a noun on the way to the clause shows: attacks are over
// when they are told of, and one campaigns for a vote to come.
func (p *reader) nounTense(i int) (tense, bool) {
	lemma := p.tokens[i].Lemma
	if pastNouns[lemma] {
		return past, true
	}
	if futureNouns[lemma] {
		return future, true
	}
	from, to := p.around(i)
	for k := from; k < to; k++ {
		if p.tokens[k].Head-1 != i {
			continue
		}
		switch p.tokens[k].Deprel {
		case "case":
			if p.tokens[k].Lemma == "ahead" {
				return future, true
			}
		case "amod":
			if futureWords[p.tokens[k].Lemma] {
				return future, true
			}
		}
	}
	return past, false
}

var pastNouns = wordSet(`attack bombing killing blast explosion shooting crash airstrike raid violence clash massacre assassination
murder death earthquake quake coup ambush accident collision fire storm tsunami hijacking shelling kidnapping riot`)

var futureNouns = wordSet(`eve run-up runup preparation deadline candidate`)

// planNouns have an infinitive that is yet to be: "a plan to withdraw".
var planNouns = wordSet(`plan deadline deal agreement proposal promise pledge bid intention offer vote call decision threat ultimatum talk`)

var futureWords = wordSet(`upcoming scheduled planned forthcoming looming expected impending proposed due`)

// aiming verbs tell of what is to come: "scheduled for Friday".
var aiming = wordSet(`schedule plan slate expect propose book set postpone reschedule adjourn delay extend defer fix invite due likely ready go
intend hope aim promise pledge vow agree want prepare await threaten anticipate tip project forecast`)

// doing verbs tell of their infinitive as done.
var doing = wordSet(`manage fail force continue begin start appear seem help use prove come get return rush gather move resume refuse try attempt`)

// calling verbs tell of their object as to come.
var calling = wordSet(`schedule plan propose call prepare announce await expect set organize organise convene postpone`)

// starting verbs in the present tense are of a timetable.
var starting = wordSet(`begin start open end expire meet resume vote close arrive leave travel visit host face hold mark fall go launch kick take play convene run`)

// verbTense reads the tense of the clause headed by v, in which the word at
// stands that the expression's head h is or hangs on.
func (p *reader) verbTense(v, at, h, depth int) tense {
	if depth == 0 {
		return either
	}
	t := &p.tokens[v]
	var have, was, is, to bool
	modal := ""
	start, stop := p.around(v)
	for k := start; k < stop; k++ {
		c := &p.tokens[k]
		if c.Head-1 != v || k == v {
			continue
		}
		switch c.Deprel {
		case "aux", "aux:pass", "cop":
			switch c.Lemma {
			case "have":
				have = true
			case "be", "get":
				if c.XPOS == "VBD" {
					was = true
				} else if c.XPOS == "VBZ" || c.XPOS == "VBP" {
					is = true
				}
			case "do":
				was = was || c.XPOS == "VBD"
				is = is || c.XPOS != "VBD"
			case "to":
				to = true
			default:
				if c.XPOS == "MD" {
					modal = c.Lemma
				}
			}
		case "mark":
			to = to || c.Lemma == "to"
		}
	}
	switch modal {
	case "":
	case "will", "shall", "'ll", "wo":
		return future
	case "would":
		if have {
			return past
		}
		return weakFuture
	case "could":
		if have {
			return past
		}
		return either
	default:
		if have {
			return past
		}
		return weakFuture
	}
	aims := aiming[t.Lemma] || futureWords[t.Lemma]
	if aims && (t.XPOS == "VBN" || t.UPOS == "ADJ" || t.XPOS == "VBD" && p.marked(at, "for", "to", "until")) && !p.marked(at, "on") || aims && t.UPOS == "ADJ" || aims && t.XPOS == "VBN" && (is || p.marked(at, "for")) {
		if was || have {
			if p.marked(at, "to", "until", "till") {
				return future
			}
			return either
		}
		if !is && t.Deprel == "acl" && p.governor(v, depth, future) == past {
			return either // "games scheduled for Wednesday were held"
		}
		if t.XPOS == "VBN" || t.UPOS == "ADJ" || p.marked(at, "for", "to", "until") {
			return future
		}
	}
	if calling[t.Lemma] && at != h && p.marked(at, "for") {
		return future
	}
	switch {
	case to && !have || t.XPOS == "VB" && (t.Deprel == "xcomp"):
		if is {
			return future
		}
		if was {
			return either
		}
		return p.infinitive(v, depth)
	case have || was:
		return past
	case t.XPOS == "VBD":
		return past
	case t.XPOS == "VBG":
		if is {
			return p.present(t.Lemma)
		}
		return p.governor(v, depth, past)
	case t.XPOS == "VBN":
		if is {
			return p.present(t.Lemma)
		}
		return past
	case t.XPOS == "VBZ" || t.XPOS == "VBP" || is:
		return p.present(t.Lemma)
	case t.XPOS == "VB":
		return p.governor(v, depth, either)
	}
	return p.governor(v, depth, either)
}

// present is the tense of a clause in the present: past in a headline, and in
// a report that tells all in the present.
func (p *reader) present(lemma string) tense {
	switch {
	case starting[lemma]:
		return weakFuture
	case p.headline || p.presentStyle:
		return weakPast
	}
	return either
}

// governor is the tense of the clause above v, or that given where none is.
func (p *reader) governor(v, depth int, or tense) tense {
	at := v
	for range climb {
		g := p.tokens[at].Head - 1
		if g < 0 || g >= len(p.tokens) {
			return or
		}
		if p.clausal(g) {
			return p.verbTense(g, at, at, depth-1)
		}
		at = g
	}
	return or
}

// infinitive is the tense of "to meet": ahead of the verb above it, unless that
// tells that it was done.
func (p *reader) infinitive(v, depth int) tense {
	t := &p.tokens[v]
	g := t.Head - 1
	if g < 0 || g >= len(p.tokens) {
		return future // a headline's "Minister to visit Hentzau"
	}
	above := &p.tokens[g]
	switch t.Deprel {
	case "acl":
		if !planNouns[above.Lemma] {
			return p.governor(v, depth, weakFuture)
		}
	case "advcl":
		if above.UPOS == "VERB" && !aiming[above.Lemma] {
			return p.governor(v, depth, future)
		}
	case "xcomp", "ccomp", "conj":
		if doing[above.Lemma] {
			return p.governor(v, depth, past)
		}
		if t.Deprel == "conj" {
			return p.verbTense(g, v, v, depth-1)
		}
		if above.XPOS == "VBN" && p.hadAux(g) {
			return either
		}
		if above.UPOS == "VERB" && !aiming[above.Lemma] {
			return p.governor(v, depth, future)
		}
	}
	return weakFuture
}

func (p *reader) hadAux(v int) bool {
	from, to := p.around(v)
	for k := from; k < to; k++ {
		if c := &p.tokens[k]; c.Head-1 == v && (c.Deprel == "aux" || c.Deprel == "aux:pass") && (c.Lemma == "have" || c.XPOS == "VBD") {
			return true
		}
	}
	return false
}

// marked tells whether a token has one of the prepositions.
func (p *reader) marked(i int, words ...string) bool {
	from, to := p.around(i)
	for k := from; k < to; k++ {
		if c := &p.tokens[k]; c.Head-1 == i && c.Deprel == "case" {
			for _, w := range words {
				if lowerASCII(c.Form) == w {
					return true
				}
			}
		}
	}
	return false
}

// wordTense tells by the words of a sentence without a tree.
func (p *reader) wordTense() tense {
	for i := range p.words {
		switch lowerASCII(p.words[i].text) {
		case "will", "shall", "'ll", "wo", "would", "upcoming":
			return future
		}
	}
	return weakPast
}

package petrarch

import (
	"fmt"
	"slices"
	"strings"
)

// A pattern asks for words around the verb.
type pattern struct {
	before, after []unit
	code          eventCode
	at            int
}

// A unit is one part of a pattern: a noun phrase, a prepositional phrase, or a
// sign for an actor.
type unit struct {
	prep  string   // "by/with"; "" if there is none
	sign  string   // "+" target, "$" source, "^" anyone; "" if none
	words []string // the last is the head; each "w", "w|w" or "@class"
	stem  bool     // after "+" or "$": "+ BORDER" is the target's border
}

// pattern reads "- &MILITARY * {WEAPON SYSTEM} (TO +)  [072]".
func (v *verbs) pattern(l *ledger, b *block, n int, body string) {
	if b == nil {
		l.list(n, "pattern without a block", fmt.Sprintf("%s stands under no head", quote(body)), "write one above: --- NAME [CODE] ---")
		return
	}
	text, codes, fault := parts(strings.TrimSpace(body[1:]))
	if fault == "" && len(codes) != 1 {
		fault = fmt.Sprintf("%d codes", len(codes))
	}
	if fault != "" {
		l.list(n, "is of no form known", fault+" in "+quote(body), "write - WORDS * WORDS [CODE]")
		return
	}
	p := pattern{at: n}
	var bad string
	if p.code, bad = readEventCode(codes[0]); bad != "" {
		l.list(n, "no CAMEO code", bad, "codes are listed in ontology/cameo.tsv")
		return
	}
	tokens := tokenize(text)
	star := slices.Index(tokens, "*")
	if star < 0 || slices.Contains(tokens[star+1:], "*") {
		l.list(n, "is of no form known", "the verb stands not once in "+quote(body), "write one * for it")
		return
	}
	var w *wrong
	if p.before, w = v.units(tokens[:star], false); w == nil {
		p.after, w = v.units(tokens[star+1:], true)
	}
	if w != nil {
		l.list(n, w.reason, w.text+" in "+quote(body), w.mend)
		return
	}
	b.patterns = append(b.patterns, p)
}

// tokenize parts words and signs.
func tokenize(s string) []string {
	for _, sign := range []string{"(", ")", "{", "}", "*", "+", "$", "^", "%"} {
		s = strings.ReplaceAll(s, sign, " "+sign+" ")
	}
	return strings.Fields(s)
}

// byHand is the mend of what a frame says otherwise.
const byHand = "write a frame for it by hand"

// pure are particles that are hardly ever prepositions.
var pure = wordSet("ahead apart aside away back down forward off out together up")

// units reads the tokens on one side of the verb.
func (v *verbs) units(tokens []string, after bool) (out []unit, w *wrong) {
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch {
		case t == "{" || t == "(":
			end := closing(tokens, i)
			if end < 0 {
				return nil, &wrong{"is of no form known", "a bracket is not closed", "close it"}
			}
			u, w := v.group(tokens[i+1:end], t == "(")
			if w != nil {
				return nil, w
			}
			out = append(out, u)
			i = end
		case t == "}" || t == ")":
			return nil, &wrong{"is of no form known", "a bracket is not opened", "remove it"}
		case t == "%":
			return nil, &wrong{"% in a pattern", "% (each other) has no counterpart", byHand}
		case t == "+" || t == "$" || t == "^":
			u := unit{sign: t}
			if i+1 < len(tokens) && t != "^" && !strings.Contains("(){}+$^%", tokens[i+1]) && !prepositions[strings.ToLower(tokens[i+1])] {
				i++
				u.stem = true
				var w *wrong
				if u.words, w = v.word(tokens[i]); w != nil {
					return nil, w
				}
			}
			out = append(out, u)
		case after && i == 0 && particles[strings.ToLower(t)] && (pure[strings.ToLower(t)] || i+1 == len(tokens) || strings.Contains("({", tokens[i+1])):
			out = append(out, unit{words: []string{strings.ToLower(t)}})
		case after && prepositions[strings.ToLower(t)]:
			u := unit{prep: strings.ToLower(t)}
			if i+1 < len(tokens) && strings.Contains("+$^", tokens[i+1]) {
				i++
				u.sign = tokens[i]
			} else if i+1 < len(tokens) && tokens[i+1] != "(" && tokens[i+1] != "{" {
				i++
				word, w := v.word(tokens[i])
				if w != nil {
					return nil, w
				}
				u.words = word
			}
			out = append(out, u)
		default:
			words, w := v.word(t)
			if w != nil {
				return nil, w
			}
			out = append(out, unit{words: words})
		}
	}
	return out, nil
}

// closing finds the bracket that closes the one at i.
func closing(tokens []string, i int) int {
	depth := 0
	for j := i; j < len(tokens); j++ {
		switch tokens[j] {
		case "{", "(":
			depth++
		case "}", ")":
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// group reads what stands in brackets: round ones begin with a preposition.
func (v *verbs) group(tokens []string, round bool) (u unit, w *wrong) {
	if round {
		if len(tokens) == 0 {
			return u, &wrong{"is of no form known", "brackets hold nothing", "remove them"}
		}
		u.prep = strings.ToLower(tokens[0])
		for p := range strings.SplitSeq(u.prep, "/") {
			if !prepositions[p] {
				return u, &wrong{"brackets without a preposition", fmt.Sprintf("%q in round brackets is no preposition that our steps know", tokens[0]), byHand}
			}
		}
		tokens = tokens[1:]
	}
	for _, t := range tokens {
		switch t {
		case "{", "}":
		case "(", ")", "%", "*":
			return u, &wrong{"brackets in brackets", fmt.Sprintf("%q stands in brackets", t), byHand}
		case "+", "$", "^":
			if u.sign != "" || len(u.words) > 0 {
				return u, &wrong{"actor inside a phrase", fmt.Sprintf("%q stands inside a phrase", t), byHand}
			}
			u.sign = t
		default:
			words, w := v.word(t)
			if w != nil {
				return u, w
			}
			u.words = append(u.words, words...)
			u.stem = u.sign != ""
		}
	}
	if u.sign == "^" && u.stem || len(u.words) > 3 {
		return u, &wrong{"long phrase", "a phrase asks for more words than a frame has places", byHand}
	}
	if !round && u.sign == "" && len(u.words) == 0 {
		return u, &wrong{"is of no form known", "braces hold nothing", "remove them"}
	}
	return u, nil
}

// word reads one word of a pattern: a noun, several with "/" between them, or
// a set of synonyms. PRIME_MINISTER gives two.
func (v *verbs) word(t string) ([]string, *wrong) {
	if strings.HasPrefix(t, "&") {
		name := setName(t)
		if len(v.classes[name]) == 0 {
			return nil, &wrong{"unknown set of words", fmt.Sprintf("set %s has no words that a class can hold", t), "declare it above: " + t + ", then +WORD"}
		}
		return []string{"@" + class(name)}, nil
	}
	var out []string
	for part := range strings.SplitSeq(strings.ToLower(strings.Trim(t, "_")), "_") {
		var any []string
		for w := range strings.SplitSeq(part, "/") {
			if fault := unfit(w); fault != "" {
				return nil, &wrong{"unusable word", fmt.Sprintf("%q %s", t, fault), byHand}
			}
			any = append(any, lemmas(w)...)
		}
		out = append(out, strings.Join(any, "|"))
	}
	return out, nil
}

// exclusion gives the conditions that keep the verbs' own codes from what a
// pattern with [---] takes away.
func (p *pattern) exclusion(l *ledger, b *block) []string {
	if !slices.ContainsFunc(b.verbs, func(w verb) bool { return !w.code.none() }) {
		l.convert(p.at) // the verbs code nothing by themselves
		return nil
	}
	if len(p.before) == 0 && len(p.after) == 1 {
		switch u := p.after[0]; {
		case u.sign != "" || len(u.words) > 1:
		case u.prep == "" && len(u.words) == 1 && !particles[u.words[0]]:
			l.convert(p.at)
			return []string{"obj:" + u.words[0]}
		case u.prep != "":
			word := "*"
			if len(u.words) == 1 {
				word = u.words[0]
			}
			l.convert(p.at)
			return []string{at(u.prep) + ":" + word}
		}
	}
	if len(p.after) == 0 && len(p.before) == 1 && len(p.before[0].words) == 1 && p.before[0].sign == "" {
		l.convert(p.at)
		return []string{"nsubj:" + p.before[0].words[0]}
	}
	l.list(p.at, "pattern that takes an act away", "[---] takes the act away where several words stand together", "write a NOT= by hand")
	return nil
}

// patternFrames writes the frames of a pattern, one for each shape of its
// block's verbs.
func (v *verbs) patternFrames(l *ledger, b *block, p *pattern) {
	f, particle, w := p.fields()
	if w != nil {
		l.list(p.at, w.reason, w.text+" in "+quote(l.lines[p.at-1]), w.mend)
		return
	}
	if p.code.there != "" && p.code.back != "" {
		l.list(p.at, "two-way code", fmt.Sprintf("[%s:%s] codes the way back as well", p.code.there, p.code.back), "our frames code one event; the way there was written")
	}
	var shapes []string
	of := map[string][]int{}
	for i, w := range b.verbs {
		if of[w.shape()] == nil {
			shapes = append(shapes, w.shape())
		}
		of[w.shape()] = append(of[w.shape()], i)
	}
	written, clash := false, ""
	for _, shape := range shapes {
		group := b.group(of[shape])
		if group.object != "" && f.object != "" || group.particle != "" && particle != "" || group.prep != "" {
			continue // the verb has in its own words what the pattern asks for
		}
		if particle != "" {
			group.particle = particle
		}
		old, ok := v.add(l.at(p.at), p.code, group, f)
		if !ok {
			clash = old
			continue
		}
		written = true
		for _, i := range of[shape] {
			b.verbs[i].used = true
		}
	}
	switch {
	case clash != "":
		l.list(p.at, "pattern with two codes", fmt.Sprintf("%s stands before with another code", quote(l.lines[p.at-1])), fmt.Sprintf("remove one of the two; the other is %s", clash))
	case !written:
		l.list(p.at, "pattern without a verb", "no verb of its block has a place for "+quote(l.lines[p.at-1]), byHand)
	}
	l.convert(p.at)
}

// fields says a pattern in our frames' words.
func (p *pattern) fields() (f fields, particle string, w *wrong) {
	f = fields{src: "nsubj", tar: targets}
	if w := p.subject(&f); w != nil {
		return f, "", w
	}
	for i, u := range p.after {
		switch {
		case i == 0 && u.prep == "" && u.sign == "" && len(u.words) == 1 && particles[u.words[0]]:
			particle = u.words[0]
		case u.prep != "":
			if w := u.phrase(&f); w != nil {
				return f, "", w
			}
		case u.sign == "+" && u.stem:
			if f.object != "" {
				return f, "", rowed()
			}
			f.object, f.tar = u.words[len(u.words)-1], "obj.poss"
		case u.sign == "+":
			if f.object == "" && f.tar == targets {
				f.tar = "obj|iobj"
			}
		case u.sign == "^":
		case u.sign == "$":
			return f, "", &wrong{"source after the verb", "$ stands after the verb", byHand}
		case f.object != "":
			return f, "", rowed()
		default:
			f.object = u.words[len(u.words)-1]
			f.modified("obj", u.words)
		}
	}
	return f, particle, nil
}

func rowed() *wrong {
	return &wrong{"words in a row", "more than one phrase follows the verb, and none tells their relation", "put those of one phrase in braces, a preposition in brackets"}
}

// subject reads what stands before the verb.
func (p *pattern) subject(f *fields) *wrong {
	units := slices.Clone(p.before)
	if len(units) > 0 && units[0].sign == "$" {
		if units[0].sign = ""; !units[0].stem {
			units = units[1:]
		} else {
			f.src = "nsubj.poss|nsubj" // "$ TROOPS": troops of the source
		}
	}
	switch {
	case len(units) == 0:
		return nil
	case len(units) > 1:
		return &wrong{"words before the verb", "several phrases stand before the verb, and none tells their relation", "put those of one phrase in braces"}
	case units[0].sign != "":
		return &wrong{"target before the verb", fmt.Sprintf("%s stands before the verb", units[0].sign), byHand}
	}
	words := units[0].words
	if len(words) == 0 {
		return &wrong{"words before the verb", "nothing that could be a subject stands before the verb", byHand}
	}
	f.with = append(f.with, "nsubj:"+words[len(words)-1])
	f.modified("nsubj", words)
	return nil
}

// phrase reads a prepositional phrase.
func (u unit) phrase(f *fields) *wrong {
	place := at(u.prep)
	if u.prep == "to" && len(u.words) > 0 {
		place += "|xcomp" // "to leave" and "to Paris" look alike in a dictionary
	}
	owner := "obl:" + u.prep + ".poss|obj.obl:" + u.prep + ".poss"
	switch {
	case u.sign == "+" && u.stem:
		f.tar = owner
	case u.sign == "+", u.sign == "" && len(u.words) == 0:
		f.tar = place
	case u.sign == "$" && u.stem:
		f.src = owner
	case u.sign == "$":
		f.src = place
	case u.sign == "^":
		f.with = append(f.with, place+":*")
	}
	if len(u.words) > 0 {
		f.with = append(f.with, place+":"+u.words[len(u.words)-1])
		f.modifiedAt([]string{"obl:" + u.prep, "obj.obl:" + u.prep}, u.words)
	}
	return nil
}

// modified asks that the word at a place has the words before the head as its
// own.
func (f *fields) modified(place string, words []string) { f.modifiedAt([]string{place}, words) }

func (f *fields) modifiedAt(places []string, words []string) {
	for _, w := range words[:max(len(words)-1, 0)] {
		var paths []string
		for _, place := range places {
			for _, step := range []string{"compound", "amod", "poss"} {
				paths = append(paths, place+"."+step)
			}
		}
		f.with = append(f.with, strings.Join(paths, "|")+":"+w)
	}
}

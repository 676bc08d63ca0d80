package petrarch

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annalist/ontology"
)

// verbs gathers the classes and frames of verbs/imported.txt.
type verbs struct {
	classes map[string][]string // synonym sets by name: TREATY -> treaty, pact
	frames  []frame
	seen    map[string]frame // by the entry's text
}

// A frame is one entry, and the code it stands under.
type frame struct{ code, entry, where string }

// A verb is a word of a block with what belongs to it: "put up with" has the
// particle "up" and the preposition "with".
type verb struct {
	lemma, particle, prep, object string
	code                          eventCode
	at                            int
	used                          bool
}

// An eventCode is what a verb or pattern codes: from the subject to the object,
// and back. "" is nothing, "---" nothing on purpose.
type eventCode struct{ there, back string }

func (c eventCode) none() bool { return c.there == "---" }

// A block is a set of verbs, and the patterns that hold for each of them.
type block struct {
	code     eventCode
	at       int
	verbs    []verb
	patterns []pattern
}

// read reads a dictionary of verbs. First come sets of synonyms, then blocks: a
// head with the code of all, the verbs, each with its irregular forms and its
// own code if it has one, and the patterns:
//
//	&TREATY
//	+PACT
//
//	---  SIGN   [057]  ---
//	SIGN {SIGNS SIGNED } # a comment
//	+PUT_PEN_TO [030]
//	- * &TREATY (WITH +)   [057:057]  # SIGN
func (v *verbs) read(l *ledger) {
	if v.seen == nil {
		v.classes, v.seen = map[string][]string{}, map[string]frame{}
	}
	v.sets(l)
	var b *block
	set := false
	for i, text := range l.lines {
		n := i + 1
		body := uncomment(text)
		switch {
		case l.fates[i] == blank:
			set = false
		case !l.open(n):
			set = set || strings.HasPrefix(body, "&")
		case body == "":
			l.comment(n)
		case strings.HasPrefix(body, "---"):
			v.end(l, b)
			b, set = v.head(l, n, body), false
		case strings.HasPrefix(body, "~"):
			l.list(n, "transformation", quote(body)+" transforms events; our frames have no such rule", "the frames for complements (+TYPE) tell nested acts")
		case strings.HasPrefix(body, "-"):
			v.pattern(l, b, n, body)
		default:
			v.verb(l, b, n, body)
		}
	}
	v.end(l, b)
}

// sets reads the sets of synonyms, wherever they stand: a name after "&", then
// its members after "+", up to a line that is none.
func (v *verbs) sets(l *ledger) {
	name := ""
	for i, text := range l.lines {
		n := i + 1
		body := uncomment(text)
		switch {
		case !l.open(n):
			if l.fates[i] == blank {
				name = ""
			}
		case body == "":
		case body[0] == '&':
			if name = setName(body); !plainWord(name) {
				l.list(n, "unusable set", fmt.Sprintf("name of the set is %q", body), "write capital letters")
				name = ""
				continue
			}
			if v.classes[name] == nil {
				v.classes[name] = []string{}
			}
			l.convert(n)
		case body[0] == '+' && name != "":
			word := strings.ToLower(strings.Trim(body[1:], "_ "))
			if fault := unfit(word); fault != "" {
				l.list(n, "member of a set", fmt.Sprintf("%q %s", word, fault), "a class holds single words; write a frame for it")
				continue
			}
			for _, form := range lemmas(word) {
				if !slices.Contains(v.classes[name], form) {
					v.classes[name] = append(v.classes[name], form)
				}
			}
			l.convert(n)
		default:
			name = ""
		}
	}
}

func setName(s string) string {
	return strings.ToLower(strings.Trim(strings.TrimPrefix(s, "&"), "_ "))
}

func plainWord(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// unfit tells why our frames cannot ask for a word, "" if they can.
func unfit(w string) string {
	switch {
	case w == "":
		return "is no word"
	case strings.ContainsAny(w, "_ "):
		return "is of several words"
	case strings.Contains(w, "-"):
		return "has a hyphen, at which our words are cut"
	case strings.ContainsAny(w, "|:=@*&+^$%(){}[]!~#\"<>/\\"):
		return "holds a sign that is no part of a word"
	}
	return ""
}

// lemmas gives the lemmas that a noun as written may have: itself, and itself
// without a plural's ending.
func lemmas(w string) []string {
	out := []string{w}
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		out = append(out, w[:n-3]+"y")
	case n > 4 && endsIn(w, "sses", "xes", "ches", "shes"):
		out = append(out, w[:n-2])
	case n > 3 && strings.HasSuffix(w, "s") && !endsIn(w, "ss", "us", "is"):
		out = append(out, w[:n-1])
	}
	return out
}

// head reads "--- SIGN [057] ---".
func (v *verbs) head(l *ledger, n int, body string) *block {
	inner := strings.Trim(body, "- \t")
	_, codes, fault := parts(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(body), "---")))
	switch {
	case strings.Contains(body, "[---]"):
		l.convert(n)
		return &block{code: eventCode{there: "---"}, at: n}
	case fault != "" || len(codes) != 1 || inner == "":
		l.list(n, "is of no form known", "no block in "+quote(body), "write it like --- SIGN [057] ---")
		return &block{code: eventCode{there: "---"}, at: n}
	}
	code, bad := readEventCode(codes[0])
	if bad != "" {
		l.list(n, "no CAMEO code", bad, "codes are listed in ontology/cameo.tsv")
		return &block{code: eventCode{there: "---"}, at: n}
	}
	l.convert(n)
	return &block{code: code, at: n}
}

// readEventCode reads "057", "042:043" (there and back), ":173" (back alone) or
// "---" (nothing).
func readEventCode(s string) (c eventCode, fault string) {
	if s == "---" {
		return eventCode{there: s}, ""
	}
	c.there, c.back, _ = strings.Cut(s, ":")
	for _, code := range []string{c.there, c.back} {
		if _, ok := ontology.CAMEO(code); !ok && code != "" {
			return c, fmt.Sprintf("no CAMEO code %q", code)
		}
	}
	if c.there == "" && c.back == "" {
		return c, fmt.Sprintf("no CAMEO code %q", s)
	}
	return c, ""
}

// prepositions are the words that our steps take as one: obl:to.
var prepositions = wordSet(`about above across after against along amid among around as at before behind below beneath beside between beyond by
	despite during for from in inside into like near of off on onto outside over past regarding since through throughout to toward towards under
	until unto upon with within without`)

// particles are those that our frames write after the lemma.
var particles = wordSet("about ahead apart around aside away back by down forward in off on out over through together up")

var auxiliaries = wordSet("be am is are was were been being have has had will would to do does did can could may might must shall should")

// verb reads "SIGN {SIGNS SIGNED } [057]" or "+PUT_UP_WITH".
func (v *verbs) verb(l *ledger, b *block, n int, body string) {
	if b == nil {
		l.list(n, "verb without a block", fmt.Sprintf("%s stands under no head", quote(body)), "write one above: --- NAME [CODE] ---")
		return
	}
	before, forms, braced := strings.Cut(body, "{")
	word, codes := before, []string(nil)
	fault := ""
	if braced {
		_, after, closed := strings.Cut(forms, "}")
		word = before + after
		if !closed {
			fault = "a brace is not closed"
		}
	}
	if fault == "" {
		word, codes, fault = parts(word)
	}
	if fault != "" || len(codes) > 1 {
		l.list(n, "is of no form known", fault+" in "+quote(body), "write VERB {FORMS} [CODE]")
		return
	}
	w := verb{code: b.code, at: n}
	if len(codes) == 1 {
		var bad string
		if w.code, bad = readEventCode(codes[0]); bad != "" {
			l.list(n, "no CAMEO code", bad, "codes are listed in ontology/cameo.tsv")
			return
		}
	}
	if fault := w.spell(word); fault != "" {
		l.list(n, "verb of several words", fmt.Sprintf("%s %s", quote(body), fault), "write a frame for it by hand")
		return
	}
	if len(b.verbs) == mostVerbs {
		l.list(n, "too many verbs", fmt.Sprintf("a block has over %d verbs", mostVerbs), "part it into several")
		return
	}
	b.verbs = append(b.verbs, w)
}

// mostVerbs is more than any block needs; each pattern is written for all.
const mostVerbs = 200

// spell reads the words of a verb; "+" marks which of several is the verb.
func (w *verb) spell(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == '_' || r == ' ' || r == '\t' })
	if len(words) == 0 {
		return "is no verb"
	}
	marked := strings.HasPrefix(words[0], "+")
	if marked {
		words[0] = words[0][1:]
	}
	for _, part := range words {
		if strings.HasPrefix(part, "+") {
			return "has words before the verb"
		}
		if fault := unfit(part); fault != "" {
			return fault
		}
	}
	switch {
	case words[0] == "class":
		return "begins as a class does"
	case len(words) > 1 && auxiliaries[words[0]]:
		return "begins with an auxiliary"
	}
	w.lemma = words[0]
	rest := words[1:]
	if len(rest) > 0 && particles[rest[0]] && (len(rest) == 1 || prepositions[rest[len(rest)-1]]) {
		w.particle, rest = rest[0], rest[1:]
	} else if len(rest) > 0 && !prepositions[rest[0]] && !particles[rest[0]] {
		w.object, rest = rest[0], rest[1:]
	}
	if len(rest) > 0 && prepositions[rest[0]] {
		w.prep, rest = rest[0], rest[1:]
	}
	if len(rest) > 0 {
		return "has more words than a frame has places"
	}
	return ""
}

// end writes the frames of a block that is whole.
func (v *verbs) end(l *ledger, b *block) {
	if b == nil {
		return
	}
	var not []string
	for i := range b.patterns {
		p := &b.patterns[i]
		if p.code.none() {
			not = append(not, p.exclusion(l, b)...)
		} else {
			v.patternFrames(l, b, p)
		}
	}
	// The verbs that share a code and a shape are one frame.
	var shapes []string
	of := map[string][]int{}
	for i, w := range b.verbs {
		key := w.shape() + "\t" + w.code.there + "\t" + w.code.back
		if of[key] == nil {
			shapes = append(shapes, key)
		}
		of[key] = append(of[key], i)
	}
	slices.Sort(not)
	not = slices.Compact(not)
	for _, key := range shapes {
		w := b.verbs[of[key][0]]
		if w.code.none() {
			continue
		}
		f := fields{src: "nsubj", tar: targets, not: not}
		if w.prep != "" {
			f.tar = at(w.prep)
		}
		old, done := v.add(l.at(w.at), w.code, b.group(of[key]), f)
		for _, i := range of[key] {
			if b.verbs[i].used = true; done {
				l.convert(b.verbs[i].at)
			} else {
				l.list(b.verbs[i].at, "verb in two blocks", fmt.Sprintf("%q has another code in another block", b.verbs[i].lemma), fmt.Sprintf("remove one of the two; the other is %s", old))
			}
		}
	}
	for _, w := range b.verbs {
		switch {
		case !l.open(w.at):
		case w.used:
			l.convert(w.at)
		default:
			l.list(w.at, "verb that codes nothing", fmt.Sprintf("%q has no code, nor a pattern that gives one", w.lemma), "our frames need none for it")
		}
	}
}

// shape is all of a verb but its lemma.
func (w verb) shape() string { return w.particle + "\t" + w.object + "\t" + w.prep }

// group gives verbs of one shape as the beginning of an entry.
func (b *block) group(at []int) verb {
	w := b.verbs[at[0]]
	var all []string
	for _, i := range at {
		if !slices.Contains(all, b.verbs[i].lemma) {
			all = append(all, b.verbs[i].lemma)
		}
	}
	slices.Sort(all)
	w.lemma = strings.Join(all, "|")
	return w
}

// targets are the places where PETRARCH2 seeks the target of a verb that says
// nothing of it: all after the verb.
const targets = "obj|iobj|obj.poss|obj.obl:of/by/from/with/to/for/against/on/in|obl:with/to/against/on/at/from/for/of/in"

// at gives the place of what stands after a preposition.
func at(prep string) string { return "obl:" + prep + "|obj.obl:" + prep }

// fields are the conditions of an entry.
type fields struct {
	object   string // words or @class; "" for any
	src, tar string
	with     []string // "obl:in:strike"
	not      []string
}

// add writes an entry. Without ok another code has the same entry, at old.
func (v *verbs) add(where string, c eventCode, w verb, f fields) (old string, ok bool) {
	if c.there == "" { // from the object to the subject
		f.src, f.tar = f.tar, f.src
	}
	words := []string{w.lemma}
	for _, word := range []string{w.particle, cmp.Or(w.object, f.object)} {
		if word != "" {
			words = append(words, word)
		}
	}
	words = append(words, "SRC="+f.src, "TAR="+f.tar, "NEED=both")
	for _, c := range f.with {
		words = append(words, "WITH="+c)
	}
	for _, c := range f.not {
		words = append(words, "NOT="+c)
	}
	entry := frame{cmp.Or(c.there, c.back), strings.Join(words, " "), where}
	if old, ok := v.seen[entry.entry]; ok {
		return old.where, old.code == entry.code
	}
	v.seen[entry.entry] = entry
	v.frames = append(v.frames, entry)
	return where, true
}

// text writes the frame file.
func (v *verbs) text() string {
	if len(v.frames) == 0 {
		return ""
	}
	var b strings.Builder
	var names []string
	for name, words := range v.classes {
		if len(words) > 0 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		words := slices.Sorted(slices.Values(v.classes[name]))
		fmt.Fprintf(&b, "class %s = %s\n", class(name), strings.Join(words, " "))
	}
	slices.SortFunc(v.frames, func(x, y frame) int {
		return cmp.Or(strings.Compare(x.code, y.code), strings.Compare(x.entry, y.entry))
	})
	last := ""
	for _, f := range v.frames {
		if f.code != last {
			last = f.code
			fmt.Fprintf(&b, "\n%s\n", headLine(f.code))
		}
		fmt.Fprintf(&b, "%s\n", f.entry)
	}
	return b.String()
}

// class is the name of a set of synonyms in our files, where it must not meet
// one of ours.
func class(name string) string { return "imported-" + name }

func headLine(code string) string {
	c, _ := ontology.CAMEO(code)
	words := []string{"#", cmp.Or(c.Type, "-")}
	words = append(words, c.Modes...)
	for _, x := range c.Contexts {
		words = append(words, "+"+x)
	}
	return strings.Join(append(words, code), " ") + ": imported, CAMEO " + code
}

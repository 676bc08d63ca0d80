package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A script makes a lemma of a form: take the form, in lower case or as it is,
// drop its last characters, append a suffix.
type script struct {
	drop   int // characters
	suffix string
	lower  bool
	valid  bool // the label could be read
}

// parseScript reads "K|SUFFIX|C": 3|e|L makes "accuse" of "Accusing".
func parseScript(label string) script {
	drop, rest, _ := strings.Cut(label, "|")
	n, err := strconv.Atoi(drop)
	cut := strings.LastIndexByte(rest, '|')
	if err != nil || n < 0 || cut < 0 {
		return script{}
	}
	return script{drop: n, suffix: rest[:cut], lower: rest[cut+1:] == "L", valid: true}
}

// apply gives the lemma, and whether the script fits the form.
func (s script) apply(form string) (string, bool) {
	if s.lower {
		form = strings.ToLower(form)
	}
	if !s.valid || s.drop > utf8.RuneCountInString(form) {
		return "", false
	}
	for range s.drop {
		_, size := utf8.DecodeLastRuneInString(form)
		form = form[:len(form)-size]
	}
	return form + s.suffix, form != "" || s.suffix != ""
}

// A lemmatizer finds lemmas.
type lemmatizer struct {
	scripts    []script
	exceptions map[string]string // "form\tUPOS" to lemma, the form in lower case
	known      func(word string) bool
}

// unknownCost is how much better the score of a script must be whose lemma is
// not a known word than that of one whose lemma is. Best on EWT dev and GUM-open
// dev together, of whole numbers; from 2 to 20 little changes.
const unknownCost = 4

// lemma gives the lemma of a form: from the model's exceptions, from the table
// of irregular forms, or by the best of the scripts that fit the form and
// agree with its tag. A lemma that is a known word is preferred. If no script
// will do, the form is its own lemma. For an adjective, an exception that
// differs from the form in case alone leaves the case to the scripts: "new"
// and "New" (York) are one entry.
func (l *lemmatizer) lemma(form, upos, xpos string, scores []float32) string {
	w := word{form: form, lower: strings.ToLower(form), upos: upos, xpos: xpos}
	if found, ok := l.exceptions[w.lower+"\t"+upos]; ok {
		if upos != "ADJ" || !strings.EqualFold(found, form) {
			return found
		}
		w.same = true
	} else if found, ok := irregular(w.lower, xpos); ok {
		return found
	}
	if at := best(scores); at >= 0 { // nearly always this is it
		if made, ok := l.make(at, w); ok && l.isKnown(w, made) {
			return made
		}
	}
	return l.search(w, scores)
}

// A word is what its lemma is sought for; same if the lemma has its letters.
type word struct {
	form, lower, upos, xpos string
	same                    bool
}

// make applies script number at, and tells whether the lemma may be.
func (l *lemmatizer) make(at int, w word) (string, bool) {
	made, ok := l.scripts[at].apply(w.form)
	if !ok || w.same {
		return made, ok && strings.EqualFold(made, w.form)
	}
	return made, plausible(w.lower, made, w.upos, w.xpos)
}

// search weighs all scripts.
func (l *lemmatizer) search(w word, scores []float32) string {
	chosen, top, found := w.form, float32(0), false
	for i, score := range scores {
		if found && score <= top {
			continue
		}
		made, ok := l.make(i, w)
		if !ok {
			continue
		}
		if !l.isKnown(w, made) {
			score -= unknownCost
		}
		if !found || score > top {
			chosen, top, found = made, score, true
		}
	}
	return chosen
}

// isKnown holds a form that is its own lemma for known, since names and rare
// words need not be in any list; but not a plural, which seldom is.
func (l *lemmatizer) isKnown(w word, lemma string) bool {
	if strings.EqualFold(w.form, lemma) {
		return w.same || w.xpos != "NNS" || !strings.HasSuffix(w.lower, "s")
	}
	return l.known(lemma)
}

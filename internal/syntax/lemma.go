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

// lemma takes the exception if there is one, else the best script that fits,
// else the form.
func lemma(form, upos string, scores []float32, scripts []script, exceptions map[string]string) string {
	if found, ok := exceptions[strings.ToLower(form)+"\t"+upos]; ok {
		return found
	}
	if at := best(scores); at >= 0 {
		if made, ok := scripts[at].apply(form); ok {
			return made
		}
	}
	chosen, lemma := -1, form
	for i := range scores {
		if chosen >= 0 && scores[i] <= scores[chosen] {
			continue
		}
		if made, ok := scripts[i].apply(form); ok {
			chosen, lemma = i, made
		}
	}
	return lemma
}

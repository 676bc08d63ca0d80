package petrarch

import (
	"fmt"
	"strings"

	"annalist/internal/lexicon"
)

// discards gathers the rows of discards.tsv.
type discards struct {
	rows [][]string
	seen map[string]seenTitle
}

// read reads a dictionary of discards: a phrase a line. With "+" before it a
// report in which it stands is left out, else the sentence alone.
//
//	+WORLD_CUP
//	GOLD MEDAL  # a comment
func (d *discards) read(l *ledger) {
	if d.seen == nil {
		d.seen = map[string]seenTitle{}
	}
	for n, body := range l.bodies() {
		phrase, whole := strings.CutPrefix(body, "+")
		scope := lexicon.Sentence
		if whole {
			scope = lexicon.WholeReport
		}
		phrase = low(phrase)
		if len(lexicon.Words(phrase)) == 0 || strings.ContainsAny(phrase, "[]{}+*\t") {
			l.list(n, "unusable phrase", "no phrase in "+quote(l.lines[n-1]), "write words, with + before them to leave out the whole report")
			continue
		}
		key := strings.Join(lexicon.Words(phrase), " ")
		if old, ok := d.seen[key]; ok {
			if old.sectors != string(scope) {
				l.list(n, "phrase with two scopes", fmt.Sprintf("%q leaves out a %s as well", phrase, old.sectors), "remove one; the other is "+old.where)
			}
			l.convert(n)
			continue
		}
		d.seen[key] = seenTitle{string(scope), l.at(n)}
		d.rows = append(d.rows, []string{phrase, string(scope)})
		l.convert(n)
	}
}

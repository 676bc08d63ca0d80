package places

import (
	"strings"
	"unicode/utf8"
)

// findLands notes every country that the report names, by name or by people.
func (d *document) findLands() {
	d.by = make([][]int, len(d.trees))
	for i, t := range d.trees {
		for _, l := range d.landsOf(t) {
			d.by[i] = append(d.by[i], len(d.lands))
			d.lands = append(d.lands, l)
			d.counts[l.code]++
			d.total++
		}
	}
}

// landsOf gives the countries that a sentence names.
func (f *tables) landsOf(t *tree) (out []naming) {
	for j := 0; j < t.len(); j++ {
		form := t.s.Tokens[j].Form
		if !capital(form) || !f.mayBegin(form) {
			continue
		}
		for k := min(j+4, t.len()-1); k >= j; k-- {
			if l, ok := f.lands[t.key(j, k)]; ok {
				out = append(out, naming{t.index, j, k, l})
				j = k
				break
			}
		}
	}
	return out
}

// mayBegin tells whether the name of a country may begin with a token.
func (f *tables) mayBegin(form string) bool {
	if strings.EqualFold(form, "the") {
		return false
	}
	for i := range len(form) {
		if form[i] >= utf8.RuneSelf {
			return true
		}
	}
	if f.begins[form] {
		return true
	}
	word, _, _ := strings.Cut(form, "-")
	return f.begins[word]
}

package events

import "slices"

// agreeing gives the noun that the subject of a relative clause stands for,
// where the noun it hangs on does not agree with its verb v and the noun above
// does: "sanctions against Ruritania that blacklist" are the sanctions.
func (t *tree) agreeing(v, noun int) int {
	above := t.head(noun)
	if base(t.rel(noun)) != "nmod" || above < 0 || t.child(noun, "conj") >= 0 {
		return noun
	}
	plural, known := t.agreement(v)
	if known && t.isPlural(noun) != plural && t.isPlural(above) == plural && (t.upos(above) == "NOUN" || t.upos(above) == "PROPN") {
		return above
	}
	return noun
}

// agreement tells whether the form of verb v asks for a plural subject; it is
// not known of past and bare forms.
func (t *tree) agreement(v int) (plural, known bool) {
	words := []int{v}
	for _, k := range t.kids[v] {
		if base(t.rel(k)) == "aux" || t.rel(k) == "cop" {
			words = append(words, k)
		}
	}
	for _, i := range words {
		switch form := t.form(i); {
		case t.xpos(i) == "VBZ" || form == "was":
			return false, true
		case t.xpos(i) == "VBP" || form == "were":
			return true, true
		}
	}
	return false, false
}

func (t *tree) isPlural(i int) bool {
	return slices.Contains([]string{"NNS", "NNPS"}, t.xpos(i))
}

package events

import "slices"

// mend sets right slips of the parser that no English sentence can mean, so
// that the frames find their words where they belong. Well-formed trees stay
// as they are.
func (t *tree) mend(words *vocabulary) {
	t.finite()
	for v := range t.heads {
		if t.upos(v) != "VERB" {
			continue
		}
		t.prepositions(v)
		t.phrases(v)
		t.phrasalVerb(v, words)
		t.raise(v)
		t.objectsOf(v)
	}
}

// move hangs word i on h.
func (t *tree) move(i, h int, rel string) {
	t.heads[i], t.rels[i] = h, rel
	t.hang()
}

// finite makes a finite verb that hangs on the root noun before it the root:
// "Demonstrators assembled in the square."
func (t *tree) finite() {
	r := slices.Index(t.heads, -1)
	if r < 0 || t.isVerb(r) || t.telegraphic() || t.child(r, "cop") >= 0 {
		return
	}
	v := t.child(r, "acl")
	if x := t.xposAt(v); v < r || x != "VBD" && x != "VBZ" && x != "VBP" {
		return
	}
	for _, k := range t.kids[r] {
		if k > v {
			t.heads[k] = v
		}
	}
	t.heads[v], t.rels[v] = -1, "root"
	t.move(r, v, "nsubj")
}

func (t *tree) xposAt(i int) string {
	if i < 0 {
		return ""
	}
	return t.xpos(i)
}

// prepositions gives a preposition that hangs on the verb, or on the
// infinitive below it, to the noun that follows: "called on Germany to send".
func (t *tree) prepositions(v int) {
	for _, c := range append([]int{v}, t.kids[v]...) {
		if c != v && t.rels[c] != "xcomp" && t.rels[c] != "ccomp" && t.rels[c] != "advcl" {
			continue
		}
		for _, p := range t.kids[c] {
			if rel := t.rels[p]; p <= v || rel != "mark" && rel != "case" || !slices.Contains(asking, t.form(p)) {
				continue
			}
			if k := t.partner(v, c, p); k >= 0 {
				t.heads[p], t.rels[p] = k, "case"
				t.move(k, v, "obl")
				return
			}
		}
	}
}

var asking = []string{"on", "upon", "for", "with", "at"}

// partner gives the noun after preposition p that is an object of v or the
// subject of its clause c, -1 if there is none.
func (t *tree) partner(v, c, p int) int {
	for _, k := range append(slices.Clone(t.kids[v]), t.kids[c]...) {
		rel := t.rels[k]
		if k > p && t.isNominal(k) && (rel == "obj" || rel == "iobj" || rel == "nsubj") && t.nothingBut(p, k) {
			return k
		}
	}
	return -1
}

// nothingBut tells whether all words between p and k hang on k.
func (t *tree) nothingBut(p, k int) bool {
	for i := p + 1; i < k; i++ {
		if !t.under(i, k) {
			return false
		}
	}
	return true
}

// phrases makes an object with a preposition a phrase of the verb: "called for
// dialogue", "put him under arrest"; and takes the verb's object out of one:
// "charged [the minister] with treason".
func (t *tree) phrases(v int) {
	for _, k := range slices.Clone(t.kids[v]) {
		c := t.child(k, "case")
		if c < 0 || c > k || !t.isNominal(k) || t.upos(c) != "ADP" && t.upos(c) != "SCONJ" {
			continue
		}
		switch t.rels[k] {
		case "obj", "iobj", "advcl", "xcomp":
			t.rels[k] = "obl"
		}
		if n := t.child(k, "nsubj"); base(t.rels[k]) == "obl" && n > v && n < c && t.child(k, "cop") < 0 && t.child(v, "obj") < 0 {
			t.move(n, v, "obj")
		}
	}
}

// phrasalVerb takes a particle out of the object: "laid down their arms".
func (t *tree) phrasalVerb(v int, words *vocabulary) {
	k := v + 1
	if k >= len(t.heads) || t.rels[k] != "case" || !words.phrasal[t.lemma[v]+" "+t.form(k)] {
		return
	}
	if n := t.heads[k]; n > k && t.heads[n] == v && base(t.rels[n]) == "obl" && t.child(v, "obj") < 0 {
		t.rels[n] = "obj"
		t.move(k, v, "compound:prt")
	}
}

// raise makes a word between a verb and its infinitive or gerund the object of
// that verb, as English has it: "urged [Germany] to send", "accused [Russia] of
// shelling", unless it stands after a preposition.
func (t *tree) raise(v int) {
	h, mark := t.heads[v], t.child(v, "mark")
	if rel := t.rels[v]; rel != "xcomp" && rel != "ccomp" && rel != "advcl" || h < 0 || mark < 0 || t.child(h, "obj", "iobj") >= 0 {
		return
	}
	if !slices.Contains([]string{"to", "of", "from", "into", "against"}, t.form(mark)) {
		return
	}
	if k := t.child(v, "nsubj", "obj", "iobj"); k > h && k < mark && t.marker(k, "case") == "" {
		t.move(k, h, "obj")
	}
}

// objectsOf makes a second subject, after the verb, its object, and the first
// of two objects the indirect one, or both one name.
func (t *tree) objectsOf(v int) {
	first := t.child(v, "nsubj")
	for _, k := range t.kids[v] {
		if t.rels[k] == "nsubj" && k != first && first >= 0 && first < v && k > v {
			t.rels[k] = "obj"
		}
	}
	one := t.child(v, "obj")
	if one < 0 || t.child(v, "iobj") >= 0 {
		return
	}
	for _, k := range t.kids[v] {
		if t.rels[k] != "obj" || k <= one {
			continue
		}
		if k == one+1 && t.upos(k) == "PROPN" && t.upos(one) == "PROPN" { // "hosted King Salman"
			t.move(k, one, "flat")
			return
		}
		t.rels[one] = "iobj"
		return
	}
}

package mentions

import (
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// withTitle gives the head of a person's name: where the tree hangs the name
// on the title before it, the title.
func (d *document) withTitle(t *tree, kind string, head, first int) int {
	up := t.up[head]
	if kind != "PER" || up < 0 || up >= first {
		return head
	}
	if rel := t.rel(head); rel == "flat" || rel == "compound" || rel == "appos" && !t.punctuated(up+1, first) {
		title, _, _ := d.titleAt(t, t.lo[up], first-1, up)
		if title != nil && title.Kind == annalist.Person && !title.Plural || isHonour(t, up) {
			return up
		}
		if rel == "flat" && up == first-1 && t.tokens[up].UPOS == "NOUN" {
			return up // a trade that the lexicon does not list
		}
	}
	return head
}

// punctuated tells whether punctuation stands in a range of tokens, its end
// excluded.
func (t *tree) punctuated(from, to int) bool {
	for i := from; i < to; i++ {
		if t.tokens[i].UPOS == "PUNCT" {
			return true
		}
	}
	return false
}

// takeTitle takes a title that ends right before a person's name, with the
// words before it, into the mention, however the tree hangs them: "Graustarkian
// foreign minister Carla Gomez".
func (d *document) takeTitle(r *ref, first int) {
	t := r.t
	if first == 0 || t.tokens[first-1].UPOS == "PUNCT" {
		return
	}
	end := d.beforeOf(t, first-1)
	title, from, to := d.titleAt(t, end+1-lexicon.Widest, end, end)
	if title == nil || to != end || title.Kind != annalist.Person || title.Plural {
		return
	}
	start, _ := t.phrase(end)
	for start = min(start, from); start > 0; {
		n := d.qualifies(t, start-1)
		if n == 0 {
			break
		}
		start -= n
	}
	r.First = min(r.First, t.skipJoints(start))
	if head := t.top(r.First, r.Last); head != r.Head {
		r.Head = head
	}
}

// beforeOf gives the word before "of Graustark" where that ends at the token
// last, else last: the title of "President of Graustark Carla Gomez" ends
// before "of".
func (d *document) beforeOf(t *tree, last int) int {
	for i := last; i >= max(1, last-4); i-- {
		if strings.EqualFold(t.tokens[i].Form, "of") {
			name := lexicon.Key(t.words(i+1, last))
			if n, ok := d.who.Countries[name]; ok && n.Use == lexicon.ByName || d.who.Regions[name].Country != "" {
				return i - 1
			}
			return last
		}
	}
	return last
}

// qualifies gives the number of words, ending at i, that go with a title after
// them: a country, an adjective of time.
func (d *document) qualifies(t *tree, i int) int {
	switch strings.ToLower(t.tokens[i].Form) {
	case "former", "then", "acting", "interim", "outgoing", "late", "ex", "deputy", "senior", "newly":
		return 1
	}
	if tok := &t.tokens[i]; (tok.UPOS == "ADJ" || tok.XPOS == "VBN") && !capital(tok.Form) {
		return 1 // "ousted", "embattled"
	}
	for n := min(3, i+1); n > 0; n-- {
		if _, ok := d.who.Countries[lexicon.Key(t.words(i-n+1, i))]; ok && capital(t.tokens[i-n+1].Form) {
			return n
		}
	}
	return 0
}

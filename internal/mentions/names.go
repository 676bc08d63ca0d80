package mentions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
	"annalist/internal/lexicon"
)

// honours are words before a surname that tell the gender of its bearer.
var honours = map[string]string{"mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "mrs": "f", "mrs.": "f", "ms": "f",
	"ms.": "f", "miss": "f", "lady": "f", "dame": "f", "madam": "f", "baroness": "f", "dr": "", "dr.": "", "prof.": "", "rev.": ""}

// entity makes a mention of a name, or nil where it is only an adjective
// ("Iraqi police") or names no one (an event, a work, a title).
func (d *document) entity(t *tree, e annalist.Entity) *ref {
	first, last := d.trim(t, e)
	if first > last {
		return nil
	}
	head := t.top(first, last)
	if e.Type == "EVENT" || e.Type == "MISC" {
		return nil
	}
	n, ok := d.who.Countries[lexicon.Key(t.words(first, last))]
	if e.Type == "NORP" || ok && (n.Use == lexicon.ByAdjective || n.Use == lexicon.ByDemonym) {
		return d.people(t, head, first, last)
	}
	r := d.newName(t, e.Type, first, last)
	r.definite = true
	r.Head = d.withTitle(t, e.Type, head, first)
	r.First, _ = t.phrase(r.Head)
	r.First, r.Last = t.skipJoints(min(r.First, first)), last
	if e.Type == "PER" {
		d.takeTitle(r, first)
	}
	r.First = t.skipJoints(t.clip(r.First, first, e.Type == "PER"))
	if r.Head < r.First || r.Head > r.Last {
		r.Head = head
	}
	r.modifier = t.modifies(r.Head)
	d.describe(r, first, last)
	return r
}

func (d *document) newName(t *tree, kind string, first, last int) *ref {
	r := &ref{t: t, name: lexicon.Key(t.words(first, last))}
	r.Kind, r.Type, r.Sentence = annalist.Name, kind, t.index
	r.Name = annalist.TokenRange{Sentence: t.index, First: first, Last: last}
	r.words = strings.Fields(r.name)
	return r
}

// trim drops from a name what is not its own: articles, honours, titles before
// a person's name, "'s" and punctuation at the ends. Nothing is left of what is
// only a title: "the President".
func (d *document) trim(t *tree, e annalist.Entity) (first, last int) {
	first, last = e.First, e.Last
	if e.Type == "PER" {
		first, last = t.acrossHyphens(first, last)
	}
	for last >= first && (t.tokens[last].UPOS == "PART" || t.tokens[last].UPOS == "ADP" || t.tokens[last].UPOS == "DET" || t.tokens[last].UPOS == "PUNCT" && t.tokens[last].Form != ".") {
		last--
	}
	for first <= last && (t.tokens[first].UPOS == "DET" || t.tokens[first].UPOS == "PUNCT" || t.tokens[first].UPOS == "CCONJ" ||
		first < last && e.Type == "PER" && isHonour(t, first)) {
		first++
	}
	if e.Type == "ORG" && first <= last && len(d.who.Organizations[lexicon.Key(t.words(first, last))]) == 0 {
		for b := first; b <= last; b++ {
			title := d.titles.Find(strings.ToLower(t.words(first, b)))
			if title != nil && title.Kind == annalist.Person && (b == last || strings.EqualFold(t.tokens[b+1].Form, "of")) {
				return 1, 0 // "Minister of Trade" is a title
			}
		}
	}
	if first == last && e.Type != "ORG" && e.Type != "PER" {
		if title := d.titles.Find(strings.ToLower(t.tokens[first].Form)); title != nil && d.typeOf(t.tokens[first].Form) == "" {
			return 1, 0 // "the Rohingya", taken for a place
		}
	}
	if first == last && d.surnames[t.tokens[first].Form] {
		return first, last // "Bishop" where the report names Julie Bishop
	}
	if e.Type != "PER" || first > last || len(d.who.People[lexicon.Key(t.words(first, last))]) > 0 {
		return first, last
	}
	for b := last; b >= first; b-- {
		if title := d.titles.Find(strings.ToLower(t.words(first, b))); title != nil && title.Kind == annalist.Person {
			return b + 1, last
		}
	}
	if first == last && first > 0 && d.titles.Find(strings.ToLower(t.words(first-1, last))) != nil {
		return 1, 0 // "Minister" of "Prime Minister"
	}
	if first == last && last+1 < len(t.tokens) && d.titles.Find(strings.ToLower(t.words(first, last+1))) != nil {
		return 1, 0 // "Prime" of it
	}
	return first, last
}

// acrossHyphens widens a person's name over hyphens that the model cut it at:
// "Jean" of "Jean-Luc".
func (t *tree) acrossHyphens(first, last int) (int, int) {
	part := func(i int) bool { return t.tokens[i].UPOS == "PROPN" } // "in" of "Moon Jae-in" as well
	for last+2 < len(t.tokens) && t.tokens[last].Joined && t.tokens[last+1].Form == "-" && t.tokens[last+1].Joined && part(last+2) {
		last += 2
	}
	for first-2 >= 0 && t.tokens[first-2].Joined && t.tokens[first-1].Form == "-" && t.tokens[first-1].Joined && part(first-2) {
		first -= 2
	}
	return first, last
}

// skipJoints moves the start of a phrase past a conjunction or punctuation
// that a faulty tree hangs into it.
func (t *tree) skipJoints(first int) int {
	for first+1 < len(t.tokens) && (t.tokens[first].UPOS == "CCONJ" || t.tokens[first].UPOS == "ADP" ||
		t.tokens[first].UPOS == "PUNCT" && t.tokens[first].Form != "(") {
		first++
	}
	return first
}

func isHonour(t *tree, i int) bool {
	_, ok := honours[strings.ToLower(t.tokens[i].Form)]
	return ok
}

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
			if n, ok := d.who.Countries[lexicon.Key(t.words(i+1, last))]; ok && n.Use == lexicon.ByName {
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
	for n := min(3, i+1); n > 0; n-- {
		if _, ok := d.who.Countries[lexicon.Key(t.words(i-n+1, i))]; ok && capital(t.tokens[i-n+1].Form) {
			return n
		}
	}
	return 0
}

// clip moves the start of a name's mention past words that a phrase before a
// name cannot hold: verbs, commas, and in the names of others than persons
// prepositions.
func (t *tree) clip(start, first int, person bool) int {
	for i := first - 1; i >= start; i-- {
		switch tok := &t.tokens[i]; tok.UPOS {
		case "VERB", "AUX", "SCONJ", "CCONJ":
			if tok.UPOS == "VERB" && strings.HasPrefix(tok.XPOS, "VBN") || tok.UPOS == "CCONJ" && person {
				continue // "the United States"; "Minister of Trade and Labour"
			}
			return i + 1
		case "ADP":
			if !person {
				return i + 1
			}
		case "PUNCT":
			if tok.Form != "-" && tok.Form != "–" && tok.Form != "/" && !isQuote(tok.Form) {
				return i + 1
			}
		}
	}
	return start
}

func isQuote(form string) bool {
	return strings.ContainsAny(form, "\"'“”‘’`")
}

// describe fills in what the name tells of its bearer: the title before it,
// gender, number, the lexicon's own name.
func (d *document) describe(r *ref, first, last int) {
	t := r.t
	r.person, r.thing = r.Type == "PER", r.Type == "ORG" || r.Type == "GPE"
	switch r.Type {
	case "PER":
		for i := first - 1; i >= r.First && r.title == nil; i-- {
			r.title, _, _ = d.titleAt(t, r.First, first-1, i)
		}
		if first > 0 && isHonour(t, first-1) {
			r.gender = honours[strings.ToLower(t.tokens[first-1].Form)]
			r.First = min(r.First, first-1)
		}
		if r.gender == "" && r.title != nil {
			r.gender = r.title.Gender
		}
		if r.gender == "" && len(r.words) > 1 {
			r.gender = d.who.Genders[r.words[0]]
		}
		r.canon = d.canonOf(d.who.People[r.name])
		if offices := d.who.People[r.name]; r.canon != "" && r.gender == "" {
			r.gender = offices[0].Gender
		}
	case "ORG":
		r.canon = d.canonOf(d.who.Organizations[r.name])
		if n, ok := d.who.Countries[r.name]; ok && r.canon == "" && n.Use == lexicon.ByName {
			r.canon = n.Name
		}
		r.plural = strings.HasSuffix(t.tokens[last].Form, "s") && t.tokens[last].XPOS == "NNPS" && r.canon == ""
	case "GPE", "LOC":
		if n, ok := d.who.Countries[r.name]; ok && n.Use == lexicon.ByName {
			r.canon, r.thing = n.Name, true
		}
	}
}

// canonOf gives the one name that all offices share, "" if there is none.
func (d *document) canonOf(offices []*lexicon.Office) string {
	for _, o := range offices {
		if o.Name != offices[0].Name {
			return ""
		}
	}
	if len(offices) == 0 {
		return ""
	}
	return offices[0].Name
}

// people makes a mention of a word that names the members of a people:
// "Russians", "the French", "an Iraqi". Before a noun it is no mention.
func (d *document) people(t *tree, head, first, last int) *ref {
	lead := head
	for t.tokens[lead].Deprel == "conj" && t.up[lead] >= 0 && t.up[lead] < lead {
		lead = t.up[lead] // "South Korean and Chinese ministers"
	}
	if t.modifies(lead) && t.up[lead] > head || t.rel(head) == "advmod" || t.rel(head) == "root" && t.tokens[head].UPOS == "ADJ" {
		return nil
	}
	r := d.newName(t, "NORP", first, last)
	r.Head = head
	r.First, r.Last = t.phrase(head)
	r.First, r.Last = t.skipJoints(min(r.First, first)), max(r.Last, last)
	det := t.kid(head, "det")
	one := det >= 0 && slices.Contains([]string{"a", "an", "one", "another"}, strings.ToLower(t.tokens[det].Form))
	r.plural = !one && (strings.HasPrefix(t.tokens[head].XPOS, "NNPS") || strings.HasSuffix(r.name, "s") || det >= 0)
	r.person, r.thing = !r.plural, false
	r.definite = !one
	return r
}

// known finds names of the lexicons among the capitalised words that no entity
// covers, and those that are longer than the entities they meet: "North Korea"
// where the model found "North".
func (d *document) known(t *tree, entities []annalist.Entity) []annalist.Entity {
	var found []annalist.Entity
	for i := 0; i < len(t.tokens); i++ {
		if !opens(t.tokens[i].Form) || !d.who.Begins(t.tokens[i].Form) {
			continue
		}
		for last := min(i+7, len(t.tokens)-1); last >= i; last-- {
			if !capital(t.tokens[last].Form) || !t.isProper(i, last) || !longer(i, last, entities) {
				continue
			}
			if kind := d.typeOf(lexicon.Key(t.words(i, last))); kind != "" {
				found = append(found, annalist.Entity{TokenRange: annalist.TokenRange{Sentence: t.index, First: i, Last: last}, Type: kind})
				i = last
				break
			}
		}
	}
	return found
}

// isProper tells whether a run of words may be a name by its tags.
func (t *tree) isProper(first, last int) bool {
	for i := first; i <= last; i++ {
		if t.tokens[i].UPOS == "PROPN" || strings.HasPrefix(t.tokens[i].XPOS, "NNP") {
			return true
		}
	}
	return false
}

// longer tells whether every entity that the range meets lies inside it and is
// shorter.
func longer(first, last int, entities []annalist.Entity) bool {
	for _, e := range entities {
		if e.First <= last && first <= e.Last && (e.First < first || last < e.Last || e.First == first && e.Last == last) {
			return false
		}
	}
	return true
}

// opens tells whether a name may begin with a token.
func opens(form string) bool { return capital(form) || form == "al" || form == "el" }

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// typeOf gives the type of a name that the lexicons know beyond doubt, even
// where the model found none.
func (d *document) typeOf(name string) string {
	if n, ok := d.who.Countries[name]; ok {
		if n.Use == lexicon.ByName || n.Use == lexicon.ByCapital || n.Use == lexicon.ByHouse {
			return "GPE"
		}
		return "NORP"
	}
	if len(d.who.Organizations[name]) > 0 && len(name) > 2 {
		return "ORG"
	}
	if len(d.who.People[name]) > 0 && strings.Contains(name, " ") {
		return "PER"
	}
	return ""
}

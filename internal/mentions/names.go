package mentions

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

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
	if key := lexicon.Key(t.words(first, last)); e.Type != "PER" && d.typeOf(key) == "PER" && first < last {
		e.Type = "PER" // "Pope Francis", taken for an organisation
	}
	if e.Type == "PER" && first < last && d.typeOf(lexicon.Key(t.words(first, last))) == "ORG" {
		e.Type = "ORG" // "Boko Haram", taken for a person
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
	if kind == "PER" {
		r.name = lexicon.PersonKey(r.name)
	}
	r.words = strings.Fields(r.name)
	return r
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

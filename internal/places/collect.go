package places

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// collect finds the names of places: those that the analysis takes for such,
// and those that words beside them say are places.
func (d *document) collect(a *annalist.Analysis, mentions []annalist.Mention) {
	taken := make([][]bool, len(d.trees))
	for i, t := range d.trees {
		taken[i] = make([]bool, t.len())
	}
	sound := func(r annalist.TokenRange) bool {
		return r.Sentence >= 0 && r.Sentence < len(d.trees) && r.First >= 0 && r.First <= r.Last && r.Last < d.trees[r.Sentence].len()
	}
	free := func(r annalist.TokenRange) bool {
		return sound(r) && !slices.Contains(taken[r.Sentence][r.First:r.Last+1], true)
	}
	add := func(r annalist.TokenRange, kind string) {
		if !free(r) {
			return
		}
		if d.add(r, kind) || kind == "PER" || kind == "ORG" {
			for i := r.First; i <= r.Last; i++ {
				taken[r.Sentence][i] = true
			}
		}
	}
	for _, m := range mentions {
		if m.Kind == annalist.Name && m.Type != "NORP" {
			add(m.Name, m.Type)
		}
	}
	for _, e := range a.Entities {
		if e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC" {
			add(e.TokenRange, e.Type)
		}
	}
	for i, t := range d.trees {
		for j := 0; j < t.len(); j++ {
			k := j
			for k < t.len() && !taken[i][k] && t.upos(k) == "PROPN" && capital(t.s.Tokens[k].Form) {
				k++
			}
			if k > j && (j == 0 || !capital(t.s.Tokens[j-1].Form) || j == 1) {
				add(annalist.TokenRange{Sentence: i, First: j, Last: k - 1}, "")
			}
			if k > j {
				j = k
			}
		}
	}
	d.addLands(taken)
	slices.SortStableFunc(d.names, func(x, y *name) int {
		if x.sentence != y.sentence {
			return x.sentence - y.sentence
		}
		return x.first - y.first
	})
}

// addLands takes up the countries that are named outside all other names.
func (d *document) addLands(taken [][]bool) {
	for _, l := range d.lands {
		t := d.trees[l.sentence]
		if !l.name || slices.Contains(taken[l.sentence][l.first:l.last+1], true) || besideName(t, l.first-1) || besideName(t, l.last+1) {
			continue
		}
		d.add(annalist.TokenRange{Sentence: l.sentence, First: l.first, Last: l.last}, "GPE")
	}
}

// besideName tells whether a token is part of a name.
func besideName(t *tree, i int) bool {
	return i >= 0 && i < t.len() && t.upos(i) == "PROPN" && capital(t.s.Tokens[i].Form)
}

// add takes up a name and tells whether it is one of a place.
func (d *document) add(r annalist.TokenRange, kind string) bool {
	t := d.trees[r.Sentence]
	for r.First < r.Last && (t.lower(r.First) == "the" || t.upos(r.First) == "PUNCT") {
		r.First++
	}
	for r.First < r.Last && (joint(t.s.Tokens[r.Last].Form) || t.upos(r.Last) == "PUNCT") {
		r.Last--
	}
	if l, ok := d.land(t, r); ok && !l.name || !d.wordy(t, r) {
		return false
	}
	if r.Last+1 < t.len() {
		if l, ok := d.land(t, annalist.TokenRange{Sentence: r.Sentence, First: r.First, Last: r.Last + 1}); ok && !l.name {
			return false // "Sri" of "Sri Lankan"
		}
	}
	l, isLand := d.land(t, r)
	place := kind == "GPE" || kind == "LOC" || kind == "FAC" || isLand && l.name && kind != "PER"
	r = d.widen(t, r)
	n := &name{sentence: r.Sentence, first: r.First, last: r.Last, chosen: -1}
	if n.want = d.wantOf(t, r); isLand && n.want != asDivision {
		n.want = anySort // "a US town"
	}
	if !place && !d.saidPlace(t, r, n.want, kind) {
		return false
	}
	if d.generic(t, r) || r.First == r.Last && slices.Contains(directions, t.lower(r.First)) || d.saint(t, r) || numbered(t.form(r.Last+1), t.lower(r.Last+2)) || r.First > 0 && slices.Contains(storms, t.lower(r.First-1)) {
		return false
	}
	d.readName(t, n, kind)
	n.common = n.common || d.vague(t, r) && !slices.ContainsFunc(n.candidates, func(c candidate) bool { return c.index < 0 })
	n.candidates = n.withoutFar(d.gazetteer)
	n.dropTowns()
	if !place && !slices.ContainsFunc(n.candidates, func(c candidate) bool { return c.index < 0 || c.prior >= nearlyWidely || n.want != anySort }) {
		return false
	}
	d.names = append(d.names, n)
	return true
}

// readName looks a name up, whole or by one of its cuts.
func (d *document) readName(t *tree, n *name, kind string) {
	n.key = Fold(t.words(n.first, n.last))
	n.common = d.common[n.key]
	all := d.lookup(t.words(n.first, n.last))
	n.candidates = n.want.filter(all)
	if len(all) > 0 {
		if len(n.candidates) == 0 && n.want == asDivision { // the seat has the division's name
			n.candidates = seats(all)
		}
		return
	}
	words := make([]string, 0, 8)
	for i := n.first; i <= n.last; i++ {
		words = append(words, t.s.Tokens[i].Form)
	}
	for _, c := range cuts(words) {
		first, last := n.first+c.first, n.first+c.last
		found := c.want.filter(d.lookup(t.words(first, last)))
		if len(found) == 0 {
			continue
		}
		n.candidates, n.key = found, Fold(t.words(first, last))
		if n.want == anySort || c.want != anySort {
			n.want = c.want
		}
		if c.want == asSite { // it is only near, or in, the place
			n.first, n.last = first, last
		}
		return
	}
}

// widely is the prior of a place that is known without its country: a city of
// 100,000.
const widely = 1.4

// nearlyWidely is enough where "in" stands before a name.
const nearlyWidely = 1.1

// land gives the country that a range names.
func (d *document) land(t *tree, r annalist.TokenRange) (land, bool) {
	l, ok := d.tables.lands[t.key(r.First, r.Last)]
	return l, ok
}

// wordy tells whether a range has a capital letter and two letters in all.
func (d *document) wordy(t *tree, r annalist.TokenRange) bool {
	letters, capitals := 0, 0
	for i := r.First; i <= r.Last; i++ {
		for _, c := range t.s.Tokens[i].Form {
			if unicode.IsLetter(c) {
				letters++
			}
			if unicode.IsUpper(c) {
				capitals++
			}
		}
	}
	return letters > 1 && capitals > 0
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// media are nouns after "state" that make it another word: "Syrian state TV".
var media = strings.Fields("tv media television news radio run owned controlled department of court courts attorney attorneys judge council police office " +
	"governor government hall prosecutor prosecutors legislature senate assembly senator official officials trooper troopers sheriff")

// wantOf reads the word beside a name that says its sort: "Aleppo province",
// "the town of Hama", "Homs and Hama provinces".
func (d *document) wantOf(t *tree, r annalist.TokenRange) want {
	next := r.Last + 1
	if w := wants[t.lower(next)]; w != anySort && w != asSite && !slices.Contains(media, t.lower(next+1)) && t.lower(next+1) != "-" {
		return w
	}
	if r.First >= 2 && t.lower(r.First-1) == "of" {
		if w := wants[t.lower(r.First-2)]; w != anySort && w < asWater {
			if t.lower(r.First-2) == "area" || t.lower(r.First-2) == "region" || t.lower(r.First-2) == "state" {
				return anySort
			}
			return w
		}
	}
	if joint := t.lower(next); joint == "and" || joint == "," { // "Homs and Hama provinces"
		for i := next + 1; i < min(next+6, t.len()); i++ {
			switch w := t.lower(i); {
			case w == "provinces" || w == "governorates" || w == "districts" || w == "counties" || w == "states":
				return wants[w]
			case t.upos(i) != "PROPN" && w != "and" && w != ",":
				return anySort
			}
		}
	}
	return anySort
}

// where are prepositions after which a name is where something is.
var where = strings.Fields("in near outside inside at around")

// saidPlace tells whether words beside a name say that it is a place, though
// the analysis does not take it for one.
func (d *document) saidPlace(t *tree, r annalist.TokenRange, w want, kind string) bool {
	if kind == "PER" {
		return w != anySort && w < asWater && r.First >= 2 && t.lower(r.First-1) == "of" && t.upos(r.First-2) == "NOUN"
	}
	start, after := r.First-1, -1
	for start > 0 && start > r.First-3 && (t.upos(start) == "DET" || t.upos(start) == "ADJ") {
		start--
	}
	before := t.lower(start)
	if r.Last+1 < t.len() {
		after = r.Last + 1
	}
	if kind == "ORG" && after >= 0 && (t.upos(after) == "PROPN" || t.upos(after) == "NOUN") {
		return false
	}
	if w != anySort && w < asWater && kind == "" {
		return true
	}
	return slices.Contains(where, before) && (after < 0 || t.upos(after) != "PROPN" && t.upos(after) != "NOUN")
}

package places

import (
	"strings"

	"annalist"
)

// reach is the most tokens by which a name may be longer than the analysis
// says.
const reach = 4

// widen finds the longest name in the gazetteer that holds a range: over the
// hyphens and apostrophes at which tokens are cut ("Ust-Kamchatsk", "Bishop's
// Stortford"), and with the noun that makes it the name of a site ("Jabaliya
// refugee camp").
func (d *document) widen(t *tree, r annalist.TokenRange) annalist.TokenRange {
	first, last := r.First, r.Last
	for first > 0 && r.First-first < reach && d.continues(t, first-1) {
		first--
	}
	for last+1 < t.len() && last-r.Last < reach && d.continues(t, last) {
		last++
	}
	if first == r.First && last == r.Last {
		return d.withSite(t, r)
	}
	for size := last - first; size > r.Last-r.First; size-- {
		for i := first; i+size <= last; i++ {
			if i <= r.First && i+size >= r.Last && capital(t.s.Tokens[i].Form) && !joint(t.s.Tokens[i+size].Form) && d.has(t.words(i, i+size)) {
				return annalist.TokenRange{Sentence: r.Sentence, First: i, Last: i + size}
			}
		}
	}
	return d.withSite(t, r)
}

// continues tells whether token i and the next may be parts of one name: a
// hyphen or an apostrophe joins them, or both are of names.
func (d *document) continues(t *tree, i int) bool {
	this, next := &t.s.Tokens[i], t.s.Tokens[i+1].Form
	return this.Joined && joint(next) || joint(this.Form) && (this.Joined || strings.HasSuffix(this.Form, "s") && capital(next)) ||
		this.UPOS == "PROPN" && t.upos(i+1) == "PROPN" && capital(this.Form) && capital(next)
}

// joint tells whether a token joins two parts of a name.
func joint(form string) bool {
	switch form {
	case "-", "\u2013", "'s", "\u2019s", "'", "\u2019":
		return true
	}
	return false
}

// withSite adds the words for a site after a name if the tables know it.
func (d *document) withSite(t *tree, r annalist.TokenRange) annalist.TokenRange {
	for last := min(r.Last+3, t.len()-1); last > r.Last; last-- {
		if wants[t.lower(last)] == anySort {
			continue
		}
		for _, i := range d.byKey[Fold(t.words(r.First, last))] {
			if f := d.rows[i].feature; f == "site" || f == "region" || f == "water" {
				return annalist.TokenRange{Sentence: r.Sentence, First: r.First, Last: last}
			}
		}
	}
	return r
}

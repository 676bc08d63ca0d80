package dates

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"annalist/internal/lexicon"
)

// A phrase is a row of days.tsv or names.tsv.
type phrase struct {
	words            []string // in lower case
	year, month, day int      // zero where days.tsv tells none
	after            []string // one of these must follow, if there are any
	name             bool     // of names.tsv: no time at all
}

// readDays reads days.tsv: the days that have a name.
//
//	name	day	after
//	Christmas Eve	12-24
//	Easter Monday
//	September 11	2001-09-11	attacks;hijackers
//
// day is a month and day, a full date, or empty for a day that moves. With
// words in after one of them must stand in the two words behind the name.
func (f *Finder) readDays(fsys fs.FS) error {
	rows, err := lexicon.ReadTable(fsys, "dates/days.tsv", "name", "day", "after")
	faults := []error{err}
	for _, row := range rows {
		p := phrase{after: row.List(2)}
		if s := row.Cell(1); s != "" && !p.read(s) {
			faults = append(faults, row.Fault(fmt.Sprintf("day is %q", s), "write 12-24 or 2001-09-11, or nothing for a day that moves"))
			continue
		}
		f.add(row.Cell(0), p)
	}
	return errors.Join(faults...)
}

// readNames reads names.tsv, one column: the names that hold a word of time
// and tell no time, "Sunday Times".
func (f *Finder) readNames(fsys fs.FS) error {
	rows, err := lexicon.ReadTable(fsys, "dates/names.tsv", "name")
	for _, row := range rows {
		f.add(row.Cell(0), phrase{name: true})
	}
	return err
}

// readZones reads zones.tsv: abbreviations of time zones and their offset from
// UTC, empty where several zones bear the name.
//
//	zone	offset
//	CET	+01:00
func (f *Finder) readZones(fsys fs.FS) error {
	rows, err := lexicon.ReadTable(fsys, "dates/zones.tsv", "zone", "offset")
	faults := []error{err}
	for _, row := range rows {
		offset := row.Cell(1)
		if offset != "" && (len(offset) != 6 || offset[3] != ':' || offset[0] != '+' && offset[0] != '-') {
			faults = append(faults, row.Fault(fmt.Sprintf("offset is %q", offset), "write +01:00"))
			continue
		}
		low := strings.ToLower(row.Cell(0))
		f.zones[low] = offset
		f.terms[low] = &term{low: low, class: aZone}
	}
	return errors.Join(faults...)
}

// read reads 12-24 or 2001-09-11.
func (p *phrase) read(s string) bool {
	parts := strings.Split(s, "-")
	if len(parts) == 3 {
		n, err := strconv.Atoi(parts[0])
		if err != nil || n < 1000 {
			return false
		}
		p.year, parts = n, parts[1:]
	}
	if len(parts) != 2 {
		return false
	}
	m, err1 := strconv.Atoi(parts[0])
	d, err2 := strconv.Atoi(parts[1])
	p.month, p.day = m, d
	return err1 == nil && err2 == nil && valid(2000, m, d)
}

// add enters a phrase under its first word, longer phrases first.
func (f *Finder) add(name string, p phrase) {
	for _, t := range tokens(name) {
		for _, w := range f.pieces(nil, t.Form, 0, 0) {
			p.words = append(p.words, strings.ToLower(strings.ReplaceAll(w.text, "’", "'")))
		}
	}
	if len(p.words) == 0 {
		return
	}
	first := p.words[0] // a number is no term: any may begin a phrase
	old := f.terms[first]
	t := term{low: first, class: none}
	if old != nil {
		t = *old
	}
	t.name = true
	f.terms[first] = &t
	list := f.phrases[first]
	at := len(list)
	for at > 0 && len(list[at-1].words) < len(p.words) {
		at--
	}
	f.phrases[first] = append(list[:at:at], append([]phrase{p}, list[at:]...)...)
}

// phraseAt finds the longest phrase at i, capitalised in its first word.
func (p *reader) phraseAt(i int) (*phrase, int) {
	w := p.at(i)
	if !w.name {
		return nil, i
	}
	list := p.phrases[w.low]
	if w.low == "" || w.low == "#" {
		list = p.phrases[w.text]
	}
	for k := range list {
		if end := p.matches(&list[k], i); end > i {
			return &list[k], end
		}
	}
	return nil, i
}

func (p *reader) matches(ph *phrase, i int) int {
	if c := p.at(i).text[0]; c >= 'a' && c <= 'z' {
		return i
	}
	end := i
	for n, form := range ph.words {
		w := p.at(end)
		if w.text == "" {
			return i
		}
		if n > 0 && w.text == "." && form != "." { // "St. Patrick"
			end++
			w = p.at(end)
		}
		low := w.low
		if low == "" || low == "#" || w.class == aClock {
			low = lowerASCII(w.text)
		}
		if low == form {
			end++
			continue
		}
		if t := p.terms[form]; t != nil && t.class == aMonth && w.class == aMonth && t.n == w.n {
			end++
			continue
		}
		return i
	}
	if len(ph.after) == 0 {
		return end
	}
	for k := p.skip(end, ",", "'s", "-"); k < end+3; k++ {
		low := lowerASCII(p.at(k).text)
		for _, a := range ph.after {
			if low == a {
				return end
			}
		}
		if p.class(k) == aYear {
			return i // the year is told
		}
	}
	return i
}

// nameAt passes over a name of names.tsv.
func (p *reader) nameAt(i int) int {
	if ph, end := p.phraseAt(i); ph != nil && ph.name {
		return end
	}
	return i
}

// namedDay reads a day of days.tsv, "last Christmas", "Christmas Day 2014".
func (p *reader) namedDay(i int) (v value, end int) {
	v = value{shape: named, rule: "named day"}
	j := i
	switch {
	case p.is(i, "last"):
		v.turn, j = last, i+1
	case p.is(i, "next"):
		v.turn, j = next, i+1
	case p.is(i, "this"):
		v.turn, j = this, i+1
	}
	if !p.at(j).name {
		return v, i
	}
	ph, end := p.phraseAt(j)
	if ph == nil || ph.name {
		return v, i
	}
	v.year, v.month, v.day = ph.year, ph.month, ph.day
	if v.year > 0 {
		if d := civil(v.year, v.month, v.day); p.published != never && d > p.published {
			v.year = 0
		}
		if y, k := p.yearAfter(end); k > end {
			v.year = y
			return v, k
		}
		return v, end
	}
	if v.turn == plain && (p.isNoun(end) && !p.is(end, "holiday", "day", "weekend") && p.class(end) != aDayPart || p.is(end, "-") && p.at(end-1).joined) {
		return v, i // "a Christmas tree"
	}
	v, end = p.finish(v, end)
	if v.month == 0 {
		v.shape, v.unit = unknown, dayUnit
		v.rule = "named day that moves"
	}
	return v, end
}

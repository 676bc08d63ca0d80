package dates

import (
	"slices"

	"annalist"
)

// OfEvents gives events their dates: each the one expression of its own
// sentence that the tree links to it. What has none, or two that differ, gets
// none, and DateBasis tells why.
func (f *Finder) OfEvents(r *annalist.Report, a *annalist.Analysis, dates []annalist.DateRange, events []annalist.Event) {
	s := newSheets(r, a, dates)
	for i := range events {
		e := &events[i]
		e.Date, e.DateBasis = s.date(e.Sentence, e.Trigger, func(x *stamp) bool { return eventDate(e, x) })
	}
}

// eventDate tells whether an open range can be the date of one event: "since"
// of what goes on, "by" of what is to come.
func eventDate(e *annalist.Event, x *stamp) bool {
	switch x.lead {
	case "since":
		return e.Modality == annalist.Ongoing
	case "by":
		switch e.Modality {
		case annalist.Planned, annalist.Requested, annalist.Hypothetical:
			return x.date.Rule == "by"
		}
		return false
	case "until", "till":
		return false
	}
	return true
}

// OfStatements gives statements the day on which they were made: the
// expression that belongs to the cue.
func (f *Finder) OfStatements(r *annalist.Report, a *annalist.Analysis, dates []annalist.DateRange, statements []annalist.Statement) {
	s := newSheets(r, a, dates)
	for i := range statements {
		st := &statements[i]
		st.Date = nil
		if len(st.Cue) == 0 {
			continue
		}
		st.Date, _ = s.date(s.sentenceOf(st.Sentence, st.Cue[0]), st.Cue, func(x *stamp) bool {
			if x.lead == "since" || x.lead == "by" || x.lead == "until" {
				return false
			}
			return !slices.ContainsFunc(st.Content, x.date.Span.Overlaps)
		})
	}
}

// sentenceOf is the sentence that holds the span, looked for from a guess.
func (s *sheets) sentenceOf(guess int, span annalist.Span) int {
	if guess >= 0 && guess < len(s.a.Sentences) && s.a.Sentences[guess].Span.Contains(span) {
		return guess
	}
	at, found := slices.BinarySearchFunc(s.a.Sentences, span.Start, func(x annalist.Sentence, start int) int {
		switch {
		case x.Span.End <= start:
			return -1
		case x.Span.Start > start:
			return 1
		}
		return 0
	})
	if !found {
		return -1
	}
	return at
}

// date finds the date of what the words of the trigger tell. may passes the
// expressions that fit it.
func (s *sheets) date(sentence int, trigger []annalist.Span, may func(*stamp) bool) (*annalist.DateRange, string) {
	t := s.of(sentence)
	if t == nil {
		return nil, "none"
	}
	words := t.words(trigger)
	if len(words) == 0 {
		return nil, "none"
	}
	head := t.headOf(words)
	var found *annalist.DateRange
	undated, other := false, false
	for _, link := range []string{"expression", "coordination"} {
		for i := range t.stamps {
			x := &t.stamps[i]
			if t.governs(x, head, words) != link || !may(x) {
				continue
			}
			d := *x.date
			switch {
			case d.Basis == "undated":
				undated = true
				continue
			case d.From.IsZero() && d.To.IsZero():
				continue
			}
			d.Basis = link
			switch {
			case found == nil || inside(&d, found) && d != *found:
				found = &d
			case !inside(found, &d):
				other = true
			}
		}
		if found != nil {
			break
		}
	}
	switch {
	case other:
		return nil, "ambiguous"
	case found != nil:
		return found, ""
	case undated:
		return nil, "undated"
	}
	return nil, "none"
}

// inside tells whether the days of a lie in those of b.
func inside(a, b *annalist.DateRange) bool {
	if a.From.IsZero() || a.To.IsZero() {
		return false
	}
	return (b.From.IsZero() || !a.From.Before(b.From)) && (b.To.IsZero() || !b.To.Before(a.To))
}

// headOf is the word of the trigger that the others hang on.
func (t *tree) headOf(words []int) int {
	for _, i := range words {
		if !slices.Contains(words, t.up[i]) {
			return i
		}
	}
	return words[0]
}

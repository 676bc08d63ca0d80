package syntax

import "annalist"

// leastAct is the least probability of any event at which a word is an act.
const leastAct = 0.2

// acts notes which of the words [first, last) of the window tell an event.
func (r *reader) acts(first, last int) {
	h := r.analyzer.acts
	if h == nil {
		return
	}
	roots, codes := h.Roots(), h.Codes()
	wide := len(roots) + len(codes)
	for i := first; i < last; i++ {
		row := r.scores.Acts[i*wide : (i+1)*wide]
		if 1-probability(row[:len(roots)], 0) < leastAct {
			continue
		}
		p := r.places[len(r.places)-(last-i)]
		r.out.Acts = append(r.out.Acts, annalist.Act{Sentence: p.sentence, Token: p.token,
			Roots: weighed(roots, row[:len(roots)]), Codes: weighed(codes, row[len(roots):])})
	}
}

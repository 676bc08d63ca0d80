package intake

import (
	"slices"
	"strings"
	"unicode"
)

// restore gives the paragraphs of the page that the extracted text was taken
// from. The extractor finds the right ones, but on its way it loses white
// space ("train ticketbeforeyou board") and marks; the page itself has them.
// Both lists are compared by their letters and digits alone. A paragraph that
// the extractor changed otherwise stays as it gave it.
func restore(extracted, page []string) []string {
	var letters strings.Builder
	ends := make([]int, len(extracted)) // where each extracted paragraph ends in letters
	for i, text := range extracted {
		letters.WriteString(lettersOf(text))
		ends[i] = letters.Len()
	}
	all := letters.String()
	chain := heaviest(places(page, all))
	var out []string
	start, reach := 0, 0 // reach is how far the chain's paragraphs go
	for i, end := range ends {
		var here []place
		covered := max(min(reach, end)-start, 0)
		for len(chain) > 0 && chain[0].start < end {
			reach = chain[0].end
			covered += min(reach, end) - chain[0].start
			here, chain = append(here, chain[0]), chain[1:]
		}
		if covered*2 < end-start {
			// Of a div with line breaks the extractor gives pieces twice.
			if end-start < 4*leastLetters || !strings.Contains(all[:start], all[start:end]) {
				out = append(out, extracted[i])
			}
			reach = end // what is not given here covers nothing after
		} else {
			for _, p := range here {
				out = append(out, page[p.block])
			}
		}
		start = end
	}
	return out
}

// A place is where the letters of a page's paragraph stand in the letters of
// the extracted text.
type place struct{ block, start, end int }

const (
	leastLetters = 12   // of a paragraph that is looked for: shorter ones stand anywhere
	mostPlaces   = 2000 // bounds the work on a page whose paragraphs all look alike
)

// places are the places of the paragraphs of page in letters, in the order of
// the page, at most three of one paragraph.
func places(page []string, letters string) (all []place) {
	for i, text := range page {
		key := lettersOf(text)
		for n, from := 0, 0; len(key) >= leastLetters && n < 3 && len(all) < mostPlaces; n++ {
			at := strings.Index(letters[from:], key)
			if at < 0 {
				break
			}
			from += at + len(key)
			all = append(all, place{i, from - len(key), from})
		}
	}
	return all
}

// heaviest is the list of places, in the order of both texts and without
// overlap, that covers most letters. Of equal ones it prefers that whose
// paragraphs follow each other on the page.
func heaviest(all []place) (chain []place) {
	weight := make([]int, len(all))
	before := make([]int, len(all))
	best := -1
	for i, p := range all {
		before[i] = -1
		for j, q := range all[:i] {
			if q.block == p.block || q.end > p.start {
				continue
			}
			w := weight[j]
			if q.block+1 == p.block {
				w++
			}
			if w > weight[i] {
				weight[i], before[i] = w, j
			}
		}
		weight[i] += 4 * (p.end - p.start)
		if best < 0 || weight[i] > weight[best] {
			best = i
		}
	}
	for i := best; i >= 0; i = before[i] {
		chain = append(chain, all[i])
	}
	slices.Reverse(chain)
	return chain
}

func lettersOf(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) {
			return c
		}
		return -1
	}, s)
}

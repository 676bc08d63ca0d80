package statements

import "slices"

// nesting gives for each candidate the index of the one in whose content it
// stands: the one with the smallest piece that holds all of it, -1 for none.
func nesting(all []candidate) []int {
	type piece struct {
		run
		owner int
	}
	var pieces []piece
	order := make([]int, len(all))
	for i := range all {
		order[i] = i
		for _, p := range all[i].content {
			pieces = append(pieces, piece{p, i})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.first - b.first })
	slices.SortStableFunc(order, func(a, b int) int { return all[a].extent().first - all[b].extent().first })
	outer := make([]int, len(all))
	var open []piece // pieces that began and have not ended
	for _, i := range order {
		inner := all[i].extent()
		for len(pieces) > 0 && pieces[0].first <= inner.first {
			open = append(open, pieces[0])
			pieces = pieces[1:]
		}
		open = slices.DeleteFunc(open, func(p piece) bool { return p.end <= inner.first })
		outer[i] = -1
		least := 0
		for _, p := range open {
			size, whole := p.end-p.first, all[p.owner].extent()
			if p.contains(inner) && whole.end-whole.first > inner.end-inner.first && (outer[i] < 0 || size < least) {
				outer[i], least = p.owner, size
			}
		}
	}
	return outer
}

package score

// A pair is a gold word and the system word that stands for it, by index.
type pair struct{ gold, system int }

// align pairs the words of two files of the same characters. Words that cover
// the same characters are a pair. Where either file has a range, the words of
// the whole stretch are paired by the longest common run of their forms,
// without regard to case.
func align(gold, system []word) []pair {
	var pairs []pair
	g, s := 0, 0
	for g < len(gold) && s < len(system) {
		switch {
		case gold[g].multi || system[s].multi:
			var from pair
			from, g, s = stretch(gold, system, g, s)
			pairs = append(pairs, common(gold, system, from, g, s)...)
		case gold[g].span == system[s].span:
			pairs = append(pairs, pair{g, s})
			g++
			s++
		case gold[g].span.start <= system[s].span.start:
			g++
		default:
			s++
		}
	}
	return pairs
}

// stretch gives the least run of words of both files that begins here and
// cuts no range: it is [from.gold, endG) and [from.system, endS).
func stretch(gold, system []word, g, s int) (from pair, endG, endS int) {
	var end int // in characters
	if gold[g].multi {
		end = gold[g].span.end
		if !system[s].multi && system[s].span.start < gold[g].span.start {
			s++
		}
	} else {
		end = system[s].span.end
		if !gold[g].multi && gold[g].span.start < system[s].span.start {
			g++
		}
	}
	from = pair{g, s}
	for !beyond(gold, g, end) || !beyond(system, s, end) {
		if g < len(gold) && (s >= len(system) || gold[g].span.start <= system[s].span.start) {
			end = extend(gold[g], end)
			g++
		} else {
			end = extend(system[s], end)
			s++
		}
	}
	return from, g, s
}

// beyond tells whether word i lies past the stretch that ends at end.
func beyond(words []word, i, end int) bool {
	if i >= len(words) {
		return true
	}
	if words[i].multi {
		return words[i].span.start >= end
	}
	return words[i].span.end > end
}

// extend lets a range that sticks out lengthen the stretch.
func extend(w word, end int) int {
	if w.multi {
		return max(end, w.span.end)
	}
	return end
}

// common pairs the words of a stretch by the longest common subsequence of
// their forms; where two are as long, gold words are passed over first.
func common(gold, system []word, from pair, endG, endS int) []pair {
	n, m := endG-from.gold, endS-from.system
	if n <= 0 || m <= 0 {
		return nil
	}
	longest := make([][]int, n+1) // longest[i][j]: from gold word i and system word j on
	for i := range longest {
		longest[i] = make([]int, m+1)
	}
	same := func(i, j int) bool { return gold[from.gold+i].lower == system[from.system+j].lower }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			if same(i, j) {
				longest[i][j] = max(longest[i][j], 1+longest[i+1][j+1])
			}
		}
	}
	var pairs []pair
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case same(i, j):
			pairs = append(pairs, pair{from.gold + i, from.system + j})
			i++
			j++
		case longest[i][j] == longest[i+1][j]:
			i++
		default:
			j++
		}
	}
	return pairs
}

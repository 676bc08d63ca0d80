package syntax

// A sentence ends after a word when the score for an end is higher than that
// against it by more than one of these. Where the tokeniser ends a sentence
// too, little is asked; to cut where it does not, more. Best sentence F1 on EWT
// dev and GUM-open dev together, of margins in whole numbers.
const (
	marginAtFullStop = -6
	marginAtBlock    = -2
	marginElsewhere  = 1
)

// sentenceEnds decides where sentences end among the words of a window, each
// given as the index after its last word. scores has two columns a word,
// against and for an end. A sentence ends with each section, too, and never
// inside a surface token. With keep, sections alone count. The window's own
// end is among them only if it is such an end.
func sentenceEnds(scores []float32, words []outline, keep bool) []int {
	var ends []int
	for i, w := range words {
		margin := scores[2*i+1] - scores[2*i]
		told := w.cut == afterFullStop && margin > marginAtFullStop ||
			w.cut == afterBlock && margin > marginAtBlock ||
			w.cut != noCut && margin > marginElsewhere
		if w.cut == afterSection || told && !keep {
			ends = append(ends, i+1)
		}
	}
	return ends
}

// trusted is how many of the window's words may be settled, and the sentence
// ends among them. A sentence that seems to run over the window's end is left
// to the next window, unless it began with this one: then it is cut here. The
// model has seen few windows that end inside a sentence, so that an end which
// it puts there is not believed if there is another before it.
func trusted(ends []int, words []outline) (settled []int, n int) {
	n = len(words)
	if len(ends) == 0 {
		return []int{n}, n
	}
	if ends[len(ends)-1] == n && words[n-1].cut < afterBlock && len(ends) > 1 {
		ends = ends[:len(ends)-1]
	}
	return ends, ends[len(ends)-1]
}

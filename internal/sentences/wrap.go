package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines of hard-wrapped text are at most this wide. Old newswire wraps at 60
// to 72 columns, mail at 72 to 78, treebanks' raw text at 80.
const (
	narrowest = 40
	widest    = 100
)

// wrapWidth guesses the column at which a text was wrapped: that for which
// the fewest lines are too wide, or are not full though another line follows
// them inside their block. A line is full if it could not have taken the next
// line's first word. It is 0 for text that is not wrapped (more than a fifth
// of the lines speak against every column; a paragraph that ends without a
// blank line is one of these), or that has too few lines to tell.
func wrapWidth(blocks [][]textLine) int {
	var wide, reach [widest + 2]int // lines by width; followed lines by what they would have needed
	pairs := 0
	for _, block := range blocks {
		for i, line := range block {
			wide[min(line.width, widest+1)]++
			if i+1 < len(block) {
				reach[min(line.width+1+block[i+1].first, widest+1)]++
				pairs++
			}
		}
	}
	tooWide, short := wide[widest+1], 0
	for _, n := range reach[:widest+1] {
		short += n
	}
	best, limit := pairs, 0
	for column := widest; column >= narrowest; column-- {
		if cost := tooWide + short; cost < best {
			best, limit = cost, column
		}
		tooWide += wide[column]
		short -= reach[column]
	}
	if pairs < 3 || best*5 > pairs {
		return 0
	}
	return limit
}

// isFull tells whether line i could not have taken the first word of the line
// that follows.
func isFull(block []textLine, i, limit int) bool {
	return block[i].width+1+block[i+1].first > limit
}

// wrapped gives the test that tells whether line i of block runs on in line
// i+1. In a text wrapped at limit a full line runs on unless the next is set
// in or is a list's item. A block of four or more lines may be wrapped in a
// text that else is not; then each of its lines but the last is full. In any
// text a line 40 to 100 wide runs on that breaks off in the midst of a
// sentence: see [breaksOff].
func wrapped(text string, block []textLine, limit int) func(i int) bool {
	if limit == 0 && len(block) >= 4 {
		limit = wrapWidth([][]textLine{block})
		for i := range block[:len(block)-1] {
			if limit > 0 && !isFull(block, i, limit) {
				limit = 0
			}
		}
	}
	return func(i int) bool {
		line, next := block[i], block[i+1]
		if isItem(text[next.Start:next.End]) || next.inset > line.inset && next.inset > 1 {
			return false
		}
		if limit > 0 {
			return isFull(block, i, limit)
		}
		return line.width >= narrowest && line.width <= widest && breaksOff(text, line, next)
	}
}

// breaksOff tells whether line ends without a stop and next begins with a
// lower-case letter, or line ends with a word that cannot end a sentence.
func breaksOff(text string, line, next textLine) bool {
	words := strings.TrimRightFunc(text[line.Start:line.End], isSpace)
	word := words[strings.LastIndexByte(words, ' ')+1:]
	if connectors[word] {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(words)
	if last != ',' && last != ';' && !isWord(last) {
		return false
	}
	for _, r := range text[next.Start:next.End] {
		if !isSpace(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

var connectors = set(`
the a an of and or to in on at for with by from as that which who whose is are
was were be has have had its their his her our my your not than into this these
said between about after before under over against`)

// isItem tells whether a line opens like an item of a list: a bullet or a
// dash and a space, or a short number with a stop or bracket.
func isItem(line string) bool {
	state, digits := 0, 0
	for _, r := range line {
		switch {
		case state == 0 && isSpace(r):
		case state == 0 && isBullet(r):
			state = 2
		case state <= 1 && isDigit(r) && digits < 2:
			state, digits = 1, digits+1
		case state == 1 && (r == '.' || r == ')'):
			state = 2
		default:
			return state == 2 && isSpace(r)
		}
	}
	return false
}

func isBullet(r rune) bool {
	switch r {
	case '•', '·', '▪', '■', '●', '◦', '‣', '*', '-', '–', '—', '►', '▶', '○':
		return true
	}
	return false
}

package sentences

import (
	"strings"
	"unicode/utf8"

	"annalist"
)

// A textLine is one line of the text without its line end.
type textLine struct {
	annalist.Span
	width int // in runes, without the white space at its right
	first int // width of its first word
	inset int // runes of white space before its first word
}

// paragraphs gives the ranges of the paragraphs of text that hold something
// other than white space. The headline, if there is one, is its own
// paragraph. Blank lines part paragraphs. So does a single line end, unless
// the text is hard-wrapped: see [wrapped].
func paragraphs(text string, headline annalist.Span) []annalist.Span {
	var out []annalist.Span
	start := 0
	if headline.Len() > 0 && headline.Start >= 0 && headline.End <= len(text) {
		out = appendParagraphs(out, text, annalist.Span{Start: 0, End: headline.Start})
		out = appendOne(out, text, headline)
		start = headline.End
	}
	return appendParagraphs(out, text, annalist.Span{Start: start, End: len(text)})
}

func appendParagraphs(out []annalist.Span, text string, within annalist.Span) []annalist.Span {
	blocks := blocksOf(text, within)
	limit := wrapWidth(blocks)
	for _, block := range blocks {
		join := wrapped(text, block, limit)
		from := block[0].Start
		for i := range block {
			if i+1 == len(block) || !join(i) {
				out = appendOne(out, text, annalist.Span{Start: from, End: block[i].End})
				if i+1 < len(block) {
					from = block[i+1].Start
				}
			}
		}
	}
	return out
}

// appendOne adds span, less the white space around it, unless nothing is left.
func appendOne(out []annalist.Span, text string, span annalist.Span) []annalist.Span {
	for span.Start < span.End {
		r, n := runeAt(text, span.Start, span.End)
		if !isSpace(r) {
			break
		}
		span.Start += n
	}
	for span.Start < span.End {
		r, n := runeBefore(text, span.Start, span.End)
		if !isSpace(r) {
			break
		}
		span.End -= n
	}
	if span.Len() == 0 {
		return out
	}
	return append(out, span)
}

// blocksOf groups the lines of text[within] that stand between blank lines.
func blocksOf(text string, within annalist.Span) [][]textLine {
	var blocks [][]textLine
	var block []textLine
	for at := within.Start; at < within.End; {
		end, next := lineEnd(text, at, within.End)
		line := measure(text, at, end)
		if line.width == 0 {
			if block != nil {
				blocks = append(blocks, block)
				block = nil
			}
		} else {
			block = append(block, line)
		}
		at = next
	}
	if block != nil {
		blocks = append(blocks, block)
	}
	return blocks
}

// lineEnd finds where the line at ends and where the next begins.
func lineEnd(text string, at, limit int) (end, next int) {
	i := strings.IndexAny(text[at:limit], "\n\r\u2028\u2029")
	if i < 0 {
		return limit, limit
	}
	end = at + i
	_, n := utf8.DecodeRuneInString(text[end:limit])
	if strings.HasPrefix(text[end:limit], "\r\n") {
		n = 2
	}
	return end, end + n
}

func measure(text string, start, end int) textLine {
	line := textLine{Span: annalist.Span{Start: start, End: end}}
	column, inWord, word := 0, false, 0
	for _, r := range text[start:end] {
		column++
		if isSpace(r) {
			inWord = false
			continue
		}
		if !inWord {
			inWord = true
			word++
			if word == 1 {
				line.inset = column - 1
			}
		}
		if word == 1 {
			line.first++
		}
		line.width = column
	}
	return line
}

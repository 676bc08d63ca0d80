package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"annalist"
)

// A goldToken is one surface token of a CoNLL-U file: its form, its words
// (itself alone unless it is a range), and whether white space follows.
type goldToken struct {
	form  string
	words []string
	space bool
}

type goldSentence struct {
	tokens []goldToken
	opens  bool // first of a paragraph
}

type document []goldSentence

// readGold reads the documents of a CoNLL-U file as far as this program needs
// them: FORM, ranges, SpaceAfter, newdoc and newpar. A file without "newdoc"
// is one document.
func readGold(data string) ([]document, error) {
	var docs []document
	var doc document
	var s goldSentence
	missing := 0 // words still to come of the current range
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimSuffix(line, "\r")
		switch {
		case line == "":
			if len(s.tokens) > 0 {
				doc = append(doc, s)
			}
			s = goldSentence{}
		case strings.HasPrefix(line, "# newdoc"):
			if len(doc) > 0 {
				docs = append(docs, doc)
			}
			doc, s.opens = nil, true
		case strings.HasPrefix(line, "# newpar"):
			s.opens = true
		case line[0] == '#':
		default:
			col := strings.Split(line, "\t")
			if len(col) != 10 {
				return nil, fmt.Errorf("%d: a line of %d columns; CoNLL-U has 10", n+1, len(col))
			}
			if strings.Contains(col[0], ".") {
				continue
			}
			space := !strings.Contains(col[9], "SpaceAfter=No")
			if from, to, ok := strings.Cut(col[0], "-"); ok {
				a, err1 := strconv.Atoi(from)
				b, err2 := strconv.Atoi(to)
				if err1 != nil || err2 != nil || b <= a {
					return nil, fmt.Errorf("%d: %q is not a range of words", n+1, col[0])
				}
				missing = b - a + 1
				s.tokens = append(s.tokens, goldToken{form: col[1], space: space})
				continue
			}
			if missing > 0 {
				missing--
				last := &s.tokens[len(s.tokens)-1]
				last.words = append(last.words, col[1])
				continue
			}
			s.tokens = append(s.tokens, goldToken{form: col[1], words: []string{col[1]}, space: space})
		}
	}
	if len(s.tokens) > 0 {
		doc = append(doc, s)
	}
	if len(doc) > 0 {
		docs = append(docs, doc)
	}
	return docs, nil
}

// spans holds the spans of one document's units, in bytes of its raw text. A
// word of a surface token whose words do not spell it has an empty span at a
// place no other word has, and so is never right.
type spans struct{ words, surface, sents []annalist.Span }

// render rebuilds the raw text, broken into lines of at most wrap characters
// if wrap is not 0, and the spans in it.
func (d document) render(wrap int) (string, spans) {
	var b strings.Builder
	var out spans
	column := 0
	space := func() {
		b.WriteByte(' ')
		column++
	}
	var breaks []int // offsets of the spaces where a line may end
	for i, s := range d {
		if i > 0 && s.opens {
			breaks = append(breaks, b.Len()) // so that the paragraph's last word is measured
			b.WriteString("\n\n")
		} else if i > 0 {
			breaks = append(breaks, b.Len())
			space()
		}
		first := b.Len()
		for k, t := range s.tokens {
			start := b.Len()
			b.WriteString(t.form)
			out.surface = append(out.surface, annalist.Span{Start: start, End: b.Len()})
			out.words = append(out.words, wordSpans(t, start)...)
			if k+1 < len(s.tokens) && t.space {
				breaks = append(breaks, b.Len())
				space()
			}
		}
		out.sents = append(out.sents, annalist.Span{Start: first, End: b.Len()})
	}
	text := b.String()
	if wrap > 0 {
		text = wrapLines(text, breaks, wrap)
	}
	return text, out
}

func wordSpans(t goldToken, start int) []annalist.Span {
	out := make([]annalist.Span, len(t.words))
	if strings.Join(t.words, "") != t.form {
		for i := range out {
			out[i] = annalist.Span{Start: start, End: start}
		}
		return out
	}
	for i, w := range t.words {
		out[i] = annalist.Span{Start: start, End: start + len(w)}
		start += len(w)
	}
	return out
}

// wrapLines turns spaces at the given offsets into line ends so that lines are
// filled up to width characters.
func wrapLines(text string, breaks []int, width int) string {
	buf := []byte(text)
	from, last := 0, -1
	for _, at := range append(breaks, len(text)) {
		if i := strings.LastIndexByte(text[from:at], '\n'); i >= 0 {
			from, last = from+i+1, -1
		}
		if last >= 0 && utf8.RuneCountInString(text[from:at]) > width {
			buf[last] = '\n'
			from = last + 1
		}
		last = at
	}
	return string(buf)
}

package syntax

import "annalist"

// An outline is what is known of a word before it is read: how many pieces it
// has, and what its place is for a cut after it.
type outline struct {
	pieces int
	cut    cutKind
}

// A cutKind says what ends with a word, the better places to cut later.
type cutKind uint8

const (
	noCut         cutKind = iota // the word and the next stay together
	afterWord                    // any word
	afterComma                   // ,
	afterClause                  // ; :
	afterStop                    // . ? !
	afterBlock                   // the tokeniser ends a sentence here
	afterFullStop                // and does so after . ? ! and what closes behind
	afterSection                 // a paragraph, or a sentence that is to be kept
)

// outlines describes the words of all sentences, one after the other. Words of
// one surface token stay together, and so do a dateline and the word after it.
// With keep, every sentence is a section of its own.
func outlines(sentences []annalist.Sentence, keep bool) []outline {
	var out []outline
	for i, s := range sentences {
		inside := 0 // words of the open surface token that are yet to come
		for j, t := range s.Tokens {
			inside = max(inside-1, t.Words-1, 0)
			o := outline{cut: cutAfter(t.Form)}
			switch {
			case j+1 == len(s.Tokens):
				o.cut = blockEnd(s.Tokens)
				if keep || i+1 == len(sentences) || sentences[i+1].Paragraph != s.Paragraph {
					o.cut = afterSection
				}
			case inside > 0 || t.Span.End <= s.Dateline.End && s.Dateline.Len() > 0:
				o.cut = noCut
			}
			out = append(out, o)
		}
	}
	return out
}

// blockEnd tells how surely the tokens end a sentence. An abbreviation's full
// stop is part of its token, and does not count.
func blockEnd(tokens []annalist.Token) cutKind {
	for i := len(tokens) - 1; i >= 0; i-- {
		switch tokens[i].Form {
		case ".", "?", "!":
			return afterFullStop
		case `"`, "'", "''", "”", "’", ")", "]":
			continue
		}
		break
	}
	return afterBlock
}

func cutAfter(form string) cutKind {
	switch form {
	case ".", "?", "!", "?!", "!?", "...", "…":
		return afterStop
	case ";", ":":
		return afterClause
	case ",":
		return afterComma
	}
	return afterWord
}

// windowEnd gives the end of the window that begins at start and holds at most
// limit pieces. It takes whole sections if they fill two thirds of the window,
// else whole blocks, else it cuts the one block that does not fit: after a
// stop, a clause, a comma or any word, in this order, in the window's second
// half, as late as it can.
func windowEnd(words []outline, start, limit int) int {
	total, i := 0, start
	var ends [afterSection + 1]int // for each kind the last end in the window
	var upTo [afterSection + 1]int // the pieces up to there
	for ; i < len(words) && total+words[i].pieces <= limit; i++ {
		total += words[i].pieces
		ends[words[i].cut], upTo[words[i].cut] = i+1, total
	}
	if i == len(words) {
		return i
	}
	if ends[afterSection] > 0 && 3*upTo[afterSection] >= 2*limit {
		return ends[afterSection]
	}
	if end := max(ends[afterSection], ends[afterFullStop], ends[afterBlock]); end > 0 {
		return end
	}
	for kind := afterStop; kind >= afterWord; kind-- {
		if 2*upTo[kind] >= limit {
			return ends[kind]
		}
	}
	return max(i, start+1)
}

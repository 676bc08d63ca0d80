package main

import (
	"annalist"
)

// codePoints gives for each byte offset of text that begins a character, and
// for its end, the number of characters before it.
func codePoints(text string) []int {
	count := make([]int, len(text)+1)
	n := 0
	for i := range text {
		count[i] = n
		n++
	}
	count[len(text)] = n
	return count
}

// fromStatements writes statements in the scorer's form. Unless nested is set,
// those inside of another are left out, and so are cues of no length.
func fromStatements(text string, all []annalist.Statement, nested bool) []attribution {
	count := codePoints(text)
	out := []attribution{}
	for _, st := range all {
		if st.Within != "" && !nested {
			continue
		}
		a := attribution{Source: []span{}, Cue: convert(count, st.Cue), Content: convert(count, st.Content)}
		if st.Source != nil {
			a.Source = convert(count, []annalist.Span{st.Source.Span})
		}
		out = append(out, a)
	}
	return out
}

// fromModel writes the model's attributions, each run of tokens as one span.
func fromModel(text string, a *annalist.Analysis) []attribution {
	count := codePoints(text)
	out := []attribution{}
	for _, x := range a.Attributions {
		out = append(out, attribution{
			Source:  convert(count, spans(a, x.Source)),
			Cue:     convert(count, spans(a, x.Cue)),
			Content: convert(count, spans(a, x.Content)),
		})
	}
	return out
}

// spans joins ranges that follow each other without a token between: a content
// of three whole sentences is one span.
func spans(a *annalist.Analysis, ranges []annalist.TokenRange) []annalist.Span {
	var out []annalist.Span
	for i, r := range ranges {
		tokens := a.Sentences[r.Sentence].Tokens
		s := annalist.Span{Start: tokens[r.First].Span.Start, End: tokens[r.Last].Span.End}
		if i > 0 {
			last := ranges[i-1]
			whole := last.Last == len(a.Sentences[last.Sentence].Tokens)-1 && r.First == 0 && r.Sentence == last.Sentence+1
			if whole || r.Sentence == last.Sentence && r.First == last.Last+1 {
				out[len(out)-1].End = s.End
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

func convert(count []int, in []annalist.Span) []span {
	out := []span{}
	for _, s := range in {
		out = append(out, span{count[s.Start], count[s.End]})
	}
	return out
}

package sentences

import "annalist"

// earliest is how many paragraphs stand where a report's own dateline does:
// title, byline, a line about the photograph.
const earliest = 4

// Split gives the sentences of r in the order of the text. A sentence never
// runs over a paragraph's end, nor from the headline into the body.
func Split(r *annalist.Report) []annalist.Sentence {
	var out []annalist.Sentence
	for i, par := range paragraphs(r.Text, r.Headline) {
		tokens := tokenize(r.Text, par)
		headline := r.Headline.Len() > 0 && r.Headline.Contains(par)
		var line annalist.Span
		if !headline {
			line = dateline(tokens, i < earliest)
		}
		for k, run := range ends(tokens, line) {
			first := run[0].Span.Start
			last := run[len(run)-1].Span.End
			s := annalist.Sentence{
				Span:      annalist.Span{Start: first, End: last},
				Tokens:    run,
				Headline:  headline,
				Paragraph: i,
			}
			if k == 0 {
				s.Dateline = line
			}
			out = append(out, s)
		}
	}
	return out
}

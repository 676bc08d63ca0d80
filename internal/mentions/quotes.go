package mentions

import "annalist"

// quotations numbers the quotations of a report from 1 and gives the number of
// each token, 0 outside. A quotation that is not closed ends with its
// paragraph.
func quotations(sentences []annalist.Sentence) [][]int {
	out := make([][]int, len(sentences))
	count, open, para := 0, 0, -1
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph != para {
			open, para = 0, s.Paragraph
		}
		out[i] = make([]int, len(s.Tokens))
		for j := range s.Tokens {
			switch form := s.Tokens[j].Form; {
			case form == "“" || form == "``" || form == `"` && open == 0:
				count++
				open = count
			case form == "”" || form == "''" || form == `"`:
				open = 0
			default:
				out[i][j] = open
			}
		}
	}
	return out
}

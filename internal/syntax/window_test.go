package syntax

import (
	"fmt"
	"strings"
	"testing"

	"annalist"
)

// report makes sentences of words, one a line; an empty line ends a paragraph.
// Two words joined by "+" are one surface token.
func report(lines string) []annalist.Sentence {
	var out []annalist.Sentence
	at, paragraph := 0, 0
	for line := range strings.SplitSeq(lines, "\n") {
		if strings.TrimSpace(line) == "" {
			if len(out) > 0 {
				paragraph = out[len(out)-1].Paragraph + 1
			}
			continue
		}
		s := annalist.Sentence{Paragraph: paragraph, Span: annalist.Span{Start: at}}
		for _, item := range strings.Fields(line) {
			words := strings.Split(item, "+")
			for i, w := range words {
				t := annalist.Token{Form: w, Span: annalist.Span{Start: at, End: at + len(w)}, Joined: i+1 < len(words)}
				if i == 0 && len(words) > 1 {
					t.Words = len(words)
				}
				at += len(w)
				s.Tokens = append(s.Tokens, t)
			}
			at++
		}
		s.Span.End = at - 1
		out = append(out, s)
	}
	return out
}

// cuts shows the windows of at most limit pieces, one piece a word.
func cuts(sentences []annalist.Sentence, limit int, keep bool) string {
	outline := outlines(sentences, keep)
	var words []string
	for _, s := range sentences {
		for _, t := range s.Tokens {
			words = append(words, t.Form)
		}
	}
	for i := range outline {
		outline[i].pieces = 1
	}
	var out []string
	for start := 0; start < len(outline); {
		end := windowEnd(outline, start, limit)
		out = append(out, strings.Join(words[start:end], " "))
		start = end
	}
	return strings.Join(out, " | ")
}

func TestWindows(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		limit      int
		want       string
	}{
		{"all in one", "Talks ended .\nTroops left .", 10, "Talks ended . Troops left ."},
		{"whole sentences", "Talks ended .\nTroops left .\nNobody came .", 7, "Talks ended . Troops left . | Nobody came ."},
		{"whole paragraphs if they fill most of it", "Talks ended .\nTroops left .\n\nNobody came .\nIt rained .", 9,
			"Talks ended . Troops left . | Nobody came . It rained ."},
		{"not if they fill little", "Talks ended .\n\nTroops left .\nNobody came .\nIt rained .", 9,
			"Talks ended . Troops left . Nobody came . | It rained ."},
		{"a long block is cut after a stop", "a b c . d e f , g h i j k", 8, "a b c . | d e f , | g h i j k"},
		{"or after a comma", "a b c d , e f g h i", 8, "a b c d , | e f g h i"},
		{"or anywhere", "a b c d e f g h i j", 4, "a b c d | e f g h | i j"},
		{"but not inside a surface token", "a b c did+n't go", 4, "a b c | did n't go"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := cuts(report(tt.text), tt.limit, false); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestDatelineStaysWithItsSentence(t *testing.T) {
	sentences := report("STRELSAU ( Reuters ) - Talks ended .")
	sentences[0].Dateline = annalist.Span{Start: 0, End: sentences[0].Tokens[4].Span.End}
	var got []cutKind
	for _, o := range outlines(sentences, false) {
		got = append(got, o.cut)
	}
	if want := "[0 0 0 0 0 1 1 7]"; fmt.Sprint(got) != want {
		t.Errorf("cuts %v, want %s", got, want)
	}
}

func TestHowSurelyABlockEnds(t *testing.T) {
	for line, want := range map[string]cutKind{
		"Troops left .": afterFullStop, `" Troops left . "`: afterFullStop, "Why did they go ? )": afterFullStop,
		"Made in the U.S.": afterBlock, "Talks end": afterBlock, `He said "`: afterBlock, `"`: afterBlock, "They left ...": afterBlock,
	} {
		if got := blockEnd(report(line)[0].Tokens); got != want {
			t.Errorf("%s: %d, want %d", line, got, want)
		}
	}
}

func TestSentenceEnds(t *testing.T) {
	sentences := report("Mr.\nRudolf left . He did+n't return .\nFlavia wept .\n\nTalks ended .")
	outline := outlines(sentences, false)
	// The model ends sentences after "left ." and inside "didn't", doubts the
	// end after "return ." and after "He", and is sure that "Mr." is none.
	scores := make([]float32, 2*len(outline))
	for w, margin := range map[int]float32{0: -5, 3: 5, 4: 0.5, 5: 9, 8: -5} {
		scores[2*w+1] = margin
	}
	ends := sentenceEnds(scores, outline, false)
	if want := "[4 9 12 15]"; fmt.Sprint(ends) != want {
		t.Errorf("ends %v, want %s", ends, want)
	}
	kept := sentenceEnds(scores, outlines(sentences, true), true)
	if want := "[1 9 12 15]"; fmt.Sprint(kept) != want {
		t.Errorf("kept ends %v, want %s", kept, want)
	}
}

func TestTrusted(t *testing.T) {
	outline := outlines(report("Talks ended . Troops left .\nThey went"), false)
	for _, tt := range []struct {
		name    string
		ends    []int
		words   int
		settled string
		n       int
	}{
		{"all ends are sure", []int{3, 6, 8}, 8, "[3 6 8]", 8},
		{"a sentence runs over the end", []int{3}, 5, "[3]", 3},
		{"the end of a block is believed", []int{3, 6}, 6, "[3 6]", 6},
		{"an end at a cut is not", []int{3, 5}, 5, "[3]", 3},
		{"unless it is the only one", []int{5}, 5, "[5]", 5},
		{"no end at all", nil, 5, "[5]", 5},
	} {
		settled, n := trusted(tt.ends, outline[:tt.words])
		if fmt.Sprint(settled) != tt.settled || n != tt.n {
			t.Errorf("%s: %v, %d words; want %s, %d", tt.name, settled, n, tt.settled, tt.n)
		}
	}
}

func TestCase(t *testing.T) {
	for form, want := range map[string]uint8{"troops": 0, "2014": 0, "": 0, "Rudolf": 1, "I": 1, "NATO": 2, "U.S.": 2, "McCain": 3, "iPhone": 3, "É": 1, "ÉU": 2} {
		if got := caseOf(form); got != want {
			t.Errorf("case of %q is %d, want %d", form, got, want)
		}
	}
}

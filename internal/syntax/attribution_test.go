package syntax

import (
	"fmt"
	"strings"
	"testing"
)

// marked reads words with their parts, "Graustark/S said/C it/T shelled/T", in
// which S is a source, C a cue and T a content; a new part begins with a
// capital, so that "said/C had/c" is one cue.
func marked(sentence string) (words []string, found []run) {
	for i, item := range strings.Fields(sentence) {
		word, mark, _ := strings.Cut(item, "/")
		words = append(words, word)
		kind := map[string]string{"S": "SRC", "C": "CUE", "T": "CNT"}[strings.ToUpper(mark)]
		switch {
		case kind == "":
		case mark != strings.ToUpper(mark) && len(found) > 0 && found[len(found)-1].last == i-1:
			found[len(found)-1].last = i
		default:
			found = append(found, run{first: i, last: i, kind: kind, score: 0.9})
		}
	}
	return words, found
}

// endsOf are the sentence ends of words: after each full stop, and the last.
func endsOf(words []string) []int {
	var ends []int
	for i, w := range words {
		if w == "." || i+1 == len(words) {
			ends = append(ends, i+1)
		}
	}
	return ends
}

// links scores "a>b" pairs: word a (any of its numbers) is linked to word b.
// "none" is better than any other word, were it as near as can be.
func links(words []string, pairs string) func(int) []float32 {
	return func(word int) []float32 {
		scores := make([]float32, len(words)+1)
		for j := range words {
			scores[j+1] = -20
		}
		for _, pair := range strings.Fields(pairs) {
			from, to, _ := strings.Cut(pair, ">")
			for j, w := range words {
				if words[word] == from && w == to {
					scores[j+1] = 20
				}
			}
		}
		return scores
	}
}

func show(words []string, all []attribution) string {
	var out []string
	part := func(r *run) string {
		if r == nil {
			return "-"
		}
		return strings.Join(words[r.first:r.last+1], " ")
	}
	for _, a := range all {
		var contents []string
		for i := range a.content {
			contents = append(contents, part(&a.content[i]))
		}
		if contents == nil {
			contents = []string{"-"}
		}
		out = append(out, fmt.Sprintf("%s | %s | %s", part(a.source), part(a.cue), strings.Join(contents, " + ")))
	}
	return strings.Join(out, "; ")
}

func TestJoin(t *testing.T) {
	for _, tt := range []struct{ name, sentence, sources, cues, want string }{
		{"reported speech", "Graustark/S said/C that/T troops/t left/t .",
			"said>Graustark", "that>said troops>said left>said", "Graustark | said | that troops left"},
		{"a split quotation", `"/T Talks/t ,"/t she/S said/C ,/c "/T failed/t ."/t`,
			"said>she", `">said Talks>said ,">said failed>said .">said`, `she | said , | " Talks ," + " failed ."`},
		{"most words of the content decide", "Michael/S vowed/C war/T and/t peace/t Flavia/S hoped/C",
			"vowed>Michael hoped>Flavia", "war>vowed and>vowed peace>hoped", "Michael | vowed | war and peace; Flavia | hoped | -"},
		{"a cue without a source", "It is said/C that/T troops/t left/t",
			"", "that>said troops>said left>said", "- | said | that troops left"},
		{"a content without a cue", "He left . Nobody/T won/t .",
			"", "", "- | - | Nobody won"},
		{"a cue with a source alone stays", "Graustark/S declined/C to/c comment/c .",
			"declined>Graustark", "", "Graustark | declined to comment | -"},
		{"a cue alone goes, and so does a source alone", "Graustark/S spoke . Nothing was said/C .",
			"", "", ""},
		{"a link to a word that is no cue is none", "Graustark/S said/C it/T",
			"said>it", "it>Graustark", "- | - | it"},
		{"one source for two cues", "He/S said/C yes/T and added/C no/T",
			"said>He added>He", "yes>said no>added", "He | said | yes; He | added | no"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			words, found := marked(tt.sentence)
			joined, owner := join(found, endsOf(words), links(words, tt.sources), links(words, tt.cues))
			if got := show(words, joined); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
			for i, f := range found {
				if f.kind == "CNT" && (owner[i] < 0 || !strings.Contains(show(words, joined[owner[i]:owner[i]+1]), words[f.first])) {
					t.Errorf("content %d has the owner %d", i, owner[i])
				}
			}
		})
	}
}

func TestNearnessDecidesBetweenLikeLinks(t *testing.T) {
	words, found := marked("He/S said/C war/T came . She/S added/C peace/T might/t follow .")
	equal := func(int) []float32 { return make([]float32, len(words)+1) }
	joined, _ := join(found, endsOf(words), equal, equal)
	if got, want := show(words, joined), "He | said | war; She | added | peace might"; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	words, found = marked("Peace/T might/t follow , we heard then , in all the long days that came after it . She/S wrote . It was said/C")
	equal = func(int) []float32 { return make([]float32, len(words)+1) }
	joined, _ = join(found, endsOf(words), equal, equal)
	if got, want := show(words, joined), "- | - | Peace might"; got != want {
		t.Errorf("far apart:\n got %s\nwant %s", got, want)
	}
}

// TestContentOverTwoWindows reads one report as two windows; "||" stands
// between them.
func TestContentOverTwoWindows(t *testing.T) {
	for _, tt := range []struct{ name, text, sources, cues, want string }{
		{"the cue comes first", "He/S said/C we/T left/t || home/t today/t .",
			"said>He", "we>said left>said", "He | said | we left + home today"},
		{"the cue comes last", "We/T left/t || home/t ,/t he/S said/C .",
			"said>he", "home>said ,>said", "he | said | We left + home ,"},
		{"each window has a cue of its own", "He/S said/C we/T left/t || home/t ,/t she/S said .",
			"said>He", "we>said left>said", "He | said | we left + home ,"},
		{"a new content begins", "He/S said/C we/T left/t || Home/T is/t far/t .",
			"said>He", "we>said left>said", "He | said | we left; - | - | Home is far"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var all []string
			r := &reader{open: -1}
			for half := range strings.SplitSeq(tt.text, "||") {
				words, found := marked(half)
				if len(found) > 0 && found[0].first == 0 && strings.Contains(strings.Fields(half)[0], "/t") {
					found[0].goesOn = true
				}
				joined, owner := join(found, endsOf(words), links(words, tt.sources), links(words, tt.cues))
				r.keepSaid(joined, owner, found, len(words), true)
				r.next += len(words)
				all = append(all, words...)
			}
			if got := show(all, r.said); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

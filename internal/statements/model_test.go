package statements

import (
	"annalist"
	"annalist/internal/marks"
	"strings"
	"testing"
)

// Trees that several tests share.
const (
	talks = "“/PUNCT/3/punct The/DET/3/det talks|talk/NOUN/5/nsubj are|be/AUX/5/cop over/ADV/9/ccomp ,/PUNCT/5/punct ”/PUNCT/5/punct she/PRON/9/nsubj said|say/VERB/0/root ./PUNCT/9/punct"
	yield = "“/PUNCT/5/punct We/PRON/5/nsubj will/AUX/5/aux never/ADV/5/advmod yield/VERB/0/root ./PUNCT/5/punct ”/PUNCT/5/punct"
	left  = "The/DET/2/det king/NOUN/4/nsubj had|have/AUX/4/aux left|leave/VERB/0/root ./PUNCT/4/punct"
)

// Reports of several sentences: who is given the quotations that no cue leads
// in.
func TestFollow(t *testing.T) {
	for _, tt := range []struct{ name, want, tree, basis string }{
		{"later in the paragraph",
			"(CONTENT: “The talks are over,”) (SOURCE: she) (CUE: said). The king had left. (CONTENT: “We will never yield.”)",
			talks + "\n" + left + "\n" + yield, "cue"},
		{"the whole of the next paragraph",
			"(CONTENT: “The talks are over,”) (SOURCE: she) (CUE: said). (CONTENT: “We will never yield.”)",
			talks + "\n\n" + yield, "cue"},
		{"a later paragraph",
			"(CONTENT: “The talks are over,”) (SOURCE: she) (CUE: said). The king had left. “We will never yield.”\n" +
				"“The talks are over,” she said. The king had left. (CONTENT: “We will never yield.”)",
			talks + "\n\n" + left + "\n\n" + yield, "cue "},
		{"after reported speech",
			"(SOURCE: She) (CUE: said) (CONTENT: Hentzau fell). “We will never yield.”\n" +
				"(SOURCE: She) said Hentzau fell. (CONTENT: “We will never yield.”)",
			"She/PRON/2/nsubj said|say/VERB/0/root Hentzau/PROPN/4/nsubj fell|fall/VERB/2/ccomp ./PUNCT/2/punct\n" + yield, "cue adjacency"},
		{"after a sentence of the report's own",
			"The king had left. (CONTENT: “We will never yield.”)",
			left + "\n" + yield, ""},
		{"nested statements",
			"(SOURCE: She) (CUE: said) (CONTENT: Ruritania threatened to leave).\n" +
				"She said (SOURCE: Ruritania) (CUE: threatened) (CONTENT: to leave).",
			"She/PRON/2/nsubj said|say/VERB/0/root Ruritania/PROPN/4/nsubj threatened|threaten/VERB/2/ccomp to/PART/6/mark leave/VERB/4/xcomp ./PUNCT/2/punct", "cue cue"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want, _, _ := strings.Cut(tt.want, "\n")
			text := marks.Strip(want)
			r, a := parsed(t, text, tt.tree)
			found := finder(t).Find(r, a, nil)
			var basis []string
			for _, st := range found {
				basis = append(basis, st.Basis)
			}
			if got := written(text, found); got != tt.want || strings.Join(basis, " ") != tt.basis {
				t.Errorf("\n got %s\n%q\nwant %s\n%q", got, basis, tt.want, tt.basis)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	r, a := parsed(t, "She said Ruritania threatened to leave.",
		"She/PRON/2/nsubj said|say/VERB/0/root Ruritania/PROPN/4/nsubj threatened|threaten/VERB/2/ccomp to/PART/6/mark leave/VERB/4/xcomp ./PUNCT/2/punct")
	found := finder(t).Find(r, a, nil)
	if len(found) != 2 || found[0].Within != "" || found[1].Within != "s1" || found[1].ID != "s2" {
		t.Errorf("got %+v", found)
	}
}

// The model joins two contents to one cue; the tree knows better.
func TestRelink(t *testing.T) {
	text := "The king left, she said. He said they lost."
	r, a := parsed(t, text,
		"The/DET/2/det king/NOUN/3/nsubj left|leave/VERB/6/ccomp ,/PUNCT/3/punct she/PRON/6/nsubj said|say/VERB/0/root ./PUNCT/6/punct\n"+
			"He/PRON/2/nsubj said|say/VERB/0/root they/PRON/4/nsubj lost|lose/VERB/2/ccomp ./PUNCT/2/punct")
	a.Attributions = attributed(t, a, "(CONTENT: The king left), (SOURCE: she) (CUE: said). He said (CONTENT: they lost).", "SOURCE", "CUE", "CONTENT")
	want := "(CONTENT: The king left), (SOURCE: she) (CUE: said). He said they lost.\n" +
		"The king left, she said. (SOURCE: He) (CUE: said) (CONTENT: they lost)."
	if got := written(text, finder(t).Find(r, a, nil)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// What the model gives far from its cue is not kept.
func TestDetach(t *testing.T) {
	text := "She said they lost. The king had left. The king had left. The king had left."
	r, a := parsed(t, text,
		"She/PRON/2/nsubj said|say/VERB/0/root they/PRON/4/nsubj lost|lose/VERB/2/ccomp ./PUNCT/2/punct\n"+left+"\n"+left+"\n"+left)
	a.Attributions = []annalist.Attribution{{Score: 1,
		Source: []annalist.TokenRange{{Sentence: 0, First: 0, Last: 0}}, Cue: []annalist.TokenRange{{Sentence: 0, First: 1, Last: 1}},
		Content: []annalist.TokenRange{{Sentence: 0, First: 2, Last: 3}, {Sentence: 3, First: 0, Last: 3}}}}
	want := "(SOURCE: She) (CUE: said) (CONTENT: they lost). The king had left. The king had left. The king had left."
	if got := written(text, finder(t).Find(r, a, nil)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

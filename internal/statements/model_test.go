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
		{"asked, she said",
			"Asked about it, (SOURCE: she) (CUE: said) (CONTENT: Hentzau fell).",
			"Asked|ask|VBN/VERB/6/advcl about/ADP/3/case it/PRON/1/obl ,/PUNCT/1/punct she/PRON/6/nsubj said|say/VERB/0/root Hentzau/PROPN/8/nsubj fell|fall/VERB/6/ccomp ./PUNCT/6/punct", "cue"},
		{"a shared subject inside of a statement",
			"(SOURCE: He) (CUE: said) (CONTENT: she lied and blamed him).",
			"He/PRON/2/nsubj said|say/VERB/0/root she/PRON/4/nsubj lied|lie/VERB/2/ccomp and/CCONJ/6/cc blamed|blame/VERB/4/conj him/PRON/6/obj ./PUNCT/2/punct", "cue"},
		{"what others are to do",
			"It is time for troops to reject him.",
			"It/PRON/3/nsubj is|be/AUX/3/cop time/NOUN/0/root for/SCONJ/7/mark troops|troop/NOUN/7/nsubj to/PART/7/mark reject/VERB/3/acl him/PRON/7/obj ./PUNCT/3/punct", ""},
		{"nested statements",
			"(SOURCE: She) (CUE: said) (CONTENT: Ruritania threatened to leave).\n" +
				"She said (SOURCE: Ruritania) (CUE: threatened) (CONTENT: to leave).",
			"She/PRON/2/nsubj said|say/VERB/0/root Ruritania/PROPN/4/nsubj threatened|threaten/VERB/2/ccomp to/PART/6/mark leave/VERB/4/xcomp ./PUNCT/2/punct", "cue cue"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want, _, _ := strings.Cut(tt.want, "\n")
			if marks.Strip(want) == want {
				tt.want = "" // no statement is to be found
			}
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

// What the model gives with its borders a word off, and what becomes of it.
func TestBorders(t *testing.T) {
	for _, tt := range []struct{ name, model, want, tree string }{
		{"breaks off at a determiner",
			"(SOURCE: She) (CUE: voiced) (CONTENT: her) support.",
			"(SOURCE: She) (CUE: voiced) (CONTENT: her support).",
			"She/PRON/2/nsubj voiced|voice/VERB/0/root her/PRON/4/nmod:poss support/NOUN/2/obj ./PUNCT/2/punct"},
		{"breaks off before of",
			"(SOURCE: She) (CUE: hailed) (CONTENT: the fall) of Hentzau.",
			"(SOURCE: She) (CUE: hailed) (CONTENT: the fall of Hentzau).",
			"She/PRON/2/nsubj hailed|hail/VERB/0/root the/DET/4/det fall/NOUN/2/obj of/ADP/6/case Hentzau/PROPN/4/nmod ./PUNCT/2/punct"},
		{"breaks off at a subject",
			"(SOURCE: He) (CUE: said) (CONTENT: that if they) left he won.",
			"(SOURCE: He) (CUE: said) (CONTENT: that if they left he won).",
			"He/PRON/2/nsubj said|say/VERB/0/root that/SCONJ/8/mark if/SCONJ/6/mark they/PRON/6/nsubj left|leave/VERB/8/advcl he/PRON/8/nsubj won|win/VERB/2/ccomp ./PUNCT/2/punct"},
		{"begins after that",
			"(SOURCE: He) (CUE: said) that (CONTENT: they left).",
			"(SOURCE: He) (CUE: said) (CONTENT: that they left).",
			"He/PRON/2/nsubj said|say/VERB/0/root that/SCONJ/5/mark they/PRON/5/nsubj left|leave/VERB/2/ccomp ./PUNCT/2/punct"},
		{"ends in and",
			"(SOURCE: He) (CUE: blamed) (CONTENT: them and) left.",
			"(SOURCE: He) (CUE: blamed) (CONTENT: them) and left.",
			"He/PRON/2/nsubj blamed|blame/VERB/0/root them/PRON/2/obj and/CCONJ/5/cc left|leave/VERB/2/conj ./PUNCT/2/punct"},
		{"the one spoken to in the cue",
			"(SOURCE: He) (CUE: told reporters) (CONTENT: they left).",
			"(SOURCE: He) (CUE: told) (ADDRESSEE: reporters) (CONTENT: they left).",
			"He/PRON/2/nsubj told|tell/VERB/0/root reporters|reporter/NOUN/2/iobj they/PRON/5/nsubj left|leave/VERB/2/ccomp ./PUNCT/2/punct"},
		{"a weekday in the source",
			"(SOURCE: The king on Monday) (CUE: said) (CONTENT: they left).",
			"(SOURCE: The king) on Monday (CUE: said) (CONTENT: they left).",
			"The/DET/2/det king/NOUN/5/nsubj on/ADP/4/case Monday/PROPN/5/obl said|say/VERB/0/root they/PRON/7/nsubj left|leave/VERB/5/ccomp ./PUNCT/5/punct"},
		{"a noun and its pronoun",
			"(SOURCE: The king, who) (CUE: said) (CONTENT: they left).",
			"The king, (SOURCE: who) (CUE: said) (CONTENT: they left).",
			"The/DET/2/det king/NOUN/0/root ,/PUNCT/5/punct who/PRON/5/nsubj said|say/VERB/2/acl:relcl they/PRON/7/nsubj left|leave/VERB/5/ccomp ./PUNCT/2/punct"},
		{"an apposition's comma",
			"(SOURCE: Flavia, his aide), (CUE: said) (CONTENT: they left).",
			"(SOURCE: Flavia, his aide,) (CUE: said) (CONTENT: they left).",
			"Flavia/PROPN/6/nsubj ,/PUNCT/4/punct his/PRON/4/nmod:poss aide/NOUN/1/appos ,/PUNCT/1/punct said|say/VERB/0/root they/PRON/8/nsubj left|leave/VERB/6/ccomp ./PUNCT/6/punct"},
		{"half of a quotation",
			"(SOURCE: He) (CUE: said): “(CONTENT: They left.) We won.”",
			"(SOURCE: He) (CUE: said:) (CONTENT: “They left. We won.”)",
			"He/PRON/2/nsubj said|say/VERB/0/root :/PUNCT/2/punct “/PUNCT/6/punct They/PRON/6/nsubj left|leave/VERB/2/ccomp ./PUNCT/2/punct\nWe/PRON/2/nsubj won|win/VERB/0/root ./PUNCT/2/punct ”/PUNCT/2/punct"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := marks.Strip(tt.model)
			r, a := parsed(t, text, tt.tree)
			a.Attributions = attributed(t, a, tt.model, "SOURCE", "CUE", "CONTENT")
			if got := written(text, finder(t).Find(r, a, nil)); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestStance(t *testing.T) {
	const they = "they/PRON/5/nsubj left|leave/VERB/2/ccomp ./PUNCT/2/punct"
	for _, tt := range []struct {
		name, model, tree string
		stance            annalist.Stance
		form              string
	}{
		{"a question", "(SOURCE: He) (CUE: asked) (CONTENT: whether they left).",
			"He/PRON/2/nsubj asked|ask/VERB/0/root whether/SCONJ/5/mark " + they, annalist.Questions, "speech"},
		{"a request", "(SOURCE: He) (CUE: asked) (CONTENT: them not to leave).",
			"He/PRON/2/nsubj asked|ask/VERB/0/root them/PRON/2/obj not/PART/6/advmod to/PART/6/mark leave/VERB/2/ccomp ./PUNCT/2/punct", annalist.Demands, "speech"},
		{"a lemma that the tagger missed", "(SOURCE: He) (CUE: denied) (CONTENT: that they left).",
			"He/PRON/2/nsubj denied|deni/VERB/0/root that/SCONJ/5/mark " + they, annalist.Denies, "speech"},
		{"did not deny", "(SOURCE: He) (CUE: did not deny) (CONTENT: they left).",
			"He/PRON/4/nsubj did|do/AUX/4/aux not/PART/4/advmod deny/VERB/0/root they/PRON/6/nsubj left|leave/VERB/4/ccomp ./PUNCT/4/punct", annalist.Declines, "speech"},
		{"does not support", "(SOURCE: He) (CUE: does not support) (CONTENT: them).",
			"He/PRON/4/nsubj does|do/AUX/4/aux not/PART/4/advmod support/VERB/0/root them/PRON/4/obj ./PUNCT/4/punct", annalist.Rejects, "belief"},
		{"a cue that the lexicon does not know", "(SOURCE: He) (CUE: convicted) (CONTENT: them).",
			"He/PRON/2/nsubj convicted|convict/VERB/0/root them/PRON/2/obj ./PUNCT/2/punct", annalist.Asserts, ""},
		{"condolence", "(SOURCE: He) (CUE: mourned) (CONTENT: the king).",
			"He/PRON/2/nsubj mourned|mourn/VERB/0/root the/DET/4/det king/NOUN/2/obj ./PUNCT/2/punct", annalist.Condoles, "speech"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, a := parsed(t, marks.Strip(tt.model), tt.tree)
			a.Attributions = attributed(t, a, tt.model, "SOURCE", "CUE", "CONTENT")
			found := finder(t).Find(r, a, nil)
			if len(found) != 1 || found[0].Stance != tt.stance || found[0].Form != tt.form {
				t.Errorf("got %+v, want %s %s", found, tt.stance, tt.form)
			}
		})
	}
}

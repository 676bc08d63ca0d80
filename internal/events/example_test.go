package events_test

import (
	"fmt"
	"testing/fstest"

	"annalist"
	"annalist/internal/events"
)

// A lexicon of one frame, and a sentence whose words, tree and actors are
// given.
func Example() {
	lexicons := fstest.MapFS{
		"verbs/shell.txt": {Data: []byte(`# ASSAULT heavy-weapons 194: CAMEO 194
shell   SRC=nsubj TAR=obj
  + (SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).
  - The town of Shell elected a mayor.
`)},
		"modality.tsv": {Data: []byte("class\tscope\tcue\nnegated\tadverb\tnever\n")},
	}
	coder, err := events.New(lexicons)
	if err != nil {
		fmt.Println(err)
		return
	}
	report := &annalist.Report{Text: "Troops never shelled Hentzau."}
	word := func(start, end int, lemma, upos, xpos string, head int, deprel string) annalist.Token {
		return annalist.Token{Span: annalist.Span{Start: start, End: end}, Form: report.Text[start:end], Lemma: lemma, UPOS: upos, XPOS: xpos, Head: head, Deprel: deprel}
	}
	analysis := &annalist.Analysis{Sentences: []annalist.Sentence{{Tokens: []annalist.Token{
		word(0, 6, "troop", "NOUN", "NNS", 3, "nsubj"),
		word(7, 12, "never", "ADV", "RB", 3, "advmod"),
		word(13, 20, "shell", "VERB", "VBD", 0, "root"),
		word(21, 28, "Hentzau", "PROPN", "NNP", 3, "obj"),
		word(28, 29, ".", "PUNCT", ".", 3, "punct"),
	}}}}
	actors := []annalist.Actor{
		{ID: "a1", Code: "XRUMIL", Mentions: []annalist.Mention{{Span: annalist.Span{Start: 0, End: 6}}}},
		{ID: "a2", Code: "XGR", Mentions: []annalist.Mention{{Span: annalist.Span{Start: 21, End: 28}, TokenRange: annalist.TokenRange{First: 3, Last: 3}, Head: 3}}},
	}
	for _, e := range coder.Find(report, analysis, actors, nil) {
		fmt.Println(e.Sources[0].Code, e.Type, e.Modes, e.CAMEO, e.Targets[0].Code, e.Modality)
		fmt.Println(e.Rule)
		fmt.Println(e.ModalityRule)
	}
	// Output:
	// XRUMIL ASSAULT [heavy-weapons] 194 XGR negated
	// lexicons/verbs/shell.txt:2 shell SRC=nsubj TAR=obj
	// lexicons/modality.tsv:2 adverb never
}

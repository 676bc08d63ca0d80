package statements

import (
	"annalist"
	"annalist/internal/marks"
	"testing"
)

// A mention of an actor stands as (PLACE: ...) for actor a1 and (DATE: ...)
// for a2 in these sentences; the labels have no other meaning here.
func TestSourceActor(t *testing.T) {
	for _, tt := range []struct{ name, mentions, tree, actor, basis string }{
		{"a name", "(PLACE: Graustark) said it fell.",
			"Graustark/PROPN/2/nsubj said|say/VERB/0/root it/PRON/4/nsubj fell|fall/VERB/2/ccomp ./PUNCT/2/punct", "a1", "cue"},
		{"a pronoun in a chain", "(PLACE: He) said it fell.",
			"He/PRON/2/nsubj said|say/VERB/0/root it/PRON/4/nsubj fell|fall/VERB/2/ccomp ./PUNCT/2/punct", "a1", "coreference"},
		{"a spokesman for the king is not the king", "A spokesman for (PLACE: the king) said it fell.",
			"A/DET/2/det spokesman/NOUN/6/nsubj for/ADP/5/case the/DET/5/det king/NOUN/2/nmod said|say/VERB/0/root it/PRON/8/nsubj fell|fall/VERB/6/ccomp ./PUNCT/6/punct", "", "cue"},
		{"the longer of two mentions of one head", "(PLACE: the old (DATE: king)) said it fell.",
			"the/DET/3/det old/ADJ/3/amod king/NOUN/4/nsubj said|say/VERB/0/root it/PRON/6/nsubj fell|fall/VERB/4/ccomp ./PUNCT/4/punct", "a1", "cue"},
		{"a relative pronoun", "(PLACE: The king), who said it fell, left.",
			"The/DET/2/det king/NOUN/9/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj said|say/VERB/2/acl:relcl it/PRON/7/nsubj fell|fall/VERB/5/ccomp ,/PUNCT/5/punct left|leave/VERB/0/root ./PUNCT/9/punct", "a1", "cue"},
		{"a name in apposition", "His aide, (PLACE: Flavia), said it fell.",
			"His/PRON/2/nmod:poss aide/NOUN/6/nsubj ,/PUNCT/4/punct Flavia/PROPN/2/appos ,/PUNCT/2/punct said|say/VERB/0/root it/PRON/8/nsubj fell|fall/VERB/6/ccomp ./PUNCT/6/punct", "a1", "cue"},
		{"nobody known", "Critics said it fell.",
			"Critics|critic/NOUN/2/nsubj said|say/VERB/0/root it/PRON/4/nsubj fell|fall/VERB/2/ccomp ./PUNCT/2/punct", "", "cue"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, found := marks.Parse(tt.mentions)
			r, a := parsed(t, text, tt.tree)
			actors := []annalist.Actor{{ID: "a1", Code: "XRU"}, {ID: "a2", Code: "XGR"}}
			for _, m := range found {
				n := 0
				if m.Label == "DATE" {
					n = 1
				}
				mention := annalist.Mention{TokenRange: within(t, a, m.Span), Span: m.Span, Kind: annalist.Name}
				mention.Head = mention.Last
				if m.Span.Of(text) == "He" {
					mention.Kind = annalist.Pronoun
				}
				actors[n].Mentions = append(actors[n].Mentions, mention)
			}
			all := finder(t).Find(r, a, actors)
			if len(all) != 1 || all[0].Source == nil || all[0].Source.Actor != tt.actor || all[0].Basis != tt.basis {
				t.Fatalf("got %+v, source %+v", all, all[0].Source)
			}
			if (all[0].Source.Code == "XRU") != (tt.actor == "a1") {
				t.Errorf("code %q of %q", all[0].Source.Code, tt.actor)
			}
		})
	}
}

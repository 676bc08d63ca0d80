package statements

import (
	"annalist/internal/marks"
	"fmt"
	"testing"
)

// Each sentence stands with its tree, without any attribution of the model:
// what the patterns alone find.
func TestFindByPattern(t *testing.T) {
	for _, tt := range []struct {
		name string
		want string // in-line mark-up; of several statements the first
		tree string
		says string // form, stance, kind
	}{
		{"reported speech",
			"(SOURCE: Graustark) (CUE: said) (CONTENT: that Ruritanian troops shelled Hentzau).",
			"Graustark/PROPN/2/nsubj said|say/VERB/0/root that/SCONJ/6/mark Ruritanian/ADJ/5/amod troops/NOUN/6/nsubj shelled|shell/VERB/2/ccomp Hentzau/PROPN/6/obj ./PUNCT/2/punct",
			"speech asserts indirect"},
		{"denial with a gerund",
			"(SOURCE: Ruritania’s defence ministry) (CUE: denied) (CONTENT: shelling Hentzau).",
			"Ruritania/PROPN/4/nmod:poss ’s/PART/1/case defence/NOUN/4/compound ministry/NOUN/5/nsubj denied|deny/VERB/0/root shelling|shell/VERB/5/xcomp Hentzau/PROPN/6/obj ./PUNCT/5/punct",
			"speech denies indirect"},
		{"no cue, no statement",
			"Ruritanian troops shelled Hentzau.",
			"Ruritanian/ADJ/2/amod troops/NOUN/3/nsubj shelled|shell/VERB/0/root Hentzau/PROPN/3/obj ./PUNCT/3/punct",
			""},
		{"quotation before the cue",
			"(CONTENT: “The talks are over,”) (CUE: said) (SOURCE: Flavia Elphberg, a spokeswoman for the king).",
			"“/PUNCT/5/punct The/DET/3/det talks|talk/NOUN/5/nsubj are|be/AUX/5/cop over/ADV/8/ccomp ,/PUNCT/5/punct ”/PUNCT/5/punct said|say/VERB/0/root Flavia/PROPN/8/nsubj Elphberg/PROPN/9/flat ,/PUNCT/13/punct a/DET/13/det spokeswoman/NOUN/9/appos for/ADP/16/case the/DET/16/det king/NOUN/13/nmod ./PUNCT/8/punct",
			"speech asserts direct"},
		{"split quotation",
			"(CONTENT: “The talks,”) (SOURCE: the minister) (CUE: said), (CONTENT: “are over.”)",
			"“/PUNCT/3/punct The/DET/3/det talks|talk/NOUN/12/nsubj ,/PUNCT/3/punct ”/PUNCT/3/punct the/DET/7/det minister/NOUN/8/nsubj said|say/VERB/12/parataxis ,/PUNCT/8/punct “/PUNCT/12/punct are|be/AUX/12/cop over/ADV/0/root ./PUNCT/12/punct ”/PUNCT/12/punct",
			"speech asserts direct"},
		{"quotation that goes on in the next sentence",
			"(CONTENT: “No,”) (SOURCE: he) (CUE: said). (CONTENT: “We will never leave this town.”)",
			"“/PUNCT/2/punct No/INTJ/6/ccomp ,/PUNCT/2/punct ”/PUNCT/2/punct he/PRON/6/nsubj said|say/VERB/0/root ./PUNCT/6/punct\n“/PUNCT/5/punct We/PRON/5/nsubj will/AUX/5/aux never/ADV/5/advmod leave/VERB/0/root this/DET/7/det town/NOUN/5/obj ./PUNCT/5/punct ”/PUNCT/5/punct",
			"speech asserts direct"},
		{"quotation of two sentences, the tree in the second alone",
			"(CONTENT: “We stay. We will not yield,”) (SOURCE: she) (CUE: said).",
			"“/PUNCT/3/punct We/PRON/3/nsubj stay/VERB/0/root ./PUNCT/3/punct\nWe/PRON/4/nsubj will/AUX/4/aux not/PART/4/advmod yield/VERB/8/ccomp ,/PUNCT/4/punct ”/PUNCT/4/punct she/PRON/8/nsubj said|say/VERB/0/root ./PUNCT/8/punct",
			"speech asserts direct"},
		{"a colon leads to the next sentence",
			"(SOURCE: The king) (CUE: wrote:) (CONTENT: “We will not yield to threats.”)",
			"The/DET/2/det king/NOUN/3/nsubj wrote|write/VERB/0/root :/PUNCT/3/punct\n“/PUNCT/5/punct We/PRON/5/nsubj will/AUX/5/aux not/PART/5/advmod yield/VERB/0/root to/ADP/7/case threats|threat/NOUN/5/obl ./PUNCT/5/punct ”/PUNCT/5/punct",
			"speech asserts direct"},
		{"according to",
			"(CONTENT: Ruritania shelled Hentzau), (CUE: according to) (SOURCE: two officers).",
			"Ruritania/PROPN/2/nsubj shelled|shell/VERB/0/root Hentzau/PROPN/2/obj ,/PUNCT/8/punct according|accord/VERB/8/case to/ADP/5/fixed two/NUM/8/nummod officers|officer/NOUN/2/obl ./PUNCT/2/punct",
			"speech asserts indirect"},
		{"who was told",
			"(SOURCE: Rassendyll) (CUE: told) (ADDRESSEE: reporters) (CONTENT: that the king had left).",
			"Rassendyll/PROPN/2/nsubj told|tell/VERB/0/root reporters|reporter/NOUN/2/iobj that/SCONJ/8/mark the/DET/6/det king/NOUN/8/nsubj had|have/AUX/8/aux left|leave/VERB/2/ccomp ./PUNCT/2/punct",
			"speech asserts indirect"},
		{"told by nobody named",
			"(ADDRESSEE: The envoy) (CUE: was told) (CONTENT: that the king had left).",
			"The/DET/2/det envoy/NOUN/4/nsubj:pass was|be/AUX/4/aux:pass told|tell/VERB/0/root that/SCONJ/9/mark the/DET/7/det king/NOUN/9/nsubj had|have/AUX/9/aux left|leave/VERB/4/ccomp ./PUNCT/4/punct",
			"speech asserts indirect"},
		{"negation belongs to the cue",
			"(SOURCE: Graustark) (CUE: did not say) (CONTENT: who fired).",
			"Graustark/PROPN/4/nsubj did|do/AUX/4/aux not/PART/4/advmod say/VERB/0/root who/PRON/6/nsubj fired|fire/VERB/4/ccomp ./PUNCT/4/punct",
			"speech declines indirect"},
		{"threat",
			"(SOURCE: Ruritania) (CUE: threatened) (CONTENT: to close the border).",
			"Ruritania/PROPN/2/nsubj threatened|threaten/VERB/0/root to/PART/4/mark close/VERB/2/xcomp the/DET/6/det border/NOUN/4/obj ./PUNCT/2/punct",
			"speech threatens indirect"},
		{"demand",
			"(SOURCE: Graustark) (CUE: called for) (CONTENT: a truce).",
			"Graustark/PROPN/2/nsubj called|call/VERB/0/root for/ADP/5/case a/DET/5/det truce/NOUN/2/obl ./PUNCT/2/punct",
			"speech demands indirect"},
		{"accusation",
			"(SOURCE: Graustark) (CUE: accused) (CONTENT: Ruritania of murder).",
			"Graustark/PROPN/2/nsubj accused|accuse/VERB/0/root Ruritania/PROPN/2/obj of/ADP/5/case murder/NOUN/2/obl ./PUNCT/2/punct",
			"speech accuses indirect"},
		{"refusing entry is no statement",
			"Graustark denied them entry.",
			"Graustark/PROPN/2/nsubj denied|deny/VERB/0/root them|they/PRON/2/iobj entry/NOUN/2/obj ./PUNCT/2/punct",
			""},
		{"a purpose is no statement",
			"Troops came to support them.",
			"Troops|troop/NOUN/2/nsubj came|come/VERB/0/root to/PART/4/mark support/VERB/2/advcl them|they/PRON/4/obj ./PUNCT/2/punct",
			""},
		{"went on to say",
			"(SOURCE: He) (CUE: went on to say) (CONTENT: that war was near).",
			"He/PRON/2/nsubj went|go/VERB/0/root on/ADV/2/advmod to/PART/5/mark say/VERB/2/xcomp that/SCONJ/9/mark war/NOUN/9/nsubj was|be/AUX/9/cop near/ADJ/5/ccomp ./PUNCT/2/punct",
			"speech asserts indirect"},
		{"what somebody else is praised for",
			"She left for mocking (SOURCE: him) for (CUE: saying) (CONTENT: they won).",
			"She/PRON/2/nsubj left|leave/VERB/0/root for/SCONJ/4/mark mocking|mock/VERB/2/advcl him/PRON/4/obj for/SCONJ/7/mark saying|say/VERB/4/advcl they/PRON/9/nsubj won|win/VERB/7/ccomp ./PUNCT/2/punct",
			"speech asserts indirect"},
		{"statement saying",
			"(SOURCE: The ministry) issued a statement (CUE: saying) (CONTENT: the king had left).",
			"The/DET/2/det ministry/NOUN/3/nsubj issued|issue/VERB/0/root a/DET/5/det statement/NOUN/3/obj saying|say/VERB/5/acl the/DET/8/det king/NOUN/10/nsubj had|have/AUX/10/aux left|leave/VERB/6/ccomp ./PUNCT/3/punct",
			"speech asserts indirect"},
		{"headline with a colon",
			"(SOURCE: Minister)(CUE: :) (CONTENT: We will not yield)",
			"# Minister/NOUN/6/dep :/PUNCT/6/punct We/PRON/6/nsubj will/AUX/6/aux not/PART/6/advmod yield/VERB/0/root",
			"speech asserts indirect"},
		{"headline with its speaker last",
			"(CONTENT: Troops shelled Hentzau)(CUE: :) (SOURCE: ministry)",
			"# Troops|troop/NOUN/2/nsubj shelled|shell/VERB/0/root Hentzau/PROPN/2/obj :/PUNCT/2/punct ministry/NOUN/2/dep",
			"speech asserts indirect"},
		{"quotation that nobody is named for",
			"(CONTENT: “We will never leave this town.”)",
			"“/PUNCT/5/punct We/PRON/5/nsubj will/AUX/5/aux never/ADV/5/advmod leave/VERB/0/root this/DET/7/det town/NOUN/5/obj ./PUNCT/5/punct ”/PUNCT/5/punct",
			"speech asserts direct"},
		{"scare quotes are no statement",
			"Troops freed the “traitors” of Hentzau.",
			"Troops|troop/NOUN/2/nsubj freed|free/VERB/0/root the/DET/5/det “/PUNCT/5/punct traitors|traitor/NOUN/2/obj ”/PUNCT/5/punct of/ADP/8/case Hentzau/PROPN/5/nmod ./PUNCT/2/punct",
			""},
		{"partly quoted",
			"(SOURCE: She) (CUE: said) (CONTENT: the raid was “a crime”).",
			"She/PRON/2/nsubj said|say/VERB/0/root the/DET/4/det raid/NOUN/8/nsubj was|be/AUX/8/cop “/PUNCT/8/punct a/DET/8/det crime/NOUN/2/ccomp ”/PUNCT/8/punct ./PUNCT/2/punct",
			"speech asserts mixed"},
		{"a relative pronoun speaks",
			"The king, (SOURCE: who) (CUE: said) (CONTENT: he was ill), left.",
			"The/DET/2/det king/NOUN/10/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj said|say/VERB/2/acl:relcl he/PRON/8/nsubj was|be/AUX/8/cop ill/ADJ/5/ccomp ,/PUNCT/5/punct left|leave/VERB/0/root ./PUNCT/10/punct",
			"speech asserts indirect"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := marks.Strip(tt.want)
			r, a := parsed(t, text, tt.tree)
			got, says := text, ""
			if found := finder(t).Find(r, a, nil); len(found) > 0 {
				st := found[0]
				got, says = marks.Statement(text, st), fmt.Sprint(st.Form, " ", st.Stance, " ", st.Kind)
			}
			if got != tt.want || says != tt.says {
				t.Errorf("\n got %s (%s)\nwant %s (%s)", got, says, tt.want, tt.says)
			}
		})
	}
}

// The model gives the content alone: the patterns complete it with the source
// and the cue.
func TestFindCompletes(t *testing.T) {
	for _, tt := range []struct{ name, want, tree, says string }{
		{"belief that is denied",
			"(SOURCE: She) (CUE: no longer believes) (CONTENT: the king is ill).",
			"She/PRON/4/nsubj no/DET/3/advmod longer|long/ADV/4/advmod believes|believe/VERB/0/root the/DET/6/det king/NOUN/8/nsubj is|be/AUX/8/cop ill/ADJ/4/ccomp ./PUNCT/4/punct",
			"belief denies indirect"},
		{"noun with an owner",
			"(SOURCE: Ruritania’s) (CUE: claim) (CONTENT: that Hentzau was empty) angered her.",
			"Ruritania/PROPN/3/nmod:poss ’s/PART/1/case claim/NOUN/8/nsubj that/SCONJ/7/mark Hentzau/PROPN/7/nsubj was|be/AUX/7/cop empty/ADJ/3/acl angered|anger/VERB/0/root her/PRON/8/obj ./PUNCT/8/punct",
			"speech asserts indirect"},
		{"adjective",
			"(SOURCE: The king) (CUE: is confident) (CONTENT: that he will win).",
			"The/DET/2/det king/NOUN/4/nsubj is|be/AUX/4/cop confident/ADJ/0/root that/SCONJ/8/mark he/PRON/8/nsubj will/AUX/8/aux win/VERB/4/ccomp ./PUNCT/4/punct",
			"belief asserts indirect"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := marks.Strip(tt.want)
			r, a := parsed(t, text, tt.tree)
			a.Attributions = attributed(t, a, tt.want, "CONTENT")
			got, says := text, ""
			if found := finder(t).Find(r, a, nil); len(found) > 0 {
				st := found[0]
				got, says = marks.Statement(text, st), fmt.Sprint(st.Form, " ", st.Stance, " ", st.Kind)
			}
			if got != tt.want || says != tt.says {
				t.Errorf("\n got %s (%s)\nwant %s (%s)", got, says, tt.want, tt.says)
			}
		})
	}
}

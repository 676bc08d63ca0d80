package events

import (
	"strconv"
	"strings"
	"testing"

	"annalist"
	"annalist/internal/marks"
)

// A sentence of these tests is written as a tree, a word a line: form, lemma,
// UPOS, XPOS, head, relation. A star before the form makes the word the head of
// a mention of an actor; words with one number after the star are one actor.
func parse(tree string) (*annalist.Report, *annalist.Analysis, []annalist.Actor) {
	r, s := &annalist.Report{Published: annalist.Date{Year: 2020, Month: 3, Day: 1}}, annalist.Sentence{}
	actors := map[string]*annalist.Actor{}
	var order []string
	for line := range strings.Lines(tree) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		form, star := f[0], ""
		if strings.HasPrefix(form, "*") {
			star, form = form, strings.TrimLeft(form, "*0123456789")
			if star = strings.TrimSuffix(star, form); star == "*" {
				star = form
			}
		}
		if len(r.Text) > 0 && f[2] != "PUNCT" && f[5] != "case:poss" {
			r.Text += " "
		}
		head, _ := strconv.Atoi(f[4])
		span := annalist.Span{Start: len(r.Text), End: len(r.Text) + len(form)}
		r.Text += form
		if star != "" {
			a := actors[star]
			if a == nil {
				a = &annalist.Actor{ID: "a" + strconv.Itoa(len(order)+1), Name: form, Kind: annalist.Group}
				actors[star] = a
				order = append(order, star)
			}
			i := len(s.Tokens)
			a.Mentions = append(a.Mentions, annalist.Mention{TokenRange: annalist.TokenRange{First: i, Last: i}, Head: i, Span: span, Kind: annalist.Nominal})
		}
		s.Tokens = append(s.Tokens, annalist.Token{Span: span, Form: form, Lemma: f[1], UPOS: f[2], XPOS: f[3], Head: head, Deprel: strings.TrimSuffix(f[5], ":poss")})
	}
	s.Span = annalist.Span{End: len(r.Text)}
	var list []annalist.Actor
	for _, star := range order {
		list = append(list, *actors[star])
	}
	return r, &annalist.Analysis{Sentences: []annalist.Sentence{s}}, list
}

// TestFind holds the ways in which English hides who did what: each case is a
// tree, and the events in the order of the text with type and modality.
func TestFind(t *testing.T) {
	c, err := New(ours)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, tree string
		want       []string
	}{
		{"active", `
*Troops troop NOUN NNS 2 nsubj
shelled shell VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
. . PUNCT . 2 punct`, []string{"ASSAULT occurred (SRC: Troops) (EVT: shelled) (TAR: rebels)."}},
		{"passive with its agent", `
*Rebels rebel NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
shelled shell VERB VBN 0 root
by by ADP IN 5 case
*troops troop NOUN NNS 3 obl:agent
. . PUNCT . 3 punct`, []string{"ASSAULT occurred (TAR: Rebels) were (EVT: shelled) by (SRC: troops)."}},
		{"relative clause, object gap", `
The the DET DT 2 det
*rebels rebel NOUN NNS 6 nsubj
that that PRON WDT 5 obj
*troops troop NOUN NNS 5 nsubj
shelled shell VERB VBD 2 acl:relcl
fled flee VERB VBD 0 root
. . PUNCT . 6 punct`, []string{"ASSAULT occurred The (TAR: rebels) that (SRC: troops) (EVT: shelled) fled."}},
		{"relative clause, subject", `
*Rebels rebel NOUN NNS 5 nsubj
who who PRON WP 3 nsubj
kidnapped kidnap VERB VBD 1 acl:relcl
*nuns nun NOUN NNS 3 obj
fled flee VERB VBD 0 root
. . PUNCT . 5 punct`, []string{"ASSAULT occurred (SRC: Rebels) who (EVT: kidnapped) (TAR: nuns) fled."}},
		{"participle after a noun", `
*Rebels rebel NOUN NNS 5 nsubj
shelled shell VERB VBN 1 acl
by by ADP IN 4 case
*troops troop NOUN NNS 2 obl
fled flee VERB VBD 0 root
. . PUNCT . 5 punct`, []string{"ASSAULT occurred (TAR: Rebels) (EVT: shelled) by (SRC: troops) fled."}},
		{"several sources and targets in one event", `
*Rebels rebel NOUN NNS 4 nsubj
and and CCONJ CC 3 cc
*students student NOUN NNS 1 conj
attacked attack VERB VBD 0 root
*police police NOUN NNS 4 obj
and and CCONJ CC 7 cc
*soldiers soldier NOUN NNS 5 conj
. . PUNCT . 4 punct`, []string{"ASSAULT occurred (SRC: Rebels) and (SRC: students) (EVT: attacked) (TAR: police) and (TAR: soldiers)."}},
		{"second verb shares the subject", `
*Police police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
*students student NOUN NNS 2 obj
and and CCONJ CC 5 cc
freed free VERB VBD 2 conj
*nuns nun NOUN NNS 5 obj
. . PUNCT . 2 punct`, []string{"COERCE occurred (SRC: Police) (EVT: arrested) (TAR: students) and freed nuns.",
			"RETREAT occurred (SRC: Police) arrested students and (EVT: freed) (TAR: nuns)."}},
		{"result clause belongs to the act", `
*Troops troop NOUN NNS 2 nsubj
shelled shell VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
, , PUNCT , 5 punct
killing kill VERB VBG 2 advcl
nine nine NUM CD 7 nummod
people people NOUN NNS 5 obj
. . PUNCT . 2 punct`, []string{"ASSAULT occurred (SRC: Troops) (EVT: shelled) (TAR: rebels), killing nine people. killed 9-9"}},
		{"light verb and noun are one trigger", `
*Rebels rebel NOUN NNS 2 nsubj
launched launch VERB VBD 0 root
an a DET DT 4 det
attack attack NOUN NN 2 obj
on on ADP IN 6 case
*police police NOUN NNS 4 nmod
. . PUNCT . 2 punct`, []string{"ASSAULT occurred (SRC: Rebels) (EVT: launched) an (EVT: attack) on (TAR: police)."}},
		{"the phrase hung on the verb", `
*Rebels rebel NOUN NNS 2 nsubj
launched launch VERB VBD 0 root
an a DET DT 4 det
attack attack NOUN NN 2 obj
on on ADP IN 6 case
*police police NOUN NNS 2 obl
. . PUNCT . 2 punct`, []string{"ASSAULT occurred (SRC: Rebels) (EVT: launched) an (EVT: attack) on (TAR: police)."}},
		{"all who meet are sources", `
*Rebels rebel NOUN NNS 2 nsubj
met meet VERB VBD 0 root
with with ADP IN 4 case
*ministers minister NOUN NNS 2 obl
. . PUNCT . 2 punct`, []string{"CONSULT occurred (SRC: Rebels) (EVT: met) with (SRC: ministers)."}},
		{"object control; what is urged is requested", `
*Ministers minister NOUN NNS 2 nsubj
urged urge VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
to to PART TO 5 mark
free free VERB VB 2 xcomp
*nuns nun NOUN NNS 5 obj
. . PUNCT . 2 punct`, []string{" occurred (SRC: Ministers) (EVT: urged) (TAR: rebels) to free nuns.",
			"RETREAT requested Ministers urged (SRC: rebels) to (EVT: free) (TAR: nuns)."}},
		{"subject control; what is threatened is open", `
*Rebels rebel NOUN NNS 2 nsubj
threatened threaten VERB VBD 0 root
to to PART TO 4 mark
attack attack VERB VB 2 xcomp
*police police NOUN NNS 4 obj
. . PUNCT . 2 punct`, []string{"THREATEN occurred (SRC: Rebels) (EVT: threatened) to attack (TAR: police).",
			"ASSAULT hypothetical (SRC: Rebels) threatened to (EVT: attack) (TAR: police)."}},
		{"what is refused did not happen", `
*Rebels rebel NOUN NNS 2 nsubj
refused refuse VERB VBD 0 root
to to PART TO 4 mark
free free VERB VB 2 xcomp
*nuns nun NOUN NNS 4 obj
. . PUNCT . 2 punct`, []string{"REJECT occurred (SRC: Rebels) (EVT: refused) to free (TAR: nuns).",
			"RETREAT negated (SRC: Rebels) refused to (EVT: free) (TAR: nuns)."}},
		{"the accused does what is alleged", `
*Ministers minister NOUN NNS 2 nsubj
accused accuse VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
of of SCONJ IN 5 mark
kidnapping kidnap VERB VBG 2 advcl
*nuns nun NOUN NNS 5 obj
. . PUNCT . 2 punct`, []string{"ACCUSE occurred (SRC: Ministers) (EVT: accused) (TAR: rebels) of kidnapping nuns.",
			"ASSAULT alleged Ministers accused (SRC: rebels) of (EVT: kidnapping) (TAR: nuns)."}},
		{"a condemned attack happened", `
*Ministers minister NOUN NNS 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
attack attack NOUN NN 2 obj
by by ADP IN 6 case
*rebels rebel NOUN NNS 4 nmod
. . PUNCT . 2 punct`, []string{"ACCUSE occurred (SRC: Ministers) (EVT: condemned) the attack by (TAR: rebels).",
			"ASSAULT occurred Ministers condemned the (EVT: attack) by (SRC: rebels)."}},
		{"negated", `
*Troops troop NOUN NNS 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
attack attack VERB VB 0 root
*rebels rebel NOUN NNS 4 obj
. . PUNCT . 4 punct`, []string{"ASSAULT negated (SRC: Troops) did not (EVT: attack) (TAR: rebels)."}},
		{"a negation does not reach a finite verb after it", `
*Troops troop NOUN NNS 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
retreat retreat VERB VB 0 root
and and CCONJ CC 6 cc
attacked attack VERB VBD 4 conj
*rebels rebel NOUN NNS 6 obj
. . PUNCT . 4 punct`, []string{"ASSAULT occurred (SRC: Troops) did not retreat and (EVT: attacked) (TAR: rebels)."}},
		{"but it reaches a second infinitive", `
*Troops troop NOUN NNS 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
retreat retreat VERB VB 0 root
or or CCONJ CC 6 cc
attack attack VERB VB 4 conj
*rebels rebel NOUN NNS 6 obj
. . PUNCT . 4 punct`, []string{"ASSAULT negated (SRC: Troops) did not retreat or (EVT: attack) (TAR: rebels)."}},
		{"planned", `
*Troops troop NOUN NNS 3 nsubj
will will AUX MD 3 aux
attack attack VERB VB 0 root
*rebels rebel NOUN NNS 3 obj
. . PUNCT . 3 punct`, []string{"ASSAULT planned (SRC: Troops) will (EVT: attack) (TAR: rebels)."}},
		{"only if", `
If if SCONJ IN 3 mark
*rebels rebel NOUN NNS 3 nsubj
attack attack VERB VBP 7 advcl
, , PUNCT , 3 punct
*troops troop NOUN NNS 7 nsubj
will will AUX MD 7 aux
arrest arrest VERB VB 0 root
*ministers minister NOUN NNS 7 obj
. . PUNCT . 7 punct`, []string{"ASSAULT hypothetical If (SRC: rebels) (EVT: attack), troops will arrest ministers.",
			"COERCE hypothetical If rebels attack, (SRC: troops) will (EVT: arrest) (TAR: ministers)."}},
		{"going on", `
*Troops troop NOUN NNS 3 nsubj
are be AUX VBP 3 aux
shelling shell VERB VBG 0 root
*rebels rebel NOUN NNS 3 obj
. . PUNCT . 3 punct`, []string{"ASSAULT ongoing (SRC: Troops) are (EVT: shelling) (TAR: rebels)."}},
		{"long ago", `
*Troops troop NOUN NNS 2 nsubj
shelled shell VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
in in ADP IN 5 case
1994 1994 NUM CD 2 obl
. . PUNCT . 2 punct`, []string{"ASSAULT historical (SRC: Troops) (EVT: shelled) (TAR: rebels) in 1994."}},
		{"a question tells nothing", `
Did do AUX VBD 3 aux
*troops troop NOUN NNS 3 nsubj
shell shell VERB VB 0 root
*rebels rebel NOUN NNS 3 obj
? ? PUNCT . 3 punct`, []string{"ASSAULT hypothetical Did (SRC: troops) (EVT: shell) (TAR: rebels)?"}},
		{"slip: the object taken for the infinitive's subject", `
*Ministers minister NOUN NNS 2 nsubj
urged urge VERB VBD 0 root
*rebels rebel NOUN NNS 5 nsubj
to to PART TO 5 mark
free free VERB VB 2 xcomp
*nuns nun NOUN NNS 5 obj
. . PUNCT . 2 punct`, []string{" occurred (SRC: Ministers) (EVT: urged) (TAR: rebels) to free nuns.",
			"RETREAT requested Ministers urged (SRC: rebels) to (EVT: free) (TAR: nuns)."}},
		{"slip: a preposition hung on the infinitive", `
*Ministers minister NOUN NNS 2 nsubj
called call VERB VBD 0 root
on on SCONJ IN 6 mark
*rebels rebel NOUN NNS 6 nsubj
to to PART TO 6 mark
disarm disarm VERB VB 2 xcomp
. . PUNCT . 2 punct`, []string{" occurred (SRC: Ministers) (EVT: called) on (TAR: rebels) to disarm.",
			"RETREAT requested Ministers called on (SRC: rebels) to (EVT: disarm)."}},
		{"slip: a particle taken for a preposition", `
*Rebels rebel NOUN NNS 2 nsubj
laid lay VERB VBD 0 root
down down ADP IN 5 case
their their PRON PRP$ 5 nmod:poss
arms arm NOUN NNS 2 obl
. . PUNCT . 2 punct`, []string{"RETREAT occurred (SRC: Rebels) (EVT: laid down) their (EVT: arms)."}},
		{"slip: the noun taken for the root", `
*Students student NOUN NNS 0 root
protested protest VERB VBD 1 acl
against against ADP IN 4 case
*ministers minister NOUN NNS 2 obl
. . PUNCT . 1 punct`, []string{"PROTEST occurred (SRC: Students) (EVT: protested) against (TAR: ministers)."}},
		{"a word cut at its hyphen", `
The the DET DT 5 det
cease cease NOUN NN 4 compound
- - PUNCT HYPH 2 punct
fire fire NOUN NN 10 nsubj
between between ADP IN 6 case
*rebels rebel NOUN NNS 4 nmod
and and CCONJ CC 8 cc
*troops troop NOUN NNS 6 conj
has have AUX VBZ 10 aux
held hold VERB VBN 0 root
. . PUNCT . 10 punct`, []string{"RETREAT occurred The (EVT: cease- fire) between (SRC: rebels) and (SRC: troops) has held."}},
		{"a bare plural is no act", `
Airstrikes airstrike NOUN NNS 3 nsubj
are be AUX VBP 3 cop
cruel cruel ADJ JJ 0 root
. . PUNCT . 3 punct`, nil},
		{"talks that will resume", `
Talks talk NOUN NNS 7 nsubj
between between ADP IN 3 case
*rebels rebel NOUN NNS 1 nmod
and and CCONJ CC 5 cc
*ministers minister NOUN NNS 3 conj
will will AUX MD 7 aux
resume resume VERB VB 0 root
. . PUNCT . 7 punct`, []string{"CONSULT planned (EVT: Talks) between (SRC: rebels) and (SRC: ministers) will resume."}},
		{"talks that will end something else were held", `
Talks talk NOUN NNS 7 nsubj
between between ADP IN 3 case
*rebels rebel NOUN NNS 1 nmod
and and CCONJ CC 5 cc
*ministers minister NOUN NNS 3 conj
will will AUX MD 7 aux
end end VERB VB 0 root
the the DET DT 9 det
drought drought NOUN NN 7 obj
. . PUNCT . 7 punct`, []string{"CONSULT occurred (EVT: Talks) between (SRC: rebels) and (SRC: ministers) will end the drought."}},
		{"heads in a circle end", `
*Troops troop NOUN NNS 2 nsubj
attacked attack VERB VBD 5 conj
*rebels rebel NOUN NNS 2 obj
and and CCONJ CC 5 cc
fled flee VERB VBD 2 conj`, []string{"ASSAULT occurred (SRC: Troops) (EVT: attacked) (TAR: rebels) and fled"}},
		{"a storm is nobody", `
The the DET DT 2 det
flood flood NOUN NN 3 nsubj
killed kill VERB VBD 0 root
*farmers farmer NOUN NNS 3 obj
. . PUNCT . 3 punct`, nil},
		{"a noun before a noun tells nothing", `
The the DET DT 3 det
attack attack NOUN NN 3 compound
helicopter helicopter NOUN NN 5 nsubj
of of ADP IN 0 case
crashed crash VERB VBD 0 root
. . PUNCT . 5 punct`, nil},
		{"at least", `
At at ADP IN 2 case
least least ADJ JJS 3 advmod
nine nine NUM CD 4 nummod
*people people NOUN NNS 6 nsubj:pass
were be AUX VBD 6 aux:pass
killed kill VERB VBN 0 root
by by ADP IN 8 case
*rebels rebel NOUN NNS 6 obl:agent
. . PUNCT . 6 punct`, []string{"ASSAULT occurred At least nine (TAR: people) were (EVT: killed) by (SRC: rebels). killed 9--1"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, a, actors := parse(tt.tree)
			var got []string
			for _, e := range c.Find(r, a, actors, nil) {
				line := e.Type + " " + string(e.Modality) + " " + marks.Event(r.Text, e)
				for _, f := range e.Figures {
					line += " " + f.Kind + " " + strconv.Itoa(f.Min) + "-" + strconv.Itoa(f.Max)
				}
				got = append(got, line)
			}
			if g, w := strings.Join(got, "\n"), strings.Join(tt.want, "\n"); g != w {
				t.Errorf("\n got %s\nwant %s", g, w)
			}
		})
	}
}

// TestTold holds the order of the statements that tell an event, and that a
// statement does not tell its own cue.
func TestTold(t *testing.T) {
	c, err := New(ours)
	if err != nil {
		t.Fatal(err)
	}
	r, a, actors := parse(`
*Ministers minister NOUN NNS 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
attack attack NOUN NN 2 obj
by by ADP IN 6 case
*rebels rebel NOUN NNS 4 nmod
. . PUNCT . 2 punct`)
	whole := annalist.Span{Start: 0, End: len(r.Text)}
	told := []annalist.Statement{
		{ID: "s1", Content: []annalist.Span{whole}},
		{ID: "s2", Cue: []annalist.Span{{Start: 10, End: 19}}, Content: []annalist.Span{{Start: 10, End: len(r.Text)}}},
	}
	events := c.Find(r, a, actors, told)
	var got []string
	for _, e := range events {
		got = append(got, e.ID+" "+e.Type+" "+strings.Join(e.AccordingTo, " "))
	}
	want := "e1 ACCUSE s1, e2 ASSAULT s2 s1"
	if g := strings.Join(got, ", "); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

// FuzzFind holds the coder to its laws on trees of any shape: no panic, spans
// inside the text, a modality always.
func FuzzFind(f *testing.F) {
	c, err := New(ours)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("*Troops troop NOUN NNS 2 nsubj\nshelled shell VERB VBD 0 root\n*rebels rebel NOUN NNS 2 obj")
	f.Add("threaten threaten VERB VB 1 xcomp\nattack attack VERB VB 1 conj\n*x x NOUN NN 2 obj")
	f.Add("a attack VERB VB 2 conj\n*b arrest VERB VB 1 conj\n*c x NOUN NN 1 obj")
	f.Add("*a attack NOUN NN 3 obj\nb launch VERB VB 3 xcomp\nc agree VERB VB 2 conj\n*d d PROPN NNP 9 nsubj")
	f.Fuzz(func(t *testing.T, tree string) {
		for line := range strings.Lines(tree) {
			if n := len(strings.Fields(line)); n != 0 && n != 6 {
				return
			}
		}
		r, a, actors := parse(tree)
		for _, e := range c.Find(r, a, actors, nil) {
			for _, s := range e.Trigger {
				if s.Start < 0 || s.End > len(r.Text) || s.Start > s.End {
					t.Errorf("trigger %v in a text of %d bytes", s, len(r.Text))
				}
			}
			if e.Modality == "" || e.Rule == "" || e.Quad == 0 {
				t.Errorf("event %+v", e)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	c, err := New(ours)
	if err != nil {
		b.Fatal(err)
	}
	r, a, actors := parse(`
*Ministers minister NOUN NNS 2 nsubj
urged urge VERB VBD 0 root
*rebels rebel NOUN NNS 2 obj
to to PART TO 5 mark
free free VERB VB 2 xcomp
*nuns nun NOUN NNS 5 obj
after after ADP IN 9 case
an a DET DT 9 det
attack attack NOUN NN 5 obl
on on ADP IN 11 case
*police police NOUN NNS 9 nmod
. . PUNCT . 2 punct`)
	b.SetBytes(int64(len(r.Text)))
	for b.Loop() {
		c.Find(r, a, actors, nil)
	}
}

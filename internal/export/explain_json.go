package export

import (
	"encoding/json"
	"fmt"
	"io"

	"annalist"
)

// The objects of annalist explain --format json, keys in the order they are
// written; docs/formats.md tells each. Tokens are named by their id, which
// counts from 1 in the sentence, as in CoNLL-U.

type jsonExplanation struct {
	ID         string          `json:"id"`
	Title      *string         `json:"title"`
	Published  *string         `json:"published"`
	OffsetUnit Unit            `json:"offset_unit"`
	Text       string          `json:"text"`
	MadeBy     jsonMadeBy      `json:"made_by"`
	Sentences  []jsonExplained `json:"sentences"`
}

type jsonExplained struct {
	Number     int             `json:"number"`
	Start      int             `json:"start"`
	End        int             `json:"end"`
	Headline   bool            `json:"headline"`
	Tokens     []jsonToken     `json:"tokens"`
	Names      []jsonName      `json:"names"`
	Mentions   []jsonMentioned `json:"mentions"`
	Actors     []jsonActor     `json:"actors"`
	Dates      []jsonDate      `json:"dates"`
	Places     []jsonPlace     `json:"places"`
	Statements []jsonStatement `json:"statements"`
	Mended     []jsonArc       `json:"mended"`
	Words      []jsonTraced    `json:"words"`
	Events     []jsonEvent     `json:"events"`
	Model      []jsonSays      `json:"model"`
	WhyNot     *jsonWhyNot     `json:"why_not"`
}

type jsonToken struct {
	ID     int     `json:"id"`
	Form   string  `json:"form"`
	Lemma  string  `json:"lemma"`
	UPOS   string  `json:"upos"`
	XPOS   string  `json:"xpos"`
	Feats  *string `json:"feats"`
	Head   int     `json:"head"`
	Deprel string  `json:"deprel"`
	Start  int     `json:"start"`
	End    int     `json:"end"`
}

type jsonName struct {
	Type   string  `json:"type"`
	Tokens []int   `json:"tokens"`
	Score  float64 `json:"score"`
}

type jsonMentioned struct {
	Actor string  `json:"actor"`
	Kind  string  `json:"kind"`
	Start int     `json:"start"`
	End   int     `json:"end"`
	Rule  *string `json:"rule"`
}

type jsonArc struct {
	Token  int    `json:"token"`
	Head   int    `json:"head"`
	Deprel string `json:"deprel"`
}

type jsonTraced struct {
	Token   int           `json:"token"`
	Lemma   string        `json:"lemma"`
	Untried *string       `json:"untried"`
	Frames  []jsonAttempt `json:"frames"`
	Joined  *jsonJoin     `json:"joined"`
	Lent    bool          `json:"lent"`
	Event   *string       `json:"event"`
}

type jsonAttempt struct {
	Rule    string            `json:"rule"`
	Type    *string           `json:"type"`
	CAMEO   *string           `json:"cameo"`
	Carrier *int              `json:"carrier"`
	Holds   bool              `json:"holds"`
	Tests   []jsonTest        `json:"tests"`
	Sources []jsonParticipant `json:"sources"`
	Targets []jsonParticipant `json:"targets"`
}

type jsonTest struct {
	Name   string  `json:"name"`
	Asks   *string `json:"asks"`
	State  string  `json:"state"`
	Tokens []int   `json:"tokens"`
}

type jsonJoin struct {
	Into int      `json:"into"`
	Why  string   `json:"why"`
	Gave []string `json:"gave"`
}

type jsonSays struct {
	Event string        `json:"event"`
	Roots []jsonWeighed `json:"roots"`
	Codes []jsonWeighed `json:"codes"`
}

type jsonWeighed struct {
	Label  string  `json:"label"`
	Weight float64 `json:"weight"`
}

type jsonWhyNot struct {
	Token *int    `json:"token"`
	Rule  *string `json:"rule"`
	Test  *string `json:"test"`
	Words string  `json:"words"`
}

func explainJSON(w io.Writer, x *annalist.Explanation, parts []shown, o Options) error {
	rep, m := x.Reading.Report, o.MadeBy
	e := explainer{converter{newOffsets(rep.Text, o.Unit)}, newView(x.Reading), x}
	out := jsonExplanation{ID: rep.ID, Title: known(rep.Title), Published: known(rep.Published.String()), OffsetUnit: o.Unit, Text: rep.Text,
		MadeBy: jsonMadeBy{m.Program, m.Models, m.Lexicons, m.Config}, Sentences: []jsonExplained{}}
	for i := range parts {
		out.Sentences = append(out.Sentences, e.sentence(&parts[i]))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("write report %s: %w", rep.ID, err)
	}
	return nil
}

// An explainer turns an explanation into objects.
type explainer struct {
	converter
	*view
	x *annalist.Explanation
}

func (e explainer) sentence(s *shown) jsonExplained {
	whole := &e.Analysis.Sentences[s.index]
	at := e.span(whole.Span)
	out := jsonExplained{Number: s.index + 1, Start: at.Start, End: at.End, Headline: whole.Headline, Tokens: []jsonToken{}, Names: []jsonName{},
		Mentions: []jsonMentioned{}, Actors: []jsonActor{}, Dates: []jsonDate{}, Places: []jsonPlace{}, Statements: []jsonStatement{},
		Mended: []jsonArc{}, Words: []jsonTraced{}, Events: []jsonEvent{}, Model: []jsonSays{}}
	for i := range whole.Tokens {
		out.Tokens = append(out.Tokens, e.token(i, &whole.Tokens[i]))
	}
	for _, n := range e.Analysis.Entities {
		if n.Sentence == s.index {
			out.Names = append(out.Names, jsonName{n.Type, ids(upTo(n.First, n.Last)), round(n.Score)})
		}
	}
	e.who(s.index, &out)
	for _, d := range e.datesIn(whole.Span) {
		out.Dates = append(out.Dates, *e.date(d))
	}
	for _, p := range e.placesIn(whole.Span) {
		out.Places = append(out.Places, *e.place(p))
	}
	for _, st := range e.statementsIn(s.index) {
		out.Statements = append(out.Statements, e.statement(st))
	}
	for _, m := range s.mended {
		out.Mended = append(out.Mended, jsonArc{m.Token + 1, m.Head + 1, m.Deprel})
	}
	for i := range s.words {
		out.Words = append(out.Words, e.traced(&s.words[i]))
	}
	for _, ev := range s.events {
		out.Events = append(out.Events, e.event(ev))
		if says, ok := e.x.Pairs[ev.ID]; ok {
			out.Model = append(out.Model, jsonSays{ev.ID, weighed(says.Roots), weighed(says.Codes)})
		}
	}
	if len(s.events) == 0 {
		out.WhyNot = whyNot(s.whyNot)
	}
	return out
}

// who fills in the mentions of a sentence and their actors, each once.
func (e explainer) who(sentence int, out *jsonExplained) {
	done := map[string]bool{}
	for _, m := range e.mentionsIn(sentence) {
		at := e.span(m.mention.Span)
		out.Mentions = append(out.Mentions, jsonMentioned{m.actor.ID, string(m.mention.Kind), at.Start, at.End, known(m.mention.Rule)})
		if !done[m.actor.ID] {
			done[m.actor.ID] = true
			out.Actors = append(out.Actors, e.actor(m.actor))
		}
	}
}

func (e explainer) token(i int, t *annalist.Token) jsonToken {
	at := e.span(t.Span)
	return jsonToken{i + 1, t.Form, t.Lemma, t.UPOS, t.XPOS, known(t.Feats), t.Head, t.Deprel, at.Start, at.End}
}

func (e explainer) traced(w *annalist.TracedWord) jsonTraced {
	out := jsonTraced{Token: w.Token + 1, Lemma: w.Lemma, Untried: known(w.Untried), Frames: []jsonAttempt{}, Lent: w.Lent, Event: known(w.Event)}
	for i := range w.Attempts {
		out.Frames = append(out.Frames, e.attempt(&w.Attempts[i]))
	}
	if j := w.Joined; j != nil {
		out.Joined = &jsonJoin{j.Into + 1, j.Why, list(j.Gave)}
	}
	return out
}

func (e explainer) attempt(a *annalist.Attempt) jsonAttempt {
	out := jsonAttempt{Rule: a.Rule, Type: known(a.Type), CAMEO: known(a.CAMEO), Carrier: atLeast(a.Carrier+1, 1), Holds: a.Holds, Tests: []jsonTest{},
		Sources: e.participants(a.Sources), Targets: e.participants(a.Targets)}
	for _, t := range a.Tests {
		out.Tests = append(out.Tests, jsonTest{t.Name, known(t.Asks), string(t.State), ids(t.Tokens)})
	}
	return out
}

func whyNot(w *annalist.WhyNot) *jsonWhyNot {
	if w == nil {
		return nil
	}
	return &jsonWhyNot{atLeast(w.Token+1, 1), known(w.Rule), known(w.Test), w.Words}
}

func weighed(list []annalist.Weighed) []jsonWeighed {
	out := []jsonWeighed{}
	for _, w := range likeliest(list) {
		out = append(out, jsonWeighed{w.Label, round(w.Weight)})
	}
	return out
}

// ids numbers tokens from 1.
func ids(tokens []int) []int {
	out := make([]int, 0, len(tokens))
	for _, i := range tokens {
		out = append(out, i+1)
	}
	return out
}

func upTo(first, last int) (out []int) {
	for i := first; i <= last; i++ {
		out = append(out, i)
	}
	return out
}

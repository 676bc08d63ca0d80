package export

import (
	"fmt"
	"strings"

	"annalist"
)

// A tree writes an explanation for the eye: one fact a line, what belongs to it
// indented below.
type tree struct {
	*view
	x *annalist.Explanation
	o Options
	b strings.Builder
}

// line writes one fact. Lines are not wrapped: the indent is the meaning.
func (t *tree) line(depth int, runs ...run) {
	t.b.WriteString(strings.Repeat("  ", depth))
	for _, r := range runs {
		r.text = strings.Map(harmless, r.text)
		r.write(&t.b, t.o.Colour)
	}
	t.b.WriteByte('\n')
}

// text is a run in no style.
func text(format string, args ...any) run { return run{fmt.Sprintf(format, args...), plain} }

func (t *tree) report(list []shown) {
	rep := t.Report
	if rep.Title != "" {
		t.line(0, run{rep.Title, heading})
	}
	published := "no day of publication"
	if !rep.Published.IsZero() {
		published = "published " + rep.Published.String()
	}
	t.line(0, run{strings.Join(nonEmpty([]string{rep.Publisher, published, count(len(t.x.Traces), "sentence"), rep.ID}), " · "), faint})
	for i := range list {
		t.b.WriteByte('\n')
		t.sentence(&list[i])
	}
}

func (t *tree) sentence(s *shown) {
	whole := &t.Analysis.Sentences[s.index]
	t.line(0, run{fmt.Sprintf("sentence %d", s.index+1), section}, text("  %s", oneLine(whole.Span.Of(t.Report.Text))))
	t.section("parse", len(whole.Tokens), func() { t.parse(whole.Tokens) })
	t.section("as the frames read it", len(s.mended), func() {
		for _, m := range s.mended {
			t.line(2, text("%s %s", t.tokens(s.index, m.Token), t.hangs(s.index, m)))
		}
	})
	t.names(s.index)
	t.who(s.index)
	dates, places, statements := t.datesIn(whole.Span), t.placesIn(whole.Span), t.statementsIn(s.index)
	t.section("dates", len(dates), func() {
		for _, d := range dates {
			t.line(2, text("%s  %s", t.quote(d.Span), t.days(d)))
		}
	})
	t.section("places", len(places), func() {
		for _, p := range places {
			t.line(2, text("%s  %s", t.quote(p.Span), t.where(p)))
		}
	})
	t.section("statements", len(statements), func() {
		for _, st := range statements {
			t.statement(st)
		}
	})
	t.section("frames", len(s.words), func() {
		for i := range s.words {
			t.word(s.index, &s.words[i])
		}
	})
	for _, e := range s.events {
		t.event(e)
	}
	if len(s.events) == 0 && s.whyNot != nil {
		t.whyNot(s.index, s.whyNot)
	}
}

// section writes a heading and what stands below, nothing if that is nothing.
func (t *tree) section(name string, n int, below func()) {
	if n > 0 {
		t.line(1, run{name, heading})
		below()
	}
}

// parse draws the dependency tree, each word below the one it hangs on.
func (t *tree) parse(tokens []annalist.Token) {
	done := make([]bool, len(tokens))
	var draw func(i, depth int)
	draw = func(i, depth int) {
		if done[i] {
			return
		}
		done[i] = true
		k := &tokens[i]
		t.line(depth, text("%s", k.Form), run{fmt.Sprintf("  %s %s %s · %d", k.Deprel, k.UPOS, k.Lemma, i+1), faint})
		for j := range tokens {
			if tokens[j].Head == i+1 {
				draw(j, depth+1)
			}
		}
	}
	for i := range tokens {
		if tokens[i].Head == 0 {
			draw(i, 2)
		}
	}
	for i := range tokens { // a circle has no root
		draw(i, 2)
	}
}

// hangs tells where a word was put that the parser had elsewhere.
func (t *tree) hangs(sentence int, m annalist.Arc) string {
	if m.Head < 0 {
		return "is the root"
	}
	return "hangs on " + t.tokens(sentence, m.Head) + " as " + m.Deprel
}

// names tells what the model takes for names, and how sure it is.
func (t *tree) names(sentence int) {
	own := in(t.sentenceSpan(sentence), t.Analysis.Entities, func(n *annalist.Entity) annalist.Span {
		if n.Sentence != sentence {
			return annalist.Span{}
		}
		tokens := t.Analysis.Sentences[sentence].Tokens
		return tokens[n.First].Span.Cover(tokens[n.Last].Span)
	})
	t.section("names", len(own), func() {
		for _, n := range own {
			tokens := t.Analysis.Sentences[sentence].Tokens
			t.line(2, text("%s  %s, score %.2f", t.quote(tokens[n.First].Span.Cover(tokens[n.Last].Span)), n.Type, n.Score))
		}
	})
}

func (t *tree) sentenceSpan(i int) annalist.Span { return t.view.sentence(i) }

// who tells each mention, and whom it names, by what.
func (t *tree) who(sentence int) {
	all := t.mentionsIn(sentence)
	t.section("actors", len(all), func() {
		for _, m := range all {
			a := m.actor
			t.line(2, run{t.quote(m.mention.Span), source}, text("  %s of %s %s (%s)", m.mention.Kind, a.ID, a.Name, a.Kind))
			if m.mention.Rule != "" {
				t.line(3, text("joined by %s", m.mention.Rule))
			}
			t.line(3, text("%s", codeOf(a)))
		}
	})
}

// codeOf tells an actor's code and what gave it.
func codeOf(a *annalist.Actor) string {
	code := "no code"
	if a.Code != "" {
		code = "code " + a.Code
	}
	if a.Role != "" {
		code += ", " + a.Role
	}
	return code + because(a.Basis, a.Rule)
}

// because writes basis and rule as far as they are known: " by title, rule
// lexicons/titles.tsv:712".
func because(basis, rule string) (s string) {
	if basis != "" {
		s = " by " + basis
	}
	if rule != "" && rule != basis {
		s += ", rule " + rule
	}
	return s
}

// days tells the days of an expression or an event, and what gave them.
func (t *tree) days(d *annalist.DateRange) string {
	days := "no days"
	switch {
	case !d.From.IsZero() && d.From == d.To:
		days = d.From.String()
	case !d.From.IsZero() || !d.To.IsZero():
		days = strings.TrimSpace(d.From.String() + " – " + d.To.String())
	}
	return strings.Join(nonEmpty([]string{days, strings.TrimSpace(d.Clock + " " + d.Zone), strings.TrimSpace(d.Precision + " " + d.Kind)}), ", ") + because(d.Basis, d.Rule)
}

// where tells a place and what gave it.
func (t *tree) where(p *annalist.Place) string {
	return strings.Join(nonEmpty([]string{p.Name, p.Admin1, p.Country, p.Feature}), ", ") + because(p.Basis, p.Rule)
}

func (t *tree) statement(s *annalist.Statement) {
	who := "—"
	if s.Source != nil {
		who = codeAnd(s.Source.Code, t.name(s.Source))
	}
	t.line(2, run{s.ID, cue}, text("  %s %s", who, s.Stance))
	for _, fact := range [][2]string{
		{"cue", t.quoteAll(s.Cue)}, {"content", t.quoteAll(s.Content)}, {"in", s.Within},
		{"speaker", strings.TrimSpace(because(s.Basis, ""))}, {"rule", s.Rule}, {"confidence", fmt.Sprint(round(s.Confidence))},
	} {
		if fact[1] != "" {
			t.line(3, text("%s %s", fact[0], fact[1]))
		}
	}
}

func codeAnd(code, name string) string {
	if code == "" {
		code = "—"
	}
	return code + " " + name
}

// quote cuts a span out of the text, in quotation marks and on one line.
func (t *tree) quote(s annalist.Span) string { return "“" + oneLine(s.Of(t.Report.Text)) + "”" }

func (t *tree) quoteAll(list []annalist.Span) string {
	var out []string
	for _, s := range list {
		out = append(out, t.quote(s))
	}
	return strings.Join(out, " … ")
}

package events

import (
	"fmt"
	"slices"
	"strings"

	"annalist"
)

// whyNot tells which frame came nearest to holding, and why it does not. Nil if
// one held.
func (r *reader) whyNot() *annalist.WhyNot {
	best := r.nearest()
	if best == nil {
		return r.noneTried()
	}
	for n, note := range best.notes {
		if note.State == annalist.Failed {
			return &annalist.WhyNot{Token: best.word, Rule: best.frame.rule, Test: note.Name, Words: r.plainly(best, n)}
		}
	}
	return nil
}

// stages are the tests that may fail, in the order in which they are tried. A
// frame without one of them passes it.
var stages = []string{"particle", "object", "WITH", "NOT", "NEAR", "complement", "subject", "mishap", "NEED"}

// nearest gives the attempt that came furthest through the stages, of several
// the one that passed most tests, the first of these; nil if no frame was tried.
func (r *reader) nearest() (best *attempt) {
	far, most := -1, 0
	for i := range r.t.lemma {
		for _, a := range r.log.tried[i] {
			stage, passed := a.reached()
			if stage > far || stage == far && passed > most {
				best, far, most = a, stage, passed
			}
		}
	}
	return best
}

// reached gives the stage at which an attempt failed, beyond the last if it
// holds, and the number of tests that it passed.
func (a *attempt) reached() (stage, passed int) {
	stage = len(stages)
	for _, note := range a.notes {
		switch note.State {
		case annalist.Passed:
			passed++
		case annalist.Failed:
			stage = slices.Index(stages, note.Name)
		}
	}
	return stage, passed
}

// noneTried tells why the frames of the first word that has any were not
// tried.
func (r *reader) noneTried() *annalist.WhyNot {
	for i := range r.t.lemma {
		if r.hasFrames(i) {
			return &annalist.WhyNot{Token: i, Words: fmt.Sprintf("no frame of %s was tried: %s", r.quote(i), r.untried(i))}
		}
	}
	return nil
}

// quote writes words as the sentence has them.
func (r *reader) quote(words ...int) string {
	var out []string
	for _, i := range words {
		out = append(out, "“"+r.t.s.Tokens[i].Form+"”")
	}
	return strings.Join(out, ", ")
}

// plainly says why test n of an attempt failed.
func (r *reader) plainly(a *attempt, n int) string {
	note, word := a.notes[n], r.quote(a.word)
	last := ""
	if k := len(note.Tokens); k > 0 {
		last = r.quote(note.Tokens[k-1])
	}
	at, what := asked(note.Asks)
	switch note.Name {
	case "particle":
		if a.frame.Particle == "" {
			return fmt.Sprintf("the frame is of %s alone, and here %s goes with it", word, last)
		}
		return fmt.Sprintf("the frame is of %s with “%s”, which does not go with it here", word, a.frame.Particle)
	case "object":
		return fmt.Sprintf("the frame of %s asks for %s as object; %s", word, note.Asks, r.stands(note))
	case "WITH":
		return fmt.Sprintf("the frame of %s asks for %s at %s; %s", word, what, at, r.stands(note))
	case "NOT":
		return fmt.Sprintf("the frame of %s forbids %s at %s; %s is that", word, what, at, last)
	case "NEAR":
		return fmt.Sprintf("the frame of %s asks for %s anywhere in the sentence, which has none", word, note.Asks)
	case "complement":
		return fmt.Sprintf("the frame of %s asks for a complement that tells an event (%s); %s", word, note.Asks, r.stands(note))
	case "subject":
		return fmt.Sprintf("the subject of %s is a thing that does not act here: %s", word, r.quote(note.Tokens...))
	case "mishap":
		return fmt.Sprintf("%s is told as the outcome of a mishap, nobody’s act: %s", word, last)
	}
	return r.needs(a)
}

// asked parts a condition into where it looks and what it asks for there.
func asked(condition string) (at, what string) {
	i := strings.LastIndex(condition, ":")
	if what = condition[i+1:]; what == "*" {
		what = "any word"
	}
	return condition[:max(i, 0)], what
}

// stands tells which words a test found where it looked.
func (r *reader) stands(note annalist.Test) string {
	if len(note.Tokens) == 0 {
		return "no word stands there"
	}
	return "there stands " + r.quote(note.Tokens...)
}

// needs tells whom a frame must know and does not.
func (r *reader) needs(a *attempt) string {
	what := map[string]string{
		"SRC": "who did it", "TAR": "to whom it was done", "both": "who did it and to whom", "pair": "two actors",
		"any": "any actor or figure", "none": "an actor, a figure or a verb that carries it",
	}[a.frame.Needs]
	var at []string
	for _, note := range a.notes {
		switch {
		case note.Name != "source" && note.Name != "target" && note.Name != "figure":
		case note.State == annalist.Empty:
			at = append(at, fmt.Sprintf("%s (%s): nobody known, %s", note.Name, note.Asks, r.stands(note)))
		default:
			at = append(at, fmt.Sprintf("%s: %s", note.Name, r.quote(note.Tokens...)))
		}
	}
	return fmt.Sprintf("the frame of %s needs to know %s; %s", r.quote(a.word), what, strings.Join(at, "; "))
}

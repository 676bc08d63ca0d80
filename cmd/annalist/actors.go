package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"annalist"
	"annalist/internal/actors"
	"annalist/internal/lexicon"
	"annalist/pipeline"

	"github.com/spf13/cobra"
)

const aboutActors = `Show who a name is on a day and why: country, sectors, office, the row that says
so, and every dated term that the lexicons have. A name may be a person's, an
organisation's, a country's, or an office's ("Prime Minister of the Netherlands",
"Dutch prime minister"). What the lexicons do not know is read as a report would
be: "Interior Minister Carla Gomez of Portugal".

With --lexicons the user's own files are laid over ours first, and their faults
told.`

type lookFlags struct {
	at, lexicons, format string
}

func newActors(s streams) *cobra.Command {
	var f lookFlags
	c := &cobra.Command{
		Use:     "actors NAME...",
		Short:   "Show who a name is on a day, and why",
		Long:    aboutActors,
		Example: "  annalist actors --at 2025-06-01 \"Mark Rutte\"\n  annalist actors \"Prime Minister of Japan\"",
		RunE:    func(c *cobra.Command, args []string) error { return lookActors(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.at, "at", "", "the day asked about, as 2006-01-02; without it only what has no dates holds")
	lookUp(c, &f)
	return c
}

// lookUp are the flags that actors, dates and places share.
func lookUp(c *cobra.Command, f *lookFlags) {
	c.Flags().StringVar(&f.lexicons, "lexicons", "", "a directory of lexicon files laid over the built-in ones")
	c.Flags().StringVar(&f.format, "format", "text", "text, or jsonl: one object a name")
}

// check tells what is wrong with the flags.
func (f lookFlags) check(command string, args []string) (day annalist.Date, err error) {
	if f.format != "text" && f.format != "jsonl" {
		return day, usageError(command, "unknown --format %q; it is text or jsonl", f.format)
	}
	if len(args) == 0 {
		return day, usageError(command, "nothing is asked about")
	}
	if f.at != "" {
		if day, err = annalist.ParseDate(f.at); err != nil {
			return day, usageError(command, "%q is not a date; write it like 2025-06-01", f.at)
		}
	}
	return day, nil
}

func lookActors(ctx context.Context, s streams, f lookFlags, args []string) error {
	day, err := f.check("actors", args)
	if err != nil {
		return err
	}
	lex, named, err := layered(f.lexicons)
	if err != nil {
		return err
	}
	who, fault := lexicon.ReadActors(lex)
	titles, err := lexicon.ReadTitles(lex)
	if f.lexicons != "" {
		fault = errors.Join(fault, who.Check())
	}
	if err := named(errors.Join(fault, err)); err != nil {
		return err
	}
	resolver := actors.New(who, titles)
	var p *pipeline.Pipeline
	unknown := 0
	for _, name := range args {
		answers := resolver.Look(name, day)
		if len(answers) == 0 {
			if p == nil {
				if p, err = open(f.lexicons); err != nil {
					return err
				}
			}
			if answers, err = inText(ctx, p, name, day); err != nil {
				return err
			}
		}
		if len(answers) == 0 {
			unknown++
		}
		if err := writeAnswers(s.out, f.format, name, day, answers); err != nil {
			return err
		}
	}
	if unknown == len(args) {
		return errNothing
	}
	return nil
}

// inText reads words as a report of that day, and gives the actors it finds.
func inText(ctx context.Context, p *pipeline.Pipeline, words string, day annalist.Date) (out []actors.Answer, err error) {
	r, err := p.Read(ctx, &annalist.Report{ID: "asked", Text: words, Published: day, Language: "en"})
	if err != nil {
		return nil, err
	}
	for _, a := range r.Actors {
		if a.Code != "" {
			out = append(out, actors.Answer{Name: a.Name, Kind: a.Kind, Code: a.Code, Role: a.Role, Rule: a.Rule, Why: "by its words: " + a.Basis})
		}
	}
	return out, nil
}

// asked is one line of --format jsonl.
type asked[T any] struct {
	Asked   string `json:"asked"`
	At      string `json:"at,omitempty"`
	Answers []T    `json:"answers"`
}

type jsonAnswer struct {
	Name  string     `json:"name"`
	Kind  string     `json:"kind"`
	Code  string     `json:"code,omitempty"`
	Role  string     `json:"role,omitempty"`
	Why   string     `json:"why"`
	Rule  string     `json:"rule,omitempty"`
	Terms []jsonTerm `json:"terms,omitempty"`
}

type jsonTerm struct {
	Name   string `json:"name"`
	From   string `json:"from"`
	To     string `json:"to"`
	Code   string `json:"code"`
	Role   string `json:"role,omitempty"`
	Holds  string `json:"holds,omitempty"`
	Rule   string `json:"rule"`
	Source string `json:"source,omitempty"`
}

func writeAnswers(w io.Writer, format, name string, day annalist.Date, answers []actors.Answer) error {
	if format == "jsonl" {
		line := asked[jsonAnswer]{name, day.String(), []jsonAnswer{}}
		for _, a := range answers {
			out := jsonAnswer{Name: a.Name, Kind: string(a.Kind), Code: a.Code, Role: a.Role, Why: a.Why, Rule: a.Rule}
			for _, t := range a.Terms {
				out.Terms = append(out.Terms, jsonTerm{t.Name, t.From, t.To, t.Code, t.Role, t.Holds, t.Rule, t.Source})
			}
			line.Answers = append(line.Answers, out)
		}
		return writeLine(w, line)
	}
	if len(answers) == 0 {
		_, err := fmt.Fprintf(w, "%s: not known\n", name)
		return err
	}
	var b strings.Builder
	for _, a := range answers {
		writeAnswer(&b, a)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeLine(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// writeAnswer writes an answer for the eye: the code, why, and the terms, with
// a mark at those that hold.
func writeAnswer(w io.Writer, a actors.Answer) {
	code := a.Code
	if code == "" {
		code = "—"
	}
	head := []string{code, a.Name}
	if a.Role != "" {
		head = append(head, a.Role)
	}
	fmt.Fprintf(w, "%s (%s)\n  %s", strings.Join(head, "  "), a.Kind, a.Why)
	if a.Rule != "" {
		fmt.Fprintf(w, " · %s", a.Rule)
	}
	fmt.Fprintln(w)
	tabs := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, t := range a.Terms {
		mark := map[string]string{"holds": "●", "may": "◌", "": " "}[t.Holds]
		role := t.Role
		if t.Name != a.Name {
			role = t.Name
		}
		fmt.Fprintf(tabs, "  %s %s\t%s\t%s\t%s\t%s\n", mark, ends(t.From, t.To), t.Code, role, t.Source, t.Rule)
	}
	tabs.Flush()
}

// ends writes the days of a term.
func ends(from, to string) string {
	if from == "" && to == "" {
		return "always"
	}
	return strings.TrimSpace(from + " – " + to)
}

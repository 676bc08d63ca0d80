package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"annalist"
	"annalist/internal/dates"

	"github.com/spf13/cobra"
)

const aboutDates = `Show how time expressions are read: the days they name, how precisely, and by
which rule. Relative words ("last Thursday") are read from the day of
publication that --published gives; without it they stay without days.`

func newDates(s streams) *cobra.Command {
	var f lookFlags
	c := &cobra.Command{
		Use:     "dates TEXT...",
		Short:   "Show which days a time expression names, and why",
		Long:    aboutDates,
		Example: "  annalist dates --published 2014-07-18 \"last Thursday\" \"since 2011\"",
		RunE:    func(_ *cobra.Command, args []string) error { return lookDates(s, f, args) },
	}
	c.Flags().StringVar(&f.at, "published", "", "the day of publication, as 2006-01-02")
	lookUp(c, &f)
	return c
}

func lookDates(s streams, f lookFlags, args []string) error {
	day, err := f.check("dates", args)
	if err != nil {
		return err
	}
	lex, named, err := layered(f.lexicons)
	if err != nil {
		return err
	}
	finder, err := dates.New(lex)
	if err := named(err); err != nil {
		return err
	}
	found := 0
	tabs := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	for _, text := range args {
		read := finder.Read(text, day)
		found += len(read)
		if f.format == "jsonl" {
			if err := writeLine(s.out, askedDates(text, day, read)); err != nil {
				return err
			}
			continue
		}
		if len(read) == 0 {
			fmt.Fprintf(tabs, "%s\tno time expression\n", text)
		}
		for _, d := range read {
			fmt.Fprintf(tabs, "%s\t%s\t%s\t%s\n", d.Span.Of(text), daysOf(d), strings.TrimSpace(d.Precision+" "+d.Kind), why(d))
		}
	}
	if err := tabs.Flush(); err != nil {
		return err
	}
	if found == 0 {
		return errNothing
	}
	return nil
}

// daysOf writes the days of an expression for the eye.
func daysOf(d annalist.DateRange) string {
	days := "—"
	switch {
	case d.From.IsZero() && d.To.IsZero():
	case d.From == d.To:
		days = d.From.String()
	default:
		days = strings.TrimSpace(d.From.String() + " – " + d.To.String())
	}
	if d.Clock != "" {
		days = strings.TrimSpace(days + " " + d.Clock + " " + d.Zone)
	}
	return days
}

// why says from what the days were read.
func why(d annalist.DateRange) string {
	switch d.Basis {
	case "undated":
		return "relative to a day of publication that is not known; rule " + d.Rule
	case "publication":
		return "relative to the day of publication; rule " + d.Rule
	case "text":
		return "relative to another expression; rule " + d.Rule
	case "absolute":
		return "by its own words; rule " + d.Rule
	}
	return d.Basis + "; rule " + d.Rule
}

type jsonRead struct {
	Words     string `json:"words"`
	From      string `json:"from,omitempty"`
	To        string `json:"to,omitempty"`
	Precision string `json:"precision,omitempty"`
	Kind      string `json:"kind"`
	Clock     string `json:"clock,omitempty"`
	Zone      string `json:"zone,omitempty"`
	Basis     string `json:"basis"`
	Rule      string `json:"rule"`
}

func askedDates(text string, day annalist.Date, read []annalist.DateRange) asked[jsonRead] {
	line := asked[jsonRead]{text, day.String(), []jsonRead{}}
	for _, d := range read {
		line.Answers = append(line.Answers, jsonRead{d.Span.Of(text), d.From.String(), d.To.String(), d.Precision, d.Kind, d.Clock, d.Zone, d.Basis, d.Rule})
	}
	return line
}

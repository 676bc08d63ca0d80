package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"annalist"
	"annalist/gazetteer"
	"annalist/internal/places"

	"github.com/spf13/cobra"
)

const aboutPlaces = `Show which places a name may mean, the likeliest first, with what speaks for
each. In a report the words beside the name, the countries it names and its other
places decide among them.`

func newPlaces(s streams) *cobra.Command {
	var f lookFlags
	c := &cobra.Command{
		Use:     "places NAME...",
		Short:   "Show which places a name may mean, and why",
		Long:    aboutPlaces,
		Example: "  annalist places Tripoli \"Al-Tanf\"",
		RunE:    func(_ *cobra.Command, args []string) error { return lookPlaces(s, f, args) },
	}
	lookUp(c, &f)
	return c
}

func lookPlaces(s streams, f lookFlags, args []string) error {
	if _, err := f.check("places", args); err != nil {
		return err
	}
	lex, named, err := layered(f.lexicons)
	if err != nil {
		return err
	}
	finder, err := places.New(gazetteer.FS, lex)
	if err := named(err); err != nil {
		return err
	}
	found := 0
	for _, name := range args {
		all := placesOf(finder, name)
		found += len(all)
		if f.format == "jsonl" {
			err = writeLine(s.out, askedPlaces(name, all))
		} else {
			err = writePlaces(s, name, all)
		}
		if err != nil {
			return err
		}
	}
	if found == 0 {
		return errNothing
	}
	return nil
}

// placesOf gives the places of a name; of "Paris, Texas" those in what is named
// last.
func placesOf(finder *places.Finder, name string) []annalist.Place {
	all := finder.Candidates(name)
	first, wider, ok := strings.Cut(name, ",")
	if len(all) > 0 || !ok {
		return all
	}
	wider = strings.TrimSpace(wider)
	var in []annalist.Place
	for _, p := range finder.Candidates(strings.TrimSpace(first)) {
		for _, w := range finder.Candidates(wider) {
			if w.Feature == "country" && w.Country == p.Country || w.Feature == "admin1" && w.Country == p.Country && w.Name == p.Admin1 {
				in = append(in, p)
				break
			}
		}
	}
	return in
}

// shown is how many places of one name are shown to the eye.
const shown = 10

func writePlaces(s streams, name string, all []annalist.Place) error {
	tabs := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(tabs, "%s: %s\n", name, plural(len(all), "place"))
	for i, p := range all {
		if i == shown {
			fmt.Fprintf(tabs, "  … and %d more; --format jsonl shows all\n", len(all)-shown)
			break
		}
		where := strings.Trim(p.Admin1+", "+p.Country, ", ")
		fmt.Fprintf(tabs, "  %s\t%s\t%s\t%.3f %.3f\t%s\t%s\n", p.Name, where, p.Feature, p.Lat, p.Lon, p.Basis, p.Rule)
	}
	return tabs.Flush()
}

type jsonCandidate struct {
	Name      string  `json:"name"`
	GeoNames  int     `json:"geonames,omitempty"`
	Lat       float64 `json:"lat"`
	Lon       float64 `json:"lon"`
	Country   string  `json:"country,omitempty"`
	Admin1    string  `json:"admin1,omitempty"`
	Feature   string  `json:"feature"`
	Precision string  `json:"precision"`
	Basis     string  `json:"basis,omitempty"`
	Rule      string  `json:"rule"`
}

func askedPlaces(name string, all []annalist.Place) asked[jsonCandidate] {
	line := asked[jsonCandidate]{name, "", []jsonCandidate{}}
	for _, p := range all {
		line.Answers = append(line.Answers, jsonCandidate{p.Name, p.GeoNames, p.Lat, p.Lon, p.Country, p.Admin1, p.Feature, p.Precision, p.Basis, p.Rule})
	}
	return line
}

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
)

// coded is what of a coded report the cases need.
type coded struct {
	ID        string `json:"id"`
	Published string `json:"published"`
	Text      string `json:"text"`
	Actors    []struct {
		ID       string   `json:"id"`
		Name     string   `json:"name"`
		Kind     string   `json:"kind"`
		Code     string   `json:"code"`
		Country  string   `json:"country"`
		Sectors  []string `json:"sectors"`
		Role     string   `json:"role"`
		Basis    string   `json:"basis"`
		Mentions []span   `json:"mentions"`
		Members  []struct {
			Code string `json:"code"`
		} `json:"members"`
	} `json:"actors"`
	Dates  []date  `json:"dates"`
	Places []place `json:"places"`
	Events []struct {
		Type       string `json:"type"`
		CAMEO      string `json:"cameo"`
		Trigger    []span `json:"trigger"`
		Date       *date  `json:"date"`
		DateBasis  string `json:"date_basis"`
		Place      *place `json:"place"`
		PlaceBasis string `json:"place_basis"`
	} `json:"events"`
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type date struct {
	span
	From      string `json:"from"`
	To        string `json:"to"`
	Precision string `json:"precision"`
	Kind      string `json:"kind"`
	Basis     string `json:"basis"`
}

type place struct {
	span
	Name      string  `json:"name"`
	GeoNames  int     `json:"geonames"`
	Lat       float64 `json:"lat"`
	Lon       float64 `json:"lon"`
	Country   string  `json:"country"`
	Admin1    string  `json:"admin1"`
	Precision string  `json:"precision"`
	Basis     string  `json:"basis"`
}

// sorts are the sorts of case: the answers shown, and the questions asked.
var sorts = map[string]struct{ answers, questions []string }{
	"mentions":     {[]string{"name", "kind", "country", "sectors", "role", "basis"}, []string{"country?", "sectors?", "note"}},
	"dates":        {[]string{"from", "to", "precision", "kind", "basis"}, []string{"date?", "note"}},
	"places":       {[]string{"name", "country", "admin1", "lat", "lon", "precision", "basis"}, []string{"place?", "note"}},
	"event-dates":  {[]string{"event", "from", "to", "words", "basis"}, []string{"date?", "note"}},
	"event-places": {[]string{"event", "name", "country", "admin1", "words", "basis"}, []string{"place?", "note"}},
}

// A case is one row of a sheet.
type aCase struct {
	report, published, context string
	at                         span
	answers                    []string
}

// drawCases writes a sheet of n cases of one sort, drawn at random from all of
// the codings.
func drawCases(w io.Writer, files []string, sort string, n int, seed uint64) error {
	columns, ok := sorts[sort]
	if !ok {
		return fmt.Errorf("unknown sort of case %q", sort)
	}
	var all []aCase
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		in := bufio.NewScanner(f)
		in.Buffer(nil, 64<<20)
		for in.Scan() {
			var c coded
			if err := json.Unmarshal(in.Bytes(), &c); err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
			all = append(all, c.cases(sort)...)
		}
		f.Close()
		if in.Err() != nil {
			return in.Err()
		}
	}
	random := rand.New(rand.NewPCG(seed, 1))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	fmt.Fprintln(w, strings.Join(append(append([]string{"case", "report", "published", "span", "context"}, columns.answers...), columns.questions...), "\t"))
	for i, c := range all[:min(n, len(all))] {
		cells := append([]string{fmt.Sprint(i + 1), c.report, c.published, fmt.Sprintf("%d-%d", c.at.Start, c.at.End), c.context}, c.answers...)
		fmt.Fprintln(w, strings.Join(append(cells, make([]string, len(columns.questions))...), "\t"))
	}
	return nil
}

func (c *coded) cases(sort string) (out []aCase) {
	text := []rune(c.Text)
	add := func(at span, answers ...string) {
		for i := range answers {
			if answers[i] = flat(answers[i]); answers[i] == "" {
				answers[i] = "-"
			}
		}
		out = append(out, aCase{c.ID, c.Published, context(text, at), at, answers})
	}
	switch sort {
	case "mentions":
		for _, a := range c.Actors {
			country, basis := a.Country, a.Basis
			var codes []string
			for _, m := range a.Members {
				codes = append(codes, m.Code)
			}
			if codes != nil {
				country = strings.Join(codes, " + ")
			}
			for _, m := range a.Mentions {
				add(m, a.Name, a.Kind, country, strings.Join(a.Sectors, " "), a.Role, basis)
			}
		}
	case "dates":
		for _, d := range c.Dates {
			add(d.span, d.From, d.To, d.Precision, d.Kind, d.Basis)
		}
	case "places":
		for _, p := range c.Places {
			add(p.span, p.Name, p.Country, p.Admin1, degrees(p.Lat), degrees(p.Lon), p.Precision, p.Basis)
		}
	case "event-dates", "event-places":
		for _, e := range c.Events {
			if len(e.Trigger) == 0 {
				continue
			}
			what := strings.TrimSpace(e.Type + " " + e.CAMEO)
			if sort == "event-dates" && e.Date != nil {
				add(e.Trigger[0], what, e.Date.From, e.Date.To, words(text, e.Date.span), e.Date.Basis)
			} else if sort == "event-dates" {
				add(e.Trigger[0], what, "", "", "", e.DateBasis)
			} else if e.Place != nil {
				add(e.Trigger[0], what, e.Place.Name, e.Place.Country, e.Place.Admin1, words(text, e.Place.span), e.Place.Basis)
			} else {
				add(e.Trigger[0], what, "", "", "", "", e.PlaceBasis)
			}
		}
	}
	return out
}

func degrees(x float64) string {
	if x == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", x)
}

func words(text []rune, s span) string { return flat(string(text[s.Start:s.End])) }

// context is the words of a case between « and », with 400 characters before
// and 300 after.
func context(text []rune, s span) string {
	from, to := max(0, s.Start-400), min(len(text), s.End+300)
	return flat(string(text[from:s.Start]) + "«" + string(text[s.Start:s.End]) + "»" + string(text[s.End:to]))
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

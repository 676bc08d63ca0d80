package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"annalist/eval/lines"
)

// A day is a line of the news files: an article, or the items of one day.
type day struct {
	ID    string `json:"id"`
	Date  string `json:"date"`
	Title string `json:"title"`
	Text  string `json:"text"`
	URL   string `json:"url"`
	Items []struct {
		Text string `json:"text"`
	} `json:"items"`
}

type report struct {
	ID        string `json:"id"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

// drawReports draws reports at random: each item of a day and each article is
// one, with equal weight; items under 40 bytes are left out.
func drawReports(w io.Writer, files []string, n int, seed uint64) error {
	var all []report
	for _, file := range files {
		more, err := readNews(file)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, r := range all[:min(n, len(all))] {
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

func readNews(file string) (out []report, err error) {
	for d, err := range lines.Of[day](file) {
		if err != nil {
			return nil, err
		}
		if d.Items == nil {
			out = append(out, report{d.ID, d.URL, d.Title, d.Date, strings.ReplaceAll(d.Text, "\n", "\n\n")})
		}
		for i, item := range d.Items {
			if len(item.Text) >= 40 {
				out = append(out, report{ID: fmt.Sprintf("%s-%d", d.ID, i), Published: d.Date, Text: item.Text})
			}
		}
	}
	return out, nil
}

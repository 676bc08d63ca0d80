package intake

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"annalist"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// searchDate looks for the date of publication of a page that does not declare
// it: in the page's address, in the first <time> of the article, in the first
// element whose class or id says that it holds a date. A date counts only where
// its words name one day and no other.
func searchDate(doc *html.Node, url string) annalist.Date {
	s := dateSearch{}
	s.walk(doc, false)
	return firstDate(pathDate(url), s.article, s.marked)
}

func firstDate(dates ...annalist.Date) annalist.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return annalist.Date{}
}

// A dateSearch keeps the first date of each kind.
type dateSearch struct{ article, marked annalist.Date }

func (s *dateSearch) walk(n *html.Node, inArticle bool) {
	if n.Type == html.ElementNode {
		if slices.Contains(unseen, n.DataAtom) || slices.Contains(elsewhere, n.DataAtom) {
			return
		}
		inArticle = inArticle || n.DataAtom == atom.Article || n.DataAtom == atom.Main
		s.look(n, inArticle)
	}
	for c := range n.ChildNodes() {
		s.walk(c, inArticle)
	}
}

// elsewhere is where the dates of other things stand.
var elsewhere = []atom.Atom{atom.Nav, atom.Aside, atom.Footer}

var saysDate = regexp.MustCompile(`(?i)date|publish|posted|timestamp|byline|entry-meta|post-meta|article-meta|article-info`)

func (s *dateSearch) look(n *html.Node, inArticle bool) {
	if n.DataAtom == atom.Time {
		date, ok := spelledDate(firstOf(attr(n, "datetime"), blocks(n)))
		if ok && inArticle {
			s.article = firstDate(s.article, date)
		}
		return
	}
	const mostWords = 15 // an element with more is no line of dates
	if saysDate.MatchString(attr(n, "class")+" "+attr(n, "id")) && s.marked.IsZero() {
		if text := blocks(n); len(strings.Fields(text)) <= mostWords {
			s.marked, _ = spelledDate(text)
		}
	}
}

var (
	month   = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`
	spelled = regexp.MustCompile(`(?i)\b\d{4}-\d{2}-\d{2}|\b\d{4}/\d{2}/\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b` +
		`|\b` + month + `\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}(?:st|nd|rd|th)? ` + month + `\.?,? \d{4}\b`)
	ordinal = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)
)

// spelledDate is the first date in s that names one day and no other: the year
// first, the month by its name, or day and month before a year with full stops
// between, as no English-speaking country writes them the other way round.
func spelledDate(s string) (annalist.Date, bool) {
	s = strings.Join(strings.Fields(s), " ")
	for _, words := range spelled.FindAllString(s, -1) {
		if t, err := time.Parse("2.1.2006", words); err == nil {
			return civil(t), true
		}
		words = ordinal.ReplaceAllString(strings.NewReplacer(".", "", ",", "").Replace(words), "$1")
		for _, layout := range []string{time.DateOnly, "2006/01/02", "January 2 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006"} {
			if t, err := time.Parse(layout, words); err == nil {
				return civil(t), true
			}
		}
	}
	return annalist.Date{}, false
}

var datedPath = regexp.MustCompile(`/(\d{4})/(\d{2})/(\d{2})(?:/|$)`)

// pathDate is the day that a page's address names: ".../2026/03/12/...".
func pathDate(url string) annalist.Date {
	m := datedPath.FindStringSubmatch(url)
	if m == nil {
		return annalist.Date{}
	}
	date, _ := parseDate(m[1] + "-" + m[2] + "-" + m[3])
	return date
}

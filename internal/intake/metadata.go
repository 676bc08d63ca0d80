package intake

import (
	"net/url"
	"strings"

	"annalist"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says about its article: JSON-LD first, then
// OpenGraph and other <meta> elements, then what the page shows. The draft's
// body is the articleBody of the JSON-LD, if it has one.
func metadata(doc *html.Node) draft {
	h := readHead(doc)
	ld := readJSONLD(h.scripts)
	d := draft{
		url:       firstOf(absolute(h.canonical), absolute(h.meta["og:url"]), absolute(ld.url)),
		publisher: firstOf(ld.publisher, h.meta["og:site_name"], h.meta["dc.publisher"], h.meta["citation_publisher"], h.meta["application-name"]),
		lang:      firstOf(ld.language, h.lang, h.meta["og:locale"], h.meta["content-language"]),
		body:      plainText(ld.body),
	}
	d.title = headline(firstOf(ld.headline, h.meta["og:title"], h.meta["citation_title"], h.meta["dc.title"]), h, d.publisher, host(d.url))
	d.published = published(ld, h, d.url)
	if d.published.IsZero() {
		d.published = searchDate(doc, d.url)
	}
	return d
}

// published is the date of publication that the page at url declares.
func published(ld jsonLD, h head, url string) annalist.Date {
	candidates := []string{ld.published}
	for _, name := range dateNames {
		candidates = append(candidates, h.meta[name])
	}
	for _, s := range append(candidates, h.times...) {
		if date, ok := parseDate(s); ok {
			if isUTC(s) {
				date = inURL(date, url)
			}
			return date
		}
	}
	return annalist.Date{}
}

var dateNames = []string{
	"article:published_time", "og:article:published_time", "datepublished", "article:published", "citation_publication_date",
	"citation_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
	"dcterms.date", "pubdate", "publishdate", "publish-date", "published", "publication_date", "date",
}

// A head is what the elements of a page say, in the order of the page.
type head struct {
	title, canonical, lang string
	meta                   map[string]string // by lower-case name or property; the first counts
	headings, subheadings  []string          // of the first and second level
	times                  []string          // <time> elements that say they are the date of publication
	scripts                []string          // JSON-LD
}

func readHead(doc *html.Node) head {
	h := head{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.lang = attr(n, "lang")
		case atom.Title:
			if h.title == "" && n.Namespace == "" {
				h.title = blocks(n)
			}
		case atom.Meta:
			h.addMeta(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
				h.canonical = attr(n, "href")
			}
		case atom.H1:
			h.headings = append(h.headings, oneLine(blocks(n)))
		case atom.H2:
			h.subheadings = append(h.subheadings, oneLine(blocks(n)))
		case atom.Time:
			_, marked := attrOK(n, "pubdate")
			if marked || strings.EqualFold(attr(n, "itemprop"), "datePublished") {
				h.times = append(h.times, firstOf(attr(n, "datetime"), blocks(n)))
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				h.scripts = append(h.scripts, n.FirstChild.Data)
			}
		}
	}
	return h
}

func (h *head) addMeta(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(attr(n, key)); name != "" && content != "" && h.meta[name] == "" {
			h.meta[name] = content
		}
	}
}

func attr(n *html.Node, key string) string {
	v, _ := attrOK(n, key)
	return v
}

func attrOK(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

// absolute is s if it is a whole web address, else "".
func absolute(s string) string {
	s = strings.TrimSpace(s)
	if u, err := url.Parse(s); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return s
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

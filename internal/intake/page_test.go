package intake

import (
	"strings"
	"testing"
)

// An article of our own, and the same in a page with the usual furniture.
const (
	first  = "STRELSAU (Gazette) - Ruritanian troops shelled the border town of Hentzau on Wednesday, killing nine people, Graustark's government said."
	second = "“We deny it,” a spokeswoman for Ruritania's defence ministry told reporters, and blamed rebels from the mountains."
	third  = "The United Nations called on both sides to stop the fighting and let aid workers into the town before the winter."
)

func around(head, article string) string {
	return `<!DOCTYPE html><html><head>` + head + `</head><body>
<header><a href="/">Strelsau Gazette</a><nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<article>` + article + `</article>
<aside><h3>Most read</h3><ul><li><a href="/1">Harvest fair opens</a></li></ul></aside>
<footer><p>Copyright Strelsau Gazette.</p></footer></body></html>`
}

var story = "<p>" + first + "</p>\n<p>" + second + "</p>\n<p>" + third + "</p>"

func TestPageText(t *testing.T) {
	plain := strings.Join([]string{first, second, third}, "\n\n")
	for _, tt := range []struct{ name, article, want string }{
		{"paragraphs", story, plain},
		{"white space and comments inside", strings.ReplaceAll(story, " ", " <!-- x -->\n\t"), plain},
		{"space around links stays", strings.Replace(story, "border town", "<b>border</b> <a href='/h'>town</a>", 1), plain},
		{"pieces without space stay joined", strings.Replace(story, "Hentzau", "Hen<i>tzau</i>", 1), plain},
		{"quotation marks of q", strings.Replace(story, "“We deny it,”", "<q>We deny it,</q>", 1), plain},
		{"entities", strings.NewReplacer("“", "&ldquo;", "”", "&#8221;", "'", "&#39;").Replace(story), plain},
		{"line breaks for paragraphs", "<div>" + strings.Join([]string{first, second, third}, "<br><br>\n") + "</div>", plain},
		{"scripts and styles", "<style>p {}</style>" + story + "<script>var x = 'Nothing is to be read here, of course.';</script>", plain},
		{"headline inside the article", "<h1>Shells fall on Hentzau</h1>" + story, "Shells fall on Hentzau\n\n" + plain},
		{"a subheading", strings.Replace(story, "\n", "<h2>Denial from Strelsau</h2>", 1), first + "\n\nDenial from Strelsau\n\n" + second + "\n\n" + third},
		{"a list", story + "<ul><li>Nine people died in the town itself.</li><li>Forty were hurt on the road to it.</li></ul>",
			plain + "\n\nNine people died in the town itself.\n\nForty were hurt on the road to it."},
		{"one paragraph", "<p>" + first + "</p>", first},
		{"twice the same words", "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p><blockquote><p>" + second + "</p></blockquote>", plain + "\n\n" + second},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, faults, _, _ := stream(t, "a.html", strings.NewReader(around("", tt.article)))
			equal(t, "text", got, []string{tt.want})
			equal(t, "faults", faults, nil)
		})
	}
}

func TestPageMetadata(t *testing.T) {
	ld := func(json string) string { return `<script type="application/ld+json">` + json + `</script>` }
	for _, tt := range []struct{ name, head, article, want string }{
		{"JSON-LD", ld(`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Shells fall on Hentzau","datePublished":"2026-03-12T23:30:00-05:00",
			"url":"https://gazette.example/a","inLanguage":"en-GB","publisher":{"@type":"Organization","name":"Strelsau Gazette"}}`),
			story, "Shells fall on Hentzau|Strelsau Gazette|2026-03-12|https://gazette.example/a|en"},
		{"JSON-LD as a graph with references", ld(`{"@graph":[{"@type":"Organization","@id":"#o","name":"Strelsau Gazette"},
			{"@type":["Thing","NewsArticle"],"headline":"Tom &amp; Rupert","publisher":{"@id":"#o"},"datePublished":"2026-03-12","mainEntityOfPage":{"@id":"https://gazette.example/a"}}]}`),
			story, "Tom & Rupert|Strelsau Gazette|2026-03-12|https://gazette.example/a|"},
		{"an article before its page", ld(`[{"@type":"WebPage","headline":"The page","datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"The article","datePublished":"2026-03-12"}]`),
			story, "The article||2026-03-12||"},
		{"JSON-LD that is none", ld(`{"@type":"NewsArticle",`) + `<meta property="og:title" content="Shells fall">`, story, "Shells fall||||"},
		{"OpenGraph", `<meta property="og:title" content="Shells fall on Hentzau | Strelsau Gazette"><meta property="og:site_name" content="Strelsau Gazette">
			<meta property="article:published_time" content="2026-03-12T08:00:00+01:00"><meta property="og:url" content="https://gazette.example/a"><meta property="og:locale" content="en_GB">`,
			story, "Shells fall on Hentzau|Strelsau Gazette|2026-03-12|https://gazette.example/a|en"},
		{"meta names and a canonical link", `<meta name="citation_title" content="Shells"><meta name="DC.date.issued" content="2026/03/12"><link rel="canonical" href="https://gazette.example/b">`,
			story, "Shells||2026-03-12|https://gazette.example/b|"},
		{"a relative link is no address", `<link rel="canonical" href="/b"><title>Shells</title>`, story, "Shells||||"},
		{"the heading goes before what is declared much alike", `<meta property="og:title" content="Shells fall on the town of Hentzau">`,
			"<h1>Shells fall on Hentzau</h1>" + story, "Shells fall on Hentzau||||"},
		{"a heading of the site does not", `<meta property="og:title" content="Shells fall on Hentzau">`, "<h1>Strelsau Gazette</h1>" + story, "Shells fall on Hentzau||||"},
		{"a title that ends in the site", `<title>Shells fall on Hentzau - gazette.example</title><link rel="canonical" href="https://www.gazette.example/b">`,
			story, "Shells fall on Hentzau|||https://www.gazette.example/b|"},
		{"a marked time", "", `<time itemprop="datePublished" datetime="2026-03-12T10:00">today</time>` + story, "||2026-03-12||"},
		{"a date line", "", `<p class="date">March 12, 2026</p>` + story, "||2026-03-12||"},
		{"a date that may be two days", "", `<p class="date">3/4/2026</p>` + story, "||||"},
		{"a time of UTC where the newsroom has the day before", ld(`{"@type":"NewsArticle","datePublished":"2026-03-13T02:00:00Z","url":"https://gazette.example/2026/03/12/a"}`),
			story, "||2026-03-12|https://gazette.example/2026/03/12/a|"},
		{"a year of copyright is no date", `<meta itemprop="copyrightYear" content="2026">`, story, "||||"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, f := (&source{name: "a.html"}).readPage(1, around(tt.head, tt.article))
			if f != nil {
				t.Fatal(f)
			}
			equal(t, "metadata", []string{strings.Join([]string{d.title, d.publisher, d.published.String(), d.url, language(d.lang)}, "|")}, []string{tt.want})
		})
	}
}

func TestPageCharset(t *testing.T) {
	body := strings.NewReplacer("“", `"`, "”", `"`, "STRELSAU", "Str\xeblsau").Replace(story)
	for declared, want := range map[string]string{"iso-8859-2": "Strëlsau", "windows-1251": "Strлlsau", "no-such": "Strëlsau"} {
		for _, head := range []string{`<meta charset="` + declared + `">`, `<meta http-equiv=content-type content="text/html; charset=` + declared + `">`} {
			got, _, _, _ := stream(t, "a.html", strings.NewReader(around(head, body)))
			if len(got) != 1 || !strings.HasPrefix(got[0], want) {
				t.Errorf("%s: %q, want %s", head, got, want)
			}
		}
	}
}

func TestRestore(t *testing.T) {
	for _, tt := range []struct {
		name                  string
		extracted, page, want []string
	}{
		{"white space comes back", []string{"A valid ticketbefore you board."}, []string{"Menu", "A valid ticket before you board."}, []string{"A valid ticket before you board."}},
		{"a paragraph that the page does not have", []string{"Something altogether else."}, []string{"Menu of the day"}, []string{"Something altogether else."}},
		{"two of the page in one", []string{"Nine people died.Forty were hurt badly."}, []string{"Nine people died.", "Forty were hurt badly."}, []string{"Nine people died.", "Forty were hurt badly."}},
		{"one of the page in two", []string{"Nine people died.", "Forty were hurt badly."}, []string{"Nine people died. Forty were hurt badly."}, []string{"Nine people died. Forty were hurt badly."}},
		{"a teaser before the article", []string{"Nine people died.", "Forty were hurt."}, []string{"Forty were hurt.", "Menu", "Nine people died.", "Forty were hurt."}, []string{"Nine people died.", "Forty were hurt."}},
	} {
		equal(t, tt.name, restore(tt.extracted, tt.page), tt.want)
	}
}

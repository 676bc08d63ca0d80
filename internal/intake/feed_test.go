package intake

import (
	"strings"
	"testing"
)

func TestFeed(t *testing.T) {
	write(t, map[string]string{
		"a.xml": `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Strelsau Gazette</title><language>en-gb</language>
<item><title>Shells &amp; rockets</title><link>https://gazette.example/1</link><pubDate>Thu, 12 Mar 2026 23:30:00 -0500</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>Troops fired.</p><p>Nine <b>people</b> died at the caf` + "\xe9" + `.</p>]]></content:encoded></item>
<item><title>Empty</title></item>
</channel></rss>`,
		"b.atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title type="html">A &lt;i&gt;denial&lt;/i&gt;</title><link href="https://courier.example/1"/><published>2026-03-13T00:10:00+01:00</published>
<summary>Ruritania denied it.</summary></entry></feed>`,
		"c.xml": "<rss version='2.0'><channel>\n<item><title>T</title><description>A</item>",
	})
	reports, faults := read(t, Options{}, "a.xml", "b.atom", "c.xml")
	var got []string
	for _, r := range reports {
		got = append(got, strings.Join([]string{r.Publisher, r.URL, r.Published.String(), r.Language, r.Text}, "|"))
	}
	equal(t, "reports", got, []string{
		"Strelsau Gazette|https://gazette.example/1|2026-03-12|en|Shells & rockets\n\nTroops fired.\n\nNine people died at the café.",
		"Courier|https://courier.example/1|2026-03-13||A denial\n\nRuritania denied it.",
	})
	equal(t, "faults", faults[:1], []string{`a.xml:6: the item "Empty" has no text; give the page it links to`})
	if len(faults) != 2 || !strings.HasPrefix(faults[1], "c.xml:") {
		t.Errorf("faults %q", faults)
	}
}

func TestPETRARCH(t *testing.T) {
	write(t, map[string]string{"a.xml": `<?xml version="1.0" encoding="UTF-8"?>
<Sentences>
<Sentence date="20260312" id="GAZ-1_1" source="GAZ" sentence="true">
<Text>
Graustark &amp; Ruritania
signed a truce.
</Text>
<Parse>(ROOT (S (NP Graustark)))</Parse>
</Sentence>
<Sentence date="20260313" id="GAZ-1_2" source="GAZ" sentence="true"><Text></Text></Sentence>
<Sentence id="GAZ-2_1"><Text>Troops fired.</Text></Sentence>
</Sentences>`})
	reports, faults := read(t, Options{}, "a.xml")
	var got []string
	for _, r := range reports {
		got = append(got, strings.Join([]string{r.ID, r.Publisher, r.Published.String(), r.Text}, "|"))
	}
	equal(t, "reports", got, []string{"GAZ-1_1|GAZ|2026-03-12|Graustark & Ruritania signed a truce.", "GAZ-2_1|||Troops fired."})
	equal(t, "faults", faults, []string{`a.xml:10: the sentence "GAZ-1_2" has no text; write its words in <Text>`})
}

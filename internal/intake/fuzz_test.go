package intake

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"annalist"
)

// fuzz reads data as a file with this ending and holds what comes of it to the
// laws: reports as checkLaws wants them, faults that name file and line, and
// the same again at a second reading.
func fuzz(f *testing.F, ending string, seeds ...string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		first := told(t, ending, data)
		if again := told(t, ending, data); again != first {
			t.Errorf("two readings differ:\n%s\n%s", first, again)
		}
	})
}

func told(t *testing.T, ending string, data []byte) string {
	lines := 1 + bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
	if bytes.HasPrefix(data, []byte("\x1f\x8b")) {
		lines = math.MaxInt // those of the unpacked text count
	}
	var b strings.Builder
	r := New(nil, Options{})
	r.yield = func(rep *annalist.Report, err error) bool {
		if err == nil {
			checkLaws(t, rep)
			b.WriteString(rep.ID + rep.Text)
			return true
		}
		var f *Fault
		if !errors.As(err, &f) || f.File == "" || f.Line < 1 || f.Line > lines || f.Text == "" {
			t.Errorf("fault %v", err)
		}
		b.WriteString(err.Error())
		return true
	}
	r.stream("file"+ending, ending, strings.NewReader(string(data)))
	return b.String()
}

func FuzzText(f *testing.F) {
	fuzz(f, ".txt", "Title\n\nBody.", "Caf\xe9", "\xff\xfea\x00\x00\xd8", "a\x00b\r\nc\u0085d", "\ufeffx")
}

func FuzzJSONLines(f *testing.F) {
	fuzz(f, ".jsonl", `{"id":"a","url":"u","publisher":"p","title":"T","published":"2026-03-12","text":"T\nB","html":null}`,
		`{"text":"\ud83d\ude00 \ud800"}`, "{\"text\":\"\x92\"}\n[]\n", `{"html":"<p>Nine people died in the town on Tuesday.</p>","id":7}`)
}

func FuzzJSONValues(f *testing.F) {
	fuzz(f, ".json", `[{"text":"a"},{"text":"b"}]`, "{\n\"text\":\"a\"\n}\n{\"text\":\"b\"}", "[{\"text\":\"a\"},\n{\"te")
}

func FuzzPage(f *testing.F) {
	fuzz(f, ".html", `<!DOCTYPE html><html lang=en><head><title>T | S</title><meta property="og:site_name" content="S">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"T","datePublished":"2026-03-12","articleBody":"A."}</script></head>
<body><h1>T</h1><article><p>Ruritanian <q>troops</q> shelled the town of Hentzau on Tuesday.<br><br>Nine died.</p><ul><li>a<li>b</ul><table><tr><td>1<td>2</table></article></body></html>`,
		`<meta charset="windows-1252"><p>Ruritania`+"\x92"+`s troops shelled the town of Hentzau on Tuesday.`, "<pre>a\nb</pre>")
}

func FuzzFeed(f *testing.F) {
	fuzz(f, ".xml", `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>G</title><item><title>T</title><link>https://g.example/1</link>
<pubDate>Thu, 12 Mar 2026 23:00:00 -0500</pubDate><description>&lt;p&gt;A.&lt;/p&gt;</description></item></channel></rss>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><updated>2026-03-12T10:00:00Z</updated><content type="html">A.</content></entry></feed>`)
}

func FuzzSentences(f *testing.F) {
	fuzz(f, ".xml", `<Sentences><Sentence date="20260312" id="GAZ-1_1" source="GAZ" sentence="true"><Text>
Troops fired.
</Text></Sentence></Sentences>`, `<?xml version="1.0" encoding="latin1"?><Sentences><Sentence><Text>&amp; &nbsp; x</Text>`)
}

func FuzzGzip(f *testing.F) {
	fuzz(f, "", packed("Troops fired."), packed(`{"text":"a"}`)[:20], packed(packed("a")), "\x1f\x8b\bA0000002\xe12")
}

func FuzzArchive(f *testing.F) {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>T</title><body><article><p>Troops fired on the town on Monday, the army said.</p></article></body></html>"
	one := record("response", "https://g.example/1", page)
	fuzz(f, ".warc", one, one+one, record("request", "", "GET / HTTP/1.1\r\n\r\n")+one, one[:60], "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx")
}

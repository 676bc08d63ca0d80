package intake

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"annalist"
)

// write puts files into a new directory and goes there, so that faults name
// them as they are called here.
func write(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// read gives what the reader says of args: reports, and faults as they print.
func read(t *testing.T, opts Options, args ...string) (reports []*annalist.Report, faults []string) {
	t.Helper()
	in := New(args, opts)
	for rep, err := range in.All() {
		if err == nil {
			checkLaws(t, rep)
			reports = append(reports, rep)
			continue
		}
		var f *Fault
		if !errors.As(err, &f) {
			t.Errorf("error %v is no *Fault", err)
		}
		faults = append(faults, err.Error())
	}
	if c := in.Counts(); c.Reports != len(reports) || c.Faults+c.Notes != len(faults) {
		t.Errorf("counts are %v, of %d reports and %d faults", c, len(reports), len(faults))
	}
	return reports, faults
}

// checkLaws holds a report to what intake promises of every one.
func checkLaws(t *testing.T, rep *annalist.Report) {
	t.Helper()
	switch {
	case !utf8.ValidString(rep.Text) || !utf8.ValidString(rep.Title) || !utf8.ValidString(rep.ID):
		t.Errorf("%q is not UTF-8", rep.Text)
	case strings.TrimSpace(rep.Text) == "" || rep.ID == "":
		t.Errorf("report without text or id: %+v", rep)
	case strings.ContainsAny(rep.Text, "\r\x00"):
		t.Errorf("%q has a carriage return or a NUL", rep.Text)
	case rep.Headline.Start != 0 || rep.Headline.End > len(rep.Text):
		t.Errorf("headline %v is outside of %q", rep.Headline, rep.Text)
	case rep.Headline.Len() > 0 && rep.Headline.Of(rep.Text) != rep.Title:
		t.Errorf("headline is %q, title %q", rep.Headline.Of(rep.Text), rep.Title)
	}
}

func equal(t *testing.T, what string, got, want []string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

func texts(reports []*annalist.Report) (out []string) {
	for _, rep := range reports {
		out = append(out, rep.Text)
	}
	return out
}

func packed(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, text)
	z.Close()
	return b.String()
}

const shelled = "Ruritanian troops shelled the town of Hentzau on Tuesday."

func TestBadInput(t *testing.T) {
	line := `{"text":"` + shelled + `"}` + "\n"
	id := annalist.NewReportID("", "", shelled)
	for _, tt := range []struct {
		name, file, content string
		faults              []string
		reports             int
	}{
		{"empty file", "a.txt", "", []string{"a.txt:1: the file is empty; take it out of the list"}, 0},
		{"only white space", "a.txt", " \n\n\t", []string{"a.txt:1: the file is empty; take it out of the list"}, 0},
		{"binary", "a.txt", "\x01\x02\x03\x04 abc", []string{"a.txt:1: the file is binary; give its text as .txt, .html or .jsonl"}, 0},
		{"picture", "a", "\x89PNG\r\n\x1a\n", []string{"a:1: the file is a picture; give its text as .txt, .html or .jsonl"}, 0},
		{"PDF", "a.pdf", "%PDF-1.7", []string{"a.pdf:1: the file is a PDF document; give its text as .txt, .html or .jsonl"}, 0},
		{"broken UTF-8 in the middle", "a.txt", "Graustark’s army\nshelled \xe2\x80 Hentzau.\n",
			[]string{"a.txt:2: byte 0xe2 is not UTF-8; save the file as UTF-8"}, 0},
		{"UTF-8 cut short", "a.txt", "The caf\xc3", []string{"a.txt:1: byte 0xc3 is not UTF-8; save the file as UTF-8"}, 0},
		{"a NUL", "a.txt", "Ruritanian troops\x00 shelled Hentzau.", []string{"a.txt:1: 1 NUL character in the text; removed"}, 1},
		{"page without article", "a.html", "<html><body><ul><li>Home<li>News</ul></body></html>",
			[]string{"a.html:1: no article was found in the page; give its text as .txt or .jsonl"}, 0},
		{"unknown XML", "a.xml", "<?xml version='1.0'?>\n<recipe><step>Stir.</step></recipe>",
			[]string{"a.xml:1: the outermost element \"recipe\" is not known; RSS, Atom and PETRARCH sentences are read from XML"}, 0},
		{"XML without an element", "a.xml", "Troops fired.", []string{"a.xml:1: no XML element begins the file; RSS, Atom and PETRARCH sentences are read from XML"}, 0},
		{"table", "a.csv", "id,text\n1,Troops fired.\n", []string{"a.csv:1: the file is a table; give its rows as .jsonl, one object a report"}, 0},
		{"no JSON", "a.jsonl", line + "Graustark said.\n" + line,
			[]string{"a.jsonl:2: not JSON at column 1: invalid character 'G' looking for beginning of value; write one object a report",
				"a.jsonl:3: a report with the id \"" + id + "\" was read before; this one is called " + id + "-2"}, 2},
		{"JSON cut short", "a.jsonl", `{"text":"Ruritanian`, []string{"a.jsonl:1: not JSON at column 19: it ends too early; write one object a report"}, 0},
		{"no object", "a.jsonl", "null\n[1]\n\"x\"\n7\n" + line, []string{
			"a.jsonl:1: it is null, not an object; write {\"text\": \"...\"}",
			"a.jsonl:2: it is an array, not an object; write {\"text\": \"...\"}",
			"a.jsonl:3: it is a string, not an object; write {\"text\": \"...\"}",
			"a.jsonl:4: it is a number, not an object; write {\"text\": \"...\"}"}, 1},
		{"missing text", "a.jsonl", `{"id":"r1"}`, []string{`a.jsonl:1: text is missing; give the report's words in "text" or "html"`}, 0},
		{"empty text", "a.jsonl", `{"text":" "}`, []string{`a.jsonl:1: text is empty; give the report's words in "text" or "html"`}, 0},
		{"text of a wrong type", "a.jsonl", "\n\n" + `{"text":5}` + "\n" + `{"text":["a"]}`, []string{
			"a.jsonl:3: text is the number 5; write it as a string", "a.jsonl:4: text is a list; write it as a string"}, 0},
		{"a date that is none", "a.jsonl", `{"published":"12/3/26","text":"x"}`,
			[]string{`a.jsonl:1: published is "12/3/26"; write the date as 2026-03-12`}, 0},
		{"a day that is none", "a.jsonl", `{"published":"2026-02-30","text":"x"}`,
			[]string{`a.jsonl:1: published is "2026-02-30"; write the date as 2026-03-12`}, 0},
		{"lone surrogate", "a.jsonl", line + `{"text":"a \\\\ \ud83d\ude00 \ud800 b"}`,
			[]string{`a.jsonl:2: \ud800 is half of a surrogate pair; write the whole character`}, 1},
		{"broken UTF-8 in one line", "a.jsonl", line + "{\"text\":\"Graustark’s \xe2\x80 army\"}\n",
			[]string{"a.jsonl:2: byte 0xe2 is not UTF-8; save the file as UTF-8"}, 1},
		{"truncated gzip", "a.jsonl.gz", packed(line + line)[:40], []string{"a.jsonl.gz:1: the gzipped file ends too early; fetch it again"}, 0},
		{"damaged gzip", "a.gz", "\x1f\x8bxxxxxxxxxxxxxxx", []string{"a.gz:1: the gzipped file is damaged; fetch it again"}, 0},
		{"gzip in gzip", "a.gz", packed(packed(line)), []string{"a.gz:1: the file is gzipped twice; unpack it once"}, 0},
		{"half a surrogate pair in UTF-16", "a.txt", "\xff\xfea\x00\n\x00\x00\xd8b\x00", []string{"a.txt:2: half of a UTF-16 surrogate pair; save the file as UTF-8"}, 0},
		{"JSON array cut short", "a.json", "[\n{\"text\":\"x.\"},\n{\"text\":", []string{"a.json:3: not JSON: it ends too early"}, 1},
		{"fault inside an array", "a.json", "[\n{\"text\":\"x.\"},\n{\"text\":\"\"}\n,\n\n{\"text\":\"y.\"}\n]",
			[]string{`a.json:3: text is empty; give the report's words in "text" or "html"`}, 2},
		{"feed item without text", "a.xml", "<rss version='2.0'><channel><title>G</title>\n<item><title>T</title></item></channel></rss>",
			[]string{`a.xml:2: the item "T" has no text; give the page it links to`}, 0},
		{"feed without items", "a.rss", "<rss version='2.0'><channel><title>G</title></channel></rss>",
			[]string{"a.rss:1: the feed has no items; take it out of the list"}, 0},
		{"PETRARCH date that is none", "a.xml", "<Sentences>\n<Sentence date='20261345' id='x'><Text>A.</Text></Sentence></Sentences>",
			[]string{`a.xml:2: date is "20261345"; write the date as 20260312`}, 0},
		{"PETRARCH cut short", "a.xml", "<Sentences>\n<Sentence date='20260312' id='x'><Text>A.</Text></Sentence>\n<Sentence>",
			[]string{"a.xml:3: not XML: unexpected EOF; the rest of the file is not read"}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			write(t, map[string]string{tt.file: tt.content})
			reports, faults := read(t, Options{}, tt.file)
			equal(t, "faults", faults, tt.faults)
			if len(reports) != tt.reports {
				t.Errorf("%d reports, want %d", len(reports), tt.reports)
			}
		})
	}
}

func TestFormats(t *testing.T) {
	object := `{"title":"Shelling","text":"` + shelled + `"}`
	utf16le := func(s string) string {
		var b strings.Builder
		for _, c := range s {
			b.WriteByte(byte(c))
			b.WriteByte(byte(c >> 8))
		}
		return b.String()
	}
	utf16be := func(s string) string {
		var b strings.Builder
		for _, c := range s {
			b.WriteByte(byte(c >> 8))
			b.WriteByte(byte(c))
		}
		return b.String()
	}
	want := "Shelling\n\n" + shelled
	for _, tt := range []struct{ name, file, content, want string }{
		{"text with a title", "a.txt", "Shelling\n\n" + shelled + "\n", want},
		{"text without", "a.txt", shelled + "\nNine died.\n", shelled + "\nNine died."},
		{"text, CR LF", "a.txt", "Shelling\r\n\r\n" + shelled + "\r\n", want},
		{"text, a BOM", "a.txt", "\ufeffShelling\n\n" + shelled, want},
		{"text, no ending", "report", "Shelling\n\n" + shelled, want},
		{"text, gzipped", "a.txt.gz", packed("Shelling\n\n" + shelled), want},
		{"text, gzipped and not called so", "a.txt", packed("Shelling\n\n" + shelled), want},
		{"text, UTF-16 little endian", "a.txt", "\xff\xfe" + utf16le("Shelling\n\n"+shelled), want},
		{"text, UTF-16 big endian", "a.txt", "\xfe\xff" + utf16be("Shelling\n\n"+shelled), want},
		{"text, UTF-16 without a mark", "a.txt", utf16le("Shelling\n\n" + shelled), want},
		{"text, control characters", "a.txt", "Shelling\n\nA\x0b B \u0007C\u0085D\ufffeE.", "Shelling\n\nA  B  C\nD E."},
		{"text, soft hyphen and zero width space stay", "a.txt", "Shel\u00adling \u200bbegan.", "Shel\u00adling \u200bbegan."},
		{"JSON Lines", "a.jsonl", object, want},
		{"JSON Lines, UTF-16", "a.jsonl", "\xff\xfe" + utf16le(object), want},
		{"JSON Lines without an ending", "a", "\n" + object + "\n", want},
		{"JSON Lines called text", "a.txt", object, want},
		{"one object over several lines", "a.json", strings.Replace(object, ",", ",\n", 1), want},
		{"array", "a.json", "[" + object + "]", want},
		{"page in JSON", "a.jsonl", `{"html":"<h1>Shelling</h1><p>` + shelled + `</p>"}`, want},
		{"page without an ending", "a", "<!DOCTYPE html><title>Shelling</title><p>" + shelled, want},
		{"RSS", "a.xml", "<rss version='2.0'><channel><item><title>Shelling</title><description>&lt;p&gt;" + shelled + "&lt;/p&gt;</description></item></channel></rss>", want},
		{"Atom", "a", "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Shelling</title><content>" + shelled + "</content></entry></feed>", want},
		{"PETRARCH", "a.xml", "<Sentences><Sentence date='20260312' id='x'><Text>\nRuritanian troops\nshelled the town of Hentzau on Tuesday.\n</Text></Sentence></Sentences>", shelled},
	} {
		t.Run(tt.name, func(t *testing.T) {
			write(t, map[string]string{tt.file: tt.content})
			reports, faults := read(t, Options{}, tt.file)
			equal(t, "texts", texts(reports), []string{tt.want})
			equal(t, "faults", faults, nil)
		})
	}
}

func TestWindows1252(t *testing.T) {
	write(t, map[string]string{
		"a.txt":   "Ruritania\x92s army \x97 caf\xe9 owners said \x97 left.",
		"b.jsonl": "{\"text\":\"Ruritania\x92s army left.\"}\n{\"text\":\"Graustark\x92s army left.\"}\n",
	})
	reports, faults := read(t, Options{}, "a.txt", "b.jsonl")
	equal(t, "texts", texts(reports), []string{"Ruritania’s army — café owners said — left.", "Ruritania’s army left.", "Graustark’s army left."})
	equal(t, "notes", faults, []string{"a.txt:1: the bytes are not UTF-8; read as Windows-1252", "b.jsonl:1: the bytes are not UTF-8; read as Windows-1252"})
}

func TestJoin(t *testing.T) {
	for _, tt := range []struct{ name, title, body, text, headline string }{
		{"title and body", "Shelling", "Troops fired.", "Shelling\n\nTroops fired.", "Shelling"},
		{"no title", "", "Troops fired.", "Troops fired.", ""},
		{"the body's first line is the title", "Shelling", "Shelling\nTroops fired.", "Shelling\n\nTroops fired.", "Shelling"},
		{"the body is the title", "Shelling", "Shelling", "Shelling", "Shelling"},
		{"the title begins the first line", "Troops fire", "Troops fire on Hentzau.", "Troops fire on Hentzau.", ""},
		{"the title ends inside a word", "Troops fire", "Troops fired.", "Troops fire\n\nTroops fired.", "Troops fire"},
	} {
		text, headline := join(tt.title, tt.body)
		if text != tt.text || headline.Of(text) != tt.headline {
			t.Errorf("%s: %q with headline %q, want %q with %q", tt.name, text, headline.Of(text), tt.text, tt.headline)
		}
	}
}

func TestFields(t *testing.T) {
	write(t, map[string]string{"a.jsonl": `{"id":7,"url":"https://gazette.example/1","publisher":"Strelsau Gazette","title":"A\nB","published":"2026-03-12T23:30:00-05:00","language":"en-US","text":"Troops fired."}
{"doc":"d2","id":"x","published":null,"text":"Nobody fired."}
`})
	got := func(opts Options) (out []string) {
		reports, _ := read(t, opts, "a.jsonl")
		for _, r := range reports {
			out = append(out, strings.Join([]string{r.ID, r.URL, r.Publisher, r.Title, r.Published.String(), r.Language}, "|"))
		}
		return out
	}
	equal(t, "reports", got(Options{}), []string{"7|https://gazette.example/1|Strelsau Gazette|A B|2026-03-12|en", "x|||||"})
	equal(t, "reports, with options", got(Options{IDField: "doc", Published: annalist.Date{Year: 2026, Month: 1, Day: 2}}), []string{
		annalist.NewReportID("Strelsau Gazette", "https://gazette.example/1", "A B\n\nTroops fired.") + "|https://gazette.example/1|Strelsau Gazette|A B|2026-03-12|en",
		"d2||||2026-01-02|"})
}

func TestSameID(t *testing.T) {
	write(t, map[string]string{"a.jsonl": `{"id":"a","text":"One."}
{"id":"a-2","text":"Two."}
{"id":"a","text":"Three."}
`})
	reports, faults := read(t, Options{}, "a.jsonl")
	var ids []string
	for _, r := range reports {
		ids = append(ids, r.ID)
	}
	equal(t, "ids", ids, []string{"a", "a-2", "a-3"})
	equal(t, "notes", faults, []string{`a.jsonl:3: a report with the id "a" was read before; this one is called a-3`})
}

func TestStdin(t *testing.T) {
	reports, faults := read(t, Options{Stdin: strings.NewReader("{\"text\":\"One.\"}\nTwo.\n")}, "-")
	equal(t, "texts", texts(reports), []string{"One."})
	equal(t, "faults", faults, []string{"stdin:2: not JSON at column 1: invalid character 'T' looking for beginning of value; write one object a report"})
}

func TestEmptyStdin(t *testing.T) {
	_, faults := read(t, Options{}, "-")
	equal(t, "faults", faults, []string{"stdin:1: standard input is empty; take it out of the list"})
}

func TestStop(t *testing.T) {
	for range New([]string{"-"}, Options{Stdin: strings.NewReader("x\n{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")}).All() {
		break // a yield after this would panic
	}
}

func TestDirectory(t *testing.T) {
	write(t, map[string]string{
		"d/b.txt": "Bravo.", "d/a/z.txt": "Zulu.", "d/a/y.txt": "Yankee.", "d/.hidden.txt": "Hidden.", "d/SOURCE.md": "# Source",
		"d/c.bin": "\x00\x01\x02\x03", "e/.x": "x",
	})
	for link, to := range map[string]string{"d/gone.txt": "nowhere.txt", "d/a/loop": "../../d", "d/same.txt": "b.txt"} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	reports, faults := read(t, Options{}, "d", "e", "missing.txt", "d/SOURCE.md")
	equal(t, "texts", texts(reports), []string{"Yankee.", "Zulu.", "Bravo.", "Bravo.", "# Source"})
	equal(t, "faults", faults, []string{
		"d/a/loop:1: the link leads back to a directory it lies in; take the link away",
		"d/c.bin:1: the file is binary; give its text as .txt, .html or .jsonl",
		"d/gone.txt:1: the link leads to nowhere.txt, which is not there; mend the link or take it away",
		"d/same.txt:1: a report with the id \"" + reports[2].ID + "\" was read before; this one is called " + reports[2].ID + "-2",
		"e:1: the directory holds no report; name another",
		"missing.txt:1: there is no such file; check the name",
	})
}

package intake

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"testing"

	"annalist"
)

// endless repeats its bytes for ever.
type endless struct {
	s  string
	at int
}

func (e *endless) Read(p []byte) (int, error) {
	for n := 0; n < len(p); {
		k := copy(p[n:], e.s[e.at:])
		n, e.at = n+k, (e.at+k)%len(e.s)
	}
	return len(p), nil
}

// repeat gives n bytes of s again and again.
func repeat(s string, n int64) io.Reader { return io.LimitReader(&endless{s: s}, n) }

const megabyte = 1 << 20

// stream reads what in gives as a file called name, and tells how much of it
// was read and how many bytes were taken from the heap.
func stream(t *testing.T, name string, in io.Reader) (texts, faults []string, read int64, heap uint64) {
	t.Helper()
	counted := &counter{r: in}
	r := New(nil, Options{})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r.collect(func() { r.stream(name, ending(name), counted) }, &texts, &faults)
	runtime.ReadMemStats(&after)
	return texts, faults, counted.n, after.TotalAlloc - before.TotalAlloc
}

// collect runs do and gathers what it hands on.
func (r *Reader) collect(do func(), texts, faults *[]string) {
	r.yield = func(rep *annalist.Report, err error) bool {
		if err != nil {
			*faults = append(*faults, err.Error())
		} else {
			*texts = append(*texts, rep.Text)
		}
		return true
	}
	do()
}

func TestLimits(t *testing.T) {
	long := func(begin string, n int64, end string) io.Reader {
		return io.MultiReader(strings.NewReader(begin), repeat(strings.Repeat("Troops fired. ", 100), n*megabyte), strings.NewReader(end))
	}
	for _, tt := range []struct {
		name, file string
		in         io.Reader
		fault      string
		reports    int
		most       int64 // megabytes read at most
	}{
		{"200 MB of text in one file", "a.txt", long("", 200, ""), "a.txt:1: the report's text is over 16 MB; split it into reports", 0, 17},
		{"200 MB in one page", "a.html", long("<html>", 200, ""), "a.html:1: the page is over 16 MB; split it into reports", 0, 17},
		{"200 MB in one feed", "a.xml", long("<rss>", 200, ""), "a.xml:1: the feed is over 16 MB; split it into reports", 0, 17},
		{"200 MB in one line of two", "a.jsonl", long(`{"text":"`, 200, "\"}\n{\"text\":\"Troops fired.\"}\n"),
			"a.jsonl:1: the line is over 32 MB; split it into reports", 1, 201},
		{"200 MB in one object of an array", "a.json", long(`[{"text":"Troops fired."},{"text":"`, 200, `"}]`),
			"a.json:1: the report is over 32 MB; split it into reports", 1, 34},
		{"17 MB in one line", "a.jsonl", long(`{"text":"`, 17, `"}`), "a.jsonl:1: the report's text is over 16 MB; split it into reports", 0, 18},
		{"200 MB in one PETRARCH sentence", "a.xml", long("<Sentences><Sentence><Text>", 200, ""), "a.xml:1: the sentence is over 32 MB; split it", 0, 34},
	} {
		t.Run(tt.name, func(t *testing.T) {
			texts, faults, read, heap := stream(t, tt.file, tt.in)
			equal(t, "faults", faults, []string{tt.fault})
			if len(texts) != tt.reports || read > tt.most*megabyte || heap > 400*megabyte {
				t.Errorf("%d reports, %d MB read, %d MB taken", len(texts), read/megabyte, heap/megabyte)
			}
		})
	}
}

// TestManyLines reads one line 50,000 times: reports that have one id must
// cost no more than others.
func TestManyLines(t *testing.T) {
	const lines = 50_000
	line := fmt.Sprintf(`{"text":%q}`+"\n", shelled)
	texts, faults, _, heap := stream(t, "a.jsonl", repeat(line, int64(len(line))*lines))
	if len(texts) != lines || len(faults) != lines-1 || heap > 400*megabyte {
		t.Errorf("%d reports, %d notes, %d MB taken", len(texts), len(faults), heap/megabyte)
	}
}

func TestGzipBomb(t *testing.T) {
	r, w := io.Pipe()
	go func() {
		z := gzip.NewWriter(w)
		io.Copy(z, repeat(strings.Repeat("a", 1000), 2000*megabyte))
		z.Close()
		w.Close()
	}()
	texts, faults, read, _ := stream(t, "a.jsonl.gz", r)
	r.Close()
	equal(t, "faults", faults, []string{"a.jsonl.gz:1: the gzipped file unpacks to more than 400 times its size; unpack it and look at what is inside"})
	if len(texts) > 0 || read > megabyte {
		t.Errorf("%d reports, %d bytes read", len(texts), read)
	}
}

func TestOddTexts(t *testing.T) {
	for name, text := range map[string]string{
		"a line of 1 MB without a space": strings.Repeat("a", megabyte),
		"10,000 opening quotation marks": strings.Repeat("“", 10_000),
		"one character":                  "a",
	} {
		texts, faults, _, _ := stream(t, "a.txt", strings.NewReader(text))
		if len(texts) != 1 || texts[0] != text || len(faults) > 0 {
			t.Errorf("%s: %d reports, faults %v", name, len(texts), faults)
		}
	}
}

func TestUnreadable(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}, "a:1: may not be read; give yourself the right to"},
		{&fs.PathError{Op: "open", Path: "a", Err: errors.New("input/output error")}, "a:1: cannot be read: input/output error"},
	} {
		r := New(nil, Options{})
		var faults []string
		r.collect(func() { r.unreadable("a", tt.err) }, new([]string), &faults)
		equal(t, "faults", faults, []string{tt.want})
	}
}

// TestReadError has a file whose reading fails: a directory opened as one.
func TestReadError(t *testing.T) {
	f, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	_, faults, _, _ := stream(t, "a.txt", f)
	equal(t, "faults", faults, []string{"a.txt:1: cannot be read: is a directory"})
}

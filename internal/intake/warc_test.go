package intake

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// record is one record of a web archive.
func record(kind, uri, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, len(block), block)
}

// TestArchive reads the pages of a web archive, plain and as gzip members, and
// passes over its other records.
func TestArchive(t *testing.T) {
	page, err := os.ReadFile("../../examples/reports/streatham-attack.html")
	if err != nil {
		t.Fatal(err)
	}
	answer := func(kind, body string) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: " + kind + "\r\nContent-Length: " + fmt.Sprint(len(body)) + "\r\n\r\n" + body
	}
	records := []string{
		record("warcinfo", "", "software: none\r\n"),
		record("request", "https://news.example/1", "GET / HTTP/1.1\r\n\r\n"),
		record("response", "https://news.example/1", answer("text/html; charset=utf-8", string(page))),
		record("response", "https://news.example/2", answer("image/png", "\x89PNG\r\n\x1a\n\x00\x00")),
		record("response", "https://news.example/3", answer("text/html", "<html><body><p>Menu</p></body></html>")),
	}
	var packed bytes.Buffer
	for _, r := range records {
		z := gzip.NewWriter(&packed)
		z.Write([]byte(r))
		z.Close()
	}
	cut := strings.Join(records[:3], "") + "WARC/1.0\r\nWARC-Type: response\r\n\r\n"
	dir := t.TempDir()
	menu := []string{"no article was found in the page; passed over"}
	for _, tt := range []struct {
		name, data string
		faults     []string
	}{
		{"crawl.warc", strings.Join(records, ""), menu},
		{"crawl.warc.gz", packed.String(), menu},
		{"cut.warc", cut, []string{"this is no record of a web archive; write the file again; what stands before it was read"}},
	} {
		file := filepath.Join(dir, tt.name)
		if err := os.WriteFile(file, []byte(tt.data), 0o644); err != nil {
			t.Fatal(err)
		}
		var titles, faults []string
		for r, err := range New([]string{file}, Options{}).All() {
			if err != nil {
				_, text, _ := strings.Cut(err.Error(), ": ")
				faults = append(faults, text)
				continue
			}
			titles = append(titles, r.Title)
		}
		if got := strings.Join(titles, "; "); got != "Police shoot man dead after 'terrorist-related' knife attack in London" {
			t.Errorf("%s: titles are %q", tt.name, got)
		}
		if strings.Join(faults, "\n") != strings.Join(tt.faults, "\n") {
			t.Errorf("%s: faults are %q", tt.name, faults)
		}
	}
}

package intake

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxNodes bounds the tree of a page, of which extraction makes copies.
const maxNodes = 50_000

// page reads src as one web page.
func (r *Reader) page(src *source) {
	raw, f := src.whole(maxMarkup, fmt.Sprintf("the page is over %d MB", maxMarkup>>20))
	if f != nil {
		r.fault(f)
		return
	}
	text, f := r.decodePage(src, raw)
	if f != nil {
		r.fault(f)
		return
	}
	d, f := src.readPage(1, text)
	if f != nil {
		r.fault(f)
		return
	}
	r.add(src, d)
}

// declaredCharset finds the character set that a page or an XML file declares.
var declaredCharset = regexp.MustCompile(`(?i)^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)`)

// decodePage makes UTF-8 of a page or a feed, by the character set that it
// declares where its bytes are not UTF-8 already.
func (r *Reader) decodePage(src *source, raw []byte) (string, *Fault) {
	if !src.wide && !utf8.Valid(raw) {
		if m := declaredCharset.FindSubmatch(raw[:min(len(raw), 4096)]); m != nil {
			enc, name := charset.Lookup(string(m[1]) + string(m[2]))
			if enc != nil && name != "utf-8" && name != "replacement" {
				if text, err := enc.NewDecoder().Bytes(raw); err == nil {
					return string(text), nil
				}
			}
		}
	}
	return r.decode(src, raw, 1)
}

// readPage finds the article of a page that stands at line of s, and what the
// page says about it.
func (s *source) readPage(line int, page string) (d draft, f *Fault) {
	defer func() {
		if p := recover(); p != nil {
			f = s.fault(line, "the page cannot be read: "+quote(fmt.Sprint(p)), "give its text as .txt or .jsonl")
		}
	}()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return d, s.fault(line, "the page cannot be read: "+err.Error(), "give its text as .txt or .jsonl")
	}
	nodes := 0
	for range doc.Descendants() {
		nodes++
	}
	if nodes > maxNodes {
		return d, s.fault(line, fmt.Sprintf("the page has over %d elements", maxNodes), "give its text as .txt or .jsonl")
	}
	d = metadata(doc)
	d.line = line
	if d.body = article(doc, d); d.body == "" {
		return d, s.fault(line, "no article was found in the page", "give its text as .txt or .jsonl")
	}
	return d, nil
}

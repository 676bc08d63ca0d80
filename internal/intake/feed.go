package intake

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"

	"annalist"

	"github.com/mmcdole/gofeed"
)

// feed reads src as an RSS or Atom feed: a report an item, its text the item's
// content or else its description, its publisher the feed's title. Items get
// the hash of their text for an id, since a feed's guid is often an address or
// missing.
func (r *Reader) feed(src *source) {
	raw, f := src.whole(maxMarkup, fmt.Sprintf("the feed is over %d MB", maxMarkup>>20))
	if f != nil {
		r.fault(f)
		return
	}
	text, f := r.decodePage(src, raw)
	if f != nil {
		r.fault(f)
		return
	}
	feed, f := src.readFeed(text)
	if f != nil {
		r.fault(f)
		return
	}
	if len(feed.Items) == 0 {
		r.fault(src.fault(1, "the feed has no items", "take it out of the list"))
	}
	lines := itemLines(text)
	for i, item := range feed.Items {
		line := 1
		if i < len(lines) {
			line = lines[i]
		}
		if !r.item(src, line, feed, item) {
			return
		}
	}
}

func (r *Reader) item(src *source, line int, feed *gofeed.Feed, item *gofeed.Item) bool {
	d := draft{
		line: line, url: absolute(item.Link), publisher: plainText(feed.Title), lang: feed.Language,
		title: plainText(item.Title), published: itemDate(item),
	}
	for _, content := range []string{item.Content, item.Description} {
		if d.body = plainText(content); strings.TrimSpace(d.body) != "" {
			return r.add(src, d)
		}
	}
	return r.fault(src.fault(line, "the item "+quote(d.title)+" has no text", "give the page it links to"))
}

// itemDate keeps the day in the zone that the item's date is written in.
func itemDate(item *gofeed.Item) annalist.Date {
	for _, s := range []string{item.Published, item.Updated} {
		if date, ok := parseDate(s); ok {
			return date
		}
	}
	if t := item.PublishedParsed; t != nil {
		return civil(*t)
	}
	return annalist.Date{}
}

var xmlEncoding = regexp.MustCompile(`^(\s*<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')`)

// readFeed parses a feed that is UTF-8 by now, whatever it declares.
func (s *source) readFeed(text string) (feed *gofeed.Feed, f *Fault) {
	defer func() {
		if p := recover(); p != nil {
			f = s.fault(1, "the feed cannot be read: "+quote(fmt.Sprint(p)), "give its reports as .jsonl")
		}
	}()
	text = xmlEncoding.ReplaceAllString(text, `$1"UTF-8"`)
	feed, err := gofeed.NewParser().ParseString(text)
	if err != nil {
		line, words := xmlFault(err)
		return nil, s.fault(line, "the feed cannot be read: "+words, "mend the XML")
	}
	return feed, nil
}

var xmlLine = regexp.MustCompile(`XML syntax error on line (\d+): (.*)`)

// xmlFault is the line and the words of an XML error; line 1 if it has none.
func xmlFault(err error) (line int, words string) {
	m := xmlLine.FindStringSubmatch(err.Error())
	if m == nil {
		return 1, err.Error()
	}
	fmt.Sscan(m[1], &line)
	return line, m[2]
}

// itemLines are the lines on which the items of a feed begin, as far as its
// XML can be read.
func itemLines(text string) (lines []int) {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.Strict = false
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		token, err := dec.RawToken()
		if err != nil {
			return lines
		}
		if start, ok := token.(xml.StartElement); ok && (start.Name.Local == "item" || start.Name.Local == "entry") {
			line, _ := dec.InputPos()
			lines = append(lines, line)
		}
	}
}

package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annalist"
)

// A draft is a report as a format tells it: decoded, not yet cleaned.
type draft struct {
	line                                  int // where it starts in its file
	id, url, publisher, title, body, lang string
	published                             annalist.Date
}

// add makes a report of d, read from src, and tells whether to go on.
func (r *Reader) add(src *source, d draft) bool {
	if len(d.title)+len(d.body) > maxText {
		return r.fault(src.fault(d.line, tooLong, "split it into reports"))
	}
	title, nulls := clean(d.title)
	body, more := clean(d.body)
	title = strings.Join(strings.Fields(title), " ")
	body = strings.TrimSpace(body)
	if nulls += more; nulls > 0 {
		if !r.note(src, d.line, plural(nulls, "NUL character")+" in the text", "removed") {
			return false
		}
	}
	if body == "" {
		return r.fault(src.fault(d.line, "the report has no text", "give its words"))
	}
	text, headline := join(title, body)
	rep := &annalist.Report{
		ID: d.id, URL: oneLine(d.url), Publisher: oneLine(d.publisher), Title: title,
		Published: d.published, Language: language(d.lang), Text: text, Headline: headline,
	}
	if rep.Published.IsZero() {
		rep.Published = r.opts.Published
	}
	if rep.ID = oneLine(rep.ID); rep.ID == "" {
		rep.ID = annalist.NewReportID(rep.Publisher, rep.URL, text)
	}
	return r.distinguish(src, d.line, rep) && r.report(rep)
}

var tooLong = fmt.Sprintf("the report's text is over %d MB", maxText>>20)

// join puts title and body together. A body whose first line is the title is
// not given it twice; where the title only begins the body's first line, there
// is no headline apart from the body.
func join(title, body string) (string, annalist.Span) {
	if title == "" {
		return body, annalist.Span{}
	}
	headline := annalist.Span{Start: 0, End: len(title)}
	first, rest, _ := strings.Cut(body, "\n")
	if strings.Join(strings.Fields(first), " ") == title {
		if rest = strings.TrimSpace(rest); rest == "" {
			return title, headline
		}
		return title + "\n\n" + rest, headline
	}
	if after, ok := strings.CutPrefix(body, title); ok && !startsInWord(after) {
		return body, annalist.Span{}
	}
	return title + "\n\n" + body, headline
}

func startsInWord(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return s != "" && isWord(c)
}

// distinguish gives a report whose id was seen before another id, and says so.
func (r *Reader) distinguish(src *source, line int, rep *annalist.Report) bool {
	id := rep.ID
	for r.ids[rep.ID] > 0 {
		r.ids[id]++
		rep.ID = fmt.Sprintf("%s-%d", id, r.ids[id])
	}
	r.ids[rep.ID] = 1
	return rep.ID == id ||
		r.note(src, line, "a report with the id "+quote(id)+" was read before", "this one is called "+rep.ID)
}

// note hands on a fault that was mended.
func (r *Reader) note(src *source, line int, text, mend string) bool {
	f := src.fault(line, text, mend)
	f.Note = true
	return r.fault(f)
}

// language makes a language tag an ISO 639-1 code: "en-US" gives "en"; a tag
// that does not begin with two letters gives "".
func language(tag string) string {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
	code = strings.ToLower(code)
	if len(code) != 2 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return code
}

func oneLine(s string) string {
	s, _ = clean(s)
	return strings.Join(strings.Fields(s), " ")
}

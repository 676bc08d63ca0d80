package intake

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"annalist"
)

// object reads one JSON object as a report. Its fields are strings:
//
//	id         kept as it is; a number is taken too; Options.IDField may rename it
//	url        where it was published
//	publisher  who published it
//	title      its headline
//	published  a date, or a date and time, whose own day counts
//	text       its words, plain; or else
//	html       a web page or a part of one, read as intake reads pages
//	language   an ISO 639-1 code
//
// Null is as good as absent and other fields are passed over. Text or html
// must be there.
func (r *Reader) object(src *source, line int, raw []byte) bool {
	text, f := r.decode(src, raw, line)
	if f != nil {
		return r.fault(f)
	}
	if half := loneSurrogate(text); half != "" {
		return r.fault(src.fault(line, half+" is half of a surrogate pair", "write the whole character"))
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &fields); err != nil {
		return r.fault(src.notJSON(line, text, err))
	}
	if fields == nil {
		return r.fault(src.fault(line, "it is null, not an object", `write {"text": "..."}`))
	}
	d := draft{line: line}
	var page, published string
	for _, field := range []struct {
		name string
		to   *string
	}{
		{r.opts.IDField, &d.id}, {"url", &d.url}, {"publisher", &d.publisher}, {"title", &d.title},
		{"published", &published}, {"text", &d.body}, {"html", &page}, {"language", &d.lang},
	} {
		if f := src.field(line, fields, field.name, field.name == r.opts.IDField, field.to); f != nil {
			return r.fault(f)
		}
	}
	if published = strings.TrimSpace(published); published != "" {
		var ok bool
		if d.published, ok = parseDate(published); !ok {
			return r.fault(src.fault(line, "published is "+quote(published), "write the date as 2026-03-12"))
		}
	}
	if strings.TrimSpace(d.body) == "" && strings.TrimSpace(page) != "" {
		return r.objectPage(src, d, page)
	}
	if strings.TrimSpace(d.body) == "" {
		return r.fault(src.fault(line, missing(fields), `give the report's words in "text" or "html"`))
	}
	return r.add(src, d)
}

// objectPage reads page as the text of d, whose own fields go before those of
// the page.
func (r *Reader) objectPage(src *source, d draft, page string) bool {
	of, f := src.readPage(d.line, page)
	if f != nil {
		// The field is said to be the report, so all of its words are.
		if of.body = plainText(page); strings.TrimSpace(of.body) == "" {
			return r.fault(f)
		}
	}
	d.body = of.body
	for _, pair := range []struct {
		to   *string
		from string
	}{{&d.url, of.url}, {&d.publisher, of.publisher}, {&d.title, of.title}, {&d.lang, of.lang}} {
		if strings.TrimSpace(*pair.to) == "" {
			*pair.to = pair.from
		}
	}
	if d.published == (annalist.Date{}) {
		d.published = of.published
	}
	return r.add(src, d)
}

func missing(fields map[string]json.RawMessage) string {
	for _, name := range []string{"text", "html"} {
		if _, ok := fields[name]; ok {
			return name + " is empty"
		}
	}
	return "text is missing"
}

// field reads the string fields[name] into to.
func (s *source) field(line int, fields map[string]json.RawMessage, name string, number bool, to *string) *Fault {
	raw := strings.TrimSpace(string(fields[name]))
	if raw == "" || raw == "null" {
		return nil
	}
	if raw[0] != '"' {
		if _, err := strconv.ParseFloat(raw, 64); err == nil && number {
			*to = raw
			return nil
		}
		return s.fault(line, fmt.Sprintf("%s is %s", name, kindOf(raw)), "write it as a string")
	}
	if err := json.Unmarshal([]byte(raw), to); err != nil {
		return s.notJSON(line, raw, err)
	}
	return nil
}

func kindOf(raw string) string {
	switch raw[0] {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return raw
	}
	return "the number " + raw
}

// notJSON names what is wrong with text, which begins at line.
func (s *source) notJSON(line int, text string, err error) *Fault {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return s.fault(line, "it is "+withArticle(kind.Value)+", not an object", `write {"text": "..."}`)
	case errors.As(err, &syntax):
		before := text[:min(int(syntax.Offset), len(text))]
		line += strings.Count(strings.TrimSuffix(before, "\n"), "\n")
		column := len(before) - strings.LastIndex(strings.TrimSuffix(before, "\n"), "\n") - 1
		return s.fault(line, fmt.Sprintf("not JSON at column %d: %s", max(column, 1), plainJSON(syntax)), "write one object a report")
	}
	return s.fault(line, "not JSON: "+err.Error(), "")
}

func withArticle(kind string) string {
	if kind == "array" || kind == "object" {
		return "an " + kind
	}
	return "a " + kind
}

func plainJSON(err error) string {
	return strings.Replace(err.Error(), "unexpected end of JSON input", "it ends too early", 1)
}

// loneSurrogate is the first \ud800 to \udfff of JSON text that is not one of
// a pair, as written; "" if there is none. The JSON decoder would read it as
// U+FFFD and say nothing.
func loneSurrogate(text string) string {
	for i := strings.IndexByte(text, '\\'); i >= 0 && i < len(text); {
		if text[i] != '\\' {
			next := strings.IndexByte(text[i:], '\\')
			if next < 0 {
				return ""
			}
			i += next
			continue
		}
		c, ok := escaped(text, i)
		switch {
		case !ok:
			i += 2
		case !utf16.IsSurrogate(c):
			i += 6
		default:
			low, _ := escaped(text, i+6)
			if c >= 0xdc00 || low < 0xdc00 || low > 0xdfff {
				return text[i : i+6]
			}
			i += 12
		}
	}
	return ""
}

// escaped reads the \uXXXX at text[i:].
func escaped(text string, i int) (rune, bool) {
	if i+6 > len(text) || text[i] != '\\' || text[i+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(text[i+2:i+6], 16, 16)
	return rune(n), err == nil
}

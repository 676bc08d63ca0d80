package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// maxTitle is the longest first line that is taken for a title, in characters.
const maxTitle = 300

// text reads src as one plain text: the first line is the title when a blank
// line follows it.
func (r *Reader) text(src *source) {
	raw, f := src.whole(maxText, tooLong)
	if f != nil {
		r.fault(f)
		return
	}
	text, f := r.decode(src, raw, 1)
	if f != nil {
		r.fault(f)
		return
	}
	text, nulls := clean(text)
	if nulls > 0 && !r.note(src, 1, plural(nulls, "NUL character")+" in the text", "removed") {
		return
	}
	d := draft{line: 1}
	d.title, d.body = splitTitle(text)
	r.add(src, d)
}

// decode makes UTF-8 of raw, whose first line is line of src. Where it must be
// Windows-1252, it says so once a file.
func (r *Reader) decode(src *source, raw []byte, line int) (string, *Fault) {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	at, bad := invalidLine(raw)
	if !src.wide {
		if text, ok := windows1252(raw); ok {
			if !src.noted {
				src.noted = true
				r.note(src, line+at-1, "the bytes are not UTF-8", "read as Windows-1252")
			}
			return text, nil
		}
	}
	return "", src.notUTF8(line+at-1, bad)
}

func (s *source) notUTF8(line int, bad byte) *Fault {
	if s.wide {
		return s.fault(line, "half of a UTF-16 surrogate pair", "save the file as UTF-8")
	}
	return s.fault(line, "byte 0x"+string("0123456789abcdef"[bad>>4])+string("0123456789abcdef"[bad&15])+" is not UTF-8",
		"save the file as UTF-8")
}

// splitTitle cuts a text whose first line is followed by a blank one and more
// text into that line and the rest.
func splitTitle(text string) (title, body string) {
	text = strings.TrimSpace(text)
	first, rest, ok := strings.Cut(text, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	if !ok || strings.TrimSpace(second) != "" || strings.TrimSpace(rest) == "" ||
		utf8.RuneCountInString(first) > maxTitle {
		return "", text
	}
	return first, rest
}

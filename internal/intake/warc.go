package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// maxHead bounds the header of one record of a web archive, in bytes.
const maxHead = 1 << 20

// archive reads src as a web archive, WARC 1.0 or 1.1 (ISO 28500): records of
// a version line, header lines, an empty line, a block of Content-Length bytes
// and two line ends. The pages among its responses are reports; a page without
// an article is passed over with a note, as many pages of a crawl are. Lines are counted
// over the whole file; a fault names the record's first.
func (r *Reader) archive(src *source) {
	line := 1
	for !r.over {
		for { // the line ends after the block before
			b, err := src.r.Peek(1)
			if err == io.EOF {
				return
			}
			if err != nil {
				r.fault(src.broken(line, err))
				return
			}
			if b[0] != '\r' && b[0] != '\n' {
				break
			}
			src.r.Discard(1)
			if b[0] == '\n' {
				line++
			}
		}
		header, lines, err := recordHeader(src.r)
		size, bad := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
		if err != nil || bad != nil || size < 0 {
			r.fault(src.fault(line, "this is no record of a web archive", "write the file again; what stands before it was read"))
			return
		}
		ends := &lineEnds{}
		block := io.TeeReader(io.LimitReader(src.r, size), ends)
		if header.Get("WARC-Type") == "response" {
			r.response(src, line, header, block)
		}
		if _, err := io.Copy(io.Discard, block); err != nil {
			r.fault(src.broken(line, err))
			return
		}
		line += lines + ends.n
	}
}

// recordHeader reads the version line and the header of one record, and tells
// how many lines they are.
func recordHeader(in *bufio.Reader) (h textproto.MIMEHeader, lines int, err error) {
	h = textproto.MIMEHeader{}
	for size := 0; ; lines++ {
		text, err := in.ReadSlice('\n')
		if size += len(text); err != nil || size > maxHead {
			return h, lines, errors.Join(err, errors.New("the header does not end"))
		}
		s := strings.TrimRight(string(text), "\r\n")
		switch name, value, ok := strings.Cut(s, ":"); {
		case lines == 0 && !strings.HasPrefix(s, "WARC/"):
			return h, lines, errors.New("no version line")
		case s == "":
			return h, lines + 1, nil
		case ok:
			h.Add(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
}

// response reads the page of one record, if it is one.
func (r *Reader) response(src *source, line int, h textproto.MIMEHeader, block io.Reader) {
	answer, err := http.ReadResponse(bufio.NewReader(block), nil)
	if err != nil {
		return // a response of another protocol, or none
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK || !strings.Contains(answer.Header.Get("Content-Type"), "html") {
		return
	}
	body := io.Reader(answer.Body)
	if strings.EqualFold(answer.Header.Get("Content-Encoding"), "gzip") {
		if body, err = gzip.NewReader(body); err != nil {
			r.fault(src.fault(line, "the page is broken: "+err.Error(), "fetch it again"))
			return
		}
	}
	raw, err := io.ReadAll(io.LimitReader(body, maxMarkup+1))
	if err != nil || len(raw) > maxMarkup {
		r.fault(src.fault(line, fmt.Sprintf("the page is cut short, or over %d MB", maxMarkup>>20), "fetch it again"))
		return
	}
	page := &source{name: src.name, ending: ".html", r: bufio.NewReader(bytes.NewReader(nil))}
	text, f := r.decodePage(page, raw)
	if f != nil {
		f.Line = line
		r.fault(f)
		return
	}
	d, f := page.readPage(line, text)
	if f != nil {
		r.note(src, line, f.Text, "passed over")
		return
	}
	if uri := strings.Trim(h.Get("WARC-Target-URI"), "<>"); d.url == "" {
		d.url = uri
	}
	r.add(src, d)
}

// lineEnds counts the line feeds written to it.
type lineEnds struct{ n int }

func (l *lineEnds) Write(b []byte) (int, error) {
	l.n += bytes.Count(b, []byte("\n"))
	return len(b), nil
}

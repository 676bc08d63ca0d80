package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// jsonValues reads src as a JSON array of objects, or as objects that run over
// several lines. A fault of syntax ends the file, since nothing tells where
// the next object begins.
func (r *Reader) jsonValues(src *source) {
	in := &meter{r: src.r, left: maxLine}
	dec := json.NewDecoder(in)
	if first, _ := src.r.Peek(headSize); bytes.HasPrefix(bytes.TrimSpace(first), []byte("[")) {
		if _, err := dec.Token(); err != nil {
			r.fault(src.brokenJSON(in, err, dec.InputOffset()))
			return
		}
	}
	for dec.More() {
		in.left = maxLine
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			r.fault(src.brokenJSON(in, err, dec.InputOffset()))
			return
		}
		if !r.object(src, in.line(dec.InputOffset()-int64(len(raw))), raw) {
			return
		}
	}
	if _, err := dec.Token(); err != nil && err != io.EOF {
		r.fault(src.brokenJSON(in, err, dec.InputOffset()))
	}
}

func (s *source) brokenJSON(in *meter, err error, offset int64) *Fault {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, errLongLine):
		return s.fault(in.line(offset), fmt.Sprintf("the report is over %d MB", maxLine>>20), "split it into reports")
	case errors.As(err, &syntax):
		return s.fault(in.line(offset), "not JSON: "+plainJSON(syntax), "the rest of the file is not read")
	case in.err != nil && in.err != io.EOF:
		return s.broken(in.line(offset), in.err)
	}
	return s.fault(in.line(in.n), "not JSON: it ends too early", "")
}

// A meter reads at most left bytes, which its user renews, and knows the line
// of an offset that is not before one it was asked for earlier.
type meter struct {
	r     io.Reader
	left  int
	err   error
	n     int64   // bytes read
	feeds []int64 // offsets of the line feeds from the last asked offset on
	lines int     // line feeds before that
}

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, errLongLine
	}
	n, err := m.r.Read(p[:min(len(p), m.left)])
	for i, c := range p[:n] {
		if c == '\n' {
			m.feeds = append(m.feeds, m.n+int64(i))
		}
	}
	m.n += int64(n)
	m.left -= n
	m.err = err
	return n, err
}

func (m *meter) line(offset int64) int {
	n := 0
	for n < len(m.feeds) && m.feeds[n] < offset {
		n++
	}
	m.feeds = append(m.feeds[:0], m.feeds[n:]...)
	m.lines += n
	return m.lines + 1
}

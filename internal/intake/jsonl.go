package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// jsonLines reads src as JSON Lines: one object a line, its fields as object
// describes them, blank lines passed over.
//
//	{"id":"r1","publisher":"Gazette","published":"2026-03-12","text":"Graustark said ..."}
func (r *Reader) jsonLines(src *source) {
	for line := 1; ; line++ {
		raw, err := readLine(src.r)
		if errors.Is(err, errLongLine) {
			if !r.fault(src.fault(line, fmt.Sprintf("the line is over %d MB", maxLine>>20), "split it into reports")) {
				return
			}
			continue
		}
		if err != nil && err != io.EOF {
			// What stands before a break is no whole line.
			r.fault(src.broken(line, err))
			return
		}
		if len(bytes.TrimSpace(raw)) > 0 && !r.object(src, line, raw) {
			return
		}
		if err == io.EOF {
			return
		}
	}
}

var errLongLine = errors.New("line too long")

// readLine reads to the next line feed. A line over maxLine is passed over
// without being held, and gives errLongLine.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		} else {
			line = nil
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, errLongLine
		}
		return line, err
	}
}

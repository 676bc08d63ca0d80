package intake

import (
	"bufio"
	"bytes"

	"annalist"
)

// Plain reads data as one plain text, whatever it looks like: unpacked if it is
// gzipped, made UTF-8, without NULs, not split into title and body. name is the
// file as the user named it. The faults are those of [Reader]; notes among them
// were mended. The text is "" if there is a fault that is no note.
func Plain(name string, data []byte) (text string, faults []*Fault) {
	r := New(nil, Options{})
	r.yield = func(_ *annalist.Report, err error) bool {
		faults = append(faults, err.(*Fault))
		return true
	}
	src := &source{name: name, ending: ".txt", r: bufio.NewReaderSize(bytes.NewReader(data), headSize)}
	fail := func(f *Fault) (string, []*Fault) {
		r.fault(f)
		return "", faults
	}
	head, f := src.begin()
	if f != nil {
		return fail(f)
	}
	if kind := binary(head); kind != "" {
		return fail(src.fault(1, "the file is "+kind, "give its text"))
	}
	raw, f := src.whole(maxPlain, "the text is over 256 MB")
	if f != nil {
		return fail(f)
	}
	text, f = r.decode(src, raw, 1)
	if f != nil {
		return fail(f)
	}
	text, nulls := clean(text)
	if nulls > 0 {
		r.note(src, 1, plural(nulls, "NUL character")+" in the text", "removed")
	}
	return text, faults
}

// maxPlain bounds a text that is parsed and not held as one report, in bytes.
const maxPlain = 256 << 20

package intake

import (
	"bufio"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// A utf16Reader reads UTF-16 as UTF-8. Half a surrogate pair is written as the
// three bytes it would have in UTF-8 and an odd byte at the end as 0xff: both
// are invalid UTF-8, so that the fault is found and named where UTF-8 is
// checked.
type utf16Reader struct {
	r    *bufio.Reader
	big  bool
	rest []byte // decoded, not yet read
	err  error
}

func (u *utf16Reader) Read(p []byte) (int, error) {
	for len(u.rest) < len(p) && u.err == nil {
		u.next()
	}
	n := copy(p, u.rest)
	u.rest = append(u.rest[:0], u.rest[n:]...)
	if n == 0 {
		return 0, u.err
	}
	return n, nil
}

func (u *utf16Reader) next() {
	c, ok := u.unit()
	if !ok {
		return
	}
	if !utf16.IsSurrogate(rune(c)) {
		u.rest = utf8.AppendRune(u.rest, rune(c))
		return
	}
	if c < 0xdc00 {
		if low, _ := u.r.Peek(2); len(low) == 2 {
			if pair := utf16.DecodeRune(rune(c), rune(u.join(low[0], low[1]))); pair != utf8.RuneError {
				u.r.Discard(2)
				u.rest = utf8.AppendRune(u.rest, pair)
				return
			}
		}
	}
	u.rest = append(u.rest, 0xe0|byte(c>>12), 0x80|byte(c>>6)&0x3f, 0x80|byte(c)&0x3f)
}

// unit reads one code unit; at the end it sets err.
func (u *utf16Reader) unit() (uint16, bool) {
	var b [2]byte
	n, err := io.ReadFull(u.r, b[:])
	if err != nil {
		if n == 1 {
			u.rest = append(u.rest, 0xff)
		}
		if u.err = err; err == io.ErrUnexpectedEOF && n == 1 {
			u.err = io.EOF
		}
		return 0, false
	}
	return u.join(b[0], b[1]), true
}

func (u *utf16Reader) join(first, second byte) uint16 {
	if u.big {
		return uint16(first)<<8 | uint16(second)
	}
	return uint16(second)<<8 | uint16(first)
}

// looksUTF16 tells from the NULs in the first bytes of a file, whose text has
// mostly Latin letters, whether it is UTF-16 and which byte comes first.
func looksUTF16(head []byte) (yes, big bool) {
	var nulls [2]int
	for i, c := range head {
		if c == 0 {
			nulls[i&1]++
		}
	}
	half := len(head) / 2
	if half < 2 {
		return false, false
	}
	even, odd := nulls[0], nulls[1]
	return odd*5 > half*3 && even*20 < half || even*5 > half*3 && odd*20 < half, even > odd
}

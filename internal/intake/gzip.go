package intake

import (
	"errors"
	"io"
)

// A gzip stream is a bomb when, after bombFloor bytes, it has given more than
// bombRatio bytes for each of its own. News text gives 3 to 10; a file of one
// report a thousand times over stays under 300.
const (
	bombFloor = 64 << 20
	bombRatio = 400
)

var errBomb = errors.New("the gzipped file unpacks to more than 400 times its size")

// A counter counts the bytes read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// An unpacker reads the gzip stream z, which reads packed, until it proves to
// be a bomb.
type unpacker struct {
	z      io.Reader
	packed *counter
	n      int64
}

func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.z.Read(p)
	u.n += int64(n)
	if u.n > bombFloor && u.n/bombRatio > u.packed.n {
		return n, errBomb
	}
	return n, err
}

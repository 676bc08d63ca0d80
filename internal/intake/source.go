package intake

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// headSize is how much of a stream is looked at to tell what it is, in bytes.
const headSize = 64 << 10

// A source is one file's bytes on their way: unpacked, and UTF-8 as far as the
// byte order mark or NULs told.
type source struct {
	name   string // as the user named it
	ending string // lower case, without ".gz": ".txt"
	r      *bufio.Reader
	wide   bool // it was UTF-16, so it cannot be Windows-1252
	noted  bool // a note on its encoding was given
}

func (s *source) fault(line int, text, mend string) *Fault {
	return &Fault{File: s.name, Line: max(line, 1), Text: text, Mend: mend}
}

// stream reads the reports of one file's bytes.
func (r *Reader) stream(name, ending string, in io.Reader) {
	src := &source{name: name, ending: ending, r: bufio.NewReaderSize(in, headSize)}
	head, f := src.begin()
	if f != nil {
		r.fault(f)
		return
	}
	if kind := binary(head); kind != "" && sniff(head, src.ending) != formatArchive {
		r.fault(src.fault(1, "the file is "+kind, "give its text as .txt, .html or .jsonl"))
		return
	}
	r.read(src, head)
}

// begin unpacks s and gives its first bytes as UTF-8; an empty file is a fault.
func (s *source) begin() (head []byte, f *Fault) {
	if f := s.unpack(); f != nil {
		return nil, f
	}
	head, err := s.r.Peek(headSize)
	if err != nil && err != io.EOF && len(head) == 0 {
		return nil, s.broken(1, err)
	}
	if head = s.decodeWide(head); len(bytes.TrimSpace(head)) == 0 && len(head) < headSize {
		return nil, s.fault(1, s.what()+" is empty", "take it out of the list")
	}
	return head, nil
}

// what is the word for what src is.
func (s *source) what() string {
	if s.name == stdin {
		return "standard input"
	}
	return "the file"
}

// read hands src to the reader of its format.
func (r *Reader) read(src *source, head []byte) {
	switch sniff(head, src.ending) {
	case formatLines:
		r.jsonLines(src)
	case formatJSON:
		r.jsonValues(src)
	case formatPage:
		r.page(src)
	case formatFeed:
		r.feed(src)
	case formatSentences:
		r.sentences(src)
	case formatArchive:
		r.archive(src)
	case formatXML:
		r.fault(src.fault(1, unknownXML(head), "RSS, Atom and PETRARCH sentences are read from XML"))
	case formatTable:
		r.fault(src.fault(1, "the file is a table", "give its rows as .jsonl, one object a report"))
	default:
		r.text(src)
	}
}

// unpack puts a gzip reader before src if its bytes are gzipped.
func (s *source) unpack() *Fault {
	if magic, _ := s.r.Peek(2); string(magic) != "\x1f\x8b" {
		return nil
	}
	packed := &counter{r: s.r}
	z, err := gzip.NewReader(packed)
	if err != nil {
		return s.broken(1, err)
	}
	s.r = bufio.NewReaderSize(&unpacker{z: z, packed: packed}, headSize)
	if magic, _ := s.r.Peek(2); string(magic) == "\x1f\x8b" {
		return s.fault(1, "the file is gzipped twice", "unpack it once")
	}
	return nil
}

// decodeWide turns UTF-16 into UTF-8, drops a byte order mark, and gives the
// head of what is then to be read.
func (s *source) decodeWide(head []byte) []byte {
	big := bytes.HasPrefix(head, []byte("\xfe\xff"))
	s.wide = big || bytes.HasPrefix(head, []byte("\xff\xfe"))
	if s.wide {
		s.r.Discard(2)
	} else {
		s.wide, big = looksUTF16(head[:min(len(head), 1024)])
	}
	if s.wide {
		s.r = bufio.NewReaderSize(&utf16Reader{r: s.r, big: big}, headSize)
		head, _ = s.r.Peek(headSize)
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		s.r.Discard(3)
		head, _ = s.r.Peek(headSize)
	}
	return head
}

// whole reads the rest of src, at most limit bytes.
func (s *source) whole(limit int, long string) ([]byte, *Fault) {
	b, err := io.ReadAll(io.LimitReader(s.r, int64(limit)+1))
	if err != nil {
		return nil, s.broken(1+bytes.Count(b, []byte("\n")), err)
	}
	if len(b) > limit {
		return nil, s.fault(1, long, "split it into reports")
	}
	return b, nil
}

// broken names an error met in reading.
func (s *source) broken(line int, err error) *Fault {
	var corrupt flate.CorruptInputError
	var path *fs.PathError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return s.fault(line, "the gzipped file ends too early", "fetch it again")
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return s.fault(line, "the gzipped file is damaged", "fetch it again")
	case errors.Is(err, errBomb):
		return s.fault(line, err.Error(), "unpack it and look at what is inside")
	case errors.As(err, &path):
		return s.fault(line, "cannot be read: "+path.Err.Error(), "")
	}
	return s.fault(line, "cannot be read: "+err.Error(), "")
}

// ending is the name's ending in lower case, that of the packed file if the
// name ends in ".gz".
func ending(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return filepath.Ext(name)
}

package neural

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	maxPieces   = 8   // word pieces of a word; the rest is dropped
	maxPartSize = 100 // characters of a part of a word; a longer one is [UNK]
)

// A pieceTable is vocab.txt: one word piece a line, its id the number of the
// line from 0. "##" marks a piece that continues a word:
//
//	[PAD]
//	[UNK]
//	[CLS]
//	[SEP]
//	the
//	##s
type pieceTable struct {
	starts map[string]int32 // pieces that begin a part
	nexts  map[string]int32 // pieces that continue one, without their ##
	// the longest piece of each map, in bytes
	longestStart, longestNext int
	unk, cls, sep             int32
	size                      int
}

func readPieces(vocab []byte) (*pieceTable, error) {
	text := strings.TrimSuffix(string(vocab), "\n")
	n := strings.Count(text, "\n") + 1
	more := strings.Count(text, "\n##")
	t := &pieceTable{starts: make(map[string]int32, n-more), nexts: make(map[string]int32, more), size: n}
	id := int32(0)
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if next, ok := strings.CutPrefix(line, "##"); ok && next != "" {
			t.nexts[next] = id
			t.longestNext = max(t.longestNext, len(next))
		} else {
			t.starts[line] = id
			t.longestStart = max(t.longestStart, len(line))
		}
		id++
	}
	for _, s := range []struct {
		name string
		id   *int32
	}{{"[UNK]", &t.unk}, {"[CLS]", &t.cls}, {"[SEP]", &t.sep}} {
		var ok bool
		if *s.id, ok = t.starts[s.name]; !ok {
			return nil, fmt.Errorf("vocab.txt has no line %s; it is not the list of a BERT model", s.name)
		}
	}
	return t, nil
}

// Pieces appends the word pieces of a form to dst: 1 to 8 of them.
func (m *Model) Pieces(dst []int32, form string) []int32 { return m.pieces.add(dst, form) }

func (t *pieceTable) add(dst []int32, form string) []int32 {
	if form != "" && plain(form) {
		if id, ok := t.starts[form]; ok {
			return append(dst, id)
		}
	}
	var room [64]byte
	start := len(dst)
	part := room[:0]
	flush := func() {
		if len(part) > 0 {
			dst = t.cover(dst, part)
			part = part[:0]
		}
	}
	for _, r := range clean(form) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			flush()
		case isPunct(r):
			flush()
			part = utf8.AppendRune(part, r)
			flush()
		default:
			part = utf8.AppendRune(part, r)
		}
		if len(dst)-start >= maxPieces {
			return dst[:start+maxPieces]
		}
	}
	flush()
	if len(dst) == start {
		dst = append(dst, t.unk)
	}
	return dst[:min(len(dst), start+maxPieces)]
}

// plain reports whether a form is one or more lower-case ASCII letters, so that
// nothing in it is to be cleaned.
func plain(form string) bool {
	for i := range len(form) {
		if form[i]-'a' >= 26 {
			return false
		}
	}
	return true
}

// clean drops what stands for nothing, lower-cases, and takes letters and
// accents apart (NFD).
func clean(form string) string {
	ascii := true
	for i := range len(form) {
		ascii = ascii && ' ' <= form[i] && form[i] < 0x7f
	}
	if ascii {
		return strings.ToLower(form)
	}
	return norm.NFD.String(strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co):
			return -1
		}
		return r
	}, form)))
}

// isPunct reports whether a character is split off: ASCII other than letters,
// digits and space, and Unicode category P.
func isPunct(r rune) bool {
	if r < 0x80 {
		return '!' <= r && r <= '/' || ':' <= r && r <= '@' || '[' <= r && r <= '`' || '{' <= r && r <= '~'
	}
	return unicode.IsPunct(r)
}

// cover appends the pieces of one part: again and again the longest that the
// table has, or [UNK] for the whole part where there is none.
func (t *pieceTable) cover(dst []int32, part []byte) []int32 {
	if utf8.RuneCount(part) > maxPartSize {
		return append(dst, t.unk)
	}
	start := len(dst)
	table, longest := t.starts, t.longestStart
	for at := 0; at < len(part); {
		end := min(len(part), at+longest)
		id, ok := table[string(part[at:end])]
		for !ok && end > at+1 {
			end--
			id, ok = table[string(part[at:end])]
		}
		if !ok {
			return append(dst[:start], t.unk)
		}
		dst = append(dst, id)
		at, table, longest = end, t.nexts, t.longestNext
	}
	return dst
}

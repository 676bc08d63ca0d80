package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// A format is one of the forms intake reads.
type format int

const (
	formatText      format = iota
	formatPage             // HTML
	formatLines            // JSON Lines
	formatJSON             // a JSON array, or objects over several lines
	formatFeed             // RSS, Atom
	formatSentences        // PETRARCH sentence XML
	formatXML              // other XML, which is not read
	formatArchive          // WARC
	formatTable            // rows apart by commas or tabs, which are not read
)

var (
	jsonEndings  = []string{".jsonl", ".ndjson", ".json"}
	lineEndings  = []string{".jsonl", ".ndjson"}
	pageEndings  = []string{".html", ".htm", ".xhtml"}
	xmlEndings   = []string{".xml", ".rss", ".atom", ".rdf"}
	tableEndings = []string{".csv", ".tsv"}
	feedElements = []string{"rss", "feed", "rdf"}
	pageElements = strings.Fields("html head body title meta article main section header div p span h1 h2 h3 table ul ol a b i em strong blockquote")
)

// sniff tells the format of a file from its first bytes, and from its name's
// ending where they leave it open.
func sniff(head []byte, ending string) format {
	head = bytes.TrimSpace(head)
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return formatArchive
	case len(head) > 0 && head[0] == '<':
		if f, ok := sniffMarkup(head, ending); ok {
			return f
		}
	case looksJSON(head) || slices.Contains(jsonEndings, ending):
		return sniffJSON(head, ending)
	}
	switch {
	case slices.Contains(pageEndings, ending) && hasTag(head):
		return formatPage
	case slices.Contains(xmlEndings, ending):
		return formatXML
	case slices.Contains(tableEndings, ending):
		return formatTable
	}
	return formatText
}

// sniffMarkup tells the format of what begins with "<" by its first element.
func sniffMarkup(head []byte, ending string) (format, bool) {
	name, prolog, doctype := firstElement(head)
	switch {
	case doctype == "html" || slices.Contains(pageElements, name):
		return formatPage, true
	case slices.Contains(feedElements, name):
		return formatFeed, true
	case name == "sentences":
		return formatSentences, true
	case slices.Contains(pageEndings, ending):
		return formatPage, true
	case prolog || slices.Contains(xmlEndings, ending):
		return formatXML, true
	}
	return 0, false
}

// firstElement is the lower-case name of the first element without its prefix,
// whether an XML declaration stands before it, and what a DOCTYPE names.
func firstElement(head []byte) (name string, prolog bool, doctype string) {
	for {
		head = bytes.TrimSpace(head)
		var end string
		switch {
		case bytes.HasPrefix(head, []byte("<?")):
			prolog, end = true, "?>"
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<!")):
			if doctype == "" {
				doctype = nameAt(head[2:], 1)
			}
			end = ">"
		case bytes.HasPrefix(head, []byte("<")):
			return nameAt(head[1:], 0), prolog, doctype
		default:
			return "", prolog, doctype
		}
		_, rest, ok := bytes.Cut(head, []byte(end))
		if !ok {
			return "", prolog, doctype
		}
		head = rest
	}
}

// nameAt is the n-th word of b before a ">" or "/", in lower case, without a
// namespace prefix.
func nameAt(b []byte, n int) string {
	b = b[:min(len(b), 200)]
	if i := bytes.IndexAny(b, "/>"); i >= 0 {
		b = b[:i]
	}
	words := strings.Fields(strings.ToLower(string(b)))
	if n >= len(words) {
		return ""
	}
	if _, local, ok := strings.Cut(words[n], ":"); ok {
		return local
	}
	return words[n]
}

func unknownXML(head []byte) string {
	name, _, _ := firstElement(head)
	if name == "" {
		return "no XML element begins the file"
	}
	return "the outermost element " + quote(strings.ToValidUTF8(name, "?")) + " is not known"
}

func hasTag(head []byte) bool {
	for i, c := range head[:max(len(head)-1, 0)] {
		if next := head[i+1] | 0x20; c == '<' && (head[i+1] == '/' || next >= 'a' && next <= 'z') {
			return true
		}
	}
	return false
}

// looksJSON tells whether head begins an object with a field, or an array of
// objects.
func looksJSON(head []byte) bool {
	if len(head) == 0 {
		return false
	}
	rest := bytes.TrimSpace(head[1:])
	switch head[0] {
	case '{':
		return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
	case '[':
		return len(rest) > 0 && rest[0] == '{'
	}
	return false
}

// sniffJSON tells lines of JSON from one value over several lines.
func sniffJSON(head []byte, ending string) format {
	if len(head) > 0 && head[0] == '[' && looksJSON(head) {
		return formatJSON
	}
	first, _, more := bytes.Cut(head, []byte("\n"))
	if !more || slices.Contains(lineEndings, ending) {
		return formatLines
	}
	var v json.RawMessage
	if err := json.NewDecoder(bytes.NewReader(first)).Decode(&v); errors.Is(err, io.ErrUnexpectedEOF) {
		return formatJSON
	}
	return formatLines
}

var magics = []struct{ begin, kind string }{
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"RIFF", "sound, film or a picture"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"\xd0\xcf\x11\xe0", "an office document"},
	{"BZh", "packed by bzip2"},
	{"\xfd7zXZ", "packed by xz"},
	{"\x28\xb5\x2f\xfd", "packed by zstd"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"{\\rtf", "a rich text document"},
}

// binary says what kind of file begins with head if it is no text, else "".
func binary(head []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.begin)) {
			return m.kind
		}
	}
	if len(head) > 262 && string(head[257:262]) == "ustar" {
		return "a tar archive"
	}
	controls := 0
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\t\n\r\f\b\x1b", rune(c)) {
			controls++
		}
	}
	if controls*10 > len(head) || controls > 2 && controls*50 > len(head) && !utf8.Valid(head) {
		return "binary"
	}
	return ""
}

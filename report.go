package annalist

import (
	"crypto/sha256"
	"encoding/hex"
)

// A Report is one published text. Text is the title, two line feeds, then the
// body; without a title it is the body alone, and a body that begins with the
// title is not given it twice. Text is UTF-8, fixed at intake.
type Report struct {
	ID        string // as it came, or from [NewReportID]
	URL       string
	Publisher string
	Title     string // "" if it has none
	Published Date   // zero if unknown
	Language  string // ISO 639-1, "" if unknown
	Text      string

	// Headline is the title's range in Text; empty when there is no title.
	Headline Span
}

// NewReportID gives a report that came without one its id: "r_" and the first
// 16 hexadecimal digits of the SHA-256 of publisher, URL and text, each ended
// by a zero byte.
func NewReportID(publisher, url, text string) string {
	h := sha256.New()
	for _, part := range []string{publisher, url, text} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return "r_" + hex.EncodeToString(h.Sum(nil))[:16]
}

package intake

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// A petrarchSentence is one <Sentence> of the sentence files that the coders
// PETRARCH and PETRARCH2 read. With sentence="false" its text is a whole
// story. The parse, if there is one, is passed over.
type petrarchSentence struct {
	Date   string `xml:"date,attr"`
	ID     string `xml:"id,attr"`
	Source string `xml:"source,attr"`
	Text   string `xml:"Text"`
}

// sentences reads src as PETRARCH sentence XML, a report a <Sentence>:
//
//	<Sentences>
//	<Sentence date="20260312" id="GAZ-1_1" source="GAZ" sentence="true">
//	<Text>
//	Graustark said on Wednesday that Ruritanian troops shelled Hentzau.
//	</Text>
//	</Sentence>
//	</Sentences>
//
// The text's line feeds only fold it: they become spaces.
func (r *Reader) sentences(src *source) {
	in := &meter{r: src.r, left: maxLine}
	dec := xml.NewDecoder(in)
	dec.Strict = false
	dec.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if src.wide {
			return in, nil
		}
		return charset.NewReaderLabel(label, in)
	}
	for {
		in.left = maxLine
		token, err := dec.Token()
		if err == io.EOF {
			return
		}
		line, _ := dec.InputPos()
		if err != nil {
			r.fault(src.brokenXML(in, line, err))
			return
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "Sentence" {
			continue
		}
		var s petrarchSentence
		if err := dec.DecodeElement(&s, &start); err != nil {
			line, _ = dec.InputPos()
			r.fault(src.brokenXML(in, line, err))
			return
		}
		if !r.sentence(src, line, s) {
			return
		}
	}
}

func (r *Reader) sentence(src *source, line int, s petrarchSentence) bool {
	d := draft{line: line, id: s.ID, publisher: s.Source, body: strings.Join(strings.Fields(s.Text), " ")}
	if d.body == "" {
		return r.fault(src.fault(line, "the sentence "+quote(s.ID)+" has no text", "write its words in <Text>"))
	}
	if s.Date != "" {
		var ok bool
		if d.published, ok = parseDate(s.Date); !ok {
			return r.fault(src.fault(line, "date is "+quote(s.Date), "write the date as 20260312"))
		}
	}
	return r.add(src, d)
}

// brokenXML names a fault that ends a file.
func (s *source) brokenXML(in *meter, line int, err error) *Fault {
	if in.left <= 0 {
		return s.fault(line, fmt.Sprintf("the sentence is over %d MB", maxLine>>20), "split it")
	}
	if in.err != nil && in.err != io.EOF {
		return s.broken(line, in.err)
	}
	if at, words := xmlFault(err); words != err.Error() {
		return s.fault(at, "not XML: "+words, "the rest of the file is not read")
	}
	return s.fault(line, "not XML: "+err.Error(), "the rest of the file is not read")
}

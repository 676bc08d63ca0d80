package export

import "strings"

// A style is what words mean on the page; a palette says how that looks.
type style uint8

const (
	plain   style = iota
	pad           // spaces that set columns apart
	faint         // what helps but is not the matter
	heading       // the report's title
	section       // "Events", "Statements"
	factual       // the type of an event that is a fact
	told          // the type and modality of an event that is not
	source        // who acts or speaks
	target        // whom it is done to
	trigger       // the words that tell the event
	cue           // the words that tell the speaking
)

// ansi are the escape codes of the styles, for terminals of any background.
var ansi = [...]string{
	faint:   "2",
	heading: "1",
	section: "1;4",
	factual: "1;32",
	told:    "33",
	source:  "36",
	target:  "35",
	trigger: "1;4",
	cue:     "1",
}

// A run is a stretch of text in one style.
type run struct {
	text  string
	style style
}

// write puts a run into b. Off a terminal only the trigger is marked, by
// brackets, since nothing else would show which word it is.
func (r run) write(b *strings.Builder, colour bool) {
	if !colour || ansi[r.style] == "" || r.text == "" {
		b.WriteString(r.text)
		return
	}
	b.WriteString("\x1b[" + ansi[r.style] + "m")
	b.WriteString(r.text)
	b.WriteString("\x1b[0m")
}

package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// streams are what the command reads and writes: data on out, talk on err.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// terminal gives the width of the terminal that w is.
func terminal(w io.Writer) (width int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	return width, true
}

// coloured tells whether colours are wanted on w: it is a terminal that knows
// them, and NO_COLOR is not set.
func coloured(w io.Writer) bool {
	_, ok := terminal(w)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// talk speaks to the user.
type talk struct {
	w      io.Writer
	colour bool
	clear  func() // takes a progress bar off the line before a word is said
}

func newTalk(w io.Writer) *talk { return &talk{w: w, colour: coloured(w), clear: func() {}} }

// fault tells of something that could not be done. An error that joins several
// is a line each.
func (t *talk) fault(err error) {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range many.Unwrap() {
			t.fault(e)
		}
		return
	}
	t.line("error: ", "31", err)
}

// note tells of something that was mended.
func (t *talk) note(err error) { t.line("note: ", "33", err) }

// say tells how it went.
func (t *talk) say(format string, args ...any) { t.line("", "", fmt.Errorf(format, args...)) }

func (t *talk) line(what, colour string, err error) {
	t.clear()
	if t.colour && what != "" {
		what = "\x1b[" + colour + "m" + what + "\x1b[0m"
	}
	fmt.Fprintf(t.w, "annalist: %s%v\n", what, err)
}

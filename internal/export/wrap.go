package export

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// A cell is one character as the eye counts them, with its width in columns.
type cell struct {
	text  string
	width int
	style style
}

// cells cuts runs into characters. Control characters become spaces and marks
// that turn the direction of writing are dropped, so that no report can move
// the cursor, colour the page or hide words. White space becomes one space, but for padding.
func cells(runs []run) []cell {
	var out []cell
	for _, r := range runs {
		rest, state := r.text, -1
		for rest != "" {
			var c string
			var width int
			c, rest, width, state = uniseg.FirstGraphemeClusterInString(rest, state)
			c = strings.Map(harmless, c)
			switch {
			case c == "":
				continue
			case c != noBreak && strings.TrimSpace(c) == "":
				if r.style == pad || len(out) == 0 || out[len(out)-1].text != " " {
					out = append(out, cell{" ", 1, r.style})
				}
				continue
			}
			out = append(out, cell{c, width, r.style})
		}
	}
	return out
}

// noBreak is a space at which no line ends; it is written as a plain one.
const noBreak = "\u00a0"

func harmless(r rune) rune {
	switch {
	case unicode.IsControl(r):
		return ' '
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F, r == 0xFEFF:
		return -1
	}
	return r
}

// fit counts the cells that make the next line of at most width columns, broken
// at a space where there is one.
func fit(cs []cell, width int) int {
	width = max(width, 8)
	used, space := 0, 0
	for i, c := range cs {
		if c.text == " " {
			space = i
		}
		if used += c.width; used > width && c.text != " " {
			if space > 0 {
				return space
			}
			return max(i, 1)
		}
	}
	return len(cs)
}

func trim(cs []cell) []cell {
	for len(cs) > 0 && cs[len(cs)-1].text == " " {
		cs = cs[:len(cs)-1]
	}
	return cs
}

// runsOf joins neighbouring cells of one style.
func runsOf(cs []cell) []run {
	var out []run
	for _, c := range cs {
		if c.text == noBreak {
			c.text = " "
		}
		if n := len(out); n > 0 && out[n-1].style == c.style {
			out[n-1].text += c.text
			continue
		}
		out = append(out, run{c.text, c.style})
	}
	return out
}

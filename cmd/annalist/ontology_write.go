package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"annalist/ontology"
)

// An ontologyWriter writes entries of the book.
type ontologyWriter struct {
	w     io.Writer
	jsonl bool
	b     *book
}

// types writes the 16 types, a line each.
func (o ontologyWriter) types() error {
	tabs := tabwriter.NewWriter(o.w, 0, 0, 2, ' ', 0)
	if !o.jsonl {
		fmt.Fprintln(tabs, "type\tquad\tscore\tCAMEO\tGoldstein\tmodes\tframes\tmerged")
	}
	for _, t := range ontology.Types() {
		term := ontology.Term{Kind: ontology.KindType, Key: t.Name, Name: t.Name, Definition: t.Definition}
		e := o.b.entry(term)
		if o.jsonl {
			if err := writeLine(o.w, asked[ontologyEntry]{Asked: t.Name, Answers: []ontologyEntry{e}}); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(tabs, "%s\t%d\t%s\t%s\t%s\t%d\t%d\t%s\n", t.Name, t.Quad, figure(t.Score), strings.Join(tops(e.CAMEO), " "),
			goldstein(&e), len(t.Modes), e.Frames, e.Merged)
	}
	return tabs.Flush()
}

// entries writes all that is known of each term.
func (o ontologyWriter) entries(terms []ontology.Term) error {
	for i, t := range terms {
		e := o.b.entry(t)
		if o.jsonl {
			if err := writeLine(o.w, asked[ontologyEntry]{Asked: t.Key, Answers: []ontologyEntry{e}}); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			fmt.Fprintln(o.w)
		}
		if _, err := io.WriteString(o.w, e.text()); err != nil {
			return err
		}
	}
	return nil
}

// found writes what a search gave, the best first.
func (o ontologyWriter) found(query string, terms []ontology.Term) error {
	line := asked[ontologyEntry]{Asked: query, Answers: []ontologyEntry{}}
	tabs := tabwriter.NewWriter(o.w, 0, 0, 2, ' ', 0)
	for _, t := range terms {
		if o.jsonl {
			line.Answers = append(line.Answers, o.b.entry(t))
			continue
		}
		name := t.Name
		if t.Kind != ontology.KindCAMEO {
			name = t.Kind
		}
		fmt.Fprintf(tabs, "%s\t%s\t%s\n", t.Key, name, t.Definition)
	}
	if o.jsonl {
		return writeLine(o.w, line)
	}
	return tabs.Flush()
}

// kinds say in words what a term is.
var kinds = map[string]string{ontology.KindType: "PLOVER type", ontology.KindMode: "PLOVER mode", ontology.KindContext: "PLOVER context",
	ontology.KindCAMEO: "CAMEO code", kindOwn: "your own code"}

// quads say in words what the quad classes are.
var quads = [...]string{"", "1 verbal cooperation", "2 material cooperation", "3 verbal conflict", "4 material conflict"}

// text writes an entry for the eye.
func (e *ontologyEntry) text() string {
	var b strings.Builder
	head := e.Code
	if e.Kind == ontology.KindCAMEO {
		head += "  " + e.Name
	}
	fmt.Fprintf(&b, "%s  (%s)\n", head, kinds[e.Kind])
	if e.Definition != "" {
		fmt.Fprintf(&b, "  %s\n", e.Definition)
	}
	field := func(name string, lines ...string) {
		for _, line := range lines {
			fmt.Fprintf(&b, "  %-10s%s\n", name, line)
			name = ""
		}
	}
	field("of", lines(e.Parents)...)
	if e.Kind == ontology.KindType {
		field("modes", wrapped(e.Children)...)
	} else {
		field("below", lines(e.Children)...)
	}
	field("PLOVER", e.inPLOVER()...)
	field("CAMEO", e.inCAMEO()...)
	field("quad", e.quads()...)
	field("scales", e.scales()...)
	if e.NeedsRecipient {
		field("recipient", "must be there")
	}
	if e.Frames > 0 {
		field("frames", fmt.Sprintf("%d: %s%s", e.Frames, strings.Join(e.Lemmas, ", "), more(e.Frames > len(e.Lemmas))))
	} else {
		field("frames", "0")
	}
	for i, own := range e.Own {
		label := ""
		if i == 0 {
			label = "yours"
		}
		field(label, strings.Join(filled(own.Code, own.Asks, own.Meaning, own.Rule), " · "))
	}
	return b.String()
}

// inPLOVER writes what a CAMEO code crosses to.
func (e *ontologyEntry) inPLOVER() []string {
	switch {
	case e.Kind != ontology.KindCAMEO:
		return nil
	case e.Type == "":
		return []string{"none: PLOVER has no type for it"}
	}
	to := strings.Join(append([]string{e.Type}, e.Modes...), "/")
	if len(e.Contexts) > 0 {
		to += ", context " + strings.Join(e.Contexts, ", ")
	}
	if e.Exception {
		root, _ := ontology.CAMEO(ontology.Root(e.Code))
		to += fmt.Sprintf(" (an exception: %s is %s)", root.Code, root.Type)
	}
	return []string{to}
}

// inCAMEO writes the CAMEO codes that cross to a term, those alone under which
// the others stand.
func (e *ontologyEntry) inCAMEO() []string {
	if e.Kind == ontology.KindCAMEO || e.Kind == kindOwn {
		return nil
	}
	top := tops(e.CAMEO)
	switch {
	case len(top) == 0:
		return []string{"none: CAMEO does not tell it"}
	case len(top) > 12:
		return append(wrapped(top), plural(len(e.CAMEO), "code")+" in all")
	case len(top) < len(e.CAMEO):
		return append(butFor(top, e.CAMEO), plural(len(e.CAMEO), "code")+" in all")
	}
	return lines(top)
}

// butFor writes codes one a line, with those under them that are not of all.
func butFor(top, all []string) (out []string) {
	for i, line := range lines(top) {
		var others []string
		for _, c := range ontology.Codes() {
			if strings.HasPrefix(c.Code, top[i]) && !slices.Contains(all, c.Code) {
				others = append(others, c.Code)
			}
		}
		if others != nil {
			line += ", but for " + strings.Join(tops(others), " ")
		}
		out = append(out, line)
	}
	return out
}

// tops are the codes under which the others stand.
func tops(codes []string) (top []string) {
	var all []ontology.Code
	for _, code := range codes {
		c, _ := ontology.CAMEO(code)
		all = append(all, c)
	}
	for _, c := range ontology.Tops(all) {
		top = append(top, c.Code)
	}
	return top
}

func (e *ontologyEntry) quads() (out []string) {
	if e.Quad == 0 && e.CAMEOQuad > 0 {
		return []string{quads[e.CAMEOQuad]}
	}
	if e.Quad > 0 {
		s := quads[e.Quad]
		if e.Merged != e.typ() || e.MergedQuad != e.Quad {
			s += fmt.Sprintf("; in the scheme of 15 roots %s, %s", e.Merged, quads[e.MergedQuad])
		}
		out = append(out, s)
	}
	if e.CAMEOQuad > 0 && e.CAMEOQuad != e.Quad {
		out = append(out, "by its CAMEO root "+quads[e.CAMEOQuad])
	}
	return out
}

// typ is the PLOVER type that an entry is, or belongs to.
func (e *ontologyEntry) typ() string {
	if e.Kind == ontology.KindCAMEO {
		return e.Type
	}
	typ, _, _ := strings.Cut(e.Code, "/")
	return typ
}

// scales writes both intensity scales.
func (e *ontologyEntry) scales() []string {
	var parts []string
	if e.Score != nil {
		of := ""
		if e.Kind != ontology.KindType {
			of = " (of " + e.typ() + ")"
		}
		parts = append(parts, "PLOVER "+figure(*e.Score)+of)
	}
	if g := goldstein(e); g != "" {
		parts = append(parts, "Goldstein "+g)
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{strings.Join(parts, "; ")}
}

// goldstein writes the value of a code, or from where to where those of several
// go.
func goldstein(e *ontologyEntry) string {
	r := e.GoldsteinRange
	switch {
	case e.Goldstein != nil:
		return figure(*e.Goldstein)
	case r == nil:
		return ""
	case r[0] == r[1]:
		return figure(r[0])
	}
	return figure(r[0]) + " to " + figure(r[1])
}

func figure(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// lines writes codes one a line, CAMEO's with their names.
func lines(codes []string) (out []string) {
	for _, code := range codes {
		if c, ok := ontology.CAMEO(code); ok {
			code += " " + c.Name
		}
		out = append(out, code)
	}
	return out
}

// wrapped writes short words side by side, modes without their type, in lines
// that a terminal of 80 columns holds.
func wrapped(words []string) (out []string) {
	line := ""
	for i, w := range words {
		if _, mode, ok := strings.Cut(w, "/"); ok {
			w = mode
		}
		if i < len(words)-1 {
			w += ","
		}
		if line != "" && utf8.RuneCountInString(line)+len(w) > 66 {
			out, line = append(out, line), ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

func more(is bool) string {
	if is {
		return " …"
	}
	return ""
}

// filled leaves out empty strings.
func filled(parts ...string) (out []string) {
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

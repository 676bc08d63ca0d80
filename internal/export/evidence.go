package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist"
)

// people lists participants, "—" for none.
func (v *view) people(ps []annalist.Participant, as style) []run {
	if len(ps) == 0 {
		return []run{{"—", as}}
	}
	var out []run
	for i := range ps {
		if i > 0 {
			out = append(out, run{", ", faint})
		}
		out = append(out, v.person(&ps[i], as)...)
	}
	return out
}

// nameWidth is the most a name takes on the page, in characters.
const nameWidth = 44

// person writes code and name: "NLDGOV Mark Rutte", "— the rebels".
func (v *view) person(p *annalist.Participant, as style) []run {
	code := p.Code
	if code == "" {
		code = "—"
	}
	return []run{{code, as}, {" " + shorten(v.name(p), nameWidth), plain}}
}

// how tells the modality, and who tells the event; it is empty for what plainly
// occurred.
func (v *view) how(e *annalist.Event) run {
	switch {
	case len(e.AccordingTo) > 0:
		return run{"according to " + v.tellers(e) + ", told as " + string(e.Modality), told}
	case !e.IsFact():
		return run{string(e.Modality), told}
	case e.Modality != annalist.Occurred:
		return run{string(e.Modality), factual}
	}
	return run{}
}

// tellers names those the event is according to, with their statements.
func (v *view) tellers(e *annalist.Event) string {
	var names []string
	for _, id := range e.AccordingTo {
		name := v.speaker(id)
		if name == "" {
			name = "someone not known"
		}
		names = append(names, shorten(name, nameWidth)+" ("+id+")")
	}
	return strings.Join(names, ", ")
}

// evidence is the event's sentence with the words that gave the codes in
// their styles, and the trigger in brackets where there are no colours. Of a
// sentence longer than so many lines it is the part that holds those words.
func (t *table) evidence(v *view, e *annalist.Event, lines int) []run {
	text := v.Report.Text
	whole := v.sentence(e.Sentence)
	styles := make([]style, whole.Len())
	if !e.IsFact() {
		for i := range styles {
			styles[i] = faint
		}
	}
	core := annalist.Span{}
	paint := func(s annalist.Span, as style) {
		if s.Len() == 0 || !whole.Contains(s) {
			return
		}
		if core.Len() == 0 {
			core = s
		}
		core = core.Cover(s)
		for i := s.Start; i < s.End; i++ {
			styles[i-whole.Start] = as
		}
	}
	for _, p := range e.Sources {
		paint(p.Span, source)
	}
	for _, p := range e.Targets {
		paint(p.Span, target)
	}
	for _, s := range e.Trigger {
		paint(s, trigger)
	}
	shown := window(text, whole, core, lines*(t.o.Width-eventIndent))
	var out []run
	if shown.Start > whole.Start {
		out = append(out, run{"… ", faint})
	}
	for i := shown.Start; i < shown.End; {
		j := i + 1
		for j < shown.End && styles[j-whole.Start] == styles[i-whole.Start] {
			j++
		}
		as := styles[i-whole.Start]
		words := text[i:j]
		if as == trigger && !t.o.Colour {
			words = "[" + words + "]"
		}
		out = append(out, run{words, as})
		i = j
	}
	if shown.End < whole.End {
		out = append(out, run{" …", faint})
	}
	return out
}

// window gives at most about most bytes of whole, with core in their middle,
// cut at white space. A core that is longer stays whole.
func window(text string, whole, core annalist.Span, most int) annalist.Span {
	if whole.Len() <= most {
		return whole
	}
	room := max(most-core.Len(), 0) / 2
	w := annalist.Span{Start: max(core.Start-room, whole.Start), End: min(core.End+room, whole.End)}
	for w.Start > whole.Start && w.Start < core.Start && !spaceAt(text, w.Start-1) {
		w.Start++
	}
	for w.End < whole.End && w.End > core.End && !spaceAt(text, w.End) {
		w.End--
	}
	return w
}

func spaceAt(text string, i int) bool {
	return text[i] < utf8.RuneSelf && unicode.IsSpace(rune(text[i]))
}

// shorten keeps the beginning and the end of a text of more than most
// characters, cut between words, with "…" for what is left out.
func shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	r := []rune(s)
	head, tail := string(r[:most*2/3]), string(r[len(r)-most/3+2:])
	if i := strings.LastIndexAny(head, " \n"); i > 0 {
		head = head[:i]
	}
	if i := strings.IndexAny(tail, " \n"); i >= 0 {
		tail = tail[i+1:]
	}
	return strings.TrimSpace(head) + " … " + strings.TrimSpace(tail)
}

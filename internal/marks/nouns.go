package marks

import "annalist"

// Statement writes st into text: SOURCE, CUE, CONTENT and ADDRESSEE.
func Statement(text string, st annalist.Statement) string {
	var marks []Mark
	if st.Source != nil {
		marks = append(marks, Mark{"SOURCE", st.Source.Span})
	}
	marks = append(marks, all("CUE", st.Cue)...)
	marks = append(marks, all("CONTENT", st.Content)...)
	if st.Addressee != nil {
		marks = append(marks, Mark{"ADDRESSEE", st.Addressee.Span})
	}
	return Render(text, marks)
}

// Event writes ev into text: SRC and TAR for its participants, EVT for its
// trigger, DATE and PLACE for the expressions that give them.
func Event(text string, ev annalist.Event) string {
	marks := all("EVT", ev.Trigger)
	for _, p := range ev.Sources {
		marks = append(marks, Mark{"SRC", p.Span})
	}
	for _, p := range ev.Targets {
		marks = append(marks, Mark{"TAR", p.Span})
	}
	if ev.Date != nil {
		marks = append(marks, Mark{"DATE", ev.Date.Span})
	}
	if ev.Place != nil {
		marks = append(marks, Mark{"PLACE", ev.Place.Span})
	}
	return Render(text, marks)
}

// all gives every span the one label.
func all(label string, spans []annalist.Span) []Mark {
	var marks []Mark
	for _, s := range spans {
		marks = append(marks, Mark{label, s})
	}
	return marks
}

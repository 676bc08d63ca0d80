// Package events finds who did what to whom. In go a report, its analysis, its
// actors and its statements; out come events in the order of the text, each
// with its PLOVER type and CAMEO code, the spans of its trigger and
// participants, its modality with the words that decided it, and the statements
// that tell it. The rules are the frames and cues of the lexicons, matched on
// the sentence's tree: passives, control, relative clauses, participles and
// coordination are seen through, and a light verb counts with its noun. What no
// frame covers, or whose participants are not known, is left out. Dates and
// places of events are for a later stage.
package events

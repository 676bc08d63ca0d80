// Package export writes readings: JSON Lines for programs, CSV and TSV for
// spreadsheets, CoNLL-U for linguists, a table for the eye.
//
// In: an [annalist.Reading] at a time, in the order of the input. Out: bytes
// on an io.Writer, the same for the same readings. An event that is not a
// fact (see [annalist.Event.IsFact]) says so in every format. Which format and
// where to is the command's to choose.
package export

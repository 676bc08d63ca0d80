// Package pipeline reads a report from beginning to end. It alone knows the
// stages and their order:
//
//	sentences -> syntax -> mentions -> dates, places -> actors -> statements -> events
//
// Then events take their dates and places, and their participants the codes of
// the events' own dates.
//
// [Pipeline.Explain] is the same reading with what was tried on the way.
//
// In: an [annalist.Report], and once, at [New], the models and the lexicons as
// file systems. Out: an [annalist.Reading], or for [Pipeline.Parse] the
// [annalist.Analysis] alone. A Pipeline may be shared by any number of
// goroutines; the result is a function of the report, the models and the
// lexicons, whatever else runs.
package pipeline

// Package actors makes actors of chains of mentions: who each one is, of which
// country, in which role, at the report's date.
//
// In: a report, its analysis, its mentions and its places. Out: one [annalist.Actor] a
// chain that can act or be acted on: persons, organisations, groups, and
// countries where they are not only the place of something. Each carries the
// basis and the rule of its code:
//
//	lexicon         a row of lexicons/actors: the office held at the report's date
//	title           the words of the report: "Interior Minister Carla Gomez"
//	nationality     a country and no title: "Graustarkian", "Ruritania's"
//	name            the words of an organisation's own name: "Supreme Court of Ruritania"
//	metonymy        a capital or a palace that speaks: "Strelsau said"
//	place           a town or province that is acted on
//	membership      an organisation's or a government's people: "UN peacekeepers"
//	coordination    "Ruritanian police and soldiers"
//	clause-place    "Rebels killed two farmers in Ruritania"
//	coreference     "its army", "the country's army"
//	report-country  the one country that the report is about
//
// What cannot be told stays blank. Codes of persons hold at the report's date
// only; without a date only offices without dates count. A person of the
// lexicons who surely holds no office that day is of his country alone.
//
// A plural that stands for several of the report's actors ("the two leaders",
// "both countries", "they" after "the North and the South") has them as its
// members, if which they are is plain.
//
// [Resolver.AtEvents] then writes the participants of events with the codes of
// the events' own days, and members in place of their plural.
package actors

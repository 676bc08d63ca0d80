// Package dates finds the time expressions of a report and turns them into
// days. In go a report, with the day it was published if that is known, and its
// analysis; out come [annalist.DateRange] values in the order of the text. The
// same package gives events and statements the one expression that the tree
// links to them, and reads the day of publication off a report that brings it
// only in its text.
//
// A sentence is cut into words, those between hyphens too ("mid-July"); a
// grammar written by hand reads the longest expression at each word; what it
// says, a value, is then resolved:
//
//	absolute     "3 March 2014", "the 1990s": the words alone
//	publication  "Thursday", "last week", "March 3": from the day of publication
//	text         "three days later", "the next day": from the one other time of
//	             the sentence, or else of the sentence before it in the paragraph
//	duration     "six years": no days
//	set          "every Friday": no days
//	undated      relative, in a report whose day is not known: no days
//
// Weeks begin on Monday. "Thursday" is the latest on or before the day of
// publication in a clause of the past and the first on or after it in a clause
// of what is to come; "last Thursday" is that of the week before, "next
// Thursday" that of the week after. A day without a year is the nearest that
// the tense allows. Early, mid and late are thirds: ten days of a month, four
// months of a year; the beginning and the end are the first and last week of a
// month, January and December. Seasons are those of the north, by full months.
// "Since" and "until" leave one end open. What cannot be told is left without
// days: vague spans ("in recent days"), holidays that move, fiscal years,
// "3/4/2014", the winter of one year, a time of the text with two anchors.
//
// The words come from the closed vocabulary of this package and from three
// tables: dates/days.tsv, dates/names.tsv, dates/zones.tsv.
package dates

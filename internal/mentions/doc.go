// Package mentions finds the words of a report that name someone: names,
// descriptions ("the Iraqi interior minister", "nine soldiers") and pronouns,
// and joins those that name the same one into chains.
//
// In: a report and its analysis (tokens with tags and arcs in the style of UD
// English EWT, entities). Out: mentions in the order of the text. Places are
// mentions too; whether a country acts or is only where something happened is
// left to the stage that makes actors of chains.
//
// Each join is a rule with a name, which the later mention carries in its Rule:
//
//	name         the same name again
//	alias        another name of the same entry of the lexicons: "U.S.", "United States"
//	surname      "Merkel" for the one "Angela Merkel" of the report
//	first-name   "Xi" for the one "Xi Jinping"
//	acronym      "African Union (AU)", and AU after it
//	apposition   "Carla Gomez, the interior minister"
//	copula       "Gomez is the interior minister"
//	post         "Gomez resigned as interior minister"
//	title        "the minister" where one person of the report bears the title
//	description  the same words again: "a militia ... the militia"
//	kind         "the group" for the one organisation named just before
//	relative     "who", "which"
//	pronoun      he, she, they, it
//
// Where two answers are equally good none is given: the mention stays alone in
// its chain. "I", "we" and "you" are never joined.
package mentions

// Package petrarch reads the dictionaries of TABARI and PETRARCH2 (actors,
// agents, verbs, discards, issues) and writes them as lexicon files.
//
// In: the texts of the dictionaries, and what the program's own lexicons hold.
// Out: the text of each lexicon file, a fault for every line that could not be
// said in our formats, and counts that add up: each line of each file is
// blank, a comment, converted or listed, and no two of these.
//
// What names, codes and verbs mean is taken from the dictionary as PETRARCH2
// takes it; nothing is checked against the world.
package petrarch

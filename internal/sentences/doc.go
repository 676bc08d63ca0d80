// Package sentences cuts a report into sentences and tokens. What goes in is
// a [annalist.Report]; what comes out are [annalist.Sentence] values whose
// tokens follow Universal Dependencies for English as the English Web
// Treebank writes them ("do" + "n't", "well" + "-" + "known", "$" + "5"),
// each with its exact byte range. Every character that is not white space is
// in exactly one token.
//
// The package is made of rules alone and runs in time linear in the text.
// Sentence ends are found as well as rules can tell: a learned head may later
// move them inside a paragraph. Tags, lemmas and arcs are left to others.
package sentences

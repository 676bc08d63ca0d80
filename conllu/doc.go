// Package conllu reads and writes CoNLL-U, the file format of Universal
// Dependencies. Nothing is lost: comments, multiword ranges, empty nodes and
// all ten columns are kept as they stand, so that a clean file that is read
// and written again is the same file, byte for byte.
//
//	# sent_id = 1
//	# text = Graustark didn't reply.
//	1	Graustark	Graustark	PROPN	NNP	Number=Sing	4	nsubj	_	NER=B-GPE
//	2-3	didn't	_	_	_	_	_	_	_	_
//	2	did	do	AUX	VBD	_	4	aux	_	_
//	3	n't	not	PART	RB	_	4	advmod	_	_
//	4	reply	reply	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
//	5	.	.	PUNCT	.	_	4	punct	_	_
//
// A file is UTF-8. A sentence is comment lines (first sign #), then one line a
// word, then a blank line. A word line is ten columns set apart by tabs: ID
// FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC; "_" stands for nothing.
// Words count 1, 2, 3. A line with the ID 2-3 stands before word 2 and gives
// the surface form of words 2 and 3; it has no HEAD. An empty node has the ID
// 4.1, stands after word 4 and has no HEAD. HEAD is 0 for the root, or the ID
// of another word.
//
// [ToAnalysis] and [FromAnalysis] go between this format and the program's
// own nouns. Whether the arcs form a tree is not checked here: a file with an
// odd tree can still be read, shown and mended.
package conllu

// Package score compares what the program read with what people annotated. In
// go two files of the same text as CoNLL-U, out come counts, precision, recall
// and F1.
//
// [Parse] follows the evaluation of the CoNLL 2018 shared task, in which the
// two files need not have the same tokens or sentences: they are compared by
// the characters they cover. [Entities] and [EntitiesBIO] score names by exact
// span and type.
package score

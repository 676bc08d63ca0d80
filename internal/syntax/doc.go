// Package syntax runs the encoder over a report and decodes its scores: in go
// sentences with tokens, out comes an [annalist.Analysis], with sentences
// whose ends the model has moved inside their paragraphs, tags, lemmas, heads
// and relations, names, attributions, and predicates with their arguments.
//
// The model's scores mean what docs/model.md says. Every decoder here takes
// plain slices of scores; only analyzer.go and decode.go know the model. Equal
// scores are settled for the lowest index, so that the same scores always give
// the same analysis.
package syntax

// Package syntax runs the encoder over a report and decodes its scores: in go
// sentences with tokens, out comes an [annalist.Analysis], with sentences
// whose ends the model has moved inside their paragraphs, tags, lemmas, heads
// and relations, names, attributions, and predicates with their arguments.
//
// The model's scores mean what docs/model.md says. The way of a window through
// the package is reader.readWindow: cut (window.go), score, sentence ends
// (ends.go), then for each sentence tags and lemmas (lemma.go, english.go), the
// tree (tree.go), names (name.go) and predicates (decode.go), and for the
// window who said what (attribution.go, link.go). The decoders take plain
// slices of scores. Equal scores are settled for the lowest index, so that the
// same scores always give the same analysis.
//
// What a text says beyond one window, and what its words mean, is left to
// others.
package syntax

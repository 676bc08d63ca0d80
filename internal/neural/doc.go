// Package neural runs the model of docs/model.md: word pieces in, scores out.
//
// It knows no grammar and no text beyond a word's form: internal/syntax cuts a
// report into windows, calls [Model.Score], and decodes the scores.
//
// A [Model] is read once by [Load] and then only read: any number of
// goroutines may share it, each with [Scores] of its own.
//
//	m, err := neural.Load(weights, vocab)
//	s := m.NewScores()
//	m.Score([]neural.Word{{Pieces: m.Pieces(nil, "Ruritania"), Case: 1, Break: 2}}, s)
//	arcs := s.Arcs(0, 1)
//
// # Kernels
//
// The arithmetic has four forms, which give the same bytes: in Go, for every
// processor; in AVX2 and in AVX-512 VNNI, for amd64; and in NEON, for arm64.
// Integer sums are exact, and float32 sums have one fixed order, without fused
// multiply-add. The best form that the processor has is taken. The environment
// variable ANNALIST_KERNELS (go, avx2, vnni or neon) forces one; a form the
// processor lacks, or an unknown name, is passed over.
package neural

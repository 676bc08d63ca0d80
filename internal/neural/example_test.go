package neural_test

import (
	"fmt"
	"os"

	"annalist/internal/neural"
)

// A tiny random model scores a window of three words.
func Example() {
	weights, err := os.ReadFile("testdata/tiny.bin")
	if err != nil {
		fmt.Println(err)
		return
	}
	vocab, err := os.ReadFile("testdata/tiny-vocab.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	m, err := neural.Load(weights, vocab)
	if err != nil {
		fmt.Println(err)
		return
	}
	words := []neural.Word{
		{Pieces: m.Pieces(nil, "Ruritanian"), Case: 1, Break: 2},
		{Pieces: m.Pieces(nil, "troops")},
		{Pieces: m.Pieces(nil, "shelled")},
	}
	s := m.NewScores()
	m.Score(words, s)
	fmt.Println("word pieces:", words[0].Pieces, words[1].Pieces, words[2].Pieces)
	fmt.Println("upos:", s.Words, "words by", len(s.UPOS)/s.Words, "labels")
	fmt.Println("arcs:", len(s.Arcs(0, 3)), "scores, the root's and three words' for each word")
	// Output:
	// word pieces: [29 30 31] [11] [12 13]
	// upos: 3 words by 4 labels
	// arcs: 12 scores, the root's and three words' for each word
}

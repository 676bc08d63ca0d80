// Tokens scores the tokeniser and the sentence rules on CoNLL-U files, the way
// of the CoNLL 2018 shared task: a word counts when its span is right (and
// its surface token's words, where one has several), a sentence when its
// first and last characters are.
//
//	go run ./eval/tokens [-wrap 80] [-show 20] [-ends 20] FILE.conllu...
//
// The file - is standard input.
//
// Each document's raw text is rebuilt from its tokens: a space where the file
// has no SpaceAfter=No, a blank line at each "# newpar" and document, a space
// between sentences. With -wrap the paragraphs are broken into lines of at
// most that width.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"

	"annalist"
	"annalist/internal/sentences"
)

func main() {
	wrap := flag.Int("wrap", 0, "break paragraphs into lines of at most this many characters")
	show := flag.Int("show", 0, "print this many of the commonest faults of words")
	bounds := flag.Int("ends", 0, "print this many sentence ends that are missed or too many")
	flag.Parse()
	status := 0
	for _, name := range flag.Args() {
		if err := run(name, *wrap, *show, *bounds); err != nil {
			fmt.Fprintln(os.Stderr, "tokens: error:", err)
			status = 1
		}
	}
	os.Exit(status)
}

func run(name string, wrap, show, bounds int) error {
	data, err := read(name)
	if err != nil {
		return err
	}
	docs, err := readGold(string(data))
	if err != nil {
		return fmt.Errorf("%s:%w", name, err)
	}
	var words, sents, tokens measure
	faults := map[string]int{}
	for _, gold := range docs {
		raw, goldDoc := gold.render(wrap)
		sys := fromSplit(sentences.Split(&annalist.Report{Text: raw}))
		words.add(goldDoc.words, sys.words)
		tokens.add(goldDoc.surface, sys.surface)
		sents.add(goldDoc.sents, sys.sents)
		if show > 0 {
			compare(raw, goldDoc.words, sys.words, faults)
		}
		if bounds > 0 {
			bounds -= printEnds(raw, goldDoc.sents, sys.sents, bounds)
		}
	}
	base := name[strings.LastIndexByte(name, '/')+1:]
	fmt.Printf("%-28s wrap %2d  documents %d\n", base, wrap, len(docs))
	fmt.Printf("  tokens     %v\n  words      %v\n  sentences  %v\n", tokens, words, sents)
	printFaults(faults, show)
	return nil
}

func read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(name)
}

// printFaults writes the commonest faults, most first, then by the alphabet.
func printFaults(faults map[string]int, n int) {
	keys := make([]string, 0, len(faults))
	for k := range faults {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if faults[keys[i]] != faults[keys[j]] {
			return faults[keys[i]] > faults[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Printf("%5d  %s\n", faults[k], k)
	}
}

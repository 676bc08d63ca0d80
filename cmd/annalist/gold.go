package main

import (
	"bytes"
	"fmt"
	"strings"

	"annalist/conllu"
)

func readGold(data []byte, name string) ([]conllu.Sentence, error) {
	return conllu.Read(bytes.NewReader(data), name)
}

// readNames reads CoNLL-U, or a file of one word and its tag a line:
//
//	# newdoc id = gazette-1
//	Rudolf	B-PER
//	Rassendyll	I-PER
//	spoke	O
//
// with a tab between, a blank line after each sentence and comment lines where
// there is something to tell. In a file without newdoc lines each sentence is
// a document of its own.
func readNames(data []byte, name string) ([]conllu.Sentence, error) {
	for line := range bytes.Lines(data) {
		if len(bytes.TrimSpace(line)) > 0 && line[0] != '#' {
			if bytes.Count(line, []byte{'\t'}) > 1 {
				return readGold(data, name)
			}
			break
		}
	}
	return readTags(string(data), name)
}

func readTags(data, name string) (out []conllu.Sentence, err error) {
	apart := !strings.Contains(data, "# newdoc")
	var s conllu.Sentence
	end := func() {
		if len(s.Rows) > 0 {
			if apart {
				s.Comments = append(s.Comments, fmt.Sprintf("# newdoc id = %d", len(out)+1))
			}
			out = append(out, s)
			s = conllu.Sentence{}
		}
	}
	number := 0
	for line := range strings.Lines(data) {
		number++
		line = strings.TrimRight(line, "\r\n")
		word, tag, tabbed := strings.Cut(line, "\t")
		switch {
		case line == "":
			end()
		case strings.HasPrefix(line, "# "):
			s.Comments = append(s.Comments, line)
		case !tabbed || word == "" || tag == "":
			return nil, fmt.Errorf("%s:%d: %q is not a word and its tag; set them apart by a tab", name, number, line)
		default:
			id := len(s.Rows) + 1
			misc := "_"
			if tag != "O" {
				misc = "NER=" + tag
			}
			s.Rows = append(s.Rows, conllu.Row{ID: conllu.ID{First: id, Last: id}, Form: word, Lemma: "_", UPOS: "_", XPOS: "_",
				Feats: "_", Head: conllu.NoHead, Deprel: "_", Deps: "_", Misc: misc})
		}
	}
	end()
	return out, nil
}

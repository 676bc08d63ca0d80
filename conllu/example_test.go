package conllu_test

import (
	"fmt"
	"os"
	"strings"

	"annalist/conllu"
)

func Example() {
	const file = "# text = Talks ended.\n" +
		"1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n" +
		"2\tended\tend\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No\n" +
		"3\t.\t.\tPUNCT\t.\t_\t9\tpunct\t_\t_\n\n"
	_, err := conllu.Read(strings.NewReader(file), "talks.conllu")
	fmt.Println(err)

	sentences, err := conllu.Read(strings.NewReader(strings.Replace(file, "\t9\t", "\t2\t", 1)), "talks.conllu")
	if err != nil {
		fmt.Println(err)
		return
	}
	sentences[0].Rows[0].Lemma = "Talks"
	conllu.Write(os.Stdout, sentences)
	// Output:
	// talks.conllu:4: column 7 (HEAD): the head 9 is not in the sentence; its words are 1 to 3
	// # text = Talks ended.
	// 1	Talks	Talks	NOUN	NNS	Number=Plur	2	nsubj	_	_
	// 2	ended	end	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
	// 3	.	.	PUNCT	.	_	2	punct	_	_
}

package statements_test

import (
	"fmt"
	"os"
	"strings"

	"annalist/conllu"
	"annalist/internal/marks"
	"annalist/internal/statements"
)

func ExampleFinder_Find() {
	parse := `# newdoc id = r1
1	Ruritania	Ruritania	PROPN	NNP	_	2	nsubj	_	_
2	denied	deny	VERB	VBD	_	0	root	_	_
3	shelling	shell	VERB	VBG	_	2	xcomp	_	_
4	Hentzau	Hentzau	PROPN	NNP	_	3	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

`
	doc, err := conllu.Read(strings.NewReader(parse), "r1.conllu")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, analysis := conllu.ToAnalysis(doc)
	finder, err := statements.New(os.DirFS("../../lexicons"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, st := range finder.Find(report, analysis, nil) {
		fmt.Println(marks.Statement(report.Text, st))
		fmt.Println(st.ID, st.Form, st.Stance, st.Kind, st.Basis)
	}
	// Output:
	// (SOURCE: Ruritania) (CUE: denied) (CONTENT: shelling Hentzau).
	// s1 speech denies indirect cue
}

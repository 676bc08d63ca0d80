package annalist

// A Token is one syntactic word of UD English (EWT style): "don't" is the two
// tokens "do" and "n't". The fields carry the CoNLL-U column names.
type Token struct {
	Span   Span
	Form   string // Text[Span], except in a sentence that came as CoNLL-U
	Lemma  string
	UPOS   string
	XPOS   string
	Feats  string // "Number=Plur|Person=3", "" if none
	Head   int    // 1-based id in the sentence; 0 is the root
	Deprel string

	// Words is the number of tokens of the surface token that starts here when
	// it has more than one ("don't": 2 on "do", 0 on "n't"), else 0.
	Words int
	// Joined is true when no white space follows the token in the text.
	Joined bool
}

// A Sentence is a run of tokens that is parsed as one tree.
type Sentence struct {
	Span     Span
	Tokens   []Token
	Headline bool // part of the report's title
	Dateline Span // "MOSCOW (Reuters) -" at the sentence's start, else empty
	// Paragraph numbers the paragraphs of the report from 0: sentences of one
	// paragraph share a number.
	Paragraph int
}

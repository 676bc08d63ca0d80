package annalist

// A TokenRange is the half-open range [First, Last+1) of token indices (from
// 0) in sentence Sentence of an Analysis: First and Last are both inside.
type TokenRange struct{ Sentence, First, Last int }

// An Analysis is what the encoder says of one report, decoded. It is made once
// a report; later stages read it and none runs the encoder again.
type Analysis struct {
	Sentences    []Sentence // with tags, lemmas and arcs filled
	Entities     []Entity
	Attributions []Attribution
	Predicates   []Predicate
	Acts         []Act // in the order of the text
}

// An Entity is a name. Type is PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC.
// Score is the mean probability of its tags, in [0, 1].
type Entity struct {
	TokenRange
	Type  string
	Score float64
}

// An Attribution is a source, a cue and a content that the model joins. Source
// or Cue may be empty (nil); Content has its pieces in the order of the text
// and may run over several sentences (one range a sentence and piece).
type Attribution struct {
	Source  []TokenRange
	Cue     []TokenRange
	Content []TokenRange
	Score   float64 // the least of the mean tag probabilities of its parts
}

// A Predicate is a word that tells of an act or a state, verb or noun, with
// the head words of its arguments.
type Predicate struct {
	Sentence, Token int
	Score           float64
	Arguments       []Argument
}

// An Argument is the head word of a predicate's argument, in the predicate's
// sentence. Role is a PropBank label: ARG0 to ARG4, ARGM-TMP, ARGM-LOC,
// ARGM-NEG, ARGM-MOD and so on.
type Argument struct {
	Token int
	Role  string
	Score float64
}

// An Act is a word of which the model says that it tells a political event:
// which root of the merged scheme of 15 or NONE, and which CAMEO code of three
// digits, each with its probability, the likeliest first.
type Act struct {
	Sentence, Token int
	Roots, Codes    []Weighed
}

// A PairReading is what the model says that one marked actor does to another:
// the roots of the merged scheme of 15 with NONE, and CAMEO codes of three
// digits, each with its probability, the likeliest first.
type PairReading struct{ Roots, Codes []Weighed }

// A Weighed is a label and its probability, in [0, 1].
type Weighed struct {
	Label  string
	Weight float64
}

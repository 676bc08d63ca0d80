package annalist

// An Explanation is a reading with how it came about.
type Explanation struct {
	Reading *Reading
	Traces  []Trace                // one a sentence, in order
	Pairs   map[string]PairReading // by event ID: what the model says of its source and target
}

// A Trace is what the frames made of one sentence: every word that has any, in
// order, and where no event came of it, why not.
type Trace struct {
	Mended []Arc // where the frames read another tree than the parser's
	Words  []TracedWord
	WhyNot *WhyNot // nil if the sentence has an event
}

// An Arc is how a token hangs on another: Head is -1 at the root.
type Arc struct {
	Token, Head int // indices in the sentence
	Deprel      string
}

// A TracedWord is a word that has frames, with those that were tried on it in
// their order. The first that holds wins, and ends the trying.
type TracedWord struct {
	Token    int // index in the sentence
	Lemma    string
	Untried  string // why no frame was tried; "" if any was
	Attempts []Attempt
	Joined   *Join  // how its find was joined to another's; nil if it was not
	Lent     bool   // its find had too few participants and was lent those of another
	Event    string // the ID of the event that it tells; "" if none
}

// An Attempt is one frame tried on one word.
type Attempt struct {
	Rule             string
	Type, CAMEO      string
	Carrier          int // the token of the verb that carries a noun; -1 if none
	Tests            []Test
	Holds            bool
	Sources, Targets []Participant // whom its fillers found
}

// A Test is one of the things that a frame asks, and how it went.
type Test struct {
	// Name is particle, object, WITH, NOT, NEAR, complement, subject (is no
	// thing), mishap (tells of none), source, target, figure or NEED.
	Name   string
	Asks   string // in the words of the frame's entry; "" if they say no more
	State  TestState
	Tokens []int // the words it looked at, in that order; one that passes ends with the word that passed it
}

// A TestState tells how a test went.
type TestState string

// The states. What only fills a cell is empty where it finds nobody: the frame
// does not fail by that, but NEED may.
const (
	Passed     TestState = "passed"
	Failed     TestState = "failed"
	Empty      TestState = "empty"
	NotReached TestState = "not reached"
)

// A Join tells that a find gave way to that of another word, which tells the
// same act.
type Join struct {
	Into int // token
	Why  string
	Gave []string // what the other took over from it: "source", "target", "figures"
}

// A WhyNot tells why a sentence has no event: the frame that came nearest, the
// first of its tests that failed, and that in plain words.
type WhyNot struct {
	Token int    // -1 if no frame was tried
	Rule  string // "" if no frame was tried
	Test  string // its name
	Words string
}

// Won gives the attempt whose find was kept or joined to another's, nil if
// there is none: the one that holds, or the first that fails by NEED alone of
// a word that was lent participants.
func (w *TracedWord) Won() *Attempt {
	for i := range w.Attempts {
		a := &w.Attempts[i]
		if a.Holds || w.Lent && a.Tests[len(a.Tests)-1].State == Failed {
			return a
		}
	}
	return nil
}

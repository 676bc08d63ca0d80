package annalist

// A Stance tells what a speaker does with a content.
type Stance string

// The stances.
const (
	Asserts   Stance = "asserts"
	Denies    Stance = "denies"
	Accuses   Stance = "accuses"
	Demands   Stance = "demands"
	Promises  Stance = "promises"
	Threatens Stance = "threatens"
	Questions Stance = "questions"
	Praises   Stance = "praises"
	Rejects   Stance = "rejects"
	Condoles  Stance = "condoles"
	Declines  Stance = "declines" // "declined to comment"
)

// A Statement is who said what. Source is nil when the speaker is not known:
// a wrong speaker is worse than none.
type Statement struct {
	ID         string // "s1", ... in order of the text
	Source     *Participant
	Cue        []Span
	Content    []Span // its pieces, in order; quotation marks inside
	Kind       string // direct, indirect, mixed
	Form       string // speech, belief, intention, document
	Stance     Stance
	Addressee  *Participant
	Date       *DateRange
	Within     string // the ID of the statement this one stands in; "" if none
	Confidence float64
	Basis      string // how the source was found: cue, adjacency, coreference; "" if there is none
	Rule       string
	Sentence   int // index of the sentence of the cue, or of the content's start
}

package annalist

// A Modality tells how an event is told.
type Modality string

// The modalities.
const (
	Occurred     Modality = "occurred"
	Ongoing      Modality = "ongoing"
	Planned      Modality = "planned"
	Requested    Modality = "requested"
	Hypothetical Modality = "hypothetical"
	Negated      Modality = "negated"
	Alleged      Modality = "alleged"
	Historical   Modality = "historical"
)

// An Event is one act, told in one sentence. Every cell has its span; a cell
// that is not known is empty.
type Event struct {
	ID        string // "e1", ... in order of the text
	Type      string // PLOVER type; "" for what CAMEO alone codes (roots 01, 02)
	Modes     []string
	Contexts  []string
	CAMEO     string // 2 to 4 digits, "" if unknown
	Quad      int    // 1 to 4, 0 if unknown
	Goldstein float64
	Modality  Modality
	// AccordingTo holds the IDs of the statements that tell the event; empty
	// when the report tells it in its own voice.
	AccordingTo []string
	Sources     []Participant // PLOVER's actors
	Targets     []Participant // PLOVER's recipients
	Trigger     []Span
	Sentence    int // index in the reading's sentences
	Date        *DateRange
	DateBasis   string // why Date is nil: "none", "undated", "ambiguous"; else ""
	Place       *Place
	PlaceBasis  string // why Place is nil: "none", "unknown", "ambiguous"; else ""
	Figures     []Figure
	Issues      []string  // of a user's issues.tsv, those that the sentence shows
	Codes       []OwnCode // of a user's codes.tsv, sorted by scheme and code
	Confidence  float64
	Rule        string // the frame, file and line that gave the code, or "model: pair"
	// Model is the probability that the model of pairs gives the event's root for
	// its first source and target; 0 where it was not asked.
	Model float64
	// ModalityRule and ModalitySpan say which words decided the modality; empty
	// for a plain past-tense main clause.
	ModalityRule string
	ModalitySpan Span
}

// IsFact tells whether the event may stand as a plain fact: it is told as
// happening or having happened, by the report itself.
func (e *Event) IsFact() bool {
	switch e.Modality {
	case Occurred, Ongoing, Historical:
		return len(e.AccordingTo) == 0
	}
	return false
}

// An OwnCode is a code of a scheme that the user has beside PLOVER and CAMEO.
type OwnCode struct{ Scheme, Code string }

// String writes the code after its scheme: "myscheme:X1".
func (c OwnCode) String() string { return c.Scheme + ":" + c.Code }

// A Figure is a count tied to an event: killed, wounded, missing, detained,
// displaced, troops. Max is -1 when the text gives no upper bound.
type Figure struct {
	Kind     string
	Min, Max int
	Span     Span
}

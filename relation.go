package annalist

// A Relation is what a text tells that a given source does to a given target.
type Relation struct {
	Type       string // PLOVER type, "" for no event
	Modes      []string
	CAMEO      string // 2 to 4 digits
	Quad       int    // 1 to 4, 0 for no event
	Modality   Modality
	Confidence float64 // in [0, 1]
	// Rule is the frame that tells it, or the head of the model, or both.
	Rule string
}

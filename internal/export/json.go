package export

// The objects of one line of JSON Lines, keys in the order they are written.
// The names are fixed: other programs rely on them, and docs/formats.md tells
// each with an example. Every key is always there. A value that is not known
// is null, a list that holds nothing is [].

type jsonReading struct {
	ID         string          `json:"id"`
	URL        *string         `json:"url"`
	Publisher  *string         `json:"publisher"`
	Title      *string         `json:"title"`
	Published  *string         `json:"published"`
	Language   *string         `json:"language"`
	OffsetUnit Unit            `json:"offset_unit"`
	Text       string          `json:"text"`
	MadeBy     jsonMadeBy      `json:"made_by"`
	Sentences  []jsonSpan      `json:"sentences"`
	Actors     []jsonActor     `json:"actors"`
	Events     []jsonEvent     `json:"events"`
	Statements []jsonStatement `json:"statements"`
	Dates      []jsonDate      `json:"dates"`
	Places     []jsonPlace     `json:"places"`
	Disputes   []jsonDispute   `json:"disputes"`
	Signals    []jsonSignal    `json:"signals"`
}

type jsonMadeBy struct {
	Program  string            `json:"program"`
	Models   map[string]string `json:"models"`
	Lexicons string            `json:"lexicons"`
	Config   string            `json:"config"`
}

type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonActor struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	Kind     string            `json:"kind"`
	Code     *string           `json:"code"`
	Country  *string           `json:"country"`
	Sectors  []string          `json:"sectors"`
	Role     *string           `json:"role"`
	Basis    *string           `json:"basis"`
	Rule     *string           `json:"rule"`
	Mentions []jsonMention     `json:"mentions"`
	Members  []jsonParticipant `json:"members"`
}

type jsonMention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
}

type jsonParticipant struct {
	Actor *string `json:"actor"`
	Code  *string `json:"code"`
	Start int     `json:"start"`
	End   int     `json:"end"`
}

type jsonEvent struct {
	ID           string            `json:"id"`
	Incident     *string           `json:"incident"`
	Fact         bool              `json:"fact"`
	Type         *string           `json:"type"`
	Modes        []string          `json:"modes"`
	Contexts     []string          `json:"contexts"`
	CAMEO        *string           `json:"cameo"`
	Quad         *int              `json:"quad"`
	Goldstein    *float64          `json:"goldstein"`
	Modality     string            `json:"modality"`
	AccordingTo  []string          `json:"according_to"`
	SourceActors []jsonParticipant `json:"source_actors"`
	TargetActors []jsonParticipant `json:"target_actors"`
	Trigger      []jsonSpan        `json:"trigger"`
	Date         *jsonDate         `json:"date"`
	DateBasis    *string           `json:"date_basis"`
	Place        *jsonPlace        `json:"place"`
	PlaceBasis   *string           `json:"place_basis"`
	Figures      []jsonFigure      `json:"figures"`
	Confidence   float64           `json:"confidence"`
	Model        *float64          `json:"model"`
	Rule         string            `json:"rule"`
	ModalityRule *string           `json:"modality_rule"`
	ModalitySpan *jsonSpan         `json:"modality_span"`
	Sentence     int               `json:"sentence"`
	Issues       []string          `json:"issues"`
	Codes        jsonCodes         `json:"codes"`
}

// jsonCodes are a user's own codes by their scheme; encoding/json sorts schemes.
type jsonCodes map[string][]string

// A jsonDate is the day of an event or a saying, or a time expression of the
// text.
type jsonDate struct {
	From      *string `json:"from"`
	To        *string `json:"to"`
	Precision *string `json:"precision"`
	Basis     *string `json:"basis"`
	Start     *int    `json:"start"`
	End       *int    `json:"end"`
	Kind      *string `json:"kind"`
	Clock     *string `json:"clock"`
	Zone      *string `json:"zone"`
	Rule      *string `json:"rule"`
}

// A jsonPlace is where an event happened, or a place that the text names.
type jsonPlace struct {
	Name      string   `json:"name"`
	GeoNames  *int     `json:"geonames"`
	Lat       *float64 `json:"lat"`
	Lon       *float64 `json:"lon"`
	Country   *string  `json:"country"`
	Admin1    *string  `json:"admin1"`
	Precision *string  `json:"precision"`
	Start     *int     `json:"start"`
	End       *int     `json:"end"`
	Feature   *string  `json:"feature"`
	Basis     *string  `json:"basis"`
	Rule      *string  `json:"rule"`
}

type jsonFigure struct {
	Kind  string `json:"kind"`
	Min   int    `json:"min"`
	Max   *int   `json:"max"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type jsonStatement struct {
	ID         string           `json:"id"`
	Source     *jsonParticipant `json:"source"`
	Cue        []jsonSpan       `json:"cue"`
	Content    []jsonSpan       `json:"content"`
	Kind       string           `json:"kind"`
	Form       *string          `json:"form"`
	Stance     string           `json:"stance"`
	Addressee  *jsonParticipant `json:"addressee"`
	Date       *jsonDate        `json:"date"`
	Within     *string          `json:"within"`
	Confidence float64          `json:"confidence"`
	Basis      *string          `json:"basis"`
	Rule       *string          `json:"rule"`
	Sentence   int              `json:"sentence"`
}

// The lists below stay empty until a stage fills them.

type (
	jsonDispute struct{}
	jsonSignal  struct{}
)

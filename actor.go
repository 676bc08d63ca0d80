package annalist

// An ActorKind is the broad sort of an actor.
type ActorKind string

// The kinds of actor.
const (
	Person       ActorKind = "person"
	Country      ActorKind = "country"
	Organization ActorKind = "organization"
	Group        ActorKind = "group"
	Unknown      ActorKind = "unknown"
)

// An Actor is someone a report names, with a code as far as it is known at
// the report's date. Code is the country followed by the sectors ("NLDGOV"),
// "" if neither is known.
type Actor struct {
	ID       string // "a1", "a2", ... in order of first mention
	Name     string // its fullest name in the report, or in the lexicon
	Kind     ActorKind
	Code     string
	Country  string   // ISO 3166 alpha-3, or a PLOVER non-state code such as IGO
	Sectors  []string // PLOVER sectors, most telling first
	Role     string   // "Prime Minister"; "" if none is told
	Basis    string   // lexicon, title, apposition, nationality, coreference, ...
	Rule     string   // the lexicon entry or pattern that gave the code
	Mentions []Mention
	// Members are those whom a plural stands for: "the two presidents". Each
	// has its own ID as Actor and the span of one of its mentions; an event
	// names them in place of the plural.
	Members []Participant
}

// A Participant is an actor in one event or statement, by one mention.
// Code is the actor's at the event's date.
type Participant struct {
	Actor string // an Actor's ID
	Code  string
	Span  Span
}

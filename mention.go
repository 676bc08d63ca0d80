package annalist

// A MentionKind tells how a mention names its referent.
type MentionKind string

// The kinds of mention.
const (
	Name    MentionKind = "name"    // "Angela Merkel"
	Nominal MentionKind = "nominal" // "the German chancellor"
	Pronoun MentionKind = "pronoun" // "she"
)

// A Mention is a stretch of one sentence that names someone or something.
type Mention struct {
	TokenRange
	Span Span
	Head int // index in the sentence of the mention's syntactic head
	Kind MentionKind
	// Name is the name's own words, without title and article, in a mention of
	// kind Name; elsewhere it is zero.
	Name  TokenRange
	Type  string // entity type as in [Entity.Type]; "" if it has none
	Chain int    // mentions with one number are of one referent; from 0
	Rule  string // what joined it to its chain: "name", "acronym", "apposition", ...
}

package dates

// A part is a stretch of a longer time: "early 2014", "mid-July".
type part int

const (
	whole part = iota
	early
	mid
	late
	start // "the beginning of May"
	end   // "the end of May"
)

// A turn is how an expression is turned to the time it is relative to.
type turn int

const (
	plain     turn = iota
	last           // "last Thursday": of the week before
	this           // "this Thursday"
	next           // "next Thursday": of the week after
	previous       // "the previous Thursday": before another time of the text
	following      // "the following Thursday"
	same           // "that Thursday"
)

// A shape is the kind of a value.
type shape int

const (
	calendar  shape = iota // year, month and day as far as they are told, weekday beside them
	weekdays               // a weekday alone: turn, and weeks away
	quarters               // sub is 1 to 4
	halves                 // sub is 1 or 2
	seasons                // sub is 1, spring, to 4, winter
	decades                // sub is its first year, or 0 to 99 where the century is not told
	centuries              // sub is its number
	offset                 // the calendar unit n units away
	window                 // the n units up to the anchor, or on from it
	sofar                  // the unit of the anchor up to it (n < 0), or on from it
	duration
	set
	vague    // "in recent days"
	clock    // a time of day alone
	named    // a day of days.tsv
	reckoned // n units from a
	between  // a to b
	open     // since (n > 0) or until a
	weekOf   // the sub-th week of a month, -1 the last
	unknown  // a day nobody can tell: "Easter", "Bloody Sunday"
)

// A value is what an expression says, before it is known what it is relative
// to. Zero fields are not told.
type value struct {
	shape            shape
	year, month, day int
	weekday          int // 1 Monday to 7 Sunday
	sub, n           int
	unit             unit
	part             part
	turn             turn
	near             bool // year, or week, is n away from the anchor's: "March last year"
	text             bool // relative to another time of the text
	loose            bool // the same if there is one: "early in the month"
	clock, zone      string
	time             bool // told to a part of the day
	forward          bool // points on from the anchor: "until Friday", "upcoming"
	stated           bool // not relative to any day
	a, b             *value
	rule             string
}

package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"annalist"
)

// CodesFile is the name of the table of a user's own codes.
const CodesFile = "codes.tsv"

// An OwnCode is a row of codes.tsv: a code of a scheme of the user's, and what
// an event must be to get it. What is "" or empty is not asked for.
type OwnCode struct {
	annalist.OwnCode
	Type    string   // PLOVER type
	Modes   []string // all of these
	CAMEO   string   // the code, or with Prefix what it begins with
	Prefix  bool
	Frame   []string // lemma of the frame's word, then words that the trigger must hold
	Meaning string
	Rule    string
}

// OwnCodes is what codes.tsv holds, in its order.
type OwnCodes struct {
	List []OwnCode
	rows []Row
}

// ReadOwnCodes reads codes.tsv, in which a row maps events to a code of one's
// own:
//
//	scheme	code	type	modes	cameo	frame	meaning
//	war	X1	ASSAULT	heavy-weapons			shelling
//	war	X			19*		any fighting
//	war	TREATY				sign treaty	a treaty signed
//
// scheme and code are words without spaces, ":" and ";". The next four say what
// an event must be, and a row has one of them at least: its PLOVER type, modes
// of that type (several, joined by ";", must all be there), its CAMEO code or
// with "*" after it the beginning of one, and the lemma of the word whose frame
// coded it, with, after a space each, other words of the trigger ("call off",
// "sign treaty"). meaning is for readers. A missing file is an empty table.
//
// Whether the codes exist is for those who know the ontology: see Fault.
func ReadOwnCodes(fsys fs.FS) (*OwnCodes, error) {
	own := &OwnCodes{}
	rows, err := ReadTable(fsys, CodesFile, "scheme", "code", "type", "modes", "cameo", "frame", "meaning")
	if errors.Is(err, fs.ErrNotExist) {
		return own, nil
	}
	faults := []error{err}
	for _, r := range rows {
		c := OwnCode{OwnCode: annalist.OwnCode{Scheme: r.Cell(0), Code: r.Cell(1)}, Type: r.Cell(2), Modes: r.List(3),
			Frame: strings.Fields(strings.ToLower(r.Cell(5))), Meaning: r.Cell(6), Rule: r.Rule()}
		c.CAMEO, c.Prefix = strings.CutSuffix(r.Cell(4), "*")
		slices.Sort(c.Modes)
		if fault := own.wrong(r, &c); fault != nil {
			faults = append(faults, fault)
			continue
		}
		own.List, own.rows = append(own.List, c), append(own.rows, r)
	}
	return own, errors.Join(faults...)
}

// wrong tells what is wrong with a row in itself and beside those before it.
func (own *OwnCodes) wrong(r Row, c *OwnCode) error {
	switch {
	case c.Scheme == "" || strings.ContainsAny(c.Scheme, " :;"):
		return r.Fault(fmt.Sprintf("scheme is %q", c.Scheme), "write one word without : and ;, like myscheme")
	case c.Code == "" || strings.ContainsAny(c.Code, " :;"):
		return r.Fault(fmt.Sprintf("code is %q", c.Code), "write one word without : and ;, like X1")
	case len(c.Modes) > 0 && c.Type == "":
		return r.Fault(fmt.Sprintf("modes are %q without their type", r.Cell(3)), "write the type before them, like ASSAULT")
	case r.Cell(4) != "" && !isDigits(c.CAMEO):
		return r.Fault(fmt.Sprintf("cameo is %q", r.Cell(4)), "write a code like 194, or its beginning like 19*")
	case c.Type == "" && c.CAMEO == "" && len(c.Frame) == 0:
		return r.Fault(fmt.Sprintf("%s:%s asks for nothing", c.Scheme, c.Code), "give a type, a CAMEO code or a frame's lemma")
	}
	for _, old := range own.List {
		if old.OwnCode == c.OwnCode && old.Type == c.Type && slices.Equal(old.Modes, c.Modes) && old.CAMEO == c.CAMEO &&
			old.Prefix == c.Prefix && slices.Equal(old.Frame, c.Frame) {
			return r.Fault(fmt.Sprintf("%s:%s stands twice for the same events", c.Scheme, c.Code), "remove one; the other is "+old.Rule)
		}
	}
	return nil
}

// Fault says that the i-th of the list is wrong.
func (own *OwnCodes) Fault(i int, text, mend string) error { return own.rows[i].Fault(text, mend) }

// Of gives the codes of an event, sorted by scheme and code. word is what may
// stand for the lemma of its frame's word, trigger for the trigger's words. Of
// the rows of a scheme that the event satisfies the most specific count, all of
// them where several are equally so.
func (own *OwnCodes) Of(e *annalist.Event, word, trigger []string) (codes []annalist.OwnCode) {
	best := map[string][]int{}
	for i := range own.List {
		c := &own.List[i]
		if !c.holds(e, word, trigger) {
			continue
		}
		switch old := best[c.Scheme]; {
		case old == nil || moreSpecific(c, &own.List[old[0]]) > 0:
			best[c.Scheme] = []int{i}
		case moreSpecific(c, &own.List[old[0]]) == 0:
			best[c.Scheme] = append(old, i)
		}
	}
	for _, rows := range best {
		for _, i := range rows {
			codes = append(codes, own.List[i].OwnCode)
		}
	}
	slices.SortFunc(codes, func(a, b annalist.OwnCode) int {
		return cmp.Or(strings.Compare(a.Scheme, b.Scheme), strings.Compare(a.Code, b.Code))
	})
	return slices.Compact(codes)
}

// holds tells whether an event is what the row asks for.
func (c *OwnCode) holds(e *annalist.Event, word, trigger []string) bool {
	lacks := func(has []string) func(string) bool {
		return func(s string) bool { return !slices.Contains(has, s) }
	}
	switch {
	case c.Type != "" && c.Type != e.Type, slices.ContainsFunc(c.Modes, lacks(e.Modes)):
		return false
	case c.CAMEO != "" && c.CAMEO != e.CAMEO && !(c.Prefix && strings.HasPrefix(e.CAMEO, c.CAMEO)):
		return false
	}
	return len(c.Frame) == 0 || slices.Contains(word, c.Frame[0]) && !slices.ContainsFunc(c.Frame[1:], lacks(trigger))
}

// moreSpecific compares two rows that hold of one event by what they ask for:
// first the words of the frame, then a whole CAMEO code, then the modes, then
// the beginning of a CAMEO code, then the type. It is positive where a asks for
// more.
func moreSpecific(a, b *OwnCode) int {
	return slices.Compare(a.specific(), b.specific())
}

func (c *OwnCode) specific() []int {
	whole, begun, typ := 0, 0, 0
	switch {
	case c.CAMEO != "" && !c.Prefix:
		whole = 1
	case c.CAMEO != "":
		begun = len(c.CAMEO)
	}
	if c.Type != "" {
		typ = 1
	}
	return []int{len(c.Frame), whole, len(c.Modes), begun, typ}
}

// Asks writes what the row asks of an event: "ASSAULT/aerial CAMEO 19* frame shell".
func (c *OwnCode) Asks() string {
	var parts []string
	if c.Type != "" {
		parts = append(parts, strings.Join(append([]string{c.Type}, c.Modes...), "/"))
	}
	if c.CAMEO != "" {
		star := ""
		if c.Prefix {
			star = "*"
		}
		parts = append(parts, "CAMEO "+c.CAMEO+star)
	}
	if len(c.Frame) > 0 {
		parts = append(parts, "frame "+strings.Join(c.Frame, " "))
	}
	return strings.Join(parts, ", ")
}

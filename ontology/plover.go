package ontology

import "slices"

// A Type is a PLOVER event type.
type Type struct {
	Name           string
	Quad           int     // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
	Score          float64 // PLOVER's scale, -10 to 10
	Modes          []Mode  // none for AGREE, SUPPORT, CONCEDE, COOPERATE, AID
	Definition     string
	NeedsRecipient bool
}

// A Mode tells how an act of one type is done.
type Mode struct{ Name, Definition string }

// A Context tells what field of life an act belongs to.
type Context struct{ Name, Definition string }

var (
	types    []Type
	contexts []Context
	byType   = map[string]int{}
)

func init() {
	for _, r := range rows("plover.tsv", ploverTable, 7) {
		switch kind, name := r[0], r[1]; kind {
		case "type":
			byType[name] = len(types)
			types = append(types, Type{Name: name, Quad: int(number(name, r[3])), Score: number(name, r[4]),
				Definition: r[5], NeedsRecipient: r[6] == "recipient"})
		case "mode":
			i, ok := byType[r[2]]
			if !ok {
				panic("plover.tsv: mode " + name + " is of no type")
			}
			types[i].Modes = append(types[i].Modes, Mode{name, r[5]})
		case "context":
			contexts = append(contexts, Context{name, r[5]})
		default:
			panic("plover.tsv: no such kind: " + kind)
		}
	}
}

// Types gives the 16 types in PLOVER's order.
func Types() []Type { return slices.Clone(types) }

// Contexts gives the contexts in PLOVER's order.
func Contexts() []Context { return slices.Clone(contexts) }

// TypeNamed looks a type up by its name.
func TypeNamed(name string) (Type, bool) {
	i, ok := byType[name]
	if !ok {
		return Type{}, false
	}
	return types[i], true
}

// HasMode tells whether mode is a mode of the type.
func HasMode(typ, mode string) bool {
	t, ok := TypeNamed(typ)
	return ok && slices.ContainsFunc(t.Modes, func(m Mode) bool { return m.Name == mode })
}

// IsContext tells whether name is a PLOVER context.
func IsContext(name string) bool {
	return slices.ContainsFunc(contexts, func(c Context) bool { return c.Name == name })
}

// Quad is the quad class of a type, 1 to 4, and 0 for a name that is none.
func Quad(typ string) int {
	t, _ := TypeNamed(typ)
	return t.Quad
}

// Merged gives a type's name in the scheme of 15 roots, in which CONCEDE and
// RETREAT are one: YIELD.
func Merged(typ string) string {
	if typ == "CONCEDE" || typ == "RETREAT" {
		return "YIELD"
	}
	return typ
}

// MergedQuad is the class of a root of the merged scheme, 1 to 4; it counts
// YIELD as material cooperation. A type's own name will do.
func MergedQuad(root string) int {
	if Merged(root) == "YIELD" {
		return 2
	}
	return Quad(root)
}

package ontology

import (
	"slices"
	"strings"
)

// The crosswalk from CAMEO to PLOVER is a code's own fields: Type, Modes,
// Contexts. Below is the way back, which is one to many.

// Crossing gives the CAMEO codes that cross to a type, in order; with a mode
// that is not "", those that cross to this mode of it.
func Crossing(typ, mode string) []Code {
	return where(func(c Code) bool {
		return typ != "" && c.Type == typ && (mode == "" || slices.Contains(c.Modes, mode))
	})
}

// InContext gives the CAMEO codes that cross to a context, in order.
func InContext(context string) []Code {
	return where(func(c Code) bool { return slices.Contains(c.Contexts, context) })
}

func where(wanted func(Code) bool) (found []Code) {
	for _, c := range codes {
		if wanted(c) {
			found = append(found, c)
		}
	}
	return found
}

// Tops leaves of codes those that stand under no other of them: the shortest
// way to name them all. Of a type's they are the roots that cross to it and the
// exceptions of other roots.
func Tops(among []Code) (tops []Code) {
	under := func(c Code) bool {
		return slices.ContainsFunc(among, func(other Code) bool {
			return other.Code != c.Code && strings.HasPrefix(c.Code, other.Code)
		})
	}
	for _, c := range among {
		if !under(c) {
			tops = append(tops, c)
		}
	}
	return tops
}

// IsException tells whether a code crosses to another type than its root does:
// 163 is COERCE, though 16 is SANCTION.
func IsException(code string) bool {
	c, ok := CAMEO(code)
	root, _ := CAMEO(Root(code))
	return ok && c.Type != root.Type
}

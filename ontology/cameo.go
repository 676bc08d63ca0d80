package ontology

import "slices"

// A Code is a CAMEO event code of 2 to 4 digits, and what it is in PLOVER.
type Code struct {
	Code       string
	Name       string
	Goldstein  float64 // -10 to 10
	Type       string  // PLOVER type; "" for roots 01 and 02, which PLOVER dropped
	Modes      []string
	Contexts   []string
	Definition string
}

var (
	codes  []Code
	byCode = map[string]int{}
)

func init() {
	for _, r := range rows("cameo.tsv", cameoTable, 7) {
		byCode[r[0]] = len(codes)
		codes = append(codes, Code{r[0], r[1], number(r[0], r[2]), r[3], list(r[4]), list(r[5]), r[6]})
	}
}

// Codes gives every CAMEO code, in order.
func Codes() []Code { return slices.Clone(codes) }

// CAMEO looks a code up.
func CAMEO(code string) (Code, bool) {
	i, ok := byCode[code]
	if !ok {
		return Code{}, false
	}
	return codes[i], true
}

// Goldstein is a code's Goldstein value, and 0 for a code that is none.
func Goldstein(code string) float64 {
	c, _ := CAMEO(code)
	return c.Goldstein
}

// Root is the two-digit root of a code, and "" for a code that is none.
func Root(code string) string {
	if _, ok := byCode[code]; !ok {
		return ""
	}
	return code[:2]
}

// Parent is the code that a code stands under, and "" for a root and for a code
// that is none.
func Parent(code string) string {
	if Root(code) == "" || len(code) == 2 {
		return ""
	}
	return code[:len(code)-1]
}

// Children gives the codes that stand right under a code.
func Children(code string) (below []Code) {
	for _, c := range codes {
		if code != "" && Parent(c.Code) == code {
			below = append(below, c)
		}
	}
	return below
}

// CAMEOQuad is the quad class of a CAMEO code: roots 01 to 05 are 1, 06 to 08
// are 2, 09 to 13 are 3, 14 to 20 are 4; 0 for a code that is none.
func CAMEOQuad(code string) int {
	switch root := Root(code); {
	case root == "":
		return 0
	case root <= "05":
		return 1
	case root <= "08":
		return 2
	case root <= "13":
		return 3
	}
	return 4
}

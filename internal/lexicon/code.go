package lexicon

import (
	"slices"
	"strings"
)

// Sectors are PLOVER's sectors, and UNO, which stands after IGO.
var Sectors = strings.Fields("AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF UNK UNO")

// Beyond are the codes that stand in a country's place for those who belong to
// none.
var Beyond = strings.Fields("EUR IGO IMG ISM MNC NGO")

// A Code is a country and sectors: "NLDGOV" is NLD and GOV.
type Code struct {
	Country string   // ISO 3166 alpha-3, KOS, or one of [Beyond]
	Sectors []string // the most telling first
}

// String writes the code without spaces.
func (c Code) String() string { return c.Country + strings.Join(c.Sectors, "") }

// parseCode cuts a code into its three-letter parts. What is wrong with it is
// told in words, "" if nothing.
func parseCode(s string, countries map[string]bool) (Code, string) {
	if len(s) < 3 || len(s)%3 != 0 {
		return Code{}, "is not made of parts of three letters"
	}
	c := Code{Country: s[:3]}
	if !countries[c.Country] && !slices.Contains(Beyond, c.Country) {
		return Code{}, "begins with an unknown country"
	}
	for i := 3; i < len(s); i += 3 {
		if !slices.Contains(Sectors, s[i:i+3]) {
			return Code{}, "has the unknown sector " + s[i:i+3]
		}
		c.Sectors = append(c.Sectors, s[i:i+3])
	}
	return c, ""
}

package petrarch

import (
	"fmt"
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// differs are CAMEO's codes of states where they are not ISO 3166's.
// Source: general knowledge, of CAMEO's list of countries.
var differs = map[string]string{
	"ROM": "ROU", // Romania, ISO's code until 2002
	"TMP": "TLS", // East Timor, ISO's code until 2002
	"ZAR": "COD", // Zaire, ISO's code until 1997
	"KSV": "KOS", // Kosovo; ours is KOS, ISO has none
	"PAL": "PSE", // Palestinians
	"USR": "SUN", // Soviet Union
	"FRY": "YUG", // Federal Republic of Yugoslavia
	"GDR": "DDR", // German Democratic Republic
	"CZS": "CSK", // Czechoslovakia
	"BUR": "MMR", // Burma, ISO's code until 1989
	"TIM": "TLS",
}

// territories are codes that CAMEO writes after the state they belong to, and
// that are countries of their own to us where our table has them. Those with
// another code in ISO 3166 are given it.
// Source: general knowledge.
var territories = map[string]string{
	"FLK": "FLK", "VGB": "VGB", "IMY": "IMN", "GIB": "GIB", "MSR": "MSR", "PCN": "PCN", "SHN": "SHN", "BMU": "BMU", "CYM": "CYM", "AIA": "AIA", // of Britain
	"FRO": "FRO", "GRL": "GRL", // of Denmark
	"ASM": "ASM", "GUM": "GUM", "VIR": "VIR", "PRI": "PRI", // of the United States
	"GUF": "GUF", "PYF": "PYF", "GLP": "GLP", "MTQ": "MTQ", "NCL": "NCL", "WLF": "WLF", // of France
	"NIU": "NIU", "TKL": "TKL", "COK": "COK", // of New Zealand
	"ANT": "ANT", "ABW": "ABW", // of the Netherlands
	"KSV": "KOS", // of Serbia
}

// sectors are PLOVER's sectors for CAMEO's roles. A role that is not here has
// none: development (DEV), radicals (RAD), moderates (MOD), settlers (SET),
// faiths and peoples after another role, and the codes of single bodies (WBK,
// ALQ). Where another role stands before it, the code says less without it but
// says nothing false.
// Source: the PLOVER manual's list of sectors, CAMEO's of roles.
var sectors = map[string]string{
	"AGR": "AGR", "BUS": "BUS", "COP": "COP", "CRM": "CRM", "CVL": "CVL", "EDU": "EDU", "ELI": "ELI", "GOV": "GOV", "JUD": "JUD",
	"LAB": "LAB", "LEG": "LEG", "MIL": "MIL", "OPP": "OPP", "PTY": "PTY", "REB": "REB", "REF": "REF", "REL": "REL", "SPY": "SPY",
	"UAF": "UAF", "UNO": "UNO",
	"HLH": "MED", // health is MED in PLOVER
	"MED": "JRN", // and the media are JRN
	"INS": "REB", // insurgents
	"SEP": "REB", // separatists
	"PPL": "CVL", // people at large
	"UIS": "UNK", // unidentified state actors: of a state, in no known role
	"UNR": "PRE", // not, or not yet, a recognised state
}

// alone are roles that are a sector where no role stands before them: one who
// is known by nothing but human rights is of civil society, an official for
// human rights is of the government.
var alone = map[string]string{
	"HRI": "SOC", "ENV": "SOC", // human rights, environment
	"CHR": "REL", "CTH": "REL", "PRO": "REL", "MOS": "REL", "MUS": "REL", "SHI": "REL", "SUN": "REL", "JEW": "REL",
	"HIN": "REL", "BUD": "REL", "SIK": "REL", "BAH": "REL", "TAO": "REL",
}

// regions are CAMEO's codes of parts of the world; our codes begin with a
// country.
var regions = strings.Fields("AFR ASA BLK CAR CAS CEU CFR CRB EAF EAS EEU EIN EUR LAM MDE MDT MEA NAF NMR PGS SAF SAM SAS SCN SEA SSA WAF WAS WEU WST")

// codes translates CAMEO's codes of actors.
type codes struct {
	states map[string]string // CAMEO's code -> ours
}

func newCodes(a *lexicon.Actors) *codes {
	c := &codes{states: map[string]string{}}
	if a == nil {
		return c
	}
	for _, n := range a.Countries {
		c.states[n.Code.Country] = n.Code.Country
	}
	for cameo, iso := range differs {
		if c.states[iso] != "" {
			c.states[cameo] = iso
		}
	}
	for _, n := range a.Countries {
		if n.CAMEO != "" && len(n.Code.Sectors) == 0 {
			c.states[n.CAMEO] = n.Code.Country
		}
	}
	return c
}

// A code is one of ours, with where its bearer sits if the code does not say
// it.
type code struct {
	lexicon.Code
	home string
}

func (c code) String() string { return c.Code.String() + "/" + c.home }

// A wrong says why a code, or a part of it, has no counterpart.
type wrong struct{ reason, text, mend string }

// actor translates the code of a named actor: "USAGOVHLH" is USA GOV MED.
// Without ok nothing could be said. With ok, parts tells what was left out.
func (c *codes) actor(s string) (out code, parts []wrong, ok bool) {
	if s == "---" {
		return out, []wrong{{"codes no one", "[---] stands for no actor", "our tables need no row for it"}}, false
	}
	list, bad := cut(s)
	if bad != nil {
		return out, []wrong{*bad}, false
	}
	head, rest := list[0], list[1:]
	switch {
	case head == "IGO" && len(rest) > 0 && (rest[0] == "EEC" || rest[0] == "EUR" && len(rest) > 1 && rest[1] == "EEC"):
		out.Country = "EUR" // the European Union and what came before it
		rest = rest[slices.Index(rest, "EEC")+1:]
	case head == "MNC":
		out.Country, out.Sectors = "MNC", []string{"BUS"}
	case slices.Contains([]string{"IGO", "NGO", "IMG"}, head):
		out.Country = head
	case head == "INT" && len(rest) > 0 && slices.Contains([]string{"REB", "INS", "SEP", "MIL", "UAF"}, rest[0]):
		out.Country = "IMG" // CAMEO's own name for armed groups of no one country
	case c.states[head] != "":
		out.Country = c.states[head]
	default:
		return out, []wrong{headless(s, head)}, false
	}
	state := c.states[head] != "" && c.states[head] == out.Country
	placed := false
	for i, p := range rest {
		territory := c.states[territories[p]]
		switch {
		case i == 0 && state && territory != "" && territory != out.Country:
			out.Country, placed = territory, true
		case sectors[p] != "":
			out.add(sectors[p])
		case !state && head != "IGO" && out.home == "" && c.states[p] != "" && alone[p] == "":
			out.home = c.states[p]
		case alone[p] != "" && len(out.Sectors) == 0 && out.Country != "IMG": // IMG is a role by itself
			out.add(alone[p])
		default:
			parts = append(parts, c.partless(s, p))
		}
	}
	if state && !placed && len(rest) > 0 && len(out.Sectors) == 0 {
		// The country alone would say that its bearer is the state.
		return out, append(parts, wrong{"role has no counterpart", fmt.Sprintf("nothing of the role in [%s] has a counterpart", s), "write the row by hand"}), false
	}
	return out, parts, true
}

// agent translates the code of a trade or office, "~GOVMED", into sectors.
func (c *codes) agent(s string) (out []string, parts []wrong, ok bool) {
	body, isAgent := strings.CutPrefix(s, "~")
	if !isAgent {
		return nil, []wrong{{"is no agent's code", fmt.Sprintf("[%s] does not begin with ~", s), "write it like [~GOV]"}}, false
	}
	list, bad := cut(body)
	if bad != nil {
		return nil, []wrong{*bad}, false
	}
	var o code
	for _, p := range list {
		switch {
		case sectors[p] != "":
			o.add(sectors[p])
		case alone[p] != "" && len(o.Sectors) == 0:
			o.add(alone[p])
		default:
			parts = append(parts, c.partless(s, p))
		}
	}
	return o.Sectors, parts, len(o.Sectors) > 0
}

func (c *code) add(sector string) {
	if !slices.Contains(c.Sectors, sector) {
		c.Sectors = append(c.Sectors, sector)
	}
}

// cut parts a code into threes.
func cut(s string) ([]string, *wrong) {
	for i := range len(s) {
		if (s[i] < 'A' || s[i] > 'Z') && (s[i] < '0' || s[i] > '9') {
			return nil, &wrong{"is no code", fmt.Sprintf("[%s] is no code", s), "write capital letters, like [USAGOV]"}
		}
	}
	if len(s) < 3 || len(s)%3 != 0 {
		return nil, &wrong{"is no code", fmt.Sprintf("[%s] is not made of parts of three letters", s), "write it like [USAGOV]"}
	}
	var list []string
	for i := 0; i < len(s); i += 3 {
		list = append(list, s[i:i+3])
	}
	return list, nil
}

func headless(s, head string) wrong {
	switch {
	case slices.Contains(regions, head):
		return wrong{"region in place of a country", fmt.Sprintf("%s in [%s] is a part of the world; our codes begin with a country", head, s), "write the country where one is meant"}
	case sectors[head] != "" || alone[head] != "" || head == "HRI":
		return wrong{"no country", fmt.Sprintf("[%s] tells a role and no country", s), "write the country before it"}
	}
	return wrong{"unknown country", fmt.Sprintf("country %s of [%s] is unknown", head, s), "write a code of actors/countries.tsv"}
}

// partless says why a part of a code was left out.
func (c *codes) partless(s, p string) wrong {
	what := "unknown"
	switch {
	case slices.Contains(regions, p):
		what = "a part of the world, for which our codes have no place"
	case c.states[p] != "":
		what = "a second country, for which our codes have no place"
	case alone[p] != "":
		what = "a cause or faith after another role, for which PLOVER has no code"
	case p == "DEV":
		what = "development, for which PLOVER has no code"
	}
	return wrong{"part of a code without counterpart", fmt.Sprintf("%s of [%s] is %s", p, s, what), "the row is written without it"}
}

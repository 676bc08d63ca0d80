package actors

import (
	"cmp"
	"slices"
	"strings"

	"annalist"
)

// organs are bodies of which a state has one, so that two chains of one
// country are one actor: "the Iraqi parliament", "the Parliament of Iraq".
var organs = []string{"parliament", "government", "army", "navy", "air force", "military", "armed forces", "national assembly", "senate",
	"cabinet", "foreign ministry", "interior ministry", "defence ministry", "defense ministry", "health ministry", "ministry of defence",
	"ministry of defense", "ministry of foreign affairs", "ministry of health", "supreme court", "constitutional court", "central bank"}

// organ gives the organ that an organisation is by its words, "" if none.
func organ(a *annalist.Actor) string {
	if a.Kind != annalist.Organization || a.Basis == "lexicon" || a.Basis == "metonymy" {
		return ""
	}
	name := strings.ToLower(a.Name)
	best := ""
	for _, o := range organs {
		if (strings.HasSuffix(name, " "+o) || strings.Contains(name, o+" of ") || name == o) && len(o) > len(best) {
			best = o
		}
	}
	return best
}

// mergeOrgans makes one actor of the chains that name one organ of one state.
// An organ without a state joins the only one of its kind that has one.
func mergeOrgans(actors []annalist.Actor) []annalist.Actor {
	states := map[string][]string{} // of each organ, the codes it has in the report
	for i := range actors {
		if o := organ(&actors[i]); o != "" && actors[i].Country != "" && !slices.Contains(states[o], actors[i].Code) {
			states[o] = append(states[o], actors[i].Code)
		}
	}
	first := map[string]int{}
	var out []annalist.Actor
	for _, a := range actors {
		o := organ(&a)
		if o == "" {
			out = append(out, a)
			continue
		}
		key := o + " " + a.Code
		if a.Country == "" && len(states[o]) == 1 && definiteName(a.Name) {
			key = o + " " + states[o][0]
		}
		at, seen := first[key]
		if !seen {
			first[key] = len(out)
			out = append(out, a)
			continue
		}
		out[at] = joined(out[at], a)
	}
	return out
}

// definiteName tells whether a description points at a known one: "the
// parliament", "Parliament".
func definiteName(name string) bool {
	return strings.HasPrefix(strings.ToLower(name), "the ") || capital(name)
}

// joined is a with b's mentions, by the code of the one that has a country.
func joined(a, b annalist.Actor) annalist.Actor {
	if a.Country == "" && b.Country != "" {
		a, b = b, a
	}
	a.Mentions = slices.Concat(a.Mentions, b.Mentions)
	slices.SortStableFunc(a.Mentions, func(x, y annalist.Mention) int {
		return cmp.Or(x.Span.Start-y.Span.Start, y.Span.End-x.Span.End)
	})
	return a
}

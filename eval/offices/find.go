package main

import (
	"regexp"
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// ways are other wordings of a role, in lower case.
var ways = map[string][]string{
	"foreign minister":       {"minister of foreign affairs", "foreign affairs minister", "minister for foreign affairs", "external affairs minister"},
	"defence minister":       {"defense minister", "minister of defence", "minister of defense", "minister for defence", "minister of national defense"},
	"interior minister":      {"minister of the interior", "minister of interior", "minister for the interior"},
	"finance minister":       {"minister of finance", "minister for finance"},
	"justice minister":       {"minister of justice", "minister for justice"},
	"secretary of defense":   {"defense secretary", "defence secretary"},
	"chancellor":             {"federal chancellor"},
	"taoiseach":              {"prime minister"},
	"premier":                {"prime minister"},
	"supreme leader":         {"leader"},
	"interim president":      {"acting president", "president"},
	"acting president":       {"interim president", "president"},
	"acting prime minister":  {"interim prime minister", "prime minister"},
	"interim prime minister": {"acting prime minister", "prime minister"},
}

// past are words some way before a role that tell that it is no more, or not yet.
var past = regexp.MustCompile(`(?i)\b(former|ex|formerly|retired|ousted|deposed|disgraced|one-time|late|previous|past|incoming|designate|elect|exiled|impeached|convicted|killed|murderer)\b[^,;]*$`)

// other are words right before a role that make it another.
var other = regexp.MustCompile(`(?i)\b(vice|vice-|deputy|then|first|second|shadow|assistant|under|of|new|next|acting|interim|lower|upper|bank|club|company)[- ]*$`)

// find gives every office that a text gives to a person of the lexicon.
func find(who *lexicon.Actors, t text) (out []finding) {
	words := strings.Fields(t.body)
	starts := make([]int, len(words))
	at := 0
	for i, w := range words {
		at += strings.Index(t.body[at:], w)
		starts[i] = at
		at += len(w)
	}
	for i := 0; i < len(words); i++ {
		if w := words[i]; w[0] >= 'a' && w[0] <= 'z' {
			continue
		}
		for n := min(5, len(words)-i); n >= 2; n-- {
			end := starts[i+n-1] + len(words[i+n-1])
			name := strings.TrimRight(t.body[starts[i]:end], ".,;:\"”)")
			name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
			rows := who.People[lexicon.PersonKey(lexicon.Key(name))]
			if len(rows) == 0 || !one(rows) {
				continue
			}
			out = append(out, offices(t, rows, starts[i], starts[i]+len(name))...)
			i += n - 1
			break
		}
	}
	return out
}

// one tells whether all rows are of one person.
func one(rows []*lexicon.Office) bool {
	return !slices.ContainsFunc(rows, func(o *lexicon.Office) bool { return o.Name != rows[0].Name })
}

// offices gives the offices that stand right before or after a name.
func offices(t text, rows []*lexicon.Office, start, end int) (out []finding) {
	before := t.body[max(0, start-70):start]
	if i := strings.LastIndexAny(before, ".;:()\n"); i >= 0 {
		before = before[i+1:]
	}
	asked := map[string]bool{}
	for _, o := range rows {
		role := strings.ToLower(o.Role)
		if asked[role] || role == "" {
			continue
		}
		asked[role] = true
		if !names(before, role) && !slices.ContainsFunc(ways[role], func(way string) bool { return names(before, way) }) {
			continue
		}
		f := finding{day: t.day, words: strings.TrimSpace(before) + " «" + t.body[start:end] + "»", of: o}
		for _, row := range rows {
			if akin(row.Role, o.Role) && (row.Holds(t.day) || row.MayHold(t.day)) && (f.row == nil || row.Holds(t.day)) {
				f.row = row
			}
		}
		out = append(out, f)
	}
	return out
}

// akin tells whether two roles may be called alike: "Acting President" and
// "President".
func akin(a, b string) bool {
	short := func(s string) string {
		for _, front := range []string{"acting ", "interim ", "transitional "} {
			s = strings.TrimPrefix(strings.ToLower(s), front)
		}
		return s
	}
	return short(a) == short(b)
}

// names tells whether the words before a name end in a role, be it with whose
// it is: "Prime Minister of Iraq".
func names(before, role string) bool {
	before = strings.ToLower(strings.TrimSpace(before))
	i := strings.LastIndex(before, role)
	if i < 0 || i > 0 && isLetter(before[i-1]) {
		return false
	}
	rest := before[i+len(role):]
	if rest != "" && (!strings.HasPrefix(rest, " of ") || strings.Count(rest, " ") > 5 || strings.Contains(rest, ",")) {
		return false
	}
	return !past.MatchString(before[:i]) && !other.MatchString(before[:i])
}

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }

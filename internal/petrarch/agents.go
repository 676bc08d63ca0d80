package petrarch

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"annalist"
	"annalist/internal/lexicon"
)

// titles gathers the rows of titles/imported.tsv.
type titles struct {
	im     *importer
	macros map[string][]string // !PERSON! -> MAN MEN WOMAN ...
	rows   [][]string
	seen   map[string]seenTitle
}

type seenTitle struct{ sectors, where string }

func newTitles(im *importer) *titles {
	return &titles{im: im, macros: map[string][]string{}, seen: map[string]seenTitle{}}
}

// read reads a dictionary of agents: a phrase, its plural if it is irregular
// ("{}": it has none), and its code. A word between exclamation marks stands
// for each of its members:
//
//	!PERSON! = MAN, MEN, WOMAN, WOMEN, PERSON
//	CHAMBER_OF_COMMERCE {CHAMBERS_OF_COMMERCE} [~BUS]
//	POLICE!PERSON! [~COP]
func (t *titles) read(l *ledger) {
	for n, body := range l.bodies() {
		if name, members, ok := strings.Cut(body, "="); ok && strings.HasPrefix(body, "!") {
			t.macro(l, n, strings.TrimSpace(name), members)
			continue
		}
		t.line(l, n, body)
	}
}

// mostMembers is more than any set needs.
const mostMembers = 200

func (t *titles) macro(l *ledger, n int, name, members string) {
	var list []string
	for m := range strings.SplitSeq(members, ",") {
		if m = strings.TrimSpace(m); m != "" {
			list = append(list, m)
		}
	}
	if len(list) > mostMembers {
		l.list(n, "too many words", fmt.Sprintf("a set has over %d words", mostMembers), "part it into several")
		return
	}
	if len(list) == 0 || len(name) < 3 || !strings.HasSuffix(name, "!") || strings.Count(name, "!") != 2 {
		l.list(n, "is of no form known", "no set of words: "+quote(l.lines[n-1]), "write it like !PERSON! = MAN, MEN")
		return
	}
	t.macros[name] = list
	l.convert(n)
}

func (t *titles) line(l *ledger, n int, body string) {
	phrase, codes, fault := parts(body)
	if fault != "" || len(codes) != 1 {
		l.list(n, "is of no form known", "no phrase and code in "+quote(body), "write PHRASE [~CODE]")
		return
	}
	sectors, left, ok := t.im.codes.agent(codes[0])
	for _, w := range left {
		l.list(n, w.reason, w.text, w.mend)
	}
	if !ok {
		l.list(n, "role has no counterpart", fmt.Sprintf("nothing of [%s] has a counterpart", codes[0]), "write the row by hand")
		return
	}
	phrase, plural, irregular := strings.Cut(phrase, "{")
	if irregular {
		var closed bool
		if plural, closed = strings.CutSuffix(strings.TrimSpace(plural), "}"); !closed || strings.ContainsAny(plural, "{}") {
			l.list(n, "is of no form known", "a plural is not closed in "+quote(body), "write it like {POLICEMEN}")
			return
		}
		if plural = low(plural); plural == "" {
			plural = "-"
		}
		if strings.Contains(plural, ",") {
			l.list(n, "two plurals", fmt.Sprintf("%q has several plurals", low(phrase)), "our tables have place for one; the first was taken")
			plural, _, _ = strings.Cut(plural, ",")
			plural = strings.TrimSpace(plural)
		}
	}
	forms, fault := t.expand(phrase)
	if fault != "" {
		l.list(n, "unknown set of words", fault, "declare it: !NAME! = WORD, WORD")
		return
	}
	for _, f := range forms {
		if f.plural == "" {
			f.plural = plural
		}
		t.add(l, n, f, sectors)
	}
	l.convert(n)
}

// low writes a phrase as our table does: "CHIEF_OF_STAFF_" is "chief of staff".
func low(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '_' || unicode.IsSpace(r) }), " "))
}

// A title is a phrase with its plural and gender, as far as a set of words
// tells them.
type title struct{ phrase, plural, gender string }

// expand puts each member of a set of words in its place. A member that is the
// plural of another makes no row of its own.
func (t *titles) expand(phrase string) ([]title, string) {
	before, rest, ok := strings.Cut(phrase, "!")
	if !ok {
		return []title{{phrase: low(phrase)}}, ""
	}
	name, after, closed := strings.Cut(rest, "!")
	members := t.macros["!"+name+"!"]
	if !closed || members == nil || strings.Contains(after, "!") {
		return nil, fmt.Sprintf("no set of words %q", "!"+rest)
	}
	var out []title
	for _, m := range members {
		if slices.ContainsFunc(members, func(one string) bool { return isPlural(m, one) }) {
			continue
		}
		f := title{phrase: low(before + m + after)}
		if i := slices.IndexFunc(members, func(many string) bool { return isPlural(many, m) }); i >= 0 {
			f.plural = low(before + members[i] + after)
		}
		switch {
		case strings.HasSuffix(m, "WOMAN"):
			f.gender = "f"
		case strings.HasSuffix(m, "MAN"):
			f.gender = "m"
		}
		out = append(out, f)
	}
	return out, ""
}

func isPlural(many, one string) bool {
	if start, ok := strings.CutSuffix(one, "MAN"); ok && many == start+"MEN" {
		return true
	}
	start, y := strings.CutSuffix(one, "Y")
	return many == one+"S" || y && many == start+"IES"
}

// add notes one title, unless our table has it or a line before says another
// thing of it.
func (t *titles) add(l *ledger, n int, f title, sectors []string) {
	if f.phrase == "" || strings.ContainsFunc(f.phrase, func(r rune) bool { return strings.ContainsRune("[]{}~+*=!", r) }) {
		l.list(n, "unusable phrase", fmt.Sprintf("phrase is %q", f.phrase), "write words with _ between them")
		return
	}
	if len(lexicon.Words(f.phrase)) > lexicon.Widest {
		l.list(n, "long phrase", fmt.Sprintf("phrase %q has over %d words", f.phrase, lexicon.Widest), "shorten it")
		return
	}
	if t.im.known.Titles != nil {
		if ours := t.im.known.Titles.Find(f.phrase); ours != nil {
			l.known(n, fmt.Sprintf("%q is in our table of titles", f.phrase))
			return
		}
	}
	list, where := strings.Join(sectors, ";"), l.at(n)
	if old, ok := t.seen[f.phrase]; ok {
		if old.sectors != list {
			l.list(n, "phrase with two codes", fmt.Sprintf("%q stands twice, with another code", f.phrase), "remove one; the other is "+old.where)
		}
		return
	}
	t.seen[f.phrase] = seenTitle{list, where}
	t.rows = append(t.rows, []string{f.phrase, string(t.kind(f.phrase)), list, f.plural, f.gender})
}

// kind tells whether a phrase names a person, a group or an organisation. Our
// own titles tell it by the words they share with the end of the phrase, before
// "of" or the like; else the last word tells it.
func (t *titles) kind(phrase string) annalist.ActorKind {
	head := phrase
	for _, link := range []string{" of ", " for ", " in ", " to ", " at "} {
		head, _, _ = strings.Cut(head, link)
	}
	words := strings.Fields(head)
	if len(words) == 0 {
		return annalist.Group
	}
	if t.im.known.Titles != nil {
		for i := range words {
			if ours := t.im.known.Titles.Find(strings.Join(words[i:], " ")); ours != nil {
				if ours.Plural {
					return annalist.Group
				}
				return ours.Kind
			}
		}
	}
	last := words[len(words)-1]
	switch {
	case endsIn(last, things...):
		return annalist.Organization
	case endsIn(last, "men", "ists", "ers", "ors", "ians"):
		return annalist.Group
	case endsIn(last, "man", "woman", "person", "ist", "er", "or", "ian", "ant", "eer", "ess", "chief", "head", "king", "queen", "clerk", "monk", "priest", "president", "general"):
		return annalist.Person
	}
	return annalist.Organization
}

// things end as those who do something end, and are none.
var things = strings.Fields("helicopter carrier destroyer cruiser newspaper paper center quarter headquarter tower chamber theater order border computer sector motor power trailer")

func endsIn(word string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(word, end) })
}

package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A titleFact is a title that the text gives, and whose it is.
type titleFact struct {
	*lexicon.Title
	at      at     // the noun
	words   string // as the text has them
	former  bool
	retired bool
	vague   bool // "a government" need not be the report's country's
	foreign bool // "foreign troops" are not the report's country's
	home    *home
	sub     *lexicon.Title // of "head of the army", the army
}

// titleFact reads a title at from..to whose head is i in the phrase
// first..last.
func (c *chainFacts) titleFact(t *tree, i, first, last int, title *lexicon.Title, from, to int) titleFact {
	if title.Phrase == "party" && title.Plural {
		some := *title
		some.Sectors = nil // "all relevant parties"
		title = &some
	}
	if t.lower(first) == "not" {
		some := *title
		some.Sectors = nil // "they were not priests"
		title = &some
	}
	if slices.Contains(title.Sectors, "CVL") && t.isHeld(i) {
		some := *title
		some.Sectors = nil // "police arrested nine people": who they are is not told
		title = &some
	}
	f := titleFact{Title: title, at: at{t.index, i}, words: t.words(from, to)}
	for k := max(0, first-3); k < from; k++ {
		word := t.lower(k)
		if k < first && word != "former" && word != "ex" && word != "ex-" {
			continue // a mention may begin after the hyphen of "ex-Israeli"
		}
		if strings.HasPrefix(word, "ex-") {
			f.former = true
		}
		switch word {
		case "former", "ex", "ex-", "ousted", "deposed", "retired", "onetime", "erstwhile", "disgraced":
			f.former, f.retired = true, word == "retired"
		case "peacekeeping", "led", "foreign", "international", "other", "neighbouring", "neighboring", "western", "allied", "regional", "european", "african", "arab", "asian":
			f.foreign = true
		}
	}
	if title.Phrase == "country" || title.Phrase == "nation" {
		return f // "its neighbouring countries" are nobody's
	}
	f.home = c.homeOf(t, i, first, last, title)
	if _, two := c.premodifier(t, i, first); two {
		f.foreign = true // "US and Iraqi forces"
	}
	if t.hasArticle(i, "a", "an") {
		f.vague = true
	}
	if up := t.up[i]; f.home == nil && up >= first && up <= last {
		f.home = c.homeOf(t, up, first, len(t.tokens)-1, title) // "Minister X of Graustark"
	}
	if f.home == nil && c.name == "" && (title.Plural || title.Kind == annalist.Group) && !slices.Contains(title.Sectors, "REB") {
		f.home = c.sharedHome(t, i)
	}
	if f.home == nil && (local(title) || commoners[title.Phrase]) && c.main == nil && !f.foreign {
		f.home = c.clauseHome(t, i)
	}
	if f.home != nil && f.home.basis == "membership" && slices.Contains(outsiders, title.Phrase) {
		f.home = nil
	}
	if f.home == nil {
		f.home = c.possessorBefore(t, first)
	}
	if f.home != nil && slices.Contains(abroad, title.Phrase) && c.byTown(t, first, last, f.home) {
		f.home = nil // "the Istanbul consulate" is another country's
	}
	if f.home == nil && slices.Contains(relatives, title.Phrase) {
		f.home = c.kinHome(t, i)
	}
	if (f.home == nil || f.home.basis != "membership") && slices.Contains(civil, title.Phrase) {
		if w, ok := c.ofOrganization(t, first, from, last); ok {
			private := *title
			private.Sectors = nil // "the president of Harbour Airlines" governs none
			if w.Sector != "" {
				private.Sectors = []string{w.Sector}
			}
			f.Title = &private
		}
	}
	if slices.Contains(bodies, title.Phrase) || len(title.Sectors) == 0 && strings.HasPrefix(title.Phrase, "spokes") {
		f.sub = c.bodyOf(t, i, from, last)
	}
	return f
}

// outsiders are words for people who stand to an organisation without being of
// it.
var outsiders = []string{"supporter", "sympathizer", "follower", "critic", "opponent", "victim", "friend", "ally", "relative", "prisoner",
	"hostage", "captive", "detainee", "survivor", "counterpart", "opposition", "lawyer", "widow", "wife", "husband", "son", "daughter", "brother",
	"sister", "father", "mother", "suspect", "defector", "casualty", "parent", "neighbour", "neighbor", "protester", "candidate"}

// possessorBefore reads the country whose possessive stands right before a
// phrase, whatever the tree makes of it: "Saudi Arabia's general prosecutor".
func (d *document) possessorBefore(t *tree, first int) *home {
	end := first - 2
	if end < 0 || t.tokens[first-1].XPOS != "POS" {
		return nil
	}
	for a := max(0, end-4); a <= end; a++ {
		if n, ok := d.country(t.key(a, end)); ok && n.Use == lexicon.ByName {
			return &home{lexicon.Code{Country: n.Code.Country}, "nationality", n.Rule}
		}
	}
	return nil
}

// partyBefore reads the party or armed group whose possessive stands right
// before a name: "Labour's Tim Berg". A company's or a club's own may be
// foreigners.
func (d *document) partyBefore(t *tree, first int) *home {
	end := first - 2
	if end < 0 || t.tokens[first-1].XPOS != "POS" {
		return nil
	}
	for a := max(0, end-4); a <= end; a++ {
		name := t.key(a, end)
		o := d.held(d.who.Organizations[name])
		if o != nil && !d.isDoubtful(name, o) && isParty(o.Code) {
			return &home{o.Code, "membership", o.Rule}
		}
	}
	return nil
}

// isParty tells whether a code is a party's or an armed group's, whose people
// share its country.
func isParty(code lexicon.Code) bool {
	return slices.Contains(code.Sectors, "PTY") || slices.Contains(code.Sectors, "REB")
}

// isHeld tells whether people are held or tried, or are said to include others
// than plain people.
func (t *tree) isHeld(i int) bool {
	for k := i + 1; k < min(i+4, len(t.tokens)); k++ {
		if w := t.lower(k); w != "including" && w != "mostly" && w != "mainly" {
			continue
		}
		for n := k + 1; n < min(k+6, len(t.tokens)); n++ {
			switch strings.ToLower(t.tokens[n].Lemma) {
			case "police", "policeman", "officer", "soldier", "militant", "rebel", "fighter", "gunman", "attacker", "president", "troop", "insurgent", "guard":
				return true
			}
		}
	}
	for up, steps := t.up[i], 0; up >= 0 && steps < 2; up, steps = t.up[up], steps+1 {
		switch t.tokens[up].Lemma {
		case "arrest", "detain", "charge", "convict", "sentence", "jail", "indict", "imprison", "try", "suspect", "accuse", "custody", "warrant", "execute", "hang":
			return true
		}
	}
	return false
}

// abroad are offices of a state in another.
var abroad = []string{"embassy", "consulate", "consulate general", "ambassador", "consul", "high commission", "legation"}

// byTown tells whether a home was read from the name of a town.
func (d *document) byTown(t *tree, first, last int, h *home) bool {
	for _, table := range []string{"geonames:", lexicon.Root + "places/", lexicon.Root + "actors/regions.tsv"} {
		if strings.HasPrefix(h.rule, table) {
			return true
		}
	}
	for i := first; i <= last; i++ {
		if n, ok := d.who.Countries[t.key(i, i)]; ok && n.Use == lexicon.ByCapital && n.Rule == h.rule {
			return true
		}
	}
	return false
}

// strangers are people who are as often far from home.
var strangers = []string{"tourist", "migrant", "refugee", "foreigner", "passenger", "traveller", "traveler", "pilgrim", "visitor", "immigrant",
	"hostage", "crew", "crew member", "sailor", "pilot", "aid worker", "contractor", "asylum seeker", "expatriate", "scientist", "researcher",
	"celebrity", "fan", "astronaut", "team of scientists", "expert", "mercenary", "pirate", "prisoner", "detainee"}

// civil are titles of government that other bodies have as well.
var civil = []string{"president", "vice president", "vice-president", "governor", "commissioner", "chancellor",
	"general", "speaker", "ruler", "senior official", "official"}

// ofOrganization tells whether the words around a title name an organisation
// that the lexicons do not know, and what its last words tell of it.
func (c *chainFacts) ofOrganization(t *tree, first, from, last int) (lexicon.NameWord, bool) {
	for _, r := range c.organizations[t.index] {
		if r.First < first || r.Last > last || r.First <= from && from <= r.Last {
			continue
		}
		name := t.key(r.First, r.Last)
		if _, country := c.country(name); country {
			return lexicon.NameWord{}, false
		}
		w, _ := c.nameWord(name)
		return w, true
	}
	return lexicon.NameWord{}, false
}

// bodies are titles that take their sector from the body they stand in: "head
// of the army", "ministry spokesman".
var bodies = []string{"spokesman", "spokeswoman", "spokesperson", "head", "leader", "chief", "director", "chairman", "chairwoman", "chair",
	"member", "representative", "secretary", "secretary general", "general secretary", "adviser", "advisor", "aide", "boss", "founder", "co-founder", "chief executive", "chief executive officer", "ceo", "managing director", "manager", "coach", "head coach", "editor",
	"chief of staff", "negotiator", "official", "senior official", "commander", "officer", "agent", "guard", "staff", "director general",
	"vice chairman", "deputy director", "employee", "delegation", "delegate", "investigator", "inspector", "captain", "sergeant", "leadership", "group", "coalition", "team", "crowd"}

// bodyOf finds the body that a title's bearer stands in, with a sector: before
// it, or after "of", "for", "in", "at".
func (c *chainFacts) bodyOf(t *tree, i, from, last int) *lexicon.Title {
	for _, k := range t.kids[i] {
		rel := t.rel(k)
		if k < i && (t.tokens[k].Deprel == "compound" || t.tokens[k].Deprel == "nmod:poss") ||
			k > i && rel == "nmod" && slices.Contains([]string{"of", "for", "in", "at", "from", "with"}, t.marker(k)) {
			if c.nameAt(t, k) != nil {
				continue // whose it is, not what
			}
			if title, _, _ := c.titleAt(t, max(0, k-6), min(k+4, len(t.tokens)-1), k); title != nil && len(title.Sectors) > 0 {
				return title
			}
			if w, ok := c.ofOrganization(t, min(from, k), from, max(k, last)); ok && w.Sector != "" {
				return &lexicon.Title{Kind: annalist.Organization, Sectors: []string{w.Sector}, Rule: w.Rule}
			}
		}
	}
	return nil
}

// sharedHome gives "and soldiers" the home of "Iraqi police and soldiers": of
// a coordinated noun with no words before it, that of the first noun.
func (c *chainFacts) sharedHome(t *tree, i int) *home {
	if t.tokens[i].Deprel != "conj" || t.up[i] < 0 || t.up[i] > i || t.marker(t.up[i]) == "between" {
		return nil
	}
	for _, k := range t.kids[i] {
		if k < i && (t.rel(k) == "det" || t.rel(k) == "nmod" || t.rel(k) == "amod" || t.rel(k) == "compound" || t.rel(k) == "nummod") {
			return nil
		}
	}
	first := t.up[i]
	for _, k := range t.kids[t.up[i]] {
		if k < t.up[i] && (t.rel(k) == "amod" || t.rel(k) == "compound") {
			first = min(first, k)
		}
	}
	h, _ := c.premodifier(t, t.up[i], first)
	if h == nil || h.basis != "nationality" {
		return nil
	}
	return &home{h.code, "coordination", h.rule}
}

// titleAt gives the longest title in lo..hi that holds the token anchor, with
// its own range.
func (d *document) titleAt(t *tree, lo, hi, anchor int) (best *lexicon.Title, from, to int) {
	return d.Resolver.titles.Longest(t.tokens, lo, hi, anchor)
}

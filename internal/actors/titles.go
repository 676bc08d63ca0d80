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
	words   string // as the text has them
	former  bool
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
	f := titleFact{Title: title, words: t.words(from, to)}
	for k := first; k < from; k++ {
		switch t.lower(k) {
		case "former", "ex", "ex-", "ousted", "deposed", "retired", "onetime", "erstwhile", "disgraced":
			f.former = true
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
	if f.home == nil && local(title) && c.main == nil && !f.foreign {
		f.home = c.clauseHome(t, i)
	}
	if f.home != nil && f.home.basis == "membership" && slices.Contains(outsiders, title.Phrase) {
		f.home = nil
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
	"member", "representative", "secretary", "secretary general", "general secretary", "adviser", "advisor", "aide", "boss", "founder",
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

package actors

import (
	"slices"
	"strings"

	"annalist"
	"annalist/internal/lexicon"
)

// A naming is a country, a place in one or an officer of one that a sentence
// names.
type naming struct {
	home    *home
	inside  bool // says where something is
	own     bool // says whose something is, or acts: not one acted on
	officer bool // names one who holds an office
}

// tally counts the namings of one stretch of text.
type tally struct {
	counts      map[string]int
	homes       map[string]*home
	total       int
	inside, own bool
}

func newTally() *tally { return &tally{counts: map[string]int{}, homes: map[string]*home{}} }

func (c *tally) add(n naming) {
	c.total++
	c.counts[n.home.code.Country]++
	if c.homes[n.home.code.Country] == nil {
		c.homes[n.home.code.Country] = n.home
	}
	c.inside = c.inside || n.inside
	c.own = c.own || n.own
}

// strikesDown tells whether a court only strikes down a law.
func (t *tree) strikesDown(i int) bool {
	return t.tokens[i].Lemma == "strike" && i+1 < len(t.tokens) && t.lower(i+1) == "down"
}

// one gives the only country of a tally, nil if there are more.
func (c *tally) one() *home {
	if len(c.counts) != 1 {
		return nil
	}
	for _, h := range c.homes {
		return h
	}
	return nil
}

// findHome finds what the report's namings of countries tell of those whose
// country is not told: the country that the report is plainly about (named
// three times at least, and in four of five of all namings; or twice, and no
// other is), and where no other is named the one that something is in, or that
// is not only acted on.
func (d *document) findHome() {
	d.seen = map[string]bool{}
	d.calm = true
	all := newTally()
	d.scenes = make([]*home, len(d.trees))
	for s, t := range d.trees {
		scene := newTally()
		for i := range t.tokens {
			d.calm = d.calm && (!violence[strings.ToLower(t.tokens[i].Lemma)] || t.strikesDown(i))
		}
		for i := 0; i < len(t.tokens); i++ {
			n, last := d.namingAt(t, i)
			if n.home != nil {
				if !n.officer {
					d.seen[n.home.code.Country] = true // an officer's name cannot bear itself out
				}
				all.add(n)
				scene.add(n)
				i = last
			}
		}
		if scene.inside {
			d.scenes[s] = scene.one()
		}
	}
	for code, n := range all.counts {
		if n >= 3 && 5*n >= 4*all.total || n >= 2 && n == all.total {
			d.main = all.homes[code] // more than half: there is one at most
		}
	}
	if all.inside {
		d.only = all.one()
	}
	if all.inside || all.own {
		d.ours = all.one()
	}
}

// namingAt reads the country, its adjective, the place in one or the officer of
// one that begins at token i; with its last token.
func (d *document) namingAt(t *tree, i int) (naming, int) {
	if !capital(t.tokens[i].Form) {
		return naming{}, i
	}
	for _, r := range d.persons[t.index] {
		if r.First < i && i <= r.Last {
			return naming{}, i // Danilo Türk is no Turk
		}
	}
	if d.who.Begins(t.tokens[i].Form) {
		for b := min(i+3, len(t.tokens)-1); b >= i; b-- {
			key := t.key(i, b)
			if t.namesMore(i, b) {
				continue
			}
			if n, ok := d.country(key); ok {
				h := &home{lexicon.Code{Country: n.Code.Country}, "report-country", n.Rule}
				city := n.Use == lexicon.ByCapital
				return naming{h, t.isInside(i, b) || city && t.useOf(t.headOf(i, b)) != acting, t.isOwn(i, b), false}, b
			}
			if reg, ok := d.who.Region(key); ok {
				h := &home{lexicon.Code{Country: reg.Country}, "report-country", reg.Rule}
				if town := d.towns[at{t.index, i}]; town != nil {
					h = &home{town.code, "report-country", town.rule}
				}
				return naming{h, t.useOf(t.headOf(i, b)) != acting, t.isOwn(i, b), false}, b
			}
			if b > i {
				if o := d.officer(key); o != nil {
					return naming{&home{lexicon.Code{Country: o.Code.Country}, "report-country", o.Rule}, false, true, true}, b
				}
			}
		}
	}
	if h := d.towns[at{t.index, i}]; h != nil && !t.namesMore(i, i) {
		last := i
		for last+1 < len(t.tokens) && d.towns[at{t.index, last + 1}] == h {
			last++
		}
		return naming{&home{h.code, "report-country", h.rule}, t.useOf(t.headOf(i, last)) != acting, t.isOwn(i, last), false}, last
	}
	return naming{}, i
}

// namesMore tells whether a name only begins that of a thing: the Geneva
// Convention is not in Geneva.
func (t *tree) namesMore(first, last int) bool {
	if last+1 >= len(t.tokens) || t.tokens[last+1].UPOS != "PROPN" {
		return false
	}
	switch t.lower(last + 1) {
	case "convention", "conventions", "agreement", "agreements", "accord", "accords", "treaty", "protocol", "statute", "post", "times", "pact", "declaration",
		"summit", "process", "stock", "exchange", "marathon", "olympics", "games", "cup", "open":
		return true
	}
	return false
}

// officer gives the row of one who holds a state's office at the report's date
// under a full name that is hardly another's.
func (d *document) officer(name string) *lexicon.Office {
	rows := d.who.People[name]
	if len(rows) == 0 {
		return nil
	}
	for _, o := range rows {
		if o.Code.Country != rows[0].Code.Country {
			return nil // a namesake, or one who changed sides
		}
	}
	first, _, _ := strings.Cut(rows[0].Name, " ")
	if rows[0].Plain && !d.who.Leaders[rows[0].Name] && d.who.Genders[lexicon.Key(first)] != "" {
		return nil
	}
	if o := d.held(rows); o != nil && len(o.Code.Country) == 3 && !slices.Contains(lexicon.Beyond, o.Code.Country) && ofState(o.Code.Sectors) {
		return o
	}
	return nil
}

// headOf gives the token of a range that hangs outside it.
func (t *tree) headOf(first, last int) int {
	for i := last; i >= first; i-- {
		if t.up[i] < first || t.up[i] > last {
			return i
		}
	}
	return last
}

// where are prepositions that say where something is.
var where = []string{"in", "near", "across", "throughout", "outside", "inside", "at", "around"}

// isInside tells whether a name says where something is: after a preposition,
// be it by a part of it ("in the state of Texas").
func (t *tree) isInside(first, last int) bool {
	i := t.headOf(first, last)
	if t.rel(i) == "obj" && t.up[i] >= 0 && struck[t.tokens[t.up[i]].Lemma] {
		return true // "floods that struck Ruritania"
	}
	for steps := 0; i >= 0 && steps < 3; steps++ {
		marker := t.marker(i)
		if slices.Contains(where, marker) {
			return true
		}
		up := t.up[i]
		switch {
		case up < 0:
			return false
		case marker == "" && (t.tokens[i].Deprel == "nmod:poss" || t.tokens[i].Deprel == "amod" || t.tokens[i].Deprel == "compound") && t.happensThere(up):
			return true
		case t.rel(i) == "appos" || t.rel(i) == "nmod" && marker == "" && up < i: // "in Hentzau, Ruritania"
		case t.tokens[i].Deprel == "amod" && scenes[strings.ToLower(t.tokens[up].Lemma)]: // "at the Iraqi Ministry of Interior"
		case (marker == "of" || t.tokens[i].Deprel == "nmod:poss" || t.tokens[i].Deprel == "compound") && parts[strings.ToLower(t.tokens[up].Lemma)]:
		default:
			return false
		}
		i = up
	}
	return false
}

// happensThere tells whether a noun is something that happens in the country
// whose it is: "Ruritania's civil war".
func (t *tree) happensThere(i int) bool {
	switch strings.ToLower(t.tokens[i].Lemma) {
	case "election", "referendum", "uprising", "revolution", "earthquake", "flood", "insurgency", "unrest", "riot", "protest", "famine", "drought", "coup", "wildfire", "census":
		return true
	case "war":
		return i > 0 && t.lower(i-1) == "civil"
	}
	return false
}

// scenes are nouns for places that lie in the country that the adjective before
// them names.
var scenes = map[string]bool{"ministry": true, "capital": true, "city": true, "town": true, "village": true, "province": true, "region": true, "prison": true,
	"jail": true, "airport": true, "hospital": true, "university": true, "school": true, "court": true, "parliament": true, "island": true, "coast": true,
	"state": true, "district": true, "port": true, "market": true, "mosque": true, "church": true, "suburb": true, "territory": true, "countryside": true}

// struck are verbs whose object is where something happens.
var struck = map[string]bool{"hit": true, "strike": true, "devastate": true, "affect": true, "rock": true, "shake": true, "ravage": true, "flood": true, "batter": true,
	"sweep": true, "engulf": true, "lash": true, "pound": true}

// isOwn tells whether a name says whose something is ("the Danish parliament",
// "Japan's", "president of Ghana") or is the subject of a clause.
func (t *tree) isOwn(first, last int) bool {
	i := t.headOf(first, last)
	switch t.rel(i) {
	case "amod", "compound", "nsubj":
		return t.tokens[i].Deprel != "nsubj:pass"
	case "nmod":
		return t.tokens[i].Deprel == "nmod:poss" || t.marker(i) == "of"
	}
	return false
}

// reportHome gives the country of someone whose country the report leaves to
// its context, "" basis and all: local people that of the scene of their
// sentence or of the report, organs of state that of the report.
func (c *chainFacts) reportHome(f *titleFact, sectors []string) *home {
	if c.ours != nil && c.ours.code.Country == "VAT" {
		return nil // what the Vatican tells concerns the world
	}
	if f.foreign || c.fromAbroad() || slices.Contains(strangers, f.Phrase) {
		return nil
	}
	if c.main != nil && (!f.vague || c.name != "") && ofState(sectors) {
		return c.main
	}
	if local(f.Title) || local(f.sub) || commoners[f.Phrase] {
		if s := c.scene(); s != nil {
			return s
		}
		if c.only == nil && c.calm {
			return c.ours // "The Danish court jailed a man"
		}
		return c.only
	}
	if f.vague && ofState(sectors) && !slices.Contains(sectors, "MIL") && c.calm {
		return c.ours // "voters in Graustark elect a new president"
	}
	if !f.vague && ofState(sectors) {
		if slices.Contains(sectors, "MIL") && f.Kind != annalist.Organization {
			return c.only
		}
		return c.ours
	}
	return nil
}

// violence are words of a report whose people may be another country's than the
// one that acts, or that they are in.
var violence = map[string]bool{"kill": true, "wound": true, "injure": true, "strike": true, "airstrike": true, "bomb": true, "bombing": true, "shell": true,
	"attack": true, "raid": true, "shoot": true, "missile": true, "drone": true, "troop": true, "soldier": true, "invade": true, "invasion": true, "war": true,
	"rescue": true, "evacuate": true, "deport": true, "migrant": true, "refugee": true, "hostage": true, "kidnap": true, "abduct": true, "tourist": true,
	"crash": true, "embassy": true, "consulate": true, "sanction": true, "visit": true, "abroad": true, "foreign": true, "expel": true, "extradite": true, "aid": true,
	"tournament": true, "match": true, "championship": true, "olympic": true, "medal": true, "cup": true, "earthquake": true}

// scene gives the country that the sentences of all the chain's own words are
// in, if each is in it.
func (c *chainFacts) scene() *home {
	var h *home
	for _, m := range c.kept {
		s := c.scenes[m.Sentence]
		if s == nil || h != nil && h.code.Country != s.code.Country {
			return nil
		}
		h = s
	}
	return h
}

// commoners are words for people of no trade, who mostly live where they are.
var commoners = map[string]bool{"man": true, "woman": true, "person": true, "people": true, "child": true, "boy": true, "girl": true, "teenager": true,
	"citizen": true, "resident": true, "villager": true, "student": true, "worker": true, "shooter": true, "supporter": true, "voter": true, "defendant": true, "victim": true, "firefighter": true, "protester": true,
	"demonstrator": true, "driver": true, "passer-by": true, "bystander": true, "homeless": true, "pupil": true, "farmer": true, "patient": true, "parent": true, "guard": true, "inmate": true, "witness": true, "prison guard": true, "gunman": true, "family": true,
	"politician": true, "opponent": true, "neighbour": true, "neighbor": true, "detainee": true, "prisoner": true, "member of the public": true, "local": true,
	"cartel member": true, "gang member": true, "robber": true, "motorist": true, "cyclist": true, "pedestrian": true, "taxi driver": true, "bus driver": true,
	"lorry driver": true, "truck driver": true, "householder": true, "tenant": true, "landlord": true, "shopkeeper": true, "fisherman": true, "miner": true,
	"striker": true, "mourner": true, "looter": true, "rioter": true, "arsonist": true, "assailant": true, "juror": true, "taxpayer": true, "commuter": true, "tribesman": true, "tribe": true, "lawyer": true, "attorney": true, "wedding party": true, "marriage party": true, "search party": true}

// relatives are words for one's kin, who mostly share his country.
var relatives = []string{"wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "widow", "parent", "child", "cousin", "nephew", "niece",
	"uncle", "family"}

// kinHome gives kin the country of whose kin they are, by the name or pronoun
// before them: "his sons".
func (d *document) kinHome(t *tree, i int) *home {
	for _, k := range t.kids[i] {
		if t.tokens[k].Deprel != "nmod:poss" {
			continue
		}
		chain, ok := d.heads[at{t.index, k}]
		if !ok {
			return nil
		}
		for n, m := range d.chains[chain] {
			if n == enough {
				break
			}
			if m.Kind != annalist.Name || m.Type != "PER" {
				continue
			}
			name := d.trees[m.Sentence].key(m.Name.First, m.Name.Last)
			if o := countryOf(d.bearer(d.who.People[lexicon.PersonKey(name)])); o != nil && strings.Contains(o.Name, " ") && !slices.Contains(lexicon.Beyond, o.Code.Country) {
				return &home{lexicon.Code{Country: o.Code.Country}, "coreference", o.Rule}
			}
		}
	}
	return nil
}

// surnameHome gives "President Bush" the country of the one head of state or
// government of that surname who bears that very title at the report's date.
func (c *chainFacts) surnameHome(f *titleFact) (h *home) {
	if f.former {
		return nil
	}
	for _, name := range c.names {
		for _, o := range c.who.Rulers[name] {
			if !o.Holds(c.report.Published) || !strings.EqualFold(o.Role, f.Phrase) {
				continue
			}
			if h != nil && h.code.Country != o.Code.Country {
				return nil
			}
			h = &home{lexicon.Code{Country: o.Code.Country}, "lexicon", o.Rule}
		}
	}
	return h
}

// ruled are words for a government, before which a surname alone is that of its
// head.
var ruled = []string{"government", "administration", "regime", "cabinet"}

// rulerHome gives "the Kabila government" the country of the one head of state
// or government of that surname at the report's date.
func (d *document) rulerHome(t *tree, k int, title *lexicon.Title) *home {
	if !slices.Contains(ruled, title.Phrase) {
		return nil
	}
	var h *home
	for _, o := range d.who.Rulers[lexicon.Key(t.tokens[k].Form)] {
		if !o.Holds(d.report.Published) {
			continue
		}
		if h != nil && h.code.Country != o.Code.Country {
			return nil
		}
		h = &home{lexicon.Code{Country: o.Code.Country}, "coreference", o.Rule}
	}
	return h
}

package events

import (
	"slices"
	"strings"

	"annalist"
)

// A vocabulary is the words the lexicons know, so that a slip of the tagger's
// lemma ("pledg", "criticis") does not hide a word that is there.
type vocabulary struct {
	verbs, others wordSet
	phrasal       wordSet // "lay down"
}

// lemma gives a token's lemma: the tagger's if the lexicons know it, else the
// one they know whose inflection the form may be, else the tagger's.
func (v *vocabulary) lemma(t *annalist.Token) string {
	known, lemma, form := v.others, strings.ToLower(t.Lemma), strings.ToLower(t.Form)
	if t.UPOS == "VERB" || t.UPOS == "AUX" {
		known = v.verbs
		if irregular := irregulars[form]; irregular != "" && !(known[lemma] && lemma != form) {
			return irregular
		}
	}
	if known[lemma] {
		return lemma
	}
	for _, ending := range endings {
		stem, ok := strings.CutSuffix(form, ending.end)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, add := range ending.add {
			if known[stem+add] {
				return stem + add
			}
		}
		if n := len(stem); n > 2 && ending.doubled && stem[n-1] == stem[n-2] && known[stem[:n-1]] {
			return stem[:n-1]
		}
	}
	return lemma
}

// endings are the regular ones, with what may stand in their place.
var endings = []struct {
	end     string
	add     []string
	doubled bool
}{
	{"ied", []string{"y"}, false},
	{"ies", []string{"y"}, false},
	{"ed", []string{"", "e"}, true},
	{"ing", []string{"", "e"}, true},
	{"es", []string{"e", ""}, false},
	{"s", []string{""}, false},
	{"", []string{""}, false},
}

// irregulars gives the lemma of irregular past forms.
var irregulars = readIrregulars(`
be was were been am is are
beat beaten
begin began begun
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
come came
cut cut
do did done
draw drew drawn
drive drove driven
fall fell fallen
feed fed
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
have had has
hit hit
hold held
hurt hurt
keep kept
lay laid
lead led
leave left
lend lent
lose lost
make made
meet met
overrun overran
overthrow overthrew overthrown
pay paid
put put
quit quit
retake retook retaken
seek sought
sell sold
send sent
set set
shake shook shaken
shoot shot
shut shut
sink sank sunk
slay slew slain
speak spoke spoken
stand stood
steal stole stolen
strike struck stricken
swear swore sworn
take took taken
tell told
think thought
throw threw thrown
undertake undertook undertaken
uphold upheld
win won
withdraw withdrew withdrawn
withhold withheld
`)

func readIrregulars(table string) map[string]string {
	lemmas := map[string]string{}
	for line := range strings.Lines(table) {
		words := strings.Fields(line)
		for i, w := range words {
			if i > 0 {
				lemmas[w] = words[0]
			}
		}
	}
	return lemmas
}

// particles are those that a parser may take for a preposition.
var particles = []string{"off", "out", "up", "down", "over", "back", "away"}

// vocabulary gathers every word that a frame, a class or a cue names.
func (c *Coder) vocabulary() *vocabulary {
	v := &vocabulary{wordSet{}, wordSet{}, wordSet{}}
	addTo := func(set wordSet, words wordSet) {
		for w := range words {
			set[w] = true
			if verb, particle, ok := strings.Cut(w, "-"); ok {
				set[verb] = true
				v.phrasal[verb+" "+particle] = slices.Contains(particles, particle)
			}
		}
	}
	for lemma := range c.verbs {
		v.verbs[lemma] = true
	}
	for lemma := range c.nouns {
		v.others[lemma] = true
	}
	addTo(v.verbs, c.classes["phase"])
	for name, class := range c.classes {
		if name != "phase" {
			addTo(v.others, class)
		}
	}
	for _, index := range []map[string][]*frame{c.verbs, c.nouns} {
		for _, list := range index {
			for _, f := range list {
				addTo(v.verbs, f.light)
				addTo(v.others, f.objects)
				for _, lemma := range f.Lemmas {
					if f.Particle != "" {
						v.phrasal[lemma+" "+f.Particle] = true
					}
				}
				for _, cond := range f.with {
					addTo(v.others, cond.words)
				}
				for _, cond := range f.not {
					addTo(v.others, cond.words)
				}
			}
		}
	}
	for _, scope := range []string{"head", "object", "carrier"} {
		for w := range c.cues.by[scope] {
			addTo(v.verbs, wordSet{w: true})
			addTo(v.others, wordSet{w: true})
		}
	}
	delete(v.verbs, "")
	delete(v.others, "")
	return v
}

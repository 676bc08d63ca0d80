package syntax

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// plausible tells whether an English word of this form and tag can have this
// lemma, as far as spelling tells. form is in lower case.
func plausible(form, lemma, upos, xpos string) bool {
	switch upos {
	case "NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM":
	default:
		return true // closed classes have lemmas of every kind
	}
	same := strings.EqualFold(form, lemma)
	if strings.ContainsAny(form, "0123456789") {
		return same
	}
	if utf8.RuneCountInString(form) > 3 && utf8.RuneCountInString(lemma) < 3 {
		return false
	}
	switch xpos {
	case "NN", "VB", "VBP", "JJ", "RB", "CD":
		return same
	case "NNP":
		return same || upos != "PROPN"
	case "VBG":
		return !same && stemFits(form, lemma, "ing")
	case "VBZ":
		return !same && stemFits(form, lemma, "s") || !strings.HasSuffix(form, "s")
	case "VBD", "VBN":
		return !strings.HasSuffix(form, "ed") || !same && stemFits(form, lemma, "ed")
	case "NNS", "NNPS":
		return same || !strings.HasSuffix(form, "s") || stemFits(form, lemma, "s")
	}
	return true
}

// The words in -ie, whose plurals and third persons look like those in -y.
var endInIE = strings.Fields(`belie birdie bogie boogie bookie brownie calorie camaraderie cookie coolie die
	eerie foodie genie goalie groupie hippie hoodie hottie indie junkie lie magpie menagerie movie necktie newbie
	oldie pie pixie prairie prie quickie rookie selfie smoothie sortie talkie tie underlie untie vie yuppie zombie`)

// The words in -che, -she, -sse, -xe and -zze, likewise.
var endInHissE = strings.Fields(`ache attache avalanche axe brioche cache cliche crevasse deluxe douche
	fiche finesse headache impasse lacrosse masse microfiche moustache mousse mustache niche pickaxe pastiche
	posse psyche quiche stomachache toothache heartache creche`)

// stemFits tells whether the form can be the lemma with that ending by the
// rules of spelling: carry, carried; stop, stopping; pass, passes; move, moved.
func stemFits(form, lemma, ending string) bool {
	lemma = strings.ToLower(lemma)
	stem := strings.TrimSuffix(form, ending)
	switch {
	case ending == "s" && strings.HasSuffix(form, "ies"):
		return lemma == form[:len(form)-3]+"y" || slices.Contains(endInIE, lemma) && lemma+"s" == form
	case ending == "ed" && strings.HasSuffix(form, "ied"):
		return lemma == form[:len(form)-3]+"y" || slices.Contains(endInIE, lemma) && lemma+"d" == form
	case ending == "ing" && strings.HasSuffix(form, "ying") && slices.Contains(endInIE, lemma):
		return strings.TrimSuffix(lemma, "ie")+"ying" == form
	case ending == "s" && hisses(form):
		return lemma+"es" == form || lemma+"s" == form && slices.Contains(endInHissE, lemma)
	case ending == "s" && strings.HasSuffix(form, "ves"):
		return lemma+"s" == form || lemma == form[:len(form)-3]+"f" || lemma == form[:len(form)-3]+"fe"
	case ending == "s":
		return lemma == stem || lemma+"es" == form
	}
	return pastFits(form, lemma, stem, ending)
}

// pastFits does the same for -ed and -ing: stop, stopped; panic, panicked;
// move, moved; call, called.
func pastFits(form, lemma, stem, ending string) bool {
	n := len(stem)
	doubled := n >= 3 && stem[n-1] == stem[n-2] && !strings.ContainsRune("aeiou", rune(stem[n-1]))
	switch lemma {
	case stem:
		if doubled {
			return strings.ContainsRune("lsfz", rune(stem[n-1])) || slices.Contains(endDoubled, stem)
		}
		return !needsE.MatchString(stem) || slices.Contains(endBare, stem)
	case stem + "e":
		return !doubled && !barsE.MatchString(stem)
	}
	return doubled && lemma == stem[:n-1] || lemma+"k"+ending == form
}

// Stems that cannot end a word, so that an e has been dropped before -ed or
// -ing: believ, charg, settl, creat, requir, decid; and the verbs that break
// the rule.
var (
	needsE  = regexp.MustCompile(`([vzcu]|[dlr]g|[lnpr]s|[bcdfgkptz]l|[^aeiou][aeiou][gksd]|[^eo]at|[^o]ut|[^aeiou][aiu]b|[^aeiou][aiu]r|[^aeiou]in|[^aeiou][au]m)$`)
	endBare = strings.Fields(`accustom bias blitz bus canvas caucus chorus combat debut focus gas
		harm method murmur plumb program quiz ransom refocus succumb thumb waltz whiz`)
	endDoubled = strings.Fields("add boycott butt ebb egg err purr putt")
)

// barsE are stems that end a word as they are: follow, expect, mark.
var barsE = regexp.MustCompile(`([wxy]|[cfnp]t|l[dt]|nd|[lnrs]k|mp|r[mn]|wn|ck|[gs]h)$`)

// hisses tells whether the form ends like the plural of a word in a hiss.
func hisses(form string) bool {
	for _, end := range []string{"sses", "shes", "ches", "xes", "zzes"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}

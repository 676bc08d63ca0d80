package main

import (
	"regexp"
	"strings"
	"unicode"

	"annalist/internal/places"
)

// sorts are words in the names of divisions that say what they are, in English
// and in the languages that GeoNames takes names from.
var sorts = regexp.MustCompile(`(?i)^(?:(?:City of|Provincia (?:de|di|del|della|dell')|Departamento (?:de|del)|Province of|Provincie|Qada|Qaḑā’|Kabupaten|Kota|Raion|Rayon|Comuna|Județul|Landkreis|Kreis|Muḩāfaz̧at|Wilaya d[e']|Région (?:de|du|d')|State of|Gemeente|Obshtina|Bezirk|Arrondissement (?:de|du|d'))\s*)|(?:\s+(?:Province|Provinc|Governorate|District|County|Municipality|Region|Oblast'?|Prefecture|State|Department|Division|Parish|Rayon|Raion|Krai|Kray|Republic|Metropolitan|Voivodeship|Okrug|Kabupaten|Township|Subdistrict|Borough|Canton|Circle|Emirate|Wilaya|Kommun|Kommune|Zila|Distrikt|Shi|Qu|Xian|Sheng|Shahrestan|Cercle|Prov\.?))+$`)

// bare takes the sort of a division off its name, which stays among its
// aliases: "Anbar Province" is Anbar.
func bare(full string) (name string, aliases []string) {
	full = strings.Join(strings.Fields(full), " ")
	name = strings.TrimSpace(sorts.ReplaceAllString(full, ""))
	if len(name) < 3 || name == full || vague[name] {
		return full, nil
	}
	return name, []string{full}
}

// vague are words that are no names without the sort beside them.
var vague = map[string]bool{"Central": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "North": true, "South": true,
	"East": true, "West": true, "Capital": true, "Upper": true, "Lower": true, "North Eastern": true, "North Western": true, "Coast": true, "Metro": true,
	"North-Eastern": true, "North-Western": true, "South-Eastern": true, "South-Western": true, "Northwest": true, "Northeast": true, "Southwest": true,
	"Southeast": true, "North West": true, "North East": true, "South West": true, "South East": true, "Northwestern": true, "Federal Capital": true,
	"Capital Region": true, "National Capital": true, "Federal District": true, "Autonomous": true, "Free": true, "Islands": true, "Lake": true, "Lakes": true, "Bay": true, "Valley": true, "Federal": true}

// small is the population below which a place has its own names alone: what
// other languages call a village, English news does not.
const small = 1000

// names chooses a place's names: its own, and of the others those in Latin
// letters that are no codes and not written for sound alone.
func names(own, ascii, others string, people int) (string, []string) {
	aliases := []string{ascii}
	seen := map[string]bool{places.Fold(own): true, places.Fold(ascii): true}
	if !latin(own) {
		own = ascii
	}
	for alias := range strings.SplitSeq(others, ",") {
		alias = strings.TrimSpace(alias)
		key := places.Fold(alias)
		if people < small && !strings.HasPrefix(key, "al ") {
			continue
		}
		if !seen[key] && latin(alias) && wordy(alias) {
			seen[key] = true
			aliases = append(aliases, alias)
		}
	}
	return own, aliases
}

// latin tells whether all letters are Latin.
func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Lm, r) {
			return false
		}
	}
	return true
}

// wordy tells whether a name looks like one in a text: a capital that small
// letters follow, no digits, not too long.
func wordy(s string) bool {
	if len(s) < 3 || len(s) > 40 || strings.ContainsAny(s, "0123456789()[]{}/;:?!\"_&=+*@#") {
		return false
	}
	rest := s
	for _, article := range []string{"al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-", "al ", "el "} {
		rest = strings.TrimPrefix(rest, article)
	}
	small, first := 0, true
	for _, r := range rest {
		if first && !unicode.IsUpper(r) {
			return false
		}
		first = false
		if unicode.IsLower(r) {
			small++
		}
	}
	return small >= 2
}

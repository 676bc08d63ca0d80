package places

import (
	"strings"
	"unicode"

	"annalist/internal/lexicon"
)

// foldSigns writes the signs of romanised names alike: "Al-Ḥasakah", "Al
// Hasakah" and "al-Hasakah" have one key.
var foldSigns = strings.NewReplacer("-", " ", "/", " ", "'", "", "`", "", "ʿ", "", "ʾ", "", "ʻ", "", "ʼ", "", "′", "", ".", "", ",", "",
	"ə", "a", "Ə", "A", "ð", "d", "þ", "th", "Þ", "Th", "ħ", "h", "Ħ", "H", "œ", "oe", "Œ", "Oe", "\u00a0", " ")

// Fold is the key of a place's name in the gazetteer: that of
// [lexicon.Key] in small letters, without signs. "St. Petersburg" is
// "st petersburg".
func Fold(name string) string {
	if plainName(name) {
		return strings.ToLower(name)
	}
	name = strings.ToLower(foldSigns.Replace(lexicon.Key(name)))
	name = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == 0x2bc || r == 0x2b9 || r == 0x2bb {
			return -1
		}
		return r
	}, name)
	if strings.Contains(name, "  ") || strings.HasPrefix(name, " ") || strings.HasSuffix(name, " ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	return name
}

// plainName tells whether a name has letters and single spaces alone, and no
// article.
func plainName(s string) bool {
	if len(s) > 3 && (s[0] == 't' || s[0] == 'T') && strings.EqualFold(s[:4], "the ") {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
		if c != ' ' && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return true
}

package lexicon

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain are the letters that Unicode does not take apart.
var plain = strings.NewReplacer("ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D",
	"ß", "ss", "æ", "ae", "Æ", "Ae", "ı", "i", "’", "'", "‘", "'", "–", "-", "—", "-")

// Key is the form under which names are looked up: without accents, with plain
// quotation marks and single spaces, without "the" before or "'s" after it.
// Case is kept: IS is not is.
func Key(name string) string {
	if !ascii(name) {
		name = plain.Replace(name)
		if !ascii(name) {
			name = stripMarks(norm.NFD.String(name))
		}
	}
	name = strings.TrimSuffix(name, "'s")
	name = strings.ReplaceAll(strings.ReplaceAll(name, " Al-", " al-"), " El-", " el-")
	for _, article := range []string{"the ", "The ", "THE "} {
		if rest, ok := strings.CutPrefix(name, article); ok && rest != "" {
			name = rest
			break
		}
	}
	if strings.Contains(name, "  ") || strings.ContainsAny(name, "\n\t\r") {
		name = strings.Join(strings.Fields(name), " ")
	}
	return name
}

// PersonKey is the key of a person's name, without the initials inside it:
// "Rodrigo R. Duterte" is Rodrigo Duterte.
func PersonKey(name string) string {
	key := Key(name)
	if !strings.Contains(key, ". ") {
		return key
	}
	words := strings.Fields(key)
	out := words[:1:1]
	for i, w := range words[1:] {
		if i+2 == len(words) || len(w) != 2 || w[1] != '.' {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// stripMarks drops the combining marks of decomposed text.
func stripMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x300 && r < 0x370 {
			return -1
		}
		return r
	}, s)
}

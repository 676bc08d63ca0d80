package sentences

import "strings"

// Prefixes that stay joined to the word by their hyphen, as the English Web
// Treebank and GUM have them ("non-profit", "anti-American", "e-mail"); all
// other hyphens between words are tokens.
var prefixes = set(`
ante anti arch auto bi bio co contra counter cross cyber di e electro ex
extra geo hetero homo hyper infra inter intra macro mega meta micro mid mini
mono multi narco neo non nano omni over paleo para peri petro poly post pre pro
proto pseudo psycho re retro semi socio sub super supra techno tele trans tri
ultra uni`)

// Prefixes that stay joined to a number as well: "mid-1990s".
var datable = set("mid pre")

// keepsHyphen tells whether the single hyphen at i stays inside its token.
func (c *cutter) keepsHyphen(from, i, b int) bool {
	left := c.text[from:i]
	next, _ := runeAt(c.text, i+1, b)
	if len(left) <= 8 && prefixes[strings.ToLower(left)] && isWord(next) {
		// "UN-related" is no prefix, nor are the e of "Hizb-e-Islami" and the
		// over of "over-the-top".
		if isDigit(next) && !datable[strings.ToLower(left)] {
			return false // "over-50s"
		}
		return !isUpper(left) && !strings.HasPrefix(c.text[i+1:b], "the-") && (len(left) > 1 || from == 0 || c.text[from-1] != '-')
	}
	if c.isCode(from, b) {
		return true
	}
	last := left[len(left)-1]
	if !isDigit(rune(last)) || !isDigit(next) {
		return false
	}
	return c.inNumber(from, i, b)
}

// isCode tells whether text[from:b] is a code of capitals and digits
// with two hyphens or more: "SS-N-22", but not "AK-47".
func (c *cutter) isCode(from, b int) bool {
	const longest = 20
	hyphens, digits, letters := 0, 0, 0
	for k := from; k < b; k++ {
		switch r := rune(c.text[k]); {
		case r == '-':
			hyphens++
		case isDigit(r):
			digits++
		case 'A' <= r && r <= 'Z':
			letters++
		default:
			return false
		}
		if k-from > longest {
			return false
		}
	}
	return hyphens > 1 && digits > 0 && letters > 0
}

// inNumber tells whether the hyphen at i, between digits, stands inside a
// telephone number, a date or another code: in a run of digits, hyphens and
// dots with two or more hyphens, or a lone one before four digits and behind
// one, three or five ("x3-9890", "345-9945", "77030-2707"). The hyphen of
// "1990-1995" marks a range and is a token.
func (c *cutter) inNumber(from, i, b int) bool {
	const longest = 40
	if i-from > longest {
		return false
	}
	end, hyphens := i, 0
	for end < min(b, i+longest) && (isDigit(rune(c.text[end])) || c.text[end] == '-' || c.text[end] == '/' || c.text[end] == '.') {
		if c.text[end] == '-' {
			hyphens++
		}
		end++
	}
	left := c.text[from:i]
	if strings.Contains(left, "-") || hyphens > 1 {
		return true
	}
	k := len(left)
	for k > 0 && isDigit(rune(left[k-1])) {
		k--
	}
	digits := end - i - 1
	run := len(left) - k
	return digits == 4 && (run == 1 || run == 3 || run == 5)
}

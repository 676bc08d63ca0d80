package sentences

// runFrom gives the length of the run of like punctuation at a: dots, dashes,
// marks of question and exclamation, or one character repeated. Brackets,
// commas and quotation marks stand alone, but two ASCII double ones made of
// single ones are one token.
func (c *cutter) runFrom(a, b int) int {
	r, n := runeAt(c.text, a, b)
	if isBracket(r) || isQuote(r) || r == ',' || r == ';' || r == ':' || r == '%' || isCurrency(r) {
		return n
	}
	end := a + n
	for end < b {
		s, m := runeAt(c.text, end, b)
		if isWord(s) && s != zwj || !alike(r, s) {
			break
		}
		end += m
		r = s
	}
	return end - a
}

// runBefore gives the start of the run of like punctuation that ends at b.
func (c *cutter) runBefore(a, b int) int {
	r, n := runeBefore(c.text, a, b)
	last, start := r, b-n
	for isJoining(r) && start > a {
		r, n = runeBefore(c.text, a, start)
		start -= n
	}
	if isBracket(r) || isQuote(r) || r == ',' || r == ';' || r == ':' || r == '%' || isCurrency(r) {
		return start
	}
	for start > a {
		s, m := runeBefore(c.text, a, start)
		if isWord(s) && s != zwj || !alike(s, r) {
			break
		}
		start -= m
		r = s
	}
	// ".?" is one token, "...?" is two.
	if (last == '?' || last == '!') && start-a > 1 && c.text[start-1] == '.' && c.text[start-2] != '.' {
		start--
	}
	return start
}

// alike tells whether two punctuation characters side by side are one token.
func alike(r, s rune) bool {
	if r == s || r == zwj || s == zwj || isFlag(r) && isFlag(s) {
		return true
	}
	switch r {
	case '!', '?':
		return s == '!' || s == '?'
	case '…':
		return s == '.' || s == '…'
	case '.':
		return s == '…'
	case '=', '-':
		return s == '>'
	}
	return isJoining(s)
}

// zwj joins the parts of one emoji.
const zwj = '\u200d'

// isFlag tells whether r is one of the letters that pairs of make a flag.
func isFlag(r rune) bool { return 0x1f1e6 <= r && r <= 0x1f1ff }

// isJoining tells whether r only changes the character before it.
func isJoining(r rune) bool {
	return r == '\ufe0f' || r == '\ufe0e' || 0x1f3fb <= r && r <= 0x1f3ff
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}', '〈', '〉', '《', '》', '【', '】':
		return true
	}
	return false
}

// isQuote tells whether r is a quotation mark that is never an apostrophe.
func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '‚', '「', '」':
		return true
	}
	return false
}

func isCurrency(r rune) bool {
	switch r {
	case '$', '£', '€', '¥', '₹', '₽', '₴', '₪', '₺', '₩', '₦', '¢':
		return true
	}
	return false
}

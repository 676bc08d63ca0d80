package sentences

// isEmoticon tells whether s, whole, is an emoticon: one of a list, or eyes, a
// nose or none, and a mouth that may repeat.
func isEmoticon(s string) bool {
	if len(s) < 2 || len(s) > 10 {
		return false
	}
	if emoticons[s] {
		return true
	}
	i := 0
	if s[i] == '>' {
		i++
	}
	if i < len(s) && (s[i] == ':' || s[i] == ';' || s[i] == '=') {
		i++
	} else {
		return false
	}
	if i < len(s) && s[i] == '\'' {
		i++
	}
	if i < len(s) && s[i] == '-' {
		i++
	}
	if i >= len(s) {
		return false
	}
	mouth := s[i]
	switch mouth {
	case '(', ')', '[', ']', 'D', 'P', 'p', '|', '/', '\\', '*', 'O', 'o':
	default:
		return false
	}
	for ; i < len(s); i++ {
		if s[i] != mouth {
			return false
		}
	}
	return true
}

var emoticons = set(`
(: (; (-: (= <3 </3 ^_^ ^^ -_- o_O O_o >_< T_T XD xD :3 8-) :S :X :x =] =[ ^_^; ;-; <- -> => <=
--> <-- ==> <==`)

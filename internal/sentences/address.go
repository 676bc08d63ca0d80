package sentences

import (
	"strings"
	"unicode"
)

// isAddress tells whether s is one token of the net: a web address, an e-mail
// address, a handle, a hashtag, or a file's name.
func isAddress(s string) bool {
	if len(s) < 3 {
		return false
	}
	if s[0] == '#' || s[0] == '@' {
		return all(s[1:], func(r rune) bool { return isWord(r) || r == '_' })
	}
	low := strings.ToLower(head(s, 12))
	for _, p := range []string{"http:", "https:", "ftp:", "www.", "mailto:", "doi:10"} {
		if strings.HasPrefix(low, p) {
			return len(s) > len(p)
		}
	}
	if at := strings.IndexByte(s, '@'); at > 0 && at+1 < len(s) {
		return isName(s[:at]) && isName(s[at+1:]) && !all(s[:at], isDigit)
	}
	return isSite(s)
}

// isName tells whether s is a local part or a host: letters, digits, and
// marks that such names hold.
func isName(s string) bool {
	return all(s, func(r rune) bool { return isWord(r) || strings.ContainsRune("._-+%", r) })
}

// isSite tells whether s is a host, with or without a path, or a file's name:
// parts between dots, the last before any slash a known ending.
func isSite(s string) bool {
	host, _, path := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	if dot <= 0 || dot+1 == len(host) || strings.Contains(host, "..") {
		return false
	}
	if !path && len(s) < 80 && isExtension(host[dot:]) && !strings.ContainsAny(host, `<>"()[]{},;|`) {
		return true
	}
	if !isName(host) {
		return false
	}
	ending := strings.ToLower(head(host[dot+1:], 8))
	if domains[ending] {
		first := rune(host[dot+1])
		return path || !unicode.IsUpper(first) || isUpper(host[dot+1:])
	}
	return false
}

// isExtension tells whether s is a dot and a known ending of a file's name.
func isExtension(s string) bool {
	return len(s) > 1 && len(s) < 7 && s[0] == '.' && extensions[strings.ToLower(s[1:])]
}

var domains = set(`
com org net edu gov mil int info biz io tv eu uk us ca au de fr es it nl be ch
at se no fi dk pl cz ru ua by cn jp kr tw hk in pk bd lk np sg my id ph vn th
br mx ar cl co pe ve za ng ke gh eg ma il ir iq sy lb jo sa ae qa tr gr ie pt
hu ro bg hr rs ba mk al md ge am az kz uz nz me ly cc ai app news`)

var extensions = set(`
doc docx xls xlsx pdf ppt pptx txt html htm xml json csv zip gz exe jpg jpeg png
gif mp3 mp4 avi mov php asp jsp js py go java cpp`)

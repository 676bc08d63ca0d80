package intake

import (
	"strings"
)

// headline is the title of a page: the one heading of the first level if it
// says much the same as what is declared, else the declared title, else that
// heading, else the <title>; without the name of the site.
func headline(declared string, h head, site, host string) string {
	heading := ""
	if len(h.headings) == 1 {
		heading = h.headings[0]
	}
	if heading != "" && (declared == "" || alike(heading, declared)) {
		return heading
	}
	title := withoutSite(firstOf(declared, h.title), site, host)
	for _, heading := range append(h.headings, h.subheadings...) {
		if rest, ok := strings.CutPrefix(title, heading); ok && heading != "" && startsWithSeparator(rest) {
			return heading
		}
	}
	return title
}

// alike tells whether at least half of the words of the longer title are in
// the other.
func alike(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) < len(y) {
		x, y = y, x
	}
	has := map[string]bool{}
	for _, word := range y {
		has[lettersOf(word)] = true
	}
	shared := 0
	for _, word := range x {
		if has[lettersOf(word)] {
			shared++
		}
	}
	return shared*2 >= len(x)
}

var separators = []string{" | ", " - ", " – ", " — ", " · ", " :: ", " › ", " » ", " « "}

func startsWithSeparator(s string) bool {
	for _, sep := range separators {
		if strings.HasPrefix(s, sep) {
			return true
		}
	}
	return false
}

// withoutSite cuts the name of the site, or its host, from the end of a title.
func withoutSite(title, site, host string) string {
	for _, name := range []string{site, host} {
		for _, sep := range separators {
			at := len(title) - len(sep) - len(name)
			if name != "" && at > 0 && strings.EqualFold(title[at:], sep+name) {
				return strings.TrimSpace(title[:at])
			}
		}
	}
	return title
}

package sentences

import "strings"

// set makes a set of the words of a list, which stands in the code as text.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

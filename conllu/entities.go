package conllu

import (
	"strings"

	"annalist"
)

// entities reads NER=B-PER, I-PER, ... of the words of sentence number n. An I
// without a B before it begins a name.
func entities(n int, words []Row) []annalist.Entity {
	var found []annalist.Entity
	open := ""
	for i := range words {
		mark, kind, _ := strings.Cut(words[i].MiscValue("NER"), "-")
		switch {
		case kind == "" || mark != "B" && mark != "I":
			open = ""
		case mark == "I" && kind == open:
			found[len(found)-1].Last = i
		default:
			open = kind
			found = append(found, annalist.Entity{Type: kind, Score: 1,
				TokenRange: annalist.TokenRange{Sentence: n, First: i, Last: i}})
		}
	}
	return found
}

// nerTags gives each word of sentence number n its BIO tag, "" outside names.
func nerTags(n, words int, found []annalist.Entity) []string {
	tags := make([]string, words)
	for _, e := range found {
		if e.Sentence != n || e.First < 0 || e.Last >= words {
			continue
		}
		tags[e.First] = "B-" + e.Type
		for i := e.First + 1; i <= e.Last; i++ {
			tags[i] = "I-" + e.Type
		}
	}
	return tags
}

// setMisc gives MISC with key=value in it, in order of the keys; an empty value
// takes the key out.
func setMisc(misc, key, value string) string {
	item := key + "=" + value
	var kept []string
	for old := range strings.SplitSeq(nothing(misc), "|") {
		name, _, _ := strings.Cut(old, "=")
		if old == "" || name == key {
			continue
		}
		if value != "" && strings.ToLower(name) > strings.ToLower(key) {
			kept = append(kept, item)
			value = ""
		}
		kept = append(kept, old)
	}
	if value != "" {
		kept = append(kept, item)
	}
	return something(strings.Join(kept, "|"))
}

// something turns the empty string into "_".
func something(column string) string {
	if column == "" {
		return "_"
	}
	return column
}

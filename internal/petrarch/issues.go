package petrarch

import (
	"fmt"
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// issues gathers the rows of issues.tsv.
type issues struct {
	rows [][]string
	seen map[string]string // "phrase\tissue" -> where
}

// A sign is a phrase of a category, in every form, and its issue.
type sign struct {
	forms []string
	issue string
}

// An exclusion is a phrase whose words are a sign of nothing in its category.
type exclusion struct {
	forms []string
	at    int
}

// read reads a dictionary of issues: categories of phrases, each with the issue
// it is a sign of. "n:" before a word stands for its plural too, "v:" for its
// other forms; "+" joins words as a hyphen does; "~" before a phrase says that
// its words are no sign.
//
//	<ISSUE CATEGORY="EDUCATION" TYPE="ALL">
//	n:teacher [TEACHERS]
//	pre+school [SCHOOLS]
//	~dancing n:school
//	</ISSUE>
func (is *issues) read(l *ledger) {
	if is.seen == nil {
		is.seen = map[string]string{}
	}
	var signs []sign
	var out []exclusion
	open := 0 // the line that opened the category
	for i, text := range l.lines {
		n := i + 1
		if !l.open(n) {
			continue
		}
		body := strings.TrimSpace(text)
		switch {
		case strings.HasPrefix(body, "#"):
			l.comment(n)
		case strings.HasPrefix(body, "<ISSUE"):
			if open > 0 {
				l.list(n, "category in a category", fmt.Sprintf("a category opens before that of line %d is closed", open), "write </ISSUE> before it")
			}
			is.exclude(l, signs, out)
			signs, out, open = nil, nil, n
			is.open(l, n, body)
		case body == "</ISSUE>":
			if open == 0 {
				l.list(n, "closes no category", "</ISSUE> closes no category", "remove it")
			}
			is.exclude(l, signs, out)
			signs, out, open = nil, nil, 0
			l.convert(n)
		case strings.HasPrefix(body, "~~"):
			l.list(n, "leaves out the report", fmt.Sprintf("%s keeps a whole report from its category", quote(body)), "our table cannot say so; write a discard if the report is of no use at all")
		case strings.HasPrefix(body, "~"):
			if forms, fault := spell(body[1:]); fault != "" {
				l.list(n, "unusable phrase", fault, "write words, n: or v: before one that is to be inflected")
			} else {
				out = append(out, exclusion{forms, n})
			}
		default:
			if s, ok := is.sign(l, n, body); ok {
				signs = append(signs, s)
			}
		}
	}
	is.exclude(l, signs, out)
}

// open reads the line that opens a category.
func (is *issues) open(l *ledger, n int, body string) {
	if !strings.HasSuffix(body, ">") || !strings.Contains(body, `CATEGORY="`) {
		l.list(n, "is of no form known", "no category in "+quote(body), `write it like <ISSUE CATEGORY="EDUCATION" TYPE="ALL">`)
		return
	}
	if !strings.Contains(body, `TYPE="ALL"`) {
		l.list(n, "category of another type", fmt.Sprintf("%s counts otherwise than by reports", quote(body)), "its phrases are taken as all others")
	}
	l.convert(n)
}

// sign reads "phrase [ISSUE]" and notes its rows.
func (is *issues) sign(l *ledger, n int, body string) (s sign, ok bool) {
	phrase, codes, fault := parts(body)
	switch {
	case fault != "":
		l.list(n, "is of no form known", fault+" in "+quote(body), "write phrase [ISSUE]")
		return s, false
	case len(codes) == 0:
		l.list(n, "phrase without an issue", fmt.Sprintf("%s has no issue", quote(body)), "write one after it, like [TEACHERS]")
		return s, false
	}
	forms, fault := spell(phrase)
	if fault != "" {
		l.list(n, "unusable phrase", fault, "write words, n: or v: before one that is to be inflected")
		return s, false
	}
	for _, issue := range codes {
		if issue == "" || issue[0] == '-' || strings.ContainsAny(issue, " \t;") {
			l.list(n, "unusable issue", fmt.Sprintf("issue is %q", issue), "write one word, like [TEACHERS]")
			continue
		}
		for _, f := range forms {
			is.row(f, issue, l.at(n))
		}
		s, ok = sign{forms, issue}, true
	}
	l.convert(n)
	return s, ok
}

func (is *issues) row(phrase, issue, where string) {
	key := phrase + "\t" + issue
	if is.seen[key] == "" {
		is.seen[key] = where
		is.rows = append(is.rows, []string{phrase, issue})
	}
}

// exclude writes the exclusions of a category whose signs are all read. An
// exclusion bars the issues of the signs whose words it has among its own.
func (is *issues) exclude(l *ledger, signs []sign, out []exclusion) {
	bare := map[string][]string{} // a sign in full -> issues
	for _, s := range signs {
		for _, f := range s.forms {
			if key := strings.Join(lexicon.Words(f), " "); !slices.Contains(bare[key], s.issue) {
				bare[key] = append(bare[key], s.issue)
			}
		}
	}
	for _, e := range out {
		var barred []string
		same := false
		for _, f := range e.forms {
			words := lexicon.Words(f)
			for i := range words {
				for j := i + 1; j <= len(words); j++ {
					found := bare[strings.Join(words[i:j], " ")]
					if len(found) > 0 && j-i == len(words) {
						same = true
						continue
					}
					for _, issue := range found {
						if !slices.Contains(barred, issue) {
							barred = append(barred, issue)
						}
					}
				}
			}
		}
		switch {
		case same:
			l.list(e.at, "exclusion of a sign", fmt.Sprintf("%s is a sign of its category as well", quote(l.lines[e.at-1])), "remove one of the two")
		case len(barred) == 0:
			l.list(e.at, "excludes nothing", fmt.Sprintf("%s holds no sign of its category", quote(l.lines[e.at-1])), "remove it")
		}
		for _, issue := range barred {
			for _, f := range e.forms {
				is.row(f, "-"+issue, l.at(e.at))
			}
		}
		l.convert(e.at)
	}
}

// A phrase has at most so many forms, and so many words.
const most, widest = 256, 30

// spell writes a phrase in all its forms: "n:boy v:play" gives boy and boys
// with play, plays, played and playing.
func spell(phrase string) (forms []string, fault string) {
	words := strings.Fields(strings.ToLower(phrase))
	if len(words) > widest {
		return nil, fmt.Sprintf("%s is over %d words long", quote(phrase), widest)
	}
	forms = []string{""}
	for _, w := range words {
		// "pre+n:school": the mark may stand inside
		before, rest, marked := "", w, ""
		for _, mark := range []string{"n:", "v:"} {
			if b, r, ok := strings.Cut(w, mark); ok {
				before, rest, marked = b, r, mark
				break
			}
		}
		rest = strings.ReplaceAll(rest, "+", "-")
		before = strings.ReplaceAll(before, "+", "-")
		ends := []string{rest}
		switch marked {
		case "n:":
			ends = append(ends, plurals(rest)...)
		case "v:":
			ends = append(ends, inflected(rest)...)
		}
		if strings.ContainsAny(w, "[]{}~*;\t<>") || rest == "" || marked == "" && strings.Contains(w, ":") {
			return nil, fmt.Sprintf("%q is no word", w)
		}
		if len(forms)*len(ends) > most {
			return nil, fmt.Sprintf("%s has over %d forms", quote(phrase), most)
		}
		var longer []string
		for _, f := range forms {
			for _, e := range ends {
				longer = append(longer, strings.TrimSpace(f+" "+before+e))
			}
		}
		forms = longer
	}
	if len(words) == 0 || len(lexicon.Words(forms[0])) == 0 {
		return nil, fmt.Sprintf("no words in %q", phrase)
	}
	return forms, ""
}

// plurals gives the regular plural of a noun.
func plurals(w string) []string {
	n := len(w)
	switch {
	case endsIn(w, "s", "x", "z", "ch", "sh"):
		return []string{w + "es"}
	case n > 1 && w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return []string{w[:n-1] + "ies"}
	case strings.HasSuffix(w, "man"):
		return []string{w[:n-2] + "en"}
	}
	return []string{w + "s"}
}

// inflected gives the regular forms of a verb.
func inflected(w string) []string {
	n := len(w)
	vowel := func(i int) bool { return i >= 0 && i < n && strings.IndexByte("aeiou", w[i]) >= 0 }
	stem := w
	switch {
	case strings.HasSuffix(w, "e"):
		stem = w[:n-1]
	case n > 1 && w[n-1] == 'y' && !vowel(n-2):
		return []string{w[:n-1] + "ies", w[:n-1] + "ied", w + "ing"}
	case n > 2 && n <= 4 && !vowel(n-1) && vowel(n-2) && !vowel(n-3) && strings.IndexByte("wxy", w[n-1]) < 0:
		stem = w + w[n-1:] // rig, rigged
	}
	return []string{plurals(w)[0], stem + "ed", stem + "ing"}
}

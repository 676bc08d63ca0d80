package mentions

import (
	"maps"
	"slices"
	"strings"

	"annalist"
)

// join runs the rules in turn. Names come first, because descriptions and
// pronouns ask who is known by then.
func (d *document) join() {
	d.starts = make([]int, len(d.trees)+1)
	for _, r := range d.refs {
		d.starts[r.Sentence+1]++
	}
	for i := range d.trees {
		d.starts[i+1] += d.starts[i]
	}
	d.places()
	d.chain = make([]int, len(d.refs))
	d.sums = make([]sum, len(d.refs))
	d.place = make(map[*ref]int, len(d.refs))
	for i, r := range d.refs {
		d.chain[i] = i
		d.place[r] = i
		d.sums[i] = sum{r.gender, r.person, r.thing, r.plural, r.isName("PER")}
	}
	d.sameNames()
	d.acronyms()
	d.shortNames()
	d.aliases()
	d.appositions()
	d.copulas()
	d.posts()
	d.descriptions()
	d.pronouns()
	d.posts() // "Gomez said she would resign as prime minister"
}

// places turns "Athens" or "Nusra", taken for a person, into what the lexicons
// know by that name, unless a person of
// the report has it in a longer name.
func (d *document) places() {
	partOf := map[string]bool{}
	for _, r := range d.refs {
		if r.isName("PER") && len(r.words) > 1 {
			for _, w := range r.words {
				partOf[w] = true
			}
		}
	}
	for _, r := range d.refs {
		if kind := d.typeOf(r.name); r.isName("PER") && r.title == nil && len(r.words) == 1 && !partOf[r.name] && r.Name.First == r.First && (kind == "GPE" || kind == "ORG") {
			r.Type, r.person, r.gender, r.canon = kind, false, "", ""
			d.describe(r, r.Name.First, r.Name.Last)
		}
	}
}

// inside gives the mentions of one sentence, in the order of the text.
func (d *document) inside(sentence int) []*ref {
	return d.refs[d.starts[sentence]:d.starts[sentence+1]]
}

// root gives the first ref of the chain of i.
func (d *document) root(i int) int {
	for d.chain[i] != i {
		d.chain[i] = d.chain[d.chain[i]]
		i = d.chain[i]
	}
	return i
}

func (d *document) rootOf(r *ref) int { return d.root(d.place[r]) }

// unite joins two chains; the later mention carries the rule, unless it has
// one already, and then the earlier if it has none.
func (d *document) unite(a, b *ref, rule string) {
	x, y := d.rootOf(a), d.rootOf(b)
	if x == y {
		return
	}
	d.chain[max(x, y)] = min(x, y)
	d.sums[min(x, y)].add(d.sums[max(x, y)])
	early, late := a, b
	if d.place[a] > d.place[b] {
		early, late = b, a
	}
	if late.Rule == "" {
		late.Rule = rule
	} else if early.Rule == "" {
		early.Rule = rule
	}
}

// sameNames joins names that are the same but for accents and an article. A
// person and a place of one name stay apart.
func (d *document) sameNames() {
	type named struct {
		name           string
		person, plural bool
	}
	first := map[named]*ref{}
	for _, r := range d.refs {
		if r.Kind != annalist.Name {
			continue
		}
		key := named{r.name, r.Type == "PER", r.Type == "NORP" && r.plural}
		if r.Type == "NORP" && !r.plural {
			continue // "an Iraqi" and "an Iraqi" may be two
		}
		if old := first[key]; old != nil {
			d.unite(old, r, "name")
		} else {
			first[key] = r
		}
	}
}

// aliases joins names of one entry of the lexicons.
func (d *document) aliases() {
	first := map[string]*ref{}
	for _, r := range d.refs {
		if r.canon == "" || r.Type == "PER" && len(r.words) == 1 && d.rootOf(r) != d.place[r] {
			continue
		}
		key := r.Type[:1] + r.canon
		if r.Type != "PER" {
			key = r.canon
		}
		if old := first[key]; old != nil {
			d.unite(old, r, "alias")
		} else {
			first[key] = r
		}
	}
}

// acronyms joins "AU" to "African Union", when it stands in brackets behind it
// or when one organisation of the report has those initials.
func (d *document) acronyms() {
	long := map[string][]*ref{}
	for _, r := range d.distinct("ORG") {
		if len(r.words) > 1 {
			long[initials(r.words)] = append(long[initials(r.words)], r)
		}
	}
	for _, r := range d.refs {
		if r.Kind != annalist.Name || r.Type != "ORG" && r.Type != "GPE" {
			continue
		}
		if !isAcronym(r.name) {
			if full := d.bracketed(r); full != nil && isBlend(r.name, full.words) {
				d.unite(full, r, "acronym")
			}
			continue
		}
		if full := d.bracketed(r); full != nil {
			d.unite(full, r, "acronym")
		} else if full := long[strings.ReplaceAll(r.name, ".", "")]; d.oneChain(full) {
			d.unite(full[0], r, "acronym")
		}
	}
}

// bracketed gives the organisation before "(AU)".
func (d *document) bracketed(r *ref) *ref {
	t, open := r.t, r.First-1
	if open < 1 || t.tokens[open].Form != "(" || r.Last+1 >= len(t.tokens) || t.tokens[r.Last+1].Form != ")" {
		return nil
	}
	for h := t.up[r.Head]; h >= 0 && h < open; h = t.up[h] {
		if full := d.heads[at{r.Sentence, h}]; full != nil && full.isName("ORG") && full.Last == open-1 {
			return full
		}
	}
	for _, full := range d.inside(r.Sentence) {
		if full.Last == open-1 && full.isName("ORG") && len(full.words) > 1 {
			return full
		}
	}
	return nil
}

// initials are the first letters of the words that have a capital.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		for part := range strings.SplitSeq(w, "-") {
			if part != "" && 'A' <= part[0] && part[0] <= 'Z' {
				b.WriteByte(part[0])
			}
		}
	}
	return b.String()
}

func isAcronym(name string) bool {
	letters := 0
	for i := range len(name) {
		switch c := name[i]; {
		case 'A' <= c && c <= 'Z':
			letters++
		case c != '.':
			return false
		}
	}
	return letters >= 2 && letters <= 7
}

// isBlend tells whether a short word is made of the letters of a name, from its
// first on: "Zefa" of "Zenda Football Association".
func isBlend(word string, words []string) bool {
	if len(words) < 2 || len(word) < 3 || len(word) > 10 || strings.Contains(word, " ") {
		return false
	}
	rest := strings.ToLower(strings.Join(words, ""))
	for i, c := range strings.ToLower(word) {
		at := strings.IndexRune(rest, c)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+1:]
	}
	return true
}

// oneChain tells whether the refs are of one chain, and there are any.
func (d *document) oneChain(refs []*ref) bool {
	for _, r := range refs {
		if d.rootOf(r) != d.rootOf(refs[0]) {
			return false
		}
	}
	return len(refs) > 0
}

// shortNames joins a part of a person's name to the one person of the report
// who has it, by the last words before the first.
func (d *document) shortNames() {
	last, first := map[string][]*ref{}, map[string][]*ref{}
	for _, r := range d.distinct("PER") {
		if len(r.words) < 2 {
			continue
		}
		for i := 1; i < len(r.words); i++ {
			tail := strings.Join(r.words[i:], " ")
			last[tail] = append(last[tail], r)
			if bare := bareName(tail); bare != tail {
				last[bare] = append(last[bare], r)
			}
		}
		for i := 1; i < len(r.words); i++ {
			start := strings.Join(r.words[:i], " ")
			first[start] = append(first[start], r)
		}
	}
	for _, r := range d.refs {
		if r.Kind != annalist.Name || r.Type != "PER" && (len(r.words) != 1 || d.typeOf(r.name) != "") || r.Type == "NORP" {
			continue
		}
		full := d.agreeing(r, last[r.name])
		if len(full) == 0 && r.Type == "PER" {
			full = d.agreeing(r, last[bareName(r.name)])
		}
		if d.oneChain(full) {
			d.unite(full[0], r, "surname")
			r.Type, r.person, r.thing = "PER", true, false
		} else if full := d.agreeing(r, first[r.name]); len(full) > 0 && len(last[r.name]) == 0 && r.Type == "PER" && d.oneChain(full) {
			d.unite(full[0], r, "first-name")
		} else if full := d.agreeing(r, misspelt(r, last)); r.Type == "PER" && r.canon == "" && len(last[r.name]) == 0 && d.oneChain(full) {
			d.unite(full[0], r, "spelling")
		}
	}
}

// misspelt gives those who have a surname that differs from a long one in one
// letter.
func misspelt(r *ref, last map[string][]*ref) (out []*ref) {
	if len(r.words) != 1 || len(r.name) < 8 {
		return nil
	}
	for _, tail := range slices.Sorted(maps.Keys(last)) {
		if tail[0] == r.name[0] && !strings.Contains(tail, " ") && oneApart(tail, r.name) {
			out = append(out, last[tail]...)
		}
	}
	return out
}

// oneApart tells whether one letter set in, left out or changed makes one word
// of another.
func oneApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// bareName drops the article of an Arabic surname: "al-Assad" is "Assad".
func bareName(name string) string {
	for _, article := range []string{"al-", "Al-", "el-", "El-", "al ", "Al "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return rest
		}
	}
	return name
}

// distinct gives the first mention of each name of a type and, since its title
// may tell, of each gender.
func (d *document) distinct(kind string) []*ref {
	type key struct{ name, gender string }
	seen := map[key]bool{}
	var out []*ref
	for _, r := range d.refs {
		if k := (key{r.name, r.gender}); r.isName(kind) && !seen[k] {
			seen[k] = true
			out = append(out, r)
		}
	}
	return out
}

// agreeing keeps those whose gender may be that of r, and drops r itself.
func (d *document) agreeing(r *ref, refs []*ref) []*ref {
	var out []*ref
	for _, other := range refs {
		if other != r && (r.gender == "" || other.gender == "" || r.gender == other.gender) {
			out = append(out, other)
		}
	}
	return out
}

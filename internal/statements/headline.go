package statements

// maxHeadSource is how many words may stand as the speaker of a headline.
const maxHeadSource = 8

// fromColon reads "Minister: We will not yield" and, in a title alone, "Troops
// shelled Hentzau: ministry". In the body, what follows the colon must be a
// quotation.
func (f *Finder) fromColon(d *document, s int) (candidate, bool) {
	all := run{d.first[s], d.first[s+1]}
	colon := -1
	for i := all.first; i < all.end; i++ {
		if d.toks[i].Form == ":" && d.inQuote[i] < 0 {
			if colon >= 0 {
				return candidate{}, false
			}
			colon = i
		}
	}
	if colon < 0 {
		return candidate{}, false
	}
	before, after := d.trim(run{all.first, colon}), d.trim(run{colon + 1, all.end})
	c := candidate{head: -1, cue: run{colon, colon + 1}, score: headlineScore, basis: "cue", rule: "pattern colon"}
	quoted := !after.empty() && d.inQuote[after.first] >= 0
	switch {
	case d.isSpeaker(before) && (quoted || d.sents[s].Headline && d.hasClause(after)):
		c.source, c.content = before, []run{after}
	case d.sents[s].Headline && d.isSpeaker(after) && after.end-after.first <= 4 && d.hasClause(before):
		c.source, c.content = after, []run{before}
	default:
		return c, false
	}
	return c, true
}

// isSpeaker tells whether r is a short noun phrase without a verb, that names
// someone by a name or by an office or body.
func (d *document) isSpeaker(r run) bool {
	if r.empty() || r.end-r.first > maxHeadSource || d.inQuote[r.first] >= 0 {
		return false
	}
	head := d.headOf(r)
	if head < 0 || d.toks[head].UPOS != "PROPN" && !(d.toks[head].UPOS == "NOUN" && speakers[d.lemma(head)]) {
		return false
	}
	for i := r.first; i < r.end; i++ {
		switch d.toks[i].UPOS {
		case "VERB", "AUX", "PRON", "SCONJ", "NUM":
			return false
		}
	}
	return true
}

// speakers are nouns that stand for who speaks in a headline.
var speakers = setOf("minister", "ministry", "president", "chancellor", "king", "queen", "spokesman", "spokeswoman", "spokesperson",
	"official", "police", "army", "military", "government", "court", "judge", "report", "study", "poll", "survey", "source",
	"witness", "expert", "analyst", "mayor", "governor", "senator", "lawyer", "prosecutor", "union", "chief", "envoy",
	"ambassador", "diplomat", "general", "leader", "opposition", "media", "watchdog", "agency", "pope", "bishop", "activist")

func setOf(words ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[w] = true
	}
	return set
}

// hasClause tells whether r holds a finite verb with something beside it.
func (d *document) hasClause(r run) bool {
	words := 0
	verb := false
	for i := r.first; i < r.end; i++ {
		if d.isWord(i) {
			words++
		}
		verb = verb || d.isFinite(i)
	}
	return verb && words >= 3
}

// isFinite tells whether token i is a verb that makes a clause: a tensed one,
// an imperative, or an auxiliary.
func (d *document) isFinite(i int) bool {
	if d.toks[i].UPOS != "VERB" && d.toks[i].UPOS != "AUX" {
		return false
	}
	switch d.toks[i].XPOS {
	case "VBD", "VBP", "VBZ", "MD", "VB":
		return true
	case "":
		return d.child(i, "nsubj", "aux", "cop") >= 0 || d.toks[i].UPOS == "AUX"
	}
	return false
}

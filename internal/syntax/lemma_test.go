package syntax

import (
	"strings"
	"testing"
)

// lemmas is a lemmatizer with a few scripts, for which the words told are
// known.
func lemmas(known string) *lemmatizer {
	l := &lemmatizer{
		exceptions: map[string]string{"said\tVERB": "say", "n't\tPART": "not", "new\tADJ": "New", "people\tNOUN": "people"},
		known: func(word string) bool {
			for k := range strings.FieldsSeq(known) {
				if k == word {
					return true
				}
			}
			return false
		},
	}
	for _, label := range []string{"0||L", "0||K", "1||L", "2||L", "3||L", "4||L", "1|e|L", "3|e|L", "3|y|L", "5|X|K", "bad", "0|a|b|L"} {
		l.scripts = append(l.scripts, parseScript(label))
	}
	return l
}

// scored gives the scripts named scores, the first the highest.
func (l *lemmatizer) scored(labels string) []float32 {
	scores := make([]float32, len(l.scripts))
	for i, label := range strings.Fields(labels) {
		for j, s := range l.scripts {
			if s == parseScript(label) {
				scores[j] = float32(10 - i)
			}
		}
	}
	return scores
}

func TestLemma(t *testing.T) {
	l := lemmas("gather believe transport expel expell juror")
	for _, tt := range []struct{ name, form, upos, xpos, scripts, want string }{
		{"an exception", "Said", "VERB", "VBD", "0||L", "say"},
		{"an exception of another tag", "said", "ADJ", "JJ", "0||L", "said"},
		{"an exception in case alone", "new", "ADJ", "JJ", "0||L", "new"},
		{"and the other way", "New", "ADJ", "NNP", "0||K", "New"},
		{"an exception that keeps the form", "people", "NOUN", "NNS", "1||L 0||L", "people"},
		{"an irregular verb", "sank", "VERB", "VBD", "2||L", "sink"},
		{"an irregular form with another tag is none", "found", "VERB", "VB", "0||L", "found"},
		{"a plural in -men", "fishermen", "NOUN", "NNS", "1||L", "fisherman"},
		{"a plural", "Troops", "NOUN", "NNS", "1||L", "troop"},
		{"a plural of a word that is not known", "vetos", "NOUN", "NNS", "0||L 1||L", "vetos"},
		{"a known singular is preferred", "jurors", "NOUN", "NNS", "0||L 1||L", "juror"},
		{"a name", "NATO", "PROPN", "NNP", "0||K", "NATO"},
		{"a base form is its own lemma", "transport", "VERB", "VB", "1||L 0||L", "transport"},
		{"spelling bars gathere", "gathered", "VERB", "VBD", "1||L 2||L", "gather"},
		{"spelling bars believ", "believing", "VERB", "VBG", "3||L 3|e|L", "believe"},
		{"spelling bars territorie", "territories", "NOUN", "NNS", "1||L 3|y|L", "territory"},
		{"spelling bars justifi", "justified", "VERB", "VBD", "2||L 3|y|L", "justify"},
		{"spelling bars expelle", "expelled", "VERB", "VBD", "1||L 3||L", "expel"},
		{"spelling bars passe", "passes", "VERB", "VBZ", "1||L 2||L", "pass"},
		{"a number", "8000", "NUM", "CD", "3||L 0||L", "8000"},
		{"nothing would be left", "ing", "X", "FW", "3||L 0||L", "ing"},
		{"a label that is no script", "x", "X", "FW", "bad", "x"},
		{"a suffix with a bar", "x", "X", "FW", "0|a|b|L", "xa|b"},
		{"equal scores: the first", "Graustark", "PROPN", "NNP", "", "graustark"},
	} {
		if got := l.lemma(tt.form, tt.upos, tt.xpos, l.scored(tt.scripts)); got != tt.want {
			t.Errorf("%s: %s %s: %q, want %q", tt.name, tt.form, tt.xpos, got, tt.want)
		}
	}
	if got := (&lemmatizer{}).lemma("Talks", "NOUN", "NNS", nil); got != "Talks" {
		t.Errorf("without labels: %q", got)
	}
}

func TestSpellingOfInflectedForms(t *testing.T) {
	for _, tt := range []struct{ tag, right, wrong string }{
		{"VBD", "moved:move stopped:stop called:call passed:pass carried:carry tied:tie added:add panicked:panic focused:focus visited:visit",
			"moved:mov stopped:stopp carried:carri carried:carrie tied:ty charged:charg settled:settl expected:expecte"},
		{"VBG", "lying:lie making:make running:run seeing:see trying:try deciding:decide",
			"making:mak deciding:decid following:followe making:making"},
		{"VBZ", "passes:pass tries:try lies:lie makes:make reaches:reach", "tries:trie lies:ly reaches:reache makes:makes"},
		{"NNS", "parties:party movies:movie niches:niche boxes:box lives:life series:series axes:axe", "parties:partie boxes:boxe"},
		{"VB", "transport:transport", "transport:transpor"},
		{"NN", "border:border", "border:bord"},
	} {
		for want, pairs := range map[bool]string{true: tt.right, false: tt.wrong} {
			for pair := range strings.FieldsSeq(pairs) {
				form, lemma, _ := strings.Cut(pair, ":")
				if got := plausible(form, lemma, "VERB", tt.tag); got != want {
					t.Errorf("%s %s of %s: %v, want %v", tt.tag, lemma, form, got, want)
				}
			}
		}
	}
}

package petrarch

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"annalist/internal/lexicon"
)

// A File is a dictionary: its name as the user gave it, and its bytes.
type File struct {
	Name string
	Text []byte
}

// Known is what the program's own lexicons hold. What they know is not
// imported over them.
type Known struct {
	Actors *lexicon.Actors
	Titles *lexicon.Titles
}

// A Result is what an import gives.
type Result struct {
	Files  map[string]string // lexicon files by their path: "verbs/imported.txt"
	Counts []Count           // of each dictionary, as they were given
	Listed []Listed          // by dictionary as they were given, then by line
}

// Faults counts the listed lines that our lexicons do not hold already.
func (r *Result) Faults() (n int) {
	for _, c := range r.Counts {
		n += c.Listed - c.Known
	}
	return n
}

// Import converts dictionaries. Of two lines that contradict each other the
// first one stays, and the other is listed.
func Import(files []File, known Known) *Result {
	im := &importer{known: known, codes: newCodes(known.Actors)}
	im.actors = newActors(im)
	im.titles = newTitles(im)
	var ledgers []*ledger
	for _, f := range files {
		kind := kindOf(f)
		l := newLedger(f, kind)
		ledgers = append(ledgers, l)
		switch kind {
		case Actors:
			im.actors.read(l)
		case Agents:
			im.titles.read(l)
		case Verbs:
			im.verbs.read(l)
		case Discards:
			im.discards.read(l)
		case Issues:
			im.issues.read(l)
		default:
			commentsOnly(l)
		}
	}
	r := &Result{Files: map[string]string{}}
	im.write(r.Files, ledgers)
	for _, l := range ledgers {
		r.Counts = append(r.Counts, l.close())
		r.Listed = append(r.Listed, l.faults...)
	}
	return r
}

// importer gathers what the dictionaries say.
type importer struct {
	known    Known
	codes    *codes
	actors   *actors
	titles   *titles
	verbs    verbs
	discards discards
	issues   issues
	short    map[string]bool // see acronyms
}

// write writes the lexicon files that have rows.
func (im *importer) write(out map[string]string, ledgers []*ledger) {
	from := func(kind string) string {
		var names []string
		for _, l := range ledgers {
			if l.kind == kind {
				names = append(names, base(l.file))
			}
		}
		return "imported from " + strings.Join(names, ", ") + ".\n"
	}
	const own = "Sources and licences are those of the dictionaries.\n"
	table := func(name, kind, note, columns string, rows [][]string) {
		if len(rows) > 0 {
			out[name] = "# " + upper(from(kind)) + "# " + own + note + columns + "\n" + tsv(rows)
		}
	}
	table("actors/people/imported.tsv", Actors, "", "name\tfrom\tto\tcode\trole\tgender\taliases\tsource", im.actors.people.rows)
	table("actors/organizations/imported.tsv", Actors, "", "name\tfrom\tto\tcode\thome\taliases\tsource", im.actors.others.rows)
	table("titles/imported.tsv", Agents, "# The dictionary does not tell persons from bodies; kind goes by the last word.\n",
		"phrase\tkind\tsectors\tplural\tgender", im.titles.rows)
	table(lexicon.DiscardsFile, Discards, "# scope: sentence or report, what is left out when the phrase stands in it.\n", "phrase\tscope", im.discards.rows)
	table(lexicon.IssuesFile, Issues, "# issue: what the phrase is a sign of; with - before it, what the phrase is no sign of.\n", "phrase\tissue", im.issues.rows)
	if frames := im.verbs.text(); frames != "" {
		out["verbs/imported.txt"] = "// " + upper(from(Verbs)) + "// " + own + frames
	}
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// tsv writes rows sorted by their cells, each once, without empty cells at
// their ends.
func tsv(rows [][]string) string {
	slices.SortFunc(rows, slices.Compare)
	rows = slices.CompactFunc(rows, slices.Equal)
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimRight(strings.Join(r, "\t"), "\t"))
		b.WriteByte('\n')
	}
	return b.String()
}

// commentsOnly tells the fates in a file of no kind.
func commentsOnly(l *ledger) {
	for i, line := range l.lines {
		switch n := i + 1; {
		case !l.open(n):
		case strings.HasPrefix(strings.TrimSpace(line), "#"):
			l.comment(n)
		default:
			l.list(n, "is of no kind known", "the file is no dictionary that can be told by its form: "+quote(line),
				"if it is one, let its name say so: x.actors, x.agents, x.verbs, x.discards or x.issues")
		}
	}
}

// The kinds of dictionary.
const (
	Actors   = "actors"
	Agents   = "agents"
	Verbs    = "verbs"
	Discards = "discards"
	Issues   = "issues"
	NoKind   = "no dictionary"
)

// kindOf tells the kind by the name if it has a word for it, else by the form
// of most lines. Discards are bare phrases, as any text is: a name must say so.
func kindOf(f File) string {
	name := strings.ToLower(filepath.Base(f.Name))
	for _, k := range []struct{ word, kind string }{
		{"discard", Discards}, {"issue", Issues}, {"agent", Agents}, {"actor", Actors}, {"verb", Verbs}} {
		if strings.Contains(name, k.word) {
			return k.kind
		}
	}
	votes := map[string]int{}
	for line := range bytes.Lines(f.Text) {
		line = bytes.TrimSpace(line)
		open, end := bytes.IndexByte(line, '['), bytes.LastIndexByte(line, ']')
		switch {
		case len(line) == 0 || line[0] == '#':
		case bytes.HasPrefix(line, []byte("<ISSUE")):
			votes[Issues] += 1000
		case bytes.HasPrefix(line, []byte("---")), bytes.HasPrefix(line, []byte("- ")) && bytes.IndexByte(line, '*') > 0:
			votes[Verbs]++
		case open < 0 || end < open:
		case bytes.IndexByte(line[open:end], '~') >= 0:
			votes[Agents]++
		case end > open+3 && line[open+1] >= 'A' && line[open+1] <= 'Z':
			votes[Actors]++
		}
	}
	best := NoKind
	for _, kind := range []string{Issues, Verbs, Agents, Actors} {
		if votes[kind] > votes[best] {
			best = kind
		}
	}
	return best
}

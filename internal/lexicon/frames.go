package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// A Frame is one entry of a frame file: a word, what event it tells, and where
// the event's participants stand. A frame of several lemmas is one rule.
type Frame struct {
	File      string // "lexicons/verbs/assault.txt"
	Line      int
	Text      string   // the entry as it is written
	Noun      bool     // from a file under nouns/
	Own       bool     // from a user's file
	Lemmas    []string // any of these
	Particle  string   // "off" in "call off"; "" if none
	Objects   []string // lemmas or @classes, one of which is the object; nil if any is
	Type      string   // PLOVER type; "" for what CAMEO alone codes
	Modes     []string
	Contexts  []string
	CAMEO     string
	Authority string

	Source, Target Filler
	With, Not      []Condition
	Near           []string // a word of the sentence must be one of these; nil if none is asked
	Complement     []string // types of event that a complement must tell; "any"; nil if none is asked
	Via            []string // steps on which the complement may stand; nil if any
	Light          []string // nouns: verbs or @classes that carry the noun
	Needs          string   // SRC, TAR, both, pair, any (the default), none
	Figure         string   // what a number on the figure's path counts: killed, ...
	FigurePath     Filler

	Good, Bad []Example
}

// An Example is a sentence of a frame: with mark-up for what must be found, or
// one in which the frame must find nothing.
type Example struct {
	Line int
	Text string
}

// A Filler says where a participant stands: alternatives in order of
// preference, each a set of paths whose words are all taken.
type Filler [][]Path

// A Path is a way through the tree from the frame's word, step by step.
type Path []string

// A Condition asks (or forbids) that a word on one of the paths has one of the
// lemmas, or is of one of the @classes.
type Condition struct {
	Paths Filler
	Words []string
}

// String writes a filler as an entry does.
func (f Filler) String() string {
	var alternatives []string
	for _, all := range f {
		var paths []string
		for _, p := range all {
			paths = append(paths, strings.Join(p, "."))
		}
		alternatives = append(alternatives, strings.Join(paths, "&"))
	}
	return strings.Join(alternatives, "|")
}

// String writes a condition as an entry does.
func (c Condition) String() string { return c.Paths.String() + ":" + strings.Join(c.Words, "|") }

// Frames is what the frame files hold, in the order of file name and line.
type Frames struct {
	List    []Frame
	Classes map[string][]string // lemmas of each "class"
}

// ReadFrames reads verbs/*.txt and nouns/*.txt. A frame file is UTF-8 text of
// five kinds of line:
//
//	// a comment
//	class vehicle = car lorry|truck bus
//	# ASSAULT heavy-weapons +military 194: PLOVER manual 2.0, table of ASSAULT modes
//	shell|bombard   SRC=nsubj TAR=obj
//	  + (SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).
//	  - The town of Shell elected a mayor.
//
// A head line gives what the entries under it code: PLOVER type ("-" if CAMEO
// alone codes it), modes, contexts with "+" before them, CAMEO code, a colon,
// and by what authority. An entry begins at the line's start, and under it,
// indented, stand its sentences: "+" those the frame must code, with mark-up
// (SRC: source, EVT: trigger, TAR: target), "-" those in which it must code
// nothing. Each entry has one of both kinds at least.
//
// An entry is the lemma (several joined by "|"), then a particle ("call off") or
// the nouns one of which must be its object ("sign treaty|pact"), then fields:
//
//	SRC=FILLER   the source (who does it)
//	TAR=FILLER   the target (to whom)
//	WITH=FILLER:words a word there must be one of these; may be repeated
//	NOT=FILLER:words  no word there may be one of these; may be repeated
//	NEAR=words   some word of the sentence must be one of these
//	+TYPE|TYPE   a complement must tell an event of this type ("+any": of any)
//	VIA=STEP|STEP     where that complement may stand
//	LIGHT=word|word   nouns: verbs that carry the noun ("carry-out an attack")
//	NEED=SRC|TAR|both|pair|any|none   which participants must be known: pair is
//	             any two, any the default
//	FIG=KIND:FILLER   a number on the filler counts KIND (killed, wounded, ...)
//
// A filler is paths joined by "&" (all of them) or by "|" (the first that holds
// a known actor); "&" binds tighter. A path is steps joined by ".". The steps:
//
//	nsubj obj iobj      the logical ones: passive, control, relative clauses
//	                    and participles are seen through
//	poss                possessor, or adjective or noun before a noun
//	obl:on/against      a word with one of these prepositions, on a verb or a noun
//	appos               words in apposition
//	xcomp ccomp advcl acl    clauses below, advcl:of those with the mark
//	aux amod compound det nummod advmod    words that modify
//	comp                the head of the complement asked for by +TYPE
//	head                the word that this one hangs on
//	SRC TAR             participants of the event at that head (comp.TAR)
//	*                   any word directly below
//
// Words are lemmas joined by "|"; "*" is any word; "@name" stands for a class:
// one declared by a class line in any frame file, or one of [CoderClasses].
// With faults the sound entries come as well, and the error joins all faults.
func ReadFrames(fsys fs.FS) (*Frames, error) {
	frames := &Frames{Classes: map[string][]string{}}
	var faults []error
	for _, folder := range []string{"verbs", "nouns"} {
		names, err := fs.Glob(fsys, folder+"/*.txt")
		if err != nil {
			return nil, fmt.Errorf("read frames: %w", err)
		}
		slices.Sort(names)
		for _, name := range names {
			data, err := fs.ReadFile(fsys, name)
			if err != nil {
				return nil, fmt.Errorf("read frames: %w", err)
			}
			r := frameReader{file: Root + name, noun: path.Dir(name) == "nouns", own: Above(fsys, name), frames: frames}
			faults = append(faults, r.read(string(data))...)
		}
	}
	return frames, errors.Join(append(faults, frames.unknownClasses()...)...)
}

// frameReader reads one file.
type frameReader struct {
	file   string
	line   int
	noun   bool
	head   *Frame // what the last head line gave, nil before the first
	open   int    // index in frames of the entry whose sentences come, -1 if none
	own    bool   // a user's file, whose entries need no sentences
	frames *Frames
	faults []error
}

func (r *frameReader) fault(text, mend string) {
	r.faults = append(r.faults, &Fault{r.file, r.line, text, mend})
}

func (r *frameReader) read(text string) []error {
	r.open = -1
	for line := range strings.Lines(text) {
		r.line++
		line = strings.TrimRight(line, " \t\r\n")
		if r.line == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		switch body := strings.TrimLeft(line, " \t"); {
		case body == "" || strings.HasPrefix(body, "//"):
		case strings.HasPrefix(line, "# "):
			r.close()
			r.readHead(strings.TrimPrefix(line, "# "))
		case strings.HasPrefix(line, "class "):
			r.readClass(strings.TrimPrefix(line, "class "))
		case body != line:
			r.readExample(body)
		default:
			r.close()
			r.readEntry(line)
		}
	}
	r.close()
	return r.faults
}

// close ends the open entry, which must have sentences by now.
func (r *frameReader) close() {
	if r.open < 0 {
		return
	}
	f := r.frames.List[r.open]
	r.open = -1
	if r.own {
		return
	}
	for _, need := range []struct {
		have int
		sign string
	}{{len(f.Good), "+"}, {len(f.Bad), "-"}} {
		if need.have == 0 {
			r.faults = append(r.faults, &Fault{f.File, f.Line, fmt.Sprintf("entry %q has no %q sentence", f.Lemmas[0], need.sign),
				fmt.Sprintf("write one under it: two spaces, %q, a space, the sentence", need.sign)})
		}
	}
}

func (r *frameReader) readHead(s string) {
	codes, authority, ok := strings.Cut(s, ":")
	fields := strings.Fields(codes)
	if !ok || len(fields) < 2 || strings.TrimSpace(authority) == "" {
		r.fault(fmt.Sprintf("head line is %q", "# "+s), "write it as \"# TYPE modes +contexts CODE: authority\", comments after //")
		r.head = nil
		return
	}
	f := &Frame{Type: fields[0], Authority: strings.TrimSpace(authority)}
	if f.Type == "-" {
		f.Type = ""
	}
	for _, field := range fields[1:] {
		switch {
		case isDigits(field):
			f.CAMEO = field
		case strings.HasPrefix(field, "+"):
			f.Contexts = append(f.Contexts, field[1:])
		default:
			f.Modes = append(f.Modes, field)
		}
	}
	r.head = f
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func (r *frameReader) readClass(s string) {
	name, words, ok := strings.Cut(s, "=")
	name = strings.TrimSpace(name)
	if !ok || name == "" || len(strings.Fields(words)) == 0 {
		r.fault(fmt.Sprintf("class line is %q", s), "write it as \"class NAME = word word\"")
		return
	}
	// A class may be declared in pieces, in several files.
	r.frames.Classes[name] = append(r.frames.Classes[name], strings.Fields(words)...)
}

func (r *frameReader) readExample(s string) {
	sign, text, _ := strings.Cut(s, " ")
	if r.open < 0 {
		r.fault("a sentence stands under no entry", "put it under the entry it is for")
		return
	}
	f := &r.frames.List[r.open]
	switch ex := (Example{r.line, strings.TrimSpace(text)}); {
	case sign == "+" && strings.Contains(text, "(EVT: "):
		f.Good = append(f.Good, ex)
	case sign == "+":
		r.fault(fmt.Sprintf("sentence %q marks no trigger", text), "mark it: (EVT: word)")
	case sign == "-" && text != "":
		f.Bad = append(f.Bad, ex)
	default:
		r.fault(fmt.Sprintf("line is %q", s), "begin a sentence with + or -, an entry without a space")
	}
}

// unknownClasses tells each @class that no file declares, but for those the
// coder knows: [CoderClasses].
func (fs *Frames) unknownClasses() (faults []error) {
	for _, f := range fs.List {
		words := slices.Concat(f.Objects, f.Light, f.Near)
		for _, c := range append(slices.Clone(f.With), f.Not...) {
			words = append(words, c.Words...)
		}
		for _, w := range words {
			name, ok := strings.CutPrefix(w, "@")
			if !ok || slices.Contains(CoderClasses, name) || name == strings.ToUpper(name) {
				continue
			}
			if _, known := fs.Classes[name]; !known {
				faults = append(faults, &Fault{f.File, f.Line, fmt.Sprintf("no class %q", w),
					"declare it: class " + name + " = word word"})
			}
		}
	}
	return faults
}

// CoderClasses are the classes that no file declares because the coder tells
// them by the actor at the word: its kind, or any actor at all; name is any
// proper noun, number any numeral. So is a name in capitals: the actor has that
// PLOVER sector (@JRN).
var CoderClasses = []string{"actor", "person", "country", "organization", "group", "name", "number"}

package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

const sound = `// ours
class gun = rifle pistol
# ASSAULT heavy-weapons +military 194: PLOVER manual 2.0, table of ASSAULT modes
shell|bombard   SRC=nsubj TAR=obj|obl:at/on NOT=obj:@gun
  + (SRC: Ruritanian troops) (EVT: shelled) (TAR: Hentzau).
  - The town of Shell elected a mayor.

# THREATEN violence 138: codebook
threaten +ASSAULT VIA=xcomp SRC=nsubj TAR=comp.TAR NEED=SRC
  + (SRC: Graustark) (EVT: threatened) to bomb (TAR: Hentzau).
  - Rain threatened.
# CONSULT 040: codebook
call off SRC=nsubj&obl:with TAR=obj
  + (SRC: Graustark) (EVT: called off) the talks.
  - She called.
pay visit|call SRC=nsubj TAR=obl:to FIG=killed:obj WITH=obl:in:x|y
  + (SRC: Graustark) (EVT: paid) a (EVT: visit) to (TAR: Hentzau).
  - She paid.
`

func read(verbs, nouns string) (*Frames, error) {
	fsys := fstest.MapFS{"verbs/v.txt": {Data: []byte(verbs)}}
	if nouns != "" {
		fsys["nouns/n.txt"] = &fstest.MapFile{Data: []byte(nouns)}
	}
	return ReadFrames(fsys)
}

func TestReadFrames(t *testing.T) {
	frames, err := read(sound, "# ASSAULT 190: own\nattack SRC=poss LIGHT=launch|carry-out\n  + (SRC: Hentzau)’s (EVT: attack).\n  - No.\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range frames.List {
		got = append(got, fmt.Sprintln(fmt.Sprint(f.File, ":", f.Line), f.Noun, f.Lemmas, f.Particle, f.Objects, f.Type, f.Modes, f.Contexts, f.CAMEO,
			f.Source, f.Target, f.With, f.Not, f.Complement, f.Via, f.Light, f.Needs, f.Figure, f.FigurePath, len(f.Good), len(f.Bad)))
	}
	want := []string{
		"lexicons/verbs/v.txt:4 false [shell bombard]  [] ASSAULT [heavy-weapons] [military] 194 nsubj obj|obl:at/on [] [obj:@gun] [] [] [] any   1 1\n",
		"lexicons/verbs/v.txt:9 false [threaten]  [] THREATEN [violence] [] 138 nsubj comp.TAR [] [] [ASSAULT] [xcomp] [] SRC   1 1\n",
		"lexicons/verbs/v.txt:13 false [call] off [] CONSULT [] [] 040 nsubj&obl:with obj [] [] [] [] [] any   1 1\n",
		"lexicons/verbs/v.txt:16 false [pay]  [visit call] CONSULT [] [] 040 nsubj obl:to [obl:in:x|y] [] [] [] [] any killed obj 1 1\n",
		"lexicons/nouns/n.txt:2 true [attack]  [] ASSAULT [] [] 190 poss  [] [] [] [] [launch carry-out] any   1 1\n",
	}
	if g, w := strings.Join(got, ""), strings.Join(want, ""); g != w {
		t.Errorf("\n got\n%s\nwant\n%s", g, w)
	}
	if f := frames.List[0]; f.Text != "shell|bombard SRC=nsubj TAR=obj|obl:at/on NOT=obj:@gun" || f.Good[0].Line != 5 {
		t.Errorf("text %q, line %d", f.Text, f.Good[0].Line)
	}
}

func TestReadFramesFaults(t *testing.T) {
	const head, tail = "# ASSAULT 190: own\n", "\n  + (EVT: Hit).\n  - No."
	for _, tt := range []struct{ name, text, want string }{
		{"head without code", "# ASSAULT\n", `1: head line is "# ASSAULT"`},
		{"head without authority", "# ASSAULT 190:\n", `1: head line is`},
		{"entry under no head", "hit SRC=nsubj" + tail, "1: an entry stands under no head line"},
		{"sentence under no entry", head + "  + (EVT: Hit).", "2: a sentence stands under no entry"},
		{"no good sentence", head + "hit SRC=nsubj\n  - No.", `2: entry "hit" has no "+" sentence`},
		{"no bad sentence", head + "hit SRC=nsubj\n  + (EVT: Hit).", `2: entry "hit" has no "-" sentence`},
		{"no trigger marked", head + "hit SRC=nsubj\n  + Hit.\n  - No.", `3: sentence "Hit." marks no trigger`},
		{"line that is neither", head + "hit SRC=nsubj\n  * Hit.\n  - No.", `3: line is "* Hit."`},
		{"unknown field", head + "hit SUBJ=nsubj" + tail, `2: no such field: "SUBJ"`},
		{"unknown step", head + "hit SRC=subject" + tail, `2: no such step: "subject"`},
		{"step without preposition", head + "hit SRC=obl:" + tail, `2: no such step: "obl:"`},
		{"empty field", head + "hit SRC=" + tail, `2: field "SRC=" is empty`},
		{"no participant", head + "hit NEED=none" + tail, `2: entry "hit" says nothing`},
		{"need", head + "hit SRC=nsubj NEED=all" + tail, `2: NEED is "all"`},
		{"condition", head + "hit SRC=nsubj WITH=man" + tail, `2: condition is "man"`},
		{"figure", head + "hit SRC=nsubj FIG=killed" + tail, `2: figure is "killed"`},
		{"two objects", head + "hit man dog SRC=nsubj" + tail, `2: word "dog" is one too many`},
		{"unknown class", head + "hit SRC=nsubj NOT=obj:@animal" + tail, `2: no class "@animal"`},
		{"class without words", "class animal =\n", `1: class line is "animal ="`},
	} {
		_, err := read(tt.text, "")
		if err == nil || !strings.Contains(err.Error(), "lexicons/verbs/v.txt:"+tt.want) {
			t.Errorf("%s:\n got %v\nwant lexicons/verbs/v.txt:%s", tt.name, err, tt.want)
		}
		if err != nil && !strings.Contains(err.Error(), "; ") {
			t.Errorf("%s: no mend in %v", tt.name, err)
		}
	}
}

// FuzzReadFrames holds the reader to its law: whatever the bytes, every fault
// names a line of the file, and every entry that comes is whole.
func FuzzReadFrames(f *testing.F) {
	f.Add(sound)
	f.Add("# A 1: x\n+ +\n  + (EVT: )\n  - \n|=|")
	f.Fuzz(func(t *testing.T, text string) {
		frames, _ := read(text, "")
		for _, fr := range frames.List {
			if fr.Line < 1 || len(fr.Lemmas) == 0 || fr.Source == nil && fr.Target == nil {
				t.Errorf("entry %+v", fr)
			}
		}
	})
}

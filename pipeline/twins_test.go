package pipeline

import (
	"io/fs"
	"os"
	"reflect"
	"testing"
	"testing/fstest"
)

// An under shows one file more than the file system below it.
type under struct {
	fs.FS
	more fstest.MapFS
}

func (u under) Open(name string) (fs.File, error) {
	if f, err := u.more.Open(name); err == nil {
		if info, err := f.Stat(); err == nil && !info.IsDir() {
			return f, nil
		}
	}
	return u.FS.Open(name)
}

// TestTwins holds twins to reading as each reads alone, and to one analysis that
// no stage alters.
func TestTwins(t *testing.T) {
	p := open(t)
	other := under{os.DirFS("../lexicons"), fstest.MapFS{
		"verbs/protest.txt": {Data: []byte("# ASSAULT 190: mine\nkill SRC=nsubj TAR=obj\n  + (SRC: A) (EVT: killed) (TAR: B).\n  - Nobody did.\n")},
	}}
	twins, err := p.Beside(other)
	if err != nil {
		t.Fatal(err)
	}
	alone := twins.other
	if one, second := twins.MadeBy(); one.Lexicons == second.Lexicons || !reflect.DeepEqual(one.Models, second.Models) {
		t.Errorf("made by %v and by %v", one, second)
	}
	text, err := os.ReadFile("../examples/reports/soleimani-killed.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := report("", string(text))
	got, gotOther, err := twins.Read(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	want, err := p.Read(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	wantOther, err := alone.Read(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(gotOther, wantOther) {
		t.Error("twins read otherwise than each alone")
	}
	if got.Analysis != gotOther.Analysis {
		t.Error("the report was analysed twice")
	}
}

// TestTwinsFaults holds the faults of the other lexicons to being told.
func TestTwinsFaults(t *testing.T) {
	broken := under{os.DirFS("../lexicons"), fstest.MapFS{"verbs/assault.txt": {Data: []byte("# ASSAULT 999: mine\nshell SRC=nsubj\n")}}}
	if _, err := open(t).Beside(broken); err == nil {
		t.Error("no fault told")
	}
}

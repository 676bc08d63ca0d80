package main

import (
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	in := `{"id":"a","text":"Zürich’s “mayor” didn't go. He left.\n\nNo."}` + "\n" + `{"id":"b","text":""}`
	want := `{"id":"a","tokens":[[0,6,2],[6,8,1],[9,10,0],[10,15,1],[15,16,1],[17,20,0],[20,23,1],[24,26,0],[26,27,1],[28,30,0],[31,35,0],[35,36,1],[38,40,2],[40,41,1]],"sents":[0,9,12]}` +
		"\n" + `{"id":"b","tokens":[],"sents":[]}` + "\n"
	var out strings.Builder
	if err := run(strings.NewReader(in), &out, false); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("\n got %s\nwant %s", out.String(), want)
	}
	if err := run(strings.NewReader(`{"id":`), &out, false); err == nil || !strings.Contains(err.Error(), "text 1") {
		t.Errorf("a cut line gave the error %v, which does not name the text", err)
	}
}

package main

import (
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows how many reports are done, on a terminal and only where no
// data come out on it. It gives what to call after each report.
func progress(s streams, t *talk, what string) (step, end func()) {
	_, talks := terminal(s.err)
	_, shows := terminal(s.out)
	if !talks || shows {
		return func() {}, func() {}
	}
	bar := progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(s.err),
		progressbar.OptionSpinnerType(14),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString(what),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish())
	t.clear = func() { _ = bar.Clear() }
	done := 0
	step = func() {
		done++
		bar.Describe(fmt.Sprintf("annalist: %d %s done", done, what))
		_ = bar.Add(1)
	}
	return step, func() { _ = bar.Finish(); t.clear = func() {} }
}

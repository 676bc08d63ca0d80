package pipeline

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"annalist"
)

// stage runs one stage over one report. A panic in it, which is a fault of
// this program, becomes an error that names the report, the stage and the
// place in the code, so that the other reports are read all the same.
func stage(ctx context.Context, r *annalist.Report, name string, run func()) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("report %s: fault of the program in %s: %v (%s)", r.ID, name, p, culprit(string(debug.Stack())))
		}
	}()
	run()
	return nil
}

// culprit finds in a stack the line of code that panicked: "events/frame.go:31".
func culprit(stack string) string {
	_, below, _ := strings.Cut(stack, "panic(")
	for line := range strings.Lines(below) {
		line = strings.TrimSpace(line)
		file, _, found := strings.Cut(line, " +0x")
		if !found || strings.Contains(file, "/src/runtime/") {
			continue
		}
		parts := strings.Split(file, "/")
		return strings.Join(parts[max(len(parts)-2, 0):], "/")
	}
	return "place unknown"
}

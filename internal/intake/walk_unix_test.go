//go:build unix

package intake

import (
	"syscall"
	"testing"
)

// TestPipe has a named pipe in a directory: opening it would wait for ever.
func TestPipe(t *testing.T) {
	write(t, map[string]string{"d/a.txt": "Troops fired."})
	if err := syscall.Mkfifo("d/b.txt", 0o600); err != nil {
		t.Fatal(err)
	}
	reports, faults := read(t, Options{}, "d")
	equal(t, "texts", texts(reports), []string{"Troops fired."})
	equal(t, "faults", faults, []string{"d/b.txt:1: neither a file nor a directory; take it away"})
}

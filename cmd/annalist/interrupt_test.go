package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// started runs annalist code - and gives it one report, and blank lines enough
// to be told for JSON Lines.
func started(t *testing.T) (c *exec.Cmd, in io.WriteCloser, out *bufio.Reader, talk *bytes.Buffer) {
	t.Helper()
	c = exec.Command("annalist", "code", "-")
	talk = &bytes.Buffer{}
	c.Stderr = talk
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	pipe, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	stuck := time.AfterFunc(time.Minute, func() { _ = c.Process.Kill() })
	t.Cleanup(func() { stuck.Stop() })
	if _, err := io.WriteString(in, `{"id":"r1","text":"Ruritania denied shelling Hentzau."}`+strings.Repeat("\n", 1<<17)); err != nil {
		t.Fatal(err)
	}
	return c, in, bufio.NewReader(pipe), talk
}

// exitOf gives the exit code of a command that has ended.
func exitOf(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

// TestInterrupt stops the program while it waits for more: what was coded is
// whole, and the program ends at once.
func TestInterrupt(t *testing.T) {
	c, _, out, talk := started(t)
	line, err := out.ReadString('\n')
	if err != nil || !strings.HasPrefix(line, `{"id":"r1",`) {
		t.Fatalf("read %q, error %v", line, err)
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(out)
	if code := exitOf(c.Wait()); code != exitInterrupted || len(rest) > 0 || !strings.Contains(talk.String(), "annalist: interrupted") {
		t.Errorf("exit code %d, wrote %q, said %q", code, rest, talk)
	}
}

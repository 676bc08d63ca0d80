// Bench measures the whole program on real news: words a second, peak memory,
// size of the binary, and that it writes the same bytes however it is run.
//
//	go run ./bench -news DIR [-reports 5000] [-words 40000] [-runs 3] [-same 60] [-out bench/runs]
//
// DIR holds *.jsonl.gz with the fields id, title and text, one report a line.
// The results are written to OUT/DATE-MACHINE/*.txt, a file a question; the
// machine is told by its processor. Linux only: peak memory is ru_maxrss.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// settings are the flags, and where things are.
type settings struct {
	news, out            string
	reports, words, same int
	runs                 int
	scratch, program     string
}

func main() {
	var s settings
	flag.StringVar(&s.news, "news", "", "directory of *.jsonl.gz")
	flag.StringVar(&s.out, "out", "bench/runs", "where the results go")
	flag.IntVar(&s.reports, "reports", 5000, "reports coded for peak memory")
	flag.IntVar(&s.words, "words", 40000, "words parsed for speed")
	flag.IntVar(&s.runs, "runs", 3, "runs of the speed test")
	flag.IntVar(&s.same, "same", 60, "reports coded again and again for the same bytes")
	flag.Parse()
	if err := run(&s); err != nil {
		fmt.Fprintln(os.Stderr, "bench: error:", err)
		os.Exit(1)
	}
}

func run(s *settings) error {
	if s.news == "" || flag.NArg() > 0 || s.runs < 1 {
		return fmt.Errorf("give the news by -news DIR, and nothing but flags; see go run ./bench -h")
	}
	var err error
	if s.scratch, err = os.MkdirTemp("", "bench"); err != nil {
		return err
	}
	defer os.RemoveAll(s.scratch)
	m := machine()
	dir := filepath.Join(s.out, time.Now().UTC().Format(time.DateOnly)+"-"+m.slug())
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, step := range []struct {
		file string
		do   func(*settings) (string, error)
	}{{"size", size}, {"speed", speed}, {"memory", memory}, {"bytes", sameBytes}} {
		text, err := step.do(s)
		if err != nil {
			return fmt.Errorf("%s: %w", step.file, err)
		}
		text = fmt.Sprintf("# machine: %s\n# program: %s\n# command: go run ./bench %s\n\n%s", m, s.version(), s.flags(), text)
		file := filepath.Join(dir, step.file+".txt")
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
		fmt.Printf("== %s\n%s\n", file, text)
	}
	return nil
}

// flags are the settings that change the figures.
func (s *settings) flags() string {
	return fmt.Sprintf("-news DIR -reports %d -words %d -runs %d -same %d", s.reports, s.words, s.runs, s.same)
}

// version is the first line of annalist version, and the model's hash.
func (s *settings) version() string {
	out, err := exec.Command(s.program, "version").Output()
	if err != nil {
		return "unknown"
	}
	var kept []string
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "annalist") || strings.HasPrefix(line, "go ") || strings.HasPrefix(line, "model ") || strings.HasPrefix(line, "lexicons ") {
			kept = append(kept, strings.Join(strings.Fields(line), " "))
		}
	}
	return strings.Join(kept, ", ")
}

// size builds the program as it is given out.
func size(s *settings) (string, error) {
	s.program = filepath.Join(s.scratch, "annalist")
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", s.program, "./cmd/annalist")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	info, err := os.Stat(s.program)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("binary %.1f MB (CGO_ENABLED=0 go build -trimpath -ldflags='-s -w')\n", float64(info.Size())/1e6), nil
}

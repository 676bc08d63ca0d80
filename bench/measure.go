package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A measurement is one run of the program.
type measurement struct {
	wall, cpu time.Duration
	peak      int64  // bytes
	sum       string // SHA-256 of what it wrote
	talk      string // what it said
}

// measure runs a command line with additions to the environment.
func measure(env []string, line ...string) (m measurement, err error) {
	c := exec.Command(line[0], line[1:]...)
	c.Env = append(os.Environ(), env...)
	sum := sha256.New()
	var talk bytes.Buffer
	c.Stdout, c.Stderr = io.Writer(sum), &talk
	begin := time.Now()
	err = c.Run()
	m.wall = time.Since(begin)
	m.talk = talk.String()
	if err != nil {
		return m, fmt.Errorf("%s: %w\n%s", strings.Join(line, " "), err, m.talk)
	}
	m.sum = fmt.Sprintf("%x", sum.Sum(nil))
	m.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	if use, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		m.peak = use.Maxrss * 1024
	}
	return m, nil
}

// speed parses plain text on one core: the whole program, loading included.
func speed(s *settings) (string, error) {
	file, err := s.plainText("speed.txt", s.words)
	if err != nil {
		return "", err
	}
	line := []string{s.program, "parse", "--workers", "1", file}
	core := "GOMAXPROCS=1"
	if _, err := exec.LookPath("taskset"); err == nil {
		line = append([]string{"taskset", "-c", "0"}, line...)
		core += " taskset -c 0"
	}
	var rates, cpu []float64
	words := 0
	for range s.runs {
		m, err := measure([]string{"GOMAXPROCS=1"}, line...)
		if err != nil {
			return "", err
		}
		if words = number(m.talk, `([0-9]+) words?`); words == 0 {
			return "", fmt.Errorf("the program told no words: %s", m.talk)
		}
		rates = append(rates, float64(words)/m.wall.Seconds())
		cpu = append(cpu, float64(words)/m.cpu.Seconds())
	}
	slices.Sort(rates)
	slices.Sort(cpu)
	return fmt.Sprintf("parse, one core (%s), %d words, whole program, %d runs\n", core, words, s.runs) +
		spread("words a second of wall clock", rates) + spread("words a second of processor", cpu), nil
}

// spread tells the middle of sorted figures, the least and the most.
func spread(what string, x []float64) string {
	return fmt.Sprintf("%-30s %6.0f (%.0f to %.0f)\n", what, x[len(x)/2], x[0], x[len(x)-1])
}

// number finds the first number that the pattern names, 0 if there is none.
func number(text, pattern string) int {
	if m := regexp.MustCompile(pattern).FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

// memory codes many reports with as many workers as there are cores.
func memory(s *settings) (string, error) {
	file, n, err := s.jsonLines("memory.jsonl", s.reports)
	if err != nil {
		return "", err
	}
	m, err := measure(nil, s.program, "code", file)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("code, %d reports, all cores: peak %.0f MB (ru_maxrss), %.0f s, %.1f reports/s\n%s",
		n, float64(m.peak)/1e6, m.wall.Seconds(), float64(n)/m.wall.Seconds(), m.talk), nil
}

// sameBytes codes the same reports in every way and compares what comes out.
func sameBytes(s *settings) (string, error) {
	file, n, err := s.jsonLines("same.jsonl", s.same)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	first := ""
	for _, way := range []struct {
		name    string
		workers int
		env     []string
	}{
		{"1 worker", 1, nil},
		{"1 worker, once more", 1, nil},
		{"2 workers", 2, nil},
		{"2 workers, GOMAXPROCS=1", 2, []string{"GOMAXPROCS=1"}},
		{"kernels vnni", 2, []string{"ANNALIST_KERNELS=vnni"}},
		{"kernels avx2", 2, []string{"ANNALIST_KERNELS=avx2"}},
		{"kernels go", 2, []string{"ANNALIST_KERNELS=go"}},
	} {
		m, err := measure(way.env, s.program, "code", "--workers", strconv.Itoa(way.workers), file)
		if err != nil {
			return "", err
		}
		if first == "" {
			first = m.sum
			fmt.Fprintf(&b, "code --format jsonl, %d reports, SHA-256 %s\n", n, first)
		}
		verdict := "equal"
		if m.sum != first {
			verdict = "DIFFERENT: " + m.sum
		}
		fmt.Fprintf(&b, "%-26s %s\n", way.name, verdict)
	}
	b.WriteString("A kernel that the processor lacks (see its flags above) is passed over for the next.\n")
	other, err := emulated(s)
	return b.String() + other, err
}

// emulated codes one report with the arm64 program under qemu, where there is
// one.
func emulated(s *settings) (string, error) {
	qemu, err := exec.LookPath("qemu-aarch64-static")
	if err != nil {
		return "arm64: not tried, there is no qemu-aarch64-static\n", nil
	}
	program := filepath.Join(s.scratch, "annalist-arm64")
	c := exec.Command("go", "build", "-o", program, "./cmd/annalist")
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOARCH=arm64")
	if out, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	file, _, err := s.jsonLines("one.jsonl", 1)
	if err != nil {
		return "", err
	}
	here, err := measure(nil, s.program, "code", file)
	if err != nil {
		return "", err
	}
	there, err := measure(nil, qemu, program, "code", file)
	if err != nil {
		return "", err
	}
	if here.sum != there.sum {
		return "arm64 under qemu, 1 report: DIFFERENT\n", nil
	}
	return "arm64 under qemu, 1 report: equal\n", nil
}

package main

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"annalist/lexicons"
)

// TestLexiconsPage holds docs/lexicons.md to the files there are, both ways.
func TestLexiconsPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/lexicons.md")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{} // patterns of the page
	for line := range strings.Lines(string(page)) {
		if strings.HasPrefix(line, "| `") {
			first, _, _ := strings.Cut(line[1:], "|")
			for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(first, -1) {
				used[m[1]] = false
			}
		}
	}
	err = fs.WalkDir(lexicons.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		told := false
		for pattern := range used {
			if ok, _ := path.Match(pattern, name); ok {
				used[pattern], told = true, true
			}
		}
		if !told {
			t.Errorf("docs/lexicons.md does not tell of %s", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pattern, found := range used {
		if !found {
			t.Errorf("docs/lexicons.md tells of %s, which is not there", pattern)
		}
	}
}

// TestLinks follows every link between the project's pages.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`)
	for _, page := range []string{"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "eval/README.md",
		"docs/command.md", "docs/formats.md", "docs/lexicons.md", "docs/model.md", "docs/third-party.md"} {
		text, err := os.ReadFile("../../" + page)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(path.Join("../..", path.Dir(page), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", page, m[1])
			}
		}
	}
}

// TestReadmeScreen holds the screen that README.md shows to what its command
// prints first.
func TestReadmeScreen(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(page), "$ annalist code --format table ")
	if !ok {
		t.Fatal("README.md shows no screen of annalist code --format table")
	}
	file, rest, _ := strings.Cut(rest, "\n")
	screen, _, _ := strings.Cut(rest, "\n```")
	var out, talk strings.Builder
	if code := run([]string{"code", "--format", "table", "../../" + file}, streams{strings.NewReader(""), &out, &talk}); code != 0 {
		t.Fatalf("exit status %d: %s", code, talk.String())
	}
	if !strings.HasPrefix(out.String(), screen) {
		t.Errorf("README.md shows another screen than the program prints; it prints\n%s", out.String()[:min(len(out.String()), len(screen)+200)])
	}
}

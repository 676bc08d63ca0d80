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

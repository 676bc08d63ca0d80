package annalist_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestImports holds the imports of every package to imports.txt. It reads the
// files itself rather than run go list, so that a cached result goes stale
// when a file changes.
func TestImports(t *testing.T) {
	table, err := os.ReadFile("imports.txt")
	if err != nil {
		t.Fatal(err)
	}
	groups, may := map[string][]string{}, map[string][]string{}
	expand := func(names string) (pkgs []string) {
		for _, name := range strings.Fields(names) {
			if members, ok := groups[name]; ok {
				pkgs = append(pkgs, members...)
			} else if name == "annalist" {
				pkgs = append(pkgs, name)
			} else {
				pkgs = append(pkgs, "annalist/"+name)
			}
		}
		return pkgs
	}
	for line := range strings.Lines(string(table)) {
		if name, members, ok := strings.Cut(line, " = "); ok {
			groups[strings.TrimSpace(name)] = expand(members)
		} else if left, right, ok := strings.Cut(line, "<-"); ok {
			for _, pkg := range expand(left) {
				may[pkg] = append(may[pkg], expand(right)...)
			}
		}
	}
	err = filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != "." {
			if _, err := os.Stat(filepath.Join(file, "go.mod")); err == nil || d.Name() == "testdata" {
				return fs.SkipDir // another module, or data
			}
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Join("annalist", filepath.ToSlash(filepath.Dir(file)))
		if _, ok := may[pkg]; !ok {
			t.Errorf("%s: package %s has no line in imports.txt", file, pkg)
		}
		for _, spec := range f.Imports {
			imp, _ := strconv.Unquote(spec.Path.Value)
			if (imp == "annalist" || strings.HasPrefix(imp, "annalist/")) && !slices.Contains(may[pkg], imp) {
				t.Errorf("%s: imports %s, which imports.txt does not allow", file, imp)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

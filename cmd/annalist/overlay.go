package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// An overlay is one file system over another: a file above hides the file
// below that has its path, and a directory shows the files of both.
type overlay struct{ above, below fs.FS }

// layOver lays the files of a directory over below; "" leaves it as it is.
func layOver(dir string, below fs.FS) (fs.FS, error) {
	if dir == "" {
		return below, nil
	}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("open the lexicons: %w", err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s is not a directory; lay the lexicon files out as in lexicons/", dir)
	}
	return overlay{os.DirFS(dir), below}, nil
}

// Open opens a file, or a directory of which only ReadDir tells all.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.above.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.below.Open(name)
	}
	return f, err
}

// Above tells whether a file is one of those that were laid over.
func (o overlay) Above(name string) bool {
	_, err := fs.Stat(o.above, name)
	return err == nil
}

// ReadDir lists the files of both, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	above, errAbove := fs.ReadDir(o.above, name)
	below, errBelow := fs.ReadDir(o.below, name)
	if errAbove != nil && (errBelow != nil || !errors.Is(errAbove, fs.ErrNotExist)) {
		return nil, errAbove
	}
	hidden := map[string]bool{}
	for _, e := range above {
		hidden[e.Name()] = true
	}
	for _, e := range below {
		if !hidden[e.Name()] {
			above = append(above, e)
		}
	}
	slices.SortFunc(above, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return above, nil
}

package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stdin is what faults call standard input.
const stdin = "stdin"

// argument reads what the user named: "-", a file or a directory.
func (r *Reader) argument(arg string) {
	if arg == "-" {
		r.stream(stdin, ".jsonl", r.opts.Stdin)
		return
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		r.unreadable(arg, err)
	case info.IsDir():
		before := r.counts
		r.directory(arg, nil)
		if r.counts == before && !r.over {
			r.fault(&Fault{File: arg, Line: 1, Text: "the directory holds no report", Mend: "name another"})
		}
	default:
		r.file(arg)
	}
}

func (r *Reader) file(name string) {
	f, err := os.Open(name)
	if err != nil {
		r.unreadable(name, err)
		return
	}
	defer f.Close()
	r.stream(name, ending(name), f)
}

// directory reads the files inside dir in lexical order, passing over hidden
// ones and Markdown. Links are followed; above holds the directories that
// enclose dir, so that a link back to one of them is seen.
func (r *Reader) directory(dir string, above []fs.FileInfo) {
	info, err := os.Stat(dir)
	if err != nil {
		r.unreadable(dir, err)
		return
	}
	for _, outer := range above {
		if os.SameFile(outer, info) {
			r.fault(&Fault{File: dir, Line: 1, Text: "the link leads back to a directory it lies in", Mend: "take the link away"})
			return
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		r.unreadable(dir, err)
	}
	above = append(above[:len(above):len(above)], info)
	for _, entry := range entries {
		if r.over {
			return
		}
		if name := entry.Name(); !strings.HasPrefix(name, ".") && ending(name) != ".md" {
			r.entry(filepath.Join(dir, name), above)
		}
	}
}

func (r *Reader) entry(name string, above []fs.FileInfo) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		r.unreadable(name, err)
	case info.IsDir():
		r.directory(name, above)
	case info.Mode().IsRegular():
		r.file(name)
	default:
		r.fault(&Fault{File: name, Line: 1, Text: "neither a file nor a directory", Mend: "take it away"})
	}
}

// unreadable names what keeps name from being opened.
func (r *Reader) unreadable(name string, err error) {
	f := &Fault{File: name, Line: 1, Text: "cannot be read: " + plainError(err)}
	switch {
	case os.IsPermission(err):
		f.Text, f.Mend = "may not be read", "give yourself the right to"
	case os.IsNotExist(err):
		f.Text, f.Mend = "there is no such file", "check the name"
		if link, err := os.Readlink(name); err == nil {
			f.Text, f.Mend = "the link leads to "+link+", which is not there", "mend the link or take it away"
		}
	}
	r.fault(f)
}

// plainError is err without the operation and path that os puts before it.
func plainError(err error) string {
	if path, ok := err.(*fs.PathError); ok {
		return path.Err.Error()
	}
	return err.Error()
}

package pipeline

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io/fs"
	"slices"
	"strings"
)

// A named file is one file's content.
type named struct {
	name string
	data []byte
}

// hashOf is the SHA-256 of files: of each, in the order given, its name, a zero
// byte, its length as eight bytes, big end first, and its content.
func hashOf(files ...named) string {
	h := sha256.New()
	for _, f := range files {
		h.Write(append([]byte(f.name), 0))
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(f.data))))
		h.Write(f.data)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// hashAll is the hash of all files in the order of their paths.
func hashAll(fsys fs.FS) (string, error) {
	var files []named
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files = append(files, named{name, data})
		return err
	})
	slices.SortFunc(files, func(a, b named) int { return strings.Compare(a.name, b.name) })
	return hashOf(files...), err
}

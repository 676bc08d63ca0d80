package main

import (
	"errors"
	"io/fs"
	"os"
	"runtime/debug"

	"annalist/gazetteer"
	"annalist/lexicons"
	"annalist/models"
	"annalist/pipeline"
)

// layered lays a directory over the built-in lexicons; "" is none. The function
// that comes with it names the files of faults as the user finds them, and adds
// the files of the directory whose names the program does not know.
func layered(dir string) (lex fs.FS, named func(error) error, err error) {
	if lex, err = layOver(dir, lexicons.FS); err != nil || dir == "" {
		return lex, func(err error) error { return err }, err
	}
	own := os.DirFS(dir)
	_, faults, err := strangers(own)
	return lex, func(err error) error {
		all := inOrder(flatten(errors.Join(append(faults, err)...)), func(name string) string { return asGiven(own, dir, name) })
		return errors.Join(all...)
	}, err
}

// open makes the pipeline from the models and lexicons in the program, with
// the lexicons of a directory laid over them; dir "" is none. Faults name the
// files of the directory as the user finds them, and files whose names the
// program does not know are faults as well.
func open(dir string) (*pipeline.Pipeline, error) { return openAs(dir, false) }

// openAs is open; strict codes by the lexicons alone.
func openAs(dir string, strict bool) (*pipeline.Pipeline, error) {
	lex, named, err := layered(dir)
	if err != nil {
		return nil, err
	}
	// What is read now stays: collecting it on the way took a third of the time.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	p, err := pipeline.New(pipeline.Config{Program: program, Models: models.FS, Lexicons: lex, Gazetteer: gazetteer.FS, Strict: strict})
	return p, named(err)
}

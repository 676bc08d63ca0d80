package main

import (
	"annalist/lexicons"
	"annalist/models"
	"annalist/pipeline"
)

// open makes the pipeline from the models and lexicons in the program, with
// the lexicons of a directory laid over them; dir "" is none.
func open(dir string) (*pipeline.Pipeline, error) {
	lex, err := layOver(dir, lexicons.FS)
	if err != nil {
		return nil, err
	}
	return pipeline.New(pipeline.Config{Program: program, Models: models.FS, Lexicons: lex})
}

// Package lexicon reads the files that people edit under lexicons/: tables of
// tab-separated values (countries, organisations, people, titles, cues) and
// frame files. It checks form alone, line by line; what the words mean is left
// to the stages. Every fault of a file is told at once, each as
// "file:line: fault; mend".
package lexicon

package annalist

// MadeBy names all that a reading depends on besides its report: the same
// report and an equal MadeBy give the same bytes out.
type MadeBy struct {
	Program  string            // name and version, "annalist 0.1.0"
	Models   map[string]string // SHA-256 in hexadecimal of each model, by its name
	Lexicons string            // SHA-256 of all lexicon files, those laid over them included
	Config   string            // SHA-256 of the settings that change what is found
}

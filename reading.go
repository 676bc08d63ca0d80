package annalist

// A Reading is all that was found in one report.
type Reading struct {
	Report     *Report
	Analysis   *Analysis
	Actors     []Actor
	Events     []Event
	Statements []Statement
}

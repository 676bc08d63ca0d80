package annalist

// A Reading is all that was found in one report.
type Reading struct {
	Report     *Report
	Analysis   *Analysis
	Actors     []Actor
	Dates      []DateRange // in the order of the text
	Places     []Place     // in the order of the text
	Events     []Event
	Statements []Statement
}

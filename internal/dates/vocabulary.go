package dates

import "strings"

// A class is what a word can be in a time expression.
type class uint8

const (
	none       class = iota
	small            // a function word; its form tells the rest
	beginner         // one that can begin an expression
	aMonth           // n is 1 to 12
	aWeekday         // n is 1 to 7
	aUnit            // n is a unit
	aNumber          // n is its value
	anOrdinal        // n is its value
	aYear            // four digits; n is its value
	aDecade          // "1990s", "nineties"; n as in [value.sub]
	aDay             // "today": n is the days away
	aDayPart         // "morning"
	aMoment          // "dawn", "noon"
	aSeason          // n is 1 to 4
	aZone            // "GMT"
	anISO            // "2014-03-03"
	slashed          // "3/13/2014", "13.03.2014"
	aClock           // "06:00"
	aQuarter         // "Q3"
	fiscalYear       // "FY2014"
	aMeridiem        // "p.m."
	aFrequency       // "annually"
	yearPair         // "1986/87"
)

// A term is an entry of the vocabulary.
type term struct {
	low    string
	class  class
	n      int
	short  bool // an abbreviation, or a word of more uses: not a time alone
	plural bool
	name   bool // may begin an entry of days.tsv
}

// vocabulary holds the words of time expressions in lower case. It is never
// altered after it is made.
var vocabulary = makeVocabulary()

// beginners are the function words that can begin an expression, smallWords
// those that can only stand inside or beside one.
const beginners = `a an from since until till between by last this next past previous preceding following coming
same that every each once twice early mid late earlier later end start beginning middle first half close opening
some several few many couple recent fiscal financial dozens hundreds scores final prior current`

const smallWords = `the of on in at to for and or - , . ( ) 's through thru before after ahead ago hence now upcoming other
times time per about around nearly almost over than more less least within during throughout local hours hrs o'clock
old olds age aged calendar hundred thousand dozen full straight consecutive single ending ended up as back percent
into afterward afterwards previously`

func makeVocabulary() map[string]*term {
	v := map[string]*term{}
	add := func(words string, c class, n int, short, plural bool) {
		for _, w := range strings.Fields(words) {
			v[w] = &term{low: w, class: c, n: n, short: short, plural: plural}
		}
	}
	add(smallWords, small, 0, false, false)
	add(beginners, beginner, 0, false, false)
	for i, w := range strings.Fields("january february march april may june july august september october november december") {
		add(w, aMonth, i+1, false, false)
	}
	for w, n := range map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12} {
		add(w+" "+w+".", aMonth, n, true, false)
	}
	for i, w := range strings.Fields("monday tuesday wednesday thursday friday saturday sunday") {
		add(w, aWeekday, i+1, false, false)
		add(w+"s", aWeekday, i+1, false, true)
	}
	for w, n := range map[string]int{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7} {
		add(w, aWeekday, n, true, false)
		add(w+".", aWeekday, n, w == "sun", false)
	}
	for u, w := range map[unit]string{second: "second", minute: "minute", hour: "hour", dayUnit: "day", week: "week", weekend: "weekend",
		month: "month", quarter: "quarter", year: "year", decade: "decade"} {
		add(w, aUnit, int(u), false, false)
		add(w+"s", aUnit, int(u), false, true)
	}
	add("hr", aUnit, int(hour), false, false)
	add("fortnight", aUnit, int(week), true, false)
	add("century", aUnit, int(century), false, false)
	add("centuries", aUnit, int(century), false, true)
	for i, w := range strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen") {
		add(w, aNumber, i+1, false, false)
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		add(w, aNumber, 10*(i+2), false, false)
	}
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first") {
		if w == "second" {
			continue // a unit by class; ordinal reads it
		}
		add(w, anOrdinal, i+1, false, false)
	}
	for i, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		add(w, aDecade, 10*(i+2), false, false)
	}
	add("today", aDay, 0, false, false)
	add("yesterday", aDay, -1, false, false)
	add("tomorrow", aDay, 1, false, false)
	add("tonight tonite", aDay, 0, true, false)
	add("overnight", aDay, 0, true, false)
	add("morning afternoon evening night mornings afternoons evenings nights nightfall daybreak lunchtime", aDayPart, 0, false, false)
	add("dawn dusk sunrise sunset noon midday midnight", aMoment, 0, false, false)
	add("spring", aSeason, 1, true, false)
	add("summer", aSeason, 2, false, false)
	add("autumn", aSeason, 3, false, false)
	add("fall", aSeason, 3, true, false)
	add("winter", aSeason, 4, false, false)
	add("am pm a.m. p.m. a.m p.m", aMeridiem, 0, false, false)
	for i, w := range strings.Fields("am pm a.m. p.m. a.m p.m") {
		v[w].n = i % 2
	}
	add("annually daily weekly monthly yearly nightly hourly quarterly", aFrequency, 0, false, false)
	add("q1 q2 q3 q4", aQuarter, 0, false, false)
	for i, w := range strings.Fields("q1 q2 q3 q4") {
		v[w].n = i + 1
	}
	return v
}

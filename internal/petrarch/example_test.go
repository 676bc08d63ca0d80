package petrarch_test

import (
	"fmt"

	"annalist/internal/lexicon"
	"annalist/internal/petrarch"
)

func Example() {
	known := petrarch.Known{Actors: &lexicon.Actors{Countries: map[string]lexicon.Naming{
		"Ruritania": {Country: &lexicon.Country{Name: "Ruritania", Code: lexicon.Code{Country: "XRU"}}}}}}
	r := petrarch.Import([]petrarch.File{{Name: "palace.actors", Text: []byte(`RUDOLF_RASSENDYLL_
	[XRUGOV 940301-940520]
	[XRUELI 20011301]
`)}}, known)
	fmt.Print(r.Files["actors/people/imported.tsv"])
	for _, l := range r.Listed {
		fmt.Println(l.Fault.Error())
	}
	fmt.Println(r.Counts[0])
	// Output:
	// # Imported from palace.actors.
	// # Sources and licences are those of the dictionaries.
	// name	from	to	code	role	gender	aliases	source
	// Rudolf Rassendyll	1994-03-01	1994-05-20	XRUGOV				palace.actors:2
	// palace.actors:3: "20011301" has neither <, > nor -; write them like >20010101, <20010101 or 19970101-20061231
	// palace.actors: actors, 3 lines = 0 comments + 0 blank + 2 converted + 1 listed (0 of them known already)
}

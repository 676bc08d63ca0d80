package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

// tables are the smallest tables of actors: Ruritania and Graustark.
func tables(over map[string]string) fstest.MapFS {
	files := map[string]string{
		"actors/countries.tsv": "name\tcode\taliases\tadjectives\tdemonyms\tcapitals\thouses\tunless\n" +
			"Graustark\tXGR\t\tGraustarkian\tGraustarkians\tEdelweiss\n" +
			"Ruritania\tXRU\tthe Kingdom of Ruritania\tRuritanian\tRuritanians\tStrelsau\tElphberg Palace\n",
		"actors/organizations.tsv": "name\tfrom\tto\tcode\taliases\nBlack Band\t\t\tXRUREB\tBB\n",
		"actors/people.tsv": "name\tfrom\tto\tcode\trole\tgender\taliases\tsource\n" +
			"Rudolf Elphberg\t2001-02-03\t2005-06-07\tXRUGOV\tKing\tm\tElphberg\n",
		"actors/regions.tsv":    "name\tcountry\nHentzau\tXRU\n",
		"actors/firstnames.tsv": "name\tgender\nRudolf\tm\n",
		"actors/namewords.tsv":  "word\tsector\nAirlines\tBUS\nTreaty\t-\n",
	}
	fsys := fstest.MapFS{}
	for name, text := range files {
		if other, ok := over[name]; ok {
			text += other
		}
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestReadActors(t *testing.T) {
	a, err := ReadActors(tables(nil))
	if err != nil {
		t.Fatal(err)
	}
	for name, use := range map[string]Use{"Ruritania": ByName, "Kingdom of Ruritania": ByName, "Ruritanian": ByAdjective,
		"Ruritanians": ByDemonym, "Strelsau": ByCapital, "Elphberg Palace": ByHouse} {
		if n, ok := a.Countries[name]; !ok || n.Use != use || n.Code.Country != "XRU" {
			t.Errorf("%s: %v, want XRU by use %d", name, n, use)
		}
	}
	if o := a.People["Elphberg"]; len(o) != 1 || o[0].Name != "Rudolf Elphberg" || o[0].Plain || o[0].Rule != "lexicons/actors/people.tsv:2" {
		t.Errorf("Elphberg leads to %v", o)
	}
	if o := a.Organizations["BB"]; len(o) != 1 || o[0].Code.String() != "XRUREB" {
		t.Errorf("BB leads to %v", o)
	}
}

func TestHolds(t *testing.T) {
	day := func(s string) annalist.Date { d, _ := annalist.ParseDate(s); return d }
	king := &Office{From: day("2001-02-03"), To: day("2005-06-07")}
	ever := &Office{}
	for _, tt := range []struct {
		office *Office
		on     string
		want   bool
	}{
		{king, "2001-02-02", false}, {king, "2001-02-03", true}, {king, "2005-06-07", true}, {king, "2005-06-08", false},
		{king, "", false}, {ever, "", true}, {ever, "1999-01-01", true},
	} {
		if got := tt.office.Holds(day(tt.on)); got != tt.want {
			t.Errorf("%v to %v on %q: %v, want %v", tt.office.From, tt.office.To, tt.on, got, tt.want)
		}
	}
}

func TestReadActorsFaults(t *testing.T) {
	for _, tt := range []struct{ file, row, want string }{
		{"people", "Ann\t2003-01-01\t2002-01-01\tXRUGOV\tKing\n", "lexicons/actors/people.tsv:3: ends on 2002-01-01 before it begins on 2003-01-01; swap or mend the dates"},
		{"people", "Ann\t1/2/03\t\tXRUGOV\n", `lexicons/actors/people.tsv:3: "1/2/03" is not a date; write it like 2010-10-14`},
		{"people", "Ann\t\t\tRURGOV\n", `lexicons/actors/people.tsv:3: code "RURGOV" begins with an unknown country; write it like NLDGOV`},
		{"people", "Ann\t\t\tXRUGOVX\n", `lexicons/actors/people.tsv:3: code "XRUGOVX" is not made of parts of three letters; write it like NLDGOV`},
		{"organizations", "Bright Boys\t\t\tXGRXYZ\n", `lexicons/actors/organizations.tsv:3: code "XGRXYZ" has the unknown sector XYZ; write it like NLDGOV`},
		{"organizations", "Bright Boys\t2001-01-01\t\tXGRSOC\tBB\n", `lexicons/actors/organizations.tsv:3: "BB" leads to XRUREB and XGRSOC on one day; remove the name or mend the dates; the other is lexicons/actors/organizations.tsv:2`},
		{"countries", "Ruritania East\tXRU\tGraustark\n", `lexicons/actors/countries.tsv:4: "Graustark" names two countries; remove one; the other is lexicons/actors/countries.tsv:2`},
		{"regions", "Zenda\tXXX\n", `lexicons/actors/regions.tsv:3: country "XXX" is unknown; use a code of countries.tsv`},
	} {
		_, err := ReadActors(tables(map[string]string{"actors/" + tt.file + ".tsv": tt.row}))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("\n got %v\nwant %s", err, tt.want)
		}
	}
}

func TestKey(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"the Kremlin", "Kremlin"}, {"Côte d’Ivoire", "Cote d'Ivoire"}, {"Ruritania's", "Ruritania"},
		{"IS", "IS"}, {"Łódź", "Lodz"}, {"al-Qa’ida", "al-Qa'ida"}, {"Omar Al-Bashir", "Omar al-Bashir"}, {"The", "The"},
	} {
		if got := Key(tt.name); got != tt.want {
			t.Errorf("Key(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := PersonKey("Rudolf V. Elphberg"); got != "Rudolf Elphberg" {
		t.Errorf("PersonKey gives %q", got)
	}
}

func TestTitlesLongest(t *testing.T) {
	titles, err := ReadTitles(fstest.MapFS{"titles.tsv": {Data: []byte("phrase\tkind\tsectors\tplural\tgender\n" +
		"minister\tperson\tGOV\ninterior minister\tperson\tGOV\nsecretary of state\tperson\tGOV\tsecretaries of state\npolice\tgroup\tCOP\t-\n")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		words  string
		anchor int
		want   string
	}{
		{"the interior minister said", 2, "interior minister"},
		{"the minister said", 1, "minister"},
		{"two secretaries of state", 1, "secretary of state"},
		{"interior ministers", 1, "interior minister"},
		{"the police", 1, "police"},
		{"polices", 0, ""},
	} {
		var tokens []annalist.Token
		for _, w := range strings.Fields(tt.words) {
			tokens = append(tokens, annalist.Token{Form: w})
		}
		got := ""
		if title, _, _ := titles.Longest(tokens, 0, len(tokens)-1, tt.anchor); title != nil {
			got = title.Phrase
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.words, got, tt.want)
		}
	}
}

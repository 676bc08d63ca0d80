package lexicon

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
)

// tables are the smallest tables of actors: Ruritania and Graustark.
func tables(over map[string]string) fstest.MapFS {
	files := map[string]string{
		"actors/countries.tsv": "name\tcode\tiso2\tcow\tcameo\tfrom\tto\taliases\tadjectives\tdemonyms\tcapitals\thouses\tunless\n" +
			"Graustark\tXGR\t\t\t\t\t\t\tGraustarkian\tGraustarkians\tEdelweiss\n" +
			"Ruritania\tXRU\tXR\t\t\t\t\tthe Kingdom of Ruritania\tRuritanian\tRuritanians\tStrelsau\tElphberg Palace\n",
		"actors/organizations/all.tsv": "name\tfrom\tto\tcode\thome\taliases\tsource\nBlack Band\t\t\tXRUREB\t\tBB\tunchecked\n",
		"actors/people/all.tsv": "name\tfrom\tto\tcode\trole\tgender\taliases\tsource\n" +
			"Rudolf Elphberg\t2001-02-03\t2005-06-07\tXRUGOV\tKing\tm\tElphberg\n",
		"actors/roles.tsv":      "role\tholders\tafter\nKing\tone\tELI\nSenator*\tmany\n",
		"actors/seats.tsv":      "name\tcode\twhen\nZenda\tXGR\tGraustark\n",
		"actors/peoples.tsv":    "name\tkind\tadjectives\tdemonyms\thomes\nElphs\tethnic\tElphish\tElph\tXRU;XGR\n",
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

// readChecked reads and checks the tables.
func readChecked(fsys fs.FS) (*Actors, error) {
	a, err := ReadActors(fsys)
	return a, errors.Join(err, a.Check())
}

func TestReadActors(t *testing.T) {
	a, err := readChecked(tables(nil))
	if err != nil {
		t.Fatal(err)
	}
	for name, use := range map[string]Use{"Ruritania": ByName, "Kingdom of Ruritania": ByName, "Ruritanian": ByAdjective,
		"Ruritanians": ByDemonym, "Strelsau": ByCapital, "Elphberg Palace": ByHouse} {
		if n, ok := a.Countries[name]; !ok || n.Use != use || n.Code.Country != "XRU" {
			t.Errorf("%s: %v, want XRU by use %d", name, n, use)
		}
	}
	if o := a.People["Elphberg"]; len(o) != 1 || o[0].Name != "Rudolf Elphberg" || o[0].Plain || o[0].Rule != "lexicons/actors/people/all.tsv:2" {
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

// TestDates holds what is trusted of a date that tells less than a day.
func TestDates(t *testing.T) {
	for _, tt := range []struct{ from, to, day, want string }{
		{"2001-02-03", "2005-06-07", "2001-02-03", "holds"},
		{"2001-02-03", "2005-06-07", "2005-06-08", "never"},
		{"2001-02", "2005-06", "2001-02-28", "may"},
		{"2001-02", "2005-06", "2001-03-01", "holds"},
		{"2001-02", "2005-06", "2005-06-01", "may"},
		{"2001-02", "2005-06", "2005-07-01", "never"},
		{"2001", "2003", "2001-12-31", "may"},
		{"2001", "2003", "2002-07-01", "holds"},
		{"2001", "2003", "2003-01-01", "may"},
		{"2001", "2001", "2001-06-01", "may"},
		{"<1994", "1998", "1994-01-01", "holds"},
		{"<1994", "1998", "1980-01-01", "may"},
		{"2020", ">2024-02", "2024-02-29", "holds"},
		{"2020", ">2024-02", "2025-02-01", "holds"},
		{"2020", ">2024-02", "2025-06-01", "may"},
		{"2020", "", "2045-06-01", "holds"},
		{"", "", "", "holds"},
		{"2020", "", "", "never"},
	} {
		files := tables(map[string]string{"actors/people/all.tsv": "Ann\t" + tt.from + "\t" + tt.to + "\tXRUGOV\tQueen\n"})
		a, err := readChecked(files)
		if err != nil {
			t.Fatal(err)
		}
		on, _ := annalist.ParseDate(tt.day)
		got, o := "never", a.People["Ann"][0]
		if o.Holds(on) {
			got = "holds"
		} else if !on.IsZero() && o.MayHold(on) {
			got = "may"
		}
		if got != tt.want {
			t.Errorf("%q to %q on %s: %s, want %s", tt.from, tt.to, tt.day, got, tt.want)
		}
	}
}

// laid is a file system some of whose files are a user's own.
type laid struct {
	fstest.MapFS
	own string
}

func (l laid) Above(name string) bool { return name == l.own }

// TestOwnRows holds a user's rows to going before ours where both name one.
func TestOwnRows(t *testing.T) {
	files := tables(nil)
	files["actors/organizations/mine.tsv"] = &fstest.MapFile{Data: []byte("name\tfrom\tto\tcode\thome\taliases\tsource\nBlack Band\t2016-09-01\t\tXGRREB\n")}
	a, err := readChecked(laid{files, "actors/organizations/mine.tsv"})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range a.Organizations["Black Band"] {
		if o.Own != (o.Code.String() == "XGRREB") {
			t.Errorf("%s is own: %v", o.Rule, o.Own)
		}
	}
	if _, err := readChecked(files); err == nil {
		t.Error("two codes of one name in one layer are no fault")
	}
}

func TestReadActorsFaults(t *testing.T) {
	for _, tt := range []struct{ file, row, want string }{
		{"people/all", "Ann\t2003-01-01\t2002-01-01\tXRUGOV\tKing\n", "lexicons/actors/people/all.tsv:3: ends on 2002-01-01 before it begins on 2003-01-01; swap or mend the dates"},
		{"people/all", "Ann\t1/2/03\t\tXRUGOV\n", `lexicons/actors/people/all.tsv:3: "1/2/03" is not a date; write it like 2010-10-14, 2010-10 or 2010`},
		{"people/all", "Ann\t1990\t2150\tXRUGOV\tKing\n", "lexicons/actors/people/all.tsv:3: lasts over 75 years; mend the dates"},
		{"people/all", "Ann\t2003-02-30\t\tXRUGOV\n", `"2003-02-30" is not a date`},
		{"people/all", "Ann\t2004-05-06\t2008\tXRUGOV\tKing\n", "Rudolf Elphberg and Ann are both King of XRU on one day; mend the dates, or tell the offices apart in brackets; the other is lexicons/actors/people/all.tsv:2"},
		{"seats", "Strelsau\tXGR\t\n", `lexicons/actors/seats.tsv:3: "Strelsau" names a country as well`},
		{"peoples", "Dwarfs\ttall\t\t\tXRU\n", `lexicons/actors/peoples.tsv:3: kind is "tall"; write ethnic or religious`},
		{"peoples", "Dwarfs\tethnic\t\t\tXXX\n", `home "XXX" is unknown`},
		{"roles", "Duke\tsome\n", `lexicons/actors/roles.tsv:4: holders is "some"; write one or many`},
		{"people/all", "Ann\t\t\tRURGOV\n", `lexicons/actors/people/all.tsv:3: code "RURGOV" begins with an unknown country; write it like NLDGOV`},
		{"people/all", "Ann\t\t\tXRUGOVX\n", `lexicons/actors/people/all.tsv:3: code "XRUGOVX" is not made of parts of three letters; write it like NLDGOV`},
		{"organizations/all", "Bright Boys\t\t\tXGRXYZ\n", `lexicons/actors/organizations/all.tsv:3: code "XGRXYZ" has the unknown sector XYZ; write it like NLDGOV`},
		{"organizations/all", "Bright Boys\t2001-01-01\t\tXGRSOC\t\tBB\n", `lexicons/actors/organizations/all.tsv:3: "BB" leads to XRUREB (Black Band) and XGRSOC (Bright Boys) on one day; remove the name or mend the dates; the other is lexicons/actors/organizations/all.tsv:2`},
		{"countries", "Ruritania East\tXRU\t\t\t\t\t\tGraustark\n", `lexicons/actors/countries.tsv:4: "Graustark" names two countries; remove one; the other is lexicons/actors/countries.tsv:2`},
		{"regions", "Zenda\tXXX\n", `lexicons/actors/regions.tsv:3: country "XXX" is unknown; use a code of countries.tsv`},
	} {
		_, err := readChecked(tables(map[string]string{"actors/" + tt.file + ".tsv": tt.row}))
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

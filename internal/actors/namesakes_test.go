package actors

import (
	"testing"
	"testing/fstest"

	"annalist"
	"annalist/internal/lexicon"
)

// small makes a resolver of Ruritania, Graustark and the given rows.
func small(t *testing.T, people, organizations string) *Resolver {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"actors/countries.tsv": "name\tcode\tiso2\tcow\tcameo\tfrom\tto\taliases\tadjectives\tdemonyms\tcapitals\thouses\tunless\n" +
			"Graustark\tXGR\t\t\t\t\t\t\tGraustarkian\nRuritania\tXRU\tXR\t\t\t\t\t\tRuritanian\n",
		"actors/organizations/all.tsv": "name\tfrom\tto\tcode\thome\taliases\tsource\n" + organizations,
		"actors/people/all.tsv":        "name\tfrom\tto\tcode\trole\tgender\taliases\tsource\n" + people,
		"actors/roles.tsv":             "role\tholders\tafter\nKing\tone\tELI\nQueen\tone\tELI\n",
		"actors/seats.tsv":             "name\tcode\twhen\n",
		"actors/peoples.tsv":           "name\tkind\tadjectives\tdemonyms\thomes\n",
		"actors/regions.tsv":           "name\tcountry\n",
		"actors/firstnames.tsv":        "name\tgender\nRudolf\tm\n",
		"actors/namewords.tsv":         "word\tsector\n",
		"titles.tsv":                   "phrase\tkind\tsectors\tplural\tgender\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	who, err := lexicon.ReadActors(files)
	if err != nil {
		t.Fatal(err)
	}
	titles, err := lexicon.ReadTitles(files)
	if err != nil {
		t.Fatal(err)
	}
	return New(who, titles)
}

func on(s string) annalist.Date { d, _ := annalist.ParseDate(s); return d }

// TestBearer holds one of two namesakes to being chosen by the country that the
// report names, all of the other's rows left out.
func TestBearer(t *testing.T) {
	r := small(t, "Eva Berg\t2001\t\tXRUGOV\tQueen\nEva Berg\t2005\t\tXRUGOV\tForeign Minister\nEva Berg\t2003\t\tXGRGOV\tKing\n", "")
	for seen, want := range map[string]string{"XGR": "XGRGOV", "XRU": "XRUGOV", "": ""} {
		d := &document{Resolver: r, report: &annalist.Report{Published: on("2008-05-06")}, seen: map[string]bool{seen: true}}
		got := ""
		if o := d.held(d.bearer(r.who.People["Eva Berg"])); o != nil {
			got = o.Code.String()
		}
		if got != want {
			t.Errorf("a report that names %q: %q, want %q", seen, got, want)
		}
	}
}

// TestAt holds an actor's code on a day to the rows that coded him, whatever
// others bear his name.
func TestAt(t *testing.T) {
	r := small(t, "Rudolf Elf\t2001-02-03\t2005-06-07\tXRUGOV\tKing\nRudolf Elf\t2009\t\tXGRGOV\tQueen\n",
		"Black Band\t2010\t\tXRUREB\nGreen Party\t\t\tXRUPTY\n")
	king := r.who.People["Rudolf Elf"][0].Rule
	for _, tt := range []struct {
		name  string
		actor annalist.Actor
		on    string
		want  string // "" where the rows do not tell
	}{
		{"in office", annalist.Actor{Name: "Rudolf Elf", Kind: annalist.Person, Country: "XRU", Code: "XRUELI", Basis: "lexicon", Rule: king}, "2003-01-01", "XRUGOV"},
		{"after it, not the namesake", annalist.Actor{Name: "Rudolf Elf", Kind: annalist.Person, Country: "XRU", Code: "XRUELI", Basis: "lexicon", Rule: king}, "2012-01-01", "XRUELI"},
		{"coded by a title of the text", annalist.Actor{Name: "Rudolf Elf", Kind: annalist.Person, Country: "XRU", Code: "XRUREL", Basis: "title", Rule: "lexicons/titles.tsv:3"}, "2003-01-01", ""},
		{"coded by nothing", annalist.Actor{Name: "Rudolf Elf", Kind: annalist.Person}, "2003-01-01", ""},
		{"an organisation in the year it began", annalist.Actor{Name: "Black Band", Kind: annalist.Organization, Country: "XRU", Code: "XRUREB", Basis: "lexicon",
			Rule: r.who.Organizations["Black Band"][0].Rule}, "2010-06-01", "XRUREB"},
		{"a party whose country is in doubt", annalist.Actor{Name: "Green Party", Kind: annalist.Organization, Code: "PTY", Basis: "lexicon",
			Rule: r.who.Organizations["Green Party"][0].Rule}, "2010-06-01", ""},
	} {
		if got, ok := r.At(&tt.actor, on(tt.on)); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q %v, want %q", tt.name, got, ok, tt.want)
		}
	}
}

// TestUndated holds people to no office on an unknown day, be their rows
// without a role; an organisation stays what it is.
func TestUndated(t *testing.T) {
	r := small(t, "Carl Holm\t2001\t2003\tXRUGOV\n", "Black Band\t2001\t2003\tXRUREB\n")
	d := &document{Resolver: r, report: &annalist.Report{}}
	if o := d.held(r.who.People["Carl Holm"]); o != nil {
		t.Errorf("a person holds %s", o.Code)
	}
	if o := d.held(r.who.Organizations["Black Band"]); o == nil || o.Code.String() != "XRUREB" {
		t.Errorf("the organisation is %v", o)
	}
}

func TestHasWord(t *testing.T) {
	for _, tt := range []struct {
		text, word string
		want       bool
	}{
		{"Kempinski hotel", "Kemp", false}, {"Brian Kemp, the governor", "Kemp", true}, {"ISIS said", "IS", false},
		{"IS and ISIS", "IS", true}, {"the ISIS, IS", "IS", true}, {"", "IS", false},
	} {
		if got := hasWord(tt.text, tt.word); got != tt.want {
			t.Errorf("%q has %q: %v", tt.text, tt.word, got)
		}
	}
}

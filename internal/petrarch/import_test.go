package petrarch

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annalist"
	"annalist/internal/events"
	"annalist/internal/lexicon"
	"annalist/lexicons"
)

// ruritania is what the program knows in these tests.
func ruritania(t testing.TB) Known {
	t.Helper()
	a := &lexicon.Actors{
		Countries:     map[string]lexicon.Naming{},
		Organizations: map[string][]*lexicon.Office{"UN": {{}}, "Red Cross": {{}}},
		People:        map[string][]*lexicon.Office{"Flavia Elphberg": {{}}},
		NameWords:     map[string]lexicon.NameWord{"Army": {}, "Party": {}},
	}
	for name, code := range map[string]string{"Ruritania": "XRU", "Graustark": "XGR", "Romania": "ROU", "Timor-Leste": "TLS", "Congo": "COD",
		"Falkland Islands": "FLK", "Britain": "GBR", "Kosovo": "KOS", "Serbia": "SRB"} {
		a.Countries[name] = lexicon.Naming{Country: &lexicon.Country{Name: name, Code: lexicon.Code{Country: code}}}
	}
	titles, err := lexicon.ReadTitles(fstest.MapFS{"titles.tsv": {Data: []byte("phrase\tkind\tsectors\tplural\tgender\n" +
		"minister\tperson\tGOV\nministry\torganization\tGOV\nsoldier\tperson\tMIL\n")}})
	if err != nil {
		t.Fatal(err)
	}
	return Known{a, titles}
}

// bodyOf gives the rows of a file without its head.
func bodyOf(text string) string {
	var rows []string
	headed := false
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "# ") && !headed, strings.HasPrefix(line, "//"):
		case !headed:
			headed = true
		default:
			rows = append(rows, strings.ReplaceAll(strings.TrimSpace(line), "\t", "|"))
		}
	}
	return strings.Join(rows, "\n")
}

func told(r *Result) string {
	var all []string
	for _, l := range r.Listed {
		all = append(all, fmt.Sprintf("%d %s", l.Line, l.Reason))
	}
	return strings.Join(all, "; ")
}

const people, others = "actors/people/imported.tsv", "actors/organizations/imported.tsv"

func TestActors(t *testing.T) {
	for _, tt := range []struct{ name, text, file, want, told string }{
		{"a name alone", "STRELSAU_ [XRU]", others, "Strelsau|||XRU|||x.actors:1", ""},
		{"synonyms, a comment, no underscore at the end", "HENTZAU_FORT [XRUMIL] # fort\n+FORT_HENTZAU_ ; as well\n", others,
			"Hentzau Fort|||XRUMIL||Fort Hentzau|x.actors:1", ""},
		{"several dated codes make a person", "RUPERT_OF_HENTZAU_\n\t[XRUELI 320101-940228]\n\t[XRUGOV 940301-20040302]\n\t[XRUOPP >040303]", people,
			"Rupert of Hentzau|1932-01-01|1994-02-28|XRUELI||||x.actors:2\nRupert of Hentzau|1994-03-01|2004-03-02|XRUGOV||||x.actors:3\n" +
				"Rupert of Hentzau|2004-03-03||XRUOPP||||x.actors:4", ""},
		{"a code without dates holds on the days that are left", "BLACK_MICHAEL_ [XRUGOV 940301-940331] [XRUELI]", people,
			"Black Michael||1994-02-28|XRUELI||||x.actors:1\nBlack Michael|1994-03-01|1994-03-31|XRUGOV||||x.actors:1\nBlack Michael|1994-04-01||XRUELI||||x.actors:1", ""},
		{"of two codes on one day the first holds", "FRITZ_TARLENHEIM_\n[XRUGOV 940301-940331]\n[XRUMIL 940315-940430]", people,
			"Fritz Tarlenheim|1994-03-01|1994-03-31|XRUGOV||||x.actors:2\nFritz Tarlenheim|1994-04-01|1994-04-30|XRUMIL||||x.actors:3", ""},
		{"a code that no day is left for", "SAPT_\n[XRUGOV 940301-940331]\n[XRUMIL 940302-940303]", people,
			"Sapt|1994-03-01|1994-03-31|XRUGOV||||x.actors:2", "3 covered by another code"},
		{"the same code twice is one term", "SAPT_\n[XRUGOV 940301-940331]\n[XRUGOV 940310-940430]", people,
			"Sapt|1994-03-01|1994-04-30|XRUGOV||||x.actors:2", ""},
		{"before a day, and with a space", "SAPT_\n[XRUGOV <940301]\n[XRUOPP > 940401]", people,
			"Sapt||1994-03-01|XRUGOV||||x.actors:2\nSapt|1994-04-01||XRUOPP||||x.actors:3", ""},
		{"absurd dates", "SAPT_ [XRUGOV]\n[XRUGOV 2004017-20061201]\n[XRUGOV >20011301]\n[XRUGOV 940301-930301]\n[XRUGOV 18400101-20040101]\n[XRUGOV 9403O1-940501]\n[XRUGOV 940230-940301]", others,
			"Sapt|||XRUGOV||SAPT|x.actors:1", "2 absurd dates; 3 absurd dates; 4 absurd dates; 5 absurd dates; 6 absurd dates; 7 absurd dates"},
		{"CAMEO's own codes of states", "A_B_ [ROM]\nC_D_ [TMP]\nE_F_ [ZAR]\nG_H_ [KSV]\nI_J_ [GBRFLK]\nK_L_ [SRBKSVGOV]", others,
			"A B|||ROU|||x.actors:1\nC D|||TLS|||x.actors:2\nE F|||COD|||x.actors:3\nG H|||KOS|||x.actors:4\nI J|||FLK|||x.actors:5\nK L|||KOSGOV|||x.actors:6", ""},
		{"roles that PLOVER names otherwise", "A_B_ [XRUHLH]\nC_D_ [XRUMED]\nE_F_ [XRUINS]\nG_H_ [XRUHRI]\nI_J_ [XRUGOVHRI]\nK_L_ [XRURAD]", others,
			"A B|||XRUMED|||x.actors:1\nC D|||XRUJRN|||x.actors:2\nE F|||XRUREB|||x.actors:3\nG H|||XRUSOC|||x.actors:4\nI J|||XRUGOV|||x.actors:5",
			"5 part of a code without counterpart; 6 part of a code without counterpart; 6 role has no counterpart"},
		{"no state", "A_B_ [IGOUNO]\nC_D_ [NGOXRUHRI]\nE_F_ [MNCXGRHLH]\nG_H_ [IGOEUREEC]\nI_J_ [INTREB]\nK_L_ [IMGMUS]", others,
			"A B|||IGOUNO|||x.actors:1\nC D|||NGOSOC|XRU||x.actors:2\nE F|||MNCBUSMED|XGR||x.actors:3\nG H|||EUR|||x.actors:4\nI J|||IMGREB|||x.actors:5\nK L|||IMG|||x.actors:6",
			"6 part of a code without counterpart"},
		{"codes that are none of ours", "A_B_ [QQQGOV]\nC_D_ [WAFREB]\nE_F_ [GOV]\nG_H_ [XRUGO]\nI_J_ [---]\nK_L_ [xru]", others, "",
			"1 unknown country; 2 region in place of a country; 3 no country; 4 is no code; 5 codes no one; 6 is no code"},
		{"what we know is not imported", "RURITANIA_ [XRU]\n+RURITANIEN_\nFLAVIA_ELPHBERG_ [XRUGOV >940301]\n[XRUELI]", others,
			"Ruritanien|||XRU|||x.actors:1", "1 already known; 3 already known; 4 already known"},
		{"one name of two", "ZENDA_CASTLE_ [XRU]\nZENDA_CASTLE_ [XGR]\nZENDA_CASTLE_ [XRU]", others,
			"Zenda Castle|||XRU|||x.actors:1", "2 name with two codes"},
		{"an acronym in brackets, and one of the entry's own", "BLUE_ELPHBERG_LEAGUE_(BEL)_ [XRUREB]\n+BEL_\n+OLD_LEAGUE_", others,
			"Blue Elphberg League|||XRUREB||BEL;Old League|x.actors:1", ""},
		{"names in the case of news", "MCDOUGAL_ [XRUELI]\nAHMAD_AL_RASHID_ [XRUELI]\nSEAN_O'BRIEN_ [XRUELI]\nJEAN_DE_LA_TOUR_ [XRUELI]\nKI_MOON-JUNG [XRUELI]\nUN_Envoy_ [XRUELI]", people,
			"Ahmad Al Rashid|||XRUELI|||Ahmad al-Rashid|x.actors:2\nJean de la Tour|||XRUELI||||x.actors:4\nKi Moon-Jung|||XRUELI||||x.actors:5\n" +
				"McDougal|||XRUELI||||x.actors:1\nSean O'Brien|||XRUELI||||x.actors:3\nUN Envoy|||XRUELI||||x.actors:6", ""},
		{"a body with dates is no person", "RURITANIAN_ARMY_ [XRUMIL 940301-20040301]", others, "Ruritanian Army|1994-03-01|2004-03-01|XRUMIL|||x.actors:1", ""},
		{"broken rows", "+LOST_ \n\t[XRUGOV]\nA_B_ [XRU\nC+_D_ [XRU]\n_ [XRU]\nE_F_ [XRU] words\nG_H_", others, "",
			"1 synonym of nothing; 2 code of nothing; 3 is of no form known; 4 unusable name; 5 unusable name; 6 is of no form known; 7 name without a code"},
		{"names of every script", "ПРАВДА_ [XRUMED]\n新华社 [XRUMED]\nÇAĞLAYAN_ŞENOL_ [XRUELI]\nالجزيرة [XRUMED]", others,
			"Правда|||XRUJRN|||x.actors:1\nالجزيرة|||XRUJRN|||x.actors:4\n新华社|||XRUJRN|||x.actors:2", ""},
		{"bytes that are no text", "A\x00_B_ [XRU]\nC\xff_D_ [XRU]\nE\ufffd_F_ [XRU]", others, "", "1 is no plain text; 2 is no plain text; 3 is no plain text"},
		{"line ends and a mark of order", "\ufeffSTRELSAU_ [XRU]\r\n\r\n+STRELSOW_\r\n", others, "Strelsau|||XRU||Strelsow|x.actors:1", ""},
		{"nothing", "", others, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Import([]File{{"x.actors", []byte(tt.text)}}, ruritania(t))
			if got := bodyOf(r.Files[tt.file]); got != tt.want {
				t.Errorf("rows\n got %s\nwant %s", got, tt.want)
			}
			if got := told(r); got != tt.told {
				t.Errorf("listed\n got %s\nwant %s", got, tt.told)
			}
			adds(t, r)
		})
	}
}

func adds(t *testing.T, r *Result) {
	t.Helper()
	for _, c := range r.Counts {
		reasons := 0
		for _, reason := range c.Reasons {
			reasons += reason.Lines
		}
		if !c.Adds() || reasons != c.Listed {
			t.Errorf("%v does not add up; %d lines have a reason", c, reasons)
		}
	}
}

func TestAgents(t *testing.T) {
	for _, tt := range []struct{ name, text, want, told string }{
		{"a trade", "COAL_MINER_ [~LAB] # black", "coal miner|person|LAB", ""},
		{"kinds by our titles", "PRIME_MINISTER [~GOV]\nMINISTRY_OF_COAL [~GOV]\nFOOT_SOLDIER [~MIL]", "foot soldier|person|MIL\nministry of coal|organization|GOV\nprime minister|person|GOV", ""},
		{"plurals", "CHIEF_OF_STAFF {CHIEFS_OF_STAFF } [~MIL]\nARMED_POLICE {} [~COP]", "armed police|organization|COP|-\nchief of staff|person|MIL|chiefs of staff", ""},
		{"sets of words", "!PERSON! = MAN, MEN, WOMAN, WOMEN, PERSON\n!MINIST! = MINISTER, MINISTERS, MINISTRY, MINISTRIES\nPOLICE!PERSON! [~COP]\n!MINIST! OF_COAL [~GOV]\nCOAL_!MINIST! [~GOV]",
			"coal minister|person|GOV|coal ministers\ncoal ministry|organization|GOV|coal ministries\nminister of coal|person|GOV|ministers of coal\nministry of coal|organization|GOV|ministries of coal\n" +
				"policeman|person|COP|policemen|m\npoliceperson|person|COP\npolicewoman|person|COP|policewomen|f", ""},
		{"roles", "COAL_DOCTOR [~HLH]\nCOAL_REPORTER [~MED]\nCOAL_PRIEST [~CHR]\nSTATE_COAL_AID [~GOVDEV]\nCOAL_RADICAL [~RAD]",
			"coal doctor|person|MED\ncoal priest|person|REL\ncoal reporter|person|JRN\nstate coal aid|organization|GOV",
			"4 part of a code without counterpart; 5 part of a code without counterpart; 5 role has no counterpart"},
		{"what we know, and what is said twice", "SOLDIER [~MIL]\nCOAL_MAN [~BUS]\nCOAL_MAN [~BUS]\nCOAL_MAN [~GOV]", "coal man|person|BUS", "1 already known; 4 phrase with two codes"},
		{"broken rows", "TRUCE_MONITOR [IGO~]\nCOAL_OFFICE [~ENV}\n!BAD = X\n!GOOD! COAL [~GOV]\nCOAL {MEN [~GOV]\nCOAL", "",
			"1 is no agent's code; 1 role has no counterpart; 2 is of no form known; 3 is of no form known; 4 unknown set of words; 5 is of no form known; 6 is of no form known"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Import([]File{{"x.agents", []byte(tt.text)}}, ruritania(t))
			if got := bodyOf(r.Files["titles/imported.tsv"]); got != tt.want {
				t.Errorf("rows\n got %s\nwant %s", got, tt.want)
			}
			if got := told(r); got != tt.told {
				t.Errorf("listed\n got %s\nwant %s", got, tt.told)
			}
			adds(t, r)
		})
	}
}

// frameLines gives the entries, with T for the places of a target that the
// pattern does not tell.
func frameLines(text string) string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") {
			line = strings.ReplaceAll(strings.ReplaceAll(line, targets, "T"), " NEED=both", "")
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func TestVerbs(t *testing.T) {
	const reject = "# REJECT 120: imported, CAMEO 120\n"
	for _, tt := range []struct{ name, text, want, told string }{
		{"verbs of one code", "---  SPURN   [120]  ---\nSPURN {SPURNS SPURNED } # x\nREBUFF\n", reject + "rebuff|spurn SRC=nsubj TAR=T", ""},
		{"a code of its own, and none", "--- SPURN [---] ---\nSPURN [120]\nSCORN\n", reject + "spurn SRC=nsubj TAR=T", "3 verb that codes nothing"},
		{"an object", "--- SPURN [---] ---\nSPURN\n- * OFFERS [120]", reject + "spurn offers|offer SRC=nsubj TAR=T", ""},
		{"a phrase", "--- SPURN [---] ---\nSPURN\n- * {PEACE_PLAN} [120]\n- * {PEACE OFFER} [120]",
			reject + "spurn offer SRC=nsubj TAR=T WITH=obj.compound|obj.amod|obj.poss:peace\nspurn plan SRC=nsubj TAR=T WITH=obj.compound|obj.amod|obj.poss:peace", ""},
		{"a set of synonyms", "&OFFER\n+OFFER\n+PEACE_PLAN\n\n--- SPURN [---] ---\nSPURN\n- * &OFFER [120]\n- * &LOST [120]",
			"class imported-offer = offer\n" + reject + "spurn @imported-offer SRC=nsubj TAR=T", "3 member of a set; 8 unknown set of words"},
		{"a preposition", "--- SPURN [---] ---\nSPURN\n- * (TO +) [120]\n- * (IN TALKS) [120]\n- * (BY/WITH FORCE) [120]\n- * WITH + [120]\n- * (FROM ^) [120]",
			reject + "spurn SRC=nsubj TAR=T WITH=obl:by/with|obj.obl:by/with:force\nspurn SRC=nsubj TAR=T WITH=obl:from|obj.obl:from:*\n" +
				"spurn SRC=nsubj TAR=T WITH=obl:in|obj.obl:in:talks|talk\nspurn SRC=nsubj TAR=obl:to|obj.obl:to\nspurn SRC=nsubj TAR=obl:with|obj.obl:with", ""},
		{"a particle", "--- SPURN [---] ---\nCALL\n- * OFF TALKS [120]\n- * OFF [120]\n- * OFF (FROM ^) [120]\n- * ON + [120]",
			reject + "call SRC=nsubj TAR=obl:on|obj.obl:on\ncall off SRC=nsubj TAR=T\ncall off SRC=nsubj TAR=T WITH=obl:from|obj.obl:from:*\ncall off talks|talk SRC=nsubj TAR=T", ""},
		{"verbs of several words", "--- SPURN [120] ---\n+PUT_OFF\n+GO_TO\n+TAKE_SHAPE\n+PUT_UP_WITH\nRE_+OPEN\nIS_DETERMINED\n+LOOK_THE_OTHER_WAY",
			reject + "go SRC=nsubj TAR=obl:to|obj.obl:to\nput off SRC=nsubj TAR=T\nput up SRC=nsubj TAR=obl:with|obj.obl:with\ntake shape SRC=nsubj TAR=T",
			"6 verb of several words; 7 verb of several words; 8 verb of several words"},
		{"a subject", "--- SPURN [---] ---\nSPURN\n- REBELS * [120]\n- $ TROOPS * [120]\n- $ * + [120]",
			reject + "spurn SRC=nsubj TAR=obj|iobj\nspurn SRC=nsubj TAR=T WITH=nsubj:rebels|rebel\nspurn SRC=nsubj.poss|nsubj TAR=T WITH=nsubj:troops|troop", ""},
		{"the way back", "--- SPURN [:120] ---\nSPURN\n- * TALKS [120:120]",
			reject + "spurn SRC=T TAR=nsubj\nspurn talks|talk SRC=nsubj TAR=T", "3 two-way code"},
		{"what takes an act away", "--- SPURN [120] ---\nSPURN\n- * FOOD [---]\n- * (AT TABLE) [---]\n- GUEST * [---]\n- * {COLD FOOD} [---]",
			reject + "spurn SRC=nsubj TAR=T NOT=nsubj:guest NOT=obj:food NOT=obl:at|obj.obl:at:table", "6 pattern that takes an act away"},
		{"one pattern, two codes", "--- SPURN [---] ---\nSPURN\n- * FOOD [120]\n- * FOOD [111]\n- * FOOD [120]", reject + "spurn food SRC=nsubj TAR=T", "4 pattern with two codes"},
		{"what our frames cannot say", "--- SPURN [---] ---\nSPURN [120]\n- % * [120]\n- + * [120]\n- * TALKS OFFER [120]\n- * (QUICKLY) [120]\n- * CEASE-FIRE [120]\n- * $ [120]\n~ a (a b ATTACK) SAY = a b 015",
			reject + "spurn SRC=nsubj TAR=T",
			"3 % in a pattern; 4 target before the verb; 5 words in a row; 6 brackets without a preposition; 7 unusable word; 8 source after the verb; 9 transformation"},
		{"broken rows", "SPURN\n- * X [120]\n--- SPURN [99] ---\n--- SPURN ---\nSPURN [120\n- * X [999]\n- X [120]\n- * {X [120]\n- * X\n- * X) [120]\n- * (IN (X)) [120]\n- * * [120]", "",
			"1 verb without a block; 2 pattern without a block; 3 no CAMEO code; 4 is of no form known; 5 is of no form known; 6 no CAMEO code; 7 is of no form known; 8 is of no form known; " +
				"9 is of no form known; 10 is of no form known; 11 brackets in brackets; 12 is of no form known"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Import([]File{{"x.verbs", []byte(tt.text)}}, ruritania(t))
			if got := frameLines(r.Files["verbs/imported.txt"]); got != tt.want {
				t.Errorf("frames\n got %s\nwant %s", got, tt.want)
			}
			if got := told(r); got != tt.told {
				t.Errorf("listed\n got %s\nwant %s", got, tt.told)
			}
			adds(t, r)
			accepted(t, r)
		})
	}
}

// accepted holds the frames to their reader and to the code books. Frames of a
// dictionary have no sentences.
func accepted(t testing.TB, r *Result) {
	t.Helper()
	_, err := events.New(fstest.MapFS{
		"verbs/imported.txt": {Data: []byte(r.Files["verbs/imported.txt"])},
		"modality.tsv":       {Data: modality(t)}})
	if err == nil {
		return
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		if !strings.Contains(line, "sentence; write one") {
			t.Error(line)
		}
	}
}

func modality(t testing.TB) []byte {
	data, err := fs.ReadFile(lexicons.FS, "modality.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDiscards(t *testing.T) {
	r := Import([]File{{"x.discards", []byte("# sport\n+WORLD_CUP\nGOLD MEDAL  # x ;y\n1914\n+GOLD MEDAL\ngold_medal\n+\nGROUP E_\n")}}, ruritania(t))
	if got, want := bodyOf(r.Files["discards.tsv"]), "1914|sentence\ngold medal|sentence\ngroup e|sentence\nworld cup|report"; got != want {
		t.Errorf("rows\n got %s\nwant %s", got, want)
	}
	if got, want := told(r), "5 phrase with two scopes; 7 unusable phrase"; got != want {
		t.Errorf("listed\n got %s\nwant %s", got, want)
	}
	adds(t, r)
	d, err := lexicon.ReadDiscards(fstest.MapFS{"discards.tsv": {Data: []byte(r.Files["discards.tsv"])}})
	if err != nil || d.Len() != 4 {
		t.Errorf("%d discards, %v", d.Len(), err)
	}
}

func TestIssues(t *testing.T) {
	r := Import([]File{{"x.issues", []byte(`# issues
<ISSUE CATEGORY="SCHOOL" TYPE="ALL">
n:school [SCHOOLS]
pre+n:school [SCHOOLS]
v:teach the n:child [TEACHING]
~dancing n:school
~a fish
~~whales
lost
open [A] words
</ISSUE>
</ISSUE>
<ISSUE CATEGORY="SCHOOL" TYPE="COUNT">
`)}}, ruritania(t))
	want := "dancing school|-SCHOOLS\ndancing schools|-SCHOOLS\npre-school|SCHOOLS\npre-schools|SCHOOLS\nschool|SCHOOLS\nschools|SCHOOLS\n" +
		"teach the child|TEACHING\nteach the childs|TEACHING\nteached the child|TEACHING\nteached the childs|TEACHING\nteaches the child|TEACHING\n" +
		"teaches the childs|TEACHING\nteaching the child|TEACHING\nteaching the childs|TEACHING"
	if got := bodyOf(r.Files["issues.tsv"]); got != want {
		t.Errorf("rows\n got %s\nwant %s", got, want)
	}
	if got, want := told(r), "7 excludes nothing; 8 leaves out the report; 9 phrase without an issue; 10 is of no form known; 12 closes no category; 13 category of another type"; got != want {
		t.Errorf("listed\n got %s\nwant %s", got, want)
	}
	adds(t, r)
	is, err := lexicon.ReadIssues(fstest.MapFS{"issues.tsv": {Data: []byte(r.Files["issues.tsv"])}})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, i := range is.Find(tokens("The dancing schools pay for a pre - school")) {
		found = append(found, fmt.Sprint(i.Name, i.First, i.Last))
	}
	if got := strings.Join(found, " "); got != "SCHOOLS6 8" && got != "SCHOOLS 6 8" {
		t.Errorf("found %s", got)
	}
}

func tokens(s string) (out []annalist.Token) {
	for _, w := range strings.Fields(s) {
		out = append(out, annalist.Token{Form: w})
	}
	return out
}

func TestKind(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a.txt", "ROSE_ [XRU]\n", Actors},
		{"a.txt", "ROSE [~GOV]\nROSE_ [XRU]\nLILY [~GOV]\n", Agents},
		{"a.txt", "--- X [120] ---\nX\n- * Y [120]\n", Verbs},
		{"a.txt", "<ISSUE CATEGORY=\"X\">\nrose [ROSES]\n", Issues},
		{"x.discards.txt", "rose\n", Discards},
		{"a.txt", "rose\n", NoKind},
		{"a.agents", "ROSE_ [XRU]\n", Agents},
		{"a.txt", "", NoKind},
	} {
		if got := kindOf(File{tt.name, []byte(tt.text)}); got != tt.want {
			t.Errorf("%s %q is %s, want %s", tt.name, tt.text, got, tt.want)
		}
	}
	r := Import([]File{{"a.txt", []byte("# rose\n\nrose\n")}}, Known{})
	if got := told(r); got != "3 is of no kind known" || len(r.Files) > 0 {
		t.Errorf("listed %s, wrote %v", got, slices.Collect(maps.Keys(r.Files)))
	}
	adds(t, r)
}

// everything is a fuzz seed of all kinds of line.
const everything = "\ufeffA_B_ [XRUGOV 940301-20040301] [XRUELI] # x\r\n+C_(D)\n\t[XGRMIL >20040302]\n!P! = MAN, MEN\nX!P! {Y} [~GOVMED]\n&SET_\n+ROSE\n\n" +
	"--- X [120] ---\n+GO_OFF_TO {+WENT } [111]\n- $ ROSE * {&SET LILY} (BY/WITH + ROSE) [042:043]\n- * ROSE [---]\n~ a b\n<ISSUE CATEGORY=\"X\">\nn:rose v:eat [A]\n~eat rose\n</ISSUE>\n"

// FuzzImport holds any bytes, read as any kind, to the laws: each line counted
// once, faults in order and inside the file, and files that their readers take.
func FuzzImport(f *testing.F) {
	for _, kind := range []string{"actors", "agents", "verbs", "discards", "issues", "txt"} {
		f.Add(everything, kind)
	}
	f.Add("A\x00\n\xff[XRU]", "actors")
	f.Add("- * &ⱥⱥ [120]\n&ⱥⱥ\n+x", "verbs")
	known := ruritania(f)
	f.Fuzz(func(t *testing.T, text, kind string) {
		files := []File{{"x." + kind, []byte(text)}, {"y." + kind, []byte(text)}}
		r := Import(files, known)
		last := map[string]int{}
		for _, l := range r.Listed {
			if l.Line < max(last[l.File], 1) || l.Line > strings.Count(text, "\n")+1 || l.Text == "" || l.Reason == "" {
				t.Errorf("%+v is out of order", l)
			}
			last[l.File] = l.Line
		}
		adds(t, r)
		again := Import(files, known)
		if !maps.Equal(r.Files, again.Files) {
			t.Error("two imports differ")
		}
		sound(t, r)
	})
}

// sound reads the files of a result by their readers.
func sound(t *testing.T, r *Result) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range r.Files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, columns := range map[string]string{
		people:                "name from to code role gender aliases source",
		others:                "name from to code home aliases source",
		"titles/imported.tsv": "phrase kind sectors plural gender",
	} {
		if _, ok := fsys[name]; ok {
			if _, err := lexicon.ReadTable(fsys, name, strings.Fields(columns)...); err != nil {
				t.Error(err)
			}
		}
	}
	if text, ok := fsys["titles/imported.tsv"]; ok {
		if _, err := lexicon.ReadTitles(fstest.MapFS{"titles.tsv": text}); err != nil {
			t.Error(err)
		}
	}
	if _, err := lexicon.ReadDiscards(fsys); err != nil {
		t.Error(err)
	}
	if _, err := lexicon.ReadIssues(fsys); err != nil {
		t.Error(err)
	}
	accepted(t, r)
}

// layers are lexicon files over the built-in ones.
type layers struct{ fstest.MapFS }

func (l layers) Above(name string) bool { return l.MapFS[name].Sys == "above" }

// TestReaders lays an import over the built-in lexicons: their readers find no
// fault in it.
func TestReaders(t *testing.T) {
	fsys := layers{fstest.MapFS{}}
	err := fs.WalkDir(lexicons.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, _ := lexicons.FS.ReadFile(name)
			fsys.MapFS[name] = &fstest.MapFile{Data: data}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	actors, _ := lexicon.ReadActors(fsys)
	r := Import([]File{{"x.actors", []byte(`RUDOLF_RASSENDYLL_ # Rulers.txt
	[LIEELI 600101-940301]
	[LIEGOV >940301]
	[ANDGOV >940301]
RUDOLF_RASSENDYLL_
	[ANDGOV >20000101]
US_ZENDA_COMMAND_ [USAMIL]
UNITED_STATES_ZENDA_COMMAND_ [USAGOV]
THE_ZENDA_LEAGUE_ [NGOLIE]
ZENDA_LEAGUE [NGOAND]
`)}}, Known{Actors: actors})
	for name, text := range r.Files {
		fsys.MapFS[name] = &fstest.MapFile{Data: []byte(text), Sys: "above"}
	}
	if _, err = lexicon.ReadActors(fsys); err != nil {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			if strings.HasPrefix(line, lexicon.Root+people) || strings.HasPrefix(line, lexicon.Root+others) {
				t.Error(line)
			}
		}
	}
	adds(t, r)
}

func BenchmarkImport(b *testing.B) {
	var text strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&text, "COUNT_NUMBER_%d_\n+BARON_NUMBER_%d_\n\t[XRUELI 620101-940301]\n\t[XRUGOV >940302]\n", i, i)
	}
	known := ruritania(b)
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		Import([]File{{"x.actors", []byte(text.String())}}, known)
	}
}

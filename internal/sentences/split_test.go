package sentences

import (
	"strings"
	"testing"

	"annalist"
)

// written writes sentences for the eye: tokens with spaces between, sentences
// with |, paragraphs with ¶.
func written(split []annalist.Sentence) string {
	var b strings.Builder
	for i, s := range split {
		if i > 0 && s.Paragraph != split[i-1].Paragraph {
			b.WriteString(" ¶ ")
		} else if i > 0 {
			b.WriteString(" | ")
		}
		for k, t := range s.Tokens {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(t.Form)
		}
	}
	return b.String()
}

func TestSplitTokens(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// contractions and genitives
		{"They don't know, can't say and won't ask.", "They do n't know , ca n't say and wo n't ask ."},
		{"He cannot go; it's late.", "He can not go ; it 's late ."},
		{"I’m sure they’ll say we’ve lost, he’d think you’re right.", "I ’m sure they ’ll say we ’ve lost , he ’d think you ’re right ."},
		{"DON'T! I'M GONNA GO.", "DO N'T ! | I 'M GON NA GO ."},
		{"I dunno, I wanna stay but gotta run.", "I du n no , I wan na stay but got ta run ."},
		{"Dont worry, thats all.", "Do nt worry , that s all ."},
		{"She wouldn't've come.", "She would n't 've come ."},
		{"Graustark's envoy and the ministers' aides met.", "Graustark 's envoy and the ministers ' aides met ."},
		{"Ruritania’s army, the rebels’ camp.", "Ruritania ’s army , the rebels ’ camp ."},
		{"Brussels' and Alex's plans", "Brussels ' and Alex 's plans"},
		{"the 'free' press and the 'Rebels' Club'", "the ' free ' press and the ' Rebels ' Club '"},
		{"Mr. O'Neil of Côte d'Ivoire plays rock'n'roll at six o'clock.", "Mr. O'Neil of Côte d'Ivoire plays rock'n'roll at six o'clock ."},
		{"the 1990s, the '90s, the 60's and 'em", "the 1990s , the '90s , the 60's and 'em"},
		// hyphens and slashes
		{"a well-known, long-term cease-fire", "a well - known , long - term cease - fire"},
		{"anti-government, non-profit, co-operate, pre-war, ex-king, mid-1990s, e-mail", "anti-government , non-profit , co-operate , pre-war , ex-king , mid-1990s , e-mail"},
		{"al-Qaeda's Abu Musab al-Zarqawi", "al - Qaeda 's Abu Musab al - Zarqawi"},
		{"US-led UN-backed 20-year-old", "US - led UN - backed 20 - year - old"},
		{"AK-47 and F-16 jets, SS-N-22", "AK - 47 and F - 16 jets , SS-N-22"},
		{"and/or his/her w/o I/S 24/7", "and / or his / her w/o I/S 24/7"},
		{"the 1990-1995 war, pages 12–15", "the 1990 - 1995 war , pages 12 – 15"},
		{"call 713-853-1696 or 345-9945", "call 713-853-1696 or 345-9945"},
		{"on 9/11, on 12/3/2004, 2004-03-12, a half (1/2)", "on 9/11 , on 12/3/2004 , 2004-03-12 , a half ( 1 / 2 )"},
		// numbers, money, units, times
		{"$5, $5.5bn, US$4.5m, £30, €1,000.50 and 5bn", "$ 5 , $ 5.5 bn , US$ 4.5 m , £ 30 , € 1,000.50 and 5 bn"},
		{"about 10% or 3.5%", "about 10 % or 3.5 %"},
		{"200,000 men, articles 13,14", "200,000 men , articles 13 , 14"},
		{"at 10:30, 8pm, 8:15 a.m. and 7 p.m. sharp", "at 10:30 , 8 pm , 8:15 a.m. and 7 p.m. sharp"},
		{"the 21st, 50km, 30kg, 4G, M16", "the 21st , 50 km , 30 kg , 4G , M16"},
		{"He is 5'10.", "He is 5 ' 10 ."},
		// the net
		{"See http://example.org/a_b?c=d,e.", "See http://example.org/a_b?c=d,e ."},
		{"(www.example.com), press@example.co.uk, example.org/news", "( www.example.com ) , press@example.co.uk , example.org/news"},
		{"@envoy said #Hentzau #1", "@envoy said #Hentzau # 1"},
		{"the file budget.xls :) :-( ;)", "the file budget.xls :) :-( ;)"},
		// abbreviations
		{"Mr. and Mrs. Rassendyll met Gen. Sapt, Sen. Tarlenheim and St. Luke.", "Mr. and Mrs. Rassendyll met Gen. Sapt , Sen. Tarlenheim and St. Luke ."},
		{"J. K. Hawkins and George W. Black", "J. K. Hawkins and George W. Black"},
		{"Hentzau Inc., e.g. on Jan. 3, No. 5, vs. the U.N. envoy", "Hentzau Inc. , e.g. on Jan. 3 , No. 5 , vs. the U.N. envoy"},
		{"No. 5 came. He said no. They left.", "No. 5 came . | He said no . | They left ."},
		{"the U.S.'s envoy", "the U.S. 's envoy"},
		{"a Ph.D. from the U.S., etc.", "a Ph.D. from the U.S. , etc ."},
		// quotation marks, brackets, dashes, dots
		{"“Go,” she said. ‘No’, «so» „da“ ``x'' \"y\"", "“ Go , ” she said . | ‘ No ’ , « so » „ da “ `` x '' \" y \""},
		{"troops—some armed—left -- fast – too", "troops — some armed — left -- fast – too"},
		{"wait...what? Well… no!!! Really?!", "wait ... what ? | Well … no !!! | Really ?!"},
		{"(see [1]) {x}", "( see [ 1 ] ) { x }"},
		{"AT&T, R&D and Q&A", "AT&T , R&D and Q&A"},
		{"snow* 50°C ± 2 = 5 < 6", "snow * 50 ° C ± 2 = 5 < 6"},
		// letters of the world
		{"Zoë’s café in São Paulo, Łódź", "Zoë ’s café in São Paulo , Łódź"},
		{"e\u0301tude 👍🏽 👨‍👩‍👧 ok", "e\u0301tude 👍🏽 👨‍👩‍👧 ok"},
		{"a\u00a0b\u200bc", "a b c"},
	} {
		if got := written(Split(&annalist.Report{Text: tt.text})); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestSplitSentences(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Troops left. Talks go on.", "Troops left . | Talks go on ."},
		{"“We will not go.” He sat down.", "“ We will not go . ” | He sat down ."},
		{"\"We will not go.\" He sat down.", "\" We will not go . \" | He sat down ."},
		{"\"Why?\" he asked. \"Go!\" she cried.", "\" Why ? \" he asked . | \" Go ! \" she cried ."},
		{"He said. “We go.”", "He said . | “ We go . ”"},
		{"He lives in the U.S. The rest left.", "He lives in the U.S. | The rest left ."},
		{"The U.S. Army left. It was 8 p.m. The army had left.", "The U.S. Army left . | It was 8 p.m . | The army had left ."},
		{"He works for Hentzau Inc. It pays well.", "He works for Hentzau Inc . | It pays well ."},
		{"Prices rose 3.5 percent. In 2003.The minister left.He is gone.", "Prices rose 3.5 percent . | In 2003 . | The minister left . | He is gone ."},
		{"It is over.”The king left.", "It is over . ” | The king left ."},
		{"Did he go?He did!She too.", "Did he go ? | He did ! | She too ."},
		{"1. Wash the rice. 2. Cook it.", "1 . Wash the rice . | 2 . Cook it ."},
		{"a) Go home. b) Stay.", "a ) Go home . | b ) Stay ."},
		{"He left . . . and came back.", "He left . . . and came back ."},
		{"He left... Then he came... and went.", "He left ... | Then he came ... and went ."},
		{"He left. (She stayed.) They met.", "He left . | ( She stayed . ) | They met ."},
		{"He was born in 1971. [1] He died. [citation needed] So it goes.", "He was born in 1971 . [ 1 ] | He died . [ citation needed ] | So it goes ."},
		{"Aims: • Peace • Bread", "Aims : | • Peace | • Bread"},
		{"Yes.\n-----\nNo.", "Yes . ¶ ----- ¶ No ."},
		{"5 killed. 20 hurt. $5 paid.", "5 killed . | 20 hurt . | $ 5 paid ."},
		{"he left. she stayed.", "he left . | she stayed ."},
	} {
		if got := written(Split(&annalist.Report{Text: tt.text})); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestSplitParagraphs(t *testing.T) {
	const wrapped = `Graustark said on Wednesday that Ruritanian troops shelled the
border town of Hentzau, killing nine people and wounding many
others, in what its foreign minister called the gravest breach
of the truce since the spring. Ruritania denied it.

The king
`
	for _, tt := range []struct{ name, text, want string }{
		{"a line is a paragraph", "Talks fail\nBy John Smith\nThe talks failed\nThey may resume.", "Talks fail ¶ By John Smith ¶ The talks failed ¶ They may resume ."},
		{"blank lines", "One\n\n \t\nTwo\r\n\r\nThree", "One ¶ Two ¶ Three"},
		{"bullets", "The aims are\n• Peace\n• Bread for all of the people of the border towns and the\n- Land", "The aims are ¶ • Peace ¶ • Bread for all of the people of the border towns and the ¶ - Land"},
		{"hard-wrapped", wrapped, "Graustark said on Wednesday that Ruritanian troops shelled the border town of Hentzau , killing nine people and wounding many others , in what its foreign minister called the gravest breach of the truce since the spring . | Ruritania denied it . ¶ The king"},
		{"one broken line", "The troops who shelled the border town of Hentzau on\nWednesday left", "The troops who shelled the border town of Hentzau on Wednesday left"},
		{"a title and a byline", "Graustark says troops shelled the border town of Hentzau\nBy John Smith", "Graustark says troops shelled the border town of Hentzau ¶ By John Smith"},
		{"one line broken before a small letter", "The troops who shelled the border town of Hentzau on a\nquiet day left", "The troops who shelled the border town of Hentzau on a quiet day left"},
		{"nothing", " \n\t\u200b\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := written(Split(&annalist.Report{Text: tt.text})); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestSplitHeadline(t *testing.T) {
	text := "Talks fail, says U.N.\n\nSTRELSAU (AP) — The talks failed."
	split := Split(&annalist.Report{Text: text, Headline: annalist.Span{Start: 0, End: 21}})
	if want := "Talks fail , says U.N. ¶ STRELSAU ( AP ) — The talks failed ."; written(split) != want {
		t.Fatalf("\n got %s\nwant %s", written(split), want)
	}
	if !split[0].Headline || split[1].Headline {
		t.Errorf("headline marks are %v and %v", split[0].Headline, split[1].Headline)
	}
	if got := split[1].Dateline.Of(text); got != "STRELSAU (AP) —" {
		t.Errorf("dateline is %q", got)
	}
}

func TestSplitJoins(t *testing.T) {
	split := Split(&annalist.Report{Text: "“Don't,” he said."})
	var got []string
	for _, tok := range split[0].Tokens {
		mark := tok.Form
		if tok.Joined {
			mark += "+"
		}
		if tok.Words > 0 {
			mark += strings.Repeat("*", tok.Words)
		}
		got = append(got, mark)
	}
	if want := "“+ Do+** n't+ ,+ ” he said+ ."; strings.Join(got, " ") != want {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, " "), want)
	}
}

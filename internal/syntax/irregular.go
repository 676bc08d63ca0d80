package syntax

import "strings"

// The verbs of English whose past is not in -ed: lemma, past tense, participle.
// Forms that the model's own exceptions hold need not be here.
var irregularVerbs = table(`
	arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
	begin began begun; bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten;
	bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
	broadcast broadcast broadcast; build built built; burst burst burst; buy bought bought; cast cast cast;
	catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
	creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn;
	drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
	fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown;
	forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten;
	forgive forgave forgiven; forgo forwent forgone; freeze froze frozen; get got gotten; give gave given;
	go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard;
	hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt;
	know knew known; lay laid laid; lead led led; leave left left; lend lent lent; let let let; lie lay lain;
	light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled;
	mistake mistook mistaken; misunderstand misunderstood misunderstood; offset offset offset;
	outdo outdid outdone; outgrow outgrew outgrown; overcome overcame overcome; overhear overheard overheard;
	override overrode overridden; oversee oversaw overseen; overtake overtook overtaken;
	overthrow overthrew overthrown; partake partook partaken; pay paid paid; put put put; quit quit quit;
	read read read; rebuild rebuilt rebuilt; redo redid redone; rend rent rent; repay repaid repaid;
	reset reset reset; retake retook retaken; rethink rethought rethought; rewrite rewrote rewritten;
	rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen;
	seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn; shake shook shaken;
	shed shed shed; shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk;
	shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept;
	slide slid slid; sling slung slung; slit slit slit; sow sowed sown; speak spoke spoken; speed sped sped;
	spend spent spent; spin spun spun; spit spat spat; split split split; spread spread spread;
	spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung;
	strew strewed strewn; stride strode stridden; strike struck struck stricken; strive strove striven;
	swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung;
	take took taken; teach taught taught; tear tore torn; tell told told; think thought thought;
	throw threw thrown; thrust thrust thrust; tread trod trodden; undercut undercut undercut;
	undergo underwent undergone; underlie underlay underlain; understand understood understood;
	undertake undertook undertaken; undo undid undone; unwind unwound unwound; uphold upheld upheld;
	upset upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won;
	wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood;
	wring wrung wrung; write wrote written;`)

// The nouns whose plural is not in -s: lemma, plural.
var irregularNouns = table(`
	analysis analyses; appendix appendices; axis axes; basis bases; child children; crisis crises;
	criterion criteria; diagnosis diagnoses; emphasis emphases; foot feet; goose geese;
	grandchild grandchildren; half halves; hypothesis hypotheses; index indices; knife knives; leaf leaves;
	life lives; loaf loaves; man men; mouse mice; nucleus nuclei; oasis oases; ox oxen;
	parenthesis parentheses; phenomenon phenomena; schoolchild schoolchildren; self selves; sheaf sheaves;
	shelf shelves; stimulus stimuli; synthesis syntheses; thesis theses; thief thieves; tooth teeth;
	vertex vertices; wife wives; wolf wolves; woman women;`)

// table leads from each form to its lemma. Of two lemmas of a form the later
// one stands.
func table(entries string) map[string]string {
	forms := map[string]string{}
	for entry := range strings.SplitSeq(entries, ";") {
		words := strings.Fields(entry)
		for i, form := range words {
			if i > 0 {
				forms[form] = words[0]
			}
		}
	}
	return forms
}

// irregular gives the lemma of an irregular form in lower case: a past tense, a
// participle or a plural. It knows the plurals in -men as well.
func irregular(form, xpos string) (string, bool) {
	switch xpos {
	case "VBD", "VBN":
		lemma, ok := irregularVerbs[form]
		return lemma, ok
	case "NNS":
		if lemma, ok := irregularNouns[form]; ok {
			return lemma, true
		}
		if stem, ok := strings.CutSuffix(form, "men"); ok && len(stem) > 2 {
			return stem + "man", true
		}
	}
	return "", false
}

package ontology

import (
	"strings"

	"annalist"
)

// Refusal begins the ModalityRule of an event that someone says he will not
// do: "Israel will not release the prisoners".
const Refusal = "will not"

// Purpose is the ModalityRule of an event that another is for: "gave money to
// help refugees". Nobody says that it will be.
const Purpose = "infinitive of purpose"

// AsTold gives the type and CAMEO code that the code books give to an event for
// the way it is told: cooperation to come is AGREE, hostility to come is
// THREATEN, what is asked for is REQUEST, what someone says he will not do is
// REJECT. All others keep their own. The record keeps the act and its modality
// apart; this is for those who need the schemes' one code.
func AsTold(e *annalist.Event) (typ, cameo string) {
	var table map[string]string
	switch {
	case e.Modality == annalist.Planned && e.ModalityRule != Purpose:
		table = planned
	case e.Modality == annalist.Requested:
		table = requested
	case e.Modality == annalist.Negated && strings.HasPrefix(e.ModalityRule, Refusal):
		table = refused
	}
	for n := len(e.CAMEO); n >= 2; n-- {
		if code, ok := table[e.CAMEO[:n]]; ok {
			c, _ := CAMEO(code)
			return c.Type, code
		}
	}
	return e.Type, e.CAMEO
}

// The tables give the code of the telling for the code of the act, or for the
// beginning of it.
var (
	planned = map[string]string{
		"04": "036", "05": "032", "06": "031", "061": "0311", "062": "0312", "063": "0313", "064": "0314",
		"07": "033", "071": "0331", "072": "0332", "073": "0333", "074": "0334",
		"08": "035", "081": "0351", "082": "0352", "083": "034", "0831": "0341", "0832": "0342", "0833": "0343", "0834": "0344",
		"084": "0353", "085": "0354", "086": "0355", "087": "0356",
		"14": "133", "16": "131", "161": "1313", "162": "1311", "164": "134", "165": "135", "166": "136",
		"163": "1312", "17": "132", "1721": "1321", "1722": "1322", "1723": "1323", "1724": "1324", "175": "137",
		"18": "138", "19": "138", "191": "1381", "192": "1382", "193": "1384", "194": "1384", "195": "1384", "20": "1383", "204": "1385",
	}
	requested = map[string]string{
		"04": "106", "045": "108", "05": "102", "06": "101", "061": "1011", "062": "1012", "063": "1013", "064": "1014",
		"07": "103", "071": "1031", "072": "1032", "073": "1033", "074": "1034",
		"08": "105", "081": "1051", "082": "1052", "083": "104", "0831": "1041", "0832": "1042", "0833": "1043", "0834": "1044",
		"084": "1053", "085": "1054", "086": "1055", "087": "1056",
	}
	refused = map[string]string{
		"04": "125", "045": "126", "05": "120", "06": "121", "061": "1211", "062": "1212", "063": "1213", "064": "1214",
		"07": "122", "071": "1221", "072": "1222", "073": "1223", "074": "1224",
		"08": "124", "081": "1241", "082": "1242", "083": "123", "0831": "1231", "0832": "1232", "0833": "1233", "0834": "1234",
		"084": "1243", "085": "1244", "086": "1245", "087": "1246",
	}
)
